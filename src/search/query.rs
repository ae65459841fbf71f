//! What a reader looks for.

use std::rc::Rc;

use super::fold::{self, Forms, Gap, Letter, Normal};
use super::head::Head;
use super::pattern::{Pattern, latin};
use super::script::Script;
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
    pub(super) folding: (Rc<Forms>, Normal),
}

/// A word of a query.
#[derive(Clone, Debug)]
pub(super) struct Word {
    /// The ways in which a text can have it.
    pub(super) ways: Vec<Way>,
    /// The word, if it isn't Japanese: it may be the beginning of one, or mistyped.
    pub(super) latin: Option<String>,
}

impl Query {
    /// What is looked for by somebody who types this.
    pub(super) fn of(
        text: &str,
        head: &Head,
        locale: Locale,
        folding: (Rc<Forms>, Normal),
    ) -> Query {
        let (forms, normal) = (&*folding.0, folding.1);
        let letters = fold::fold(text, forms, normal);
        let synonyms: Vec<Vec<Pattern>> = head
            .synonyms
            .iter()
            .map(|group| {
                let pattern = |it: &String| Pattern::typed(&fold::fold(it, forms, normal));
                group.iter().filter_map(pattern).collect()
            })
            .collect();
        let mut words: Vec<Word> = Vec::new();
        // Of several words, only all together can be a synonym of several words.
        match Pattern::typed(&letters) {
            Some(pattern) if synonyms.iter().any(|group| group.contains(&pattern)) => {
                words.extend(Word::of(&letters, &synonyms));
            }
            _ => {
                for part in parts(&letters) {
                    words.extend(Word::of(part, &synonyms));
                }
            }
        }
        words.truncate(MOST);
        Query { words, locale, folding }
    }

    /// Whether the index knows of every page that it finds that what is looked for stands there, and
    /// not only its parts.
    pub fn is_exact(&self) -> bool {
        let mut ways = self.words.iter().flat_map(|word| &word.ways);
        ways.all(|way| way.all.len() <= 1)
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

/// The letters between spaces; but words that aren't Japanese one by one (`side-work`).
fn parts(letters: &[Letter]) -> Vec<&[Letter]> {
    let mut parts = Vec::new();
    let mut start = 0;
    for at in 1..=letters.len() {
        let parts_here =
            letters.get(at).is_none_or(|letter| letter.gap == Gap::Line || letter.gap > Gap::Mark);
        if parts_here {
            parts.extend(letters.get(start..at));
            start = at;
        }
    }
    parts
}

impl Word {
    fn of(letters: &[Letter], synonyms: &[Vec<Pattern>]) -> Vec<Word> {
        let Some(pattern) = Pattern::typed(letters) else { return Vec::new() };
        let mut ways: Vec<Way> = Vec::new();
        ways.extend(Way::typed(letters));
        ways.extend(Way::without_marks(letters));
        for (number, group) in (0..).zip(synonyms) {
            if group.contains(&pattern) {
                ways.push(Way::group(number, group.clone()));
            }
        }
        let is_latin = letters.iter().all(|letter| letter.script == Script::Latin);
        let each = if is_latin { latin(letters) } else { Vec::new() };
        let has_synonyms = ways.len() > 1;
        match each.as_slice() {
            [word] => vec![Word { ways, latin: Some(word.clone()) }],
            [_, ..] if !has_synonyms => {
                fold::words(letters).into_iter().flat_map(|word| Word::of(word, synonyms)).collect()
            }
            _ => vec![Word { ways, latin: None }],
        }
    }
}
