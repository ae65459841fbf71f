//! The worker: it reads and checks off the main thread.
//!
//! Every message is a plain object with an `id`, which its answer carries too.
//!
//! | message | answer |
//! |---|---|
//! | `{id, do: "open", url}` | `{id}`, when the sources at this address are in memory |
//! | `{id, do: "open", files: [{path, text}, {path, bytes: [0, …]}]}` | `{id}`; for these files, without a shell |
//! | `{id, do: "read", path}` | `{id, text}`: what the file holds; null if it isn't there |
//! | `{id, do: "known", locale}` | `{id, known}`: what the site knows by name |
//! | `{id, do: "compose", path, text, locale, others: [{path, text}], address}` | `{id, diagnostics, page}` |
//!
//! `others` are files changed besides, `address` the path of a page to be shown instead of the
//! file's own; both may be left out. Without `path`, the content is as it was opened. What goes wrong
//! is answered by `{id, failure: "…"}`.

use std::cell::RefCell;
use std::rc::Rc;

use jiff::Timestamp;
use js_sys::JSON;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, Response};

use crate::composer::{Composed, Known, Sources, Text, Workshop};
use crate::content::SourceFile;
use crate::domain::{Instant, Locale};

/// What the worker is asked for.
#[derive(Deserialize)]
struct Message {
    #[serde(default)]
    id: Value,
    #[serde(flatten)]
    task: Task,
}

#[derive(Deserialize)]
#[serde(tag = "do", rename_all = "lowercase")]
enum Task {
    Open {
        url: Option<String>,
        files: Option<Vec<Handed>>,
    },
    Read {
        path: String,
    },
    Known {
        locale: Locale,
    },
    Compose {
        path: Option<String>,
        text: Option<String>,
        #[serde(default)]
        others: Vec<Text>,
        address: Option<String>,
        locale: Locale,
    },
}

/// A file, as it is handed over.
#[derive(Deserialize)]
struct Handed {
    path: String,
    text: Option<String>,
    bytes: Option<Vec<u8>>,
}

#[derive(Serialize)]
struct Answer<'a> {
    id: &'a Value,
    #[serde(flatten)]
    said: Said,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Said {
    Opened {},
    Text { text: Option<String> },
    Known { known: Known },
    Composed(Composed),
    Failure { failure: String },
}

/// What is in memory, once something was opened.
type Bench = Rc<RefCell<Option<Workshop>>>;

/// Answers messages from now on.
pub(super) fn start(scope: DedicatedWorkerGlobalScope) {
    let bench = Bench::default();
    let answer = {
        let scope = scope.clone();
        move |event: MessageEvent| {
            let (scope, bench) = (scope.clone(), Rc::clone(&bench));
            spawn_local(async move {
                let (id, said) = match read(&event.data()) {
                    Ok(message) => (message.id, answer(&scope, &bench, message.task).await),
                    Err((id, failure)) => (id, Err(failure)),
                };
                let said = said.unwrap_or_else(|failure| Said::Failure { failure });
                let answer = serde_json::to_string(&Answer { id: &id, said });
                let answer = answer.ok().and_then(|answer| JSON::parse(&answer).ok());
                if scope.post_message(&answer.unwrap_or(JsValue::NULL)).is_err() {
                    super::complain("the answer could not be posted");
                }
            });
        }
    };
    let listener = Closure::<dyn Fn(MessageEvent)>::new(answer);
    scope.set_onmessage(Some(listener.as_ref().unchecked_ref()));
    listener.forget();
}

fn read(data: &JsValue) -> Result<Message, (Value, String)> {
    let text = JSON::stringify(data).ok().and_then(|text| text.as_string()).unwrap_or_default();
    let value: Value = serde_json::from_str(&text).unwrap_or_default();
    let id = value.get("id").cloned().unwrap_or_default();
    serde_json::from_value(value).map_err(|error| (id, error.to_string()))
}

async fn answer(
    scope: &DedicatedWorkerGlobalScope,
    bench: &Bench,
    task: Task,
) -> Result<Said, String> {
    match task {
        Task::Open { url: Some(url), .. } => {
            let sources = fetched(scope, &url).await?;
            *bench.borrow_mut() = Some(Workshop::of_sources(sources));
            Ok(Said::Opened {})
        }
        Task::Open { files, .. } => {
            let files = files.ok_or("`open` needs `url` or `files`")?;
            let files = files.into_iter().map(|Handed { path, text, bytes }| {
                SourceFile::new(
                    path,
                    bytes.unwrap_or_else(|| text.unwrap_or_default().into_bytes()),
                )
            });
            *bench.borrow_mut() = Some(Workshop::of_files(files.collect()));
            Ok(Said::Opened {})
        }
        Task::Read { path } => {
            let bench = bench.borrow();
            let workshop = bench.as_ref().ok_or(NOTHING_OPEN)?;
            Ok(Said::Text { text: workshop.text(&path).map(str::to_owned) })
        }
        Task::Known { locale } => {
            let mut bench = bench.borrow_mut();
            let workshop = bench.as_mut().ok_or(NOTHING_OPEN)?;
            Ok(Said::Known { known: workshop.known(locale) })
        }
        Task::Compose { path, text, others, address, locale } => {
            let mut bench = bench.borrow_mut();
            let workshop = bench.as_mut().ok_or(NOTHING_OPEN)?;
            // It may be weeks since the build.
            workshop.set_now(now());
            let own = path.zip(text).map(|(path, text)| Text { path, text });
            let texts: Vec<Text> = own.into_iter().chain(others).collect();
            Ok(Said::Composed(workshop.compose(&texts, address.as_deref(), locale)))
        }
    }
}

const NOTHING_OPEN: &str = "nothing has been opened yet";

fn now() -> Instant {
    #[expect(clippy::cast_possible_truncation, reason = "milliseconds are whole numbers")]
    let milliseconds = js_sys::Date::now() as i64;
    Instant::of(Timestamp::from_millisecond(milliseconds).unwrap_or_default())
}

/// The sources at an address.
async fn fetched(scope: &DedicatedWorkerGlobalScope, url: &str) -> Result<Sources, String> {
    let said = |error: JsValue| {
        let error: js_sys::JsString = js_sys::JSON::stringify(&error).unwrap_or_default();
        format!("{url}: {error}")
    };
    let response = JsFuture::from(scope.fetch_with_str(url)).await.map_err(said)?;
    let response: Response = response.dyn_into().map_err(said)?;
    if !response.ok() {
        return Err(format!("{url}: the host answered {}", response.status()));
    }
    let text = JsFuture::from(response.text().map_err(said)?).await.map_err(said)?;
    let text = text.as_string().unwrap_or_default();
    serde_json::from_str(&text).map_err(|error| format!("{url}: {error}"))
}
