//! What was found, on the page.
//!
//! The index knows which pages hold the parts of what is looked for. A result that the reader sees
//! is looked up in its own page: that gives the words around, shows whether they really stand there,
//! and has the page at hand when the reader opens it.

use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::rc::Rc;

use js_sys::JsString;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlTemplateElement};

use super::asking::{self, Answer, Not};
use super::{Asked, find};
use crate::browser::{dom, fetch, line};
use crate::domain::Locale;
use crate::route::Address;
use crate::search::{Kind, Query, Told, looks, marks, snippet, stands_in};

/// How long the reader has seen results before the others are looked into, in milliseconds.
const QUIET: i32 = 1000;

thread_local! {
    /// How many pages may still be looked into before the reader moves.
    static LOOKS: Cell<usize> = const { Cell::new(0) };
    /// The results that are shown, in order.
    static SHOWN: RefCell<Vec<Rc<Shown>>> = const { RefCell::new(Vec::new()) };
}

/// A result that is shown.
struct Shown {
    row: Element,
    /// Where the words around what was looked for stand.
    text: Option<Element>,
    path: String,
    query: Rc<Query>,
    /// Whether the page holds what was looked for, as far as is known without a look at it.
    is_sure: bool,
    /// Whether what is shown already holds what was looked for.
    says_it: bool,
    is_looked_at: Cell<bool>,
}

/// Forgets what was shown on another page.
pub(super) fn forget() {
    asking::begin();
    SHOWN.set(Vec::new());
}

/// Finds what is asked for, and shows it. What was found before stays until then, so that nothing
/// flickers.
pub(super) async fn answer(asked: Asked) {
    let number = asking::begin();
    if asked.words.trim().is_empty() {
        say("", 0);
        return show(&asked, None);
    }
    if SHOWN.with_borrow(Vec::is_empty) {
        say("data-looking", 0);
    }
    match asking::ask(&asked, number).await {
        Err(Not::Wanted) => {}
        Err(Not::Fetched) => say("data-failed", 0),
        Ok(answer) => {
            let Answer { found, fetched, .. } = &answer;
            let looks = looks(*fetched);
            let counts = Kind::ALL.iter().zip(found.counts);
            let counted =
                counts.filter(|(kind, _)| asked.kind.is_empty() || asked.kind == kind.word());
            let count = counted.map(|(_, count)| count).sum();
            let said = match count {
                0 => "data-none",
                _ if !found.query.is_exact() => "data-most",
                1 => "data-one",
                _ => "data-many",
            };
            say(said, count);
            show(&asked, Some(answer));
            LOOKS.set(looks);
            dom::next_frame(look_at_what_is_seen);
            fetch::pause(QUIET).await;
            if asking::is_latest(number) && line::is_at_leisure() {
                look_further();
            }
        }
    }
}

/// Says one of the sentences that the page brings along, with a number in it; nothing without a name.
fn say(which: &str, count: usize) {
    if let Some(place) = find("[role=status]") {
        place.set_text_content(words(&place, which, count).as_deref());
    }
}

/// The words in an attribute, with a number where they want one.
fn words(place: &Element, which: &str, count: usize) -> Option<String> {
    // By the browser: Rust's own way to find a text in another is four kilobytes of program.
    let words = JsString::from(place.get_attribute(which)?);
    Some(words.replace("{}", &count.to_string()).into())
}

fn show(asked: &Asked, answer: Option<Answer>) {
    let counts = answer.as_ref().map(|it| it.found.counts).unwrap_or_default();
    let all: usize = counts.iter().sum();
    if let Some(kinds) = find(".search__kinds") {
        dom::hide(&kinds, all == 0);
        let counts = [&all].into_iter().chain(&counts);
        for (button, count) in dom::all_in(&kinds, "button").iter().zip(counts) {
            dom::hide(button, *count == 0);
            if let Some(place) = button.last_element_child().filter(|_| *count > 0) {
                place.set_text_content(Some(&count.to_string()));
            }
        }
    }
    for section in dom::all(&dom::document(), "[data-group]") {
        dom::hide(&section, true);
    }
    let mut shown = Vec::new();
    if let Some(Answer { found, best, .. }) = answer {
        let query = Rc::new(found.query);
        for (kind, best) in best {
            let Some(section) = find(&format!("[data-group={}]", kind.word())) else { continue };
            let count = counts.get(kind as usize).copied().unwrap_or_default();
            fill(&section, asked, count, best, &query, &mut shown);
        }
    }
    SHOWN.set(shown);
}

