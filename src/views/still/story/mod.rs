//! A story. What its kind adds has a file of its own.

mod byline;
pub(super) mod collaboration;
mod excerpt;
mod part;
mod report;
mod returns;
mod skills;

use leptos::prelude::*;

use super::contribute::edit_link;
use super::event::topics;
use super::people::row;
use super::related::related;
use super::share::share;
use super::{Picture, rendered, story_section, tag_list};
use crate::domain::{Entry, Html, Key, Story, Taxonomy};
use crate::route::Route;
use crate::views::Source;

/// The page of a story; `body` is its text.
pub fn story(source: Source<'_>, entry: &Entry<Story>, body: Html) -> Html {
    let text = source.text();
    let story = entry.get(source.locale());
    let picture = story.image.as_ref().map(|image| {
        let picture = Picture::of(source, &entry.folder, image);
        view! { <div class="story__picture">{picture.view(false, true)}</div> }
    });
    rendered(view! {
        <article class=format!("story story--{} frame", story.kind.word())>
            {head(source, entry)}
            {excerpt::excerpt(source, story)}
            {report::reported(source, &entry.slug)}
            {picture}
            {collaboration::panel(source, story)}
            <div class="story__body prose">
                <div inner_html=body.into_string()></div>
            </div>
            {skills::skills(source, story)}
            {excerpt::excerpt(source, story)}
            {returns::returns(source, story)}
            {part::whole_series(source, entry)}
            {foot(source, story)}
        </article>
        <div class="frame related">
            {story_section(source, text.related_stories(), related(source, entry))}
        </div>
        {edit_link(source, &entry.folder)}
    })
}

fn head(source: Source<'_>, entry: &Entry<Story>) -> impl IntoView + use<> {
    let text = source.text();
    let story = entry.get(source.locale());
    view! {
        <header class="story__head">
            <p class="kicker">
                <a href=source.links.to(Route::Stories)>{text.stories()}</a>
                <span class="kind">{text.story_kind(story.kind)}</span>
                {part::kicker(source, story)}
            </p>
            <h1 class="story__title">{story.title.clone()}</h1>
            <p class="story__summary">{story.summary.clone()}</p>
            {byline::byline(source, story)}
            {share(source, &story.title, Route::Story(entry.slug.clone()))}
        </header>
    }
}

fn foot(source: Source<'_>, story: &Story) -> impl IntoView + use<> {
    let topics = topics(source, &story.topics);
    view! {
        <footer class="story__foot">
            {cast(source, story)} {(!topics.is_empty()).then(|| tag_list(topics))}
            {trade(source, story)}
        </footer>
    }
}

/// The trade and the part of the world that a story tells of.
fn trade(source: Source<'_>, story: &Story) -> Option<impl IntoView + use<>> {
    let config = &source.site.config;
    let name = |key: &Option<Key>, taxonomy: &Taxonomy| {
        key.as_ref()
            .and_then(|key| taxonomy.name(key))
            .map(|name| name.get(source.locale()).clone())
    };
    let parts: Vec<_> =
        [name(&story.industry, &config.industries), name(&story.region, &config.regions)]
            .into_iter()
            .flatten()
            .map(|part| view! { <span class="meta__part">{part}</span> })
            .collect();
    (!parts.is_empty()).then(|| view! { <p class="meta">{parts}</p> })
}

fn cast(source: Source<'_>, story: &Story) -> Option<impl IntoView + use<>> {
    let people: Vec<_> = story
        .people
        .iter()
        .filter_map(|slug| source.site.people.get(slug))
        .map(|entry| row(source, entry, None))
        .collect();
    (!people.is_empty()).then(|| {
        view! {
            <section aria-labelledby="cast">
                <h2 class="aside-block__title" id="cast">
                    {source.text().appears()}
                </h2>
                <ul class="cast">{people}</ul>
            </section>
        }
    })
}
