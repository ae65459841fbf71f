//! About one field by itself.

use super::{Fault, did_you_mean, either};
use crate::content::code;
use crate::domain::SlugError;

pub(in crate::content) fn missing(name: &str) -> Fault {
    Fault::new(code::MISSING_FIELD, format!("The field `{name}` is missing"))
        .help(format!("Add a line for `{name}`."))
}

pub(in crate::content) fn missing_in(name: &str, group: &str) -> Fault {
    Fault::new(code::MISSING_FIELD, format!("The field `{name}` is missing in {group}"))
        .help(format!("Add `{name}` to it."))
}

pub(in crate::content) fn unknown(name: &str, known: &[&str]) -> Fault {
    let help =
        did_you_mean(name, known, || format!("The fields here are {}.", super::list(known, "and")));
    Fault::new(code::UNKNOWN_FIELD, format!("There is no field `{name}` here")).help(help)
}

pub(in crate::content) fn wrong_shape(expected: &str, found: &str, example: &str) -> Fault {
    Fault::new(code::WRONG_SHAPE, format!("Here stands {expected}, not {found}"))
        .help(format!("For example: {example}"))
}

pub(in crate::content) fn empty() -> Fault {
    Fault::new(code::EMPTY_VALUE, "This field has no value")
        .help("Write a value, or remove the whole line.")
}

pub(in crate::content) fn unknown_word(word: &str, words: &[&str]) -> Fault {
    let message = format!("`{word}` is not one of the words that can stand here");
    if is_joined_by_full_width_commas(word) {
        return Fault::new(code::UNKNOWN_WORD, message).help(HALF_WIDTH_COMMA);
    }
    let help = did_you_mean(word, words, || format!("Write {}.", either(words)));
    Fault::new(code::UNKNOWN_WORD, message).help(help)
}

pub(in crate::content) fn bad_date(text: &str, suggestion: Option<&str>) -> Fault {
    let help = match suggestion {
        Some(date) => format!("Did you mean `{date}`?"),
        None => {
            "Write year, month and day with hyphens, and zeros where they are due: `2026-12-03`."
                .to_owned()
        }
    };
    Fault::new(code::BAD_DATE, format!("`{text}` is not a date")).help(help)
}

pub(in crate::content) fn no_such_day(text: &str) -> Fault {
    Fault::new(code::BAD_DATE, format!("`{text}` is a day that doesn't exist"))
        .help("Look at a calendar: the month has fewer days, or there is no such month or hour.")
}

pub(in crate::content) fn bad_moment(text: &str, suggestion: Option<&str>) -> Fault {
    let help = match suggestion {
        Some(date) => format!("Did you mean `{date}`?"),
        None => {
            "Write `2026-12-03T19:00`, or `2026-12-03` for a whole day. A time in another zone \
                 ends in its distance from UTC: `2026-12-03T19:00+01:00`."
                .to_owned()
        }
    };
    Fault::new(code::BAD_DATE, format!("`{text}` is not a date or time")).help(help)
}

pub(in crate::content) fn time_missing(text: &str) -> Fault {
    Fault::new(code::BAD_DATE, format!("`{text}` has no time of day"))
        .help(format!("Write the time too: `{text}T19:00`."))
}

pub(in crate::content) fn bad_time_of_day(text: &str) -> Fault {
    Fault::new(code::BAD_DATE, format!("`{text}` is not a time of day"))
        .help("Write hours and minutes with two digits each, between quotation marks: `\"09:30\"`.")
}

pub(in crate::content) fn bad_partial_date(text: &str) -> Fault {
    Fault::new(code::BAD_DATE, format!("`{text}` is not a year or a month"))
        .help("Write `\"2019\"` or `\"2019-03\"`, between quotation marks.")
}

pub(in crate::content) fn bad_url(text: &str, schemes: &[&str]) -> Fault {
    let example = schemes.first().copied().unwrap_or("https");
    Fault::new(code::BAD_URL, format!("`{text}` is not a full web address"))
        .help(format!("Copy the whole address from the browser: `{example}://www.example.com/…`."))
}

pub(in crate::content) fn bad_scheme(scheme: &str, schemes: &[&str]) -> Fault {
    Fault::new(
        code::BAD_URL,
        format!("An address here begins with {}, not with `{scheme}:`", either(schemes)),
    )
    .help("Use an address of that kind, or remove the field.")
}

pub(in crate::content) fn bad_number(found: &str, least: u64) -> Fault {
    Fault::new(code::BAD_NUMBER, format!("Here stands a whole number, not {found}")).help(format!(
        "Write digits only, without quotation marks, commas or units; at least {least}."
    ))
}

pub(in crate::content) fn bad_key(text: &str, why: SlugError) -> Fault {
    let fault = Fault::new(code::BAD_KEY, format!("`{text}` can't be the name of a thing: {why}"));
    if is_joined_by_full_width_commas(text) {
        return fault.help(HALF_WIDTH_COMMA);
    }
    fault.help(
        "Write the name as it stands in the address or in `site.toml`, such as `sakaki-haruka`.",
    )
}

const HALF_WIDTH_COMMA: &str = "Write a half-width comma and a space between two words: `, `.";

/// What a Japanese keyboard makes of a list.
fn is_joined_by_full_width_commas(text: &str) -> bool {
    text.contains(['、', '，'])
}

pub(in crate::content) fn bad_country(text: &str) -> Fault {
    Fault::new(code::BAD_COUNTRY, format!("`{text}` is not the code of a country"))
        .help("Write the two capital letters of ISO 3166: `JP`, `SG`, `NL`.")
}

pub(in crate::content) fn bad_currency(text: &str) -> Fault {
    Fault::new(code::BAD_COUNTRY, format!("`{text}` is not the code of a currency"))
        .help("Write the three capital letters of ISO 4217: `JPY`, `SGD`, `EUR`.")
}

pub(in crate::content) fn bad_time_zone(text: &str) -> Fault {
    Fault::new(code::BAD_TIME_ZONE, format!("There is no time zone `{text}`"))
        .help("Write a name of the IANA time zone database, such as `Asia/Tokyo`.")
}

pub(in crate::content) fn bad_locales() -> Fault {
    Fault::new(code::BAD_LOCALES, "The languages of the site are Japanese and then English")
        .help("Write `locales = [\"ja\", \"en\"]`.")
}

pub(in crate::content) fn bad_origin(text: &str, suggestion: Option<&str>) -> Fault {
    let help = match suggestion {
        Some(origin) => format!("Write `{origin}`. A path below it is given to the build instead."),
        None => "Write scheme and host only: `https://alumni.example.com`.".to_owned(),
    };
    Fault::new(code::BAD_ORIGIN, format!("`{text}` is not scheme and host")).help(help)
}

pub(in crate::content) fn bad_mail(text: &str) -> Fault {
    Fault::new(code::BAD_MAIL, format!("`{text}` is not a mail address"))
        .help("Write it without `mailto:` and without a name: `alumni@example.com`.")
}
