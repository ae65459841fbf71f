//! A field for typing or choosing, for a single value.

use web_sys::Element;

use super::dom::{self, Building, make, of_class};
use crate::composer::{Known, Named};
use crate::content::form::{Given, Input, Sort};
use crate::domain::Locale;
use crate::views::text::Text;

/// For whom fields are made, and of what they may be chosen.
pub(super) struct Surroundings<'a> {
    /// The words of the interface.
    pub(super) text: Text,
    /// The names that the site knows.
    pub(super) known: &'a Known,
    /// The language of the text that is written.
    pub(super) written: Locale,
}

/// The `id` of the control for a value.
pub(super) fn id(path: &str) -> String {
    format!("field-{}", path.replace('/', "-"))
}

/// The control for a single value.
pub(super) fn control(
    around: &Surroundings<'_>,
    input: &Input,
    given: &Given,
    path: &str,
) -> Element {
    let value = given.as_text();
    let control = match input {
        Input::Prose | Input::Both { is_long: true } => {
            area(value, 10).with("lang", around.written.tag())
        }
        Input::Word(words) => {
            let words: Vec<Named> = words
                .iter()
                .map(|it| (it.word.to_owned(), capital(it.meaning.get(around.text.0))))
                .collect();
            select(around, &words, value)
        }
        Input::Form { sort, .. } | Input::NameOr { sort, .. }
            if around.known.names(*sort).is_some() =>
        {
            select(around, around.known.names(*sort).unwrap_or_default(), value)
        }
        Input::Form { sort, example } => {
            let kind = kind_of(*sort, value);
            let typed = field(kind, value);
            match kind {
                "text" | "url" => typed.with("placeholder", example).with("autocapitalize", "none"),
                _ => typed,
            }
        }
        Input::Number { .. } => field("text", value).with("inputmode", "numeric"),
        Input::Truth => make("input").with("type", "checkbox").marked("checked", value == "true"),
        _ => field("text", value).with("lang", around.written.tag()),
    };
    control.with("id", &id(path)).with("data-path", path)
}

/// A field for a text of several lines.
pub(super) fn area(value: &str, rows: u32) -> Element {
    let area = of_class("textarea", "control control--area").with("rows", &rows.to_string());
    dom::set_value(&area, value);
    area
}

fn field(kind: &str, value: &str) -> Element {
    let field = of_class("input", "control").with("type", kind).with("autocomplete", "off");
    dom::set_value(&field, value);
    field
}

fn select(around: &Surroundings<'_>, names: &[Named], value: &str) -> Element {
    let option = |word: &str, name: &str| make("option").with("value", word).said(name);
    let mut options = vec![option("", around.text.none_chosen())];
    options.extend(names.iter().map(|(word, name)| option(word, name)));
    // What the site doesn't know stays as it is until somebody chooses otherwise.
    if !value.is_empty() && names.iter().all(|(word, _)| word != value) {
        options.push(option(value, value));
    }
    let select = of_class("select", "control").holding(options);
    dom::set_value(&select, value);
    select
}

/// The kind of field in which a value of this sort is chosen. What wouldn't be seen in such a field
/// is shown as it is typed.
fn kind_of(sort: Sort, value: &str) -> &'static str {
    let is_day = value.len() == "2027-04-17".len() && value.is_ascii();
    let is_moment = value.len() == "2027-04-17T14:00".len() && value.get(10..11) == Some("T");
    match sort {
        Sort::Day if value.is_empty() || is_day => "date",
        Sort::DayOrMoment if is_day => "date",
        Sort::Moment | Sort::DayOrMoment if value.is_empty() || is_moment => "datetime-local",
        Sort::Time if value.is_empty() || value.len() == "14:00".len() => "time",
        Sort::Web => "url",
        _ => "text",
    }
}

/// A box to be ticked where a day may stand without a time.
pub(super) fn whole_day(around: &Surroundings<'_>, value: &str, path: &str) -> Element {
    let is_day = kind_of(Sort::DayOrMoment, value) == "date";
    let tick = make("input").with("type", "checkbox").with("data-whole", path);
    let tick = tick.marked("checked", is_day);
    of_class("label", "tick").holding([tick, make("span").said(around.text.whole_day())])
}

/// Turns a day with a time into a day, or back.
pub(super) fn turn(field: &Element, is_whole_day: bool) {
    let value = dom::value(field);
    let day = value.get(..10).unwrap_or_default().to_owned();
    let (kind, value) = match (is_whole_day, day.is_empty()) {
        (true, _) => ("date", day),
        (false, true) => ("datetime-local", String::new()),
        (false, false) => ("datetime-local", format!("{day}T00:00")),
    };
    // The value goes first: the field would drop what its new kind can't show.
    dom::set_value(field, "");
    let _ = field.set_attribute("type", kind);
    dom::set_value(field, &value);
}

/// A sentence without its full stop.
pub(super) fn capital(sentence: &str) -> String {
    sentence.trim_end_matches(['.', '。']).to_owned()
}
