//! Damaged files are read as far as that goes, and nothing breaks.

use fastrand::Rng;
use naname::domain::Locale;
use naname::search::Index;

use crate::random::paragraph;
use crate::site::{Files, Searched};

#[test]
fn whatever_a_file_holds_nothing_breaks() {
    let mut rng = Rng::with_seed(7);
    let mut files = Files::new();
    for number in 0..20 {
        files = files
            .story(&format!("s-{number}"), "港の茶会", "", &paragraph(&mut rng, 300))
            .english(&format!("s-{number}"), "Tea", "The alumni met for tea.");
    }
    let whole = files.searched().files;
    let head = whole["search/head.txt"].clone();
    for _ in 0..400 {
        let damaged = whole
            .iter()
            .map(|(path, bytes)| {
                let mut bytes = bytes.clone();
                for _ in 0..rng.usize(..4) {
                    if !bytes.is_empty() {
                        let at = rng.usize(..bytes.len());
                        bytes[at] = rng.u8(..);
                    }
                }
                if rng.u8(..4) == 0 {
                    bytes.truncate(rng.usize(..=bytes.len()));
                }
                // The head is tried by itself: what it says changes which files are asked for.
                let bytes = if path == "search/head.txt" { head.clone() } else { bytes };
                (path.clone(), bytes)
            })
            .collect();
        let searched = Searched::of_files(damaged);
        for text in ["茶会", "アルムナイ", "alumni", "almuni", "サーバーの"] {
            for document in searched.found(text, Locale::Ja).documents {
                assert!(document < 2 * 64);
            }
        }
    }
}

#[test]
fn a_damaged_head_is_refused_or_read() {
    let mut rng = Rng::with_seed(11);
    let whole = Files::new().story("tea", "港の茶会", "", "話。").searched().files;
    for _ in 0..2000 {
        let mut head = whole["search/head.txt"].clone();
        let at = rng.usize(..head.len().min(60));
        head[at] = rng.u8(..);
        if let Some(index) = Index::open(&head) {
            let query = index.query("港の茶会", Locale::Ja, str::to_owned);
            assert!(index.ask(&query).is_err(), "files are needed");
            assert!(index.told(0).is_err());
        }
    }
    assert!(Index::open(b"").is_none());
    assert!(Index::open(b"<!doctype html>").is_none());
}
