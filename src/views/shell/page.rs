//! A page as it travels: its data as JSON inside the document, its markup as it stands there
//! anyway.

use serde::{Deserialize, Serialize};

use crate::domain::{Html, Instant, Locale};

/// The data of a page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PageData {
    /// The language of the page.
    pub locale: Locale,
    /// The language in which its main part really is: another one if nobody has translated it.
    pub written_in: Locale,
    /// The build's instant, which is *now* until the client has looked at the reader's clock.
    pub built: Instant,
    /// Whether it is the page for addresses at which nothing stands.
    pub missing: bool,
}

/// A page: its data, and its markup.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The data.
    pub data: PageData,
    /// The markup.
    pub stills: Stills,
}

/// The markup of a page: header, main part and footer, as they follow one another in the document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stills(Vec<Html>);

impl Stills {
    /// The markup of a page.
    pub fn new(header: Html, main: Html, footer: Html) -> Stills {
        Stills(vec![header, main, footer])
    }

    /// The markup found in a document, in order.
    pub fn found(parts: Vec<Html>) -> Stills {
        Stills(parts)
    }

    /// What a page that was just loaded has: its markup stands in the document, and hydration
    /// leaves it alone.
    pub fn already_in_document() -> Stills {
        Stills::default()
    }

    /// The header.
    pub fn header(&self) -> String {
        self.part(0)
    }

    /// The footer.
    pub fn footer(&self) -> String {
        self.part(2)
    }

    /// A part, counted from 0: header, main part, footer.
    pub fn part(&self, index: usize) -> String {
        self.0.get(index).map(|part| part.as_str().to_owned()).unwrap_or_default()
    }
}

/// The attribute of the elements that hold a page's markup: there the client finds it in a document
/// that it fetched. One never stands in another.
pub const STILL_ATTRIBUTE: &str = "data-still";

/// The `id` of the script element that holds a page's data.
pub const DATA_ID: &str = "page-data";
