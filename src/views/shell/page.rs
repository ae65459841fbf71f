//! A page as it travels: its data as JSON inside the document, its body as markup beside it.

use serde::{Deserialize, Serialize};

use super::{FooterData, HeaderData};
use crate::domain::{Html, Instant, Locale};
use crate::route::Address;
use crate::views::live::{
    EventPage, EventsPage, HomePage, JobPage, JobsPage, NotFoundPage, StoriesPage,
};

/// The data of a page: everything its live view needs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PageData {
    /// Where the page stands.
    pub address: Address,
    /// The language in which its main part really is: another than the address's if nobody has
    /// translated it.
    pub written_in: Locale,
    /// The build's instant, which is *now* until the client has looked at the reader's clock.
    pub built: Instant,
    /// What stands above.
    pub header: HeaderData,
    /// What stands below.
    pub footer: FooterData,
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
    /// An event; its text is the page's body.
    Event(Box<EventPage>),
    /// All stories.
    Stories(StoriesPage),
    /// All positions.
    Jobs(JobsPage),
    /// A position; its text is the page's body.
    Job(Box<JobPage>),
    /// Nothing stands at this address.
    NotFound(NotFoundPage),
    /// A page that never changes: all of it is the body.
    Still,
}

/// A page: its data, and the markup of its body.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The data.
    pub data: PageData,
    /// The body: the text of an event or a position, or the whole main part of a still page. Empty
    /// on the client's first render, because the markup then stands in the document already.
    pub body: Html,
}

/// The attribute of the element that holds a page's body: there the client finds it in a document
/// that it fetched.
pub const BODY_ATTRIBUTE: &str = "data-body";

/// The `id` of the script element that holds a page's data.
pub const DATA_ID: &str = "page-data";
