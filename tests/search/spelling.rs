//! A word is found however it is spelt.

use naname::domain::Locale;
use naname::search::{marks, snippet};

use crate::site::Files;

fn names(files: &Files, text: &str) -> Vec<String> {
    let mut names = files.searched().names(text);
    names.sort();
    names
}

#[test]
fn width_kana_case_and_old_forms_are_one() {
    let files = Files::new()
        .story("a", "あいさつ", "", "アルムナイの集まりです。")
        .story("b", "あいさつ", "", "ｱﾙﾑﾅｲの集まりです。")
        .story("c", "あいさつ", "", "あるむないの集まりです。")
        .story("d", "あいさつ", "", "齋藤さんと國分さん、髙橋さん。ガンダム。")
        .story("e", "あいさつ", "", "斎藤さんと国分さん、高橋さん。ｶﾞﾝﾀﾞﾑ。㈱港。")
        .story("f", "あいさつ", "", "ＮＡＮＡＭＥとnaname、第①回。");
    for text in ["アルムナイ", "ｱﾙﾑﾅｲ", "あるむない", "アルムな", "ムナイ", "むな"]
    {
        let found = names(&files, text);
        assert_eq!(found, ["a", "b", "c"], "{text}");
    }
    for text in
        ["斎藤", "齋藤", "国分", "國分", "高橋", "髙橋", "ガンダム", "ｶﾞﾝﾀﾞﾑ", "か\u{3099}んだむ"]
    {
        assert_eq!(names(&files, text), ["d", "e"], "{text}");
    }
    for text in ["naname", "ＮＡＮＡＭＥ", "Naname", "第1回", "第①回"] {
        assert_eq!(names(&files, text), ["f"], "{text}");
    }
    assert_eq!(names(&files, "株港"), ["e"], "what stands around a mark is side by side");
}

#[test]
fn marks_of_long_vowels_are_taken_lightly() {
    let files = Files::new()
        .story("long", "あいさつ", "", "サーバーとユーザーインターフェースの話。")
        .story("short", "あいさつ", "", "サーバとユーザインタフェースの話。")
        .story("fish", "あいさつ", "", "さばの話。");
    for text in ["サーバ", "サーバー", "ユーザインタフェース", "ユーザーインターフェイス"]
    {
        let expected: &[&str] = if text.ends_with("イス") { &[] } else { &["long", "short"] };
        assert_eq!(names(&files, text), expected, "{text}");
    }
    assert_eq!(names(&files, "ーバ"), ["long", "short"]);
    assert_eq!(names(&files, "バー"), ["long"]);
    assert_eq!(names(&files, "さば"), ["fish"]);
}

#[test]
fn synonyms_are_found_behind_what_was_typed() {
    let files = Files::new()
        .story("ja", "あいさつ", "", "アルムナイの集まりです。")
        .story("variant", "あいさつ", "", "アラムナイの集まりです。")
        .story("kanji", "卒業生の集まり", "", "みなさん。")
        .story("obog", "あいさつ", "", "OB・OGの集まりです。")
        .story("ob", "あいさつ", "", "OBだけの集まりです。")
        .story("moved", "あいさつ", "", "引っ越しました。")
        .story("other", "あいさつ", "", "引越しの季節、転職の季節。")
        .story("en", "あいさつ", "", "港の話。")
        .english("en", "Greetings", "Our alumni met, after a career change.");
    for text in ["アルムナイ", "アラムナイ", "OB・OG", "卒業生", "alumni", "ｱﾙﾑﾅｲ", "ＯＢ・ＯＧ"]
    {
        assert_eq!(names(&files, text), ["en", "ja", "kanji", "obog", "variant"], "{text}");
    }
    for text in ["引越し", "引っ越し", "引越"] {
        assert_eq!(names(&files, text), ["moved", "other"], "{text}");
    }
    for text in ["転職", "career change"] {
        assert_eq!(names(&files, text), ["en", "other"], "{text}");
    }
    let searched = files.searched();
    assert_eq!(searched.names("アラムナイ")[0], "variant");
    assert_eq!(searched.names("アルムナイ")[0], "ja");
    let found = searched.found("alumni", Locale::En);
    assert_eq!(searched.told(found.documents[0]).locale, Locale::En);
}

