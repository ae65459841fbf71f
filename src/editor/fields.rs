//! The form: every field of a text, with what stands in it.

use web_sys::Element;

use super::control::{Surroundings, area, capital, control, id, whole_day};
use super::dom::{Building, button, make, of_class};
use crate::content::form::{Field, Given, Input, Sort};
use crate::domain::Locale;

/// The fields that are asked for, and the others below.
pub(super) fn form(
    around: &Surroundings<'_>,
    fields: &[Field],
    asked: &[&str],
    values: &[(String, Given)],
    body: Option<&str>,
) -> Vec<Element> {
    let given = |name: &str| {
        values.iter().find(|(it, _)| it == name).map(|(_, it)| it.clone()).unwrap_or_default()
    };
    let (first, rest): (Vec<_>, Vec<_>) =
        fields.iter().partition(|field| asked.contains(&field.name));
    let is_filled = rest.iter().any(|field| given(field.name) != Given::Nothing);
    let rows = |fields: Vec<&Field>| {
        let rows = fields.into_iter().map(|field| whole(around, field, &given(field.name)));
        rows.collect::<Vec<_>>()
    };
    let text = around.text;
    let mut form = rows(first);
    form.extend(body.map(|body| {
        let label = make("label").with("for", &id("body")).with("class", "entry__label");
        let hint = of_class("p", "entry__hint").said(text.body_hint());
        let area = area(body, 14).with("id", &id("body")).with("data-body", "");
        let area = area.with("lang", around.written.tag());
        of_class("div", "entry").holding([label.said(text.body()), hint, area])
    }));
    if !rest.is_empty() {
        let summary = of_class("summary", "more__title").said(text.more_fields());
        let more = of_class("details", "more").marked("open", is_filled);
        form.push(more.holding([summary]).holding(rows(rest)));
    }
    form
}

/// A field of the text, whatever is in it.
pub(super) fn whole(around: &Surroundings<'_>, field: &Field, given: &Given) -> Element {
    row(around, field, given, field.name).with("data-field", field.name)
}

fn row(around: &Surroundings<'_>, field: &Field, given: &Given, path: &str) -> Element {
    let (label, hint) = told(field.about.get(around.text.0), around.text.0);
    let hint = (!hint.is_empty()).then(|| of_class("p", "entry__hint").said(&hint));
    let named = |element: Element| {
        let need =
            field.is_required.then(|| of_class("span", "entry__need").said(around.text.required()));
        element.said(&label).holding(need)
    };
    let inside = match &field.input {
        Input::Group(fields) => Some(group(around, fields, given, path)),
        Input::List(of) => list(around, of, &label, given, path),
        Input::Both { .. } => Some(both(around, field, given, path)),
        _ => None,
    };
    if let Some(inside) = inside {
        let legend = named(of_class("legend", "entry__label"));
        return of_class("fieldset", "entry").holding([legend]).holding(hint).holding(inside);
    }
    let label = named(of_class("label", "entry__label").with("for", &id(path)));
    let hint = hint.map(|hint| hint.with("id", &format!("{}-hint", id(path))));
    let control = match &field.input {
        Input::List(_) => {
            let lines: Vec<_> = given.items().iter().map(Given::as_text).collect();
            area(&lines.join("\n"), 3)
                .with("id", &id(path))
                .with("data-path", path)
                .with("lang", around.written.tag())
        }
        input => control(around, input, given, path),
    };
    let control = match &hint {
        Some(_) => control.with("aria-describedby", &format!("{}-hint", id(path))),
        None => control,
    };
    let control = control.marked("required", field.is_required);
    let day = match &field.input {
        Input::Form { sort: Sort::DayOrMoment, .. } => {
            Some(whole_day(around, given.as_text(), path))
        }
        _ => None,
    };
    if field.input == Input::Truth {
        return of_class("div", "entry entry--tick").holding([control, label]).holding(hint);
    }
    of_class("div", "entry").holding([label]).holding(hint).holding([control]).holding(day)
}

fn group(around: &Surroundings<'_>, fields: &[Field], given: &Given, path: &str) -> Vec<Element> {
    let row = |field: &Field| {
        row(around, field, given.part(field.name), &format!("{path}/{}", field.name))
    };
    vec![of_class("div", "entry__group").holding(fields.iter().map(row))]
}

