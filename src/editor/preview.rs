//! The page that the build would make, beside the text.
//!
//! The frame shows a document and runs nothing: no script of it starts. A new version takes the
//! place of the old one inside the frame, so that nothing flickers, the reader stays where they were,
//! and the browser's history doesn't grow.

use wasm_bindgen::JsCast;
use web_sys::{Document, DomParser, Element, HtmlElement, HtmlIFrameElement, SupportedType};

use super::dom::{self, Building, button, make, of_class};
use crate::domain::Locale;
use crate::views::text::Text;

/// The width at which a page has all its columns.
const DESKTOP: f64 = 1200.0;

/// The preview with what one chooses above it.
pub(super) fn made(text: Text, shown: Locale, is_phone: bool) -> Element {
    let frame = make("iframe")
        .with("class", "preview__frame")
        .with("title", text.preview_title())
        // Without scripts; the origin is the site's, so that its style sheet may be used.
        .with("sandbox", "allow-same-origin allow-popups allow-popups-to-escape-sandbox")
        .marked("hidden", true);
    let languages = [(Locale::Ja, text.japanese()), (Locale::En, text.english())];
    let languages = languages.map(|(locale, words)| {
        choice("show", words, locale == shown).with("data-language", locale.tag())
    });
    let widths = [(true, text.phone()), (false, text.desktop())];
    let widths = widths.map(|(phone, words)| {
        choice("width", words, phone == is_phone)
            .with("data-width", if phone { "phone" } else { "" })
    });
    of_class("section", "preview").with("aria-label", text.preview()).holding([
        of_class("div", "preview__bar").holding([
            of_class("h3", "composer__title").said(text.preview()),
            group(text.preview_language(), languages),
            group(text.preview_width(), widths),
        ]),
        of_class("p", "preview__note meta").with("role", "status").said(text.preview_none()),
        of_class("div", "preview__stage").marked("data-phone", is_phone).holding([frame]),
    ])
}

/// Some buttons of which one is pressed.
pub(super) fn group(label: &str, buttons: impl IntoIterator<Item = Element>) -> Element {
    of_class("div", "choices").with("role", "group").with("aria-label", label).holding(buttons)
}

/// One of some buttons.
pub(super) fn choice(action: &str, words: &str, is_pressed: bool) -> Element {
    button("choices__one", action, words).with("aria-pressed", &is_pressed.to_string())
}

/// Shows a page, or says why it isn't newer.
pub(super) fn show(room: &Element, text: Text, page: Option<&str>) {
    let (Some(frame), Some(note)) =
        (dom::find(room, ".preview__frame"), dom::find(room, ".preview__note"))
    else {
        return;
    };
    match page {
        Some(page) => {
            fill(&frame, page);
            dom::hide(&frame, false);
            dom::tell(&note, "");
        }
        None if frame.has_attribute("hidden") => dom::tell(&note, text.preview_none()),
        None => dom::tell(&note, text.preview_stale()),
    }
    fit(room);
}

fn fill(frame: &Element, page: &str) {
    let Some(frame) = frame.dyn_ref::<HtmlIFrameElement>() else { return };
    let parsed = DomParser::new();
    let parsed = parsed.and_then(|it| it.parse_from_string(page, SupportedType::TextHtml));
    let Ok(new) = parsed else { return };
    prepare(&new);
    let old =
        frame.content_document().filter(|it| it.query_selector("#app").ok().flatten().is_some());
    let swapped = old.and_then(|old| swap(&old, &new));
    if swapped.is_none() {
        let Some(html) = new.document_element() else { return };
        frame.set_srcdoc(&format!("<!doctype html>{}", html.outer_html()));
    }
}

/// Takes away what would not run anyway, and lets links lead out of the frame.
fn prepare(page: &Document) {
    let Some(html) = page.document_element() else { return };
    for script in dom::all(&html, "script") {
        script.remove();
    }
    // The page's policy is written for its own address; in the frame that of the composer counts.
    for policy in dom::all(&html, "meta[http-equiv], link[rel=manifest]") {
        policy.remove();
    }
    if let (Some(head), Ok(base)) = (page.head(), page.create_element("base")) {
        let _ = head.prepend_with_node_1(&base.with("target", "_blank"));
    }
}

/// Puts the new page in the place of the old one.
fn swap(old: &Document, new: &Document) -> Option<()> {
    let (html, body) = (old.document_element()?, old.body()?);
    let language = new.document_element()?.get_attribute("lang").unwrap_or_default();
    let body_now = old.import_node_with_deep(&new.body()?.into(), true).ok()?;
    html.replace_child(&body_now, &body).ok()?;
    html.set_attribute("lang", &language).ok()
}

/// Makes a wide page small enough for its place.
pub(super) fn fit(room: &Element) {
    let Some(stage) = dom::find(room, ".preview__stage") else { return };
    let Some(style) = stage.dyn_ref::<HtmlElement>().map(HtmlElement::style) else { return };
    let width = f64::from(stage.client_width());
    if width > 0.0 {
        let _ = style.set_property("--scale", &(width / DESKTOP).min(1.0).to_string());
    }
}
