//! What stands in a file, as a form shows it.

use super::Given;
use crate::content::source::{Node, Value};

/// What stands at a node.
pub(super) fn given(node: &Node) -> Given {
    match &node.value {
        Value::Empty | Value::Other(_) => Given::Nothing,
        Value::Text(text) | Value::Plain(text) | Value::Number(text) => Given::text(text),
        Value::Truth(truth) => Given::Text(truth.to_string()),
        Value::List(items) => Given::List(items.iter().map(given).collect()),
        Value::Map(entries) => {
            Given::Group(entries.iter().map(|it| (it.name.clone(), given(&it.node))).collect())
        }
    }
}
