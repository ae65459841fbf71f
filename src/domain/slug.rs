//! The name of a thing in its address.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The last part of an address: lower-case ASCII letters and digits, in groups joined by single
/// hyphens (`mirai-12`). Safe in a URL, a file name and an HTML `id` without escaping.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

/// Why a text is not a [`Slug`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlugError {
    /// There is nothing.
    Empty,
    /// This character is not a lower-case ASCII letter, a digit or a hyphen.
    Character(char),
    /// A hyphen stands first, last or twice in a row.
    Hyphen,
}

impl Slug {
    /// The slug that this text is.
    ///
    /// # Errors
    /// If it holds anything but `a`–`z`, `0`–`9` and single hyphens between them.
    pub fn parse(text: &str) -> Result<Slug, SlugError> {
        if text.is_empty() {
            return Err(SlugError::Empty);
        }
        if let Some(bad) = text.chars().find(|c| !matches!(c, 'a'..='z' | '0'..='9' | '-')) {
            return Err(SlugError::Character(bad));
        }
        if text.split('-').any(str::is_empty) {
            return Err(SlugError::Hyphen);
        }
        Ok(Slug(text.to_owned()))
    }

    /// The slug that somebody may have meant: the ASCII letters and digits of a text, also those
    /// of full width, with hyphens in the place of what stands between them.
    pub fn near(text: &str) -> Option<Slug> {
        let narrow = text.chars().map(|c| match c {
            '！'..='～' => char::from_u32(c as u32 - '！' as u32 + '!' as u32).unwrap_or(c),
            c => c,
        });
        let spaced: String = narrow
            .map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { ' ' })
            .collect();
        Slug::parse(&spaced.split_whitespace().collect::<Vec<_>>().join("-")).ok()
    }

    /// The slug as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for SlugError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SlugError::Empty => f.write_str("a slug has at least one character"),
            SlugError::Character(c) => {
                write!(f, "a slug has only a-z, 0-9 and hyphens, not `{c}`")
            }
            SlugError::Hyphen => {
                f.write_str("a slug's hyphens stand alone, between letters or digits")
            }
        }
    }
}

impl TryFrom<String> for Slug {
    type Error = SlugError;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Slug::parse(&text)
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_and_is_not_a_slug() {
        for good in ["a", "mirai-12", "2026", "a-b-c"] {
            assert_eq!(Slug::parse(good).map(String::from), Ok(good.to_owned()));
        }
        for (bad, why) in [
            ("", SlugError::Empty),
            ("Mirai", SlugError::Character('M')),
            ("港", SlugError::Character('港')),
            ("a b", SlugError::Character(' ')),
            ("../a", SlugError::Character('.')),
            ("-a", SlugError::Hyphen),
            ("a-", SlugError::Hyphen),
            ("a--b", SlugError::Hyphen),
        ] {
            assert_eq!(Slug::parse(bad), Err(why), "{bad:?}");
        }
    }

    #[test]
    fn what_was_meant() {
        for (text, near) in [
            ("Spring Tea 2027", Some("spring-tea-2027")),
            ("spring_tea--2027.md", Some("spring-tea-2027-md")),
            ("Ｔｅａ２０２７", Some("tea2027")),
            ("春の茶会 2027", Some("2027")),
            ("春の茶会", None),
        ] {
            assert_eq!(Slug::near(text).as_ref().map(Slug::as_str), near, "{text}");
        }
    }
}
