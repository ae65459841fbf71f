//! Diagnostics, for a person and for a program.

use std::collections::BTreeSet;
use std::env;
use std::io::{self, IsTerminal};
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use naname::content::{Diagnostic, Severity};
use serde::Serialize;

use crate::source::Source;

/// Prints diagnostics and how many there are, for whoever sits at the terminal.
pub(crate) fn print(source: &Source, diagnostics: &[Diagnostic]) {
    if diagnostics.is_empty() {
        return;
    }
    let coloured = io::stderr().is_terminal() && env::var_os("NO_COLOR").is_none();
    let renderer = if coloured { Renderer::styled() } else { Renderer::plain() };
    for diagnostic in diagnostics {
        eprintln!("{}\n", human(source, diagnostic, &renderer));
    }
    eprintln!("{}", summary(diagnostics));
}

/// A diagnostic with the line that it is about.
pub(crate) fn human(source: &Source, diagnostic: &Diagnostic, renderer: &Renderer) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(diagnostic.message.as_str()).id(diagnostic.code);
    let path = source.path(&diagnostic.path);
    let located = match (diagnostic.position, source.text(&diagnostic.path)) {
        (Some(position), Some(text)) => {
            let span = inside(text, position.start..position.end);
            let mark = AnnotationKind::Primary.span(span);
            title.element(Snippet::source(text).path(path).annotation(mark))
        }
        (Some(position), None) => {
            let (line, column) = (position.line as usize, position.column as usize);
            title.element(Origin::path(path).line(line).char_column(column))
        }
        (None, _) => title.element(Origin::path(path)),
    };
    let group: Group<'_> = match &diagnostic.help {
        Some(help) => located.element(Level::HELP.message(help.as_str())),
        None => located,
    };
    renderer.render(&[group])
}

/// How many errors and warnings there are, in how many files.
pub(crate) fn summary(diagnostics: &[Diagnostic]) -> String {
    let count = |severity| diagnostics.iter().filter(|d| d.severity == severity).count();
    let many = |count: usize, word: &str| match count {
        1 => format!("1 {word}"),
        _ => format!("{count} {word}s"),
    };
    let files: BTreeSet<&str> = diagnostics.iter().map(|d| d.path.as_str()).collect();
    format!(
        "{}, {} in {}",
        many(count(Severity::Error), "error"),
        many(count(Severity::Warning), "warning"),
        many(files.len(), "file"),
    )
}

/// A diagnostic as a program reads it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Record {
    severity: Severity,
    code: Option<&'static str>,
    path: Option<String>,
    line: Option<u32>,
    column: Option<u32>,
    message: String,
    help: Option<String>,
}

impl Record {
    /// The record of a diagnostic.
    pub(crate) fn new(source: &Source, diagnostic: &Diagnostic) -> Record {
        Record {
            severity: diagnostic.severity,
            code: Some(diagnostic.code),
            path: Some(source.path(&diagnostic.path)),
            line: diagnostic.position.map(|position| position.line),
            column: diagnostic.position.map(|position| position.column),
            message: diagnostic.message.clone(),
            help: diagnostic.help.clone(),
        }
    }

    /// An error that is not about a file.
    pub(crate) fn of_message(message: &str) -> Record {
        Record {
            severity: Severity::Error,
            code: None,
            path: None,
            line: None,
            column: None,
            message: message.to_owned(),
            help: None,
        }
    }
}

/// The line of its file that a diagnostic is about.
pub(crate) fn line<'a>(source: &'a Source, diagnostic: &Diagnostic) -> Option<&'a str> {
    let number = diagnostic.position?.line as usize;
    source.text(&diagnostic.path)?.lines().nth(number.checked_sub(1)?)
}

/// The part of a range that lies in a text, from the start of a character to the end of one.
fn inside(text: &str, range: Range<usize>) -> Range<usize> {
    let start = (0..=range.start.min(text.len())).rev().find(|&i| text.is_char_boundary(i));
    let start = start.unwrap_or(0);
    let end = range.end.clamp(start, text.len());
    let end = (end..=text.len()).find(|&i| text.is_char_boundary(i)).unwrap_or(text.len());
    start..end
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use naname::content::{Position, SourceFile};

    use super::*;

    fn source() -> Source {
        let file =
            SourceFile { path: "events/a.md".into(), bytes: "title: 点\nstart: x\n".into() };
        Source { folder: PathBuf::from("my/content/"), files: vec![file] }
    }

    fn diagnostic(position: Option<Position>) -> Diagnostic {
        Diagnostic {
            severity: Severity::Error,
            code: "E012",
            path: "events/a.md".into(),
            position,
            message: "expected a date".into(),
            help: None,
        }
    }

    #[test]
    fn a_diagnostic_shows_its_line_and_path() {
        let position = Position { line: 2, column: 8, start: 18, end: 19 };
        let text = human(&source(), &diagnostic(Some(position)), &Renderer::plain());
        assert!(text.contains("my/content/events/a.md:2:8"), "{text}");
        assert!(text.contains("start: x") && text.contains('^'), "{text}");
        assert_eq!(line(&source(), &diagnostic(Some(position))), Some("start: x"));
    }

    #[test]
    fn a_position_that_lies_badly_is_shown_all_the_same() {
        for (start, end) in [(8, 9), (500, 600), (18, 3), (20, 20)] {
            let position = Position { line: 2, column: 1, start, end };
            human(&source(), &diagnostic(Some(position)), &Renderer::plain());
        }
    }

    #[test]
    fn nothing_known_is_null() {
        let record = serde_json::to_string(&Record::new(&source(), &diagnostic(None))).unwrap();
        assert_eq!(
            record,
            r#"{"severity":"error","code":"E012","path":"my/content/events/a.md","line":null,"column":null,"message":"expected a date","help":null}"#
        );
        assert_eq!(summary(&[diagnostic(None)]), "1 error, 0 warnings in 1 file");
    }
}
