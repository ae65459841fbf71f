//! The series of `site.toml`, each with the parts that are to come.

use super::value::read_table;
use crate::content::ledger::{PartOf, Reading};
use crate::content::read::{PositiveNumber, Read, read_group, record};
use crate::content::shape::Shape;
use crate::content::source::{Node, Span};
use crate::domain::{Key, Localized, PartialDate, Planned, Series, SeriesKind, Tentative};

/// The series.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::content) struct SeriesTable(pub Vec<Series>);

record! {
    /// A series.
    SeriesFields, SERIES {
        /// What the series is called.
        required text title: Localized<String> = "シリーズの名前。",
        /// The series in a sentence or two.
        required text summary: Localized<String> = "一、二文での紹介。",
        /// What it is made of; both if left out.
        optional fact kind: SeriesKind = "何のシリーズか。省略すると両方です。",
        /// Parts that are to come and have no page yet.
        optional fact planned: Vec<PlannedValue> = "まだページのない、これからの回。",
    }
}

record! {
    /// A part that is to come.
    PlannedFields, PLANNED_PART {
        /// Its number.
        required fact part: PositiveNumber = "第何回か。",
        /// What it will be called.
        required text title: Localized<String> = "題名（仮でも）。",
        /// A year, a year and a month, or words.
        optional text when: TentativeValue = "時期。年か年月、または言葉。",
    }
}

/// A part that is to come, and where its number stands.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::content) struct PlannedValue(Planned, Span);

impl Read for PlannedValue {
    fn shape() -> Shape {
        PlannedFields::shape()
    }

    fn read(node: &Node, reading: &mut Reading<'_>) -> Option<Self> {
        let fields: PlannedFields = read_group(node, reading)?;
        let (part, span) = fields.part.given()?;
        let planned = Planned {
            part: part.0,
            title: fields.title.value()?,
            when: fields.when.value().map(|when| when.0),
        };
        Some(PlannedValue(planned, span.clone()))
    }
}

/// A month, a year, or words for a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::content) struct TentativeValue(Tentative);

impl Read for TentativeValue {
    fn shape() -> Shape {
        Localized::<String>::shape()
    }

    fn read(node: &Node, reading: &mut Reading<'_>) -> Option<Self> {
        if let Some(date) = node.as_text().and_then(PartialDate::parse) {
            return Some(TentativeValue(Tentative::Date(date)));
        }
        Localized::read(node, reading).map(|words| TentativeValue(Tentative::Words(words)))
    }
}

impl Read for SeriesTable {
    fn shape() -> Shape {
        Shape::Table(Box::new(SeriesFields::shape()))
    }

    fn read(node: &Node, reading: &mut Reading<'_>) -> Option<Self> {
        let table: Vec<(Key, SeriesFields)> =
            read_table(node, reading, "`[series.mirai]` with `title = …` and `summary = …`")?;
        for (key, fields) in &table {
            for PlannedValue(planned, span) in fields.planned.get().into_iter().flatten() {
                reading.part(span, key, planned.part, PartOf::Plans);
            }
        }
        table
            .into_iter()
            .map(|(key, fields)| series(key, &fields))
            .collect::<Option<_>>()
            .map(SeriesTable)
    }
}

fn series(key: Key, fields: &SeriesFields) -> Option<Series> {
    let mut planned: Vec<Planned> =
        fields.planned.value().unwrap_or_default().into_iter().map(|planned| planned.0).collect();
    planned.sort_by_key(|planned| planned.part);
    Some(Series {
        key,
        title: fields.title.value()?,
        summary: fields.summary.value()?,
        kind: fields.kind.value().unwrap_or(SeriesKind::Both),
        planned,
    })
}
