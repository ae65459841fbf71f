//! What the composer's page needs of the document.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{
    Document, Element, Event, EventTarget, HtmlElement, HtmlInputElement, HtmlSelectElement,
    HtmlTextAreaElement, NodeList, Window,
};

/// The window. There is one: the composer's page has a document.
pub(super) fn window() -> Window {
    js_sys::global().unchecked_into()
}

/// The document.
pub(super) fn document() -> Document {
    Reflect::get(&js_sys::global(), &"document".into()).unwrap_or_default().unchecked_into()
}

/// An element. Its name is one of HTML's, so it can't be refused.
pub(super) fn make(tag: &str) -> Element {
    document().create_element(tag).unwrap_or_else(|refusal| refusal.unchecked_into())
}

/// An element of this class.
pub(super) fn of_class(tag: &str, class: &str) -> Element {
    make(tag).with("class", class)
}

/// A button that does something.
pub(super) fn button(class: &str, action: &str, words: &str) -> Element {
    of_class("button", class).with("type", "button").with("data-do", action).said(words)
}

/// How elements are put together.
pub(super) trait Building: Sized {
    /// The element with an attribute.
    fn with(self, name: &str, value: &str) -> Self;
    /// The element with an attribute without a value, if it shall have it.
    fn marked(self, name: &str, is_so: bool) -> Self;
    /// The element with words in it.
    fn said(self, words: &str) -> Self;
    /// The element with others in it.
    fn holding(self, children: impl IntoIterator<Item = Element>) -> Self;
}

impl Building for Element {
    // An element that was just made refuses neither attributes nor children.
    fn with(self, name: &str, value: &str) -> Element {
        let _ = self.set_attribute(name, value);
        self
    }

    fn marked(self, name: &str, is_so: bool) -> Element {
        let _ = self.toggle_attribute_with_force(name, is_so);
        self
    }

    fn said(self, words: &str) -> Element {
        let _ = self.append_with_str_1(words);
        self
    }

    fn holding(self, children: impl IntoIterator<Item = Element>) -> Element {
        for child in children {
            let _ = self.append_child(&child);
        }
        self
    }
}

/// Puts other children into an element.
pub(super) fn refill(element: &Element, children: impl IntoIterator<Item = Element>) {
    element.set_text_content(None);
    for child in children {
        let _ = element.append_child(&child);
    }
}

/// Writes words into an element, unless they stand there: what is said twice is read out twice.
pub(super) fn tell(element: &Element, words: &str) {
    if element.text_content().as_deref() != Some(words) {
        element.set_text_content(Some(words));
    }
}

/// The first element that a selector finds in another one.
pub(super) fn find(inside: &Element, selector: &str) -> Option<Element> {
    inside.query_selector(selector).ok()?
}

/// All elements that a selector finds in another one.
pub(super) fn all(inside: &Element, selector: &str) -> Vec<Element> {
    let list: Option<NodeList> = inside.query_selector_all(selector).ok();
    let Some(list) = list else { return Vec::new() };
    (0..list.length()).filter_map(|at| list.get(at)?.dyn_into().ok()).collect()
}

/// What an element or the nearest one around it says under a name.
pub(super) fn around(element: &Element, name: &str) -> Option<(Element, String)> {
    let holder = element.closest(&format!("[{name}]")).ok()??;
    let value = holder.get_attribute(name)?;
    Some((holder, value))
}

/// What stands in a field for typing or choosing; of a box to be ticked, `true` or nothing.
pub(super) fn value(element: &Element) -> String {
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        return match input.type_().as_str() {
            "checkbox" | "radio" if !input.checked() => String::new(),
            "checkbox" => "true".to_owned(),
            _ => input.value(),
        };
    }
    if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        return area.value();
    }
    element.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value).unwrap_or_default()
}

/// Writes into a field for typing.
pub(super) fn set_value(element: &Element, value: &str) {
    if self::value(element) == value {
        return;
    }
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        input.set_value(value);
    } else if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        area.set_value(value);
    } else if let Some(select) = element.dyn_ref::<HtmlSelectElement>() {
        select.set_value(value);
    }
}

/// Hides an element, or shows it.
pub(super) fn hide(element: &Element, is_hidden: bool) {
    let _ = element.toggle_attribute_with_force("hidden", is_hidden);
}

/// Puts the focus on an element.
pub(super) fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
}

/// The element at which an event happened.
pub(super) fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// Listens for as long as the page is there.
pub(super) fn listen(on: &EventTarget, name: &str, does: impl Fn(Event) + 'static) {
    let listener = Closure::<dyn Fn(Event)>::new(does);
    let _ = on.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
    listener.forget();
}

/// Does something in a while, in milliseconds. Gives a name by which it can be called off.
pub(super) fn soon(milliseconds: i32, does: impl FnOnce() + 'static) -> i32 {
    let does = Closure::once_into_js(does);
    let timer = window()
        .set_timeout_with_callback_and_timeout_and_arguments_0(does.unchecked_ref(), milliseconds);
    timer.unwrap_or_default()
}
