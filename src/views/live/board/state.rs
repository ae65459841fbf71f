//! A board at work: what was chosen, and what is found.

use leptos::prelude::*;

use super::engine::{self, Found, MINE, Rows, Sets};
use super::query::Query;
use super::{Board, BoardKind};
use crate::views::fold::fold;
use crate::views::shell::{Arranged, Reader, use_reader};

/// The name of the typed words in addresses.
pub(super) const WORDS: &str = "q";
/// The name of the order in addresses.
pub(super) const SORT: &str = "sort";
/// The name of the view in addresses, and its value for the month view.
pub(super) const VIEW: &str = "view";
/// See [`VIEW`].
pub(super) const MONTHS: &str = "month";
/// Under this name the choices of a match are kept on the device.
pub const MATCH: &str = "naname-match";

/// A board at work.
#[derive(Clone, Copy)]
pub(super) struct State {
    /// The board.
    pub(super) board: StoredValue<Board>,
    /// What may be known of the reader.
    pub(super) reader: Reader,
    /// What was chosen.
    pub(super) query: Query,
    /// The words as they are being typed.
    pub(super) words: RwSignal<String>,
    /// What was chosen in each facet.
    pub(super) chosen: Memo<Vec<Vec<bool>>>,
    /// What is found.
    pub(super) found: Memo<Found>,
}

impl State {
    /// Starts a board. Call it inside its view.
    pub(super) fn new(board: Board) -> State {
        let reader = use_reader();
        let count = board.count();
        let matching = board.kind == BoardKind::Match;
        let only_open = matching || board.kind == BoardKind::Jobs;
        let query = if matching { Query::of_device(MATCH) } else { Query::of_address() };
        let board = StoredValue::new(board);
        let words = RwSignal::new(String::new());
        let texts = StoredValue::new(Vec::new());
        let sets = Memo::new(move |_| {
            let mine = mine(board, reader);
            board.with_value(|board| Sets::of(board, reader.now.get(), &mine))
        });
        let chosen = Memo::new(move |_| board.with_value(|board| chosen(board, query)));
        let with_words = Memo::new(move |_| {
            let wanted = fold(&(reader.host.fold)(&words.get()));
            if wanted.trim().is_empty() {
                return Rows::of(count, 0..count);
            }
            if texts.with_value(Vec::is_empty) {
                let folded = (reader.host.texts)();
                texts.set_value(folded.iter().map(|text| fold(text)).collect());
            }
            texts.with_value(|texts: &Vec<String>| {
                let fits =
                    |text: &String| wanted.split_whitespace().all(|word| text.contains(word));
                let rows = texts.iter().enumerate().filter(|(_, text)| fits(text));
                Rows::of(count, rows.map(|(row, _)| row))
            })
        });
        let counted = Memo::new(move |_| {
            let now = reader.now.get();
            board.with_value(|board| {
                let open = |row: &usize| board.ends.get(*row).is_none_or(|end| now < *end);
                Rows::of(count, (0..count).filter(|row| !only_open || open(row)))
            })
        });
        let found = Memo::new(move |_| {
            let words = with_words.get();
            // What is ticked for a match says why a position fits; it takes none away.
            let mut chosen = chosen.get();
            if matching {
                chosen.iter_mut().for_each(Vec::clear);
            }
            sets.with(|sets| counted.with(|counted| engine::find(sets, &chosen, &words, counted)))
        });
        let state = State { board, reader, query, words, chosen, found };
        Effect::new(move |_| {
            if reader.alive.get() {
                (reader.host.arrange)(&state.arranged());
            }
        });
        state
    }

    /// Whether anything is chosen or typed.
    pub(super) fn any(self) -> bool {
        self.chosen.with(|chosen| chosen.iter().flatten().any(|chosen| *chosen))
            || self.words.with(|words| !words.trim().is_empty())
    }

    /// Takes everything away that narrows the list.
    pub(super) fn clear(self) {
        let names = self.board.with_value(|board| {
            let names = board.facets.iter().map(|facet| facet.name.clone());
            names.chain(std::iter::once(WORDS.to_owned())).collect::<Vec<_>>()
        });
        self.query.clear(&names);
    }

