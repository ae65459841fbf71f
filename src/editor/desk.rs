//! The composer's page: what is on it, and the ways between its parts.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use serde_json::{Value, json};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, UrlSearchParams};

use super::asking::Asking;
use super::control::Surroundings;
use super::dom::{self, Building, make};
use super::kept::{Keeping, Kept};
use super::open::Open;
use super::{checking, fields, home, preview, proposal, room};
use crate::composer::{Draft, JOBS, Known, Wanted};
use crate::content::form;
use crate::domain::{CodeHost, Locale};
use crate::route::Repository;
use crate::views::text::Text;

/// The composer's page.
pub(super) struct Desk {
    /// Where the composer stands.
    pub(super) root: Element,
    /// The words of the interface.
    pub(super) text: Text,
    /// Where proposals go.
    pub(super) repository: Repository,
    /// The worker.
    pub(super) asking: Asking,
    /// The drafts of this browser.
    pub(super) kept: Kept,
    /// What the site knows by name.
    pub(super) known: RefCell<Known>,
    /// The file of the positions, as it is published.
    pub(super) jobs: RefCell<Option<String>>,
    /// The draft that is open.
    pub(super) open: RefCell<Option<Open>>,
    /// The draft that was deleted last.
    pub(super) deleted: RefCell<Option<Draft>>,
    /// Whether an input method is composing a word.
    pub(super) is_composing: Cell<bool>,
    /// The check that is waited for.
    pub(super) timer: Cell<i32>,
    /// How many checks were asked for.
    pub(super) checks: Cell<u32>,
}

impl Desk {
    /// The page's composer; none if the page has no place for it.
    pub(super) fn of_page() -> Option<Rc<Desk>> {
        let html = dom::document().document_element()?;
        let said = |of: &Element, name: &str| of.get_attribute(name).unwrap_or_default();
        let root = dom::find(&html, "#composer")?;
        let script = dom::find(&html, "script[data-module]")?;
        let locale = Locale::from_tag(&said(&html, "lang")).unwrap_or(Locale::Ja);
        let repository = Repository::new(
            CodeHost::from_word(&said(&root, "data-host")),
            &said(&root, "data-repository"),
            &said(&root, "data-branch"),
            &said(&root, "data-folder"),
        );
        Some(Rc::new(Desk {
            text: Text(locale),
            repository,
            asking: Asking::start(&script)?,
            kept: Kept::of(&said(&html, "data-base")),
            known: RefCell::default(),
            jobs: RefCell::default(),
            open: RefCell::default(),
            deleted: RefCell::default(),
            is_composing: Cell::default(),
            timer: Cell::default(),
            checks: Cell::default(),
            root,
        }))
    }

    /// Gets the site's content, and shows where one begins, or what an address wants to be changed.
    pub(super) fn start(self: &Rc<Self>) {
        let desk = Rc::clone(self);
        spawn_local(async move {
            let trouble = match desk.load().await {
                Ok(()) => None,
                Err(why) => {
                    super::complain(&why);
                    Some(desk.text.sources_failed())
                }
            };
            let query = dom::window().location().search().unwrap_or_default();
            let query = UrlSearchParams::new_with_str(&query).ok();
            match (trouble, query.and_then(|query| query.get("edit"))) {
                (None, Some(path)) => desk.change(&path).await,
                (trouble, _) => desk.go_home(trouble.unwrap_or_default()),
            }
            if let Some(html) = dom::document().document_element() {
                let _ = html.set_attribute("data-composer", "on");
            }
        });
    }

    async fn load(&self) -> Result<(), String> {
        let script = dom::document().document_element();
        let script = script.and_then(|html| dom::find(&html, "script[data-sources]"));
        let url = script.and_then(|script| script.get_attribute("data-sources"));
        self.asking.ask(json!({ "do": "open", "url": url.unwrap_or_default() })).await?;
        let known = self.asking.ask(json!({ "do": "known", "locale": self.text.0 })).await?;
        let known = known.get("known").cloned().unwrap_or_default();
        let known = serde_json::from_value(known).map_err(|error| error.to_string())?;
        self.known.replace(known);
        self.jobs.replace(self.read(JOBS).await);
        Ok(())
    }

    /// What a file of the published content holds.
    async fn read(&self, path: &str) -> Option<String> {
        let answer = self.asking.ask(json!({ "do": "read", "path": path })).await.ok()?;
        answer.get("text").and_then(Value::as_str).map(str::to_owned)
    }

