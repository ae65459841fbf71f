//! A thing with its properties.

use serde_json::{Map, Value};

/// A thing of schema.org: a type and properties, written in the order of their names.
pub(super) struct Node(Map<String, Value>);

impl Node {
    /// A thing of this type.
    pub(super) fn new(kind: &str) -> Node {
        Node(Map::new()).with("@type", kind)
    }

    /// The thing with this property.
    pub(super) fn with(mut self, name: &str, value: impl Into<Value>) -> Node {
        self.0.insert(name.to_owned(), value.into());
        self
    }

    /// The thing with this property, if there is a value for it.
    pub(super) fn maybe(self, name: &str, value: Option<impl Into<Value>>) -> Node {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// The thing with these values of a property: none, the one, or a list.
    pub(super) fn each(self, name: &str, mut values: Vec<Value>) -> Node {
        match values.len() {
            0 => self,
            1 => self.maybe(name, values.pop()),
            _ => self.with(name, values),
        }
    }
}

impl From<Node> for Value {
    fn from(node: Node) -> Value {
        Value::Object(node.0)
    }
}
