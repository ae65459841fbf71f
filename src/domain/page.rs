//! A plain page: about, FAQ, house rules.

use std::sync::Arc;

use super::{Audience, StoryKind};

/// A page as readers of one locale get it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its heading.
    pub title: String,
    /// What it tells, in one or two sentences; also the page's description.
    pub summary: String,
    /// Its place among the pages, smaller first. Pages without one come last, by title.
    pub order: Option<u32>,
    /// Whom it is meant for; empty for everybody.
    pub audience: Vec<Audience>,
    /// The stories that stand on the page: all of this kind.
    pub lists: Option<StoryKind>,
    /// The text, in Markdown.
    pub body: Arc<str>,
}
