//! From when on a piece of content is to be seen: `draft` and `publish_at`.

use jiff::tz::TimeZone;

use super::{DateAndTime, Field, Read};
use crate::content::ledger::Reading;
use crate::content::source::{Node, Value};
use crate::domain::{Instant, Publication};

/// A date and a time, with a `T` or a space between them: nothing is meant by the letter, and
/// people write the space.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::content) struct PublishAt(DateAndTime);

impl Read for PublishAt {
    fn read(node: &Node, reading: &mut Reading<'_>) -> Option<Self> {
        let spaced = node.as_text().and_then(|text| text.split_once(' '));
        let Some((day, time)) = spaced.filter(|(_, time)| time.starts_with(is_digit)) else {
            return DateAndTime::read(node, reading).map(PublishAt);
        };
        let value = Value::Plain(format!("{day}T{time}"));
        let joined = Node { span: node.span.clone(), value };
        DateAndTime::read(&joined, reading).map(PublishAt)
    }
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// What the two fields say together. A draft is one whatever else is said.
pub(in crate::content) fn publication(
    draft: &Field<bool>,
    publish_at: &Field<PublishAt>,
    zone: &TimeZone,
) -> Publication {
    if draft.get() == Some(&true) {
        return Publication::Draft;
    }
    match publish_at {
        Field::Missing => Publication::Open,
        // A moment that can't be told is one that hasn't come.
        Field::Faulty => Publication::Draft,
        Field::Given(PublishAt(time), _) => time
            .timestamp(zone)
            .map_or(Publication::Draft, |time| Publication::From(Instant::of(time))),
    }
}
