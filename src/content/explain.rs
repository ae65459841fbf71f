//! More about every kind of fault: why it is one, with a wrong and a right example.
//!
//! The examples are tested: the wrong one has this fault and the right one has none.

/// Explanations, one for each code.
macro_rules! explanations {
    ($(
        $code:ident $title:literal
        $ja:literal
        $en:literal
        wrong [$($wrong:expr),+ $(,)?]
        right [$($right:expr),+ $(,)?];
    )+) => {
        pub(super) const ALL: &[super::Explanation] = &[$( super::Explanation {
            code: $crate::content::code::$code,
            title: $title,
            more: $crate::content::Said::new($ja, $en),
            wrong: &[$($wrong),+],
            right: &[$($right),+],
        }, )+];
    };
}

mod better;
mod example;
mod field;
mod fields;
mod file;
mod form;
mod import;
mod leak;
mod page;
mod picture;
mod reference;
mod rule;
mod text;

pub use example::{Part, Piece};
pub use fields::fields;
pub use page::{in_terminal, page};

use super::{Said, code};

/// What there is to say about a kind of fault.
#[derive(Clone, Debug)]
pub struct Explanation {
    /// Its code.
    pub code: &'static str,
    /// What it is, in Japanese; in English, [`code::ALL`] says it.
    title: &'static str,
    /// Why it is a fault, and what to do.
    pub more: Said,
    /// Content that has the fault: what differs from content without one.
    pub wrong: &'static [Piece],
    /// The same, mended.
    pub right: &'static [Piece],
}

impl Explanation {
    /// What it is, in a sentence.
    pub fn title(&self) -> Said {
        let meaning = code::ALL.iter().find(|(code, _)| *code == self.code);
        Said::new(self.title, meaning.map_or(self.code, |(_, meaning)| meaning))
    }
}

/// Every explanation, in the order of codes.
pub fn all() -> impl Iterator<Item = &'static Explanation> {
    [
        file::ALL,
        form::ALL,
        field::ALL,
        rule::ALL,
        reference::ALL,
        text::ALL,
        picture::ALL,
        leak::ALL,
        import::ALL,
        better::ALL,
    ]
    .into_iter()
    .flatten()
}

/// The explanation of a code, in whatever case it is written.
pub fn of(code: &str) -> Option<&'static Explanation> {
    all().find(|explanation| explanation.code.eq_ignore_ascii_case(code.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_explained_in_order() {
        let explained: Vec<_> = all().map(|explanation| explanation.code).collect();
        let codes: Vec<_> = code::ALL.iter().map(|(code, _)| *code).collect();
        assert_eq!(explained, codes, "explain the code in src/content/explain, or remove it there");
    }

    #[test]
    fn a_code_is_found_in_any_case() {
        assert_eq!(of(" e206 ").map(|found| found.code), Some("E206"));
        assert!(of("E999").is_none() && of("").is_none());
    }
}
