//! The languages of a site, and a value that exists in them.

use serde::{Deserialize, Serialize};

/// A language in which the site is published. Japanese is the default: its addresses have no prefix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    /// 日本語, the default locale.
    Ja,
    /// English, under `/en/`.
    En,
}

impl Locale {
    /// Both locales, the default first.
    pub const ALL: [Locale; 2] = [Locale::Ja, Locale::En];

    /// The language tag (BCP 47): the value of `lang`, and the infix of a translation's file name.
    pub const fn tag(self) -> &'static str {
        match self {
            Locale::Ja => "ja",
            Locale::En => "en",
        }
    }

    /// The locale with this language tag.
    pub fn from_tag(tag: &str) -> Option<Locale> {
        Locale::ALL.into_iter().find(|locale| locale.tag() == tag)
    }

    /// The other locale: where the language switch leads.
    pub const fn other(self) -> Locale {
        match self {
            Locale::Ja => Locale::En,
            Locale::En => Locale::Ja,
        }
    }

    /// The locale as Open Graph writes it (`language_TERRITORY`).
    pub const fn open_graph(self) -> &'static str {
        match self {
            Locale::Ja => "ja_JP",
            Locale::En => "en_GB",
        }
    }
}

/// A value in the default locale and, where somebody translated it, in English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Localized<T> {
    /// The value in the default locale.
    pub ja: T,
    /// The translation. Without one, readers of English get the default with a note.
    pub en: Option<T>,
}

impl<T> Localized<T> {
    /// A value that is the same in every locale, or not translated.
    pub const fn untranslated(ja: T) -> Self {
        Localized { ja, en: None }
    }

    /// The value for readers of `locale`.
    pub fn get(&self, locale: Locale) -> &T {
        self.get_with_locale(locale).0
    }

    /// The value for readers of `locale`, and the locale in which it really is written.
    pub fn get_with_locale(&self, locale: Locale) -> (&T, Locale) {
        match (locale, &self.en) {
            (Locale::En, Some(en)) => (en, Locale::En),
            _ => (&self.ja, Locale::Ja),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_translation_falls_back_and_says_so() {
        let both = Localized { ja: "港", en: Some("harbour") };
        let one = Localized::untranslated("港");
        assert_eq!(both.get_with_locale(Locale::En), (&"harbour", Locale::En));
        assert_eq!(both.get_with_locale(Locale::Ja), (&"港", Locale::Ja));
        assert_eq!(one.get_with_locale(Locale::En), (&"港", Locale::Ja));
    }

    #[test]
    fn tags_round_trip() {
        for locale in Locale::ALL {
            assert_eq!(Locale::from_tag(locale.tag()), Some(locale));
            assert_eq!(locale.other().other(), locale);
        }
        assert_eq!(Locale::from_tag("fr"), None);
    }
}
