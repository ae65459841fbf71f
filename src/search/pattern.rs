//! What is looked for in a text itself, letter by letter.

use std::ops::Range;

use super::fold::{self, Gap, Letter};
use super::script::{LONG, Script};
use super::stem::stem;
use super::term::{self, Term};

/// What stands in a text if a word of a query does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Pattern {
    /// These letters, one after the other.
    Within(Vec<char>),
    /// The same, wherever marks of long vowels stand in the text; here are none.
    WithoutMarks(Vec<char>),
    /// English words of these stems, one after the other.
    Stems(Vec<String>),
    /// A word that begins so.
    Beginning(String),
}

impl Pattern {
    /// What somebody looks for who types these letters: whole words if none of them is Japanese.
    /// Nothing, if there are none.
    pub(super) fn typed(letters: &[Letter]) -> Option<Pattern> {
        if letters.is_empty() {
            None
        } else if letters.iter().any(|letter| letter.script.is_japanese()) {
            Some(Pattern::Within(letters.iter().map(|letter| letter.c).collect()))
        } else {
            Some(Pattern::Stems(latin(letters).iter().map(|word| stem(word)).collect()))
        }
    }

    /// What a document holds in which this stands.
    pub(super) fn terms(&self) -> Vec<Term> {
        match self {
            Pattern::Within(letters) => match letters.as_slice() {
                [one] => vec![term::single(*one)],
                letters => letters.windows(2).map(|pair| term::pair(pair[0], pair[1])).collect(),
            },
            Pattern::Stems(stems) => stems.iter().map(|stem| term::stem(stem)).collect(),
            Pattern::WithoutMarks(_) | Pattern::Beginning(_) => Vec::new(),
        }
    }

    /// Whether it stands in a text.
    pub(super) fn is_in(&self, letters: &[Letter]) -> bool {
        let mut found = false;
        self.find(letters, &mut |_| found = true);
        found
    }

    /// Gives `take` every place at which it stands, as a range of letters.
    pub(super) fn find(&self, letters: &[Letter], take: &mut dyn FnMut(Range<usize>)) {
        match self {
            Pattern::Within(pattern) => within(pattern, letters, false, take),
            Pattern::WithoutMarks(pattern) => within(pattern, letters, true, take),
            Pattern::Stems(stems) => {
                let words = latin_places(letters);
                for (at, first) in words.iter().enumerate() {
                    let same = |(place, wanted): (&Range<usize>, &String)| {
                        letters.get(place.clone()).map(word).is_some_and(|it| stem(&it) == *wanted)
                    };
                    let places = words.get(at..at + stems.len()).unwrap_or_default();
                    if let Some(last) = places.last()
                        && places.iter().zip(stems).all(same)
                    {
                        take(first.start..last.end);
                    }
                }
            }
            Pattern::Beginning(beginning) => {
                for place in latin_places(letters) {
                    let found = letters.get(place.clone()).map(word);
                    if found.is_some_and(|word| word.starts_with(beginning.as_str())) {
                        take(place);
                    }
                }
            }
        }
    }
}

fn within(
    pattern: &[char],
    letters: &[Letter],
    is_over_marks: bool,
    take: &mut dyn FnMut(Range<usize>),
) {
    for start in 0..letters.len() {
        let mut at = start;
        let mut matched = 0;
        while let (Some(letter), Some(wanted)) = (letters.get(at), pattern.get(matched)) {
            let is_border = at > start && letter.gap == Gap::Border;
            if !is_border && letter.c == *wanted {
                matched += 1;
            } else if is_border || !(is_over_marks && matched > 0 && letter.c == LONG) {
                break;
            }
            at += 1;
        }
        if matched == pattern.len() && matched > 0 {
            take(start..at);
        }
    }
}

fn word(letters: &[Letter]) -> String {
    letters.iter().map(|letter| letter.c).collect()
}

/// Where the words of other scripts than Japanese stand.
fn latin_places(letters: &[Letter]) -> Vec<Range<usize>> {
    let mut places = Vec::new();
    let mut at = 0;
    for word in fold::words(letters) {
        let end = at + word.len();
        if word.first().is_some_and(|letter| letter.script == Script::Latin) {
            places.push(at..end);
        }
        at = end;
    }
    places
}

/// The words of other scripts than Japanese.
pub(super) fn latin(letters: &[Letter]) -> Vec<String> {
    let places = latin_places(letters);
    places.iter().filter_map(|place| letters.get(place.clone()).map(word)).collect()
}
