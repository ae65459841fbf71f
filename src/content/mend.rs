//! Mending what can be meant in one way only: slips of keyboards and of programs, not of people.

use std::sync::Arc;

use super::diagnostic::{Diagnostic, Mend};
use super::place::ending;
use super::{SourceFile, load};

/// A file that was mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mended {
    /// Its path as it was, relative to the content folder.
    pub path: String,
    /// Its path now, if that is another one.
    pub renamed: Option<String>,
    /// Its text as it was.
    pub before: String,
    /// Its text now.
    pub after: String,
}

/// How often content is checked again for what a mended fault has hidden.
const MOST_ROUNDS: usize = 50;

/// Mends a content folder: byte order marks and the line ends of Windows go, and so does every fault
/// that says how ([`Diagnostic::mend`]). What was mended needs no mending.
pub fn mend(files: &[SourceFile]) -> Vec<Mended> {
    let mut mended: Vec<SourceFile> = files.iter().map(normalised).collect();
    for _ in 0..MOST_ROUNDS {
        let diagnostics = match load(&mended) {
            Ok(loaded) => loaded.warnings,
            Err(diagnostics) => diagnostics,
        };
        if !apply(&diagnostics, &mut mended) {
            break;
        }
    }
    files.iter().zip(mended).filter_map(|(before, after)| difference(before, &after)).collect()
}

/// A text without a byte order mark, with the line ends that all systems read. Drawings stay as
/// they are: a program wrote them.
fn normalised(file: &SourceFile) -> SourceFile {
    let is_text = ["md", "json", "toml"].contains(&ending(&file.path).to_lowercase().as_str());
    match std::str::from_utf8(&file.bytes) {
        Ok(text) if is_text => {
            let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
            SourceFile::new(file.path.clone(), text)
        }
        _ => file.clone(),
    }
}

/// Does what the diagnostics say, as far as they say it. Returns whether anything changed.
fn apply(diagnostics: &[Diagnostic], files: &mut [SourceFile]) -> bool {
    let mut is_changed = false;
    // From the end of each file on, so that the places before stay right.
    for one in diagnostics.iter().rev() {
        let Some(mend) = &one.mend else { continue };
        let is_taken = |path: &str| files.iter().any(|file| file.path == path);
        match mend {
            Mend::Rename(path) if is_taken(path) => {}
            Mend::Rename(path) => {
                if let Some(file) = files.iter_mut().find(|file| file.path == one.path) {
                    file.path.clone_from(path);
                    is_changed = true;
                }
            }
            Mend::Replace(text) => {
                let file = files.iter_mut().find(|file| file.path == one.path);
                is_changed |= file.is_some_and(|file| replace(one, text, file));
            }
        }
    }
    is_changed
}

/// Puts a text in the place of the marked one.
fn replace(one: &Diagnostic, text: &str, file: &mut SourceFile) -> bool {
    let (Some(position), Ok(whole)) = (one.position, std::str::from_utf8(&file.bytes)) else {
        return false;
    };
    let parts = (whole.get(..position.start), whole.get(position.start..position.end));
    let ((Some(before), Some(marked)), Some(after)) = (parts, whole.get(position.end..)) else {
        return false;
    };
    // A value keeps its quotation marks; after a colon stands one space.
    let quote = marked.chars().next().filter(|first| matches!(first, '"' | '\''));
    let text = quote.map_or_else(|| text.to_owned(), |quote| format!("{quote}{text}{quote}"));
    let after = if text == ": " { after.trim_start_matches([' ', '\u{3000}']) } else { after };
    let mended = format!("{before}{text}{after}");
    let is_changed = mended != whole;
    file.bytes = Arc::new(mended.into_bytes());
    is_changed
}

fn difference(before: &SourceFile, after: &SourceFile) -> Option<Mended> {
    if before == after {
        return None;
    }
    Some(Mended {
        path: before.path.clone(),
        renamed: (before.path != after.path).then(|| after.path.clone()),
        before: std::str::from_utf8(&before.bytes).ok()?.to_owned(),
        after: std::str::from_utf8(&after.bytes).ok()?.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, text: &str) -> SourceFile {
        SourceFile::new(path, text)
    }

    /// The one text that is mended, and that it needs no mending then.
    fn mended(path: &str, text: &str) -> (String, String) {
        let all = mend(&[file(path, text)]);
        let [one] = all.as_slice() else { panic!("{all:#?}") };
        let path = one.renamed.clone().unwrap_or_else(|| one.path.clone());
        assert_eq!(mend(&[file(&path, &one.after)]), [], "mended twice");
        (path, one.after.clone())
    }

    #[test]
    fn slips_of_keyboards_are_mended() {
        for (wrong, right) in [
            ("title：茶会\nsummary：　集まり。", "title: 茶会\nsummary: 集まり。"),
            ("title:　茶会\nsummary:集まり。", "title: 茶会\nsummary: 集まり。"),
            ("start: 2026/12/3 19:00", "start: 2026-12-03T19:00"),
            ("start: \"２０２６年１２月３日\"", "start: \"2026-12-03\""),
            ("capacity: ２４", "capacity: 24"),
            ("venue:\n\tname: 本社\n\t\taddress: 港", "venue:\n  name: 本社\n    address: 港"),
            ("venue:\n　name: 本社", "venue:\n  name: 本社"),
            ("venue: { name：本社 }", "venue: { name: 本社 }"),
        ] {
            let text = |fields: &str| format!("---\n{fields}\n---\n本文：２４、2026/12/3\n");
            let found = mended("events/tea.md", &text(wrong));
            assert_eq!(found, ("events/tea.md".to_owned(), text(right)), "{wrong}");
        }
    }

    #[test]
    fn what_programs_leave_is_mended() {
        let text = "---\ntitle: 茶会\n---\n本文。\n";
        let windows = format!("\u{feff}{}", text.replace('\n', "\r\n"));
        assert_eq!(mended("events/tea.md", &windows), ("events/tea.md".into(), text.into()));
        assert_eq!(mended("events/tea.MD", text), ("events/tea.md".into(), text.into()));
        let jobs = "{ \"jobs\"： [\n  { \"id\": \"a\"， \"posted\": \"2026/10/1\", },\n], }\n";
        let right = "{ \"jobs\": [\n  { \"id\": \"a\", \"posted\": \"2026-10-01\" }\n] }\n";
        assert_eq!(mended("jobs.json", jobs), ("jobs.json".into(), right.into()));
    }

    #[test]
    fn what_could_mean_two_things_stays() {
        for fields in ["start: 12/3", "capacity: 24名", "tilte: 茶会", "audience: [Alumni]"] {
            let text = format!("---\n{fields}\n---\n本文。\n");
            assert_eq!(mend(&[file("events/tea.md", &text)]), [], "{fields}");
        }
        let both = [file("events/tea.MD", "x"), file("events/tea.md", "---\na: b\n---\n")];
        assert_eq!(mend(&both), [], "a file would be lost");
        assert_eq!(mend(&[SourceFile::new("a.md", b"\xff\r\n")]), []);
    }
}
