//! What stands above the list: words, facets, order, what is on, and how many rows there are.

use leptos::prelude::*;

use super::choices::facet;
use super::state::{MONTHS, SORT, State, VIEW};
use super::words::words;
use super::{Board, BoardKind};
use crate::views::fresh::Fresh;
use crate::views::text::Text;

/// The `id` of the sentence that says how many rows are shown.
const COUNT_ID: &str = "board-count";

/// The bar: usable once the client is alive, absent where scripts are off.
pub(super) fn bar(text: Text, state: State) -> impl IntoView {
    let reader = state.reader;
    let facets: Vec<_> = state.board.with_untracked(|board| {
        let facets = board.facets.iter().cloned().enumerate();
        facets.map(|(index, of)| facet(state, index, of)).collect()
    });
    let has = move |what: fn(&Board) -> bool| state.board.with_untracked(what);
    let close = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" {
            (reader.host.close)();
        }
    };
    view! {
        <form
            class="filters"
            role="search"
            aria-label=text.filter()
            on:submit=|event| event.prevent_default()
            on:keydown=close
            on:focusin=move |_| state.load()
            on:pointerenter=move |_| state.load()
        >
            <fieldset class="filters__fields" disabled=move || !reader.alive.get()>
                <legend class="visually-hidden">{text.filter()}</legend>
                {has(|board| board.words).then(|| words(text, state))}
                <div class="facets">{facets}</div>
                {has(|board| board.sorts.len() > 1).then(|| sorts(text, state))}
                {has(|board| !board.months.is_empty()).then(|| views(text, state))}
            </fieldset>
            <div class="filters__on">
                <p class="count" role="status" id=COUNT_ID>
                    {move || text.shown(kind(state), state.shown())}
                </p>
                {move || Fresh(chips(text, state))}
                {has(|board| board.calendar.is_some()).then(|| calendar(text, state))}
            </div>
        </form>
    }
}

fn kind(state: State) -> BoardKind {
    state.board.with_untracked(|board| board.kind)
}

/// Everything that is chosen, each to be taken away again, and all at once.
fn chips(text: Text, state: State) -> Option<impl IntoView + use<>> {
    let focus = state.reader.host.focus;
    let on = state.board.with_untracked(|board| {
        state.chosen.with(|chosen| {
            let mut on = Vec::new();
            for (facet, (of, chosen)) in board.facets.iter().zip(chosen).enumerate() {
                for (choice, (of, _)) in
                    of.choices.iter().zip(chosen).enumerate().filter(|(_, (_, chosen))| **chosen)
                {
                    on.push((facet, choice, of.label.clone()));
                }
            }
            on
        })
    });
    let chips: Vec<_> = on
        .into_iter()
        .map(|(facet, choice, label)| {
            let spoken = text.take_away(&label);
            let take = move |_| {
                state.toggle(facet, choice);
                focus(format!("#{COUNT_ID}"));
            };
            view! {
                <li>
                    <button class="chip" type="button" aria-label=spoken on:click=take>
                        {label}
                    </button>
                </li>
            }
        })
        .collect();
    let clear = move |_| {
        state.clear();
        focus(format!("#{COUNT_ID}"));
    };
    state.any().then(|| {
        view! {
            <ul class="chips">{chips}</ul>
            <button class="filters__clear" type="button" on:click=clear>
                {text.clear()}
            </button>
        }
    })
}

fn sorts(text: Text, state: State) -> impl IntoView {
    let options: Vec<_> = state.board.with_untracked(|board| {
        let options = board.sorts.iter().enumerate().map(|(index, sort)| {
            let value = if index == 0 { String::new() } else { sort.name.clone() };
            let own = value.clone();
            view! {
                <option value=value prop:selected=move || state.query.one(SORT) == own>
                    {sort.title.clone()}
                </option>
            }
        });
        options.collect()
    });
    let choose = move |event| state.query.set(SORT, vec![event_target_value(&event)]);
    view! {
        <label class="field field--sort">
            <span class="field__label">{text.sort()}</span>
            <select name=SORT on:change=choose>
                {options}
            </select>
        </label>
    }
}

/// The switch between list and months.
fn views(text: Text, state: State) -> impl IntoView {
    let button = move |label: &'static str, value: &'static str| {
        let pressed = move || (state.query.one(VIEW) == value).to_string();
        view! {
            <button
                class="switch__way"
                type="button"
                aria-pressed=pressed
                on:click=move |_| state.query.set(VIEW, vec![value.to_owned()])
            >
                {label}
            </button>
        }
    };
    view! {
        <div class="switch" role="group" aria-label=text.view()>
            {button(text.as_list(), "")}
            {button(text.as_months(), MONTHS)}
        </div>
    }
}

/// Saves what is shown as a calendar.
fn calendar(text: Text, state: State) -> impl IntoView {
    let save = move |_| {
        let rows = state.arranged.with_untracked(|arranged| arranged.lists.concat());
        let host = state.reader.host;
        let links = state.table.with_untracked(|table| (host.links)(table.as_deref(), &rows));
        let address = state.board.with_untracked(|board| board.calendar.clone());
        let paths = links.into_iter().map(|(_, path)| path).collect();
        (host.save_calendar)(address.unwrap_or_default(), paths);
    };
    view! {
        <button class="filters__clear" type="button" on:click=save>
            {text.save_as_calendar()}
        </button>
    }
}
