//! Rules that all kinds of texts share.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::fault::{rule, text};
use super::ledger::Reading;
use super::read::{Field, PictureFile};
use crate::domain::{Image, Locale, When};

/// How long a summary may be before previews cut it.
const LONGEST_SUMMARY: [(Locale, usize); 2] = [(Locale::Ja, 120), (Locale::En, 200)];

/// The summary is not too long for the language in which the file is written.
pub(super) fn check_summary(summary: &Field<String>, reading: &mut Reading<'_>) {
    let Some((summary, span)) = summary.given() else { return };
    let is_english = reading.source.path.ends_with(".en.md");
    let locale = if is_english { Locale::En } else { Locale::Ja };
    let length = summary.chars().count();
    for (of, most) in LONGEST_SUMMARY {
        if of == locale && length > most {
            reading.fault(span, text::long_summary(length, most));
        }
    }
}

/// A picture has a text that stands for it, and a text has its picture.
pub(super) fn check_picture(
    name: &str,
    picture: &Field<PictureFile>,
    alt: &Field<String>,
    reading: &mut Reading<'_>,
) {
    match (picture, alt) {
        (Field::Given(_, span), Field::Missing) => reading.fault(span, rule::alt_missing(name)),
        (Field::Missing, Field::Given(_, span)) => {
            reading.fault(span, rule::alt_without_picture(name));
        }
        _ => {}
    }
}

/// Notes the day on which everybody agreed: nothing is published before it.
pub(super) fn note_consent(consent: &Field<Date>, zone: &TimeZone, reading: &mut Reading<'_>) {
    if let Some((day, span)) = consent.given() {
        reading.consented(span, When::AllDay { first: *day, last: *day }.start(zone));
    }
}

/// The picture, if it and its text are there.
pub(super) fn picture(picture: &Field<PictureFile>, alt: &Field<String>) -> Option<Image> {
    Some(Image { file: picture.value()?.0, alt: alt.value()? })
}

/// A list, empty if there is none.
pub(super) fn list<T: Clone>(field: &Field<Vec<T>>) -> Vec<T> {
    field.value().unwrap_or_default()
}
