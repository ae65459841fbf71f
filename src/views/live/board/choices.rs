//! A facet: what can be chosen, and how many rows each choice would show.

use leptos::prelude::*;

use super::Facet;
use super::state::State;

/// A facet as a disclosure with a check box for each choice.
pub(super) fn facet(state: State, index: usize, facet: Facet) -> impl IntoView {
    let chosen = move || {
        let count = state.chosen.with(|chosen| {
            chosen.get(index).map_or(0, |facet| facet.iter().filter(|chosen| **chosen).count())
        });
        if count == 0 { String::new() } else { count.to_string() }
    };
    let (name, title) = (facet.name, facet.title);
    let choices: Vec<_> = (0..)
        .zip(facet.choices)
        .map(|(place, choice)| {
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
            view! {
                <li>
                    <label class="choice">
                        <input
                            type="checkbox"
                            name=name.clone()
                            value=choice.value
                            prop:checked=is_chosen
                            on:change=move |_| state.toggle(index, place)
                        />
                        <span class="choice__label">{choice.label}</span>
                        <span class="choice__count">{move || count().to_string()}</span>
                    </label>
                </li>
            }
        })
        .collect();
    view! {
        <details class="facet">
            <summary class="facet__name">
                {title} <span class="facet__on">{chosen}</span>
            </summary>
            <ul class="facet__choices">
                {choices}
            </ul>
        </details>
    }
}
