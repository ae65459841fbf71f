//! A text file's two parts: the front matter between `---` lines, and the text below.

use super::{Found, Source, Span};
use crate::content::fault::syntax;

/// Where the parts of a text file are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::content) struct FrontMatter {
    /// The YAML between the lines.
    pub block: Span,
    /// The Markdown below.
    pub body: Span,
}

/// Finds the two parts.
pub(in crate::content) fn split(source: &Source<'_>) -> Result<FrontMatter, Found> {
    let start = source.text_start();
    let text = source.text.get(start..).unwrap_or_default();
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().unwrap_or_default();
    if first.trim_end() != "---" {
        let length = first.trim_end().len();
        let lookalike = Some(first.trim()).filter(|line| is_lookalike(line));
        let fault = syntax::front_matter_missing(first.trim(), lookalike);
        return Err((start..start + length, fault));
    }
    let block_start = start + first.len();
    let mut offset = block_start;
    let mut lookalike = None;
    for line in lines {
        if line.trim_end() == "---" {
            return Ok(FrontMatter {
                block: block_start..offset,
                body: offset + line.len()..source.text.len(),
            });
        }
        if lookalike.is_none() && is_lookalike(line.trim()) {
            lookalike = Some((offset..offset + line.trim_end().len(), line.trim()));
        }
        offset += line.len();
    }
    Err(match lookalike {
        Some((span, line)) => (span, syntax::front_matter_open(Some(line))),
        None => (start..start + first.trim_end().len(), syntax::front_matter_open(None)),
    })
}

/// Dashes of another kind or number, with which somebody meant to close the front matter.
fn is_lookalike(line: &str) -> bool {
    let dash = |c| matches!(c, '-' | '‐' | '–' | '—' | '―' | 'ー' | '−' | '－' | '─');
    let is_long = matches!(line, "–" | "—" | "―" | "─");
    (is_long || line.chars().count() >= 2) && line.chars().all(dash)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Option<(&str, &str)> {
        let parts = split(&Source::new("a.md", text)).ok()?;
        Some((&text[parts.block], &text[parts.body]))
    }

    #[test]
    fn where_the_front_matter_is() {
        for (text, expected) in [
            ("---\na: 1\n---\nb\n", Some(("a: 1\n", "b\n"))),
            ("---\r\na: 1\r\n---\r\nb", Some(("a: 1\r\n", "b"))),
            ("\u{feff}---\na: 1\n--- \n", Some(("a: 1\n", ""))),
            ("---\n---", Some(("", ""))),
            ("---\na: 1\n---\nb\n---\nc", Some(("a: 1\n", "b\n---\nc"))),
            ("a: 1\n---\n", None),
            ("---\na: 1\n", None),
            ("---\na: 1\n----\n", None),
            ("", None),
        ] {
            assert_eq!(parts(text), expected, "{text:?}");
        }
    }
}
