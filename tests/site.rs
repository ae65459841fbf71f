//! Small sites in, whole documents out.
//!
//! Some documents are compared with files in `tests/site/`: `BLESS=1 cargo test --test site` writes
//! them anew; look at the difference before you commit it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "in a test, whatever goes wrong is a failure"
)]

#[path = "site/calendars.rs"]
mod calendars;
#[path = "site/contribute.rs"]
mod contribute;
#[path = "site/embargo.rs"]
mod embargo;
#[path = "site/events.rs"]
mod events;
#[path = "site/feeds.rs"]
mod feeds;
#[path = "site/history.rs"]
mod history;
#[path = "site/leaks.rs"]
mod leaks;
#[path = "site/links.rs"]
mod links;
#[path = "site/lists.rs"]
mod lists;
#[path = "site/pages.rs"]
mod pages;
#[path = "site/pagination.rs"]
mod pagination;
#[path = "site/people.rs"]
mod people;
#[path = "site/photographs.rs"]
mod photographs;
#[path = "site/published.rs"]
mod published;
#[path = "site/random_events.rs"]
mod random_events;
#[path = "site/rows.rs"]
mod rows;
#[path = "site/sample.rs"]
mod sample;
#[path = "site/series.rs"]
mod series;
#[path = "site/sitemap.rs"]
mod sitemap;
#[path = "site/small.rs"]
mod small;
#[path = "site/stories.rs"]
mod stories;
#[path = "site/structured.rs"]
mod structured;
