//! The browser, as far as both programs for readers need it: the document that is shown, files of this
//! site, and what the device keeps.
//!
//! The client and the search are programs of their own, side by side on one page. Pages that one of
//! them fetched are at hand for the other.

pub mod dom;
pub mod fetch;
pub mod line;
pub mod storage;

/// The event on the window that tells that another page stands in the document.
pub const PAGE: &str = "naname:page";
