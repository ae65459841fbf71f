//! The heads of list pages.

use leptos::prelude::*;

use super::feeds::feeds as feeds_line;
use crate::route::Feed;
use crate::views::Source;

/// The head of a list page: its title and what it holds. `as_of` tells readers without scripts at
/// which instant the list was made; `feeds` are those by which one can follow it.
pub(super) fn lead(
    source: Source<'_>,
    title: &str,
    words: &str,
    as_of: Option<&str>,
    feeds: &[Feed],
) -> impl IntoView + use<> {
    let text = source.text();
    let (title, words, as_of) = (title.to_owned(), words.to_owned(), as_of.map(str::to_owned));
    view! {
      <header class="lead">
        <h1 class="lead__title">{title}</h1>
        <p class="lead__text">{words}</p>
        {feeds_line(source, feeds)}
        {as_of.map(|as_of| {
            view! {
                <noscript>
                    <p class="as-of">{text.as_of()} " " {as_of}</p>
                </noscript>
            }
        })}
      </header>
    }
}
