//! All people.

use leptos::prelude::*;

use super::{Picture, or_none, rendered};
use crate::domain::{Entry, Html, Person};
use crate::route::Route;
use crate::views::fold::fold;
use crate::views::live::Source;

/// The list of all people, by the reading of their names.
pub fn people(source: Source<'_>) -> Html {
    let text = source.text();
    let locale = source.locale();
    let mut people: Vec<&Entry<Person>> = source.site.people.values().collect();
    people.sort_by_key(|entry| {
        let person = entry.get(locale);
        (fold(person.reading.as_ref().unwrap_or(&person.name)), entry.slug.clone())
    });
    let cards: Vec<_> = people.into_iter().map(|entry| card(source, entry)).collect();
    rendered(view! {
        <div class="frame">
            <header class="lead">
                <h1 class="lead__title">{text.people()}</h1>
                <p class="lead__text">{text.people_lead()}</p>
            </header>
            {or_none("people-grid", cards, text.no_people())}
        </div>
    })
}

fn card(source: Source<'_>, entry: &Entry<Person>) -> impl IntoView + use<> {
    let person = entry.get(source.locale());
    let photo = person.photo.as_ref().map(|photo| Picture::of(source, &entry.folder, photo));
    view! {
        <li class="person-card">
            {photo.map(|photo| photo.view(true, false))}
            <h2 class="person-card__name">
                <a href=source.links.to(Route::Person(entry.slug.clone()))>{person.name.clone()}</a>
            </h2>
            <p class="meta">{person.headline.clone()}</p>
        </li>
    }
}

/// A person in a short list beside something else: picture, name and headline in a row.
pub(super) fn row(source: Source<'_>, entry: &Entry<Person>) -> impl IntoView + use<> {
    let person = entry.get(source.locale());
    let photo = person.photo.as_ref().map(|photo| Picture::of(source, &entry.folder, photo));
    view! {
        <li class="cast__person">
            {photo.map(|photo| photo.view(true, false))}
            <div>
                <a class="cast__name" href=source.links.to(Route::Person(entry.slug.clone()))>
                    {person.name.clone()}
                </a>
                <p class="meta">{person.headline.clone()}</p>
            </div>
        </li>
    }
}
