//! Searching whole sites: content in, the index's files out, queries asked as a browser asks them.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "in a test, whatever goes wrong is a failure"
)]

#[path = "search/damaged.rs"]
mod damaged;
#[path = "search/english.rs"]
mod english;
#[path = "search/guarded.rs"]
mod guarded;
#[path = "search/random.rs"]
mod random;
#[path = "search/ranking.rs"]
mod ranking;
#[path = "search/recall.rs"]
mod recall;
#[path = "search/site.rs"]
mod site;
#[path = "search/size.rs"]
mod size;
#[path = "search/spelling.rs"]
mod spelling;
