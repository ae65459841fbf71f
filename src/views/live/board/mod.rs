//! A board: what stands above a list and decides which of its rows are shown.
//!
//! The rows themselves are markup that the build made. A board holds, for every choice that a
//! reader can make, the rows that have it; so one small view serves events, stories, positions and
//! people, and a facet more costs the client nothing.

mod away;
mod bar;
mod choices;
mod engine;
mod lines;
mod month;
mod none;
mod query;
mod state;
mod table;
mod texts;
mod words;

use leptos::prelude::*;

use crate::domain::{Instant, Locale};
use crate::views::text::Text;

pub(crate) use lines::{BACKWARDS, character};
pub use state::MATCH;
use state::State;
pub use table::Table;
pub use texts::Texts;

/// A board: facets with their choices, ways to sort, and when a row changes lists.
#[derive(Clone, Debug, PartialEq)]
pub struct Board {
    /// What its rows are.
    pub kind: BoardKind,
    /// Whether rows can be searched for words.
    pub words: bool,
    /// What can be chosen.
    pub facets: Vec<Facet>,
    /// The orders in which the rows can stand, at least one; the first is the one in which the
    /// build wrote them.
    pub sorts: Vec<Sort>,
    /// For each row the instant from which on it stands in the second list: an event that is over,
    /// a position that has closed. Empty if there is one list only.
    pub ends: Vec<Instant>,
    /// The months of the month view; empty without one.
    pub months: Vec<Month>,
    /// The time zone (IANA) in which the days of the month view are meant.
    pub zone: String,
    /// The weekdays above the month view, Sunday first.
    pub weekdays: Vec<String>,
    /// The address of the calendar that has all rows as entries.
    pub calendar: Option<String>,
    /// What is not in the page; nothing if all of it is.
    pub away: Option<Away>,
}

/// Where the rows of a long list are, and what is known of them before they are there.
#[derive(Clone, Debug, PartialEq)]
pub struct Away {
    /// The address of the text that has them all: a [`Table`].
    pub address: String,
    /// How many rows the first list has.
    pub shown: usize,
    /// How many rows each choice of each facet would show.
    pub counts: Vec<Vec<usize>>,
}

/// From so many rows on only those in view are in the document.
pub const MANY: usize = 100;
/// So many rows are printed at most.
pub const PRINTED: usize = 2000;

/// What the rows of a board are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoardKind {
    /// Events.
    Events,
    /// Stories.
    Stories,
    /// Positions.
    Jobs,
    /// People.
    People,
    /// Positions, of which nothing is filtered: what is chosen counts for them, and stays on the
    /// reader's device.
    Match,
}

/// Something by which rows can be chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Facet {
    /// Its name in addresses, plain ASCII.
    pub name: String,
    /// Its name for readers.
    pub title: String,
    /// What can be chosen: one of several fits too.
    pub choices: Vec<Choice>,
}

/// A choice of a facet.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Its word in addresses.
    pub value: String,
    /// Its words for readers.
    pub label: String,
    /// The rows that have it whatever the time, ascending.
    pub rows: Vec<usize>,
    /// The rows that have it from an instant until before another.
    pub times: Vec<(usize, Instant, Instant)>,
}

/// An order of rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Sort {
    /// Its name in addresses, plain ASCII.
    pub name: String,
    /// Its name for readers.
    pub title: String,
    /// All rows in this order.
    pub order: Vec<usize>,
    /// All rows as the second list orders them; as the first, if there are none.
    pub late: Vec<usize>,
}

/// A month of the month view.
#[derive(Clone, Debug, PartialEq)]
pub struct Month {
    /// Its name in addresses: `2026-12`.
    pub name: String,
    /// Its name for readers.
    pub title: String,
    /// The weekday of its first day, 0 for Sunday.
    pub offset: u8,
    /// How many days it has.
    pub days: u8,
    /// Its rows: which, and from which day to which, both included.
    pub rows: Vec<(usize, u8, u8)>,
}

impl BoardKind {
    /// All of them, in the order in which lines number them.
    pub(crate) const ALL: [BoardKind; 5] = [
        BoardKind::Events,
        BoardKind::Stories,
        BoardKind::Jobs,
        BoardKind::People,
        BoardKind::Match,
    ];
}

impl Board {
    /// A board of `count` rows on which nothing can be chosen yet.
    pub fn of(kind: BoardKind, count: usize) -> Board {
        let as_written = Sort {
            name: String::new(),
            title: String::new(),
            order: (0..count).collect(),
            late: Vec::new(),
        };
        Board {
            kind,
            words: false,
            facets: Vec::new(),
            sorts: vec![as_written],
            ends: Vec::new(),
            months: Vec::new(),
            zone: String::new(),
            weekdays: Vec::new(),
            calendar: None,
            away: None,
        }
    }

    /// How many rows there are.
    pub fn count(&self) -> usize {
        self.sorts.first().map_or(0, |sort| sort.order.len())
    }

    /// The board's view: words, facets, what is on, and how many rows there are.
    pub fn view(self, locale: Locale) -> impl IntoView {
        let text = Text(locale);
        let state = State::new(self, locale);
        view! {
            {bar::bar(text, state)}
            {none::none(text, state)}
            {month::month(text, state)}
        }
    }
}
