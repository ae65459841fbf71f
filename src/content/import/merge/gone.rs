//! Positions of an earlier import that the source doesn't list any more.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::Value;

use super::{Merge, id, imported, marks};
use crate::content::import::marks::digest;
use crate::content::import::posting::Posting;
use crate::content::import::value::Leaf;
use crate::content::import::{Fate, Gone};
use crate::content::job::JobFields;

impl Merge<'_> {
    /// Tells which open positions are gone, and closes them if that is wanted.
    pub(super) fn gone(&mut self, postings: &[Posting<'_>]) {
        let word = self.listing.from.word();
        let keys: BTreeSet<&str> = postings.iter().map(|posting| posting.key.as_str()).collect();
        for position in &self.positions {
            let Some(origin) = position.origin() else { continue };
            let is_of_this = origin.from == word && origin.board == self.settings.board;
            if !is_of_this || keys.contains(origin.key.as_str()) {
                continue;
            }
            let day = |name| position.text(name).and_then(|day| day.parse::<Date>().ok());
            let (Some(id), Some(closes)) = (id(position), day(JobFields::closes)) else { continue };
            let today = self.settings.today;
            if closes < today {
                continue;
            }
            let leaf = Leaf::whole(JobFields::closes);
            let mut marks = marks(position);
            let value = Value::from(closes.to_string());
            // It is closed at once: yesterday was its last day, unless it was posted today.
            let yesterday = today.saturating_sub(1.day());
            let last = day(JobFields::posted).map_or(yesterday, |posted| posted.max(yesterday));
            let fate = match self.settings.close_gone {
                false => Fate::Told,
                true if marks.get(leaf) != Some(digest(&value).as_str()) => Fate::ByHand,
                true => {
                    let last_day = Value::from(last.to_string());
                    position.set(leaf, &last_day);
                    marks.set(leaf, &last_day);
                    position.set(Leaf::whole(JobFields::imported), &imported(&origin, &marks));
                    Fate::Closed(last)
                }
            };
            self.report.gone.push(Gone { id, closes: closes.to_string(), fate });
        }
    }
}
