//! A position as the other system tells it, before its words are understood.

use crate::content::source::Span;
use crate::domain::Locale;

/// A text in the languages in which the source has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Wording {
    /// In Japanese.
    pub ja: Option<String>,
    /// In English.
    pub en: Option<String>,
}

impl Wording {
    /// A text of which the language is not told.
    pub(super) fn untold(text: Option<String>) -> Wording {
        Wording { ja: filled(text), en: None }
    }

    /// Whether there is none in any language.
    pub(super) fn is_empty(&self) -> bool {
        self.ja.is_none() && self.en.is_none()
    }

    /// The text in a language, or else in the other one.
    pub(super) fn any(&self, locale: Locale) -> Option<&str> {
        let (first, second) = match locale {
            Locale::Ja => (&self.ja, &self.en),
            Locale::En => (&self.en, &self.ja),
        };
        first.as_deref().or(second.as_deref())
    }
}

/// The text, if there is anything in it.
pub(super) fn filled(text: Option<String>) -> Option<String> {
    let text = text?.replace("\r\n", "\n");
    let trimmed = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    (!trimmed.is_empty()).then(|| trimmed.to_owned())
}

/// What a position pays, in the source's words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Pay {
    pub currency: Option<String>,
    pub min: Option<String>,
    pub max: Option<String>,
    pub per: Option<String>,
}

/// A position of a source. What the source doesn't say is none.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    /// Where it stands in the file.
    pub span: Span,
    /// By what the source knows it.
    pub key: Option<String>,
    pub title: Wording,
    pub organisation: Wording,
    pub department: Option<String>,
    pub offer: Option<String>,
    /// A place in one text: `Yokohama, Japan`.
    pub place: Option<String>,
    pub country: Option<String>,
    pub region: Wording,
    pub city: Wording,
    pub remote: Option<String>,
    pub remote_countries: Option<String>,
    pub employment_type: Option<String>,
    pub pay: Option<Pay>,
    pub skills: Option<String>,
    /// In Markdown.
    pub description: Wording,
    pub posted: Option<String>,
    pub closes: Option<String>,
    /// Where one applies, the best address first.
    pub apply: Vec<String>,
    pub audience: Option<String>,
    /// The optional fields of which the source would tell if there were something to tell.
    pub governs: Vec<&'static str>,
}

impl Row {
    /// The position in a word or two, for messages.
    pub(super) fn label(&self) -> String {
        let title = self.title.any(Locale::Ja).unwrap_or_default();
        match &self.key {
            Some(key) if title.is_empty() => key.clone(),
            Some(key) => format!("{key} ({title})"),
            None => title.to_owned(),
        }
    }
}
