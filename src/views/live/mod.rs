//! Pages whose look depends on the reader: on the clock, or on what was typed.
//!
//! Each file holds what moves on a page (its data, which travels in the page as JSON), how that is
//! made of a site, and the view, which runs in the build and in the browser alike. Everything on
//! such a page that does not move is a still part (see [`super::still`]).

mod filter;
mod list;

mod event;
mod event_row;
mod events;

mod stories;

mod job;
mod job_row;
mod jobs;

mod home;
mod not_found;

pub use event::{Event, EventPage};
pub use event_row::EventRow;
pub use events::{Events, EventsPage};
pub use home::{Home, HomePage};
pub use job::{Job, JobPage};
pub use job_row::JobRow;
pub use jobs::{Jobs, JobsPage};
pub use not_found::{KnownPage, NotFound, NotFoundPage};
pub(super) use stories::newest_first as stories_newest_first;
pub use stories::{Stories, StoriesPage};

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
