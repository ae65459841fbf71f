//! The check of what is open: asked for after a pause in writing, answered by the worker.

use std::rc::Rc;

use serde_json::{Value, json};
use wasm_bindgen_futures::spawn_local;

use super::desk::Desk;
use super::findings::{self, Finding};
use super::{dom, preview};

/// How long somebody has to pause before the text is checked, in milliseconds.
const PAUSE: i32 = 250;

/// Checks once nothing was written for a while.
pub(super) fn soon(desk: &Rc<Desk>) {
    dom::window().clear_timeout_with_handle(desk.timer.get());
    let later = Rc::clone(desk);
    desk.timer.set(dom::soon(PAUSE, move || now(&later)));
}

/// Checks.
pub(super) fn now(desk: &Rc<Desk>) {
    let own = desk.checks.get() + 1;
    desk.checks.set(own);
    let desk = Rc::clone(desk);
    spawn_local(async move {
        let jobs = desk.jobs.borrow().clone();
        let fitted = desk.with_open(|open| open.draft.fitted(jobs.as_deref(), open.shown));
        let Some(Some(fitted)) = fitted else { return };
        let texts = fitted.texts.iter().map(|it| json!({ "path": it.path, "text": it.text }));
        let others: Vec<Value> = texts.skip(1).collect();
        let question = json!({
            "do": "compose", "locale": desk.text.0, "address": fitted.address,
            "path": fitted.texts.first().map(|text| &text.path),
            "text": fitted.texts.first().map(|text| &text.text),
            "others": others,
        });
        let answer = desk.asking.ask(question).await;
        // Somebody went on writing: the next answer is on its way.
        if desk.checks.get() != own {
            return;
        }
        let answer = answer.unwrap_or_else(|why| {
            super::complain(&why);
            Value::Null
        });
        let found = answer.get("diagnostics").cloned().unwrap_or_default();
        let found: Option<Vec<Finding>> = serde_json::from_value(found).ok();
        let page = answer.get("page").and_then(Value::as_str);
        desk.with_open(|open| {
            let Some(found) = found else { return };
            let found = findings::own(found, &open.draft, &fitted);
            let items = findings::list(desk.text, &found, &open.draft, &fitted);
            let errors = found.iter().filter(|it| it.is_error()).count();
            if let Some(list) = dom::find(&desk.root, ".findings__list") {
                dom::refill(&list, items);
            }
            if let Some(count) = dom::find(&desk.root, "#findings-count") {
                dom::tell(&count, &desk.text.found(errors, found.len() - errors));
            }
            preview::show(&desk.root, desk.text, page);
            open.found = Some((fitted, found));
        });
        desk.update_proposal();
    });
}
