//! What the reader chose in a list, kept in the address.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use leptos_router::params::ParamsMap;

use crate::views::fold::fold;
use crate::views::shell::{Reader, use_reader};

/// The query of the page's address, as the filters of a list read and write it. Before the client
/// is alive it is empty, because the page was prerendered without one.
#[derive(Clone, Copy)]
pub(super) struct Filters {
    reader: Reader,
    query: Memo<ParamsMap>,
    write: Callback<(&'static str, String)>,
}

/// The filters of the page on which this is called.
pub(super) fn use_filters() -> Filters {
    let location = use_location();
    let reader = use_reader();
    let navigate = StoredValue::new_local(use_navigate());
    let query = location.query;
    let path = location.pathname;
    let write = Callback::new(move |(name, value): (&'static str, String)| {
        let mut wanted = query.get_untracked();
        if name.is_empty() {
            wanted = ParamsMap::new();
        } else if value.is_empty() {
            wanted.remove(name);
        } else {
            wanted.replace(name, value);
        }
        let address = format!("{}{}", path.get_untracked(), wanted.to_query_string());
        let options = NavigateOptions {
            resolve: false,
            replace: true,
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate.with_value(|navigate| navigate(&address, options));
    });
    Filters { reader, query, write }
}

impl Filters {
    /// What is chosen for `name`; empty if nothing is.
    pub(super) fn get(self, name: &str) -> String {
        if !self.reader.alive.get() {
            return String::new();
        }
        self.query.with(|query| query.get_str(name).unwrap_or_default().to_owned())
    }

    /// Chooses `value` for `name`; an empty one takes the choice away.
    pub(super) fn set(self, name: &'static str, value: String) {
        self.write.run((name, value));
    }

    /// Takes every choice away.
    pub(super) fn clear(self) {
        self.write.run(("", String::new()));
    }

    /// Whether anything is chosen.
    pub(super) fn any(self) -> bool {
        self.reader.alive.get() && self.query.with(|query| query.latest_values().next().is_some())
    }

    /// A selection with its label: the first option is *all*, the others are pairs of value and
    /// words.
    pub(super) fn select(
        self,
        name: &'static str,
        label: &'static str,
        all: &'static str,
        options: Vec<(String, String)>,
    ) -> impl IntoView {
        let options = options
            .into_iter()
            .map(|(value, words)| {
                let own = value.clone();
                view! {
                    <option value=value prop:selected=move || self.get(name) == own>
                        {words}
                    </option>
                }
            })
            .collect_view();
        view! {
            <label class="field">
                <span class="field__label">{label}</span>
                <select name=name on:change=move |event| self.set(name, event_target_value(&event))>
                    <option value="" prop:selected=move || self.get(name).is_empty()>
                        {all}
                    </option>
                    {options}
                </select>
            </label>
        }
    }

    /// A field for words. It filters while the reader types; the address follows once an input
    /// method has finished its composition, and the field is never written to while it has the
    /// reader's hands on it.
    pub(super) fn words(
        self,
        name: &'static str,
        label: &'static str,
        hint: &'static str,
        words: RwSignal<String>,
    ) -> impl IntoView {
        let input = NodeRef::<leptos::html::Input>::new();
        let composing = StoredValue::new(false);
        Effect::new(move |_| {
            let wanted = self.get(name);
            if !composing.get_value() && words.get_untracked() != wanted {
                words.set(wanted.clone());
                if let Some(input) = input.get_untracked() {
                    input.set_value(&wanted);
                }
            }
        });
        let typed = move |value: String| {
            words.set(value.clone());
            if !composing.get_value() {
                self.set(name, value);
            }
        };
        view! {
            <label class="field field--words">
                <span class="field__label">{label}</span>
                <input
                    type="search"
                    name=name
                    placeholder=hint
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
}

/// The frame of a list's filters: usable once the client is alive, absent where scripts are off.
pub(super) fn bar<V: IntoView + 'static>(
    filters: Filters,
    label: &'static str,
    clear: &'static str,
    fields: V,
) -> impl IntoView {
    let reader = use_reader();
    view! {
        <form class="filters" role="search" aria-label=label on:submit=|event| event.prevent_default()>
            <fieldset class="filters__fields" disabled=move || !reader.alive.get()>
                <legend class="visually-hidden">{label}</legend>
                {fields}
                <button
                    class="filters__clear"
                    type="button"
                    on:click=move |_| filters.clear()
                    aria-disabled=move || (!filters.any()).to_string()
                >
                    {clear}
                </button>
            </fieldset>
        </form>
    }
}

/// Whether every word of `query` stands somewhere in `texts`; both are compared without case, and
/// katakana as hiragana.
pub(super) fn matches(query: &str, texts: &[&str]) -> bool {
    let folded: Vec<_> = texts.iter().map(|text| fold(text)).collect();
    fold(query).split_whitespace().all(|word| folded.iter().any(|text| text.contains(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_however_they_are_typed() {
        let texts = ["物流DX 事業開発", "みなと商会", "アルムナイ"];
        for found in ["dx", "ＤＸ", "物流", "物流　事業", "ミナト", "あるむない", "", "dx 商会"]
        {
            assert!(matches(found, &texts), "{found}");
        }
        for missing in ["物流 港湾", "dxx"] {
            assert!(!matches(missing, &texts), "{missing}");
        }
    }
}
