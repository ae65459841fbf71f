//! The guard over what editors write, with the places that it is told to leave.

use std::collections::BTreeSet;

use super::pattern::Patterns;
use super::{Guard, Kind, Leak, Searched, holds, places};
use crate::content::SourceFile;
use crate::content::fault::leak as fault;
use crate::content::ledger::Ledger;
use crate::content::place::{self, Place};
use crate::content::source::{Source, Span};

/// What one site says of leaks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::content) struct Rules {
    /// Hosts of its own network; `*.` before a domain means all below it.
    pub hosts: Vec<String>,
    /// Marks of its own.
    pub words: Vec<String>,
    /// Mail addresses, domains of mail addresses and telephone numbers that are public.
    pub contacts: Vec<String>,
}

/// A text that may be published, as an editor says.
#[derive(Clone, Debug)]
pub(in crate::content) struct Allowance {
    /// The text.
    pub text: String,
    /// The file that says so.
    pub path: String,
    /// Where in that file, in bytes.
    pub span: Span,
}

/// Writes down everything in these files that must not be published, and every allowance that
/// nothing needs. Gives the guard for what is built of them.
pub(in crate::content) fn check(
    files: &[SourceFile],
    mut searched: Option<&mut Searched>,
    ledger: &mut Ledger,
) -> Guard {
    let allowances = std::mem::take(&mut ledger.allowances);
    let searched_for = std::mem::take(&mut ledger.searched_for);
    let contacts: BTreeSet<String> =
        ledger.contacts.iter().map(|contact| contact.trim().to_lowercase()).collect();
    // Without its settings a site would be told of its own address.
    let Some(rules) = ledger.leak_rules.take() else {
        let patterns = Patterns::new(&[], &[]);
        return Guard { patterns, contacts, allowed: BTreeSet::new() };
    };
    let own = rules.contacts.iter().map(|contact| contact.trim().to_lowercase());
    let guard = Guard {
        patterns: Patterns::new(&rules.hosts, &rules.words),
        contacts: contacts.into_iter().chain(own).collect(),
        allowed: allowances.iter().map(|allowance| allowance.text.clone()).collect(),
    };
    if let Some(searched) = &mut searched {
        searched.keep(&rules, &guard.contacts, files);
    }
    let mut needed = vec![false; allowances.len()];
    for file in files {
        let was_right = searched.as_ref().is_some_and(|it| it.found_nothing_in(file));
        if was_right || !is_looked_at(file) {
            continue;
        }
        let Ok(source) = Source::decode(&file.path, &file.bytes) else { continue };
        let search = || guard.all(source.text);
        let leaks = match &mut searched {
            Some(searched) => searched.leaks(file, search),
            None => search(),
        };
        for leak in leaks {
            let is_rule = || searched_for.iter().any(|span| holds(span, &leak.range));
            if is_declared(&leak, &source, &allowances) || (is_setting(source.path) && is_rule()) {
                continue;
            }
            let found = source.text.get(leak.range.clone()).unwrap_or_default();
            match allowing(&leak, &source, &allowances) {
                Some(index) => needed.iter_mut().skip(index).take(1).for_each(|it| *it = true),
                None => ledger.fault(
                    source.path,
                    Some(source.position(&leak.range)),
                    fault::in_source(&leak, found, is_setting(source.path)),
                ),
            }
        }
    }
    for (allowance, _) in allowances.iter().zip(needed).filter(|(_, needed)| !needed) {
        let Some(file) = files.iter().find(|file| file.path == allowance.path) else { continue };
        if let Ok(source) = Source::decode(&file.path, &file.bytes) {
            let position = source.position(&allowance.span);
            ledger.fault(&allowance.path, Some(position), fault::unneeded(&allowance.text));
        }
    }
    guard
}

/// Whether a file is one of the site's texts or drawings.
fn is_looked_at(file: &SourceFile) -> bool {
    match place::of_path(&file.path) {
        Ok(Place::Site | Place::Jobs | Place::Text { .. }) => true,
        Ok(Place::Picture { .. }) => place::ending(&file.path).eq_ignore_ascii_case("svg"),
        Ok(Place::Ignored) | Err(_) => false,
    }
}

fn is_setting(path: &str) -> bool {
    matches!(place::of_path(path), Ok(Place::Site))
}

/// Whether a leak is the text of an allowance, where that is written.
fn is_declared(leak: &Leak, source: &Source<'_>, allowances: &[Allowance]) -> bool {
    let own = allowances.iter().filter(|allowance| allowance.path == source.path);
    own.into_iter().any(|allowance| holds(&allowance.span, &leak.range))
}

/// The allowance for a leak: one of the same text, in whichever language that is.
fn allowing(leak: &Leak, source: &Source<'_>, allowances: &[Allowance]) -> Option<usize> {
    allowances.iter().position(|allowance| {
        piece(&allowance.path) == piece(source.path)
            && places(source.text, &allowance.text).any(|place| holds(&place, &leak.range))
    })
}

/// The piece of content to which a file belongs: both languages of a text, and its pictures.
fn piece(path: &str) -> &str {
    let stem = path.strip_suffix(".md").unwrap_or(path);
    let stem = stem.strip_suffix(".en").unwrap_or(stem);
    match stem.match_indices('/').nth(1) {
        Some((second, _)) => stem.get(..second).unwrap_or(stem),
        None => stem,
    }
}

/// What is shown of a leak in a message.
pub(in crate::content) fn shortened(leak: &Leak, found: &str) -> String {
    // A message is copied into logs and mails; a key in it would go on.
    let most = match leak.kind {
        Kind::Secret => 6,
        Kind::Meeting => 28,
        _ => return found.to_owned(),
    };
    match found.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", found.get(..end).unwrap_or_default()),
        None => found.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_of_a_piece() {
        for (path, expected) in [
            ("events/tea.md", "events/tea"),
            ("events/tea.en.md", "events/tea"),
            ("events/tea/index.md", "events/tea"),
            ("events/tea/index.en.md", "events/tea"),
            ("events/tea/cover.svg", "events/tea"),
            ("jobs.json", "jobs.json"),
            ("site.toml", "site.toml"),
        ] {
            assert_eq!(piece(path), expected);
        }
    }
}
