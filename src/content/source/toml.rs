//! TOML as a tree.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Found, MapEntry, Node, Value};
use crate::content::fault::{syntax, thing};

/// Reads a TOML text that begins at byte `base` of its file. Beside faults, the tree holds all
/// that could be read.
pub(in crate::content) fn parse(text: &str, base: usize) -> (Node, Vec<Found>) {
    let (table, errors) = DeTable::parse_recoverable(text);
    let faults = errors
        .iter()
        .map(|error| {
            let span = error.span().unwrap_or_default();
            (base + span.start..base + span.end, syntax::toml(error.message()))
        })
        .collect();
    let span = table.span();
    let span = base + span.start..base + span.end;
    (Node { span, value: map(table.into_inner(), base) }, faults)
}

fn map(table: DeTable<'_>, base: usize) -> Value {
    let mut entries: Vec<_> = table
        .into_iter()
        .map(|(name, value)| {
            let span = name.span();
            MapEntry {
                name: name.into_inner().into_owned(),
                name_span: base + span.start..base + span.end,
                node: node(value, base),
            }
        })
        .collect();
    // The table is sorted by name; the order of the file has a meaning: readers see it.
    entries.sort_by_key(|entry| entry.name_span.start);
    Value::Map(entries)
}

fn node(value: Spanned<DeValue<'_>>, base: usize) -> Node {
    let span = value.span();
    let value = match value.into_inner() {
        DeValue::String(text) => Value::Text(text.into_owned()),
        DeValue::Integer(number) => Value::Number(number.to_string()),
        DeValue::Float(number) => Value::Number(number.to_string()),
        DeValue::Boolean(truth) => Value::Truth(truth),
        DeValue::Datetime(_) => Value::Other(thing::BARE_DATE),
        DeValue::Array(items) => {
            Value::List(items.into_iter().map(|item| node(item, base)).collect())
        }
        DeValue::Table(table) => map(table, base),
    };
    Node { span: base + span.start..base + span.end, value }
}
