//! What is nearest stands first.

use naname::domain::Locale;

use crate::site::Files;

#[test]
fn titles_come_first_and_whole_words_before_compounds() {
    let searched = Files::new()
        .story("body", "あいさつ", "", "そこに同窓会があった。")
        .story("compound", "あいさつ", "", "そこに同窓会館があった。")
        .story("often", "あいさつ", "", "同窓会館、同窓会館、同窓会館。")
        .story("heading", "あいさつ", "", "## 同窓会館\n\nそこ。")
        .story("title", "同窓会館", "", "そこ。")
        .story("whole-title", "港の同窓会", "", "そこ。")
        .story("apart", "あいさつ", "", "同窓、窓会。")
        .searched();
    let names = searched.names("同窓会");
    // Where the pairs of letters stand apart, only the text itself tells that it isn't meant.
    let names: Vec<&str> = names.iter().map(String::as_str).filter(|it| *it != "apart").collect();
    assert_eq!(names, ["whole-title", "title", "heading", "often", "body", "compound"]);
}

#[test]
fn names_come_first_and_the_newest_of_equals() {
    let person = "---\nname: 榊 遥\nreading: さかき はるか\nheadline: パン屋\nconsent: 2026-08-01\n---\n紹介。\n";
    let dated = |slug: &str, date: &str| {
        (
            format!("stories/{slug}.md"),
            format!(
                "---\ntitle: 港\nsummary: 話。\nkind: insight\ndate: {date}\n---\n榊さんの話。\n"
            ),
        )
    };
    let mut files = Files::new().with("people/sakaki.md", person);
    for (slug, date) in [("old", "2024-01-01"), ("new", "2026-01-01"), ("middle", "2025-01-01")] {
        let (path, text) = dated(slug, date);
        files = files.with(&path, &text);
    }
    let searched = files.searched();
    assert_eq!(searched.names("榊"), ["sakaki", "new", "middle", "old"]);
    assert_eq!(searched.names("さかき"), ["sakaki"]);
    assert_eq!(searched.names("榊遥"), ["sakaki"]);
    let found = searched.found("榊", Locale::Ja);
    assert_eq!(found.counts, [0, 3, 1, 0, 0]);
}

#[test]
fn a_page_is_found_once_in_the_readers_language() {
    let searched = Files::new()
        .story("both", "2026年の港", "", "話。")
        .english("both", "The harbour in 2026", "A story.")
        .story("one", "2026年の船", "", "話。")
        .searched();
    for (locale, expected) in
        [(Locale::Ja, [Locale::Ja; 2]), (Locale::En, [Locale::En, Locale::Ja])]
    {
        let found = searched.found("2026", locale);
        let told: Vec<_> = found.documents.iter().map(|it| searched.told(*it)).collect();
        let mut locales: Vec<Locale> = told.iter().map(|told| told.locale).collect();
        locales.sort_by_key(|it| *it != locale);
        assert_eq!(locales, expected);
        assert_eq!(found.counts, [0, 2, 0, 0, 0]);
    }
    let harbour = searched.found("harbour", Locale::Ja);
    assert_eq!(searched.told(harbour.documents[0]).locale, Locale::En);
}
