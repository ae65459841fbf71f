//! Where what was chosen is kept: in the address, or on the reader's device.

use leptos::prelude::*;
use leptos_router::params::ParamsMap;

use crate::views::shell::{Reader, use_reader};

/// What was chosen: values by name. Before the client is alive nothing is, because the page was
/// prerendered so.
#[derive(Clone, Copy)]
pub(super) struct Query {
    reader: Reader,
    values: Signal<ParamsMap>,
    write: Callback<ParamsMap>,
}

impl Query {
    /// What the query of the address says. Every change writes over its entry in the history.
    pub(super) fn of_address() -> Query {
        let reader = use_reader();
        Query { reader, values: reader.query, write: reader.set_query }
    }

    /// What is kept on the device under a name. It never reaches an address, so no host sees it.
    pub(super) fn of_device(name: &'static str) -> Query {
        let reader = use_reader();
        let values = RwSignal::new(ParamsMap::new());
        Effect::new(move |_| {
            if reader.alive.get() {
                values.set(parsed(&(reader.host.kept)(name)));
            }
        });
        let write = Callback::new(move |wanted: ParamsMap| {
            let text = wanted.to_query_string();
            (reader.host.keep)(name, text.trim_start_matches('?'));
            values.set(wanted);
        });
        Query { reader, values: values.into(), write }
    }

    /// The values of `name`.
    pub(super) fn all(self, name: &str) -> Vec<String> {
        if !self.reader.alive.get() {
            return Vec::new();
        }
        self.values.with(|values| values.get_all(name).unwrap_or_default())
    }

    /// The value of `name`; empty if there is none.
    pub(super) fn one(self, name: &str) -> String {
        self.all(name).pop().unwrap_or_default()
    }

    /// Sets the values of `name`.
    pub(super) fn set(self, name: &str, values: Vec<String>) {
        let mut wanted = self.values.get_untracked();
        wanted.remove(name);
        for value in values.into_iter().filter(|value| !value.is_empty()) {
            wanted.insert(name.to_owned(), value);
        }
        self.write.run(wanted);
    }

    /// Takes the values of these names away.
    pub(super) fn clear(self, names: &[String]) {
        let mut wanted = self.values.get_untracked();
        for name in names {
            wanted.remove(name);
        }
        self.write.run(wanted);
    }
}

/// What a query in text says.
fn parsed(query: &str) -> ParamsMap {
    query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}
