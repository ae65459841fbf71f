//! The worker as the page sees it: questions and their answers.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use js_sys::{Function, JSON, Promise};
use serde_json::{Value, json};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, MessageEvent, Worker, WorkerOptions, WorkerType};

use super::dom;

/// The answers that are waited for, by the names of their questions.
type Waiting = Rc<RefCell<BTreeMap<u64, Function>>>;

/// The worker.
pub(super) struct Asking {
    worker: Worker,
    waiting: Waiting,
    last: Cell<u64>,
}

impl Asking {
    /// Starts the worker with the program that the element of the page names.
    pub(super) fn start(script: &web_sys::Element) -> Option<Asking> {
        let said = |name: &str| script.get_attribute(name).unwrap_or_default();
        let encoded = |name: &str| String::from(js_sys::encode_uri_component(&said(name)));
        let (module, binary) = (encoded("data-module"), encoded("data-binary"));
        let address = format!("{}?module={module}&binary={binary}", said("src"));
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(&address, &options).ok()?;
        let waiting = Waiting::default();
        let answered = Rc::clone(&waiting);
        dom::listen(&worker, "message", move |event: Event| {
            let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
            let answer = JSON::stringify(&event.data()).map(String::from).unwrap_or_default();
            let id = serde_json::from_str::<Value>(&answer).ok();
            let id = id.and_then(|answer| answer.get("id")?.as_u64());
            if let Some(resolve) = id.and_then(|id| answered.borrow_mut().remove(&id)) {
                let _ = resolve.call1(&JsValue::NULL, &answer.into());
            }
        });
        Some(Asking { worker, waiting, last: Cell::default() })
    }

    /// Asks something and waits for the answer.
    ///
    /// # Errors
    /// With what the worker says went wrong.
    pub(super) async fn ask(&self, mut question: Value) -> Result<Value, String> {
        let id = self.last.get() + 1;
        self.last.set(id);
        if let Some(question) = question.as_object_mut() {
            question.insert("id".to_owned(), json!(id));
        }
        let message = JSON::parse(&question.to_string()).map_err(|_| String::new())?;
        let waiting = Rc::clone(&self.waiting);
        let answer = Promise::new(&mut |resolve, _| {
            waiting.borrow_mut().insert(id, resolve);
        });
        self.worker.post_message(&message).map_err(|_| "the worker is gone".to_owned())?;
        let answer = JsFuture::from(answer).await.map_err(|_| String::new())?;
        let answer: Value = serde_json::from_str(&answer.as_string().unwrap_or_default())
            .map_err(|error| error.to_string())?;
        match answer.get("failure").and_then(Value::as_str) {
            Some(failure) => Err(failure.to_owned()),
            None => Ok(answer),
        }
    }
}
