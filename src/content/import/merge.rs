//! The positions of a source and those of `jobs.json`, brought together.

mod added;
mod field;
mod gone;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::document::{Document, Position};
use super::listing::Listing;
use super::marks::Marks;
use super::posting::Posting;
use super::value::{Leaf, Origin, group};
use super::{Changed, Merged, Report, Request, Settings};
use crate::content::fault::import;
use crate::content::job::{ApplyFields, ImportedFields, JobFields};
use crate::content::ledger::Reading;
use crate::content::source::Span;
use crate::domain::Slug;

/// Fields that are missing, each with the first position that lacks it and how many do.
type Missing = BTreeMap<&'static str, (Span, String, usize)>;

/// Merges the positions of a source into `jobs.json`. What is missing is written down.
pub(super) fn into(
    request: &Request<'_>,
    listing: &Listing,
    postings: &[Posting<'_>],
    reading: &mut Reading<'_>,
) -> Option<Merged> {
    let settings = request.settings;
    let Some(document) = Document::parse(request.jobs) else {
        reading.fault_of_file(import::no_list());
        return None;
    };
    let mut merge = Merge::new(&document, listing, settings);
    for posting in postings {
        merge.one(posting);
    }
    merge.gone(postings);
    for (name, (span, label, others)) in &merge.missing {
        let fault = import::missing(label, name, *others);
        reading.fault(span, fault);
    }
    for wanted in settings.take.iter().filter(|wanted| !merge.taken.contains(*wanted)) {
        reading.fault_of_file(import::take(wanted));
    }
    let mut report = merge.report;
    let odd_pay = postings.iter().filter(|posting| posting.has_odd_pay);
    report.odd_pay = odd_pay.map(|posting| posting.row.label()).collect();
    report.unlisted = listing.unlisted;
    report.unused.clone_from(&listing.unused);
    Some(Merged { jobs: document.text(), report })
}

struct Merge<'a> {
    document: &'a Document,
    listing: &'a Listing,
    settings: &'a Settings,
    /// The positions of `jobs.json`, as they were.
    positions: Vec<Position>,
    /// Those that were imported, by where they are from.
    imported: BTreeMap<Origin, usize>,
    /// The others, by the address where one applies.
    by_hand: BTreeMap<String, usize>,
    ids: BTreeSet<Slug>,
    missing: Missing,
    /// What of the settings' wishes to take over was found.
    taken: BTreeSet<String>,
    report: Report,
}

impl<'a> Merge<'a> {
    fn new(document: &'a Document, listing: &'a Listing, settings: &'a Settings) -> Merge<'a> {
        let positions = document.positions();
        let mut merge = Merge {
            document,
            listing,
            settings,
            imported: BTreeMap::new(),
            by_hand: BTreeMap::new(),
            ids: positions.iter().filter_map(id).collect(),
            positions,
            missing: BTreeMap::new(),
            taken: BTreeSet::new(),
            report: Report::default(),
        };
        for (at, position) in merge.positions.iter().enumerate() {
            match (position.origin(), address(position)) {
                (Some(origin), _) => {
                    merge.imported.insert(origin, at);
                }
                (None, Some(address)) => {
                    merge.by_hand.insert(address, at);
                }
                (None, None) => {}
            }
        }
        merge
    }

    fn origin(&self, key: &str) -> Origin {
        Origin::new(self.listing.from, self.settings.board.as_ref(), key)
    }

    fn one(&mut self, posting: &Posting<'_>) {
        if let Some(at) = self.imported.get(&self.origin(&posting.key)).copied() {
            self.update(at, posting, false);
            return;
        }
        let found = posting.addresses.iter().find_map(|address| self.by_hand.remove(address));
        match found {
            Some(at) => self.update(at, posting, true),
            None => self.add(posting),
        }
    }

    /// Brings what the source says now into a position that is there.
    fn update(&mut self, at: usize, posting: &Posting<'_>, is_new_here: bool) {
        let Some(position) = self.positions.get(at).cloned() else { return };
        let Some(id) = id(&position) else { return };
        let marks = marks(&position);
        let mut fields = field::Fields {
            position: &position,
            settings: self.settings,
            id: &id,
            marks: marks.clone(),
            changed: Vec::new(),
            kept: Vec::new(),
            taken: &mut self.taken,
        };
        fields.bring(posting);
        let (new_marks, changed, kept) = (fields.marks, fields.changed, fields.kept);
        if is_new_here {
            self.report.recognised.push(id.clone());
        }
        if is_new_here || new_marks != marks {
            let imported = imported(&self.origin(&posting.key), &new_marks);
            position.set(Leaf::whole(JobFields::imported), &imported);
        }
        self.report.kept.extend(kept);
        if changed.is_empty() {
            self.report.unchanged += 1;
        } else {
            self.report.changed.push(Changed { id, fields: changed });
        }
    }
}

fn id(position: &Position) -> Option<Slug> {
    Slug::parse(&position.text(JobFields::id)?).ok()
}

fn address(position: &Position) -> Option<String> {
    let apply = position.field(JobFields::apply)?;
    Some(apply.get(ApplyFields::url)?.as_str()?.trim().to_owned())
}

fn marks(position: &Position) -> Marks {
    let imported = position.field(JobFields::imported);
    let text = imported.as_ref().and_then(|it| it.get(ImportedFields::marks)?.as_str());
    Marks::parse(text.unwrap_or_default())
}

/// What the next import needs to know.
fn imported(origin: &Origin, marks: &Marks) -> Value {
    group([
        (ImportedFields::from, Some(origin.from.as_str().into())),
        (ImportedFields::board, origin.board.as_deref().map(Value::from)),
        (ImportedFields::key, Some(origin.key.as_str().into())),
        (ImportedFields::marks, Some(marks.text().into())),
    ])
}
