//! What is wrong with a piece of content, told to the editor who wrote it.

use std::borrow::Cow;

use serde::Serialize;

use crate::domain::Locale;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The site is not built.
    Error,
    /// The site is built; somebody should look.
    Warning,
}

/// A stretch of text in a file. Lines and columns are counted from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line.
    pub line: u32,
    /// The column of the first character.
    pub column: u32,
    /// Where the stretch begins, in bytes from the start of the file.
    pub start: usize,
    /// Where it ends, in bytes; not before `start`.
    pub end: usize,
}

/// What is said to an editor, in both languages: neither can be left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// In Japanese.
    pub ja: Cow<'static, str>,
    /// In English.
    pub en: Cow<'static, str>,
}

impl Said {
    /// Words that are always the same.
    pub const fn new(ja: &'static str, en: &'static str) -> Said {
        Said { ja: Cow::Borrowed(ja), en: Cow::Borrowed(en) }
    }

    /// The words in one of the languages.
    pub fn get(&self, locale: Locale) -> &str {
        match locale {
            Locale::Ja => &self.ja,
            Locale::En => &self.en,
        }
    }
}

/// Something that an editor should know about a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// The stable name of this kind of fault: `E012`, `W003`.
    pub code: &'static str,
    /// The file, relative to the content folder.
    pub path: String,
    /// Where in the file; the whole file if there is none.
    pub position: Option<Position>,
    /// What is wrong: what was expected and what was found.
    pub message: Said,
    /// What to do about it.
    pub help: Option<Said>,
    /// How a program may mend it, where only one thing can be meant.
    pub mend: Option<Mend>,
}

impl Diagnostic {
    /// The diagnostics in the order of files and lines, as people read them.
    pub fn in_order(mut diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
        diagnostics.sort_by(|a, b| {
            let place = |it: &Diagnostic| it.position.map(|position| position.start);
            a.path.cmp(&b.path).then(place(a).cmp(&place(b))).then(a.code.cmp(b.code))
        });
        diagnostics
    }
}

/// How something is mended without asking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mend {
    /// This stands in the place of the stretch.
    Replace(String),
    /// This is the path of the file, relative to the content folder.
    Rename(String),
}
