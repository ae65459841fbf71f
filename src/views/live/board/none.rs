//! What is said where nothing fits: which condition is in the way.

use leptos::prelude::*;

use super::BoardKind;
use super::state::{State, WORDS};
use crate::views::fresh::Fresh;
use crate::views::text::Text;

/// Nothing, or where nothing fits, each condition without which something would.
pub(super) fn none(text: Text, state: State) -> impl IntoView {
    move || {
        let matching = state.board.with_untracked(|board| board.kind == BoardKind::Match);
        let empty = state.shown() == 0;
        Fresh((empty && !matching && state.any()).then(|| loosen(text, state)))
    }
}

fn loosen(text: Text, state: State) -> impl IntoView {
    let ways = state.board.with_untracked(|board| {
        state.found.with(|found| {
            let names = board.facets.iter().map(|facet| (facet.name.clone(), facet.title.clone()));
            let names = names.chain([(WORDS.to_owned(), text.words().to_owned())]);
            names.zip(found.without.clone()).filter(|(_, count)| *count > 0).collect::<Vec<_>>()
        })
    });
    let none = if ways.is_empty() { text.nothing_fits_at_all() } else { text.nothing_fits() };
    let ways: Vec<_> = ways
        .into_iter()
        .map(|((name, title), count)| {
            let words = text.without(&title, count);
            let take = move |_| state.query.clear(std::slice::from_ref(&name));
            view! {
                <li>
                    <button class="loosen__way" type="button" on:click=take>
                        {words}
                    </button>
                </li>
            }
        })
        .collect();
    view! {
        <div class="loosen">
            <p>{none}</p>
            <ul class="loosen__ways">{ways}</ul>
        </div>
    }
}
