//! The drafts of this browser.
//!
//! They are kept in `localStorage`, not in a database: it writes before the next key is pressed, so
//! that neither a crash nor a closed tab can come in between, and a draft is a few kilobytes of some
//! megabytes. Each draft has an entry of its own, so that two tabs don't undo each other's work. A
//! browser that refuses leaves them in memory, and the page says so.

use std::cell::{Cell, RefCell};

use web_sys::Storage;

use super::dom;
use crate::composer::Draft;

/// How keeping went the last time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Keeping {
    /// All is kept.
    Kept,
    /// There is no room for the last change.
    Full,
    /// The browser keeps nothing.
    Refused,
}

/// The drafts.
pub(super) struct Kept {
    prefix: String,
    storage: Option<Storage>,
    state: Cell<Keeping>,
    drafts: RefCell<Vec<Draft>>,
}

impl Kept {
    /// The drafts of the site below this path.
    pub(super) fn of(base: &str) -> Kept {
        let prefix = format!("naname-draft:{base}:");
        let storage = dom::window().local_storage().ok().flatten();
        // A browser may give a storage and refuse every write into it.
        let probe = format!("{prefix}?");
        let works = |storage: &Storage| storage.set_item(&probe, "").is_ok();
        let storage = storage.filter(works);
        let mut drafts = Vec::new();
        if let Some(storage) = &storage {
            let _ = storage.remove_item(&probe);
            let names = (0..storage.length().unwrap_or_default())
                .filter_map(|at| storage.key(at).ok().flatten())
                .filter(|name| name.starts_with(&prefix));
            let texts = names.filter_map(|name| storage.get_item(&name).ok().flatten());
            drafts = texts.filter_map(|text| Draft::saved(&text)).collect();
            drafts.sort_by(|a, b| a.id.cmp(&b.id));
        }
        let state = if storage.is_some() { Keeping::Kept } else { Keeping::Refused };
        Kept { prefix, storage, state: Cell::new(state), drafts: RefCell::new(drafts) }
    }

    /// How keeping went the last time.
    pub(super) fn state(&self) -> Keeping {
        self.state.get()
    }

    /// Whether all that was written is kept.
    pub(super) fn is_safe(&self) -> bool {
        self.state() == Keeping::Kept || self.drafts.borrow().is_empty()
    }

    /// All drafts, the newest first.
    pub(super) fn all(&self) -> Vec<Draft> {
        self.drafts.borrow().iter().rev().cloned().collect()
    }

    /// The draft of this name.
    pub(super) fn get(&self, id: &str) -> Option<Draft> {
        self.drafts.borrow().iter().find(|draft| draft.id == id).cloned()
    }

    /// Keeps a draft as it is now.
    pub(super) fn keep(&self, draft: &Draft) {
        let mut drafts = self.drafts.borrow_mut();
        match drafts.iter_mut().find(|it| it.id == draft.id) {
            Some(before) => before.clone_from(draft),
            None => drafts.push(draft.clone()),
        }
        if let Some(storage) = &self.storage {
            let kept = storage.set_item(&self.name(&draft.id), &draft.to_save());
            self.state.set(if kept.is_ok() { Keeping::Kept } else { Keeping::Full });
        }
    }

    /// Deletes a draft. Gives it back, for somebody who didn't mean it.
    pub(super) fn delete(&self, id: &str) -> Option<Draft> {
        let mut drafts = self.drafts.borrow_mut();
        let at = drafts.iter().position(|draft| draft.id == id)?;
        if let Some(storage) = &self.storage {
            let _ = storage.remove_item(&self.name(id));
        }
        Some(drafts.remove(at))
    }

    /// A name that no other draft has; later ones come later in the order of names.
    pub(super) fn new_id(&self) -> String {
        let (now, chance) = (js_sys::Date::now(), js_sys::Math::random());
        format!("{now:015.0}-{:06.0}", chance * 999_999.0)
    }

    fn name(&self, id: &str) -> String {
        format!("{}{id}", self.prefix)
    }
}
