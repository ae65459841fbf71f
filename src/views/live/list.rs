//! A list, or a word where there is nothing to list.
//!
//! Views on the reader's side name their types (`Either`, never `AnyView`): a type that is erased
//! drags every way of hydrating it into the client, also those that nobody calls.

use leptos::either::Either;
use leptos::prelude::*;

/// The rows in a list of this class; without any, the sentence that says so.
pub(super) fn list<V: IntoView + 'static>(
    class: &'static str,
    rows: Vec<V>,
    none: &'static str,
) -> impl IntoView {
    if rows.is_empty() {
        Either::Left(view! { <p class="empty">{none}</p> })
    } else {
        Either::Right(view! { <ul class=class>{rows}</ul> })
    }
}
