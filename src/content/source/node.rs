//! A value of YAML, JSON or TOML with its place in the file.
//!
//! The three formats become one tree, so that a field is read in one way wherever it stands, and
//! a fault in one field never hides another.

use super::Span;
use crate::content::Said;
use crate::content::fault::thing;

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::content) struct Node {
    /// Where.
    pub span: Span,
    /// What.
    pub value: Value,
}

/// What stands there.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::content) enum Value {
    /// Nothing, or `null`.
    Empty,
    /// A text that is surely one: in quotation marks, or a block.
    Text(String),
    /// A word or number of YAML without quotation marks: what it is depends on the field.
    Plain(String),
    /// A number, as it is written.
    Number(String),
    /// True or false, in JSON and TOML.
    Truth(bool),
    /// Something that no field wants, by its name.
    Other(Said),
    /// A list.
    List(Vec<Node>),
    /// Fields with their values, also if one stands twice.
    Map(Vec<Entry>),
}

/// A field with its value.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::content) struct Entry {
    /// Its name.
    pub name: String,
    /// Where the name stands.
    pub name_span: Span,
    /// Its value.
    pub node: Node,
}

impl Node {
    /// What stands there, in a word or two, for a message.
    pub(in crate::content) fn describe(&self) -> Said {
        thing::found(&self.value)
    }

    /// The text, if this can be read as one.
    pub(in crate::content) fn as_text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) | Value::Plain(text) => Some(text.trim()),
            _ => None,
        }
    }
}

/// The beginning of a text, short enough for a message and on one line.
pub(in crate::content) fn shortened(text: &str) -> String {
    const LONGEST: usize = 40;
    let line = text.trim().lines().next().unwrap_or_default();
    let plain = |c: char| if c.is_control() { ' ' } else { c };
    let mut short: String = line.chars().take(LONGEST).map(plain).collect();
    if short.len() < text.trim().len() {
        short.push('…');
    }
    short
}
