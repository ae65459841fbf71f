//! How an import knows what was changed by hand.
//!
//! For every field that it writes, it keeps a mark: the first eight digits of the SHA-256 of the
//! value. All marks stand in one line beside the position, so that `jobs.json` stays readable, and
//! no value stands there twice.

use std::collections::BTreeMap;

use serde_json::Value;
use sha2::{Digest, Sha256};

use super::value::Leaf;

/// The marks of a position, by the names of the fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Marks(BTreeMap<String, String>);

impl Marks {
    /// The marks that a text holds. What is no mark is left out.
    pub(super) fn parse(text: &str) -> Marks {
        let pairs = text.split_whitespace().filter_map(|mark| mark.split_once(':'));
        Marks(pairs.map(|(name, digest)| (name.to_owned(), digest.to_owned())).collect())
    }

    /// The marks as one line, in the order of names.
    pub(super) fn text(&self) -> String {
        let pairs: Vec<_> =
            self.0.iter().map(|(name, digest)| format!("{name}:{digest}")).collect();
        pairs.join(" ")
    }

    /// The mark of a field, if it was ever imported.
    pub(super) fn get(&self, leaf: Leaf) -> Option<&str> {
        self.0.get(&leaf.to_string()).map(String::as_str)
    }

    /// Marks a field as imported with this value.
    pub(super) fn set(&mut self, leaf: Leaf, value: &Value) {
        self.0.insert(leaf.to_string(), digest(value));
    }

    /// Forgets that a field was imported.
    pub(super) fn forget(&mut self, leaf: Leaf) {
        self.0.remove(&leaf.to_string());
    }
}

/// The mark of a value. The order of names in a group doesn't matter.
pub(super) fn digest(value: &Value) -> String {
    let mut hash = Sha256::new();
    hash.update(canonical(value));
    hash.finalize().iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

fn canonical(value: &Value) -> String {
    match value {
        Value::Object(fields) => {
            let mut pairs: Vec<_> =
                fields.iter().map(|(name, value)| format!("{name}={}", canonical(value))).collect();
            pairs.sort();
            format!("{{{}}}", pairs.join("\n"))
        }
        Value::Array(items) => {
            format!("[{}]", items.iter().map(canonical).collect::<Vec<_>>().join("\n"))
        }
        // Line ends are the editor's program's business, and so is space around a text.
        Value::String(text) => Value::from(text.replace("\r\n", "\n").trim()).to_string(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_one_line_and_come_back() {
        let mut marks = Marks::default();
        marks.set(Leaf::whole("b"), &Value::from(1));
        marks.set(Leaf::whole("a"), &Value::from("港"));
        let text = marks.text();
        assert_eq!(text.split(' ').count(), 2, "{text}");
        assert!(text.starts_with("a:") && text.is_ascii(), "{text}");
        assert_eq!(Marks::parse(&text), marks);
        assert_eq!(Marks::parse("no marks at all"), Marks::default());
    }

    #[test]
    fn order_and_line_ends_leave_no_mark() {
        let value = |text: &str| serde_json::from_str::<Value>(text).unwrap();
        assert_eq!(digest(&value(r#"{"a":1,"b":2}"#)), digest(&value(r#"{"b": 2, "a": 1}"#)));
        assert_eq!(digest(&value(r#""a\r\nb""#)), digest(&value(r#""a\nb ""#)));
        assert_ne!(digest(&value("1")), digest(&value("\"1\"")));
        assert_ne!(digest(&value(r#"["a\nb"]"#)), digest(&value(r#"["a","b"]"#)));
    }
}
