//! What stands in the form, as values.

use web_sys::Element;

use super::dom;
use crate::content::form::{Given, Input};
use crate::domain::Locale;

/// What stands in a field, empty parts included. `before` is what stood in the text: the order of
/// ticked words is kept.
pub(super) fn read(inside: &Element, input: &Input, path: &str, before: &Given) -> Given {
    match input {
        Input::Group(fields) => Given::Group(
            fields
                .iter()
                .map(|field| {
                    let path = format!("{path}/{}", field.name);
                    let given = read(inside, &field.input, &path, before.part(field.name));
                    (field.name.to_owned(), given)
                })
                .collect(),
        ),
        Input::NameOr { fields, .. } => match single(inside, path) {
            name if !name.is_empty() => Given::Text(name),
            _ => read(inside, &Input::Group(fields.clone()), path, before),
        },
        Input::Both { .. } => {
            let [ja, en] = Locale::ALL.map(|it| single(inside, &format!("{path}/{}", it.tag())));
            if en.is_empty() {
                return Given::text(&ja);
            }
            let part = |locale: Locale, text: &str| (locale.tag().to_owned(), Given::text(text));
            Given::Group(vec![part(Locale::Ja, &ja), part(Locale::En, &en)])
        }
        Input::List(of) => list(inside, of, path, before),
        Input::Line => Given::text(&single(inside, path).replace(['\r', '\n'], " ")),
        _ => Given::text(&single(inside, path)),
    }
}

fn list(inside: &Element, of: &Input, path: &str, before: &Given) -> Given {
    let ticks = dom::all(inside, &format!("[data-path=\"{path}\"][data-value]"));
    if !ticks.is_empty() {
        return ticked(&ticks, before);
    }
    if let Some(lines) = dom::find(inside, &format!("[data-path=\"{path}\"]")) {
        let lines = dom::value(&lines);
        let lines = lines.lines().map(str::trim).filter(|line| !line.is_empty());
        return Given::List(lines.map(Given::text).collect());
    }
    let items = dom::all(inside, &format!("[data-item=\"{path}\"]"));
    let items = items.iter().enumerate().map(|(at, item)| {
        let before = before.items().get(at).cloned().unwrap_or_default();
        read(item, of, &format!("{path}/{at}"), &before)
    });
    Given::List(items.collect())
}

/// The ticked words: those of before in their order, then the new ones.
fn ticked(ticks: &[Element], before: &Given) -> Given {
    let chosen = ticks.iter().filter(|tick| !dom::value(tick).is_empty());
    let chosen: Vec<String> = chosen.filter_map(|tick| tick.get_attribute("data-value")).collect();
    let before = before.items().iter().map(Given::as_text);
    let mut kept: Vec<&str> = before.filter(|word| chosen.iter().any(|it| it == word)).collect();
    let new: Vec<&str> =
        chosen.iter().map(String::as_str).filter(|word| !kept.contains(word)).collect();
    kept.extend(new);
    Given::List(kept.into_iter().map(Given::text).collect())
}

fn single(inside: &Element, path: &str) -> String {
    let control = dom::find(inside, &format!("[data-path=\"{path}\"]"));
    control.map(|control| dom::value(&control)).unwrap_or_default()
}
