//! A facet: what can be chosen, and how many rows each choice would show.

use leptos::prelude::*;

use super::state::State;
use super::{Choice, Facet};
use crate::views::fresh::Fresh;
use crate::views::text::Text;

/// How many more choices are shown at once.
const AT_ONCE: usize = 40;

/// A facet as a disclosure with a check box for each choice.
pub(super) fn facet(state: State, index: usize, facet: Facet) -> impl IntoView {
    let chosen = move || {
        let count = state.chosen.with(|chosen| {
            chosen.get(index).map_or(0, |facet| facet.iter().filter(|chosen| **chosen).count())
        });
        if count == 0 { String::new() } else { count.to_string() }
    };
    let shown = RwSignal::new(facet.choices.len());
    // Rows that come later may bring more choices; those that stand here stay as they are.
    let left = move || {
        let all =
            state.board.with(|board| board.facets.get(index).map_or(0, |it| it.choices.len()));
        all.saturating_sub(shown.get())
    };
    let choices = move || {
        let choices = state.board.with_untracked(|board| {
            let all = board.facets.get(index).map_or(&[][..], |facet| &facet.choices);
            all.get(..shown.get().min(all.len())).unwrap_or_default().to_vec()
        });
        let choices: Vec<_> =
            (0..).zip(choices).map(|(place, it)| choice(state, index, place, it)).collect();
        Fresh(choices)
    };
    view! {
        <details class="facet">
            <summary class="facet__name">
                {facet.title} <span class="facet__on">{chosen}</span>
            </summary>
            <ul class="facet__choices">
                {choices}
            </ul>
            <button
                class="filters__clear"
                type="button"
                hidden=move || left() == 0
                on:click=move |_| shown.update(|shown| *shown += AT_ONCE)
            >
                {move || Text(state.locale).more_choices(left())}
            </button>
        </details>
    }
}

fn choice(state: State, index: usize, place: usize, choice: Choice) -> impl IntoView + use<> {
    let is_chosen = move || {
        state.chosen.with(|chosen| {
            chosen.get(index).and_then(|facet| facet.get(place)).copied().unwrap_or(false)
        })
    };
    let count = move || {
        state.found.with(|found| {
            found.counts.get(index).and_then(|facet| facet.get(place)).copied().unwrap_or(0)
        })
    };
    let name = state.board.with_untracked(|board| {
        board.facets.get(index).map(|facet| facet.name.clone()).unwrap_or_default()
    });
    view! {
        <li>
            <label class="choice">
                <input
                    type="checkbox"
                    name=name
                    value=choice.value
                    prop:checked=is_chosen
                    on:change=move |_| state.toggle(index, place)
                />
                <span class="choice__label">{choice.label}</span>
                <span class="choice__count">{move || count().to_string()}</span>
            </label>
        </li>
    }
}