    /// Chooses a choice, or takes it away again.
    pub(super) fn toggle(self, facet: usize, choice: usize) {
        let wanted = self.chosen.with_untracked(|chosen| chosen.get(facet).cloned());
        let Some(mut wanted) = wanted else { return };
        if let Some(chosen) = wanted.get_mut(choice) {
            *chosen = !*chosen;
        }
        let change = self.board.with_value(|board| {
            let facet = board.facets.get(facet)?;
            let values = facet.choices.iter().zip(&wanted).filter(|(_, chosen)| **chosen);
            let values: Vec<_> = values.map(|(choice, _)| choice.value.clone()).collect();
            Some((facet.name.clone(), values))
        });
        if let Some((name, values)) = change {
            self.query.set(&name, values);
        }
    }

    /// Whether the month view is shown instead of the lists.
    pub(super) fn shows_months(self) -> bool {
        self.board.with_value(|board| !board.months.is_empty()) && self.query.one(VIEW) == MONTHS
    }

    /// How many rows are shown in the first list.
    pub(super) fn shown(self) -> usize {
        if self.board.with_value(|board| board.kind == BoardKind::Match) {
            return self.arranged().lists.first().map_or(0, Vec::len);
        }
        let now = self.reader.now.get();
        self.found.with(|found| {
            self.board.with_value(|board| {
                let first = |row: &usize| board.ends.get(*row).is_none_or(|end| now < *end);
                (0..board.count()).filter(|row| found.rows.has(*row)).filter(first).count()
            })
        })
    }

    /// What stands where, in the chosen order.
    fn arranged(self) -> Arranged {
        let now = self.reader.now.get();
        let wanted = self.query.one(SORT);
        let by_match = self.board.with_value(|board| board.kind == BoardKind::Match);
        let reasons = if by_match { self.reasons() } else { Vec::new() };
        let lists = self.board.with_value(|board| {
            let sort = board.sorts.iter().find(|sort| sort.name == wanted);
            let Some(sort) = sort.or_else(|| board.sorts.first()) else { return Vec::new() };
            let late = if sort.late.is_empty() { &sort.order } else { &sort.late };
            let is_late = |row: usize| board.ends.get(row).is_some_and(|end| *end <= now);
            self.found.with(|found| {
                let of = |order: &[usize], late: bool| -> Vec<usize> {
                    let rows = order.iter().copied().filter(|row| is_late(*row) == late);
                    rows.filter(|row| found.rows.has(*row)).collect()
                };
                if by_match {
                    return vec![best_first(&of(&sort.order, false), &reasons)];
                }
                vec![of(&sort.order, false), of(late, true)]
            })
        });
        Arranged { lists, narrowed: self.any(), hidden: self.shows_months(), reasons }
    }

    /// For each row the labels of the chosen choices that it has.
    fn reasons(self) -> Vec<Vec<String>> {
        self.board.with_value(|board| {
            self.chosen.with(|chosen| {
                let mut reasons = vec![Vec::new(); board.count()];
                for (facet, chosen) in board.facets.iter().zip(chosen) {
                    for (choice, _) in facet.choices.iter().zip(chosen).filter(|(_, c)| **c) {
                        for row in &choice.rows {
                            if let Some(reasons) = reasons.get_mut(*row) {
                                reasons.push(choice.label.clone());
                            }
                        }
                    }
                }
                reasons
            })
        })
    }
}

/// The rows that have reasons, those with the most first.
fn best_first(rows: &[usize], reasons: &[Vec<String>]) -> Vec<usize> {
    let count = |row: &usize| reasons.get(*row).map_or(0, Vec::len);
    let most = rows.iter().map(count).max().unwrap_or(0);
    (1..=most)
        .rev()
        .flat_map(|wanted| rows.iter().copied().filter(move |row| count(row) == wanted))
        .collect()
}

/// The rows that were saved, and those that are new since the last visit.
fn mine(board: StoredValue<Board>, reader: Reader) -> Vec<Vec<usize>> {
    let wanted = board.with_value(|board| board.facets.iter().any(|facet| facet.name == MINE));
    if wanted && reader.alive.get() {
        reader.marks.track();
        (reader.host.mine)()
    } else {
        vec![Vec::new(), Vec::new()]
    }
}

fn chosen(board: &Board, query: Query) -> Vec<Vec<bool>> {
    let of_facet = |facet: &super::Facet| {
        let values = query.all(&facet.name);
        facet.choices.iter().map(|choice| values.contains(&choice.value)).collect()
    };
    board.facets.iter().map(of_facet).collect()
}
