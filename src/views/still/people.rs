//! All people.

use leptos::prelude::*;

use super::board::{self, list, live};
use super::{Picture, lead, rendered};
use crate::domain::{Entry, Html, Person};
use crate::route::Route;
use crate::views::Source;
use crate::views::fold::fold;

/// The list of all people, by the reading of their names.
pub fn people(source: Source<'_>) -> Html {
    let text = source.text();
    let locale = source.locale();
    let mut people: Vec<&Entry<Person>> = source.site.people.values().collect();
    people.sort_by_key(|entry| {
        let person = entry.get(locale);
        (fold(person.reading.as_ref().unwrap_or(&person.name)), entry.slug.clone())
    });
    let board = board::people(source, &people);
    let cards: Vec<_> = people
        .into_iter()
        .enumerate()
        .map(|(row, entry)| (row, String::new(), card(source, entry)))
        .collect();
    rendered(view! {
        <div class="frame">
            {lead(source, text.people(), text.people_lead(), None, &[])}
            {live(source, board)}
            {list("people-grid", cards, text.no_people())}
        </div>
    })
}

fn card(source: Source<'_>, entry: &Entry<Person>) -> impl IntoView + use<> {
    let person = entry.get(source.locale());
    let photo = person.photo.as_ref().map(|photo| Picture::of(source, &entry.folder, photo));
    view! {
        <div class="person-card">
            {photo.map(|photo| photo.view(true, false))}
            <h2 class="person-card__name">
                <a href=source.links.to(Route::Person(entry.slug.clone()))>{person.name.clone()}</a>
            </h2>
            <p class="meta">{person.headline.clone()}</p>
        </div>
    }
}

/// A person in a short list beside something else: picture, name and headline in a row, and why
/// the person stands there if that needs words.
pub(super) fn row(
    source: Source<'_>,
    entry: &Entry<Person>,
    why: Option<String>,
) -> impl IntoView + use<> {
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
                {why.map(|why| view! { <p class="cast__why">{why}</p> })}
            </div>
        </li>
    }
}
