//! Naname: a community site for a company's alumni network.
//!
//! Markdown and one JSON file go in, a complete static site comes out, and a small WebAssembly
//! client makes it live. The rooms, in the order in which the data passes through them:
//!
//! | room | what lives there |
//! |---|---|
//! | [`domain`] | what a site *is*: events, stories, people, positions; valid by construction |
//! | [`content`] | the editors' front door: text in, domain values or diagnostics out |
//! | [`route`] | every address of the site, once |
//! | [`views`] | what is seen, as pure functions of data |
//! | `publish` | native only: what is written to `dist/` |
//! | `client` | the browser only: fetching pages, the clock, history |
//!
//! `ARCHITECTURE.md` tells how they fit and which invariants hold between them.

// A page's view is one nested type, and the compiler walks it to the ground.
#![recursion_limit = "512"]

pub mod domain;

pub mod content;

pub mod route;

pub mod views;

#[cfg(not(target_arch = "wasm32"))]
pub mod publish;

#[cfg(target_arch = "wasm32")]
pub mod client;