#[test]
fn several_words_are_all_wanted() {
    let files = Files::new().story("both", "港の朝", "", "茶会がありました。").story(
        "one",
        "港の夜",
        "",
        "何もありません。",
    );
    for text in ["港 茶会", "茶会　港", " 港\n茶会 ", "茶会 港の"] {
        assert_eq!(names(&files, text), ["both"], "{text:?}");
    }
    assert_eq!(names(&files, "港"), ["both", "one"]);
    assert_eq!(names(&files, "港、の"), ["both", "one"]);
    for text in ["", " ", "、。", "船 港"] {
        assert_eq!(names(&files, text), [""; 0], "{text:?}");
    }
}

#[test]
fn what_was_looked_for_is_marked() {
    let searched = Files::new().story("a", "あいさつ", "", "港。").searched();
    let marked = |query: &str, text: &str| {
        let query = searched.found(query, Locale::Ja).query;
        let mut marked = text.to_owned();
        for mark in marks(text, &query).into_iter().rev() {
            marked.insert(mark.end, ']');
            marked.insert(mark.start, '[');
        }
        marked
    };
    for (query, text, expected) in [
        ("ｱﾙﾑﾅｲ", "港のアルムナイ会", "港の[アルムナイ]会"),
        ("アルムナイ", "卒業生とOB・OGとOB", "[卒業生]と[OB・OG]とOB"),
        ("斎藤", "齋藤、斎藤", "[齋藤]、[斎藤]"),
        ("港の朝", "港の、朝", "[港の、朝]"),
        ("サーバー", "サーバとサーバー", "[サーバ]と[サーバー]"),
        ("港 朝", "朝の港、港。", "[朝]の[港]、[港]。"),
        ("mentoring", "A mentor who mentors; mentored.", "A [mentor] who [mentors]; [mentored]."),
        ("ｶﾞｽ", "ガス、ｶﾞｽ", "[ガス]、[ｶﾞｽ]"),
        ("船", "港", "港"),
    ] {
        assert_eq!(marked(query, text), expected, "{query}");
    }
}

#[test]
fn snippets_show_where_the_words_stand() {
    let searched = Files::new().story("a", "あいさつ", "", "港。").searched();
    let query = |text: &str| searched.found(text, Locale::Ja).query;
    let long = format!(
        "{}\n\nそして港の朝に、茶会がありました。{}",
        "船。".repeat(200),
        "夜。".repeat(200)
    );
    let found = snippet(&long, &query("茶会 港")).unwrap();
    assert!(found.text.starts_with("そして港の朝に、茶会が"), "{}", found.text);
    assert!((60..=85).contains(&found.text.chars().count()), "{}", found.text.chars().count());
    let words: Vec<&str> = found.marks.iter().map(|mark| &found.text[mark.clone()]).collect();
    assert_eq!(words, ["港", "茶会"]);
    assert!(found.is_cut_before && found.is_cut_after);

    let english =
        format!("{}And so the alumni met again.{}", "word ".repeat(99), " more".repeat(99));
    let found = snippet(&english, &query("alumni")).unwrap();
    assert!((110..=160).contains(&found.text.len()), "{}: {}", found.text.len(), found.text);
    assert!(found.text.starts_with("word") && found.text.contains("the alumni met"));
    assert!(found.text.ends_with("more") && !found.text.ends_with(' '), "{:?}", found.text);

    let short = snippet("港の\n茶会", &query("茶会")).unwrap();
    assert_eq!(
        (short.text.as_str(), short.is_cut_before, short.is_cut_after),
        ("茶会", true, false)
    );
    assert_eq!(snippet("港", &query("船")), None);
}
