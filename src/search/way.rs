//! Ways in which a document can have a word of a query.

use super::fold::{self, Letter};
use super::pattern::{How, Pattern};
use super::script::LONG;
use super::stem::stem;
use super::term::{self, Term};

/// So many letters are needed for a text in which marks of long vowels are skipped: fewer mean too
/// much (サーバ, 鯖).
const LEAST_WITHOUT_MARKS: usize = 3;

/// A way in which a document can have a word.
#[derive(Debug)]
pub(super) struct Way {
    /// Terms of which it has all, each with its place among them; of several at one place, one is
    /// enough.
    pub(super) terms: Vec<(u16, Term)>,
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
    fn of(pattern: Pattern, rank: Rank) -> Way {
        let mut terms = Vec::new();
        for term in pattern.terms() {
            terms.push((terms.len() as u16, term));
        }
        Way { terms, whole: None, rank, patterns: vec![pattern] }
    }

    /// What was typed, as it is.
    pub(super) fn typed(letters: &[Letter]) -> Option<Way> {
        let pattern = Pattern::typed(letters)?;
        let word = fold::text(letters);
        let whole = if !pattern.is_of_stems() {
            Some(term::japanese(&word))
        } else if pattern.letters() != word {
            Some(term::exact(pattern.letters(), &word))
        } else {
            None
        };
        Some(Way { whole, ..Way::of(pattern, Rank::Typed) })
    }

    /// The same with fewer marks of long vowels than were typed, if there are any.
    pub(super) fn without_marks(letters: &[Letter]) -> Option<Way> {
        let mut bare = String::new();
        let mut count = 0;
        for letter in letters {
            if letter.c != LONG {
                bare.push(letter.c);
                count += 1;
            }
        }
        if count == letters.len() {
            return None;
        }
        if count < LEAST_WITHOUT_MARKS {
            // Only one at the end is left out: サーバー, サーバ.
            let (last, rest) = letters.split_last()?;
            if last.c != LONG || rest.len() < 2 {
                return None;
            }
            return Some(Way::of(Pattern::typed(rest)?, Rank::Spelling));
        }
        let mut terms = Vec::new();
        let (mut before, mut place) = (None, 0);
        for c in bare.chars() {
            if let Some(before) = before {
                terms.push((place, term::pair(before, c)));
                terms.push((place, term::pair_over_mark(before, c)));
                place += 1;
            }
            before = Some(c);
        }
        let patterns = vec![Pattern::new(How::WithoutMarks, bare)];
        Some(Way { terms, whole: None, rank: Rank::Spelling, patterns })
    }

    /// A group of synonyms.
    pub(super) fn group(number: u32, patterns: Vec<Pattern>) -> Way {
        Way { terms: vec![(0, term::group(number))], whole: None, rank: Rank::Other, patterns }
    }

    /// Words of the vocabulary that begin as what was typed, or that were perhaps meant.
    pub(super) fn listed(typed: &str, words: &[&str], rank: Rank) -> Way {
        let mut way = Way { terms: Vec::new(), whole: None, rank, patterns: Vec::new() };
        if rank == Rank::Beginning {
            way.patterns.push(Pattern::new(How::Beginning, typed.to_owned()));
        }
        for word in words {
            // What is listed may be a stem itself.
            for stem in [stem(word), (*word).to_owned()] {
                way.terms.push((0, term::stem(&stem)));
                if rank != Rank::Beginning {
                    way.patterns.push(Pattern::new(How::Stems, stem));
                }
            }
        }
        way
    }

    /// The letters side by side, wherever in words of Japanese texts.
    pub(super) fn within(word: &str) -> Way {
        Way::of(Pattern::new(How::Within, word.to_owned()), Rank::Other)
    }
}
