//! Asking the site's index, and fetching what it needs.

use std::cell::{Cell, RefCell};

use super::Asked;
use crate::browser::{dom, fetch};
use crate::route::Search;
use crate::search::{Best, Found, Index};

/// How long somebody who types is waited for before anything is fetched, in milliseconds.
const PAUSE: i32 = 80;

thread_local! {
    /// What was fetched of the index.
    static INDEX: RefCell<Option<Index>> = const { RefCell::new(None) };
    /// Counts questions: one that was overtaken answers nothing.
    static LATEST: Cell<u32> = const { Cell::new(0) };
}

/// What was found, and what is shown of it.
pub(super) struct Answer {
    pub(super) found: Found,
    pub(super) best: Best,
    /// How long the files are that were fetched for it, in bytes.
    pub(super) fetched: usize,
}

/// Why there is no answer.
pub(super) enum Not {
    /// Another question was asked meanwhile.
    Wanted,
    /// A file could not be had.
    Fetched,
}

/// A new question has come, with this number.
pub(super) fn begin() -> u32 {
    LATEST.set(LATEST.get().wrapping_add(1));
    LATEST.get()
}

/// Whether no other question has come since the one with this number.
pub(super) fn is_latest(number: u32) -> bool {
    LATEST.get() == number
}

/// Asks the index, which must be there.
fn with_index<T>(ask: impl FnOnce(&mut Index) -> T) -> Result<T, Not> {
    INDEX.with_borrow_mut(|index| index.as_mut().map(ask).ok_or(Not::Fetched))
}

/// Finds what is asked for.
pub(super) async fn ask(asked: &Asked, number: u32) -> Result<Answer, Not> {
    if INDEX.with_borrow(Option::is_none) {
        renew().await;
    }
    let mut fetched = 0;
    loop {
        let files = match with_index(|index| found(index, asked))? {
            Ok((found, best)) => return Ok(Answer { found, best, fetched }),
            Err(files) => files,
        };
        match fetch_all(files, number).await {
            // The site may have been published anew since: the files of the index of then are gone.
            Err(Not::Fetched) if renew().await => {}
            length => fetched += length?,
        }
    }
}

/// Fetches the head of the index. Whether that begins another index than the one that was there.
async fn renew() -> bool {
    let head = fetch::bytes(&dom::base_path().file(Search::HEAD)).await;
    let Some(index) = head.and_then(|head| Index::open(&head)) else { return false };
    let is_known =
        |old: &Option<Index>| old.as_ref().is_some_and(|old| old.version() == index.version());
    let is_other = !INDEX.with_borrow(is_known);
    if is_other {
        INDEX.set(Some(index));
    }
    is_other
}

/// What is found with what is there.
fn found(index: &Index, asked: &Asked) -> Result<(Found, Best), Vec<String>> {
    let query = index.query(&asked.words, asked.locale, dom::fold);
    let found = index.ask(&query)?;
    let best = index.best(&found, &asked.kind, asked.many)?;
    Ok((found, best))
}

/// Has the index take these files, and tells how long they are. Whoever types on does not wait for them.
async fn fetch_all(files: Vec<String>, number: u32) -> Result<usize, Not> {
    fetch::pause(PAUSE).await;
    if !is_latest(number) {
        return Err(Not::Wanted);
    }
    let base = dom::base_path();
    // All are asked for before the first one is waited for.
    let asked: Vec<_> = files.iter().map(|file| fetch::ask_for_bytes(&base.file(file))).collect();
    let mut length = 0;
    for (file, bytes) in files.iter().zip(asked) {
        let bytes = fetch::bytes_of(bytes).await.ok_or(Not::Fetched)?;
        length += bytes.len();
        with_index(|index| index.take(file, bytes))?;
    }
    if is_latest(number) { Ok(length) } else { Err(Not::Wanted) }
}
