//! A board at work: what was chosen, and what is found.

use std::sync::Arc;

use leptos::prelude::*;

use super::engine::{self, Found, MINE, Rows, Sets};
use super::query::Query;
use super::{Board, BoardKind, Facet, MANY, Table, Texts};
use crate::domain::{Instant, Locale};
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

/// Where the rows of a board are that its page doesn't have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rest {
    /// Here, or there are none.
    Here,
    /// Where they lie: nobody has asked for them.
    Away,
    /// On their way.
    Coming,
    /// They could not be had.
    Failed,
}

/// A board at work.
#[derive(Clone, Copy)]
pub(super) struct State {
    /// The language of the page.
    pub(super) locale: Locale,
    /// The board.
    pub(super) board: RwSignal<Board>,
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
    /// What stands where.
    pub(super) arranged: Memo<Arranged>,
    /// Where the rows are that the page doesn't have.
    pub(super) rest: RwSignal<Rest>,
    /// Those rows, once they are here.
    pub(super) table: RwSignal<Option<Arc<Table>>>,
}

impl State {
    /// Starts a board. Call it inside its view.
    pub(super) fn new(board: Board, locale: Locale) -> State {
        let reader = use_reader();
        let matching = board.kind == BoardKind::Match;
        let has_mine = board.facets.iter().any(|facet| facet.name == MINE);
        let query = if matching { Query::of_device(MATCH) } else { Query::of_address() };
        let rest = RwSignal::new(if board.away.is_some() { Rest::Away } else { Rest::Here });
        let board = RwSignal::new(board);
        let table = RwSignal::new(None::<Arc<Table>>);
        let words = RwSignal::new(String::new());
        let texts = StoredValue::new(None);
        let sets = Memo::new(move |_| {
            let now = reader.now.get();
            let mine = if has_mine && reader.alive.get() {
                reader.marks.track();
                table.with(|table| (reader.host.mine)(table.as_deref()))
            } else {
                Vec::new()
            };
            board.with(|board| Sets::of(board, now, &mine))
        });
        let chosen = Memo::new(move |_| board.with(|board| chosen(board, query)));
        let with_words = Memo::new(move |_| {
            let wanted = fold(&(reader.host.fold)(&words.get()));
            let count = board.with(Board::count);
            if wanted.trim().is_empty() {
                return Rows::of(count, 0..count);
            }
            if let Some(table) = table.get() {
                return table.texts().find(&wanted);
            }
            if texts.with_value(Option::is_none) {
                let folded: Vec<_> = (reader.host.texts)().iter().map(|text| fold(text)).collect();
                texts.set_value(Some(Texts::of_rows(&folded)));
            }
            texts.with_value(|texts| {
                texts.as_ref().map(|texts| texts.find(&wanted)).unwrap_or_default()
            })
        });
        let found = Memo::new(move |_| {
            if rest.get() != Rest::Here {
                return board.with(Found::away);
            }
            let words = with_words.get();
            // What is ticked for a match says why a position fits; it takes none away.
            let mut chosen = chosen.get();
            if matching {
                chosen.iter_mut().for_each(Vec::clear);
            }
            sets.with(|sets| engine::find(sets, &chosen, &words))
        });
        let arranged =
            Memo::new(move |_| arranged(board, found, chosen, words, query, reader.now.get()));
        let state =
            State { locale, board, reader, query, words, chosen, found, arranged, rest, table };
        Effect::new(move |_| {
            if !reader.alive.get() {
                return;
            }
            let shown = state.shown();
            let (host, rest) = (reader.host, rest.get());
            arranged.with(|arranged| match rest {
                Rest::Here => table.with(|table| {
                    (host.arrange)(arranged, table.as_ref());
                    let part = shown > MANY && !arranged.paged && table.is_some();
                    (host.tell_rest)(if part { "part" } else { "" });
                }),
                Rest::Coming => (host.tell_rest)("coming"),
                Rest::Failed => (host.tell_rest)("failed"),
                Rest::Away => {
                    // The address may name a choice that comes with the rows.
                    let is_asked = || {
                        let asked = |facet: &Facet| !query.all(&facet.name).is_empty();
                        board.with(|board| board.facets.iter().any(asked))
                    };
                    if matching || !arranged.paged || is_asked() {
                        state.load();
                    } else {
                        (host.at_leisure)(Box::new(move || state.load()));
                    }
                }
            });
        });
        state
    }

