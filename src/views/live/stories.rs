//! All stories, by kind and topic.

use jiff::civil::Date;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::Source;
use super::filter::{self, use_filters};
use super::list::Shown;
use crate::domain::{Entry, Key, Slug, Story, StoryKind};
use crate::views::fresh::Fresh;
use crate::views::links::Links;
use crate::views::shell::Stills;
use crate::views::text::Text;

/// What moves on the list of stories: the cards themselves don't, only which of them are shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StoriesPage {
    /// What each card is and is about, in the order of the cards.
    pub stories: Vec<(StoryKind, Vec<Key>)>,
    /// The topics they are about, with their names.
    pub topics: Vec<(Key, String)>,
}

impl StoriesPage {
    /// The list of all stories.
    pub fn of(source: Source<'_>) -> StoriesPage {
        let stories: Vec<_> = newest_first(&source)
            .into_iter()
            .map(|entry| (entry.facts().kind, entry.facts().topics.clone()))
            .collect();
        let taxonomy = &source.site.config.topics;
        let topics = taxonomy
            .keys()
            .filter(|key| stories.iter().any(|(_, topics)| topics.contains(key)))
            .filter_map(|key| Some((key.clone(), taxonomy.name(key)?.get(source.locale()).clone())))
            .collect();
        StoriesPage { stories, topics }
    }
}

/// All stories, the newest first.
pub(in crate::views) fn newest_first<'a>(source: &Source<'a>) -> Vec<&'a Entry<Story>> {
    let mut stories: Vec<_> = source.site.stories.values().collect();
    let key = |entry: &&Entry<Story>| -> (std::cmp::Reverse<Date>, Slug) {
        (std::cmp::Reverse(entry.facts().date), entry.slug.clone())
    };
    stories.sort_by_key(key);
    stories
}

/// All stories. Kind and topic are kept in the address. Still: the head of the page, and the cards.
#[component]
pub fn Stories(
    /// What moves.
    page: StoriesPage,
    /// The still parts of the page.
    stills: Stills,
    /// Makes the page's links.
    links: Links,
) -> impl IntoView {
    let text = Text(links.locale);
    let filters = use_filters();
    let kinds = StoryKind::ALL
        .iter()
        .filter(|kind| page.stories.iter().any(|(other, _)| other == *kind))
        .map(|kind| (kind.word().to_owned(), text.story_kind(*kind).to_owned()))
        .collect();
    let topics = page.topics.iter().map(|(key, name)| (key.to_string(), name.clone())).collect();
    let stories = StoredValue::new(page.stories);
    let shown: Memo<Shown> = Memo::new(move |_| {
        let (kind, topic) = (filters.get("kind"), filters.get("topic"));
        let fits = |(own_kind, own_topics): &(StoryKind, Vec<Key>)| {
            (kind.is_empty() || own_kind.word() == kind)
                && (topic.is_empty() || own_topics.iter().any(|key| key.as_str() == topic))
        };
        stories.with_value(|stories| {
            (0..)
                .zip(stories)
                .filter(|(_, story)| fits(story))
                .map(|(index, _)| (index, 0))
                .collect()
        })
    });
    let cards = NodeRef::<leptos::html::Ul>::new();
    Effect::new(move |_| {
        let Some(cards) = cards.get() else { return };
        let cards = cards.children();
        shown.with(|shown| {
            for place in 0..cards.length() {
                let is_shown = shown.iter().any(|(index, _)| u32::try_from(*index) == Ok(place));
                if let Some(card) = cards.item(place) {
                    // `hidden` is an ordinary attribute: nothing can refuse it.
                    let _ = card.toggle_attribute_with_force("hidden", !is_shown);
                }
            }
        });
    });
    let count = move || shown.with(Vec::len);
    let none = move || {
        let none = if filters.any() { text.no_story_matches() } else { text.no_stories() };
        Fresh((count() == 0).then(|| view! { <p class="empty">{none}</p> }))
    };
    let fields = view! {
        {filters.select("kind", text.kind(), text.any(), kinds)}
        {filters.select("topic", text.topic(), text.any(), topics)}
    };
    view! {
        <div class="frame">
            <header class="lead" data-still inner_html=stills.part(0)></header>
            {filter::bar(filters, text.filter(), text.clear(), fields)}
            <p class="count" role="status">
                {move || text.stories_shown(count())}
            </p>
            <h2 class="visually-hidden">{text.all_stories()}</h2>
            <ul class="story-grid" node_ref=cards data-still inner_html=stills.part(1)></ul>
            {none}
        </div>
    }
}
