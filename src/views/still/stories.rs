//! All stories.

use std::cmp::Reverse;

use leptos::prelude::*;

use super::board::{self, list, live};
use super::{StoryCard, lead, rendered};
use crate::domain::{Entry, Html, Story};
use crate::route::Feed;
use crate::views::Source;

/// How many pictures are in the first window and are not fetched late.
const EAGER: usize = 3;

/// All stories, the newest first.
pub(super) fn stories_newest_first<'a>(source: Source<'a>) -> Vec<&'a Entry<Story>> {
    let mut stories: Vec<_> = source.site.stories.values().collect();
    stories.sort_by_key(|entry| (Reverse(entry.facts().date), entry.slug.clone()));
    stories
}

/// The page of all stories.
pub fn stories(source: Source<'_>) -> Html {
    let text = source.text();
    let stories = stories_newest_first(source);
    let board = board::stories(source, &stories);
    let cards: Vec<_> = (0..)
        .zip(stories)
        .map(|(row, entry)| {
            let card = StoryCard::of(source, entry).view(source.links, row < EAGER);
            (row, String::new(), card)
        })
        .collect();
    rendered(view! {
        <div class="frame">
            {lead(source, text.stories(), text.stories_lead(), None, &[Feed::Stories])}
            {live(source, board)}
            <h2 class="visually-hidden">{text.all_stories()}</h2>
            {list("story-grid", cards, text.no_stories())}
        </div>
    })
}
