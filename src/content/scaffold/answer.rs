//! An answer as a value.

use serde_json::{Map, Value};

use crate::content::shape::{Group, Shape};
use crate::domain::Locale;

/// The shape to which an answer belongs: of a list its items', of a group its one needed field's.
pub(super) fn leaf(shape: &Shape) -> &Shape {
    match shape {
        Shape::List(of) => leaf(of),
        Shape::Group(group) => needed(group).map_or(shape, |(_, shape)| leaf(shape)),
        _ => shape,
    }
}

/// Whether people write it in their language.
pub(super) fn is_text(shape: &Shape) -> bool {
    match shape {
        Shape::Text => true,
        Shape::Either(shapes) => shapes.contains(&Shape::Text),
        _ => false,
    }
}

/// An answer as YAML, in one line.
pub(super) fn yaml(shape: &Shape, answer: &str) -> String {
    match shape {
        Shape::List(of) => {
            let items: Vec<_> = items(answer).map(|item| yaml(of, item)).collect();
            format!("[{}]", items.join(", "))
        }
        Shape::Group(group) => match needed(group) {
            Some((name, shape)) => format!("{{ {name}: {} }}", yaml(shape, answer)),
            None => quoted(answer),
        },
        shape if is_text(shape) => quoted(answer),
        _ if answer.chars().all(|c| c.is_ascii_alphanumeric() || "-+:.".contains(c)) => {
            answer.trim().to_owned()
        }
        _ => quoted(answer.trim()),
    }
}

/// An answer as JSON; of a text, that in each language.
pub(super) fn json(shape: &Shape, ja: &str, en: Option<&str>) -> Value {
    match shape {
        Shape::List(of) => items(ja).map(|item| json(of, item, None)).collect(),
        Shape::Group(group) => match needed(group) {
            Some((name, shape)) => {
                Value::Object(Map::from_iter([(name.to_owned(), json(shape, ja, en))]))
            }
            None => ja.into(),
        },
        Shape::Number { .. } => {
            ja.trim().parse::<u64>().map_or_else(|_| ja.trim().into(), Value::from)
        }
        shape => match en {
            Some(en) if is_text(shape) => Value::Object(Map::from_iter([
                (Locale::Ja.tag().to_owned(), ja.trim().into()),
                (Locale::En.tag().to_owned(), en.trim().into()),
            ])),
            _ => ja.trim().into(),
        },
    }
}

/// Something that could stand in a field, as YAML in one line, for a comment.
pub(super) fn example(shape: &Shape) -> String {
    match shape {
        Shape::Text => "…".to_owned(),
        Shape::Form(form) => yaml(shape, form.example),
        Shape::Number { least, .. } => (*least).max(1).to_string(),
        Shape::Truth => true.to_string(),
        Shape::Words(words) => words.first().map(|it| it.word).unwrap_or_default().to_owned(),
        Shape::Exactly(texts) => format!("[{}]", texts.join(", ")),
        Shape::List(of) => format!("[{}]", example(of)),
        Shape::Group(group) => {
            let fields = group.fields.iter();
            let fields: Vec<_> =
                fields.map(|it| format!("{}: {}", it.name, example(&it.shape))).collect();
            format!("{{ {} }}", fields.join(", "))
        }
        Shape::Table(of) => format!("{{ …: {} }}", example(of)),
        Shape::Either(shapes) => shapes.first().map(example).unwrap_or_default(),
    }
}

/// The one field that a group can't do without.
fn needed(group: &Group) -> Option<(&'static str, &Shape)> {
    let mut required = group.fields.iter().filter(|field| field.is_required);
    match (required.next(), required.next()) {
        (Some(field), None) => Some((field.name, &field.shape)),
        _ => None,
    }
}

fn items(answer: &str) -> impl Iterator<Item = &str> {
    answer.split([',', '、', '，']).map(str::trim).filter(|item| !item.is_empty())
}

fn quoted(text: &str) -> String {
    Value::from(text.trim()).to_string()
}
