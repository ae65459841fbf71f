//! Texts, numbers and words.

use super::Read;
use crate::content::Said;
use crate::content::fault::{field, setting, thing};
use crate::content::ledger::Reading;
use crate::content::shape::{Form, Shape};
use crate::content::source::{Node, Value};
use crate::domain::{
    Attendance, Audience, CodeHost, Connection, EmploymentType, EventStatus, HomeSection,
    JobSource, Locale, Localized, Offer, OpenTo, Outcome, PayPeriod, ProgrammePartKind, RemoteKind,
    SeriesKind, Slug, StoryKind, TimelineKind,
};

impl Read for String {
    fn shape() -> Shape {
        Shape::Text
    }

    fn read(node: &Node, reading: &mut Reading<'_>) -> Option<Self> {
        read_text(node, reading, thing::TEXT).map(str::to_owned)
    }
}

/// Reads a text that is not empty. `expected` says what kind of text, for the message.
pub(in crate::content) fn read_text<'n>(
    node: &'n Node,
    reading: &mut Reading<'_>,
    expected: Said,
) -> Option<&'n str> {
    // In YAML these two are no texts, unless there are quotation marks around them.
    let is_truth = matches!(&node.value, Value::Plain(word) if is_truth(word));
    match node.as_text().filter(|_| !is_truth) {
        Some("") => {
            reading.fault(&node.span, field::empty());
            None
        }
        Some(text) => Some(text),
        None => {
            reading.fault(&node.span, field::not_text(expected, node.describe()));
            None
        }
    }
}

fn is_truth(word: &str) -> bool {
    matches!(word, "true" | "True" | "TRUE" | "false" | "False" | "FALSE")
}

/// The number that somebody meant who wrote `２４`, `"24"`, `1,200` or `24名`.
fn meant(node: &Node, least: u64) -> Option<u64> {
    let text = half_width(node.as_text()?);
    let digits: String = text.chars().filter(|c| *c != ',').collect();
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    let is_unit = ["", "名", "人", "席", "回", "円"].contains(&digits.get(end..)?.trim());
    let number: u64 = digits.get(..end)?.parse().ok()?;
    // Where the number itself stands there, it is the quotation marks that are too many.
    (is_unit && number >= least && node.as_text()? != number.to_string()).then_some(number)
}

/// A text with digits, colons, hyphens, slashes and commas as an English keyboard writes them.
pub(super) fn half_width(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '０'..='９' => char::from_u32(c as u32 - '０' as u32 + '0' as u32).unwrap_or(c),
            '：' => ':',
            '，' => ',',
            '／' => '/',
            '－' | '‐' | '–' | '—' | '−' | 'ー' => '-',
            c => c,
        })
        .collect()
}

fn read_number(node: &Node, reading: &mut Reading<'_>, least: u64) -> Option<u64> {
    let number = match &node.value {
        Value::Plain(digits) | Value::Number(digits) => digits.parse().ok(),
        _ => None,
    };
    let number = number.filter(|number| *number >= least);
    if number.is_none() {
        let meant = meant(node, least);
        let fault = field::bad_number(node.describe(), least, meant);
        // Only digits in full width are surely meant as they stand.
        let digits = node.as_text().map(half_width);
        let is_sure =
            matches!(node.value, Value::Plain(_)) && digits == meant.map(|n| n.to_string());
        let fault = match meant {
            Some(number) if is_sure => fault.mend(number.to_string()),
            _ => fault,
        };
        reading.fault(&node.span, fault);
    }
    number
}

impl Read for bool {
    fn shape() -> Shape {
        Shape::Truth
    }

    fn read(node: &Node, reading: &mut Reading<'_>) -> Option<Self> {
        match &node.value {
            Value::Truth(truth) => return Some(*truth),
            Value::Plain(word) if word == "true" => return Some(true),
            Value::Plain(word) if word == "false" => return Some(false),
            _ => {}
        }
        let fault = field::wrong_shape(thing::TRUTH, node.describe(), "`true`");
        reading.fault(&node.span, fault);
        None
    }
}

impl Read for u64 {
    fn shape() -> Shape {
        Shape::Number { least: 0, most: u64::MAX }
    }

    fn read(node: &Node, reading: &mut Reading<'_>) -> Option<Self> {
        read_number(node, reading, 0)
    }
}

impl Read for u32 {
    fn shape() -> Shape {
        Shape::Number { least: 0, most: u32::MAX.into() }
    }

