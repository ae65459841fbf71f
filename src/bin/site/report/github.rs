//! Diagnostics for a GitHub workflow: annotations at their lines, and all of them in the summary
//! of the step ("Workflow commands for GitHub Actions").

use std::env;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use naname::content::{Diagnostic, Severity};
use naname::domain::Locale;
use naname::publish::writer;

use super::{severity, summary};
use crate::source::Source;
use crate::stop::Stop;

/// How many annotations of one severity GitHub shows of a step; it drops the others silently.
const MOST: usize = 10;

/// How many bytes a step's summary may have, with room for what other commands wrote there (the
/// limit is 1 MiB for a step).
const LONGEST_SUMMARY: usize = 900_000;

/// Prints the most important diagnostics as annotations. All go into the file that
/// `GITHUB_STEP_SUMMARY` names; without one, they are printed as for a person.
///
/// # Errors
/// If the summary can't be written.
pub(crate) fn print(
    source: &Source,
    diagnostics: &[Diagnostic],
    locale: Locale,
) -> Result<(), Stop> {
    for annotation in annotations(source, diagnostics, locale) {
        println!("{annotation}");
    }
    match env::var_os("GITHUB_STEP_SUMMARY").filter(|path| !path.is_empty()) {
        Some(path) => {
            let text = markdown(source, diagnostics, locale);
            writer::append(&PathBuf::from(path), text.as_bytes())?;
            eprintln!("{}", summary(diagnostics, locale));
        }
        None => super::print(source, diagnostics, locale),
    }
    Ok(())
}

/// At most [`MOST`] annotations: errors before warnings, and one of each kind and file before the
/// second, so that one slip made often doesn't hide the others.
fn annotations(source: &Source, diagnostics: &[Diagnostic], locale: Locale) -> Vec<String> {
    let mut ranked: Vec<(Severity, usize, usize)> = Vec::new();
    for (index, one) in diagnostics.iter().enumerate() {
        let same = |other: &&Diagnostic| (other.code, &other.path) == (one.code, &one.path);
        let before = diagnostics.iter().take(index).filter(same).count();
        ranked.push((one.severity, before, index));
    }
    ranked.sort_unstable();
    let first = ranked.into_iter().take(MOST).filter_map(|(.., index)| diagnostics.get(index));
    first.map(|one| annotation(source, one, locale)).collect()
}

/// One annotation, as a line.
fn annotation(source: &Source, one: &Diagnostic, locale: Locale) -> String {
    let command = match one.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let mut properties = format!("file={}", property(&in_repository(source, one)));
    if let Some(position) = one.position {
        let (line, column) = (position.line, position.column);
        // Without an end the mark is the whole line; with columns it must end on the same line.
        let _ = write!(properties, ",line={line},endLine={line},col={column}");
        if let Some(end) = end_column(source, one) {
            let _ = write!(properties, ",endColumn={end}");
        }
    }
    let title = format!("{} {}", one.code, one.message.get(locale));
    let _ = write!(properties, ",title={}", property(&title));
    let text = one.help.as_ref().unwrap_or(&one.message).get(locale);
    format!("::{command} {properties}::{}", data(text))
}

/// The column after the last marked character, if the mark ends on its first line.
pub(super) fn end_column(source: &Source, one: &Diagnostic) -> Option<u32> {
    let position = one.position?;
    let marked = source.text(&one.path)?.get(position.start..position.end)?;
    let is_on_one_line = !marked.is_empty() && !marked.contains('\n');
    let length = u32::try_from(marked.chars().count()).ok()?;
    is_on_one_line.then_some(position.column + length)
}

/// The path of a file as the repository has it: relative to the workspace, where that is known.
pub(super) fn in_repository(source: &Source, one: &Diagnostic) -> String {
    let path = source.path(&one.path);
    let workspace = env::var_os("GITHUB_WORKSPACE").filter(|path| !path.is_empty());
    let inside = workspace.and_then(|workspace| {
        let inside = Path::new(&path).strip_prefix(workspace).ok()?;
        inside.to_str().map(str::to_owned)
    });
    let path = inside.unwrap_or(path);
    path.strip_prefix("./").unwrap_or(&path).to_owned()
}

