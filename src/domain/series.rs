//! What comes in numbered parts: events that are held again and again, stories that go on.

use super::keyword::keyword;
use super::{Key, Localized, PartialDate};

keyword! {
    /// What a series is made of.
    SeriesKind {
        /// Events alone.
        Events = "events" ("イベントだけ"),
        /// Stories alone.
        Stories = "stories" ("ストーリーだけ"),
        /// Either.
        Both = "both" ("両方"),
    }
}

/// A series of events, of stories or of both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// The word by which events and stories name it.
    pub key: Key,
    /// Its name.
    pub title: Localized<String>,
    /// What it is, in a sentence.
    pub summary: Localized<String>,
    /// What it is made of.
    pub kind: SeriesKind,
    /// The parts that are to come and have no page yet, by their numbers.
    pub planned: Vec<Planned>,
}

/// A part of a series that is to come and has no page yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// Which one it is, counted from 1.
    pub part: u32,
    /// What it will be about.
    pub title: Localized<String>,
    /// When, as far as that is known.
    pub when: Option<Tentative>,
}

/// A date that is not certain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tentative {
    /// A month or a year.
    Date(PartialDate),
    /// In words: in spring.
    Words(Localized<String>),
}

/// The place of a story in its series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeriesPart {
    /// The word of the series in `site.toml`.
    pub series: Key,
    /// Which part it is, counted from 1.
    pub part: u32,
}