    /// Asks for the rows that the page doesn't have, unless that was done.
    pub(super) fn load(self) {
        let State { board, rest, table, .. } = self;
        // The page may have been left, and what was on it forgotten.
        if !matches!(rest.try_get_untracked(), Some(Rest::Away | Rest::Failed)) {
            return;
        }
        let away = board.try_with_untracked(|board| Some(board.away.as_ref()?.address.clone()));
        let Some(address) = away.flatten() else { return };
        rest.set(Rest::Coming);
        let come = move |come: Option<Arc<Table>>| {
            // The page may have been left meanwhile: then there is nobody to be told.
            let state = if come.is_some() { Rest::Here } else { Rest::Failed };
            if let Some(come) = &come {
                board.try_update(|board| come.fill(board));
            }
            table.try_set(come);
            rest.try_set(state);
        };
        (self.reader.host.rows)(address, Box::new(come));
    }

    /// Whether anything is chosen or typed.
    pub(super) fn any(self) -> bool {
        self.chosen.with(|chosen| any(chosen)) || self.words.with(|words| !words.trim().is_empty())
    }

    /// Takes everything away that narrows the list.
    pub(super) fn clear(self) {
        let names = self.board.with_untracked(|board| {
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
        let change = self.board.with_untracked(|board| {
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
        self.arranged.with(|arranged| arranged.hidden)
    }

    /// How many rows are shown in the first list.
    pub(super) fn shown(self) -> usize {
        if self.rest.get() == Rest::Here {
            return self.arranged.with(|arranged| arranged.lists.first().map_or(0, Vec::len));
        }
        self.board.with(|board| board.away.as_ref().map_or(0, |away| away.shown))
    }
}

/// What stands where, in the chosen order.
fn arranged(
    board: RwSignal<Board>,
    found: Memo<Found>,
    chosen: Memo<Vec<Vec<bool>>>,
    words: RwSignal<String>,
    query: Query,
    now: Instant,
) -> Arranged {
    let wanted = query.one(SORT);
    let narrowed =
        chosen.with(|chosen| any(chosen)) || words.with(|words| !words.trim().is_empty());
    board.with(|board| {
        let by_match = board.kind == BoardKind::Match;
        let paged = board.away.is_some() && !narrowed && wanted.is_empty() && !by_match;
        let reasons =
            if by_match { chosen.with(|chosen| reasons(board, chosen)) } else { Vec::new() };
        let sort = board.sorts.iter().find(|sort| sort.name == wanted);
        let lists = sort.or_else(|| board.sorts.first()).map_or_else(Vec::new, |sort| {
            let late = if sort.late.is_empty() { &sort.order } else { &sort.late };
            let is_late = |row: usize| board.ends.get(row).is_some_and(|end| *end <= now);
            found.with(|found| {
                let of = |order: &[usize], late: bool| -> Vec<usize> {
                    let rows = order.iter().copied().filter(|row| found.rows.has(*row));
                    rows.filter(|row| is_late(*row) == late).collect()
                };
                if by_match {
                    return vec![best_first(&of(&sort.order, false), &reasons)];
                }
                vec![of(&sort.order, false), of(late, true)]
            })
        });
        let hidden = !board.months.is_empty() && query.one(VIEW) == MONTHS;
        Arranged { lists, narrowed, hidden, paged, reasons }
    })
}

/// For each row the labels of the chosen choices that it has.
fn reasons(board: &Board, chosen: &[Vec<bool>]) -> Vec<Vec<String>> {
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

/// Whether anything is chosen.
fn any(chosen: &[Vec<bool>]) -> bool {
    chosen.iter().flatten().any(|chosen| *chosen)
}

fn chosen(board: &Board, query: Query) -> Vec<Vec<bool>> {
    let of_facet = |facet: &Facet| {
        let values = query.all(&facet.name);
        facet.choices.iter().map(|choice| values.contains(&choice.value)).collect()
    };
    board.facets.iter().map(of_facet).collect()
}
