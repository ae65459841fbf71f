//! All stories.

use leptos::prelude::*;

use super::board::{self, list, live_on};
use super::pagination::{Leaf, Listed};
use super::{StoryCard, lead, rendered};
use crate::domain::{Entry, Story};
use crate::route::{Feed, List, Route};
use crate::views::Source;

/// How many pictures are in the first window and are not fetched late.
const EAGER: usize = 3;

/// All stories, the newest first.
pub(super) fn stories_newest_first<'a>(source: Source<'a>) -> Vec<&'a Entry<Story>> {
    source.site.newest_stories().collect()
}

/// A page of all stories, counted from 1; none if there are not so many.
pub fn stories(source: Source<'_>, page: usize) -> Option<Listed> {
    let text = source.text();
    let stories = stories_newest_first(source);
    let leaf = Leaf::of(List::Stories, page, &[stories.len()])?;
    let board = live_on(source, &leaf, || board::stories(source, &stories));
    let rows: Vec<_> = stories.into_iter().enumerate().collect();
    let rows = leaf.rows(&rows);
    let cards: Vec<_> = (0..)
        .zip(rows)
        .map(|(place, (row, entry))| {
            let card = StoryCard::of(source, entry).view(source.links, place < EAGER);
            (*row, String::new(), card)
        })
        .collect();
    let routes = rows.iter().map(|(_, entry)| Route::Story(entry.slug.clone())).collect();
    let title = leaf.title(source, text.stories());
    let main = rendered(view! {
        <div class="frame">
            {lead(source, &title, text.stories_lead(), None, &[Feed::Stories])}
            {board}
            <h2 class="visually-hidden">{text.all_stories()}</h2>
            {list("story-grid", cards, text.no_stories())}
            {leaf.ways(source)}
        </div>
    });
    Some(leaf.listed(main, routes))
}
