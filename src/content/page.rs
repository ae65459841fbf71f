//! Plain pages: their front matter.

use std::sync::Arc;

use jiff::tz::TimeZone;

use super::entry::Article;
use super::ledger::Reading;
use super::read::{Allowed, DateAndTime, publication, record};
use super::texts;
use crate::domain::{Audience, Page, Publication, StoryKind};

record! {
    /// The front matter of a page.
    PageFields, PAGE {
        /// What the page is called.
        required text title: String = "ページの題名。",
        /// The page in a sentence or two, at most 120 characters in Japanese and 200 in English.
        required text summary: String = "一、二文での紹介。日本語は120字、英語は200字まで。",
        /// Its place in the list at the foot: smaller first.
        optional fact order: u32 = "下の案内に並ぶ順。小さいほど先。",
        /// Whom it is meant for.
        optional fact audience: Vec<Audience> = "だれに向けたページか。",
        /// All stories of this kind stand above the text.
        optional fact lists: StoryKind = "この種類のストーリーを、本文の上に全部並べます。",
        /// Whether it is a draft: then it is nowhere on the site.
        optional fact draft: bool = "下書きなら true。サイトのどこにも出ません。",
        /// The moment from which it is to be seen; before it, it is nowhere on the site.
        optional fact publish_at: DateAndTime = "公開する日時。それまではサイトのどこにも出ません。",
        /// What may stand in it although it looks like a leak, each with the reason.
        optional text allow: Vec<Allowed> = "漏えいに見えても載せてよい文字と、その理由。",
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

    fn build(&self, body: Arc<str>, _zone: &TimeZone) -> Option<Page> {
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
