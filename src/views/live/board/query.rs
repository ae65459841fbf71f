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
            // What was kept may have been deleted.
            reader.marks.track();
            if reader.alive.get() {
                values.set(parsed(&(reader.host.kept)(name)));
            }
        });
        let write = Callback::new(move |wanted: ParamsMap| {
            (reader.host.keep)(name, &written(&wanted));
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

/// Values as they are kept on the device: a line for each, `name=value`.
fn written(values: &ParamsMap) -> String {
    let mut text = String::new();
    for (name, value) in values {
        text.push_str(name);
        text.push('=');
        text.push_str(value);
        text.push('\n');
    }
    text
}

/// What [`written`] has written.
fn parsed(text: &str) -> ParamsMap {
    text.lines()
        .filter_map(|line| line.split_once('='))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_on_the_device_comes_back() {
        for pairs in [vec![], vec![("skill", "英語"), ("skill", "a=b & c%20"), ("country", "NL")]]
        {
            let mut values = ParamsMap::new();
            for (name, value) in &pairs {
                values.insert((*name).to_owned(), (*value).to_owned());
            }
            assert_eq!(parsed(&written(&values)), values, "{pairs:?}");
        }
    }
}
