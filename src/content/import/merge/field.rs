//! One position that is there already: what its source changed, and what somebody wrote by hand.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::Value;

use crate::content::import::document::Position;
use crate::content::import::marks::{Marks, digest};
use crate::content::import::posting::Posting;
use crate::content::import::value::{Leaf, at, shown, shown_apart};
use crate::content::import::{Kept, Settings};
use crate::content::job::JobFields;
use crate::domain::{Locale, RemoteKind, Slug};

/// A position that is brought up to date.
pub(super) struct Fields<'a> {
    pub position: &'a Position,
    pub settings: &'a Settings,
    pub id: &'a Slug,
    pub marks: Marks,
    pub changed: Vec<(String, Option<String>, Option<String>)>,
    pub kept: Vec<Kept>,
    pub taken: &'a mut BTreeSet<String>,
}

impl Fields<'_> {
    /// Brings in what the source says.
    pub(super) fn bring(&mut self, posting: &Posting<'_>) {
        for (leaf, value) in &posting.fields {
            self.one(*leaf, value);
        }
        let untold = posting
            .row
            .governs
            .iter()
            .map(|name| Leaf::whole(name))
            .filter(|it| posting.get(*it).is_none());
        for leaf in untold {
            self.untold(leaf);
        }
        if posting.closes.is_none() {
            self.renew();
        }
    }

    fn current(&self, leaf: Leaf) -> Option<Value> {
        at(leaf, self.position.field(leaf.field).as_ref())
    }

    /// Whether nobody changed a field since it was imported.
    fn is_untouched(&self, leaf: Leaf, current: Option<&Value>) -> bool {
        self.marks.get(leaf) == current.map(digest).as_deref()
    }

    fn one(&mut self, leaf: Leaf, new: &Value) {
        let current = self.current(leaf);
        let digests = (current.as_ref().map(digest), digest(new));
        if digests.0.as_deref() == Some(digests.1.as_str()) {
            self.take(leaf);
            self.marks.set(leaf, new);
            return;
        }
        let is_remote =
            self.position.text(JobFields::remote).as_deref() == Some(RemoteKind::Full.word());
        if leaf.field == JobFields::remote_countries && current.is_none() && !is_remote {
            return;
        }
        let is_taken = self.take(leaf);
        if !is_taken && current.is_none() && self.is_said_in_one_text(leaf) {
            return;
        }
        if is_taken || self.is_untouched(leaf, current.as_ref()) {
            self.write(leaf, current.as_ref(), new);
            return;
        }
        let (ours, theirs) = match &current {
            Some(current) => {
                let (ours, theirs) = shown_apart(current, new);
                (Some(ours), theirs)
            }
            None => (None, shown(new)),
        };
        let is_news = self.marks.get(leaf).is_some_and(|mark| mark != digests.1);
        self.keep(leaf, ours, Some(theirs), is_news);
    }

    /// Whether somebody wrote a text by hand that stands for both languages.
    fn is_said_in_one_text(&self, leaf: Leaf) -> bool {
        let ja = Leaf::of(leaf.field, Locale::Ja);
        let text = self.current(ja);
        leaf.locale == Some(Locale::En) && text.is_some() && !self.is_untouched(ja, text.as_ref())
    }

    /// The source doesn't tell any more what it told once.
    fn untold(&mut self, leaf: Leaf) {
        if self.marks.get(leaf).is_none() {
            return;
        }
        let current = self.current(leaf);
        let is_taken = self.take(leaf);
        match current {
            None => self.marks.forget(leaf),
            Some(current) if is_taken || self.is_untouched(leaf, Some(&current)) => {
                self.position.remove(leaf.field);
                self.marks.forget(leaf);
                self.changed.push((leaf.to_string(), Some(shown(&current)), None));
            }
            Some(current) => self.keep(leaf, Some(shown(&current)), None, true),
        }
    }

    /// A position without a last day stays open for as long as its source lists it: its last day
    /// moves on when half of the time is over.
    fn renew(&mut self) {
        let leaf = Leaf::whole(JobFields::closes);
        let current = self.current(leaf);
        let Some(days) = self.settings.closes_after else { return };
        if !self.is_untouched(leaf, current.as_ref()) && !self.take(leaf) {
            return;
        }
        let last: Option<Date> = current.as_ref().and_then(|day| day.as_str()?.parse().ok());
        let half = self.settings.today.saturating_add((i64::from(days) / 2).days());
        if last.is_some_and(|last| last >= half) {
            return;
        }
        let fresh = self.settings.today.saturating_add(i64::from(days).days());
        self.write(leaf, current.as_ref(), &fresh.to_string().into());
    }

    fn write(&mut self, leaf: Leaf, old: Option<&Value>, new: &Value) {
        self.position.set(leaf, new);
        self.marks.set(leaf, new);
        let (old, new) = match old {
            Some(old) => {
                let (old, new) = shown_apart(old, new);
                (Some(old), new)
            }
            None => (None, shown(new)),
        };
        self.changed.push((leaf.to_string(), old, Some(new)));
    }

    fn keep(&mut self, leaf: Leaf, ours: Option<String>, theirs: Option<String>, is_news: bool) {
        let field = leaf.to_string();
        self.kept.push(Kept { id: self.id.clone(), field, ours, theirs, is_news });
    }

    /// Whether the source wins in this field, whatever was written by hand.
    fn take(&mut self, leaf: Leaf) -> bool {
        let id = self.id;
        let names = [id.to_string(), format!("{id}.{}", leaf.field), format!("{id}.{leaf}")];
        let wanted: Vec<_> =
            names.into_iter().filter(|name| self.settings.take.contains(name)).collect();
        let is_wanted = !wanted.is_empty();
        self.taken.extend(wanted);
        is_wanted
    }
}
