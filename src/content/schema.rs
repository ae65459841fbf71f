//! JSON Schemas (draft 2020-12) of the content files, made from what the readers tell.
//!
//! A schema sees values, not how they are written, and one file at a time: what a date is before,
//! what must be in another file and whether a host exists is left to the checker. Everything else
//! is the same; `tests/schema.rs` compares the two on random documents.
//!
//! Nothing is shared by reference: editors differ in what they make of `$ref`, and none is in doubt
//! about a schema that says everything in its place.

mod rule;

use serde_json::{Map, Value, json};

use super::event::EventFields;
use super::job::JobFields;
use super::page::PageFields;
use super::person::PersonFields;
use super::read::Record;
use super::shape::{FieldShape, Form, Group, Shape};
use super::story::StoryFields;
use crate::domain::{Locale, Localized, Word};
use crate::route::Schema;

/// The text of a schema.
pub fn text(schema: Schema) -> String {
    let (title, body) = match schema {
        Schema::Event(locale) => ("イベント / Event", front_matter::<EventFields>(locale)),
        Schema::Story(locale) => ("ストーリー / Story", front_matter::<StoryFields>(locale)),
        Schema::Person(locale) => ("人 / Person", front_matter::<PersonFields>(locale)),
        Schema::Page(locale) => ("ページ / Page", front_matter::<PageFields>(locale)),
        Schema::Jobs => ("募集 / Positions", jobs()),
        Schema::Site => {
            ("サイト全体 / The site", Notation::Exact.group(&super::config::SiteFields::group()))
        }
    };
    let mut whole = Map::new();
    whole.insert("$schema".to_owned(), "https://json-schema.org/draft/2020-12/schema".into());
    whole.insert("title".to_owned(), title.into());
    whole.extend(body);
    let mut text = format!("{:#}", Value::Object(whole));
    text.push('\n');
    text
}

/// The front matter of an original, or of its translation, which holds texts alone.
fn front_matter<R: Record>(locale: Locale) -> Map<String, Value> {
    let group = R::group();
    Notation::Yaml.group(&match locale {
        Locale::Ja => group,
        Locale::En => {
            let texts = group.fields.into_iter().filter(|field| !field.is_fact);
            let fields = texts.map(|field| FieldShape { is_required: false, ..field }).collect();
            Group { fields, rules: Vec::new() }
        }
    })
}

/// The list of positions, under the names by which `job` reads it.
fn jobs() -> Map<String, Value> {
    let position = Notation::Exact.group(&JobFields::group());
    object([
        ("type", "object".into()),
        (
            "properties",
            json!({
                "$schema": { "description": both(&Localized {
                    ja: "この形の説明の場所。エディターが使います。",
                    en: Some("Where this description of the form is; for text editors."),
                }) },
                "jobs": { "type": "array", "items": position, "description": both(&Localized {
                    ja: "募集。上から順に並べます。",
                    en: Some("The positions."),
                }) },
            }),
        ),
        ("required", json!(["jobs"])),
        ("additionalProperties", false.into()),
    ])
}

/// What a value can look like.
#[derive(Clone, Copy)]
enum Notation {
    /// JSON and TOML: a text is always a string.
    Exact,
    /// YAML: what has no quotation marks may be taken for a number, and is a text all the same.
    Yaml,
}

impl Notation {
    fn value(self, shape: &Shape) -> Map<String, Value> {
        match shape {
            Shape::Text => {
                let types = match self {
                    Notation::Exact => json!("string"),
                    Notation::Yaml => json!(["string", "number"]),
                };
                object([("type", types), ("pattern", r"\S".into())])
            }
            Shape::Form(form) => self.form(form),
            Shape::Number { least, most } => number(*least, *most),
            Shape::Truth => object([("type", "boolean".into())]),
            Shape::Words(words) => of_words(words),
            Shape::Exactly(texts) => object([("const", json!(texts))]),
            Shape::List(of) => object([("type", "array".into()), ("items", self.value(of).into())]),
            Shape::Group(group) => self.group(group),
            Shape::Table(of) => object([
                ("type", "object".into()),
                ("propertyNames", json!({ "pattern": SLUG })),
                ("additionalProperties", self.value(of).into()),
            ]),
            Shape::Either(shapes) => {
                let shapes: Vec<_> = shapes.iter().map(|shape| self.value(shape)).collect();
                object([("anyOf", shapes.into())])
            }
        }
    }

    fn form(self, form: &Form) -> Map<String, Value> {
        let example = form.example;
        let mut schema = object([
            ("type", "string".into()),
            ("pattern", form.pattern.as_str().into()),
            ("examples", json!([example])),
            ("patternErrorMessage", format!("例 / for example: {example}").into()),
        ]);
        if let (Notation::Yaml, Some((least, most))) = (self, form.as_number) {
            schema.extend(number(least, most));
            schema.insert("type".to_owned(), json!(["string", "integer"]));
        }
        schema
    }

    fn group(self, group: &Group) -> Map<String, Value> {
        let fields: Map<String, Value> = group
            .fields
            .iter()
            .map(|field| {
                let mut schema = self.value(&field.shape);
                schema.insert("description".to_owned(), both(&field.about).into());
                (field.name.to_owned(), schema.into())
            })
            .collect();
        let required: Vec<_> =
            group.fields.iter().filter(|it| it.is_required).map(|it| it.name).collect();
        let mut schema = object([
            ("type", "object".into()),
            ("properties", fields.into()),
            ("additionalProperties", false.into()),
        ]);
        if !required.is_empty() {
            schema.insert("required".to_owned(), json!(required));
        }
        if !group.rules.is_empty() {
            let rules: Vec<_> = group.rules.iter().map(rule::schema).collect();
            schema.insert("allOf".to_owned(), rules.into());
        }
        schema
    }
}

/// How the names of a table are written.
const SLUG: &str = "^[a-z0-9]+(?:-[a-z0-9]+)*$";

fn number(least: u64, most: u64) -> Map<String, Value> {
    let mut schema = object([("type", "integer".into()), ("minimum", least.into())]);
    if most < u64::MAX {
        schema.insert("maximum".to_owned(), most.into());
    }
    schema
}

fn of_words(words: &[Word]) -> Map<String, Value> {
    let names: Vec<_> = words.iter().map(|word| word.word).collect();
    let meanings: Vec<_> = words.iter().map(|word| both(&word.meaning)).collect();
    object([
        ("type", "string".into()),
        ("enum", json!(names)),
        ("enumDescriptions", json!(meanings)),
    ])
}

/// A text in both languages, as one: a schema has no language, and its readers have two.
fn both(text: &Localized<&'static str>) -> String {
    Locale::ALL.map(|locale| *text.get(locale)).join("\n")
}

fn object<const N: usize>(fields: [(&str, Value); N]) -> Map<String, Value> {
    fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}
