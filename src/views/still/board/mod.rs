//! What can be chosen on each list: the boards, made of the site.

mod choices;

mod events;
mod jobs;
mod months;
mod people;
mod stories;

use leptos::prelude::*;

pub(super) use events::{events, soonest_first};
pub(super) use jobs::{jobs, matching};
pub(super) use people::people;
pub(super) use stories::stories;

use crate::views::Source;
use crate::views::live::Board;

/// A live part inside still markup: its view as the build sees it, and its data.
pub(super) fn live(source: Source<'_>, part: Board) -> impl IntoView + use<> {
    // `<` is the only character that could end the script element early.
    let json = serde_json::to_string(&part).unwrap_or_default().replace('<', "\\u003c");
    let view = part.view(source.locale());
    view! {
        <div class="live" data-live>
            {view}
        </div>
        <script type="application/json">{json}</script>
    }
}

/// A list of a board: the rows in it at the build's instant. Each item is told which row it is and
/// what else can be searched for in it.
pub(super) fn list<V: IntoView + 'static>(
    class: &'static str,
    rows: Vec<(usize, String, V)>,
    none: &'static str,
) -> impl IntoView {
    list_of(class, rows, none, None)
}

/// A list like [`list`], of which no row is shown before the reader has chosen something. Each row
/// then says why it is shown, after the words `why`.
pub(super) fn list_with_reasons<V: IntoView + 'static>(
    class: &'static str,
    rows: Vec<(usize, String, V)>,
    none: &'static str,
    why: &'static str,
) -> impl IntoView {
    list_of(class, rows, none, Some(why))
}

fn list_of<V: IntoView + 'static>(
    class: &'static str,
    rows: Vec<(usize, String, V)>,
    none: &'static str,
    why: Option<&'static str>,
) -> impl IntoView {
    let any = !rows.is_empty() && why.is_none();
    let rows: Vec<_> = rows
        .into_iter()
        .map(|(row, words, view)| {
            view! {
                <li
                    data-row=row.to_string()
                    hidden=why.is_some()
                    data-words=(!words.is_empty()).then_some(words)>
                    {view}
                </li>
            }
        })
        .collect();
    view! {
        <ul class=class data-list data-why=why>
            {rows}
        </ul>
        <p class="empty" data-none hidden=any>
            {none}
        </p>
    }
}
