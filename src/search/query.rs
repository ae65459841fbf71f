//! What a reader looks for.

use std::rc::Rc;

use super::fold::{self, Forms, Gap, Letter, Normal};
use super::head::Head;
use super::pattern::Pattern;
use super::way::Way;
use crate::domain::Locale;

/// More words than these are not looked for.
const MOST: usize = 8;

/// What a reader looks for: words, of which a text must have all.
#[derive(Clone, Debug)]
pub struct Query {
    /// The words.
    pub(super) words: Vec<Word>,
    /// The language in which pages are preferred that exist in both.
    pub(super) locale: Locale,
    /// How texts are folded in which it is looked for.
    forms: Rc<Forms>,
    normal: Normal,
}

/// A word of a query.
#[derive(Clone, Debug)]
pub(super) struct Word {
    /// The ways in which a text can have it.
    pub(super) ways: Vec<Rc<Way>>,
    /// The word, if it isn't Japanese: it may be the beginning of one, or mistyped. Else nothing.
    pub(super) latin: String,
}

impl Query {
    /// What is looked for by somebody who types this.
    pub(super) fn of(
        text: &str,
        head: &Head,
        locale: Locale,
        (forms, normal): (Rc<Forms>, Normal),
    ) -> Query {
        let mut query = Query { words: Vec::new(), locale, forms, normal };
        let letters = query.letters(text);
        // Of several words, only all together can be a synonym of several words.
        if query.group(&letters, head).is_some() {
            query.add(&letters, head);
            return query;
        }
        let mut start = 0;
        for at in 1..=letters.len() {
            let is_end = letters
                .get(at)
                .is_none_or(|letter| letter.gap == Gap::Line || letter.gap > Gap::Mark);
            if is_end {
                query.add(letters.get(start..at).unwrap_or_default(), head);
                start = at;
            }
        }
        query
    }

    /// The letters of a text in which it is looked for.
    pub(super) fn letters(&self, text: &str) -> Vec<Letter> {
        fold::fold(text, &self.forms, self.normal)
    }

    /// Whether the index knows of every page that it finds that what is looked for stands there, and
    /// not only its parts.
    pub fn is_exact(&self) -> bool {
        let mut ways = self.words.iter().flat_map(|word| &word.ways);
        ways.all(|way| way.terms.iter().all(|(place, _)| *place == 0))
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The group of synonyms in which these letters are.
    fn group(&self, letters: &[Letter], head: &Head) -> Option<Way> {
        let typed = Pattern::typed(letters)?;
        for (number, line) in (0..).zip(head.synonyms.lines()) {
            let mut patterns = Vec::new();
            for member in line.split('\t') {
                patterns.extend(Pattern::typed(&self.letters(member)));
            }
            if patterns.contains(&typed) {
                return Some(Way::group(number, patterns));
            }
        }
        None
    }

    /// Adds what stands between spaces; words that aren't Japanese one by one (`side-work`), unless
    /// they are a synonym together (`OB・OG`).
    fn add(&mut self, letters: &[Letter], head: &Head) {
        let is_latin = !letters.iter().any(|letter| letter.script.is_japanese());
        let group = self.group(letters, head);
        let words = fold::words(letters);
        if is_latin && group.is_none() && words.len() > 1 {
            for place in words {
                self.add(letters.get(place).unwrap_or_default(), head);
            }
            return;
        }
        let mut word = Word { ways: Vec::new(), latin: String::new() };
        for way in [Way::typed(letters), Way::without_marks(letters), group].into_iter().flatten() {
            word.ways.push(Rc::new(way));
        }
        if is_latin && words.len() == 1 {
            word.latin = fold::text(letters);
        }
        if self.words.len() < MOST && !word.ways.is_empty() {
            self.words.push(word);
        }
    }
}
