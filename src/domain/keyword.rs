//! Enumerations whose values editors write as words.

use super::Localized;

/// A word of the content format, and what it means, told to editors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The word.
    pub word: &'static str,
    /// What it means, in both languages.
    pub meaning: Localized<&'static str>,
}

/// Defines an enum whose variants are words of the content format. The word is written once: the
/// parser, "did you mean", the schemas, the filters in the address and the data of a page all take
/// it from here. Behind it stands what it means in Japanese; its comment says so in English.
macro_rules! keyword {
    (
        $(#[$meta:meta])*
        $name:ident {
            $( $(#[doc = $en:literal])+ $variant:ident = $word:literal ($ja:literal), )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $( $(#[doc = $en])+ $variant, )+ }

        impl $name {
            /// Every value, in the order in which readers see them.
            pub const ALL: &'static [$name] = &[$( $name::$variant, )+];

            /// The words of [`Self::ALL`], in the same order.
            pub const WORDS: &'static [&'static str] = &[$( $word, )+];

            /// The words with what they mean, in the same order.
            pub const MEANINGS: &'static [$crate::domain::Word] = &[$( $crate::domain::Word {
                word: $word,
                meaning: $crate::domain::Localized {
                    ja: $ja,
                    en: Some(concat!($( $en ),+).trim_ascii()),
                },
            }, )+];

            /// The word that stands for this value in content and addresses.
            pub const fn word(self) -> &'static str {
                match self { $( $name::$variant => $word, )+ }
            }

            /// The value for which this word stands.
            pub fn from_word(word: &str) -> Option<$name> {
                match word { $( $word => Some($name::$variant), )+ _ => None }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.word())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let word = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
                $name::from_word(&word)
                    .ok_or_else(|| serde::de::Error::unknown_variant(&word, $name::WORDS))
            }
        }
    };
}

pub(super) use keyword;
