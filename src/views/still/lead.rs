//! The heads of list pages.

use leptos::prelude::*;

use super::rendered;
use crate::domain::Html;
use crate::views::live::Source;

/// The head of a list page: its title and what it holds. `as_of` tells readers without scripts at
/// which instant the list was made.
pub fn lead(source: Source<'_>, title: &str, words: &str, as_of: Option<&str>) -> Html {
    let text = source.text();
    rendered(view! {
        <h1 class="lead__title">{title.to_owned()}</h1>
        <p class="lead__text">{words.to_owned()}</p>
        {as_of.map(|as_of| {
            view! {
                <noscript>
                    <p class="as-of">{text.as_of()} " " {as_of.to_owned()}</p>
                </noscript>
            }
        })}
    })
}
