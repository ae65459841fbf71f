//! What has been found while reading: faults, and references that can be checked only when every
//! file has been read.

use super::diagnostic::{Diagnostic, Position, Severity};
use super::fault::Fault;
use super::leak::{Allowance, Rules};
use super::link::WebLink;
use super::source::{Source, Span};
use crate::domain::{Instant, Key, Publication, Slug};
use crate::route::{Address, Route};

/// All that has been found so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Ledger {
    pub diagnostics: Vec<Diagnostic>,
    pub references: Vec<Reference>,
    pub links: Vec<WebLink>,
    pub claims: Vec<Claim>,
    pub parts: Vec<Part>,
    pub embargoes: Vec<Embargo>,
    pub consents: Vec<Consent>,
    /// Texts that look as if they must not be published, and may.
    pub allowances: Vec<Allowance>,
    /// Mail addresses that stand in fields which are there to be public.
    pub contacts: Vec<String>,
    /// Where `site.toml` says what else must not be published.
    pub searched_for: Vec<Span>,
    /// What `site.toml` says of leaks, if it could be read.
    pub leak_rules: Option<Rules>,
}

/// When everybody who is shown agreed, as a file says.
#[derive(Clone, Debug)]
pub(super) struct Consent {
    /// The beginning of that day.
    pub from: Instant,
    /// The file.
    pub path: String,
    /// Where in that file.
    pub position: Position,
}

/// Something that is not to be seen from the beginning, and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Embargo {
    /// What.
    pub route: Route,
    /// The file that it is, or stands in. A text has one of these for each of its files.
    pub path: String,
    /// Where in that file, in bytes; none if it is all of it.
    pub span: Option<Span>,
    /// From when on.
    pub publication: Publication,
}

/// A part of a series, by its number.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub series: Key,
    pub number: u32,
    pub of: PartOf,
    /// The file that tells the number.
    pub path: String,
    /// Where in that file.
    pub position: Position,
}

/// What is a part of a series. Events and stories of one series are counted apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum PartOf {
    Events,
    Stories,
    /// What `site.toml` says is to come.
    Plans,
}

/// Something that a file names and that must be somewhere else.
#[derive(Clone, Debug)]
pub(super) struct Reference {
    /// What is named.
    pub wanted: Wanted,
    /// The file that names it.
    pub path: String,
    /// Where in that file.
    pub position: Position,
}

/// An id that an event wants for itself.
#[derive(Clone, Debug)]
pub(super) struct Claim {
    /// The id.
    pub id: Slug,
    /// The event, by the folder of its pictures.
    pub folder: String,
    /// The file that says so.
    pub path: String,
    /// Where in that file.
    pub position: Position,
}

/// What a reference names.
#[derive(Clone, Debug)]
pub(super) enum Wanted {
    Person(Slug),
    Report(Slug),
    Topic(Key),
    Industry(Key),
    Region(Key),
    Series(Key),
    StorySeries(Key),
    MenuPage(Slug),
    WayPage(Slug),
    Link { address: Option<Address>, path: String },
    Anchor { address: Address, id: String },
    RelativeLink(String),
    Picture { folder: Folder, file: String },
}

/// The folder of a text's pictures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Folder {
    /// Relative to the content folder: `events/mirai-12`.
    pub path: String,
    /// Whether the text lies in it, as `index.md`. If not, it can have no pictures.
    pub holds_text: bool,
}

impl Ledger {
    /// Writes down a fault. `position` is none for a fault of the whole file.
    pub(super) fn fault(&mut self, path: &str, position: Option<Position>, fault: Fault) {
        self.diagnostics.push(fault.at(path, position));
    }

    /// Writes down from when on something is to be seen.
    pub(super) fn published(
        &mut self,
        route: Route,
        path: &str,
        span: Option<&Span>,
        publication: Publication,
    ) {
        if publication != Publication::Open {
            let (path, span) = (path.to_owned(), span.cloned());
            self.embargoes.push(Embargo { route, path, span, publication });
        }
    }

