//! A story in a list.

use leptos::prelude::*;

use super::Picture;
use crate::domain::{Entry, Slug, Story, StoryKind};
use crate::route::Route;
use crate::views::Source;
use crate::views::dates;
use crate::views::links::Links;
use crate::views::text::Text;

/// A story in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoryCard {
    /// Its name in addresses.
    pub slug: Slug,
    /// Its headline.
    pub title: String,
    /// What it tells.
    pub summary: String,
    /// What it is.
    pub kind: StoryKind,
    /// When it was published: for `<time datetime>`, and in words.
    pub date: (String, String),
    /// How long it takes to read, in words.
    pub minutes: String,
    /// Why it stands in the list, if that needs words.
    pub why: Option<String>,
    /// A picture.
    pub picture: Option<Picture>,
}

impl StoryCard {
    /// The card of a story.
    pub fn of(source: Source<'_>, entry: &Entry<Story>) -> StoryCard {
        let story = entry.get(source.locale());
        StoryCard {
            slug: entry.slug.clone(),
            title: story.title.clone(),
            summary: story.summary.clone(),
            kind: story.kind,
            date: (story.date.to_string(), dates::date(source.locale(), story.date)),
            minutes: source.text().minutes(story.minutes),
            why: None,
            picture: story.image.as_ref().map(|image| Picture::of(source, &entry.folder, image)),
        }
    }

    /// What stands in the card.
    pub(super) fn view(self, links: &Links, eager: bool) -> impl IntoView + use<> {
        let text = Text(links.locale);
        view! {
            <div class="story-card">
                {self.picture.map(|picture| picture.view(true, eager))}
                <p class="story-card__kind">
                    <span class="kind">{text.story_kind(self.kind)}</span>
                    <time class="meta" datetime=self.date.0>
                        {self.date.1}
                    </time>
                    <span class="meta">{self.minutes}</span>
                </p>
                <h3 class="story-card__title">
                    <a href=links.to(Route::Story(self.slug))>{self.title}</a>
                </h3>
                <p class="story-card__summary">{self.summary}</p>
                {self.why.map(|why| view! { <p class="story-card__why meta">{why}</p> })}
            </div>
        }
    }
}
