//! A page as it travels: what moves as JSON inside the document, what doesn't as the markup that
//! stands there anyway.

use serde::{Deserialize, Serialize};

use crate::domain::{Html, Instant, Locale};
use crate::views::live::{
    EventPage, EventsPage, HomePage, JobPage, JobsPage, NotFoundPage, StoriesPage,
};

/// The data of a page: what its live view needs, and no more.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PageData {
    /// The language of the page.
    pub locale: Locale,
    /// The language in which its main part really is: another one if nobody has translated it.
    pub written_in: Locale,
    /// The build's instant, which is *now* until the client has looked at the reader's clock.
    pub built: Instant,
    /// What is seen in the middle.
    pub view: View,
}

/// What is seen in the middle of a page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum View {
    /// The home page.
    Home(HomePage),
    /// All events.
    Events(EventsPage),
    /// An event.
    Event(EventPage),
    /// All stories.
    Stories(StoriesPage),
    /// All positions.
    Jobs(JobsPage),
    /// A position.
    Job(JobPage),
    /// Nothing stands at this address.
    NotFound(NotFoundPage),
    /// A page that never changes: one still part.
    Still,
}

/// A page: its data, and the markup of its still parts.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The data.
    pub data: PageData,
    /// The still parts.
    pub stills: Stills,
}

/// The markup of a page's still parts: header, those of the middle, footer, as they follow one
/// another in the document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stills(Vec<Html>);

impl Stills {
    /// The still parts of a page.
    pub fn new(header: Html, middle: Vec<Html>, footer: Html) -> Stills {
        let mut parts = vec![header];
        parts.extend(middle);
        parts.push(footer);
        Stills(parts)
    }

    /// The still parts found in a document, in order.
    pub fn found(parts: Vec<Html>) -> Stills {
        Stills(parts)
    }

    /// What a page that was just loaded has: its parts stand in the document, and hydration leaves
    /// them alone.
    pub fn already_in_document() -> Stills {
        Stills::default()
    }

    /// The header.
    pub fn header(&self) -> String {
        Self::markup(self.0.first())
    }

    /// A part of the middle, counted from 0.
    pub fn part(&self, index: usize) -> String {
        Self::markup(self.0.get(index + 1))
    }

    /// The footer.
    pub fn footer(&self) -> String {
        Self::markup(self.0.last())
    }

    fn markup(part: Option<&Html>) -> String {
        part.map(|part| part.as_str().to_owned()).unwrap_or_default()
    }
}

/// The attribute of the elements that hold a page's still parts: there the client finds them in a
/// document that it fetched. One never stands in another.
pub const STILL_ATTRIBUTE: &str = "data-still";

/// The `id` of the script element that holds a page's data.
pub const DATA_ID: &str = "page-data";
