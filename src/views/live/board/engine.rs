//! Which rows of a board fit what was chosen, and how many would fit every other choice.
//!
//! The rows that have a choice are a set of bits, so that a count is a few instructions for every
//! 32 rows: a board of ten thousand rows is counted anew while the reader types.

use super::{Board, BoardKind, Choice};
use crate::domain::Instant;

/// A set of rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Rows(Vec<u32>);

impl Rows {
    /// These rows, of `count` that there are.
    pub(super) fn of(count: usize, rows: impl IntoIterator<Item = usize>) -> Rows {
        let mut all = Rows(vec![0_u32; count.div_ceil(32)]);
        rows.into_iter().for_each(|row| all.insert(row));
        all
    }

    /// Puts a row in.
    pub(super) fn insert(&mut self, row: usize) {
        if let Some(word) = self.0.get_mut(row / 32) {
            *word |= 1 << (row % 32);
        }
    }

    /// As many rows as here can be: none of them.
    fn none(&self) -> Rows {
        Rows(vec![0; self.0.len()])
    }

    /// As many rows as here can be: all of them.
    fn all(&self) -> Rows {
        Rows(vec![u32::MAX; self.0.len()])
    }

    /// Whether a row is in the set.
    pub(super) fn has(&self, row: usize) -> bool {
        self.0.get(row / 32).is_some_and(|word| word & (1 << (row % 32)) != 0)
    }

    /// How many rows are in the set.
    pub(super) fn count(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Takes away what isn't in the other set.
    pub(super) fn keep(&mut self, other: &Rows) {
        self.0.iter_mut().zip(&other.0).for_each(|(word, other)| *word &= other);
    }

    /// Puts in what is in the other set.
    pub(super) fn add(&mut self, other: &Rows) {
        self.0.iter_mut().zip(&other.0).for_each(|(word, other)| *word |= other);
    }

    fn common(&self, other: &Rows) -> usize {
        let both = self.0.iter().zip(&other.0).map(|(word, other)| word & other);
        both.map(|word| word.count_ones() as usize).sum()
    }
}

/// The name of the facet whose rows stand nowhere but on the reader's device: those that were
/// saved, and those that are new since the last visit.
pub(super) const MINE: &str = "mine";

/// The rows of every choice of every facet, as they are at an instant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sets {
    of: Vec<Vec<Rows>>,
    /// The rows that are counted: of positions the open ones.
    counted: Rows,
}

impl Sets {
    /// The sets of a board at `now`; `mine` are the rows of each choice of the facet [`MINE`].
    pub(super) fn of(board: &Board, now: Instant, mine: &[Vec<usize>]) -> Sets {
        let count = board.count();
        let rows = |choice: &Choice| {
            let timed = choice.times.iter().filter(|(_, from, until)| *from <= now && now < *until);
            let timed = timed.map(|(row, ..)| *row);
            Rows::of(count, choice.rows.iter().copied().chain(timed))
        };
        let sets = board.facets.iter().map(|facet| {
            if facet.name == MINE {
                let mine = |place| mine.get(place).into_iter().flatten().copied();
                (0..facet.choices.len()).map(|place| Rows::of(count, mine(place))).collect()
            } else {
                facet.choices.iter().map(rows).collect()
            }
        });
        let only_open = matches!(board.kind, BoardKind::Jobs | BoardKind::Match);
        let open = |row: &usize| board.ends.get(*row).is_none_or(|end| now < *end);
        let counted = (0..count).filter(|row| !only_open || open(row));
        Sets { of: sets.collect(), counted: Rows::of(count, counted) }
    }
}

/// What fits a selection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Found {
    /// The rows that fit everything.
    pub(super) rows: Rows,
    /// How many rows there would be for each choice of each facet, with everything else as it is.
    pub(super) counts: Vec<Vec<usize>>,
    /// How many rows there would be without what was chosen in each facet, and, as the last one,
    /// without the words.
    pub(super) without: Vec<usize>,
}

impl Found {
    /// What is told of a board before its rows are there.
    pub(super) fn away(board: &Board) -> Found {
        let counts = board.away.as_ref().map(|away| away.counts.clone());
        Found { counts: counts.unwrap_or_default(), ..Found::default() }
    }
}

