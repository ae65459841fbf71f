//! What somebody does on the page. Every listener sits on the composer itself, so that what is in
//! it may come and go.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event, KeyboardEvent};

use super::desk::Desk;
use super::dom::{self, Building, button};
use super::{beginning, checking, findings, hand, preview, proposal, room, written};
use crate::composer::Draft;
use crate::domain::Locale;

/// Listens from now on.
pub(super) fn listen(desk: &Rc<Desk>) {
    let on = |name: &str, does: fn(&Rc<Desk>, &Element, &Event)| {
        let desk = Rc::clone(desk);
        dom::listen(&Rc::clone(&desk).root, name, move |event| {
            if let Some(target) = dom::target(&event) {
                does(&desk, &target, &event);
            }
        });
    };
    on("click", |desk, target, _| {
        if let Some((element, action)) = dom::around(target, "data-do") {
            act(desk, &action, &element);
        }
    });
    on("input", |desk, target, _| written::input(desk, target));
    on("change", |desk, target, _| written::change(desk, target));
    on("keydown", keyed);
    on("compositionstart", |desk, _, _| desk.is_composing.set(true));
    on("compositionend", |desk, target, _| {
        desk.is_composing.set(false);
        written::input(desk, target);
    });
    let resized = Rc::clone(desk);
    dom::listen(&dom::window(), "resize", move |_| preview::fit(&resized.root));
    let leaving = Rc::clone(desk);
    dom::listen(&dom::window(), "beforeunload", move |event| {
        // What is kept can't be lost; of the rest the browser warns.
        if leaving.open.borrow().is_some() && !leaving.kept.is_safe() {
            event.prevent_default();
        }
    });
}

fn act(desk: &Rc<Desk>, action: &str, element: &Element) {
    let said = |name: &str| element.get_attribute(name).unwrap_or_default();
    let language = Locale::from_tag(&said("data-language"));
    let number = |name: &str| said(name).parse::<u32>().unwrap_or_default();
    match action {
        "begin" => beginning::begin(desk),
        "open" => {
            if let Some(draft) = desk.kept.get(&said("data-id")) {
                desk.enter(draft);
            }
        }
        "home" => {
            desk.go_home("");
            if let Some(title) = dom::find(&desk.root, "#drafts") {
                dom::focus(&title);
            }
        }
        "export" => {
            if let Some(draft) = desk.kept.get(&said("data-id")) {
                let name = format!("{}.json", draft.begun_as());
                hand::download(&name, "application/json", &draft.to_save());
            }
        }
        "delete" => delete(desk, &said("data-id")),
        "undo" => {
            if let Some(draft) = desk.deleted.take() {
                desk.kept.keep(&draft);
                desk.go_home("");
            }
        }
        "tab" => choose_tab(desk, element),
        "language" | "add-english" => {
            let language = language.unwrap_or(Locale::En);
            desk.with_open(|open| {
                if language == Locale::En {
                    open.draft.add_english();
                }
                open.language = language;
                open.shown = language;
                room::choose_language(&desk.root, desk.text, open);
            });
            press(desk, "show", "data-language", language.tag());
            desk.write_view();
            if let Some(chosen) = dom::find(&desk.root, "[data-languages] [aria-pressed=true]") {
                dom::focus(&chosen);
            }
            checking::now(desk);
        }
        "show" => {
            desk.with_open(|open| open.shown = language.unwrap_or(open.shown));
            press(desk, "show", "data-language", &said("data-language"));
            checking::now(desk);
        }
        "width" => {
            press(desk, "width", "data-width", &said("data-width"));
            if let Some(stage) = dom::find(&desk.root, ".preview__stage") {
                let _ =
                    stage.toggle_attribute_with_force("data-phone", said("data-width") == "phone");
            }
        }
        "pane" => {
            press(desk, "pane", "data-pane-of", &said("data-pane-of"));
            if let Some(panes) = dom::find(&desk.root, "[data-pane]") {
                let _ = panes.set_attribute("data-pane", &said("data-pane-of"));
            }
            preview::fit(&desk.root);
        }
        "add-item" | "remove-item" => written::items(desk, element, action == "add-item"),
        "jump" => jump(desk, language, number("data-line"), number("data-column")),
        "copy" | "download" => take(desk, action, language.unwrap_or(Locale::Ja)),
        _ => {}
    }
}

