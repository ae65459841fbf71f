//! A plain page.

use leptos::prelude::*;

use super::rendered;
use crate::domain::{Entry, Html, Page};
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
            <div class="plain__body prose" inner_html=body.into_string()></div>
        </article>
    })
}