    fn read(node: &Node, reading: &mut Reading<'_>) -> Option<Self> {
        narrow(node, reading, 0)
    }
}

/// A whole number from 1 on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::content) struct PositiveNumber(pub u32);

impl Read for PositiveNumber {
    fn shape() -> Shape {
        Shape::Number { least: 1, most: u32::MAX.into() }
    }

    fn read(node: &Node, reading: &mut Reading<'_>) -> Option<Self> {
        narrow(node, reading, 1).map(PositiveNumber)
    }
}

fn narrow(node: &Node, reading: &mut Reading<'_>, least: u64) -> Option<u32> {
    let narrow = u32::try_from(read_number(node, reading, least)?).ok();
    if narrow.is_none() {
        reading.fault(&node.span, field::bad_number(node.describe(), least, None));
    }
    narrow
}

/// A slug, such as this one.
pub(super) fn slug(example: &'static str) -> Shape {
    Form::or_number("[a-z0-9]+(?:-[a-z0-9]+)*", example, (0, u64::MAX))
}

impl Read for Slug {
    fn shape() -> Shape {
        slug("spring-tea-2027")
    }

    fn read(node: &Node, reading: &mut Reading<'_>) -> Option<Self> {
        let text = read_text(node, reading, thing::NAME)?;
        Slug::parse(text).map_err(|why| reading.fault(&node.span, field::bad_key(text, why))).ok()
    }
}

/// The code of a country (ISO 3166-1 alpha-2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::content) struct Country(pub String);

impl Read for Country {
    fn shape() -> Shape {
        Form::of("[A-Z]{2}", "JP")
    }

    fn read(node: &Node, reading: &mut Reading<'_>) -> Option<Self> {
        let text = read_text(node, reading, thing::COUNTRY)?;
        if is_code(text, 2) {
            return Some(Country(text.to_owned()));
        }
        reading.fault(&node.span, setting::bad_country(text));
        None
    }
}

/// The code of a currency (ISO 4217).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::content) struct Currency(pub String);

impl Read for Currency {
    fn shape() -> Shape {
        Form::of("[A-Z]{3}", "JPY")
    }

    fn read(node: &Node, reading: &mut Reading<'_>) -> Option<Self> {
        let text = read_text(node, reading, thing::CURRENCY)?;
        if is_code(text, 3) {
            return Some(Currency(text.to_owned()));
        }
        reading.fault(&node.span, setting::bad_currency(text));
        None
    }
}

fn is_code(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// A text that may be given in both languages: `"…"` or `{ "ja": "…", "en": "…" }`.
impl Read for Localized<String> {
    fn shape() -> Shape {
        Shape::Either(vec![Shape::Text, BothLanguages::shape()])
    }

    fn read(node: &Node, reading: &mut Reading<'_>) -> Option<Self> {
        let Value::Map(_) = &node.value else {
            let text = read_text(node, reading, thing::TEXTS)?;
            return Some(Localized::untranslated(text.to_owned()));
        };
        let pair: BothLanguages = super::read_group(node, reading)?;
        match pair.en {
            super::Field::Faulty => None,
            _ => Some(Localized { ja: pair.ja.value()?, en: pair.en.value() }),
        }
    }
}

super::record! {
    /// A text in both languages.
    BothLanguages, BOTH_LANGUAGES {
        /// The text in Japanese.
        required text ja: String = "日本語の文。",
        /// The same in English.
        optional text en: String = "英語の文。",
    }
}

/// The text for a locale, the default one where there is no translation.
pub(in crate::content) fn localized(text: &Localized<String>, locale: Locale) -> String {
    text.get(locale).clone()
}

macro_rules! read_words {
    ($( $type:ty, )+) => {
        $( impl Read for $type {
            fn shape() -> Shape {
                Shape::Words(<$type>::MEANINGS)
            }

            fn read(node: &Node, reading: &mut Reading<'_>) -> Option<Self> {
                let text = read_text(node, reading, thing::WORD)?;
                let value = <$type>::from_word(text);
                if value.is_none() {
                    reading.fault(&node.span, field::unknown_word(text, <$type>::WORDS));
                }
                value
            }
        } )+
    };
}

read_words! {
    Attendance, Audience, CodeHost, Connection, EmploymentType, EventStatus, HomeSection, JobSource, Offer, OpenTo, Outcome,
    PayPeriod, ProgrammePartKind, RemoteKind, SeriesKind, StoryKind, TimelineKind,
}
