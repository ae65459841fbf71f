//! All rows of a list, as the text that the reader's client fetches where a page has a part of them.

use leptos::prelude::*;

use super::board::{self, table};
use super::event_row::event_row;
use super::job_row::{in_order, job_row};
use super::pagination::rows_of;
use super::people::{by_reading, card};
use super::{StoryCard, rendered, stories_newest_first};
use crate::domain::{Html, Site};
use crate::route::List;
use crate::views::Source;

/// Whether a list goes on over several pages.
pub fn is_long(site: &Site, list: &List) -> bool {
    let count = match list {
        List::Events => site.events.len(),
        List::Stories => site.stories.len(),
        List::Jobs => site.jobs.len(),
        List::People => site.people.len(),
        List::Topic(_) | List::Series(_) | List::Person(_) => 0,
    };
    count > rows_of(list)
}

/// All rows of a list as a text; nothing of a list without a board. Call it inside a reactive
/// owner.
pub fn rows(source: Source<'_>, list: &List) -> Option<String> {
    let locale = source.locale();
    let no_words = |markup: &[String]| vec![String::new(); markup.len()];
    Some(match list {
        List::Events => {
            let events = board::soonest_first(source);
            let markup = all(&events, |entry| rendered(event_row(source, entry)));
            table(&board::events(source, &events), &markup, no_words(&markup))
        }
        List::Stories => {
            let stories = stories_newest_first(source);
            let card = |entry: &_| rendered(StoryCard::of(source, entry).view(source.links, false));
            let markup = all(&stories, card);
            table(&board::stories(source, &stories), &markup, no_words(&markup))
        }
        List::Jobs => {
            let jobs = in_order(source);
            let markup = all(&jobs, |entry| rendered(job_row(source, entry)));
            let words = jobs.iter().map(|job| job.get(locale).skills.join(" ")).collect();
            table(&board::jobs(source, &jobs), &markup, words)
        }
        List::People => {
            let people = by_reading(source);
            let markup = all(&people, |entry| rendered(card(source, entry)));
            table(&board::people(source, &people), &markup, no_words(&markup))
        }
        _ => return None,
    })
}

/// The markup of each row. What a row's view leaves with its owner goes with the row.
fn all<T>(entries: &[&T], row: impl Fn(&T) -> Html) -> Vec<String> {
    entries
        .iter()
        .map(|entry| {
            let owner = Owner::new();
            let markup = owner.with(|| row(entry).into_string());
            owner.cleanup();
            markup
        })
        .collect()
}
