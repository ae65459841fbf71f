//! What `site.toml` says of searching.

use std::collections::BTreeSet;

use crate::content::fault::setting;
use crate::content::ledger::Reading;
use crate::content::read::{Field, Read, record};
use crate::content::shape::Shape;
use crate::content::source::{Node, Span, Value};

record! {
    /// What readers find when they search.
    SearchFields, SEARCH {
        /// Words that readers mean alike: whoever types one finds the others of its group, too.
        optional fact synonyms: Vec<Synonyms> = "同じ意味で使われる言葉の組。どれか一つで検索した人は、同じ組のほかの言葉も見つけます。",
    }
}

/// Words that are meant alike, and where each stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::content) struct Synonyms(Vec<(String, Span)>);

impl Read for Synonyms {
    fn shape() -> Shape {
        Vec::<String>::shape()
    }

    fn read(node: &Node, reading: &mut Reading<'_>) -> Option<Self> {
        let words = Vec::<String>::read(node, reading)?;
        let Value::List(items) = &node.value else { return None };
        let spans = items.iter().map(|item| item.span.clone());
        let words: Vec<(String, Span)> = words.into_iter().zip(spans).collect();
        let is_other = |word: &(String, Span)| words.first().is_some_and(|it| it.0 != word.0);
        if words.iter().any(is_other) {
            return Some(Synonyms(words));
        }
        reading.fault(&node.span, setting::too_few_synonyms());
        None
    }
}

/// No word stands twice: it would lead to one group only.
pub(super) fn check(fields: &Field<SearchFields>, reading: &mut Reading<'_>) {
    let fields = fields.value().unwrap_or_default();
    let mut known: BTreeSet<String> = BTreeSet::new();
    for Synonyms(words) in fields.synonyms.value().unwrap_or_default() {
        for (word, span) in words {
            if !known.insert(word.to_lowercase()) {
                reading.fault(&span, setting::synonym_twice(&word));
            }
        }
    }
}

/// The groups.
pub(super) fn synonyms(fields: &Field<SearchFields>) -> Vec<Vec<String>> {
    let groups = fields.value().unwrap_or_default().synonyms.value().unwrap_or_default();
    let words = |group: Synonyms| group.0.into_iter().map(|(word, _)| word).collect();
    groups.into_iter().map(words).collect()
}