/// The text of an annotation, escaped.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property of an annotation, escaped.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

/// Every diagnostic as Markdown, file by file.
fn markdown(source: &Source, diagnostics: &[Diagnostic], locale: Locale) -> String {
    let title = match locale {
        Locale::Ja => "原稿の確認",
        Locale::En => "The check of the content",
    };
    let mut text = format!("## {title}\n\n{}\n", summary(diagnostics, locale));
    let mut path = None;
    for (index, one) in diagnostics.iter().enumerate() {
        if text.len() > LONGEST_SUMMARY {
            let left = diagnostics.len() - index;
            text.push_str(&match locale {
                Locale::Ja => format!("\nほか {left} 件\n"),
                Locale::En => format!("\nand {left} more\n"),
            });
            break;
        }
        if path != Some(&one.path) {
            path = Some(&one.path);
            let _ = write!(text, "\n### `{}`\n\n", in_repository(source, one));
        }
        let (word, code) = (severity(one.severity, locale), one.code);
        let place = match (one.position, locale) {
            (None, _) => String::new(),
            (Some(at), Locale::Ja) => format!("{} 行 {} 字目 ", at.line, at.column),
            (Some(at), Locale::En) => format!("line {}, column {} ", at.line, at.column),
        };
        let _ = writeln!(text, "- {place}**{word} {code}** {}", flat(one.message.get(locale)));
        if let Some(help) = &one.help {
            let _ = writeln!(text, "  → {}", flat(help.get(locale)));
        }
    }
    text
}

/// A text on one line.
fn flat(text: &str) -> String {
    text.replace(['\r', '\n'], " ")
}

#[cfg(test)]
mod tests {
    use naname::content::{Position, Said, SourceFile};

    use super::*;

    fn source() -> Source {
        let file = SourceFile::new("a,b.md", "title: 点\n");
        Source { folder: PathBuf::from("my"), files: vec![file] }
    }

    fn one(severity: Severity, code: &'static str, message: &'static str) -> Diagnostic {
        Diagnostic {
            severity,
            code,
            path: "a,b.md".into(),
            position: Some(Position { line: 1, column: 8, start: 7, end: 10 }),
            message: Said::new(message, message),
            help: Some(Said::new("100%\nに", "100%\nof it")),
            mend: None,
        }
    }

    #[test]
    fn an_annotation_is_escaped() {
        let one = one(Severity::Error, "E012", "50%: a, b\r\n");
        assert_eq!(
            annotation(&source(), &one, Locale::En),
            "::error file=my/a%2Cb.md,line=1,endLine=1,col=8,endColumn=9,\
             title=E012 50%25%3A a%2C b%0D%0A::100%25%0Aof it"
        );
    }

    #[test]
    fn ten_annotations_and_errors_first() {
        let mut many: Vec<_> = (0..30).map(|_| one(Severity::Warning, "W001", "w")).collect();
        many.extend((0..20).map(|_| one(Severity::Error, "E201", "often")));
        many.push(one(Severity::Error, "E502", "once"));
        let lines = annotations(&source(), &many, Locale::En);
        assert_eq!(lines.len(), 10);
        assert!(lines.iter().all(|line| line.starts_with("::error ")), "{lines:?}");
        assert!(lines.iter().take(2).any(|line| line.contains("E502")), "{lines:?}");
    }

    #[test]
    fn the_summary_has_all_of_them_and_an_end() {
        let many: Vec<_> = (0..30).map(|_| one(Severity::Warning, "W001", "w\nx")).collect();
        let text = markdown(&source(), &many, Locale::Ja);
        assert_eq!(text.matches("**注意 W001** w x\n").count(), 30, "{text}");
        assert_eq!(text.matches("### `my/a,b.md`").count(), 1, "{text}");
        let many: Vec<_> = (0..40_000).map(|_| one(Severity::Error, "E201", "often")).collect();
        let text = markdown(&source(), &many, Locale::En);
        assert!(text.len() < 1 << 20 && text.ends_with(" more\n"));
    }
}