    /// Adds what was found elsewhere.
    pub(super) fn take_in(&mut self, found: Ledger) {
        let Ledger {
            diagnostics,
            references,
            claims,
            parts,
            embargoes,
            consents,
            allowances,
            contacts,
            searched_for,
            leak_rules,
            links,
        } = found;
        self.diagnostics.extend(diagnostics);
        self.references.extend(references);
        self.claims.extend(claims);
        self.parts.extend(parts);
        self.embargoes.extend(embargoes);
        self.consents.extend(consents);
        self.allowances.extend(allowances);
        self.contacts.extend(contacts);
        self.searched_for.extend(searched_for);
        self.links.extend(links);
        self.leak_rules = leak_rules.or(self.leak_rules.take());
    }

    /// The pictures that texts show, relative to the content folder, each once and in order.
    pub(super) fn pictures(&self) -> Vec<String> {
        let mut pictures: Vec<_> = self
            .references
            .iter()
            .filter_map(|reference| match &reference.wanted {
                Wanted::Picture { folder, file } => Some(format!("{}/{file}", folder.path)),
                _ => None,
            })
            .collect();
        pictures.sort();
        pictures.dedup();
        pictures
    }

    /// The links to the web, in the order of files and lines.
    pub(super) fn links(&self) -> Vec<WebLink> {
        let mut links = self.links.clone();
        links.sort();
        links.dedup();
        links
    }

    /// Whether something is wrong with a file, as far as is known.
    pub(super) fn has_errors(&self, path: &str) -> bool {
        self.diagnostics.iter().any(|one| one.severity == Severity::Error && one.path == path)
    }

    /// Everything found, in the order of files and lines.
    pub(super) fn into_diagnostics(self) -> Vec<Diagnostic> {
        let mut diagnostics = Diagnostic::in_order(self.diagnostics);
        diagnostics.dedup();
        diagnostics
    }
}

/// The reading of one file.
pub(super) struct Reading<'a> {
    pub source: &'a Source<'a>,
    pub ledger: &'a mut Ledger,
    /// Where the pictures of this text lie; none for files that can have none.
    pub folder: Option<Folder>,
}

impl Reading<'_> {
    /// Writes down a fault in this file.
    pub(super) fn fault(&mut self, span: &Span, fault: Fault) {
        let position = self.source.position(span);
        self.ledger.fault(self.source.path, Some(position), fault);
    }

    /// Writes down a fault that belongs to no line of this file.
    pub(super) fn fault_of_file(&mut self, fault: Fault) {
        self.ledger.fault(self.source.path, None, fault);
    }

    /// Writes down when everybody who is shown agreed.
    pub(super) fn consented(&mut self, span: &Span, from: Instant) {
        let position = self.source.position(span);
        let path = self.source.path.to_owned();
        self.ledger.consents.push(Consent { from, path, position });
    }

    /// Writes down that a text may be published.
    pub(super) fn allow(&mut self, span: &Span, text: String) {
        let path = self.source.path.to_owned();
        self.ledger.allowances.push(Allowance { text, path, span: span.clone() });
    }

    /// Writes down from when on something is to be seen. `span` is none if it is the whole file.
    pub(super) fn published(
        &mut self,
        route: Route,
        span: Option<&Span>,
        publication: Publication,
    ) {
        self.ledger.published(route, self.source.path, span, publication);
    }

    /// Writes down that this text wants an id for itself.
    pub(super) fn claim(&mut self, span: &Span, id: Slug) {
        let Some(folder) = self.folder.as_ref().map(|folder| folder.path.clone()) else { return };
        let position = self.source.position(span);
        let path = self.source.path.to_owned();
        self.ledger.claims.push(Claim { id, folder, path, position });
    }

    /// Writes down that this file names something.
    pub(super) fn refer(&mut self, span: &Span, wanted: Wanted) {
        let position = self.source.position(span);
        let path = self.source.path.to_owned();
        self.ledger.references.push(Reference { wanted, path, position });
    }

    /// Writes down that this file links to a page on the web.
    pub(super) fn link(&mut self, span: &Span, url: &str) {
        let position = self.source.position(span);
        let path = self.source.path.to_owned();
        self.ledger.links.push(WebLink { path, position, url: url.to_owned() });
    }

    /// Writes down that this file tells the number of a part of a series.
    pub(super) fn part(&mut self, span: &Span, series: &Key, number: u32, of: PartOf) {
        let position = self.source.position(span);
        let path = self.source.path.to_owned();
        self.ledger.parts.push(Part { series: series.clone(), number, of, path, position });
    }
}
