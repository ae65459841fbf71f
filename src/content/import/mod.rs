//! Positions out of other systems: a file of them and `jobs.json` in, a new `jobs.json` out.
//!
//! ```text
//! a file ─► greenhouse, lever, ashby, sheet: rows ─► posting: fields ─► merge ─► jobs.json, summary
//! ```
//! What an editor changed after the last import is not overwritten: beside each position stands
//! what the import wrote, field by field, as a short digest (`marks`). A field whose value has
//! another digest was changed by hand.

mod encoding;

mod row;
mod words;

mod html;
mod prose;

mod ashby;
mod greenhouse;
mod lever;
mod listing;
mod sheet;

mod location;
mod posting;
mod value;

mod document;
mod marks;
mod merge;

pub(super) use document::{Document, changed};

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::Diagnostic;
use super::fault::import::report;
use super::ledger::{Ledger, Reading};
use super::source::Source;
use crate::domain::{
    Audience, EmploymentType, JobSource, Locale, Localized, Offer, RemoteKind, Slug,
};

/// What is imported, and into what.
#[derive(Clone, Debug)]
pub struct Request<'a> {
    /// The name of the file of positions, for messages.
    pub path: &'a str,
    /// What is in it, as [`decode`] gives it.
    pub text: &'a str,
    /// The system from which it is; looked for in the text if none is told.
    pub from: Option<JobSource>,
    /// The text of `jobs.json`, without faults.
    pub jobs: &'a str,
    /// The rest.
    pub settings: &'a Settings,
}

/// What is said once for all positions of a file.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The first day on which an imported position stands on the site: the day of the import, in
    /// the site's zone.
    pub today: Date,
    /// The site's zone.
    pub zone: TimeZone,
    /// A name for the board, where one network imports several from one system.
    pub board: Option<String>,
    /// Who offers what names nobody.
    pub organisation: Localized<String>,
    /// Whether the department that the file names is added to it.
    pub adds_department: bool,
    /// What is offered, where the file doesn't say.
    pub offer: Option<Offer>,
    /// Whether the work can be done from elsewhere, where the file doesn't say.
    pub remote: Option<RemoteKind>,
    /// The form of the contract, where the file doesn't say.
    pub employment_type: Option<EmploymentType>,
    /// The country of a place that names none (ISO 3166-1 alpha-2).
    pub country: Option<String>,
    /// Whom the positions are meant for, where the file doesn't say.
    pub audience: Vec<Audience>,
    /// For how many days a position stays open that has no last day.
    pub closes_after: Option<u16>,
    /// What words of the file mean: `Tokyo HQ` is `JP`, `Perm` is `full-time`.
    pub meanings: BTreeMap<String, String>,
    /// Fields, written `ID.FIELD`, and whole positions, in which the file wins over what was
    /// changed by hand.
    pub take: Vec<String>,
    /// Whether positions that the file doesn't hold any more are closed.
    pub close_gone: bool,
}

/// What an import makes.
#[derive(Clone, Debug)]
pub struct Merged {
    /// The new text of `jobs.json`: the old one, byte for byte, where nothing is to be said.
    pub jobs: String,
    /// What is new in it.
    pub report: Report,
}

/// What an import changes and what it leaves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Positions that are new.
    pub added: Vec<Added>,
    /// Positions with new values.
    pub changed: Vec<Changed>,
    /// Positions written by hand that turned out to be positions of the file.
    pub recognised: Vec<Slug>,
    /// Values that were changed by hand and stay, although the file has others.
    pub kept: Vec<Kept>,
    /// Open positions of an earlier import that the file doesn't hold any more.
    pub gone: Vec<Gone>,
    /// How many positions are as they were.
    pub unchanged: usize,
    /// How many positions the file itself marks as not public.
    pub unlisted: usize,
    /// Positions that are new and in English alone.
    pub english: Vec<Slug>,
    /// Positions whose pay is left out, as the source names them: it is no whole number, or its
    /// period has no word here.
    pub odd_pay: Vec<String>,
    /// The columns of a table that mean nothing here.
    pub unused: Vec<String>,
}

/// A new position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Added {
    /// Its id.
    pub id: Slug,
    /// Its title, in Japanese if it has one.
    pub title: String,
    /// Its place, as it stands in `jobs.json`.
    pub place: String,
    /// The last day on which it is open.
    pub closes: String,
}

/// A position with new values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// Its id.
    pub id: Slug,
    /// Its fields: the name, the former value and the new one; none is no value.
    pub fields: Vec<(String, Option<String>, Option<String>)>,
}

/// A value that stays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The id of the position.
    pub id: Slug,
    /// The field.
    pub field: String,
    /// The value that somebody wrote; none if they removed it.
    pub ours: Option<String>,
    /// The value that the file has; none if it has none.
    pub theirs: Option<String>,
    /// Whether the file has another value than at the last import.
    pub is_news: bool,
}

/// A position that the file doesn't hold any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gone {
    /// Its id.
    pub id: Slug,
    /// The last day on which it is open, as it was.
    pub closes: String,
    /// What became of it.
    pub fate: Fate,
}

/// What becomes of a position that is gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It stays open: nobody asked for more.
    Told,
    /// It was closed; this is its last day.
    Closed(Date),
    /// Its last day was written by hand and stays.
    ByHand,
}

impl Report {
    /// The report in words, one line each.
    pub fn lines(&self, locale: Locale) -> Vec<String> {
        report::lines(self, locale)
    }
}

/// The text of a file: UTF-8, UTF-16 with a byte order mark, or what Japanese spreadsheets write
/// (Shift_JIS, with the signs of Windows). A byte order mark is dropped.
///
/// # Errors
/// If it is none of them.
pub fn decode(path: &str, bytes: &[u8]) -> Result<String, Vec<Diagnostic>> {
    encoding::decode(path, bytes)
}

/// Merges the positions of a file into `jobs.json`.
///
/// # Errors
/// With every fault of the file, each in its place. Nothing is merged then.
pub fn jobs(request: &Request<'_>) -> Result<Merged, Vec<Diagnostic>> {
    let source = Source::new(request.path, request.text);
    let mut ledger = Ledger::default();
    let mut reading = Reading { source: &source, ledger: &mut ledger, folder: None };
    let merged = listing::read(request, &mut reading).and_then(|listing| {
        let postings = posting::all(&listing, request.settings, &mut reading);
        merge::into(request, &listing, &postings, &mut reading)
    });
    let faults = ledger.into_diagnostics();
    match merged {
        Some(merged) if faults.is_empty() => Ok(merged),
        _ => Err(faults),
    }
}
