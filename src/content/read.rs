//! Reading fields: from a [`Node`] to a value, each field for itself.

mod allowed;
mod date;
mod publication;
mod record;
mod reference;
mod scalar;
mod web;

use super::Said;
use super::fault::{field, syntax, thing};
use super::ledger::Reading;
use super::shape::{Group, Shape};
use super::source::{Node, Span, Value};

pub(super) use allowed::Allowed;
pub(super) use date::{DateAndTime, Moment};
pub(super) use publication::publication;
pub(super) use record::record;
pub(super) use reference::{
    IndustryKey, PersonSlug, PictureFile, RegionKey, ReportSlug, SeriesKey, StorySeriesKey,
    TopicKey, WayPage,
};
pub(super) use scalar::{Country, Currency, PositiveNumber, localized, read_text};
pub(super) use web::{ContactUrl, MAIL, WebUrl, is_mail_address};

/// A value that can be read from a node. What is wrong is written down, and then there is none.
pub(super) trait Read: Sized {
    /// What can stand there.
    fn shape() -> Shape;

    fn read(node: &Node, reading: &mut Reading<'_>) -> Option<Self>;
}

/// A field of a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Field<T> {
    /// It isn't there.
    #[default]
    Missing,
    /// It is there, but something is wrong with it, and that is written down.
    Faulty,
    /// Its value and where that stands.
    Given(T, Span),
}

impl<T: Clone> Field<T> {
    /// The value, if there is one.
    pub(super) fn get(&self) -> Option<&T> {
        match self {
            Field::Given(value, _) => Some(value),
            _ => None,
        }
    }

    /// A copy of the value, if there is one.
    pub(super) fn value(&self) -> Option<T> {
        self.get().cloned()
    }

    /// The value and where it stands, if there is one.
    pub(super) fn given(&self) -> Option<(&T, &Span)> {
        match self {
            Field::Given(value, span) => Some((value, span)),
            _ => None,
        }
    }

    /// Whether the field isn't there at all.
    pub(super) fn is_missing(&self) -> bool {
        matches!(self, Field::Missing)
    }

    /// This field, or the original's if it isn't there.
    pub(super) fn or(self, original: &Field<T>) -> Field<T> {
        match self {
            Field::Missing => original.clone(),
            there => there,
        }
    }
}

/// How a translation departs from its original.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Difference {
    /// The original doesn't state it.
    Added,
    /// The original states something else.
    Changed,
}

impl<T: PartialEq> Field<T> {
    /// Where a translation states a fact that the original doesn't, or states otherwise.
    pub(super) fn difference(&self, original: &Field<T>) -> Option<(Span, Difference)> {
        match (self, original) {
            (Field::Given(_, span), Field::Missing) => Some((span.clone(), Difference::Added)),
            (Field::Given(value, span), Field::Given(other, _)) if value != other => {
                Some((span.clone(), Difference::Changed))
            }
            _ => None,
        }
    }
}

impl<T: Read> Field<T> {
    pub(super) fn read(node: &Node, reading: &mut Reading<'_>) -> Field<T> {
        if node.value == Value::Empty {
            reading.fault(&node.span, field::empty());
            return Field::Faulty;
        }
        match T::read(node, reading) {
            Some(value) => Field::Given(value, node.span.clone()),
            None => Field::Faulty,
        }
    }
}

/// A group of fields: the front matter of a text, or a value such as a venue.
pub(super) trait Record: Clone + Default {
    /// What it is, for messages: `the venue`.
    const NAME: Said;
    /// The names of its fields.
    const FIELDS: &'static [&'static str];
    /// Its fields and what must hold between them, for schemas and scaffolds.
    fn group() -> Group;
    /// Reads one of its fields.
    fn read_field(&mut self, name: &str, node: &Node, reading: &mut Reading<'_>);
    /// Required fields that aren't there.
    fn missing(&self) -> Vec<&'static str>;
    /// The record with the original's fields where it has none.
    fn inherit(self, original: &Self) -> Self;
    /// Facts that it states differently from the original.
    fn differences(&self, original: &Self) -> Vec<(&'static str, Span, Difference)>;
}

/// Reads the fields of a group; `None` if the node is not one.
pub(super) fn read_record<R: Record>(node: &Node, reading: &mut Reading<'_>) -> Option<R> {
    let Value::Map(entries) = &node.value else { return None };
    let mut record = R::default();
    let mut seen: Vec<(&str, Span)> = Vec::new();
    for entry in entries {
        let name = entry.name.as_str();
        if let Some((_, first)) = seen.iter().find(|(seen, _)| *seen == name) {
            let line = reading.source.position(first).line;
            reading.fault(&entry.name_span, syntax::duplicate_field(name, line));
            continue;
        }
        seen.push((name, entry.name_span.clone()));
        if R::FIELDS.contains(&name) {
            record.read_field(name, &entry.node, reading);
        } else if let Some((meant, value)) = name.split_once('：') {
            let (meant, value) = (meant.trim(), value.trim());
            let is_whole = entry.node.value == Value::Empty && R::FIELDS.contains(&meant);
            let mended = is_whole.then(|| format!("{meant}: {value}"));
            reading.fault(&entry.name_span, syntax::full_width_colon(meant, mended));
        } else {
            reading.fault(&entry.name_span, field::unknown(name, R::FIELDS));
        }
    }
    Some(record)
}

/// Reads a group that stands inside another one and must be whole.
pub(super) fn read_group<R: Record>(node: &Node, reading: &mut Reading<'_>) -> Option<R> {
    let Some(record) = read_record::<R>(node, reading) else {
        let fields: Vec<_> = R::FIELDS.iter().map(|name| format!("{name}: …")).collect();
        let example = format!("`{{ {} }}`", fields.join(", "));
        reading.fault(&node.span, field::wrong_shape(thing::GROUP, node.describe(), &example));
        return None;
    };
    for name in record.missing() {
        let head = node.span.start..(node.span.start + 1).min(node.span.end.max(node.span.start));
        reading.fault(&head, field::missing_in(name, R::NAME));
    }
    Some(record)
}

impl<T: Read> Read for Vec<T> {
    fn shape() -> Shape {
        Shape::List(Box::new(T::shape()))
    }

    fn read(node: &Node, reading: &mut Reading<'_>) -> Option<Self> {
        let Value::List(items) = &node.value else {
            let example = match &node.value {
                Value::Plain(text) | Value::Text(text) => format!("`[{}]`", text.trim()),
                _ => "`[a, b]`".to_owned(),
            };
            reading.fault(&node.span, field::wrong_shape(thing::LIST, node.describe(), &example));
            return None;
        };
        let values: Vec<Option<T>> = items
            .iter()
            .map(|item| match Field::<T>::read(item, reading) {
                Field::Given(value, _) => Some(value),
                _ => None,
            })
            .collect();
        values.into_iter().collect()
    }
}
