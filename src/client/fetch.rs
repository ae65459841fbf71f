//! Pages of this site, fetched as the documents that they are.

use std::cell::RefCell;

use gloo_net::http::Request;
use js_sys::Promise;
use leptos::prelude::window;
use leptos::task::spawn_local;
use leptos::web_sys::{AbortSignal, Document, DomParser, SupportedType};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// How often a page is asked for before the reader is told.
const TRIES: u32 = 3;
/// How long to wait before the second try, in milliseconds; before the third twice as long.
const PAUSE: i32 = 300;
/// How long a try may take, in milliseconds.
const PATIENCE: u32 = 20_000;
/// How many documents are kept.
const KEPT: usize = 40;

thread_local! {
    /// Documents by path, as promises of their text: whoever asks for one that is under way waits
    /// for the same request.
    static DOCUMENTS: RefCell<Vec<(String, Promise)>> = const { RefCell::new(Vec::new()) };
}

/// Asks for the document at a path, unless it is there or under way.
pub(super) fn ask(path: &str) -> Promise {
    if let Some(known) = known(path) {
        return known;
    }
    let promise = Promise::new(&mut |resolve, _| {
        let wanted = path.to_owned();
        spawn_local(async move {
            let text = tried(&wanted).await;
            if text.is_err() {
                // Whoever asks next tries again.
                forget(&wanted);
            }
            // A promise that nobody waits for must not be refused: the browser would complain.
            let _ = resolve.call1(&JsValue::NULL, &text.map_or(JsValue::UNDEFINED, JsValue::from));
        });
    });
    DOCUMENTS.with_borrow_mut(|documents| {
        if documents.len() >= KEPT {
            drop(documents.remove(0));
        }
        documents.push((path.to_owned(), promise.clone()));
    });
    promise
}

async fn text_of(document: Promise) -> Option<String> {
    JsFuture::from(document).await.ok()?.as_string()
}

fn known(path: &str) -> Option<Promise> {
    DOCUMENTS.with_borrow(|documents| {
        documents.iter().find(|(other, _)| other == path).map(|(_, document)| document.clone())
    })
}

fn forget(path: &str) {
    DOCUMENTS.with_borrow_mut(|documents| documents.retain(|(other, _)| other != path));
}

/// The document at a path; nothing if it could not be had.
///
/// A request that was under way already may have used up its tries before the reader wanted the
/// page: if it fails, the page is asked for anew.
pub(super) async fn document(path: &str) -> Option<Document> {
    let was_under_way = known(path).is_some();
    let mut text = self::text(path).await;
    if text.is_none() && was_under_way {
        text = text_of(ask(path)).await;
    }
    let parser = DomParser::new().ok()?;
    parser.parse_from_string(&text?, SupportedType::TextHtml).ok()
}

/// The text of a file.
pub(super) async fn text(path: &str) -> Option<String> {
    text_of(ask(path)).await
}

async fn tried(path: &str) -> Result<String, JsValue> {
    let mut failure = JsValue::UNDEFINED;
    for attempt in 0..TRIES {
        if attempt > 0 {
            pause(PAUSE * (1 << (attempt - 1))).await;
        }
        match once(path).await {
            Ok(text) => return Ok(text),
            Err(error) => failure = error,
        }
    }
    Err(failure)
}

/// One try. A host's "not found" is a page too; only a failing server is asked again.
async fn once(path: &str) -> Result<String, JsValue> {
    let error = |error: gloo_net::Error| JsValue::from_str(&error.to_string());
    let response = Request::get(path)
        .header("Accept", "text/html")
        .abort_signal(Some(&AbortSignal::timeout_with_u32(PATIENCE)))
        .send()
        .await
        .map_err(error)?;
    if response.status() >= 500 {
        return Err(JsValue::from_f64(f64::from(response.status())));
    }
    response.text().await.map_err(error)
}

async fn pause(milliseconds: i32) {
    let promise = Promise::new(&mut |resolve, _| {
        let _ =
            window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
    });
    let _ = JsFuture::from(promise).await;
}
