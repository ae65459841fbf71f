//! About fields that don't go together.

use super::{Fault, either};
use crate::content::code;

pub(in crate::content) fn ends_before_start(end: &str, start: &str) -> Fault {
    Fault::new(code::ENDS_BEFORE_START, format!("The end, {end}, is before the start, {start}"))
        .help("Correct one of the two. What ends after midnight ends on the next day.")
}

pub(in crate::content) fn updated_before_date(updated: &str, date: &str) -> Fault {
    Fault::new(
        code::ENDS_BEFORE_START,
        format!("`updated`, {updated}, is before `date`, {date}, on which the story was published"),
    )
    .help("Correct one of the two.")
}

pub(in crate::content) fn updated_before_posted(updated: &str, posted: &str) -> Fault {
    Fault::new(
        code::ENDS_BEFORE_START,
        format!("The position was changed on {updated}, before it was posted on {posted}"),
    )
    .help("Correct one of the two days.")
}

pub(in crate::content) fn closes_before_posted(closes: &str, posted: &str) -> Fault {
    Fault::new(
        code::ENDS_BEFORE_START,
        format!("The position closes on {closes}, before it was posted on {posted}"),
    )
    .help("Correct one of the two days.")
}

pub(in crate::content) fn mixed_dates() -> Fault {
    Fault::new(code::MIXED_DATES, "One of `start` and `end` has a time of day, the other has none")
        .help("Give both a time, or neither for an event of whole days.")
}

pub(in crate::content) fn venue_missing() -> Fault {
    Fault::new(code::VENUE_MISSING, "An event that is not online only needs a `venue`")
        .help("Add `venue: { name: …, address: … }`, or write `attendance: online`.")
}

pub(in crate::content) fn previous_start_missing() -> Fault {
    Fault::new(code::PREVIOUS_START, "A rescheduled event tells when it would have been").help(
        "Add the former date as `previous_start`, such as `previous_start: 2026-11-05T19:00`.",
    )
}

pub(in crate::content) fn previous_start_unexpected() -> Fault {
    Fault::new(code::PREVIOUS_START, "Only a rescheduled event has a `previous_start`")
        .help("Write `status: rescheduled`, or remove this line.")
}

pub(in crate::content) fn without_series(name: &str) -> Fault {
    Fault::new(code::NUMBER_WITHOUT_SERIES, format!("`{name}` tells nothing without `series`"))
        .help(format!("Add `series`, or remove `{name}`."))
}

pub(in crate::content) fn without_part() -> Fault {
    Fault::new(code::NUMBER_WITHOUT_SERIES, "A story in a series tells which part it is")
        .help("Add `part: 1`, or remove `series`.")
}

pub(in crate::content) fn alt_missing(picture: &str) -> Fault {
    Fault::new(code::ALT_MISSING, format!("`{picture}` needs a text for those who don't see it"))
        .help(format!("Add `alt:` and say in a sentence what the {picture} shows."))
}

pub(in crate::content) fn alt_without_picture(picture: &str) -> Fault {
    Fault::new(
        code::ALT_WITHOUT_PICTURE,
        format!("`alt` describes a picture, but there is no `{picture}`"),
    )
    .help(format!("Add `{picture}`, or remove `alt`."))
}

pub(in crate::content) fn consent_missing() -> Fault {
    Fault::new(code::CONSENT_MISSING, "The story names people, but not the day on which they agreed")
        .help("Ask everybody who is named, then add `consent:` with the day on which the last one agreed.")
}

pub(in crate::content) fn not_a_collaboration(field: &str) -> Fault {
    Fault::new(
        code::NOT_A_COLLABORATION,
        format!("Only a story of `kind: collaboration` has the field `{field}`"),
    )
    .help(format!("Write `kind: collaboration`, or remove `{field}`."))
}

pub(in crate::content) fn collaboration_incomplete(field: &str) -> Fault {
    Fault::new(
        code::MISSING_FIELD,
        format!("The field `{field}` is missing; a story of a collaboration needs it"),
    )
    .help(format!("Add a line for `{field}`."))
}

pub(in crate::content) fn too_few_parties() -> Fault {
    Fault::new(code::TOO_FEW_PARTIES, "A collaboration has two parties or more")
        .help("Name all of them: `parties: [みなと商会, 合同会社はこにわ]`.")
}

pub(in crate::content) fn source_incomplete(present: &str, missing: &str) -> Fault {
    Fault::new(code::SOURCE_INCOMPLETE, format!("`{present}` stands without `{missing}`"))
        .help(format!("Add `{missing}`, or remove `{present}`."))
}

pub(in crate::content) fn fact_translated(name: &str, original: &str) -> Fault {
    Fault::new(
        code::FACT_TRANSLATED,
        format!("`{name}` differs from the original in `{original}`, but it is the same in every language"),
    )
    .help(format!("Remove `{name}` here; change it in `{original}` if it is wrong there."))
}

pub(in crate::content) fn fact_only_in_translation(name: &str, original: &str) -> Fault {
    Fault::new(
        code::FACT_TRANSLATED,
        format!("`{name}` is the same in every language, so it stands in `{original}` only"),
    )
    .help(format!("Move the line to `{original}`."))
}

pub(in crate::content) fn min_above_max(min: u64, max: u64) -> Fault {
    Fault::new(code::MIN_ABOVE_MAX, format!("`min`, {min}, is above `max`, {max}"))
        .help("Exchange the two, or correct one of them.")
}

pub(in crate::content) fn remote_countries() -> Fault {
    Fault::new(code::REMOTE_COUNTRIES, "`remote_countries` goes with `\"remote\": \"full\"` only")
        .help("Write `\"remote\": \"full\"`, or remove `remote_countries`.")
}

pub(in crate::content) fn salary_empty() -> Fault {
    Fault::new(code::SALARY_EMPTY, "A salary has `min`, `max` or both")
        .help("Add one of the two, or remove `salary`.")
}

pub(in crate::content) fn too_few(words: &[&str]) -> Fault {
    let fault = Fault::new(code::TOO_FEW, "This list needs at least one item");
    if words.is_empty() {
        fault.help("Write one, or remove the field.")
    } else {
        fault.help(format!("Write one or more of {}.", either(words)))
    }
}

pub(in crate::content) fn long_summary(length: usize, most: usize) -> Fault {
    Fault::new(
        code::LONG_SUMMARY,
        format!("This summary has {length} characters; previews show about {most}"),
    )
    .help("Shorten it, so that it isn't cut off where the link is shared.")
}

pub(in crate::content) fn closes_late() -> Fault {
    Fault::new(code::CLOSES_LATE, "Registration closes after the event is over")
        .help("Check the year and the month.")
}

pub(in crate::content) fn untranslated(file: &str) -> Fault {
    Fault::new(code::UNTRANSLATED, "There is no English translation").help(format!(
        "Write `{file}`. Until then, readers of English get the Japanese text with a note."
    ))
}

pub(in crate::content) fn untranslated_field(name: &str) -> Fault {
    Fault::new(
        code::UNTRANSLATED,
        format!("`{name}` has no English text, but other fields here have"),
    )
    .help(format!("Write `\"{name}\": {{ \"ja\": …, \"en\": … }}`."))
}

pub(in crate::content) fn empty_body() -> Fault {
    Fault::new(code::EMPTY_BODY, "There is no text below the front matter")
        .help("Write a few lines, so that the page isn't empty.")
}
