//! Every field of every kind of text, as a page of the documentation.

use std::fmt::Write;

use crate::content::config::SiteFields;
use crate::content::event::EventFields;
use crate::content::job::JobFields;
use crate::content::page::PageFields;
use crate::content::person::PersonFields;
use crate::content::read::Record;
use crate::content::shape::{FieldShape, Group, Shape};
use crate::content::story::StoryFields;
use crate::domain::{Locale, Localized, Word};

/// All fields, as a page of the documentation in Markdown.
pub fn fields() -> String {
    let mut text = INTRODUCTION.to_owned();
    for (heading, group) in [
        ("イベント · Events", EventFields::group()),
        ("ストーリー · Stories", StoryFields::group()),
        ("人 · People", PersonFields::group()),
        ("ページ · Pages", PageFields::group()),
        ("募集 · Positions (`jobs.json`)", JobFields::group()),
        ("サイト全体 · The site (`site.toml`)", SiteFields::group()),
    ] {
        let _ = write!(text, "\n## {heading}\n\n| 項目 · Field | EN | |\n| --- | --- | --- |\n");
        rows(&mut text, &group, "");
    }
    text
}

/// A row for each field, and below it those of the group in it.
fn rows(text: &mut String, group: &Group, before: &str) {
    for field in &group.fields {
        let name = format!("{before}{}", field.name);
        let _ = writeln!(text, "{}", row(field, &name));
        if let (Some(group), after) = inside(&field.shape) {
            rows(text, group, &format!("{name}{after}."));
        }
    }
}

fn row(field: &FieldShape, name: &str) -> String {
    let name = if field.is_required { format!("**`{name}`**") } else { format!("`{name}`") };
    let mark = if field.is_fact { "" } else { "✓" };
    let mut lines = both(&field.about);
    if let Shape::Words(words) = leaf(&field.shape) {
        lines.extend(words.iter().map(word));
    }
    format!("| {name} | {mark} | {} |", lines.join("<br>").replace('|', "\\|"))
}

fn both(about: &Localized<&'static str>) -> Vec<String> {
    Locale::ALL.map(|locale| (*about.get(locale)).to_owned()).to_vec()
}

fn word(word: &Word) -> String {
    let meaning = both(&word.meaning).join(" · ");
    format!("`{}` {}", word.word, meaning.trim_end_matches('.'))
}

/// The shape of one value: of a list, of its items.
fn leaf(shape: &Shape) -> &Shape {
    match shape {
        Shape::List(of) => leaf(of),
        shape => shape,
    }
}

/// The group in a field, and what stands behind the field's name to lead into it.
fn inside(shape: &Shape) -> (Option<&Group>, &'static str) {
    match shape {
        Shape::Group(group) => (Some(group), ""),
        Shape::List(of) => (inside(of).0, "[]"),
        Shape::Table(of) => (inside(of).0, ".○"),
        Shape::Either(shapes) => (shapes.iter().find_map(|shape| inside(shape).0), ""),
        _ => (None, ""),
    }
}

const INTRODUCTION: &str = "# 項目の一覧 · All fields

原稿に書ける項目の、すべてです。**太字**は必須です。EN の列に ✓ のある項目は言葉で、英語のファイル（`….en.md`）にも書けます。ほかは日本語のファイルだけに書きます。
`a.b` は `a` の中の `b`、`a[]` は一つずつ並べるもの、○ は自分で決める名前です。書き方の例は [content/README.md](../content/README.md) にあります。

All that can stand in a text. **Bold** fields are required. Where EN has a ✓ the field holds words and can stand in the English file (`….en.md`) too; all others stand in the Japanese file alone.
`a.b` is `b` in `a`, `a[]` is one of several, ○ a name of your own. [content/README.md](../content/README.md#how-to-write-content) has examples.

<!-- このページは項目の宣言（record!）から作ります: BLESS=1 cargo test --test schema
     This page is made of the declared fields (record!): BLESS=1 cargo test --test schema -->
";
