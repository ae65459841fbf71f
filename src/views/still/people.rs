//! All people.

use leptos::prelude::*;

use super::board::{self, list, live_on};
use super::pagination::{Leaf, Listed};
use super::{Picture, lead, rendered};
use crate::domain::{Entry, Person};
use crate::route::{List, Route};
use crate::views::Source;
use crate::views::fold::fold;

/// A page of the list of all people, by the reading of their names; counted from 1, and none if
/// there are not so many.
pub fn people(source: Source<'_>, page: usize) -> Option<Listed> {
    let text = source.text();
    let people = by_reading(source);
    let leaf = Leaf::of(List::People, page, &[people.len()])?;
    let board = live_on(source, &leaf, || board::people(source, &people));
    let rows: Vec<_> = people.into_iter().enumerate().collect();
    let rows = leaf.rows(&rows);
    let cards: Vec<_> =
        rows.iter().map(|(row, entry)| (*row, String::new(), card(source, entry))).collect();
    let routes = rows.iter().map(|(_, entry)| Route::Person(entry.slug.clone())).collect();
    let title = leaf.title(source, text.people());
    let main = rendered(view! {
        <div class="frame">
            {lead(source, &title, text.people_lead(), None, &[])}
            {board}
            {list("people-grid", cards, text.no_people())}
            {leaf.ways(source)}
        </div>
    });
    Some(leaf.listed(main, routes))
}

/// All people, by the reading of their names.
pub(super) fn by_reading<'a>(source: Source<'a>) -> Vec<&'a Entry<Person>> {
    let mut people: Vec<&Entry<Person>> = source.site.people.values().collect();
    people.sort_by_cached_key(|entry| {
        let person = entry.get(source.locale());
        (fold(person.reading.as_ref().unwrap_or(&person.name)), entry.slug.clone())
    });
    people
}

/// What stands in the card of a person.
pub(super) fn card(source: Source<'_>, entry: &Entry<Person>) -> impl IntoView + use<> {
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
