//! What is looked for in a text itself, letter by letter.

use std::ops::Range;

use super::fold::{self, Gap, Letter};
use super::script::{LONG, Script};
use super::stem::stem;
use super::term::{self, Term};

/// What stands in a text if a word of a query does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pattern {
    how: How,
    /// Folded letters; of stems, with spaces between.
    letters: String,
}

/// How the letters of a pattern are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    /// One after the other.
    Within,
    /// The same, wherever marks of long vowels stand in the text; in the pattern are none.
    WithoutMarks,
    /// As stems of English words, one after the other.
    Stems,
    /// As the beginning of a word.
    Beginning,
}

impl Pattern {
    pub(super) fn new(how: How, letters: String) -> Pattern {
        Pattern { how, letters }
    }

    /// What somebody looks for who types these letters: whole words if none of them is Japanese.
    /// Nothing, if there are none.
    pub(super) fn typed(letters: &[Letter]) -> Option<Pattern> {
        if letters.is_empty() {
            return None;
        }
        if letters.iter().any(|letter| letter.script.is_japanese()) {
            return Some(Pattern::new(How::Within, fold::text(letters)));
        }
        let mut stems = String::new();
        for place in fold::words(letters) {
            if !stems.is_empty() {
                stems.push(' ');
            }
            stems.push_str(&stem(&word(letters, &place)));
        }
        Some(Pattern::new(How::Stems, stems))
    }

    /// The letters, or the stems with spaces between.
    pub(super) fn letters(&self) -> &str {
        &self.letters
    }

    /// Whether it is made of stems.
    pub(super) fn is_of_stems(&self) -> bool {
        self.how == How::Stems
    }

    /// What a document holds in which this stands.
    pub(super) fn terms(&self) -> Vec<Term> {
        let mut terms = Vec::new();
        if self.how == How::Stems {
            for stem in self.letters.split(' ') {
                terms.push(term::stem(stem));
            }
            return terms;
        }
        let mut before = None;
        for c in self.letters.chars() {
            if let Some(before) = before {
                terms.push(term::pair(before, c));
            }
            before = Some(c);
        }
        if let (Some(only), true) = (before, terms.is_empty()) {
            terms.push(term::single(only));
        }
        terms
    }

    /// Whether it stands in a text.
    pub(super) fn is_in(&self, letters: &[Letter]) -> bool {
        let mut found = false;
        self.find(letters, &mut |_| found = true);
        found
    }

    /// Gives `take` every place at which it stands, as a range of letters.
    pub(super) fn find(&self, letters: &[Letter], take: &mut dyn FnMut(Range<usize>)) {
        match self.how {
            How::Within | How::WithoutMarks => self.within(letters, take),
            How::Stems | How::Beginning => self.words(letters, take),
        }
    }

    fn within(&self, letters: &[Letter], take: &mut dyn FnMut(Range<usize>)) {
        for start in 0..letters.len() {
            let mut at = start;
            let mut wanted = self.letters.chars();
            let mut next = wanted.next();
            while let (Some(letter), Some(c)) = (letters.get(at), next) {
                let is_border = at > start && letter.gap == Gap::Border;
                if !is_border && letter.c == c {
                    next = wanted.next();
                } else if is_border || at == start || self.how == How::Within || letter.c != LONG {
                    break;
                }
                at += 1;
            }
            if next.is_none() {
                take(start..at);
            }
        }
    }

    fn words(&self, letters: &[Letter], take: &mut dyn FnMut(Range<usize>)) {
        let mut words = Vec::new();
        for place in fold::words(letters) {
            if letters.get(place.start).is_some_and(|letter| letter.script == Script::Latin) {
                words.push((word(letters, &place), place));
            }
        }
        for at in 0..words.len() {
            let mut is_found = true;
            let mut end = 0;
            for (behind, wanted) in (at..).zip(self.letters.split(' ')) {
                let Some((word, place)) = words.get(behind) else {
                    is_found = false;
                    break;
                };
                is_found &= match self.how {
                    How::Beginning => word.starts_with(wanted),
                    _ => stem(word) == wanted,
                };
                end = place.end;
            }
            if let (true, Some((_, first))) = (is_found, words.get(at)) {
                take(first.start..end);
            }
        }
    }
}

/// The letters at a place.
pub(super) fn word(letters: &[Letter], place: &Range<usize>) -> String {
    fold::text(letters.get(place.clone()).unwrap_or_default())
}
