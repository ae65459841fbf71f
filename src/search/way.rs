//! Ways in which a document can have a word of a query.

use super::fold::Letter;
use super::pattern::{Pattern, latin};
use super::script::LONG;
use super::stem::stem;
use super::term::{self, Term};

/// So many letters are needed for a text in which marks of long vowels are skipped: fewer mean too
/// much (サーバ, 鯖).
const LEAST_WITHOUT_MARKS: usize = 3;

/// A way in which a document can have a word.
#[derive(Clone, Debug)]
pub(super) struct Way {
    /// Terms of which it has all; of each group one is enough.
    pub(super) all: Vec<Vec<Term>>,
    /// A term that it may have besides, for which it counts more: the word as a whole.
    pub(super) whole: Option<Term>,
    /// What this way counts before it is asked where the word stands.
    pub(super) rank: Rank,
    /// What stands in the text then: one of these.
    pub(super) patterns: Vec<Pattern>,
}

/// How near a way is to what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// Another word: a synonym, or one that was perhaps mistyped.
    Other = 1,
    /// The beginning of a word.
    Beginning = 3,
    /// Another spelling.
    Spelling = 15,
    /// What was typed.
    Typed = 17,
}

impl Way {
    /// What was typed, as it is.
    pub(super) fn typed(letters: &[Letter]) -> Option<Way> {
        let pattern = Pattern::typed(letters)?;
        let whole = match &pattern {
            Pattern::Within(word) => Some(term::japanese(word)),
            Pattern::Stems(stems) => match (stems.as_slice(), latin(letters).as_slice()) {
                ([stem], [word]) => Some(term::exact(stem, word)),
                _ => None,
            },
            _ => None,
        };
        let all = pattern.terms().into_iter().map(|term| vec![term]).collect();
        Some(Way { all, whole, rank: Rank::Typed, patterns: vec![pattern] })
    }

    /// The same with fewer marks of long vowels than were typed, if there are any.
    pub(super) fn without_marks(letters: &[Letter]) -> Option<Way> {
        let is_mark = |letter: &Letter| letter.c == LONG;
        if !letters.iter().any(is_mark) {
            return None;
        }
        let bare: Vec<char> = letters.iter().filter(|it| !is_mark(it)).map(|it| it.c).collect();
        if bare.len() >= LEAST_WITHOUT_MARKS {
            let either = |pair: &[char]| {
                vec![term::pair(pair[0], pair[1]), term::pair_over_mark(pair[0], pair[1])]
            };
            let all = bare.windows(2).map(either).collect();
            let patterns = vec![Pattern::WithoutMarks(bare)];
            return Some(Way { all, whole: None, rank: Rank::Spelling, patterns });
        }
        match letters.split_last() {
            Some((last, rest)) if is_mark(last) && rest.len() > 1 => {
                Way::typed(rest).map(|way| Way { rank: Rank::Spelling, ..way })
            }
            _ => None,
        }
    }

    /// A group of synonyms.
    pub(super) fn group(number: u32, patterns: Vec<Pattern>) -> Way {
        let all = vec![vec![term::group(number)]];
        Way { all, whole: None, rank: Rank::Other, patterns }
    }

    /// Words that begin as what was typed.
    pub(super) fn beginning(typed: &str, words: &[&str]) -> Way {
        let all = vec![words.iter().flat_map(|word| listed(word)).collect()];
        let patterns = vec![Pattern::Beginning(typed.to_owned())];
        Way { all, whole: None, rank: Rank::Beginning, patterns }
    }

    /// Words that were perhaps meant.
    pub(super) fn near(words: &[&str]) -> Way {
        let all = vec![words.iter().flat_map(|word| listed(word)).collect()];
        let pattern = |stem: String| Pattern::Stems(vec![stem]);
        let both = |word: &&str| [pattern((*word).to_owned()), pattern(stem(word))];
        let patterns = words.iter().flat_map(both).collect();
        Way { all, whole: None, rank: Rank::Other, patterns }
    }

    /// The letters side by side, wherever in words of Japanese texts.
    pub(super) fn within(word: &str) -> Way {
        let letters: Vec<char> = word.chars().collect();
        let pattern = Pattern::Within(letters);
        let all = pattern.terms().into_iter().map(|term| vec![term]).collect();
        Way { all, whole: None, rank: Rank::Other, patterns: vec![pattern] }
    }
}

/// What a word of the vocabulary stands for: it may be a stem itself.
fn listed(word: &str) -> [Term; 2] {
    [term::stem(&stem(word)), term::stem(word)]
}
