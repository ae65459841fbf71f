//! What a new text tells its editor, and the text without it.
//!
//! A beginning explains every field in a comment. That helps while somebody writes; what is proposed
//! goes without, so that it fits into a link and shows what was written.

use super::Kind;
use crate::content::scaffold;
use crate::content::source::{Source, Span, split};
use crate::domain::{Locale, Slug};

/// The comments of a beginning.
pub(super) struct Told {
    opening: Vec<String>,
    fields: Vec<scaffold::Explained>,
}

/// The comments with which a text of this kind begins.
pub(super) fn told(kind: Kind, locale: Locale) -> Told {
    let (opening, fields) = scaffold::explained(kind, locale);
    Told { opening, fields }
}

impl Told {
    /// Where in the front matter a field is waited for: the line that shows it as a comment, else
    /// behind the lines that explain it.
    pub(super) fn place_of(&self, name: &str, text: &str, block: &Span) -> Option<Span> {
        let field = self.fields.iter().find(|field| field.name == name)?;
        let mut at = block.start;
        let mut place = None;
        for line in text.get(block.clone())?.split_inclusive('\n') {
            let end = at + line.len();
            let line = line.trim_end();
            if line == field.example {
                return Some(at..end);
            }
            if field.lines.iter().any(|it| it == line) {
                place = Some(end..end);
            }
            at = end;
        }
        place
    }

    fn has(&self, line: &str) -> bool {
        let explains = |field: &scaffold::Explained| {
            field.example == line || field.lines.iter().any(|it| it == line)
        };
        self.opening.iter().any(|it| it == line) || self.fields.iter().any(explains)
    }
}

/// A new text; of a position, which stands in `jobs.json` among others, its object.
pub(super) fn begin(kind: Kind, slug: &Slug, locale: Locale) -> String {
    match kind {
        Kind::Job => format!("{{\n  \"id\": \"{slug}\"\n}}\n"),
        _ => format!("{}\n", scaffold::blank(kind, locale)),
    }
}

/// The text without what its beginning has told; what the editor wrote stays, comments too.
pub(super) fn tidy(kind: Kind, locale: Locale, text: &str) -> String {
    if kind == Kind::Job {
        return text.to_owned();
    }
    let Ok(parts) = split(&Source::new("", text)) else { return text.to_owned() };
    let told = told(kind, locale);
    let block = text.get(parts.block.clone()).unwrap_or_default();
    let lines: Vec<&str> = block.split_inclusive('\n').collect();
    let is_told = |at: usize| lines.get(at).is_some_and(|line| told.has(line.trim_end()));
    let kept = lines.iter().enumerate().filter(|(at, line)| {
        let is_gap = line.trim().is_empty() && is_told(at + 1);
        !is_told(*at) && !is_gap
    });
    let kept: String = kept.map(|(_, line)| *line).collect();
    let before = text.get(..parts.block.start).unwrap_or_default();
    let after = text.get(parts.block.end..).unwrap_or_default();
    format!("{before}{kept}{after}")
}