    /// Opens what stands at a path, to change it: where that was begun before, as it was left.
    async fn change(self: &Rc<Self>, path: &str) {
        let Some(wanted) = Wanted::at(path) else {
            self.go_home(self.text.no_such_file());
            return;
        };
        let begun = self.kept.all().into_iter().find(|draft| {
            draft.is_change
                && draft.kind() == wanted.kind
                && draft.begun_as() == wanted.slug.as_str()
        });
        if let Some(draft) = begun {
            self.enter(draft);
            return;
        }
        let mut files = BTreeMap::from([(JOBS.to_owned(), self.jobs.borrow().clone())]);
        for path in wanted.kind.paths(&wanted.slug) {
            let text = self.read(&path).await;
            files.insert(path, text);
        }
        let read = |path: &str| files.get(path).cloned().flatten();
        match wanted.draft(&self.kept.new_id(), read) {
            Some(draft) => self.enter(draft),
            None => self.go_home(self.text.no_such_file()),
        }
    }

    /// Shows where one begins.
    pub(super) fn go_home(&self, trouble: &str) {
        self.open.replace(None);
        let parts = home::made(self.text, &self.kept.all(), self.kept.state(), trouble);
        dom::refill(&self.root, parts);
    }

    /// Opens a draft.
    pub(super) fn enter(self: &Rc<Self>, draft: Draft) {
        let width = dom::window().inner_width().ok().and_then(|width| width.as_f64());
        let open = Open::of(draft, self.text.0, width.is_some_and(|width| width < 600.0));
        dom::refill(&self.root, room::made(self.text, &self.repository, &open));
        self.open.replace(Some(open));
        self.write_view();
        preview::fit(&self.root);
        self.tell_keeping(self.text.stays_in_browser());
        if let Some(title) = dom::find(&self.root, "#room-title") {
            dom::focus(&title);
            // What was told about the page has been read by now.
            title.scroll_into_view();
        }
        checking::now(self);
    }

    /// Does something with what is open.
    pub(super) fn with_open<T>(&self, does: impl FnOnce(&mut Open) -> T) -> Option<T> {
        self.open.borrow_mut().as_mut().map(does)
    }

    /// Writes the text into the view in which it is written: the form or the text itself.
    pub(super) fn write_view(&self) {
        self.with_open(|open| {
            if open.as_text {
                if let Some(area) = dom::find(&self.root, "#source-text") {
                    let _ = area.set_attribute("lang", open.language.tag());
                    dom::set_value(&area, open.text());
                }
            } else if let Some(panel) = dom::find(&self.root, "#panel-form") {
                dom::refill(&panel, self.form(open));
            }
        });
    }

    fn form(&self, open: &Open) -> Vec<Element> {
        let (kind, locale) = (open.draft.kind(), open.language);
        let Some(values) = form::values(kind, open.text()) else {
            let words = self.text.form_unreadable();
            return vec![make("p").with("class", "notice").said(words)];
        };
        let known = self.known.borrow();
        let around = Surroundings { text: self.text, known: &known, written: locale };
        let asked: Vec<_> = kind.questions().into_iter().map(|question| question.name).collect();
        let body = form::body(kind, open.text());
        fields::form(&around, &form::fields(kind, locale), &asked, &values, body)
    }

    /// Keeps what is open as it is now, and has it checked.
    pub(super) fn changed(self: &Rc<Self>) {
        self.with_open(|open| {
            self.kept.keep(&open.draft);
            open.found = None;
        });
        self.tell_keeping(self.text.kept());
        self.tell_name();
        // Nobody shall propose what was there a moment ago.
        if let Some(steps) = dom::find(&self.root, "[data-steps]") {
            dom::refill(&steps, []);
        }
        if !self.is_composing.get() {
            checking::soon(self);
        }
    }

    /// Says how keeping went; where it went well, what is to be said then.
    fn tell_keeping(&self, well: &str) {
        let Some(place) = dom::find(&self.root, "[data-keeping]") else { return };
        let words = match self.kept.state() {
            Keeping::Kept => well,
            trouble => home::keeping(self.text, trouble),
        };
        dom::tell(&place, words);
    }

    /// Says what the draft is called now.
    pub(super) fn tell_name(&self) {
        self.with_open(|open| {
            if let Some(title) = dom::find(&self.root, "#room-title") {
                dom::tell(&title, &room::title(self.text, &open.draft));
            }
        });
    }

    /// Says something once.
    pub(super) fn say(&self, words: &str) {
        if let Some(place) = dom::find(&self.root, "[data-said]") {
            dom::tell(&place, words);
        }
    }

    /// Says whether the draft can be proposed.
    pub(super) fn update_proposal(&self) {
        self.with_open(|open| proposal::update(&self.root, self.text, &self.repository, open));
    }
}
