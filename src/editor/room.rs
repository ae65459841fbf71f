//! The room in which a draft is written: text, findings, preview, proposal.

use web_sys::Element;

use super::dom::{Building, button, make, of_class};
use super::open::Open;
use super::preview::{self, choice, group};
use super::{control, home, proposal};
use crate::composer::Draft;
use crate::content::scaffold::Kind;
use crate::domain::Locale;
use crate::route::Repository;
use crate::views::text::Text;

/// The room for what is open.
pub(super) fn made(text: Text, repository: &Repository, open: &Open) -> Vec<Element> {
    let panes = of_class("div", "composer__panes")
        .with("data-pane", "write")
        .holding([write(text, open), preview::made(text, open.shown, open.is_phone)]);
    vec![head(text, repository, open), switch(text), panes, proposal::made(text, repository, open)]
}

fn head(text: Text, repository: &Repository, open: &Open) -> Element {
    let draft = &open.draft;
    let name = of_class("input", "control")
        .with("id", "draft-name")
        .with("type", "text")
        .with("autocomplete", "off")
        .with("data-name", "")
        .with("placeholder", &draft.called())
        .with("value", &draft.name);
    of_class("header", "composer__head").holding([
        button("button button--quiet button--small", "home", text.back_to_drafts()),
        of_class("h2", "composer__title")
            .with("id", "room-title")
            .with("tabindex", "-1")
            .said(&title(text, draft)),
        of_class("p", "meta composer__path")
            .said(text.file_path())
            .said(text.colon())
            .holding([make("code").said(&repository.path(&draft.path(Locale::Ja)))]),
        of_class("div", "entry composer__name").holding([
            of_class("label", "entry__label entry__label--small")
                .with("for", "draft-name")
                .said(text.draft_name()),
            name,
        ]),
        of_class("p", "meta composer__kept").with("role", "status").with("data-keeping", ""),
    ])
}

/// What is written, and what it is called.
pub(super) fn title(text: Text, draft: &Draft) -> String {
    format!("{}{}{}", home::kind(text, draft.kind()), text.colon(), draft.called())
}

/// On a narrow screen one sees the text or the page.
fn switch(text: Text) -> Element {
    let write = choice("pane", text.write(), true).with("data-pane-of", "write");
    let look = choice("pane", text.look(), false).with("data-pane-of", "look");
    let switch = group(text.preview(), [write, look]);
    of_class("div", "composer__switch").holding([switch])
}

fn write(text: Text, open: &Open) -> Element {
    let tab = |name: &str, words: &str, is_chosen: bool| {
        button("tabs__tab", "tab", words)
            .with("role", "tab")
            .with("id", &format!("tab-{name}"))
            .with("aria-controls", &format!("panel-{name}"))
            .with("aria-selected", &is_chosen.to_string())
            .with("tabindex", if is_chosen { "0" } else { "-1" })
    };
    let panel = |name: &str, is_chosen: bool| {
        of_class("div", "composer__panel")
            .with("role", "tabpanel")
            .with("id", &format!("panel-{name}"))
            .with("aria-labelledby", &format!("tab-{name}"))
            .marked("hidden", !is_chosen)
    };
    let area = control::area("", 24)
        .with("id", "source-text")
        .with("data-text", "")
        .with("spellcheck", "false")
        .with("aria-label", text.source_text())
        .with("aria-describedby", "findings-count");
    let tabs = of_class("div", "tabs").with("role", "tablist").with("aria-label", text.composer());
    of_class("section", "composer__write").with("aria-label", text.write()).holding(
        languages(text, open).into_iter().chain([
            tabs.holding([
                tab("form", text.as_form(), !open.as_text),
                tab("text", text.as_text(), open.as_text),
            ]),
            panel("form", !open.as_text),
            panel("text", open.as_text).holding([area]),
            findings(text),
        ]),
    )
}

/// The languages in which there is a text. A position has both in one.
fn languages(text: Text, open: &Open) -> Option<Element> {
    if open.draft.kind() == Kind::Job {
        return None;
    }
    let one = |locale: Locale, words: &str| {
        choice("language", words, open.language == locale).with("data-language", locale.tag())
    };
    let english = match open.draft.en {
        Some(_) => one(Locale::En, text.english()),
        None => button("choices__one", "add-english", text.add_english()),
    };
    let japanese = one(Locale::Ja, text.japanese());
    Some(group(text.text_language(), [japanese, english]).with("data-languages", ""))
}

/// The languages, when one was added or chosen.
pub(super) fn choose_language(room: &Element, text: Text, open: &Open) {
    let old = super::dom::find(room, "[data-languages]");
    if let (Some(old), Some(new)) = (old, languages(text, open)) {
        let _ = old.replace_with_with_node_1(&new);
    }
}

fn findings(text: Text) -> Element {
    of_class("section", "findings").with("aria-labelledby", "findings-title").holding([
        of_class("h3", "composer__title").with("id", "findings-title").said(text.findings()),
        of_class("p", "findings__count")
            .with("id", "findings-count")
            .with("aria-live", "polite")
            .said(text.checking()),
        of_class("ul", "findings__list"),
    ])
}
