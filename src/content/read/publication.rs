//! From when on a piece of content is to be seen: `draft` and `publish_at`.

use jiff::tz::TimeZone;

use super::{DateAndTime, Field};
use crate::domain::{Instant, Publication};

/// What the two fields say together. A draft is one whatever else is said.
pub(in crate::content) fn publication(
    draft: &Field<bool>,
    publish_at: &Field<DateAndTime>,
    zone: &TimeZone,
) -> Publication {
    if draft.get() == Some(&true) {
        return Publication::Draft;
    }
    match publish_at {
        Field::Missing => Publication::Open,
        // A moment that can't be told is one that hasn't come.
        Field::Faulty => Publication::Draft,
        Field::Given(time, _) => time
            .timestamp(zone)
            .map_or(Publication::Draft, |time| Publication::From(Instant::of(time))),
    }
}
