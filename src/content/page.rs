//! Plain pages: their front matter.

use jiff::tz::TimeZone;

use super::entry::Article;
use super::ledger::Reading;
use super::read::{Allowed, PublishAt, publication, record};
use super::texts;
use crate::domain::{Audience, Page, Publication, StoryKind};

record! {
    /// The front matter of a page.
    PageFields, "the page" {
        required text title: String,
        required text summary: String,
        optional fact order: u32,
        optional fact audience: Vec<Audience>,
        optional fact lists: StoryKind,
        optional fact draft: bool,
        optional fact publish_at: PublishAt,
        optional text allow: Vec<Allowed>,
    }
}

impl Article for PageFields {
    type Value = Page;

    fn check(&self, _zone: &TimeZone, _reading: &mut Reading<'_>) {}

    fn publication(&self, zone: &TimeZone) -> Publication {
        publication(&self.draft, &self.publish_at, zone)
    }

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
