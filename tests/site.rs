//! Small sites in, whole documents out.
//!
//! Some documents are compared with files in `tests/site/`: `BLESS=1 cargo test --test site` writes
//! them anew; look at the difference before you commit it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "in a test, whatever goes wrong is a failure"
)]

#[path = "site/events.rs"]
mod events;
#[path = "site/feeds.rs"]
mod feeds;
#[path = "site/lists.rs"]
mod lists;
#[path = "site/pages.rs"]
mod pages;
#[path = "site/sample.rs"]
mod sample;
#[path = "site/small.rs"]
mod small;
#[path = "site/structured.rs"]
mod structured;
