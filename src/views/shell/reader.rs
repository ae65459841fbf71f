//! What views may know of the reader, and what they may ask of the browser.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::params::ParamsMap;

use crate::domain::Instant;
use crate::views::live::Table;

/// What views may know of the reader. Until the client is alive everything is as the build saw it,
/// so that the first render in the browser equals the prerendered page.
#[derive(Clone, Copy)]
pub struct Reader {
    /// The reader's clock; the build's instant until the client has looked.
    pub now: Signal<Instant>,
    /// Whether the client has taken over: from then on the address's query counts.
    pub alive: RwSignal<bool>,
    /// The query of the address.
    pub query: Signal<ParamsMap>,
    /// Writes another query over the one of the address.
    pub set_query: Callback<ParamsMap>,
    /// Told whenever something was kept on the device, or taken away from it.
    pub marks: RwSignal<()>,
    /// What a view may ask of the browser.
    pub host: Host,
}

/// The title and the address of a row.
pub type Link = (String, String);

/// What is done with a table; nothing comes if it could not be fetched.
pub type TakeTable = Box<dyn FnOnce(Option<Arc<Table>>)>;

/// What a view may ask of the browser. The build has nothing to do for any of it.
#[derive(Clone, Copy)]
pub struct Host {
    /// Folds what the reader typed: width (ｱ, Ａ) and compatibility forms.
    pub fold: fn(&str) -> String,
    /// The text of every row of the page's lists.
    pub texts: fn() -> Vec<String>,
    /// The title and the address of these rows, of a table or of the page.
    pub links: fn(Option<&Table>, &[usize]) -> Vec<Link>,
    /// Fetches the table at an address, and gives it on; nothing if it doesn't come.
    pub rows: fn(String, TakeTable),
    /// Shows what is said of the rows that the page doesn't have: `coming`, `failed`, or that a
    /// `part` of them is in the document.
    pub tell_rest: fn(&str),
    /// Has something done after a while, if the line is fast and nobody wants to save data.
    pub at_leisure: fn(Box<dyn FnOnce()>),
    /// Shows rows in lists: those of a table, or of the page.
    pub arrange: fn(&Arranged, Option<&Arc<Table>>),
    /// Saves a calendar, given by its address, with the entries for these addresses of pages only.
    pub save_calendar: fn(String, Vec<String>),
    /// Puts the focus on the first element that a selector finds, once the next frame is drawn.
    pub focus: fn(String),
    /// Closes the disclosure in which the focus is.
    pub close: fn(),
    /// What is kept on the device under a name; empty if there is nothing, or if the device
    /// refuses.
    pub kept: fn(&str) -> String,
    /// Keeps a text on the device under a name.
    pub keep: fn(&str, &str),
    /// The rows that the reader saved, and those that are new since the last visit: of a table, or of
    /// the page.
    pub mine: fn(Option<&Table>) -> Vec<Vec<usize>>,
    /// Today in a time zone (IANA), as `2026-12-03`.
    pub today: fn(&str) -> String,
}

/// What stands in the lists of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arranged {
    /// The rows of each list, in order. What is in none is hidden.
    pub lists: Vec<Vec<usize>>,
    /// Whether the reader has narrowed the lists.
    pub narrowed: bool,
    /// Whether the lists give way to another view.
    pub hidden: bool,
    /// Whether a long list stands as the build wrote it, in pages.
    pub paged: bool,
    /// Words to add to each row; empty if there are none for any.
    pub reasons: Vec<Vec<String>>,
}

impl Host {
    /// A host that does nothing: the build's.
    pub const NONE: Host = Host {
        fold: str::to_owned,
        texts: Vec::new,
        links: |_, _| Vec::new(),
        rows: |_, _| (),
        tell_rest: |_| (),
        at_leisure: |_| (),
        arrange: |_, _| (),
        save_calendar: |_, _| (),
        focus: |_| (),
        close: || (),
        kept: |_| String::new(),
        keep: |_, _| (),
        mine: |_| Vec::new(),
        today: |_| String::new(),
    };
}

impl Reader {
    /// A reader of whom nothing is known.
    pub fn at(built: Instant) -> Reader {
        Reader {
            now: Signal::stored(built),
            alive: RwSignal::new(false),
            query: Signal::stored(ParamsMap::new()),
            set_query: Callback::new(|_| ()),
            marks: RwSignal::new(()),
            host: Host::NONE,
        }
    }
}

/// The reader, from inside a page.
pub fn use_reader() -> Reader {
    use_context::<Reader>().unwrap_or_else(|| Reader::at(Instant::default()))
}
