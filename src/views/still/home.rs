//! What does not move on the home page.

use leptos::prelude::*;

use super::{StoryCard, or_none, rendered};
use crate::domain::{HomeSection, Html};
use crate::route::Route;
use crate::views::live::{Source, stories_newest_first};

/// How many stories are shown.
const STORIES: usize = 3;

/// The still parts of the home page: its first words, then its still sections in their order.
pub fn home(source: Source<'_>) -> Vec<Html> {
    let sections = source.site.config.home.iter().filter_map(|section| match section {
        HomeSection::Stories => Some(stories(source)),
        HomeSection::Ways => Some(ways(source)),
        HomeSection::Events | HomeSection::Jobs => None,
    });
    std::iter::once(words(source)).chain(sections).collect()
}

fn words(source: Source<'_>) -> Html {
    let config = &source.site.config;
    let lines: Vec<_> = config
        .tagline
        .get(source.locale())
        .lines()
        .map(|line| view! { <span class="hero__line">{line.to_owned()} " "</span> })
        .collect();
    rendered(view! {
        <h1 class="hero__title">{lines}</h1>
        <p class="hero__text">{config.description.get(source.locale()).clone()}</p>
    })
}

fn stories(source: Source<'_>) -> Html {
    let (text, links) = (source.text(), source.links);
    let cards: Vec<_> = stories_newest_first(&source)
        .into_iter()
        .take(STORIES)
        .map(|entry| StoryCard::of(source, entry).view(links, false))
        .collect();
    let cards = or_none("story-grid story-grid--lead", cards, text.no_stories());
    rendered(view! {
        <header class="section__head">
            <h2 class="section__title">{text.stories()}</h2>
            <a class="section__more" href=links.to(Route::Stories)>
                {text.all_stories()}
            </a>
        </header>
        {cards}
    })
}

fn ways(source: Source<'_>) -> Html {
    let locale = source.locale();
    let ways: Vec<_> = source
        .site
        .config
        .ways
        .iter()
        .map(|way| {
            view! {
                <li>
                    <a class="way" href=source.links.to(Route::Page(way.page.clone()))>
                        <b class="way__title">{way.title.get(locale).clone()}</b>
                        <span class="way__text">{way.text.get(locale).clone()}</span>
                    </a>
                </li>
            }
        })
        .collect();
    rendered(view! {
        <h2 class="visually-hidden">{source.text().ways_in()}</h2>
        <ul class="ways">{ways}</ul>
    })
}