/// Marks one of some buttons as pressed.
fn press(desk: &Rc<Desk>, action: &str, name: &str, value: &str) {
    for one in dom::all(&desk.root, &format!("[data-do={action}]")) {
        let is_it = one.get_attribute(name).as_deref() == Some(value);
        let _ = one.set_attribute("aria-pressed", &is_it.to_string());
    }
}

fn delete(desk: &Rc<Desk>, id: &str) {
    let Some(draft) = desk.kept.delete(id) else { return };
    let name = draft.called();
    desk.deleted.replace(Some(draft));
    desk.go_home("");
    desk.say(&format!("{} ", desk.text.deleted(&name)));
    let undo = button("button button--quiet button--small", "undo", desk.text.undo());
    if let Some(said) = dom::find(&desk.root, "[data-said]") {
        let said = said.holding([undo]);
        if let Some(undo) = dom::find(&said, "button") {
            dom::focus(&undo);
        }
    }
}

fn choose_tab(desk: &Rc<Desk>, tab: &Element) {
    let as_text = tab.id() == "tab-text";
    desk.with_open(|open| open.as_text = as_text);
    for (name, is_it) in [("form", !as_text), ("text", as_text)] {
        if let Some(tab) = dom::find(&desk.root, &format!("#tab-{name}")) {
            let _ = tab.set_attribute("aria-selected", &is_it.to_string());
            let _ = tab.set_attribute("tabindex", if is_it { "0" } else { "-1" });
        }
        if let Some(panel) = dom::find(&desk.root, &format!("#panel-{name}")) {
            dom::hide(&panel, !is_it);
        }
    }
    desk.write_view();
}

/// Tabs are reached by the arrow keys (WAI-ARIA Authoring Practices, "Tabs").
fn keyed(desk: &Rc<Desk>, target: &Element, event: &Event) {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
    if target.get_attribute("role").as_deref() != Some("tab") {
        return;
    }
    let other = match event.key().as_str() {
        "ArrowLeft" | "ArrowRight" if target.id() == "tab-text" => "#tab-form",
        "ArrowLeft" | "ArrowRight" => "#tab-text",
        "Home" => "#tab-form",
        "End" => "#tab-text",
        _ => return,
    };
    event.prevent_default();
    if let Some(tab) = dom::find(&desk.root, other) {
        choose_tab(desk, &tab);
        dom::focus(&tab);
    }
}

fn jump(desk: &Rc<Desk>, language: Option<Locale>, line: u32, column: u32) {
    desk.with_open(|open| {
        open.language = language.unwrap_or(open.language);
        room::choose_language(&desk.root, desk.text, open);
    });
    if let Some(tab) = dom::find(&desk.root, "#tab-text") {
        choose_tab(desk, &tab);
    }
    if let Some(area) = dom::find(&desk.root, "#source-text") {
        findings::jump(&area, line, column);
    }
}

/// Gives out what is proposed.
fn take(desk: &Rc<Desk>, action: &str, locale: Locale) {
    let taken =
        desk.with_open(|open| Some((open.draft.path(locale), proposal::content(open, locale)?)));
    let Some(Some((path, content))) = taken else { return };
    if action == "download" {
        let name = path.rsplit('/').next().unwrap_or_default();
        let name =
            if name.starts_with("index.") { path.replace('/', "-") } else { name.to_owned() };
        hand::download(&name, "text/plain;charset=utf-8", &content);
        return;
    }
    let desk = Rc::clone(desk);
    spawn_local(async move {
        let went_well = hand::copy(&content).await;
        desk.say(if went_well { desk.text.copied_text() } else { desk.text.copy_failed() });
    });
}

/// Takes in a draft that was saved as a file.
pub(super) fn import(desk: &Rc<Desk>, field: &Element) {
    let (desk, field) = (Rc::clone(desk), field.clone());
    spawn_local(async move {
        let Some(text) = hand::chosen(&field).await else { return };
        match Draft::saved(&text) {
            Some(mut draft) => {
                draft.id = desk.kept.new_id();
                desk.kept.keep(&draft);
                desk.enter(draft);
            }
            None => desk.say(desk.text.not_a_draft()),
        }
    });
}