/// A list of groups, or of words to be ticked. Nothing if it is one of texts, one a line.
fn list(
    around: &Surroundings<'_>,
    of: &Input,
    label: &str,
    given: &Given,
    path: &str,
) -> Option<Vec<Element>> {
    match of {
        Input::Word(words) => {
            let words = words.iter().map(|it| (it.word, capital(it.meaning.get(around.text.0))));
            Some(ticks(words.collect(), given, path))
        }
        Input::Form { sort: Sort::Topic, .. } => {
            let names = around.known.names(Sort::Topic).unwrap_or_default();
            let names = names.iter().map(|(word, name)| (word.as_str(), name.clone()));
            Some(ticks(names.collect(), given, path))
        }
        Input::Line | Input::Prose | Input::Number { .. } => None,
        Input::Form { sort, .. } if around.known.names(*sort).is_none() => None,
        of => {
            let items = given.items().iter().enumerate();
            let items = items.map(|(at, given)| item(around, of, label, given, path, at));
            let add = button(
                "button button--quiet button--small",
                "add-item",
                &around.text.add_item_to(label),
            );
            Some(items.chain([add.with("data-list", path)]).collect())
        }
    }
}

fn item(
    around: &Surroundings<'_>,
    of: &Input,
    label: &str,
    given: &Given,
    path: &str,
    at: usize,
) -> Element {
    let own = format!("{path}/{at}");
    let name = around.text.item_of(label, at + 1);
    let single = |given: &Given| control(around, of, given, &own).with("aria-label", &name);
    let inside = match of {
        Input::Group(fields) => group(around, fields, given, &own),
        Input::Both { .. } => languages(around, of, given, &own),
        Input::NameOr { fields, .. } => {
            let mut inside = vec![single(given)];
            inside.extend(group(around, fields, given, &own));
            inside
        }
        _ => vec![single(given)],
    };
    let remove =
        button("button button--quiet button--small", "remove-item", around.text.remove_item())
            .with("aria-label", &around.text.remove_item_of(label, at + 1))
            .with("data-list", path)
            .with("data-at", &at.to_string());
    of_class("div", "entry__item")
        .with("role", "group")
        .with("aria-label", &name)
        .with("data-item", path)
        .holding(inside)
        .holding([remove])
}

fn both(around: &Surroundings<'_>, field: &Field, given: &Given, path: &str) -> Vec<Element> {
    languages(around, &field.input, given, path)
}

/// A text in Japanese, and in English where it is translated.
fn languages(around: &Surroundings<'_>, input: &Input, given: &Given, path: &str) -> Vec<Element> {
    let names = [(Locale::Ja, around.text.in_japanese()), (Locale::En, around.text.in_english())];
    let rows = names.into_iter().map(|(locale, words)| {
        let path = format!("{path}/{}", locale.tag());
        let given = match (given, locale) {
            (Given::Text(_), Locale::Ja) => given,
            (given, locale) => given.part(locale.tag()),
        };
        let label = of_class("label", "entry__label entry__label--small").with("for", &id(&path));
        let control = control(around, input, given, &path).with("lang", locale.tag());
        of_class("div", "entry").holding([label.said(words), control])
    });
    vec![of_class("div", "entry__group").holding(rows)]
}

/// Words to be ticked. One that nobody knows is there to be unticked.
fn ticks(words: Vec<(&str, String)>, given: &Given, path: &str) -> Vec<Element> {
    let chosen: Vec<&str> = given.items().iter().map(Given::as_text).collect();
    let strange = chosen.iter().filter(|word| words.iter().all(|(known, _)| known != *word));
    let strange: Vec<_> = strange.map(|word| (*word, (*word).to_owned())).collect();
    let ticks = words.into_iter().chain(strange).map(|(word, name)| {
        let tick = make("input").with("type", "checkbox").with("data-path", path);
        let tick = tick.with("data-value", word).marked("checked", chosen.contains(&word));
        of_class("label", "tick").holding([tick, make("span").said(&name)])
    });
    vec![of_class("div", "entry__ticks").holding(ticks)]
}

/// What a field is called, and what else there is to say of it.
fn told(about: &str, locale: Locale) -> (String, String) {
    let ends: &[&str] = match locale {
        Locale::Ja => &["。"],
        Locale::En => &[". ", ": ", "; ", ", "],
    };
    let at = ends.iter().filter_map(|end| Some((about.find(end)?, end.len()))).min();
    match at {
        Some((at, length)) => {
            let (label, rest) = about.split_at(at);
            (label.to_owned(), rest.get(length..).unwrap_or_default().trim().to_owned())
        }
        None => (capital(about), String::new()),
    }
}
