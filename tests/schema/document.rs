//! Documents of each kind: those of the sample, as values, and how they are written in a file.

use std::collections::BTreeMap;
use std::path::Path;

use naname::content::SourceFile;
use naname::domain::Locale;
use naname::publish::reader;
use naname::route::Schema;
use serde_json::{Map, Value, json};

/// The smallest right site.
const SITE: &str = include_str!("../smallest/site.toml");

/// The folder of a kind's texts.
pub fn folder(schema: Schema) -> Option<(&'static str, Locale)> {
    match schema {
        Schema::Event(locale) => Some(("events", locale)),
        Schema::Story(locale) => Some(("stories", locale)),
        Schema::Person(locale) => Some(("people", locale)),
        Schema::Page(locale) => Some(("pages", locale)),
        Schema::Jobs | Schema::Site => None,
    }
}

/// The documents of the sample that a schema describes.
pub fn samples(schema: Schema) -> Vec<Value> {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let files = reader::content_folder(&content).unwrap();
    let text = |file: &SourceFile| String::from_utf8(file.bytes.to_vec()).unwrap();
    let Some((folder, locale)) = folder(schema) else {
        let name = if schema == Schema::Jobs { "jobs.json" } else { "site.toml" };
        let whole = text(files.iter().find(|file| file.path == name).unwrap());
        return match schema {
            Schema::Site => vec![json!(whole.parse::<toml::Table>().unwrap())],
            // One position at a time is easier to change, and to read in a failure.
            _ => serde_json::from_str::<Value>(&whole).unwrap()["jobs"]
                .as_array()
                .unwrap()
                .iter()
                .map(|position| json!({ "$schema": "…", "jobs": [position] }))
                .collect(),
        };
    };
    let is_english = |file: &&SourceFile| file.path.ends_with(".en.md") == (locale == Locale::En);
    let texts = files.iter().filter(|it| it.path.starts_with(folder) && it.path.ends_with(".md"));
    texts.filter(is_english).map(|file| front_matter(&text(file))).collect()
}

/// Front matter as text editors see it: a tree of YAML's core schema.
pub fn front_matter(text: &str) -> Value {
    let (_, rest) = text.split_once("---\n").unwrap();
    let (block, _) = rest.split_once("---\n").unwrap();
    crate::yaml::parse(block)
}

/// A site in which a document stands, and the path of its file. An English document has the
/// Japanese one beside it.
pub fn site(schema: Schema, document: &Value, japanese: &Value) -> (Vec<SourceFile>, String) {
    let mut files = BTreeMap::from([("site.toml".to_owned(), SITE.to_owned())]);
    let path = match (schema, folder(schema)) {
        (_, Some((folder, locale))) => {
            let path = |infix: &str| format!("{folder}/x/index{infix}.md");
            files.insert(path(""), written(japanese));
            let path = path(if locale == Locale::En { ".en" } else { "" });
            files.insert(path.clone(), written(document));
            // The picture that it names is there.
            let picture = document.get("image").or(document.get("photo")).and_then(Value::as_str);
            let picture = picture.map(|name| name.strip_prefix("./").unwrap_or(name));
            if let Some(name) = picture.filter(|name| !name.contains('/') && name.contains('.')) {
                let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_owned();
                files.entry(format!("{folder}/x/{name}")).or_insert(drawing);
            }
            path
        }
        (Schema::Jobs, _) => {
            files.insert("jobs.json".to_owned(), document.to_string());
            "jobs.json".to_owned()
        }
        _ => {
            files.insert("site.toml".to_owned(), toml(document));
            "site.toml".to_owned()
        }
    };
    let files = files.into_iter().map(|(path, text)| SourceFile::new(path, text));
    (files.collect(), path)
}

fn written(document: &Value) -> String {
    let fields = document.as_object().unwrap().iter();
    // JSON is YAML.
    let lines: String = fields.map(|(name, value)| format!("{}: {value}\n", json!(name))).collect();
    format!("---\n{lines}---\nText.\n")
}

fn toml(document: &Value) -> String {
    let fields = document.as_object().unwrap().iter();
    fields.map(|(name, value)| format!("{} = {}\n", json!(name), inline(value))).collect()
}

fn inline(value: &Value) -> String {
    match value {
        Value::Object(fields) => {
            let fields: Vec<_> = fields
                .iter()
                .map(|(name, it)| format!("{} = {}", json!(name), inline(it)))
                .collect();
            format!("{{ {} }}", fields.join(", "))
        }
        Value::Array(items) => {
            format!("[{}]", items.iter().map(inline).collect::<Vec<_>>().join(", "))
        }
        // TOML has nothing for nothing.
        Value::Null => "\"\"".to_owned(),
        other => other.to_string(),
    }
}

/// A document without what TOML can't say.
pub fn sayable(schema: Schema, document: Value) -> Value {
    match (schema, document) {
        (Schema::Site, Value::Object(fields)) => Value::Object(
            fields.into_iter().map(|(name, it)| (name, sayable(schema, it))).collect::<Map<_, _>>(),
        ),
        (Schema::Site, Value::Array(items)) => {
            items.into_iter().map(|item| sayable(schema, item)).collect()
        }
        (Schema::Site, Value::Null) => json!(""),
        (_, document) => document,
    }
}
