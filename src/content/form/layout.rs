//! How a new value is laid out: as editors of this site write it.

use super::scalar::{Among, scalar};
use super::{Given, Input};

/// A value as it stands behind the colon of its field. What it begins with is in it: a space, or a
/// line end.
pub(super) fn value(input: &Input, given: &Given, line_end: &str, indentation: &str) -> String {
    match given {
        Given::List(items) if items.iter().any(|item| matches!(item, Given::Group(_))) => items
            .iter()
            .map(|item| {
                let among = match item {
                    Given::Group(_) => Among::Brackets,
                    _ => Among::Lines,
                };
                let item = inline(inside(input, None), item, among);
                format!("{line_end}{indentation}  - {item}")
            })
            .collect(),
        Given::Nothing => String::new(),
        given => format!(" {}", inline(input, given, Among::Lines)),
    }
}

/// A value in one line.
fn inline(input: &Input, given: &Given, among: Among) -> String {
    match given {
        Given::Nothing => String::new(),
        Given::Text(text) => scalar(input, text, among),
        Given::List(items) => {
            let input = inside(input, None);
            let items: Vec<_> =
                items.iter().map(|item| inline(input, item, Among::Brackets)).collect();
            format!("[{}]", items.join(", "))
        }
        Given::Group(parts) => {
            let parts: Vec<_> = parts
                .iter()
                .map(|(name, given)| {
                    let given = inline(inside(input, Some(name)), given, Among::Brackets);
                    format!("{name}: {given}")
                })
                .collect();
            format!("{{ {} }}", parts.join(", "))
        }
    }
}

/// How the items of a list are filled in, or the field of a group.
pub(super) fn inside<'a>(input: &'a Input, name: Option<&str>) -> &'a Input {
    match (input, name) {
        (Input::List(of), None) => of,
        (Input::Group(fields) | Input::NameOr { fields, .. }, Some(name)) => {
            fields.iter().find(|field| field.name == name).map_or(&Input::Line, |it| &it.input)
        }
        _ => &Input::Line,
    }
}
