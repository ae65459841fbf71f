//! A diagnostic as a program reads it.

use serde::Serialize;

use super::diagnostic::{Diagnostic, Severity};
use crate::domain::Locale;

/// A diagnostic in one language; `site check --format json` prints one a line, and the composer
/// answers with the same.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Record {
    /// How bad it is.
    pub severity: Severity,
    /// The stable name of this kind of fault.
    pub code: Option<&'static str>,
    /// The file.
    pub path: Option<String>,
    /// The line, from 1; none if it is about the whole file.
    pub line: Option<u32>,
    /// The column, in characters from 1.
    pub column: Option<u32>,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

impl Record {
    /// The record of a diagnostic of the file at this path, in a language.
    pub fn new(diagnostic: &Diagnostic, path: String, locale: Locale) -> Record {
        Record {
            severity: diagnostic.severity,
            code: Some(diagnostic.code),
            path: Some(path),
            line: diagnostic.position.map(|position| position.line),
            column: diagnostic.position.map(|position| position.column),
            message: diagnostic.message.get(locale).to_owned(),
            help: diagnostic.help.as_ref().map(|help| help.get(locale).to_owned()),
        }
    }

    /// An error that is not about a file.
    pub fn of_message(message: &str) -> Record {
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
