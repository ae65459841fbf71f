//! A proposal as a file.

use super::Answers;
use super::ask::{Ask, Goes};
use crate::content::scaffold::{Kind, answer};
use crate::content::shape::{FieldShape, Group, Shape};
use crate::domain::Locale;

/// The file of one language: the fields in the order in which editors meet them, and the text.
pub(super) fn text(kind: Kind, asks: &[Ask], answers: &Answers, locale: Locale) -> String {
    let mut text = "---\n".to_owned();
    for field in kind.group().fields {
        if let Some(value) = value(&field, asks, answers, locale) {
            text.push_str(&format!("{}: {value}\n", field.name));
        }
    }
    text.push_str("---\n");
    let bodies = asks.iter().filter(|ask| ask.goes == Goes::Body(locale));
    for body in bodies.filter_map(|ask| answers.get(&ask.id)) {
        text.push_str(body);
        text.push('\n');
    }
    text
}

/// What was answered to the questions for a field, as YAML in one line.
fn value(field: &FieldShape, asks: &[Ask], answers: &Answers, locale: Locale) -> Option<String> {
    let mut parts = Vec::new();
    for ask in asks {
        let Some(answer) = answers.get(&ask.id) else { continue };
        match ask.goes {
            Goes::Field(name, of) if name == field.name && of == locale => {
                return Some(whole(&field.shape, answer));
            }
            Goes::Inside(group, name) if group == field.name && locale == Locale::Ja => {
                parts.push((name, answer.as_str()));
            }
            _ => {}
        }
    }
    (!parts.is_empty()).then(|| grouped(&field.shape, &parts))
}

/// An answer by itself. A date stands as people write it, so that it can be read, or mended.
fn whole(shape: &Shape, answer: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "-+:./ ：／－".contains(c);
    let begins = answer.starts_with(char::is_alphanumeric);
    match shape {
        Shape::Form(_) if begins && answer.chars().all(is_plain) => answer.replace(": ", ":"),
        shape => answer::yaml(shape, answer),
    }
}

/// Answers that stand together in a group, or in the one group of a list.
fn grouped(shape: &Shape, parts: &[(&str, &str)]) -> String {
    match shape {
        Shape::List(of) => format!("[{}]", grouped(of, parts)),
        Shape::Either(shapes) => {
            let group = shapes.iter().find(|shape| matches!(shape, Shape::Group(_)));
            group.map(|group| grouped(group, parts)).unwrap_or_default()
        }
        Shape::Group(Group { fields, .. }) => {
            let parts = fields.iter().filter_map(|field| {
                let (_, answer) = parts.iter().find(|(name, _)| *name == field.name)?;
                Some(format!("{}: {}", field.name, answer::yaml(&field.shape, answer)))
            });
            format!("{{ {} }}", parts.collect::<Vec<_>>().join(", "))
        }
        _ => String::new(),
    }
}
