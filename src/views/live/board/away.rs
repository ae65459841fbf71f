//! A board whose rows are too many for its page.

use super::engine::{Rows, Sets, find};
use super::{Away, Board, BoardKind};
use crate::domain::Instant;

/// How many choices of a facet its page has; the others come with the rows.
const CHOICES: usize = 12;

impl Board {
    /// What a page needs of a board whose rows lie at `address`: what can be chosen, most of it, and
    /// how many rows that would show at the build's instant.
    pub fn away(mut self, address: String, at: Instant) -> Board {
        let count = self.count();
        let sets = Sets::of(&self, at, &[]);
        let open = |row: &usize| self.ends.get(*row).is_none_or(|end| at < *end);
        let shown = (0..count).filter(open).count();
        let all = Rows::of(count, 0..count);
        let mut counts = find(&sets, &vec![Vec::new(); self.facets.len()], &all).counts;
        counts.iter_mut().for_each(|of_facet| of_facet.truncate(CHOICES));
        for facet in &mut self.facets {
            facet.choices.truncate(CHOICES);
            for choice in &mut facet.choices {
                choice.rows.clear();
                choice.times.clear();
            }
        }
        for sort in &mut self.sorts {
            sort.order.clear();
            sort.late.clear();
        }
        self.ends.clear();
        // That there are months is known before they come.
        self.months.truncate(1);
        self.months.iter_mut().for_each(|month| month.rows.clear());
        self.words = true;
        // Of a match nothing is shown before something is ticked.
        let shown = if self.kind == BoardKind::Match { 0 } else { shown };
        self.away = Some(Away { address, shown, counts });
        self
    }
}
