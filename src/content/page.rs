//! Plain pages: their front matter.

use jiff::tz::TimeZone;

use super::entry::Article;
use super::ledger::Reading;
use super::read::record;
use super::texts;
use crate::domain::{Audience, Page, StoryKind};

record! {
    /// The front matter of a page.
    PageFields, PAGE {
        required text title: String,
        required text summary: String,
        optional fact order: u32,
        optional fact audience: Vec<Audience>,
        optional fact lists: StoryKind,
    }
}

impl Article for PageFields {
    type Value = Page;

    fn check(&self, _zone: &TimeZone, _reading: &mut Reading<'_>) {}

    fn check_texts(&self, reading: &mut Reading<'_>) {
        texts::check_summary(&self.summary, reading);
    }

    fn build(&self, body: String, _zone: &TimeZone) -> Option<Page> {
        Some(Page {
            title: self.title.value()?,
            summary: self.summary.value()?,
            order: self.order.value(),
            audience: texts::list(&self.audience),
            lists: self.lists.value(),
            body,
        })
    }
}