/// What fits: in each facet at least one of the choices made there (any row if none was made), and
/// `words`, the rows in which the typed words stand.
pub(super) fn find(sets: &Sets, chosen: &[Vec<bool>], words: &Rows) -> Found {
    let counted = &sets.counted;
    let fitting: Vec<Option<Rows>> = sets
        .of
        .iter()
        .zip(chosen)
        .map(|(facet, chosen)| {
            let mut union: Option<Rows> = None;
            for (rows, _) in facet.iter().zip(chosen).filter(|(_, chosen)| **chosen) {
                union.get_or_insert_with(|| counted.none()).add(rows);
            }
            union
        })
        .collect();
    let without = |left_out: usize| {
        let mut rows = words.clone();
        if left_out == fitting.len() {
            rows = rows.all();
        }
        for (index, fitting) in fitting.iter().enumerate() {
            if let Some(fitting) = fitting.as_ref().filter(|_| index != left_out) {
                rows.keep(fitting);
            }
        }
        rows
    };
    let mut others: Vec<Rows> = (0..=fitting.len()).map(without).collect();
    others.iter_mut().for_each(|rows| rows.keep(counted));
    let counts = sets.of.iter().zip(&others);
    let counts = counts.map(|(facet, rest)| facet.iter().map(|rows| rest.common(rows)).collect());
    Found {
        rows: without(usize::MAX),
        counts: counts.collect(),
        without: others.iter().map(Rows::count).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::live::board::Facet;

    fn choice(value: &str, rows: &[usize]) -> Choice {
        Choice { value: value.into(), label: value.into(), rows: rows.into(), times: Vec::new() }
    }

    fn board() -> Board {
        let facet = |name: &str, choices: Vec<Choice>| Facet {
            name: name.into(),
            title: name.into(),
            choices,
        };
        let closing =
            Choice { times: vec![(39, Instant(10), Instant(20))], ..choice("closing", &[]) };
        Board {
            facets: vec![
                facet("offer", vec![choice("return", &[0, 1, 39]), choice("side", &[2, 3])]),
                facet("place", vec![choice("jp", &[0, 2, 39]), choice("de", &[1, 3])]),
                facet("when", vec![closing]),
            ],
            ..Board::of(BoardKind::Jobs, 40)
        }
    }

    fn found(chosen: [&[bool]; 3], words: &[usize], now: i64) -> Found {
        let chosen = chosen.map(<[bool]>::to_vec);
        let sets = Sets::of(&board(), Instant(now), &[]);
        find(&sets, &chosen, &Rows::of(40, words.iter().copied()))
    }

    const NONE: [&[bool]; 3] = [&[false, false], &[false, false], &[false]];

    #[test]
    fn choices_of_one_facet_add_and_facets_narrow() {
        let all: Vec<usize> = (0..40).collect();
        assert_eq!(found(NONE, &all, 0).rows.count(), 40);
        let both = found([&[true, true], &[false, false], &[false]], &all, 0);
        assert_eq!(both.rows, Rows::of(40, [0, 1, 2, 3, 39]));
        let narrow = found([&[true, false], &[true, false], &[false]], &all, 0);
        assert_eq!(narrow.rows, Rows::of(40, [0, 39]));
    }

    #[test]
    fn a_count_is_what_the_choice_would_show_with_all_other_facets_as_they_are() {
        let all: Vec<usize> = (0..40).collect();
        let found = found([&[true, false], &[false, false], &[false]], &all, 15);
        assert_eq!(found.counts, [vec![3, 2], vec![2, 1], vec![1]]);
        assert_eq!(found.without, [40, 3, 3, 3]);
    }

    #[test]
    fn an_empty_result_tells_which_condition_is_in_the_way() {
        let found = found([&[false, true], &[false, true], &[true]], &[2, 39], 15);
        assert_eq!(found.rows.count(), 0);
        assert_eq!(found.without, [0, 0, 0, 0]);
        let found = super::tests::found([&[false, true], &[false, true], &[false]], &[2], 15);
        assert_eq!(found.without, [0, 1, 0, 1]);
    }

    #[test]
    fn what_the_clock_decides_begins_and_ends_with_the_instant() {
        let all: Vec<usize> = (0..40).collect();
        let count = |now| found(NONE, &all, now).counts[2][0];
        assert_eq!([9, 10, 19, 20].map(count), [0, 1, 1, 0]);
    }
}
