//! What `site.toml` says of searching.

use crate::content::ledger::Reading;
use crate::content::read::{Field, Read, record};
use crate::content::shape::Shape;
use crate::content::source::Node;
use crate::content::texts;

record! {
    /// What readers find when they search.
    SearchFields, SEARCH {
        /// Words that readers mean alike: whoever types one finds the others of its group, too.
        optional fact synonyms: Vec<Synonyms> = "同じ意味で使われる言葉の組。どれか一つで検索した人は、同じ組のほかの言葉も見つけます。",
    }
}

/// Words that are meant alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::content) struct Synonyms(Vec<String>);

impl Read for Synonyms {
    fn shape() -> Shape {
        Vec::<String>::shape()
    }

    fn read(node: &Node, reading: &mut Reading<'_>) -> Option<Self> {
        Vec::<String>::read(node, reading).map(Synonyms)
    }
}

/// The groups.
pub(super) fn synonyms(fields: &Field<SearchFields>) -> Vec<Vec<String>> {
    let fields = fields.value().unwrap_or_default();
    let groups = texts::list(&fields.synonyms).into_iter();
    groups.map(|group| group.0).collect()
}
