//! Topics, and everything on a topic.

use std::cmp::Reverse;

use leptos::prelude::*;

use super::feeds::feeds;
use super::pagination::{Leaf, Listed};
use super::people::row;
use super::{StoryCard, event_section, or_none, rendered, story_section};
use crate::domain::{Entry, Event, Html, Key, Person};
use crate::route::{Feed, List, Route};
use crate::views::Source;

/// The list of all topics, each with how much there is on it.
pub fn topics(source: Source<'_>) -> Html {
    let text = source.text();
    let taxonomy = &source.site.config.topics;
    let rows: Vec<_> = taxonomy
        .keys()
        .filter_map(|key| {
            let name = taxonomy.name(key)?.get(source.locale()).clone();
            let site = source.site;
            let count = site.stories_on(key).count() + site.events_on(key).count();
            Some(view! {
                <div class="topic-list__topic">
                    <a href=source.links.to(Route::Topic(key.clone()))>{name}</a>
                    <span class="meta">{count}</span>
                </div>
            })
        })
        .collect();
    rendered(view! {
        <div class="frame">
            <header class="lead">
                <h1 class="lead__title">{text.topics()}</h1>
                <p class="lead__text">{text.topics_lead()}</p>
            </header>
            {or_none("topic-list", rows, text.no_topics())}
        </div>
    })
}

/// A page of everything on a topic, across kinds; counted from 1, and none if there are not so many.
pub fn topic(source: Source<'_>, key: &Key, page: usize) -> Option<Listed> {
    let text = source.text();
    let name = source.site.config.topics.name(key)?.get(source.locale());
    let stories: Vec<_> = source.site.stories_on(key).collect();
    let events = events_on(source, key);
    let people: Vec<_> = source.site.people_on(key).collect();
    let lengths = [stories.len(), events.len(), people.len()];
    let leaf = Leaf::of(List::Topic(key.clone()), page, &lengths)?;
    let nothing = stories.is_empty() && events.is_empty();
    let (stories, events) = (leaf.rows(&stories), leaf.rows(&events));
    let people = leaf.rows(&people);
    let routes = [
        stories.iter().map(|entry| Route::Story(entry.slug.clone())).collect::<Vec<_>>(),
        events.iter().map(|entry| Route::Event(entry.slug.clone())).collect(),
        people.iter().map(|entry| Route::Person(entry.slug.clone())).collect(),
    ];
    let cards = stories.iter().map(|entry| StoryCard::of(source, entry)).collect();
    let main = rendered(view! {
        <div class="frame">
            <header class="lead">
                <p class="kicker">
                    <a href=source.links.to(Route::Topics)>{text.topics()}</a>
                </p>
                <h1 class="lead__title">{leaf.title(source, name)}</h1>
                {feeds(source, &[Feed::Topic(key.clone())])}
            </header>
            {nothing.then(|| view! { <p class="empty">{text.nothing_on_topic()}</p> })}
            {story_section(source, text.stories(), cards)}
            {event_section(source, text.events(), events)}
            {people_section(source, people)}
            {leaf.ways(source)}
        </div>
    });
    Some(leaf.listed(main, routes.concat()))
}

fn events_on<'a>(source: Source<'a>, key: &Key) -> Vec<&'a Entry<Event>> {
    let mut events: Vec<_> = source.site.events_on(key).collect();
    let zone = &source.site.config.time_zone;
    events.sort_by_key(|event| (Reverse(event.facts().when.start(zone)), &event.slug));
    events
}

fn people_section(source: Source<'_>, people: &[&Entry<Person>]) -> Option<impl IntoView + use<>> {
    let cards: Vec<_> = people.iter().map(|entry| row(source, entry, None)).collect();
    (!cards.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="people">
                <h2 class="section__title" id="people">
                    {source.text().people()}
                </h2>
                <ul class="cast">{cards}</ul>
            </section>
        }
    })
}
