//! The reader's clock, and what it decides in the markup of a page.

use std::cell::Cell;
use std::time::Duration;

use js_sys::{Object, Reflect};
use leptos::prelude::*;
use leptos::web_sys::Element;
use wasm_bindgen::prelude::*;

use super::dom;
use crate::domain::{Instant, Locale};
use crate::views::text::Text;

/// How often the clock is looked at: an event that ends while a page is open becomes past.
const TICK: Duration = Duration::from_secs(30);

/// Lets `clock` follow the reader's clock.
pub(super) fn run(clock: RwSignal<Instant>) {
    let look = move || clock.set(now());
    // A page that lay in the background for a day shows today as soon as it is seen again.
    window_event_listener(leptos::ev::focus, move |_| look());
    let _ = set_interval_with_handle(look, TICK);
}

/// Milliseconds since 1970 fit in the 53 bits of a JavaScript number for 285,000 years.
#[expect(clippy::cast_possible_truncation, reason = "a date's milliseconds are a whole number")]
pub(super) fn now() -> Instant {
    Instant(js_sys::Date::now() as i64)
}

/// The instant that an attribute holds.
fn instant(element: &Element, name: &str) -> Option<Instant> {
    element.get_attribute(name)?.parse().ok().map(Instant)
}

thread_local! {
    /// What the whole document was told last.
    static TOLD: Cell<(Instant, Locale)> = const { Cell::new((Instant(0), Locale::Ja)) };
}

/// Shows what is shown at `now`, and hides what isn't.
pub(super) fn tell(now: Instant, locale: Locale) {
    TOLD.set((now, locale));
    if let Some(html) = dom::document().document_element() {
        tell_in(&html);
    }
}

/// Shows in an element what is shown at the instant that the document was told last.
pub(super) fn tell_in(root: &Element) {
    let (now, locale) = TOLD.get();
    for element in dom::all_in(root, "[data-from], [data-until]") {
        let begun = instant(&element, "data-from").is_none_or(|from| from <= now);
        let ended = instant(&element, "data-until").is_some_and(|until| until <= now);
        dom::hide(&element, !begun || ended);
    }
    for element in dom::all_in(root, "[data-show]") {
        show_first(&element, now);
    }
    for element in dom::all_in(root, "[data-closes]") {
        if let Some(closes) = instant(&element, "data-closes") {
            let words = Text(locale).days_left(closes.days_from(now));
            if element.text_content().as_deref() != Some(words.as_str()) {
                element.set_text_content(Some(&words));
            }
        }
    }
}

/// Of what isn't over in a list, shows as many as it shows at once.
fn show_first(list: &Element, now: Instant) {
    let count = list.get_attribute("data-show").and_then(|count| count.parse().ok());
    let mut left: usize = count.unwrap_or(0);
    let children = list.children();
    let mut any = false;
    for child in (0..children.length()).filter_map(|place| children.item(place)) {
        let shown = left > 0 && instant(&child, "data-until").is_none_or(|until| now < until);
        left -= usize::from(shown);
        any |= shown;
        dom::hide(&child, !shown);
    }
    if let Some(none) = list.next_element_sibling().filter(|none| none.has_attribute("data-none")) {
        dom::hide(&none, any);
    }
}

#[wasm_bindgen]
extern "C" {
    /// `Intl.DateTimeFormat` with `formatRange`, which `js_sys` doesn't know.
    #[wasm_bindgen(js_namespace = Intl)]
    type DateTimeFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(locale: &str, options: &Object) -> Result<DateTimeFormat, JsValue>;
    #[wasm_bindgen(method, catch, js_name = formatRange)]
    fn format_range(this: &DateTimeFormat, from: f64, until: f64) -> Result<String, JsValue>;
    #[wasm_bindgen(method)]
    fn format(this: &DateTimeFormat, at: f64) -> String;
}

fn format(locale: &str, options: &[(&str, &str)]) -> Option<DateTimeFormat> {
    let object = Object::new();
    for (name, value) in options {
        let _ = Reflect::set(&object, &(*name).into(), &(*value).into());
    }
    DateTimeFormat::new(locale, &object).ok()
}

/// Today in a time zone, as `2026-12-03`.
pub(super) fn today(zone: &str) -> String {
    // Swedish writes dates as ISO 8601 does.
    let format = format("sv", &[("timeZone", zone), ("dateStyle", "short")]);
    format.map(|format| format.format(js_sys::Date::now())).unwrap_or_default()
}

/// Says when an event is where the reader is, where that differs from what is shown.
#[expect(clippy::cast_precision_loss, reason = "a date's milliseconds fit in 53 bits")]
pub(super) fn tell_here(locale: Locale) {
    for element in dom::all(&dom::document(), "[data-here]") {
        let numbers = |name: &str| -> Vec<i64> {
            let text = element.get_attribute(name).unwrap_or_default();
            text.split(' ').filter_map(|number| number.parse().ok()).collect()
        };
        let (times, shown) = (numbers("data-here"), numbers("data-shown"));
        let [from, until] = times.as_slice() else { continue };
        let here = |at: i64| {
            let date = js_sys::Date::new(&JsValue::from_f64(at as f64));
            -date.get_timezone_offset()
        };
        if shown.iter().any(|offset| *offset as f64 == here(*from)) {
            continue;
        }
        let text = Text(locale);
        let time = [("hour", "numeric"), ("minute", "2-digit"), ("hourCycle", "h23")];
        let day = [("month", "long"), ("day", "numeric"), ("weekday", "short")];
        let words = |at: i64, options: &[_]| {
            let format = format(text.dates_as_in(), options);
            format.map(|format| format.format(at as f64)).unwrap_or_default()
        };
        let both: Vec<_> = day.iter().chain(&time).copied().collect();
        let same_day = words(*from, &day) == words(*until, &day);
        let end = words(*until, if same_day { &time } else { &both });
        element.set_text_content(Some(&text.your_time(&words(*from, &both), &end)));
        dom::hide(&element, false);
    }
}
