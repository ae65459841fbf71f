//! What the front door says, all of it: each function is one thing that can be wrong.
//!
//! The texts are for people who are not programmers. They say what was expected and what was
//! found; the help says what to do. They stand here and nowhere else, so that they can be read
//! together, and one day in Japanese.

pub(super) mod body;
pub(super) mod embargo;
pub(super) mod field;
pub(super) mod file;
pub(super) mod import;
pub(super) mod leak;
pub(super) mod picture;
pub(super) mod reference;
pub(super) mod rule;
pub(super) mod series;
pub(super) mod syntax;

/// One thing that is wrong, without its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    /// One of the constants in [`super::code`].
    pub code: &'static str,
    /// What was expected and what was found.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
}

impl Fault {
    fn new(code: &'static str, message: impl Into<String>) -> Fault {
        Fault { code, message: message.into(), help: None }
    }

    fn help(self, help: impl Into<String>) -> Fault {
        Fault { help: Some(help.into()), ..self }
    }
}

/// The words as a sentence names them: `` `a`, `b` or `c` ``.
fn either(words: &[&str]) -> String {
    list(words, "or")
}

/// Words joined by commas, the last two by `and` or `or`.
fn list(words: &[&str], last: &str) -> String {
    let quoted: Vec<_> = words.iter().map(|word| format!("`{word}`")).collect();
    match quoted.split_last() {
        None => "none".to_owned(),
        Some((only, [])) => only.clone(),
        Some((end, rest)) => format!("{} {last} {end}", rest.join(", ")),
    }
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
fn did_you_mean(word: &str, words: &[&str], otherwise: impl FnOnce() -> String) -> String {
    match nearest(word, words.iter().copied()) {
        Some(near) => format!("Did you mean `{near}`?"),
        None => otherwise(),
    }
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
        assert_eq!(either(&["a"]), "`a`");
        assert_eq!(either(&["a", "b", "c"]), "`a`, `b` or `c`");
    }
}
