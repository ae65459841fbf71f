//! Every link to the web is found at its place, and what the web says of one is told there.
//!
//! `tests/content/web/` is a content folder as the cases are; `BLESS=1` writes what comes out.

use std::fs;

use naname::content::Diagnostic;
use naname::content::link::{Gone, WebLink};
use naname::domain::Locale;

use crate::{files_below, here, input, line, load};

#[test]
fn every_link_to_the_web_is_told_at_its_place() {
    let folder = here().join("web");
    let links = load(&input(&folder)).unwrap().links;
    let said = |link: &WebLink| -> Vec<Diagnostic> {
        let moved = link.moved("https://www.example.com/新しい/");
        match link.url.as_str() {
            // One of each kind is enough to see the words.
            "https://everything.example.com/" => {
                vec![link.gone(Gone::Page(404)), link.gone(Gone::Host), moved]
            }
            _ => vec![link.gone(Gone::Page(410))],
        }
    };
    let said: Vec<_> = links.iter().flat_map(said).collect();
    for (locale, name) in [(Locale::En, "expected.txt"), (Locale::Ja, "expected.ja.txt")] {
        let found: String = said.iter().map(|one| line(one, locale)).collect();
        let expected = folder.join(name);
        if std::env::var_os("BLESS").is_some() {
            fs::write(&expected, &found).unwrap();
        }
        assert_eq!(found, fs::read_to_string(&expected).unwrap_or_default(), "{name}");
    }
    // None is forgotten: each address that a file names is one of them, but for those in `NEVER`.
    for file in files_below(&folder.join("content")) {
        let text = String::from_utf8(file.bytes.to_vec()).unwrap();
        for (at, _) in text.match_indices("://") {
            let from = text[..at].rfind(|c: char| !c.is_ascii_alphabetic()).map_or(0, |it| it + 1);
            let found = |link: &WebLink| {
                link.path == file.path && link.url.len() > 8 && text[from..].starts_with(&link.url)
            };
            let is_found = links.iter().any(found);
            let is_none = NEVER.iter().any(|never| text[from..].starts_with(never));
            assert!(is_found != is_none, "{}: {}", file.path, &text[from..]);
        }
    }
}

/// No links: the site's own address, and an address that is code.
const NEVER: [&str; 2] = ["https://alumni.example.com", "https://code.example.com/"];
