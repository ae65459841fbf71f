//! What stands around every page, and the shapes in which a page and its data travel.

mod app;
mod failure;
mod footer;
mod header;
mod page;
mod reader;

pub use app::{App, Shown};
pub use footer::FooterData;
pub use header::{HeaderData, MenuLink};
pub use page::{BODY_ATTRIBUTE, DATA_ID, Page, PageData, View};
pub use reader::{Reader, use_reader};
