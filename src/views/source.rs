//! From what a page is made.

use crate::domain::{Instant, Locale, Site};
use crate::views::links::Links;
use crate::views::text::Text;

/// From what a page is made.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// All content.
    pub site: &'a Site,
    /// Makes links for the page's readers.
    pub links: &'a Links,
    /// The build's instant.
    pub at: Instant,
}

impl Source<'_> {
    /// The language of the page.
    pub fn locale(&self) -> Locale {
        self.links.locale
    }

    /// The words of the interface in it.
    pub fn text(&self) -> Text {
        Text(self.links.locale)
    }
}
