//! Pages whose look depends on the reader: on the clock, or on what was typed.
//!
//! Each file holds a page's data (which travels in the page as JSON), how it is made of a site,
//! and its view, which runs in the build and in the browser alike.

mod filter;
mod list;
mod picture;

mod event_row;
mod events;
mod event;

mod story_card;
mod stories;

mod job_row;
mod jobs;
mod job;

mod home;
mod not_found;

pub use event::{Event, EventPage};
pub(crate) use event::topics as event_topics;
pub(crate) use story_card::newest_first as stories_newest_first;
pub use event_row::EventRow;
pub use events::{Events, EventsPage};
pub use home::{Home, HomePage};
pub use job::{Job, JobPage};
pub use job_row::JobRow;
pub use jobs::{Jobs, JobsPage};
pub use not_found::{KnownPage, NotFound, NotFoundPage};
pub use picture::Picture;
pub use stories::{Stories, StoriesPage};
pub use story_card::StoryCard;

use crate::domain::{Locale, Site};
use crate::views::links::Links;
use crate::views::text::Text;

/// From where a page's data is made.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// All content.
    pub site: &'a Site,
    /// Makes links for the page's readers.
    pub links: &'a Links,
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
