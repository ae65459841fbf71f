//! Pages, as markup that the build makes once (and the composer), and never the reader's client.
//! What the clock decides in it stands in attributes (`clock`); what the reader decides is a
//! [live part](super::live) inside.

mod clock;
mod piece;

mod board;

mod event_row;
mod job_row;
mod picture;
mod registration;
mod share;
mod story_card;

mod feeds;
mod footer;
mod header;
mod lead;
mod pagination;

mod calendar;
mod contribute;
mod event;
mod events;
mod for_you;
mod home;
mod job;
mod jobs;
mod not_found;
mod stories;

mod activity;
mod page;
mod people;
mod person;
mod related;
mod rows;
mod search;
mod series;
mod story;
mod topics;
mod unlike;

pub use activity::{Quarter, activity, quarters};
pub use calendar::{add_to_calendar, subscribe, years};
pub use contribute::contribute;
pub use event::event;
pub use events::events;
pub use feeds::feed_name;
pub use footer::footer;
pub use for_you::for_you;
pub use header::header;
pub use home::home;
pub use job::job;
pub use jobs::jobs;
pub use not_found::not_found;
pub use page::page;
pub use pagination::{Listed, lists, page_title};
pub use people::people;
pub use person::person;
pub use picture::Picture;
pub use rows::{is_long, rows};
pub use search::search;
pub use series::{all_series, series};
pub use stories::stories;
pub use story::story;
pub use story_card::StoryCard;
pub use topics::{topic, topics};

use leptos::prelude::*;
use piece::{IntoPiece, Piece, nothing};

use lead::lead;
use stories::stories_newest_first;

use crate::domain::{Entry, Event, Html};
use crate::views::Source;
use crate::views::live::LIVE_ATTRIBUTE;
use event_row::event_row;

/// Markup of a still view. Call it inside a reactive owner.
///
/// Leptos marks with comments where it will find things when a page comes alive. What holds no live
/// part never does.
fn rendered<V: IntoView>(view: V) -> Html {
    let mut markup = view.into_view().to_html();
    if !markup.contains(LIVE_ATTRIBUTE) {
        markup = markup.replace("<!---->", "").replace("<!>", "");
    }
    Html::from_renderer(markup)
}

/// A list of story cards under a heading; nothing if there are none.
fn story_section(source: Source<'_>, title: &'static str, stories: Vec<StoryCard>) -> Piece {
    if stories.is_empty() {
        return nothing();
    }
    let cards: Vec<_> = stories
        .into_iter()
        .map(|story| view! { <li>{story.view(source.links, false)}</li> })
        .collect();
    view! {
        <section class="section" aria-labelledby="stories">
            <h2 class="section__title" id="stories">
                {title}
            </h2>
            <ul class="story-grid">{cards}</ul>
        </section>
    }
    .into_piece()
}

/// A list of event rows under a heading; nothing if there are none.
fn event_section(source: Source<'_>, title: &'static str, events: &[&Entry<Event>]) -> Piece {
    if events.is_empty() {
        return nothing();
    }
    let rows: Vec<_> =
        events.iter().map(|event| view! { <li>{event_row(source, event)}</li> }).collect();
    view! {
        <section class="section" aria-labelledby="events">
            <h2 class="section__title" id="events">
                {title}
            </h2>
            <ul class="event-list">{rows}</ul>
        </section>
    }
    .into_piece()
}

/// Links in the form of tags: words and where each leads.
fn tag_list(links: Vec<(String, String)>) -> impl IntoView {
    let tags: Vec<_> = links
        .into_iter()
        .map(|(words, href)| {
            view! {
                <li>
                    <a class="tag" href=href>
                        {words}
                    </a>
                </li>
            }
        })
        .collect();
    view! { <ul class="tags">{tags}</ul> }
}

/// A list of this class; without any items, the sentence that says so.
fn or_none<V: IntoView + 'static>(class: &'static str, items: Vec<V>, none: &'static str) -> Piece {
    if items.is_empty() {
        view! { <p class="empty">{none}</p> }.into_piece()
    } else {
        let items: Vec<_> = items.into_iter().map(|item| view! { <li>{item}</li> }).collect();
        view! { <ul class=class>{items}</ul> }.into_piece()
    }
}
