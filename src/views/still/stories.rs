//! The cards of the list of stories.

use super::{StoryCard, rendered};
use crate::domain::Html;
use crate::views::live::{Source, stories_newest_first};

/// How many pictures are in the first window and are not fetched late.
const EAGER: usize = 3;

/// The cards of all stories, in the order of the list.
pub fn stories(source: Source<'_>) -> Html {
    let cards: Vec<_> = stories_newest_first(&source)
        .into_iter()
        .enumerate()
        .map(|(index, entry)| StoryCard::of(source, entry).view(source.links, index < EAGER))
        .collect();
    rendered(cards)
}
