//! Pages of this site, fetched as the documents that they are.

use gloo_net::http::Request;
use js_sys::{Map, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AbortSignal, Document, DomParser, RequestCache, SupportedType};

use super::dom::window;

/// How often a page is asked for before the reader is told.
const TRIES: u32 = 3;
/// How long to wait before the second try, in milliseconds; before the third twice as long.
const PAUSE: i32 = 300;
/// How long a try may take, in milliseconds: a whole list on a weak line takes a while.
const PATIENCE: u32 = 60_000;
/// How many documents are kept.
const KEPT: u32 = 40;

/// Documents by path, as promises of their text: whoever asks for one that is under way waits for the
/// same request. They belong to the page, not to the program: what one of them fetched, both have.
fn documents() -> Map {
    let (global, name) = (js_sys::global(), JsValue::from_str("nanameDocuments"));
    let known = Reflect::get(&global, &name).ok().and_then(|known| known.dyn_into::<Map>().ok());
    known.unwrap_or_else(|| {
        let documents = Map::new();
        // If it is refused, nothing is kept, and everything else works.
        let _ = Reflect::set(&global, &name, &documents);
        documents
    })
}

/// Asks for the document at a path, unless it is there or under way.
pub fn ask(path: &str) -> Promise {
    if let Some(known) = known(path) {
        return known;
    }
    let promise = begin(path, false);
    let documents = documents();
    if documents.size() >= KEPT
        && let Ok(oldest) = documents.keys().next()
    {
        documents.delete(&oldest.value());
    }
    documents.set(&path.into(), &promise);
    promise
}

/// Begins to ask for a file, as text or as bytes.
fn begin(path: &str, as_bytes: bool) -> Promise {
    Promise::new(&mut |resolve, _| {
        let wanted = path.to_owned();
        spawn_local(async move {
            let file = tried(&wanted, as_bytes).await;
            if file.is_none() {
                // Whoever asks next tries again.
                forget(&wanted);
            }
            // A promise that nobody waits for must not be refused: the browser would complain.
            let _ = resolve.call1(&JsValue::NULL, &file.unwrap_or(JsValue::UNDEFINED));
        });
    })
}

async fn text_of(document: Promise) -> Option<String> {
    JsFuture::from(document).await.ok()?.as_string()
}

fn known(path: &str) -> Option<Promise> {
    documents().get(&path.into()).dyn_into().ok()
}

/// Whether the document at a path is there or under way.
pub fn is_known(path: &str) -> bool {
    known(path).is_some()
}

/// Forgets what stands at a path: whoever asks next fetches it anew.
pub fn forget(path: &str) {
    documents().delete(&path.into());
}

/// The document at a path; nothing if it could not be had.
///
/// A request that was under way already may have used up its tries before the reader wanted the
/// page: if it fails, the page is asked for anew.
pub async fn document(path: &str) -> Option<Document> {
    let was_under_way = known(path).is_some();
    let mut text = self::text(path).await;
    if text.is_none() && was_under_way {
        text = text_of(ask(path)).await;
    }
    let parser = DomParser::new().ok()?;
    parser.parse_from_string(&text?, SupportedType::TextHtml).ok()
}

/// The text of a file.
pub async fn text(path: &str) -> Option<String> {
    text_of(ask(path)).await
}

/// Asks for a file that is no text. It is asked for anew each time.
pub fn ask_for_bytes(path: &str) -> Promise {
    begin(path, true)
}

/// What became of [`ask_for_bytes`].
pub async fn bytes_of(file: Promise) -> Option<Vec<u8>> {
    let bytes = JsFuture::from(file).await.ok()?;
    Some(bytes.dyn_into::<js_sys::Uint8Array>().ok()?.to_vec())
}

/// A file that is no text.
pub async fn bytes(path: &str) -> Option<Vec<u8>> {
    bytes_of(ask_for_bytes(path)).await
}

/// Why a try gave nothing.
#[derive(Clone, Copy, PartialEq)]
enum Failure {
    /// Nobody answered.
    Silence,
    /// The host answered that it can't.
    Refusal,
}

/// What stands at a path. At the last try what was fetched before will do, but not after a failing
/// server: what it said is kept by the browser too, and would be all that is found.
async fn tried(path: &str, as_bytes: bool) -> Option<JsValue> {
    let mut failure = Failure::Silence;
    for attempt in 0..TRIES {
        if attempt > 0 {
            pause(PAUSE * (1 << (attempt - 1))).await;
        }
        let old_will_do = attempt + 1 == TRIES && failure == Failure::Silence;
        match once(path, as_bytes, old_will_do).await {
            Ok(file) => return Some(file),
            Err(error) => failure = error,
        }
    }
    None
}

/// One try. A host's "not found" is a page too; only a failing server is asked again.
async fn once(path: &str, as_bytes: bool, old_will_do: bool) -> Result<JsValue, Failure> {
    let silence = |_| Failure::Silence;
    let response = Request::get(path)
        .cache(if old_will_do { RequestCache::ForceCache } else { RequestCache::Default })
        .abort_signal(Some(&AbortSignal::timeout_with_u32(PATIENCE)))
        .send()
        .await
        .map_err(silence)?;
    if response.status() >= 500 || as_bytes && !response.ok() {
        return Err(Failure::Refusal);
    }
    if as_bytes {
        let bytes = response.binary().await.map_err(silence)?;
        return Ok(js_sys::Uint8Array::from(bytes.as_slice()).into());
    }
    response.text().await.map(JsValue::from).map_err(silence)
}

/// Waits, in milliseconds.
pub async fn pause(milliseconds: i32) {
    let promise = Promise::new(&mut |resolve, _| {
        let _ =
            window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
    });
    let _ = JsFuture::from(promise).await;
}
