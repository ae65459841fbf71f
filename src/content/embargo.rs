//! What is not to be seen yet, and who talks about it too early.
//!
//! A text that names an unpublished one is a fault and not quietly mended: the words of a link are
//! mostly the title of what it leads to, so taking the link away alone would still tell it, and a
//! speaker who is left out makes an event untrue. What stands under the same embargo, or a longer
//! one, may name it. So nothing that is right today is wrong only because time goes on.

use std::collections::BTreeSet;

use super::diagnostic::{Diagnostic, Position};
use super::fault::embargo as fault;
use super::ledger::{Embargo, Ledger, Wanted};
use super::source::Span;
use crate::domain::{Entries, Instant, Locale, Publication, Site};
use crate::route::{Address, Route};

/// Something that is named by what is to be seen before it.
#[derive(Clone, Debug)]
pub(super) struct Early {
    /// From when on what is named is to be seen. From then on nothing is wrong.
    until: Publication,
    diagnostic: Diagnostic,
}

/// All that is named too early, in the order of files and lines.
pub(super) fn early(ledger: &Ledger) -> Vec<Early> {
    let mut found = Ledger::default();
    let mut untils = Vec::new();
    for reference in &ledger.references {
        let Some(route) = route(&reference.wanted) else { continue };
        let of = |embargo: &&Embargo| embargo.route == route;
        let Some(named) = ledger.embargoes.iter().find(of) else { continue };
        let own = publication(&reference.path, reference.position, &ledger.embargoes);
        if own < named.publication {
            let path = Address::new(Locale::Ja, route).path();
            let fault = fault::not_yet(&path, named.publication);
            found.fault(&reference.path, Some(reference.position), fault);
            untils.push(named.publication);
        }
    }
    for consent in &ledger.consents {
        let until = Publication::From(consent.from);
        if publication(&consent.path, consent.position, &ledger.embargoes) < until {
            found.fault(&consent.path, Some(consent.position), fault::consent_to_come());
            untils.push(until);
        }
    }
    let all = found.diagnostics.into_iter().zip(untils);
    all.map(|(diagnostic, until)| Early { until, diagnostic }).collect()
}

/// From when on a place in a file is to be seen.
fn publication(path: &str, position: Position, embargoes: &[Embargo]) -> Publication {
    let holds = |embargo: &&Embargo| {
        let is_in = |span: &Span| span.contains(&position.start);
        embargo.path == path && embargo.span.as_ref().is_none_or(is_in)
    };
    embargoes.iter().find(holds).map(|embargo| embargo.publication).unwrap_or_default()
}

/// What a reference names, if it is something that can be under an embargo.
fn route(wanted: &Wanted) -> Option<Route> {
    match wanted {
        Wanted::Person(slug) => Some(Route::Person(slug.clone())),
        Wanted::Report(slug) => Some(Route::Story(slug.clone())),
        Wanted::MenuPage(slug) | Wanted::WayPage(slug) => Some(Route::Page(slug.clone())),
        Wanted::Link { address, .. } => address.as_ref().map(|address| address.route.clone()),
        _ => None,
    }
}

/// What is wrong at an instant.
pub(super) fn faults(early: &[Early], at: Instant) -> Vec<Diagnostic> {
    let mut ledger = Ledger::default();
    let wrong = early.iter().filter(|early| !early.until.is_out(at));
    ledger.diagnostics.extend(wrong.map(|early| early.diagnostic.clone()));
    ledger.into_diagnostics()
}

/// The folders of what is not to be seen at an instant.
pub(super) fn folders(site: &Site, at: Instant) -> BTreeSet<&str> {
    fn of<T>(entries: &Entries<T>, at: Instant) -> impl Iterator<Item = &str> {
        let hidden = entries.values().filter(move |entry| !entry.publication.is_out(at));
        hidden.map(|entry| entry.folder.as_str())
    }
    let texts = of(&site.events, at).chain(of(&site.stories, at)).chain(of(&site.people, at));
    texts.chain(of(&site.pages, at)).collect()
}

/// The ids of the positions that are not to be seen at an instant.
pub(super) fn positions(site: &Site, at: Instant) -> BTreeSet<&str> {
    let hidden = site.jobs.iter().filter(|(_, entry)| !entry.publication.is_out(at));
    hidden.map(|(id, _)| id.as_str()).collect()
}

/// Whether a text is that of one of these folders: `events/tea` holds `events/tea.en.md` and
/// `events/tea/index.md`.
pub(super) fn holds(folders: &BTreeSet<&str>, path: &str) -> bool {
    let stem = path.split_once('.').map_or(path, |(stem, _)| stem);
    folders.contains(stem) || is_below(folders, path)
}

/// Whether a file lies in one of these folders.
pub(super) fn is_below(folders: &BTreeSet<&str>, path: &str) -> bool {
    path.rsplit_once('/').is_some_and(|(folder, _)| folders.contains(folder))
}
