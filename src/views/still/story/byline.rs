//! When a story was published, by whom, and how long it takes to read.

use crate::views::still::piece::IntoPiece;
use leptos::prelude::*;

use crate::domain::{Author, Slug, Story};
use crate::route::Route;
use crate::views::Source;
use crate::views::dates;

/// The line below the headline.
pub(super) fn byline(source: Source<'_>, story: &Story) -> impl IntoView + use<> {
    let (text, locale) = (source.text(), source.locale());
    let updated = story.updated.map(|day| {
        view! {
            <span class="meta__part">
                <time datetime=day.to_string()>{dates::date(locale, day)}</time>
                " "
                {text.updated()}
            </span>
        }
    });
    let mut authors = Vec::new();
    for author in &story.authors {
        if !authors.is_empty() {
            authors.push(text.list_separator().into_piece());
        }
        authors.push(match author {
            Author::Named(name) => name.clone().into_piece(),
            Author::Person(slug) => person_link(source, slug).into_piece(),
        });
    }
    let authors = (!authors.is_empty())
        .then(|| view! { <span class="meta__part">{text.written_by()} " " {authors}</span> });
    view! {
        <p class="meta story__byline">
            <time class="meta__part story__date" datetime=story.date.to_string()>
                {dates::date(locale, story.date)}
            </time>
            {updated}
            {authors}
            <span class="meta__part">{text.minutes(story.minutes)}</span>
        </p>
    }
}

fn person_link(source: Source<'_>, slug: &Slug) -> impl IntoView + use<> {
    let name = source.site.people.get(slug).map(|person| person.get(source.locale()).name.clone());
    let href = source.links.to(Route::Person(slug.clone()));
    view! { <a href=href>{name.unwrap_or_else(|| slug.to_string())}</a> }
}
