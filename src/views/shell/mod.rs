//! What stands around every page, and the shapes in which a page and its data travel.

mod app;
mod failure;
mod page;
mod reader;

pub use app::{App, Shown};
pub use page::{DATA_ID, Page, PageData, STILL_ATTRIBUTE, Stills};
pub use reader::{Arranged, Host, Reader, use_reader};
