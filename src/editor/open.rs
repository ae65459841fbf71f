//! The draft that is open, and how it is being looked at.

use super::findings::Finding;
use crate::composer::{Draft, Fitted};
use crate::domain::Locale;

/// The questions that are answered before something is proposed.
pub(super) const QUESTIONS: usize = 3;

/// The draft that is open.
pub(super) struct Open {
    /// It.
    pub(super) draft: Draft,
    /// The language of the text that is written.
    pub(super) language: Locale,
    /// Whether the text is written as it is, and not as a form.
    pub(super) as_text: bool,
    /// The language of the preview.
    pub(super) shown: Locale,
    /// Whether the preview is as narrow as a telephone.
    pub(super) is_phone: bool,
    /// What the check says; none as long as it hasn't said anything.
    pub(super) found: Option<(Fitted, Vec<Finding>)>,
    /// Which of the questions are answered.
    pub(super) answered: [bool; QUESTIONS],
    /// The branch of an earlier proposal, if it goes there.
    pub(super) branch: String,
}

impl Open {
    /// A draft, as it is shown at first.
    pub(super) fn of(draft: Draft, locale: Locale, is_phone: bool) -> Open {
        let language = if draft.en.is_some() { locale } else { Locale::Ja };
        Open {
            draft,
            language,
            as_text: false,
            shown: locale,
            is_phone,
            found: None,
            answered: [false; QUESTIONS],
            branch: String::new(),
        }
    }

    /// The text that is written.
    pub(super) fn text(&self) -> &str {
        self.draft.text(self.language).unwrap_or_default()
    }

    /// Whether the check has found nothing that keeps the page from being made.
    pub(super) fn is_sound(&self) -> bool {
        let found = self.found.as_ref();
        found.is_some_and(|(_, found)| !found.iter().any(Finding::is_error))
    }
}
