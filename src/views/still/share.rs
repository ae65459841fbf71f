//! The way to hand a page on: to somebody else, or to paper.

use leptos::prelude::*;

use crate::route::Route;
use crate::views::Source;

/// A button that shares a page or copies its address, and on paper the address itself. Both need
/// more than a document: the button keeps its place, but isn't seen before the client is alive.
///
/// For the client: `data-share` marks the element, `data-title` and `data-url` are what is shared,
/// `data-copied` is what the live region says when the address is copied.
pub(super) fn share(source: Source<'_>, title: &str, route: Route) -> impl IntoView + use<> {
    let text = source.text();
    let url = format!("{}{}", source.site.config.origin, source.links.to(route));
    view! {
        <div
            class="share"
            data-share=""
            data-title=title.to_owned()
            data-url=url.clone()
            data-copied=text.copied()
        >
            <button type="button" class="share__button">
                {text.share()}
            </button>
            <span class="share__said meta" role="status"></span>
        </div>
        <p class="print-only">{url}</p>
    }
}
