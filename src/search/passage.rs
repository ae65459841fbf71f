//! What is indexed of a document: the terms in its texts, and how much each counts there.

use super::fold::{self, Forms, Gap, Letter, Normal};
use super::pattern::{Pattern, word};
use super::postings::Entry;
use super::script::{LONG, Script};
use super::stem::stem;
use super::term::{self, Term};
use crate::domain::Locale;

/// How much a term counts in a document, by where it stands there. Later ones count more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// In the text, once or twice.
    Body,
    /// In the text, more often.
    Often,
    /// In a heading, the summary, or a fact that is shown beside the text.
    Fact,
    /// In the title or the name.
    Title,
}

/// From so many times on, a term stands often in a text.
const OFTEN: usize = 3;

impl Weight {
    pub(super) const fn code(self) -> u8 {
        self as u8
    }

    pub(super) const fn of_code(code: u8) -> Weight {
        match code {
            0 => Weight::Body,
            1 => Weight::Often,
            2 => Weight::Fact,
            _ => Weight::Title,
        }
    }
}

/// A text of a document that stands for itself: no word goes on in the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// What stands there, without markup. An empty line is a border, too.
    pub text: String,
    /// What stands there counts so much.
    pub weight: Weight,
}

/// Words of which a reader may mean each when typing one.
#[derive(Clone, Debug)]
pub struct Group {
    members: Vec<(Pattern, Vec<Term>)>,
}

/// The groups of synonyms of a site, in their order.
pub fn groups(synonyms: &[Vec<String>], forms: &Forms, normal: Normal) -> Vec<Group> {
    let member = |text: &String| {
        let letters = fold::fold(text, forms, normal);
        Pattern::typed(&letters).map(|pattern| {
            let terms = pattern.terms();
            (pattern, terms)
        })
    };
    synonyms.iter().map(|it| Group { members: it.iter().filter_map(member).collect() }).collect()
}

/// What the index takes of a document.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// Its terms, in no order.
    pub entries: Vec<Entry>,
    /// Its words that are not Japanese, and their stems, for whoever types only the beginning of one or mistypes it;
    /// numbers are none. Some stand here several times.
    pub words: Vec<String>,
}

/// What the index takes of a document.
pub fn document(
    passages: &[Passage],
    groups: &[Group],
    (forms, normal): (&Forms, Normal),
    (page, locale): (u32, Locale),
) -> Document {
    let texts: Vec<(Vec<Letter>, Weight)> = passages
        .iter()
        .map(|passage| (fold::fold(&passage.text, forms, normal), passage.weight))
        .collect();
    let mut found: Vec<(Term, Weight)> = Vec::with_capacity(8192);
    let mut words = Vec::new();
    for (letters, weight) in &texts {
        terms(letters, &mut |term| found.push((term, *weight)), &mut words);
    }
    found.sort_unstable();
    let mut entries: Vec<Entry> = Vec::with_capacity(found.len() / 2);
    for same in found.chunk_by(|one, other| one.0 == other.0) {
        let weight = match same.last() {
            Some((_, Weight::Body)) if same.len() >= OFTEN => Weight::Often,
            Some((_, weight)) => *weight,
            None => continue,
        };
        entries.push(Entry::new(same[0].0, page, locale, weight));
    }
    let mut more = Vec::new();
    for (number, group) in (0..).zip(groups) {
        let weight = group.members.iter().filter_map(|member| held(member, &entries, &texts)).max();
        more.extend(weight.map(|it| Entry::new(term::group(number), page, locale, it)));
    }
    entries.extend(more);
    Document { entries, words }
}

/// How much a synonym counts in a document, if it stands there. `entries` are sorted.
fn held(
    (pattern, terms): &(Pattern, Vec<Term>),
    entries: &[Entry],
    texts: &[(Vec<Letter>, Weight)],
) -> Option<Weight> {
    let mut least = Weight::Title;
    for term in terms {
        let at = entries.binary_search_by_key(term, |entry| entry.term()).ok()?;
        least = least.min(entries.get(at)?.weight());
    }
    texts.iter().any(|(letters, _)| pattern.is_in(letters)).then_some(least)
}

/// All terms of a text, as often as they stand there.
fn terms(letters: &[Letter], take: &mut impl FnMut(Term), words: &mut Vec<String>) {
    if letters.iter().any(|letter| letter.script.is_japanese()) {
        pairs(letters, take);
    }
    for place in fold::words(letters) {
        let Some(first) = letters.get(place.start) else { continue };
        match first.script {
            Script::Latin => {
                let word = word(letters, &place);
                let stem = stem(&word);
                take(term::stem(&stem));
                // Most words are their own stems, and a second list would be the same.
                if stem != word {
                    take(term::exact(&stem, &word));
                }
                if word.len() > 2 && !word.bytes().any(|b| b.is_ascii_digit()) {
                    // Who types a stem, or mistypes it, means all its words.
                    words.push(stem);
                    words.push(word);
                }
            }
            // Between hiragana, words end anywhere.
            Script::Hiragana => {}
            _ => take(term::japanese(&word(letters, &place))),
        }
    }
}

fn pairs(letters: &[Letter], take: &mut impl FnMut(Term)) {
    let mut before: Option<&Letter> = None;
    let mut before_mark: Option<&Letter> = None;
    for letter in letters {
        if letter.gap == Gap::Border {
            (before, before_mark) = (None, None);
        }
        if let Some(before) = before {
            take(term::pair(before.c, letter.c));
        }
        if letter.c == LONG {
            before_mark = before_mark.or(before);
        } else if let Some(mark) = before_mark.take() {
            take(term::pair_over_mark(mark.c, letter.c));
        }
        if letter.script.is_japanese() {
            take(term::single(letter.c));
        }
        before = Some(letter);
    }
}