fn fill(
    section: &Element,
    asked: &Asked,
    count: usize,
    best: Vec<Told>,
    query: &Rc<Query>,
    shown: &mut Vec<Rc<Shown>>,
) {
    let Ok(Some(list)) = section.query_selector("ul") else { return };
    list.set_text_content(None);
    if let Ok(Some(more)) = section.query_selector("button") {
        dom::hide(&more, count <= best.len());
        let label = if asked.kind.is_empty() { "data-all" } else { "data-next" };
        more.set_text_content(words(&more, label, count).as_deref());
    }
    for told in best {
        if let Some(row) = row(&told, asked.locale, query) {
            let _ = list.append_child(&row.row);
            shown.push(Rc::new(row));
        }
    }
    dom::hide(section, false);
    if let Some(parent) = section.parent_element() {
        let _ = parent.append_child(section);
    }
}

fn row(told: &Told, locale: Locale, query: &Rc<Query>) -> Option<Shown> {
    let template: HtmlTemplateElement = find("template")?.dyn_into().ok()?;
    let row = template.content().first_element_child()?.clone_node_with_deep(true).ok()?;
    let row: Element = row.dyn_into().ok()?;
    let path = Address::new(told.locale, told.route.clone()).href(&dom::base_path());
    if told.locale != locale {
        let _ = row.set_attribute("lang", told.locale.tag());
    }
    let link = row.query_selector("a").ok()??;
    let _ = link.set_attribute("href", &path);
    write(&link, &told.title, marks(&told.title, query));
    if let Some(date) = link.next_element_sibling() {
        date.set_text_content(told.date.as_deref());
    }
    let text = row.last_element_child();
    if let Some(text) = &text {
        write(text, &told.summary, marks(&told.summary, query));
    }
    let stands = |text: &str| stands_in(text, query);
    let says_it = stands(&told.title) || stands(&told.summary);
    let is_sure = says_it || query.is_exact();
    let query = Rc::clone(query);
    Some(Shown { row, text, path, query, is_sure, says_it, is_looked_at: Cell::new(false) })
}

/// Writes a text in which something is marked.
fn write(place: &Element, text: &str, marks: Vec<Range<usize>>) {
    let piece = |range: Range<usize>| text.get(range).unwrap_or_default();
    place.set_text_content(None);
    let mut done = 0;
    for mark in marks {
        let _ = place.append_with_str_1(piece(done..mark.start));
        if let Ok(element) = dom::document().create_element("mark") {
            element.set_text_content(Some(piece(mark.start..mark.end)));
            let _ = place.append_child(&element);
        }
        done = mark.end;
    }
    let _ = place.append_with_str_1(piece(done..text.len()));
}

/// The reader moves: looks into the pages of all results that they see.
pub(super) fn look_further() {
    LOOKS.set(usize::MAX);
    look_at_what_is_seen();
}

/// Looks into the pages of those results that the reader sees and that don't say themselves what was
/// looked for.
fn look_at_what_is_seen() {
    let shown = SHOWN.with_borrow(Clone::clone);
    for shown in shown.into_iter().filter(|shown| !shown.says_it) {
        if !shown.is_looked_at.get() && LOOKS.get() > 0 && dom::is_seen(&shown.row) {
            shown.is_looked_at.set(true);
            LOOKS.set(LOOKS.get() - 1);
            spawn_local(look_into(shown));
        }
    }
}

/// Takes from a result's page the words around what was looked for.
async fn look_into(shown: Rc<Shown>) {
    let Some(document) = fetch::document(&shown.path).await else { return };
    let Ok(Some(main)) = document.query_selector("main") else { return };
    let text = main.text_content().unwrap_or_default();
    if !shown.is_sure && !stands_in(&text, &shown.query) {
        return dom::hide(&shown.row, true);
    }
    // Blocks are no neighbours, which the text of them all doesn't tell.
    let mut blocks = String::new();
    for block in dom::all_in(&main, "h2, h3, p, dd, li, td") {
        blocks.push_str(&block.text_content().unwrap_or_default());
        blocks.push_str("\n\n");
    }
    if let (Some(place), Some(found)) = (&shown.text, snippet(&blocks, &shown.query)) {
        write(place, &found.text, found.marks);
        if found.is_cut_before {
            let _ = place.prepend_with_str_1("…");
        }
        if found.is_cut_after {
            let _ = place.append_with_str_1("…");
        }
    }
}
