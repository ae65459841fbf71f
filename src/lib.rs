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
//! | [`search`] | the search engine and its index; on both sides |
//! | [`views`] | what is seen, as pure functions of data |
//! | `pages` | every page as a whole document; natively and in the composer |
//! | `publish` | native only: what is written to `dist/` |
//! | `browser` | the reader's browser only: document, files and storage, for both programs there |
//! | `client` | the reader's browser only: navigation, the clock, live parts |
//! | `finder` | the reader's browser only: the page of the search, as a program of its own |
//! | `composer` | what an editor writes, checked and shown; natively and in the composer |
//! | `editor` | the editor's browser only: the composer's worker and its page |
//!
//! `ARCHITECTURE.md` tells how they fit and which invariants hold between them.

// A page's view is one nested type, and the compiler walks it to the ground.
#![recursion_limit = "512"]

pub mod domain;

pub mod content;

pub mod route;

pub mod search;

// The search fills in markup and carries no view.
#[cfg(any(not(target_arch = "wasm32"), feature = "client", feature = "composer"))]
pub mod views;

// What renders documents needs the renderer for it: for the browser, the composer alone has that.
#[cfg(any(not(target_arch = "wasm32"), feature = "composer"))]
pub mod pages;

#[cfg(any(not(target_arch = "wasm32"), feature = "composer"))]
pub mod composer;

#[cfg(not(target_arch = "wasm32"))]
pub mod publish;

#[cfg(all(target_arch = "wasm32", any(feature = "client", feature = "search")))]
pub mod browser;

#[cfg(all(target_arch = "wasm32", feature = "client"))]
pub mod client;

#[cfg(all(target_arch = "wasm32", feature = "search"))]
pub mod finder;

#[cfg(all(target_arch = "wasm32", feature = "composer"))]
pub mod editor;
