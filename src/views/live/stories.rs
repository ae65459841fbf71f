//! All stories, by kind and topic.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::filter::{self, use_filters};
use super::list::list;
use super::story_card::newest_first;
use super::{Source, StoryCard};
use crate::domain::{Key, StoryKind};
use crate::views::links::Links;
use crate::views::text::Text;

/// The data of the list of stories.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StoriesPage {
    /// All stories, the newest first.
    pub stories: Vec<StoryCard>,
    /// The topics they are about, with their names.
    pub topics: Vec<(Key, String)>,
}

impl StoriesPage {
    /// The list of all stories.
    pub fn of(source: Source<'_>) -> StoriesPage {
        let stories: Vec<_> =
            newest_first(&source).into_iter().map(|entry| StoryCard::of(source, entry)).collect();
        let taxonomy = &source.site.config.topics;
        let topics = taxonomy
            .keys()
            .filter(|key| stories.iter().any(|story| story.topics.contains(key)))
            .filter_map(|key| {
                Some((key.clone(), taxonomy.name(key)?.get(source.locale()).clone()))
            })
            .collect();
        StoriesPage { stories, topics }
    }
}

/// All stories. Kind and topic are kept in the address.
#[component]
pub fn Stories(
    /// The stories.
    page: StoriesPage,
    /// Makes the page's links.
    links: Links,
) -> impl IntoView {
    let text = Text(links.locale);
    let filters = use_filters();
    let kinds = StoryKind::ALL
        .iter()
        .filter(|kind| page.stories.iter().any(|story| story.kind == **kind))
        .map(|kind| (kind.word().to_owned(), text.story_kind(*kind).to_owned()))
        .collect();
    let topics =
        page.topics.iter().map(|(key, name)| (key.to_string(), name.clone())).collect();
    let stories = StoredValue::new(page.stories);
    let links = StoredValue::new(links);
    let shown = Memo::new(move |_| {
        let (kind, topic) = (filters.get("kind"), filters.get("topic"));
        stories.with_value(|stories| {
            stories
                .iter()
                .enumerate()
                .filter(|(_, story)| kind.is_empty() || story.kind.word() == kind)
                .filter(|(_, story)| {
                    topic.is_empty() || story.topics.iter().any(|key| key.as_str() == topic)
                })
                .map(|(index, _)| index)
                .collect::<Vec<_>>()
        })
    });
    let cards = move || {
        let shown = shown.get();
        let cards = stories.with_value(|stories| {
            links.with_value(|links| {
                shown
                    .iter()
                    .enumerate()
                    .filter_map(|(place, index)| {
                        Some(stories.get(*index)?.clone().view(links, place < 3))
                    })
                    .collect::<Vec<_>>()
            })
        });
        list("story-grid", cards, text.no_story_matches())
    };
    let fields = view! {
        {filters.select("kind", text.kind(), text.any(), kinds)}
        {filters.select("topic", text.topic(), text.any(), topics)}
    };
    view! {
        <div class="frame">
            <header class="lead">
                <h1 class="lead__title">{text.stories()}</h1>
                <p class="lead__text">{text.stories_lead()}</p>
            </header>
            {filter::bar(filters, text.filter(), text.clear(), fields)}
            <p class="count" role="status">
                {move || text.stories_shown(shown.with(Vec::len))}
            </p>
            <h2 class="visually-hidden">{text.all_stories()}</h2>
            {cards}
        </div>
    }
}
