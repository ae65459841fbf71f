//! A plain page.

use crate::views::still::piece::{IntoPiece, Piece};
use leptos::prelude::*;

use super::contribute::edit_link;
use super::stories_newest_first;
use super::story::collaboration;
use super::{StoryCard, or_none, rendered};
use crate::domain::{Entry, Html, Page, StoryKind};
use crate::views::Source;

/// A plain page; `body` is its text.
pub fn page(source: Source<'_>, entry: &Entry<Page>, body: Html) -> Html {
    let page = entry.get(source.locale());
    let text = source.text();
    rendered(view! {
        <article class="frame plain">
            <header class="lead">
                {(!page.audience.is_empty())
                    .then(|| view! { <p class="kicker">{text.audiences(&page.audience)}</p> })}
                <h1 class="lead__title">{page.title.clone()}</h1>
                <p class="lead__text">{page.summary.clone()}</p>
            </header>
            {page.lists.map(|kind| listed(source, kind))}
            <div class="plain__body prose" inner_html=body.into_string()></div>
        </article>
        {edit_link(source, &entry.folder)}
    })
}

/// All stories of a kind, the newest first.
fn listed(source: Source<'_>, kind: StoryKind) -> Piece {
    if kind == StoryKind::Collaboration {
        return collaboration::list(source);
    }
    let cards: Vec<_> = stories_newest_first(source)
        .into_iter()
        .filter(|entry| entry.facts().kind == kind)
        .map(|entry| StoryCard::of(source, entry).view(source.links, false))
        .collect();
    let cards = or_none("story-grid", cards, source.text().no_stories());
    view! { <div class="listed">{cards}</div> }.into_piece()
}
