//! What the reader's clock decides in still markup.
//!
//! An element with `data-from` or `data-until` (milliseconds since 1970) is shown from the one
//! instant until before the other. The build hides it as it is at its own instant, so that a page
//! without scripts is right for that instant; the client does the same with the reader's clock.

use crate::views::still::piece::{IntoPiece, Piece};
use leptos::either::Either;
use leptos::prelude::*;

use crate::domain::Instant;
use crate::views::Source;

/// When an element is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Span {
    /// The first instant; none if it is shown from the beginning.
    pub(super) from: Option<Instant>,
    /// The first instant at which it isn't any more; none if it stays.
    pub(super) until: Option<Instant>,
}

impl Span {
    /// From an instant on.
    pub(super) fn from(from: Instant) -> Span {
        Span { from: Some(from), until: None }
    }

    /// Until before an instant.
    pub(super) fn until(until: Instant) -> Span {
        Span { from: None, until: Some(until) }
    }

    /// From an instant until before another.
    pub(super) fn between(from: Instant, until: Instant) -> Span {
        Span { from: Some(from), until: Some(until) }
    }

    /// Whether it is shown at an instant.
    pub(super) fn has(self, at: Instant) -> bool {
        self.from.is_none_or(|from| from <= at) && self.until.is_none_or(|until| at < until)
    }
}

/// An element of this class, or of none, that is shown at some time only.
pub(super) fn timed<V: IntoView + 'static>(
    source: Source<'_>,
    span: Span,
    class: &'static str,
    content: V,
) -> impl IntoView + use<V> {
    let milliseconds = |instant: Option<Instant>| instant.map(|instant| instant.0.to_string());
    let (from, until) = (milliseconds(span.from), milliseconds(span.until));
    let hidden = !span.has(source.at);
    if class.is_empty() {
        Either::Left(view! { <div data-from=from data-until=until hidden=hidden>{content}</div> })
    } else {
        let view = view! {
            <div class=class data-from=from data-until=until hidden=hidden>
                {content}
            </div>
        };
        Either::Right(view)
    }
}

/// A list of this class that shows the first `count` of those items whose instant has not come;
/// where none is left, the sentence that says so. It holds more than it shows, so that there is
/// something to show when the first ones have passed.
pub(super) fn shelf(
    source: Source<'_>,
    class: &'static str,
    count: usize,
    items: Vec<(Instant, Piece)>,
    none: &'static str,
) -> Piece {
    let mut left = count;
    let mut any = false;
    let items: Vec<_> = items
        .into_iter()
        .map(|(until, item)| {
            let shown = left > 0 && source.at < until;
            left -= usize::from(shown);
            any |= shown;
            view! {
                <li data-until=until.0.to_string() hidden=!shown>
                    {item}
                </li>
            }
        })
        .collect();
    view! {
        <ul class=class data-show=count.to_string()>
            {items}
        </ul>
        <p class="empty" data-none hidden=any>
            {none}
        </p>
    }
    .into_piece()
}
