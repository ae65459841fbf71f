//! The fields of an imported position, each with its value as JSON.

use std::fmt;

use serde_json::{Map, Value};

use crate::content::job::{ImportedFields, JobFields, LocationFields, SalaryFields};
use crate::content::read::Record;
use crate::domain::{JobSource, Locale};

/// A field that an import writes by itself. A text has one for each language, so that a
/// translation made by hand lives beside an original that goes on following its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Leaf {
    /// The name of the field.
    pub field: &'static str,
    /// The language, if it is a text in both.
    pub locale: Option<Locale>,
}

impl Leaf {
    /// A field that is one in all languages.
    pub(super) const fn whole(field: &'static str) -> Leaf {
        Leaf { field, locale: None }
    }

    /// A field in one language.
    pub(super) const fn of(field: &'static str, locale: Locale) -> Leaf {
        Leaf { field, locale: Some(locale) }
    }
}

impl fmt::Display for Leaf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.locale {
            Some(locale) => write!(f, "{}.{}", self.field, locale.tag()),
            None => f.write_str(self.field),
        }
    }
}

/// A group of fields that have values.
pub(super) fn group(fields: impl IntoIterator<Item = (&'static str, Option<Value>)>) -> Value {
    let given = fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Value::Object(given.collect::<Map<_, _>>())
}

/// A text: as it is, or in both languages.
pub(super) fn text(ja: &str, en: Option<&str>) -> Value {
    match en {
        None => ja.into(),
        Some(en) => {
            group([(Locale::Ja.tag(), Some(ja.into())), (Locale::En.tag(), Some(en.into()))])
        }
    }
}

/// The value of a leaf in what stands in `jobs.json` under the name of its field.
pub(super) fn at(leaf: Leaf, field: Option<&Value>) -> Option<Value> {
    let field = field?;
    match (leaf.locale, field) {
        (None, value) => Some(value.clone()),
        (Some(locale), Value::Object(texts)) => texts.get(locale.tag()).cloned(),
        (Some(Locale::Ja), value) => Some(value.clone()),
        (Some(Locale::En), _) => None,
    }
}

/// The names of a group in the order in which editors write them.
pub(super) fn order(names: &Map<String, Value>) -> Vec<(&String, &Value)> {
    let locales = Locale::ALL.map(Locale::tag);
    let lists = [
        JobFields::FIELDS,
        LocationFields::FIELDS,
        SalaryFields::FIELDS,
        ImportedFields::FIELDS,
        &locales,
    ];
    let known: Vec<&str> = lists.concat();
    let mut pairs: Vec<_> = names.iter().collect();
    pairs.sort_by_key(|(name, _)| known.iter().position(|it| it == name));
    pairs
}

/// How long a value is in a summary, in characters.
const LONGEST: usize = 60;

/// A value on one line, short enough for a summary.
pub(super) fn shown(value: &Value) -> String {
    shortened(&line(value))
}

/// Two values in which the difference shows: where both begin alike, from shortly before it.
pub(super) fn shown_apart(old: &Value, new: &Value) -> (String, String) {
    const BEFORE: usize = 12;
    let (old, new) = (line(old), line(new));
    let same = old.chars().zip(new.chars()).take_while(|(a, b)| a == b).count();
    if same + BEFORE < LONGEST {
        return (shortened(&old), shortened(&new));
    }
    let from = |text: &str| {
        let rest: String = text.chars().skip(same.saturating_sub(BEFORE)).collect();
        format!("…{}", shortened(&rest))
    };
    (from(&old), from(&new))
}

fn line(value: &Value) -> String {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(line).collect::<Vec<_>>().join(", "),
        Value::Object(fields) => {
            let fields = order(fields).into_iter();
            fields
                .map(|(name, value)| format!("{name} {}", line(value)))
                .collect::<Vec<_>>()
                .join(", ")
        }
        other => other.to_string(),
    };
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn shortened(line: &str) -> String {
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default()),
        None => line.to_owned(),
    }
}

/// Where a position was imported from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Origin {
    pub from: String,
    pub board: Option<String>,
    pub key: String,
}

impl Origin {
    /// The origin of a position with this key.
    pub(super) fn new(from: JobSource, board: Option<&String>, key: &str) -> Origin {
        Origin { from: from.word().to_owned(), board: board.cloned(), key: key.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_shows_however_long_the_values_are() {
        let same = "港".repeat(80);
        let (old, new) = (Value::from(format!("{same}a")), Value::from(format!("{same}b")));
        let (old, new) = shown_apart(&old, &new);
        assert!(
            old.ends_with("港a") && new.ends_with("港b") && old.chars().count() < 20,
            "{old} {new}"
        );
        let (old, new) = shown_apart(&Value::from("a b"), &Value::from("a  c"));
        assert_eq!((old.as_str(), new.as_str()), ("a b", "a c"));
    }
}
