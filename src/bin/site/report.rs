//! Diagnostics, for a person and for a program.

pub(crate) mod github;
pub(crate) mod gitlab;
pub(crate) mod sarif;

use std::collections::BTreeSet;
use std::env;
use std::io::{self, IsTerminal};
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use naname::content::{Diagnostic, Record, Severity};
use naname::domain::Locale;

use crate::source::Source;

/// Prints diagnostics and how many there are, for whoever sits at the terminal.
pub(crate) fn print(source: &Source, diagnostics: &[Diagnostic], locale: Locale) {
    if diagnostics.is_empty() {
        return;
    }
    let coloured = io::stderr().is_terminal() && env::var_os("NO_COLOR").is_none();
    let renderer = if coloured { Renderer::styled() } else { Renderer::plain() };
    for diagnostic in diagnostics {
        eprintln!("{}\n", human(source, diagnostic, locale, &renderer));
    }
    eprintln!("{}", summary(diagnostics, locale));
}

/// A diagnostic with the line that it is about.
pub(crate) fn human(
    source: &Source,
    diagnostic: &Diagnostic,
    locale: Locale,
    renderer: &Renderer,
) -> String {
    let word = severity(diagnostic.severity, locale);
    let (level, help) = match (diagnostic.severity, locale) {
        (Severity::Error, _) => (Level::ERROR.with_name(word), Level::HELP),
        (Severity::Warning, _) => (Level::WARNING.with_name(word), Level::HELP),
    };
    let help = match locale {
        Locale::Ja => help.with_name("直し方"),
        Locale::En => help,
    };
    let title = level.primary_title(diagnostic.message.get(locale)).id(diagnostic.code);
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
        Some(words) => located.element(help.message(words.get(locale))),
        None => located,
    };
    renderer.render(&[group])
}

/// How bad it is, in a word.
pub(crate) fn severity(severity: Severity, locale: Locale) -> &'static str {
    match (severity, locale) {
        (Severity::Error, Locale::Ja) => "エラー",
        (Severity::Error, Locale::En) => "error",
        (Severity::Warning, Locale::Ja) => "注意",
        (Severity::Warning, Locale::En) => "warning",
    }
}

/// How many errors and warnings there are, in how many files.
pub(crate) fn summary(diagnostics: &[Diagnostic], locale: Locale) -> String {
    let count = |severity| diagnostics.iter().filter(|d| d.severity == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let many = |count: usize, word: &str| match count {
        1 => format!("1 {word}"),
        _ => format!("{count} {word}s"),
    };
    let files: BTreeSet<&str> = diagnostics.iter().map(|d| d.path.as_str()).collect();
    let files = files.len();
    match locale {
        Locale::Ja => format!("エラー {errors} 件、注意 {warnings} 件（{files} ファイル）"),
        Locale::En => {
            let (errors, warnings) = (many(errors, "error"), many(warnings, "warning"));
            format!("{errors}, {warnings} in {}", many(files, "file"))
        }
    }
}

/// A diagnostic as a program reads it, in a language.
pub(crate) fn record(source: &Source, diagnostic: &Diagnostic, locale: Locale) -> Record {
    Record::new(diagnostic, source.path(&diagnostic.path), locale)
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

    use naname::content::{Position, Said, SourceFile};

    use super::*;

    fn source() -> Source {
        let file = SourceFile::new("events/a.md", "title: 点\nstart: x\n");
        Source { folder: PathBuf::from("my/content/"), files: vec![file] }
    }

    fn diagnostic(position: Option<Position>) -> Diagnostic {
        Diagnostic {
            severity: Severity::Error,
            code: "E012",
            path: "events/a.md".into(),
            position,
            message: Said::new("日付がありません", "expected a date"),
            help: None,
            mend: None,
        }
    }

    #[test]
    fn a_diagnostic_shows_its_line_and_path() {
        let position = Position { line: 2, column: 8, start: 18, end: 19 };
        let text = human(&source(), &diagnostic(Some(position)), Locale::En, &Renderer::plain());
        assert!(text.contains("my/content/events/a.md:2:8"), "{text}");
        assert!(text.contains("start: x") && text.contains('^'), "{text}");
        assert_eq!(line(&source(), &diagnostic(Some(position))), Some("start: x"));
    }

    #[test]
    fn a_diagnostic_speaks_one_language() {
        let position = Position { line: 1, column: 8, start: 7, end: 10 };
        let diagnostic = diagnostic(Some(position));
        let text = human(&source(), &diagnostic, Locale::Ja, &Renderer::plain());
        assert!(text.starts_with("エラー[E012]: 日付がありません"), "{text}");
        assert_eq!(summary(&[diagnostic], Locale::Ja), "エラー 1 件、注意 0 件（1 ファイル）");
    }

    #[test]
    fn a_position_that_lies_badly_is_shown_all_the_same() {
        for (start, end) in [(8, 9), (500, 600), (18, 3), (20, 20)] {
            let position = Position { line: 2, column: 1, start, end };
            human(&source(), &diagnostic(Some(position)), Locale::En, &Renderer::plain());
        }
    }

    #[test]
    fn nothing_known_is_null() {
        let record =
            serde_json::to_string(&record(&source(), &diagnostic(None), Locale::En)).unwrap();
        assert_eq!(
            record,
            r#"{"severity":"error","code":"E012","path":"my/content/events/a.md","line":null,"column":null,"message":"expected a date","help":null}"#
        );
        assert_eq!(summary(&[diagnostic(None)], Locale::En), "1 error, 0 warnings in 1 file");
    }
}
