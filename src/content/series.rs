//! The numbers of a series' parts: none twice, none left out.

use std::collections::BTreeMap;

use super::fault::series as fault;
use super::ledger::{Ledger, Part, PartOf};
use crate::domain::{Key, Series, SeriesKind};

/// Writes down what is wrong with the numbers in series. `known` are the series of `site.toml`.
pub(super) fn numbers(known: &[Series], ledger: &mut Ledger) {
    let mut groups: BTreeMap<(Key, PartOf), Vec<Part>> = BTreeMap::new();
    for part in &ledger.parts {
        // A series that nobody has defined is told at its place.
        let Some(series) = known.iter().find(|series| series.key == part.series) else { continue };
        let of = match (part.of, series.kind) {
            (PartOf::Plans, SeriesKind::Stories) => PartOf::Stories,
            (PartOf::Plans, SeriesKind::Events | SeriesKind::Both) => PartOf::Events,
            (of, _) => of,
        };
        groups.entry((part.series.clone(), of)).or_default().push(part.clone());
    }
    for ((_, of), mut parts) in groups {
        parts.sort_by(|a, b| (a.number, a.of, &a.path).cmp(&(b.number, b.of, &b.path)));
        // Events may have been held before there was a site; a story begins with its first part.
        if let Some(first) = parts.first()
            && of == PartOf::Stories
            && first.number > 1
        {
            ledger.fault(&first.path, Some(first.position), fault::first_missing(first.number));
        }
        for two in parts.windows(2) {
            if let [one, other] = two {
                neighbours(one, other, ledger);
            }
        }
    }
}

fn neighbours(one: &Part, other: &Part, ledger: &mut Ledger) {
    let fault = if one.number == other.number {
        match (one.of, other.of) {
            (PartOf::Events | PartOf::Stories, PartOf::Plans) => {
                fault::plan_fulfilled(other.number, &one.path)
            }
            _ => fault::duplicate_part(other.number, &one.path, one.position.line),
        }
    } else if other.number > one.number + 1 {
        fault::part_missing(one.number, other.number)
    } else {
        return;
    };
    ledger.fault(&other.path, Some(other.position), fault);
}
