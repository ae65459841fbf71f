//! What must hold between fields, as a schema says it.

use serde_json::{Map, Value, json};

use crate::content::shape::Rule;

/// The schema that a group of fields fits if a rule holds.
pub(super) fn schema(rule: &Rule) -> Value {
    match rule {
        Rule::Needs(name, other) => json!({ "dependentRequired": under(name, json!([other])) }),
        Rule::FilledNeedsUnless(name, other, exception) => json!({
            "if": { "properties": under(name, json!({ "minItems": 1 })), "required": [name] },
            "then": { "anyOf": [
                { "required": [other] },
                { "properties": under(exception, json!({ "const": true })), "required": [exception] },
            ] },
        }),
        Rule::WordsNeed(name, words, needed) => json!({
            "if": { "properties": under(name, json!({ "enum": words })), "required": [name] },
            "then": { "required": needed },
        }),
        Rule::OnlyWith(name, word, others) => {
            let others: Map<String, Value> =
                others.iter().map(|other| ((*other).to_owned(), false.into())).collect();
            json!({
                "if": { "properties": under(name, json!({ "const": word })), "required": [name] },
                "else": { "properties": others },
            })
        }
        Rule::AtLeast(name, count) => {
            json!({ "properties": under(name, json!({ "minItems": count })) })
        }
        Rule::OneOf(names) => {
            let one: Vec<_> = names.iter().map(|name| json!({ "required": [name] })).collect();
            json!({ "anyOf": one })
        }
        Rule::Alike(one, other) => json!({
            "if": { "properties": under(one, json!({ "pattern": "T" })) },
            "then": { "properties": under(other, json!({ "pattern": "T" })) },
            "else": { "properties": under(other, json!({ "pattern": "^[^T]*$" })) },
        }),
    }
}

/// A group with one field.
fn under(name: &str, value: Value) -> Value {
    Value::Object(Map::from_iter([(name.to_owned(), value)]))
}
