//! The front matter of a new text.

use super::{Answers, Explained, answer};
use crate::content::shape::{FieldShape, Group, Shape};
use crate::domain::{Locale, Word};

/// A file: what was answered, and every other field as a comment. A translation has texts alone.
pub(super) fn front_matter(group: &Group, answers: &Answers, locale: Locale) -> String {
    let (opening, fields) = explanation(group, locale);
    let mut lines = vec!["---".to_owned()];
    lines.extend(opening);
    for field in fields {
        lines.push(String::new());
        lines.extend(field.lines);
        let shape = group.fields.iter().find(|it| it.name == field.name).map(|it| &it.shape);
        lines.push(match (shape, answers.get(&(field.name, locale))) {
            (Some(shape), Some(answer)) => {
                format!("{}: {}", field.name, answer::yaml(shape, answer))
            }
            _ => field.example,
        });
    }
    lines.push("---\n".to_owned());
    lines.join("\n")
}

/// The comments: above the fields, and for each field.
pub(super) fn explanation(group: &Group, locale: Locale) -> (Vec<String>, Vec<Explained>) {
    let comment = |line: &str| format!("# {line}");
    let fields = group.fields.iter().filter(|it| locale == Locale::Ja || !it.is_fact);
    let fields = fields.map(|field| Explained {
        name: field.name,
        lines: told_of(field, locale).iter().map(|line| comment(line)).collect(),
        example: format!("# {}: {}", field.name, answer::example(&field.shape)),
    });
    (opening(locale).iter().map(|line| comment(line)).collect(), fields.collect())
}

/// What is said above the fields.
fn opening(locale: Locale) -> &'static [&'static str] {
    match locale {
        Locale::Ja => &[
            "「#」で始まる行は説明です。残しても、消してもかまいません。",
            "使う項目は、先頭の「# 」を消して書き換えます。本文は、下の「---」の次の行から書きます。",
        ],
        Locale::En => &[
            "Lines that begin with # explain; keep or remove them. To use a field, remove its # and change it.",
            "Here stand texts alone: dates and other facts are taken from the Japanese file, and so is what is left out.",
            "The text goes below the closing ---. Until it is there, the Japanese one is shown.",
        ],
    }
}

fn told_of(field: &FieldShape, locale: Locale) -> Vec<String> {
    let need = match (locale, field.is_required) {
        (Locale::Ja, true) => "必須。",
        _ => "",
    };
    let mut lines = vec![format!("{need}{}", field.about.get(locale))];
    lines.extend(words(&field.shape, locale).map(|words| format!("  {words}")));
    lines
}

/// The words that can stand in a field, with what they mean.
fn words(shape: &Shape, locale: Locale) -> Option<String> {
    let Shape::Words(words) = answer::leaf(shape) else { return None };
    let told = |word: &Word| match locale {
        Locale::Ja => format!("{} {}", word.word, word.meaning.get(locale)),
        Locale::En => format!("{}: {}", word.word, word.meaning.get(locale)),
    };
    let told: Vec<_> = words.iter().map(told).collect();
    Some(told.join(match locale {
        Locale::Ja => "、",
        Locale::En => " ",
    }))
}
