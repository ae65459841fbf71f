//! A proposal as a file.

use std::collections::BTreeMap;

use super::ask::{Ask, Goes};
use crate::content::scaffold::{Kind, answer};
use crate::content::shape::{Group, Shape};
use crate::domain::Locale;

/// The file of one language: the fields in the order in which editors meet them, and the text.
pub(super) fn text(
    kind: Kind,
    asks: &[Ask],
    answers: &BTreeMap<&'static str, String>,
    locale: Locale,
) -> String {
    let answered = |goes: &dyn Fn(Goes) -> Option<&'static str>| -> Vec<(&'static str, &str)> {
        let given = asks.iter().filter_map(|ask| Some((goes(ask.goes)?, answers.get(ask.id)?)));
        given.map(|(name, answer)| (name, answer.as_str())).collect()
    };
    let fields = answered(&|goes| match goes {
        Goes::Field(name, of) if of == locale => Some(name),
        _ => None,
    });
    let mut text = "---\n".to_owned();
    for field in kind.group().fields {
        let inner = |name: &'static str| name.strip_prefix(field.name)?.strip_prefix('.');
        let whole = fields.iter().find(|(name, _)| *name == field.name);
        let parts = fields.iter().filter_map(|(name, answer)| Some((inner(name)?, *answer)));
        let parts: Vec<_> = parts.collect();
        let value = match whole {
            Some((_, answer)) => yaml(&field.shape, answer),
            None if parts.is_empty() => continue,
            None => grouped(&field.shape, &parts),
        };
        text.push_str(&format!("{}: {value}\n", field.name));
    }
    text.push_str("---\n");
    let body = answered(&|goes| (goes == Goes::Body(locale)).then_some(""));
    for (_, body) in body {
        text.push_str(body);
        text.push('\n');
    }
    text
}

/// An answer in one line. A date stands as people write it, so that it can be read, or mended.
fn yaml(shape: &Shape, answer: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "-+:./ ：／－".contains(c);
    match shape {
        Shape::Form(_)
            if answer.starts_with(char::is_alphanumeric) && answer.chars().all(is_plain) =>
        {
            answer.replace(": ", ":")
        }
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
