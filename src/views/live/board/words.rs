//! The field for words.

use leptos::prelude::*;

use super::state::{State, WORDS};
use crate::views::text::Text;

/// A field for words. It filters while the reader types; the address follows once an input method
/// has finished its composition, and the field is never written to while it has the reader's hands
/// on it.
pub(super) fn words(text: Text, state: State) -> impl IntoView {
    let input = NodeRef::<leptos::html::Input>::new();
    let composing = StoredValue::new(false);
    Effect::new(move |_| {
        let wanted = state.query.one(WORDS);
        if !composing.get_value() && state.words.get_untracked() != wanted {
            state.words.set(wanted.clone());
            if let Some(input) = input.get_untracked() {
                input.set_value(&wanted);
            }
        }
    });
    let typed = move |value: String| {
        state.words.set(value.clone());
        if !composing.get_value() {
            state.query.set(WORDS, vec![value]);
        }
    };
    view! {
        <label class="field field--words">
            <span class="field__label">{text.words()}</span>
            <input
                type="search"
                name=WORDS
                placeholder=text.words_hint()
                autocomplete="off"
                enterkeyhint="search"
                node_ref=input
                on:input:target=move |event| typed(event.target().value())
                on:compositionstart=move |_| composing.set_value(true)
                on:compositionend:target=move |event| {
                    composing.set_value(false);
                    typed(event.target().value());
                }
            />
        </label>
    }
}
