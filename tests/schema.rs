//! The published JSON Schemas: valid, equal to the copies that text editors use, and of one mind
//! with the checker.
//!
//! `BLESS=1 cargo test --test schema` writes the copies in `schema/` anew.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "in a test, whatever goes wrong is a failure"
)]

#[path = "schema/agree.rs"]
mod agree;
#[path = "schema/document.rs"]
mod document;
#[path = "schema/editors.rs"]
mod editors;
#[path = "schema/fields.rs"]
mod fields;
#[path = "schema/proposals.rs"]
mod proposals;
#[path = "schema/random.rs"]
mod random;
#[path = "schema/scaffolds.rs"]
mod scaffolds;
#[path = "schema/yaml.rs"]
mod yaml;

use boon::{Compiler, SchemaIndex, Schemas};
use naname::content::schema;
use naname::route::Schema;
use serde_json::Value;

/// A schema, ready to judge.
struct Judge {
    schemas: Schemas,
    index: SchemaIndex,
}

impl Judge {
    fn new(schema: Schema) -> Judge {
        Judge::of(json(schema))
    }

    fn of(schema: Value) -> Judge {
        const AT: &str = "https://alumni.example.com/schema/it.json";
        let mut compiler = Compiler::new();
        compiler.add_resource(AT, schema).unwrap();
        let mut schemas = Schemas::new();
        // This also holds the schema against the one of schemas.
        let index = compiler.compile(AT, &mut schemas).unwrap();
        Judge { schemas, index }
    }

    /// Why a document doesn't fit; none if it does.
    fn refusal(&self, document: &Value) -> Option<String> {
        self.schemas.validate(document, self.index).err().map(|error| format!("{error:#}"))
    }
}

fn json(of: Schema) -> Value {
    serde_json::from_str(&schema::text(of)).unwrap()
}
