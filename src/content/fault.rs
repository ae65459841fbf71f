//! What the front door says, all of it: each function is one thing that can be wrong.
//!
//! The texts are for people who are not programmers. They say what was expected and what was
//! found; the help says what to do. They stand here and nowhere else, in both languages side by
//! side: `said!` takes two texts, so none can be forgotten.

/// What is said in Japanese and in English. Both are formats, with what is in scope.
macro_rules! said {
    ($ja:literal, $en:literal $(,)?) => {
        $crate::content::Said { ja: format!($ja).into(), en: format!($en).into() }
    };
}

pub(super) mod body;
pub(super) mod embargo;
pub(super) mod field;
pub(super) mod file;
pub(super) mod import;
pub(super) mod leak;
pub(super) mod picture;
pub(super) mod proposal;
mod reason;
pub(super) mod reference;
pub(super) mod rule;
pub(super) mod series;
pub(super) mod setting;
pub(super) mod story;
pub(super) mod syntax;
pub(super) mod text;
pub(super) mod thing;
pub(super) mod web;

use super::{Diagnostic, Mend, Position, Said, Severity};

/// One thing that is wrong, without its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    /// One of the constants in [`super::code`].
    pub code: &'static str,
    /// What was expected and what was found.
    pub message: Said,
    /// What to do.
    pub help: Option<Box<Said>>,
    /// How it is mended without asking, if only one thing can be meant.
    pub mend: Option<Box<Mend>>,
}

impl Fault {
    fn new(code: &'static str, message: Said) -> Fault {
        Fault { code, message, help: None, mend: None }
    }

    /// The fault at its place; the whole file if there is no position.
    pub(super) fn at(self, path: &str, position: Option<Position>) -> Diagnostic {
        let severity = if self.code.starts_with('W') { Severity::Warning } else { Severity::Error };
        Diagnostic {
            severity,
            code: self.code,
            path: path.to_owned(),
            position,
            message: self.message,
            help: self.help.map(|help| *help),
            mend: self.mend.map(|mend| *mend),
        }
    }

    fn help(self, help: Said) -> Fault {
        Fault { help: Some(Box::new(help)), ..self }
    }

    /// The text that belongs in the place of the marked one, if that is known.
    fn mend_if(self, text: Option<&str>) -> Fault {
        match text {
            Some(text) => self.mend(text),
            None => self,
        }
    }

    /// The text that belongs in the place of the marked one.
    pub(super) fn mend(self, text: impl Into<String>) -> Fault {
        Fault { mend: Some(Box::new(Mend::Replace(text.into()))), ..self }
    }
}

/// The words as a sentence names them: `` `a`, `b` or `c` ``.
fn either(words: &[&str]) -> Said {
    let said = joined(words, "or");
    match words {
        [] | [_] => said,
        _ => Said { ja: format!("{} のどれか", said.ja).into(), ..said },
    }
}

/// All of the words: `` `a`, `b` and `c` ``.
fn all(words: &[&str]) -> Said {
    joined(words, "and")
}

/// Words joined by commas; in English, the last two by `and` or `or`.
fn joined(words: &[&str], last: &str) -> Said {
    let quoted: Vec<_> = words.iter().map(|word| format!("`{word}`")).collect();
    let en = match quoted.split_last() {
        None => return Said::new("ありません", "none"),
        Some((only, [])) => only.clone(),
        Some((end, rest)) => format!("{} {last} {end}", rest.join(", ")),
    };
    Said { ja: quoted.join("、").into(), en: en.into() }
}

/// The word that somebody probably meant.
fn nearest<'a>(word: &str, words: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    const NEAR_ENOUGH: f64 = 0.6;
    let word = word.to_lowercase();
    words
        .into_iter()
        .map(|candidate| (strsim::normalized_damerau_levenshtein(&word, candidate), candidate))
        .filter(|(nearness, _)| *nearness >= NEAR_ENOUGH)
        .max_by(|(a, x), (b, y)| a.total_cmp(b).then_with(|| y.cmp(x)))
        .map(|(_, candidate)| candidate)
}

/// "Did you mean", or else the choice.
fn did_you_mean(word: &str, words: &[&str], otherwise: impl FnOnce() -> Said) -> Said {
    nearest(word, words.iter().copied()).map_or_else(otherwise, meant)
}

/// "Did you mean".
fn meant(near: &str) -> Said {
    said!("`{near}` のことですか？", "Did you mean `{near}`?")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_near() {
        let words = ["summary", "start", "status", "series"];
        assert_eq!(nearest("sumary", words), Some("summary"));
        assert_eq!(nearest("Summary", words), Some("summary"));
        assert_eq!(nearest("statsu", words), Some("status"));
        assert_eq!(nearest("venue", words), None);
    }

    #[test]
    fn words_in_a_sentence() {
        assert_eq!(either(&["a"]), Said::new("`a`", "`a`"));
        let three = Said::new("`a`、`b`、`c` のどれか", "`a`, `b` or `c`");
        assert_eq!(either(&["a", "b", "c"]), three);
        assert_eq!(all(&["a", "b"]), Said::new("`a`、`b`", "`a` and `b`"));
    }
}
