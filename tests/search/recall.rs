//! Every Japanese text of two characters and more that stands on a page is found on it.

use std::collections::BTreeSet;

use fastrand::Rng;
use naname::domain::Locale;
use naname::search::stands_in;

use crate::random::{paragraph, piece};
use crate::site::{Files, name};

const PAGES: usize = 300;

const QUERIES: usize = 500;

/// A page: its name, and what it says, paragraph by paragraph.
struct Page {
    name: String,
    paragraphs: Vec<String>,
}

/// Pages whose paragraphs are written as editors write: with line ends inside of them, emphasis,
/// lists and headings.
fn pages(rng: &mut Rng) -> (Vec<Page>, Files) {
    let mut files = Files::new();
    let mut pages = Vec::new();
    for number in 0..PAGES {
        let title = format!("題{}", paragraph(rng, 9).replace(['「', '」', '…'], "の"));
        let mut paragraphs = vec![title.trim().to_owned()];
        let mut body = String::new();
        for _ in 0..rng.usize(2..8) {
            let length = rng.usize(20..200);
            let text = paragraph(rng, length);
            let (first, second) = text.split_at(text.char_indices().nth(9).unwrap().0);
            let plain = second.chars().next().unwrap();
            let is_word = |c: char| !c.is_whitespace() && c.is_alphanumeric();
            let is_between = first.ends_with(is_word) && is_word(plain);
            match rng.u8(..5) {
                0 => body.push_str(&format!("## {text}\n\n")),
                1 => body.push_str(&format!("- {text}\n\n")),
                // Between Japanese letters a line's end is nothing.
                2 if is_between => body.push_str(&format!("{first}\n{second}\n\n")),
                3 if is_between => body.push_str(&format!("**{first}**{second}\n\n")),
                _ => body.push_str(&format!("{text}\n\n")),
            }
            paragraphs.push(text);
        }
        let name = format!("s-{number}");
        files = files.story(&name, &format!("{:?}", paragraphs[0]), "", &body);
        pages.push(Page { name, paragraphs });
    }
    (pages, files)
}

/// What a text is to somebody who doesn't care for width, kana, case and punctuation: written here
/// once more, so that nothing is taken from what is tested.
fn folded(text: &str) -> String {
    let fold = |c: char| match c {
        'ァ'..='ヶ' => char::from_u32(c as u32 - 0x60).unwrap(),
        'Ａ'..='ｚ' => char::from_u32(c as u32 - 0xfee0).unwrap().to_ascii_lowercase(),
        c => c.to_ascii_lowercase(),
    };
    text.chars().map(fold).filter(|c| c.is_alphanumeric()).collect()
}

#[test]
fn every_piece_is_found_on_every_page_that_holds_it() {
    let mut rng = Rng::with_seed(20_261_121);
    let (pages, files) = pages(&mut rng);
    let searched = files.searched();
    let mut exact = 0;
    for _ in 0..QUERIES {
        let page = rng.choice(&pages).unwrap();
        let text = rng.choice(&page.paragraphs).unwrap();
        let piece = piece(&mut rng, text);
        let has = |page: &&Page| page.paragraphs.iter().any(|text| text.contains(&piece));
        let holding: BTreeSet<String> =
            pages.iter().filter(has).map(|page| page.name.clone()).collect();
        assert!(!holding.is_empty());
        let found: BTreeSet<String> = searched.names(&piece).into_iter().collect();
        let missed: Vec<_> = holding.difference(&found).collect();
        assert!(missed.is_empty(), "{piece:?} is not found on {missed:?}");

        // Looking at the texts themselves leaves those that hold each word of it.
        let query = searched.found(&piece, Locale::Ja).query;
        let words: Vec<String> = piece.split_whitespace().map(folded).collect();
        let mut is_exact = true;
        for page in &pages {
            let holds = words
                .iter()
                .all(|word| page.paragraphs.iter().any(|text| folded(text).contains(word)));
            let text = page.paragraphs.join("\n\n");
            let stands = stands_in(&text, &query);
            let is_typed_only = words.iter().all(|word| !word.contains('ー'));
            if is_typed_only
                && words.iter().all(|word| word.chars().any(crate::random::is_japanese))
            {
                assert_eq!(stands, holds, "{piece:?} on {}", page.name);
            }
            is_exact &= found.contains(&page.name) == stands;
        }
        exact += usize::from(is_exact);
    }
    // What pairs of letters find without a look at the texts: longer pieces are found where their
    // pairs stand apart, too.
    assert!(exact * 100 >= QUERIES * 80, "{exact} of {QUERIES} are exact at once");
}

#[test]
fn what_is_found_is_told() {
    let files = Files::new().story("tea", "港の茶会", "", "八人が囲みます。");
    let searched = files.searched();
    let found = searched.found("茶会", Locale::Ja);
    assert_eq!(found.counts, [0, 1, 0, 0, 0]);
    let told = searched.told(found.documents[0]);
    assert_eq!((name(&told).as_str(), told.title.as_str()), ("tea", "港の茶会"));
    assert_eq!((told.summary.as_str(), told.date.as_deref()), ("短い話。", Some("2026-10-01")));
    assert_eq!(told.locale, Locale::Ja);
}
