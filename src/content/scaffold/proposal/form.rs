//! The forms themselves ("Syntax for GitHub's form schema").

use std::fmt::Write;

use serde_json::Value;

use super::ask::{Ask, Goes, Input, both, option};
use super::question::asks;
use crate::content::Said;
use crate::content::scaffold::Kind;
use crate::domain::Locale;

/// The issue form by which something of a kind is proposed, for `.github/ISSUE_TEMPLATE/`.
pub fn form(kind: Kind) -> String {
    let (name, about, label) = words(kind);
    let mut text =
        String::from("# Made of src/content/scaffold/proposal: BLESS=1 cargo test --test schema\n");
    let _ = writeln!(text, "name: {}", quoted(&both(&name)));
    let _ = writeln!(text, "description: {}", quoted(&both(&about)));
    let _ = writeln!(text, "labels: [{label}]\nbody:");
    let _ = writeln!(text, "  - type: markdown\n    attributes:\n      value: {}", quoted(OPENING));
    for ask in asks(kind) {
        write_ask(&mut text, kind, &ask);
    }
    text
}

/// Its name, what it is for, and the label that issues get.
fn words(kind: Kind) -> (Said, Said, &'static str) {
    match kind {
        Kind::Story => (
            Said::new("ストーリーを提案する", "Propose a story"),
            Said::new(
                "会社を離れてからのこと、いまの仕事、集まりの報告",
                "What you do now, what you learned, how an event went",
            ),
            "proposed story",
        ),
        _ => (
            Said::new("イベントを提案する", "Propose an event"),
            Said::new("集まり、勉強会、見学など", "A gathering, a talk, a visit"),
            "proposed event",
        ),
    }
}

const OPENING: &str = "事務局が読み、ほかの人に見てもらってからサイトに出ます。この投稿は、いますぐ、だれでも読めます。\n\
    The office reads it, and somebody else does, before it is on the site. This issue itself can be read by anybody, at once.\n";

fn write_ask(text: &mut String, kind: Kind, ask: &Ask) {
    let sort = match ask.input {
        Input::Line(_) => "input",
        Input::Text => "textarea",
        Input::One(_) => "dropdown",
        Input::Some(_) | Input::All(_) => "checkboxes",
    };
    let _ = write!(text, "  - type: {sort}\n    id: {}\n    attributes:\n", ask.id);
    let _ = writeln!(text, "      label: {}", quoted(&ask.heading()));
    if let Some(about) = about(kind, ask) {
        let _ = writeln!(text, "      description: {}", quoted(&about));
    }
    match &ask.input {
        Input::Line(example) => {
            let _ = writeln!(text, "      placeholder: {}", quoted(example));
        }
        Input::Text => {}
        Input::One(words) => {
            text.push_str("      options:\n");
            for word in words {
                let _ = writeln!(text, "        - {}", quoted(&option(word)));
            }
        }
        Input::Some(words) => {
            text.push_str("      options:\n");
            for word in words {
                let _ = writeln!(text, "        - label: {}", quoted(&option(word)));
            }
        }
        Input::All(sentences) => {
            text.push_str("      options:\n");
            for sentence in sentences {
                let _ = writeln!(text, "        - label: {}", quoted(&both(sentence)));
                text.push_str("          required: true\n");
            }
        }
    }
    // Boxes are needed one by one or not at all.
    if ask.is_required && sort != "checkboxes" {
        text.push_str("    validations:\n      required: true\n");
    }
}

/// What the field means, unless the question says it.
fn about(kind: Kind, ask: &Ask) -> Option<String> {
    if let Some(about) = &ask.about {
        return Some(both(about));
    }
    let name = match ask.goes {
        Goes::Field(name, _) => name,
        Goes::Inside(..) | Goes::Body(_) | Goes::Nowhere => return None,
    };
    let field = kind.group().fields.into_iter().find(|field| field.name == name)?;
    Some(format!("{} / {}", field.about.get(Locale::Ja), field.about.get(Locale::En)))
}

/// A text as YAML.
fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}
