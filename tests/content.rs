//! Small content folders in, exact diagnostics out.
//!
//! Each folder of `tests/content/cases/` is a case: `content/` goes in, `expected.txt` must come
//! out, and `expected.ja.txt` in Japanese. `BLESS=1 cargo test --test content` writes what comes out; look at the difference before
//! you commit it. A case may bring `base.txt`: then the files of `tests/content/base/` that it
//! doesn't have itself are there too, without the ones that it names.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that can't read its cases fails")]

#[path = "content/explained.rs"]
mod explained;
#[path = "content/folder.rs"]
mod folder;
#[path = "content/mutated.rs"]
mod mutated;
#[path = "content/web.rs"]
mod web;

use std::fs;
use std::sync::Arc;

use jiff::Timestamp;
use naname::content::{Diagnostic, Severity, SourceFile, load};
use naname::domain::{Instant, Locale};
use naname::pages;

use folder::{files_below, here, input};

fn line(diagnostic: &Diagnostic, locale: Locale) -> String {
    let severity = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let place = diagnostic
        .position
        .map(|position| format!(":{}:{}", position.line, position.column))
        .unwrap_or_default();
    let help = diagnostic.help.as_ref().map(|help| format!(" | {}", help.get(locale)));
    let (help, message) = (help.unwrap_or_default(), diagnostic.message.get(locale));
    format!("{severity} {} {}{place} {message}{help}\n", diagnostic.code, diagnostic.path)
}

/// When the content is checked.
fn instant() -> Instant {
    let at: Timestamp = "2026-11-21T00:00:00Z".parse().unwrap();
    Instant::of(at)
}

/// Every diagnostic of a content folder.
fn diagnostics(files: &[SourceFile]) -> Vec<Diagnostic> {
    match load(files) {
        Ok(loaded) => pages::diagnostics(&loaded, instant()),
        Err(diagnostics) => diagnostics,
    }
}

#[test]
fn every_case_gives_exactly_its_diagnostics() {
    let mut cases: Vec<_> = fs::read_dir(here().join("cases"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    cases.sort();
    assert!(cases.len() >= 80, "only {} cases", cases.len());
    let bless = std::env::var_os("BLESS").is_some();
    let mut failures = String::new();
    for case in cases {
        let diagnostics = diagnostics(&input(&case));
        for (locale, name) in [(Locale::En, "expected.txt"), (Locale::Ja, "expected.ja.txt")] {
            let found: String = diagnostics.iter().map(|one| line(one, locale)).collect();
            let expected = case.join(name);
            if bless {
                fs::write(&expected, &found).unwrap();
            } else if fs::read_to_string(&expected).ok().as_ref() != Some(&found) {
                failures.push_str(&format!("{}:\n{found}\n", expected.display()));
            }
        }
    }
    assert!(failures.is_empty(), "these cases give something else now:\n\n{failures}");
}

fn assert_positions_fit(files: &[SourceFile], diagnostics: &[Diagnostic]) {
    for diagnostic in diagnostics {
        let Some(position) = diagnostic.position else { continue };
        let file = files.iter().find(|file| file.path == diagnostic.path).unwrap();
        assert!(position.line >= 1 && position.column >= 1, "{diagnostic:?}");
        assert!(position.start <= position.end, "{diagnostic:?}");
        assert!(position.end <= file.bytes.len(), "{diagnostic:?}");
        if let Ok(text) = std::str::from_utf8(&file.bytes) {
            assert!(text.is_char_boundary(position.start), "{diagnostic:?}");
            assert!(text.is_char_boundary(position.end), "{diagnostic:?}");
        }
    }
}

#[test]
fn positions_are_within_the_file_and_between_characters() {
    for case in fs::read_dir(here().join("cases")).unwrap() {
        let files = input(&case.unwrap().path());
        match load(&files) {
            Ok(loaded) => assert_positions_fit(&files, &loaded.warnings),
            Err(diagnostics) => {
                assert!(!diagnostics.is_empty(), "refused without a word");
                assert_positions_fit(&files, &diagnostics);
            }
        }
    }
}

/// A file that is cut off anywhere, or in which a character became another, gives diagnostics or
/// is well; it never stops the program.
#[test]
fn broken_files_are_told_and_never_crash() {
    let base = files_below(&here().join("base"));
    for (index, file) in base.iter().enumerate() {
        for at in 0..file.bytes.len() {
            let mut cut = base.clone();
            Arc::make_mut(&mut cut[index].bytes).truncate(at);
            let mut changed = base.clone();
            Arc::make_mut(&mut changed[index].bytes)[at] = b"\0\t\n\"'-:[]{}&*#<!|\xE3"[at % 18];
            for files in [cut, changed] {
                if let Err(diagnostics) = load(&files) {
                    assert!(!diagnostics.is_empty(), "{} is refused without a word", file.path);
                    assert_positions_fit(&files, &diagnostics);
                }
            }
        }
    }
}
