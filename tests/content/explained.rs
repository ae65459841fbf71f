//! What `cargo site explain` tells is true: its wrong examples have the fault, its right ones have
//! none, and the page of the documentation is made of it.

use std::fs;
use std::path::Path;

use encoding_rs::SHIFT_JIS;
use jiff::civil::date;
use jiff::tz::TimeZone;
use naname::content::explain::{self, Part, Piece};
use naname::content::link::Gone;
use naname::content::{Diagnostic, Severity, SourceFile, code, import, load};
use naname::domain::Localized;

use crate::{diagnostics, files_below, here};

/// The content of the tests with the pieces of an example in their places.
fn with(pieces: &[Piece]) -> Vec<SourceFile> {
    let mut files = files_below(&here().join("base"));
    if pieces.iter().any(|piece| piece.part == Part::Only) {
        files.clear();
    }
    for piece in pieces {
        put(&mut files, piece);
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

fn put(files: &mut Vec<SourceFile>, piece: &Piece) {
    let bytes_of = |files: &[SourceFile], path: &str| -> Vec<u8> {
        let file = files.iter().find(|file| file.path == path);
        file.unwrap_or_else(|| panic!("an example names {path}")).bytes.to_vec()
    };
    let text_of = |files: &[SourceFile]| String::from_utf8(bytes_of(files, piece.path)).unwrap();
    let bytes = match piece.part {
        Part::File | Part::Only => piece.text.as_bytes().to_vec(),
        Part::ShiftJis => SHIFT_JIS.encode(piece.text).0.into_owned(),
        Part::Copy => bytes_of(files, piece.text),
        Part::Moved => {
            let bytes = bytes_of(files, piece.text);
            files.retain(|file| file.path != piece.text);
            bytes
        }
        Part::Fields => {
            let text = text_of(files);
            let (fields, body) = text[4..].split_once("---\n").unwrap();
            format!("---\n{}---\n{body}", replaced(fields, piece.text, &[":", "："])).into_bytes()
        }
        Part::Body => {
            let text = text_of(files);
            let (fields, _) = text[4..].split_once("---\n").unwrap();
            format!("---\n{fields}---\n{}\n", piece.text).into_bytes()
        }
        Part::Position => replaced(&text_of(files), piece.text, &["\":"]).into_bytes(),
        Part::Settings => {
            let text = text_of(files);
            let start = piece.text.lines().next().unwrap();
            match text.find(start).filter(|_| start.starts_with('[')) {
                Some(at) => format!("{}{}\n", &text[..at], piece.text).into_bytes(),
                None => replaced(&text, piece.text, &[" ="]).into_bytes(),
            }
        }
        Part::Import | Part::Command => return,
    };
    files.retain(|file| file.path != piece.path);
    files.push(SourceFile::new(piece.path, bytes));
}

/// The lines of a text, with those that name the fields of others replaced by them, and what is new
/// at the beginning.
fn replaced(text: &str, lines: &str, signs: &[&str]) -> String {
    let name = |line: &str| -> Option<String> {
        let end = signs.iter().filter_map(|sign| line.find(sign)).min()?;
        let name = line[..end].trim();
        (!line.starts_with(['\t', '-'])).then(|| name.to_owned())
    };
    let names: Vec<_> = lines.lines().filter_map(name).collect();
    let mut kept = String::new();
    let mut is_put = false;
    for line in text.lines() {
        if name(line).is_some_and(|name| names.contains(&name)) {
            if !is_put {
                kept.push_str(&format!("{lines}\n"));
                is_put = true;
            }
        } else {
            kept.push_str(&format!("{line}\n"));
        }
    }
    if is_put { kept } else { format!("{lines}\n{kept}") }
}

/// What an import says of an example.
fn imported(pieces: &[Piece]) -> Vec<Diagnostic> {
    let file = pieces.iter().find(|piece| piece.part == Part::Import).unwrap();
    let take = pieces.iter().filter_map(|piece| piece.text.split_once("--take "));
    let settings = import::Settings {
        today: date(2026, 11, 21),
        zone: TimeZone::UTC,
        board: None,
        organisation: Localized::untranslated("みなと商会".to_owned()),
        adds_department: true,
        offer: None,
        remote: None,
        employment_type: None,
        country: None,
        audience: Vec::new(),
        closes_after: None,
        meanings: Default::default(),
        take: take.map(|(_, wanted)| wanted.to_owned()).collect(),
        close_gone: false,
    };
    let jobs = &std::fs::read_to_string(here().join("base/jobs.json")).unwrap();
    let request =
        import::Request { path: file.path, text: file.text, from: None, jobs, settings: &settings };
    import::jobs(&request).err().unwrap_or_default()
}

fn told(diagnostics: &[Diagnostic]) -> String {
    let told = diagnostics.iter().map(|one| format!("{} {:?}; ", one.path, one.message.en));
    told.collect()
}

fn said_of(pieces: &[Piece]) -> Vec<Diagnostic> {
    match pieces.iter().any(|piece| piece.part == Part::Import) {
        true => imported(pieces),
        false => diagnostics(&with(pieces)),
    }
}

/// What is said of an example when nothing is at the end of its links, or all has moved.
fn asked(pieces: &[Piece]) -> Vec<Diagnostic> {
    let links = load(&with(pieces)).unwrap().links;
    let shown = links.iter().filter(|link| pieces.iter().any(|piece| piece.path == link.path));
    shown.flat_map(|link| [link.gone(Gone::Page(404)), link.moved(&link.url)]).collect()
}

#[test]
fn the_wrong_example_has_the_fault_and_the_right_one_has_none() {
    let mut failures = String::new();
    for explanation in explain::all() {
        // A folder that isn't there has no content: `tests/command/check.rs` names one.
        if explanation.wrong.iter().all(|piece| piece.part == Part::Command) {
            continue;
        }
        let code = explanation.code;
        let wrong = match code {
            code::DEAD_LINK | code::MOVED_LINK => asked(explanation.wrong),
            _ => said_of(explanation.wrong),
        };
        if !wrong.iter().any(|one| one.code == code) {
            failures.push_str(&format!("the wrong one of {code} gives {}\n", told(&wrong)));
        }
        let right = said_of(explanation.right);
        if right.iter().any(|one| one.severity == Severity::Error || one.code == code) {
            failures.push_str(&format!("the right one of {code} gives {}\n", told(&right)));
        }
    }
    assert!(failures.is_empty(), "{failures}");
}

#[test]
fn the_documentation_tells_the_same() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/faults.md");
    let page = explain::page();
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, &page).unwrap();
    }
    assert!(
        fs::read_to_string(&path).unwrap_or_default() == page,
        "docs/faults.md is old: BLESS=1 cargo test --test content writes it anew"
    );
}
