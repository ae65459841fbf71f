//! `jobs.json`, changed in places: what nothing is said about keeps its bytes.

use std::collections::BTreeSet;

use jsonc_parser::ParseOptions;
use jsonc_parser::cst::{CstArray, CstInputValue, CstNode, CstObject, CstObjectProp, CstRootNode};
use serde_json::Value;

use super::value::{Leaf, Origin, order, text};
use crate::content::job::{ImportedFields, JobFields};
use crate::content::read::Record;
use crate::domain::Locale;

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The file.
pub(in crate::content) struct Document {
    mark: &'static str,
    root: CstRootNode,
    list: CstArray,
}

impl Document {
    /// The file with this text; none if there is no list of positions in it.
    pub(in crate::content) fn parse(text: &str) -> Option<Document> {
        let (mark, text) = match text.strip_prefix(BYTE_ORDER_MARK) {
            Some(rest) => (BYTE_ORDER_MARK, rest),
            None => ("", text),
        };
        let root = CstRootNode::parse(text, &ParseOptions::default()).ok()?;
        let list = root.object_value()?.array_value("jobs")?;
        Some(Document { mark, root, list })
    }

    /// Its positions, in their order.
    pub(super) fn positions(&self) -> Vec<Position> {
        self.list.elements().iter().filter_map(CstNode::as_object).map(Position).collect()
    }

    /// Adds a position behind the others.
    pub(in crate::content) fn add(&self, fields: Vec<(&'static str, Value)>) {
        let fields = fields.into_iter().map(|(name, value)| (name.to_owned(), input(&value)));
        self.list.ensure_multiline();
        self.list.append(CstInputValue::Object(fields.collect()));
    }

    /// Removes the positions with these ids.
    pub(in crate::content) fn remove(&self, ids: &BTreeSet<&str>) {
        for position in self.positions() {
            if position.text(JobFields::id).is_some_and(|id| ids.contains(id.as_str())) {
                position.0.remove();
            }
        }
    }

    /// The text of the file.
    pub(in crate::content) fn text(&self) -> String {
        format!("{}{}", self.mark, self.root)
    }
}

/// The text of one position in which something else stands in a field, or nothing. None if it is no
/// object.
pub(in crate::content) fn changed(
    object: &str,
    name: &'static str,
    value: Option<&Value>,
) -> Option<String> {
    let root = CstRootNode::parse(object, &ParseOptions::default()).ok()?;
    let position = Position(root.object_value()?);
    match value {
        Some(value) => position.set(Leaf::whole(name), value),
        None => position.remove(name),
    }
    Some(root.to_string())
}

/// A position in the file.
#[derive(Clone)]
pub(super) struct Position(CstObject);

impl Position {
    /// What stands under a name.
    pub(super) fn field(&self, name: &str) -> Option<Value> {
        self.0.get(name)?.to_serde_value()
    }

    /// The text under a name.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        self.field(name)?.as_str().map(|text| text.trim().to_owned())
    }

    /// The source from which it was imported, if it was.
    pub(super) fn origin(&self) -> Option<Origin> {
        let imported = self.field(JobFields::imported)?;
        let text = |name| Some(imported.get(name)?.as_str()?.trim().to_owned());
        Some(Origin {
            from: text(ImportedFields::from)?,
            board: text(ImportedFields::board),
            key: text(ImportedFields::key)?,
        })
    }

    /// Writes a value. The rest of the field stays as it is.
    pub(super) fn set(&self, leaf: Leaf, value: &Value) {
        let Some(field) = self.0.get(leaf.field) else {
            self.insert(leaf.field, value);
            return;
        };
        match (leaf.locale, field.object_value()) {
            (None, _) => replace(&field, value),
            (Some(locale), Some(texts)) => set_in(&texts, locale.tag(), value),
            (Some(Locale::Ja), None) => replace(&field, value),
            (Some(Locale::En), None) => {
                let ja = field.to_serde_value();
                let ja = ja.as_ref().and_then(Value::as_str).unwrap_or_default();
                replace(&field, &text(ja, value.as_str()));
            }
        }
    }

    /// Removes a field.
    pub(super) fn remove(&self, name: &str) {
        if let Some(field) = self.0.get(name) {
            field.remove();
        }
    }

    /// Adds a field where editors expect it.
    fn insert(&self, name: &str, value: &Value) {
        let rank = |name: &str| JobFields::FIELDS.iter().position(|it| *it == name);
        let names = self.0.properties();
        let after = names.iter().position(|it| {
            let other = it.name().and_then(|it| it.decoded_value().ok());
            other.is_some_and(|other| rank(&other) > rank(name))
        });
        self.0.insert(after.unwrap_or(names.len()), name, input(value));
    }
}

/// Puts a value in the place of another. Of a group, only what differs is touched.
fn replace(field: &CstObjectProp, value: &Value) {
    if field.to_serde_value().as_ref() == Some(value) {
        return;
    }
    let (Some(group), Value::Object(new)) = (field.object_value(), value) else {
        field.set_value(input(value));
        return;
    };
    for old in group.properties() {
        let name = old.name().and_then(|name| name.decoded_value().ok());
        if name.is_none_or(|name| !new.contains_key(&name)) {
            old.remove();
        }
    }
    for (name, value) in order(new) {
        set_in(&group, name, value);
    }
}

fn set_in(group: &CstObject, name: &str, value: &Value) {
    match group.get(name) {
        Some(field) => replace(&field, value),
        None => {
            group.append(name, input(value));
        }
    }
}

fn input(value: &Value) -> CstInputValue {
    match value {
        Value::Null => CstInputValue::Null,
        Value::Bool(is_true) => CstInputValue::Bool(*is_true),
        Value::Number(number) => CstInputValue::Number(number.to_string()),
        Value::String(text) => CstInputValue::String(text.clone()),
        Value::Array(items) => CstInputValue::Array(items.iter().map(input).collect()),
        Value::Object(fields) => CstInputValue::Object(
            order(fields).into_iter().map(|(name, value)| (name.clone(), input(value))).collect(),
        ),
    }
}
