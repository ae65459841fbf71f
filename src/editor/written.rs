//! What was typed or chosen: it goes into the text at once, and nothing that somebody is typing in is
//! made anew, so that input methods are never disturbed.

use std::rc::Rc;

use web_sys::Element;

use super::control::{self, Surroundings};
use super::desk::Desk;
use super::{acts, dom, fields, filled};
use crate::content::form::{self, Field, Given};

/// Something was typed.
pub(super) fn input(desk: &Rc<Desk>, target: &Element) {
    let value = dom::value(target);
    if target.has_attribute("data-text") {
        desk.with_open(|open| open.draft.write(open.language, value));
        desk.changed();
    } else if target.has_attribute("data-body") {
        desk.with_open(|open| {
            if let Some(text) = form::set_body(open.draft.kind(), open.text(), &value) {
                open.draft.write(open.language, text);
            }
        });
        desk.changed();
    } else if target.has_attribute("data-name") {
        desk.with_open(|open| open.draft.name = value);
        desk.with_open(|open| desk.kept.keep(&open.draft));
        desk.tell_name();
    } else if target.has_attribute("data-branch") {
        desk.with_open(|open| open.branch = value);
        desk.update_proposal();
    } else if target.has_attribute("data-consent-day") {
        set(desk, form::CONSENT, &Given::text(&value), true);
        desk.update_proposal();
    } else if let Some((_, name)) = dom::around(target, "data-field") {
        take(desk, &name);
    }
}

/// Something was chosen or ticked.
pub(super) fn change(desk: &Rc<Desk>, target: &Element) {
    if target.has_attribute("data-file") {
        acts::import(desk, target);
    } else if let Some(at) = target.get_attribute("data-question") {
        let is_ticked = !dom::value(target).is_empty();
        desk.with_open(|open| {
            let at = at.parse::<usize>().unwrap_or_default();
            if let Some(answer) = open.answered.get_mut(at) {
                *answer = is_ticked;
            }
        });
        desk.update_proposal();
    } else if let Some(path) = target.get_attribute("data-whole") {
        let field = dom::find(&desk.root, &format!("[data-path=\"{path}\"]"));
        if let (Some(field), Some((_, name))) = (field, dom::around(target, "data-field")) {
            control::turn(&field, !dom::value(target).is_empty());
            take(desk, &name);
        }
    }
}

/// The field of this name in the form, where it stands there, and what stood in the text.
fn field(desk: &Rc<Desk>, name: &str) -> Option<(Field, Element, Given)> {
    let field = desk.with_open(|open| {
        let fields = form::fields(open.draft.kind(), open.language);
        let field = fields.into_iter().find(|field| field.name == name)?;
        let values = form::values(open.draft.kind(), open.text())?;
        let given = values.into_iter().find(|(it, _)| it == name);
        Some((field, given.map(|(_, given)| given).unwrap_or_default()))
    });
    let (field, before) = field.flatten()?;
    let place = dom::find(&desk.root, &format!("[data-field=\"{name}\"]"))?;
    Some((field, place, before))
}

/// Takes over what stands in a field of the form.
fn take(desk: &Rc<Desk>, name: &str) {
    if let Some((field, place, before)) = field(desk, name) {
        let given = filled::read(&place, &field.input, name, &before);
        set(desk, name, &given, false);
    }
}

fn set(desk: &Rc<Desk>, name: &str, given: &Given, is_elsewhere: bool) {
    let is_set = desk.with_open(|open| {
        // Consent is a fact: it stands in the original.
        let language = if is_elsewhere { crate::domain::Locale::Ja } else { open.language };
        let kind = open.draft.kind();
        let text = open.draft.text(language).unwrap_or_default();
        let changed = form::set(kind, language, text, name, given);
        changed.map(|text| open.draft.write(language, text)).is_some()
    });
    if is_set != Some(true) {
        return;
    }
    if is_elsewhere {
        desk.write_view();
    }
    desk.changed();
}

/// An item was added to a list, or taken away: the field is made anew, and nothing else.
pub(super) fn items(desk: &Rc<Desk>, element: &Element, is_more: bool) {
    let said = |name: &str| element.get_attribute(name).unwrap_or_default();
    let Some((_, name)) = dom::around(element, "data-field") else { return };
    let Some((field, place, before)) = field(desk, &name) else { return };
    let list = said("data-list");
    let mut given = filled::read(&place, &field.input, &name, &before);
    let steps: Vec<&str> = list.split('/').skip(1).collect();
    let Some(items) = within(&mut given, &steps) else { return };
    let at = said("data-at").parse::<usize>().unwrap_or(items.len());
    if is_more {
        items.push(Given::Nothing);
    } else if at < items.len() {
        items.remove(at);
    }
    let focused = if is_more { items.len().saturating_sub(1) } else { at.min(items.len()) };
    let locale = desk.with_open(|open| open.language).unwrap_or(crate::domain::Locale::Ja);
    let known = desk.known.borrow();
    let around = Surroundings { text: desk.text, known: &known, written: locale };
    let anew = fields::whole(&around, &field, &given);
    let _ = place.replace_with_with_node_1(&anew);
    let items = dom::all(&anew, &format!("[data-item=\"{list}\"]"));
    let first = items.get(focused).and_then(|item| dom::find(item, "input, select, textarea"));
    let add = || dom::find(&anew, &format!("[data-do=add-item][data-list=\"{list}\"]"));
    if let Some(next) = first.or_else(add) {
        dom::focus(&next);
    }
    drop(known);
    set(desk, &name, &given, false);
}

/// The items of the list at the end of a way through groups and lists.
fn within<'a>(given: &'a mut Given, steps: &[&str]) -> Option<&'a mut Vec<Given>> {
    let Some((step, rest)) = steps.split_first() else {
        return match given {
            Given::List(items) => Some(items),
            _ => None,
        };
    };
    let inside = match given {
        Given::Group(parts) => parts.iter_mut().find(|(name, _)| name == step).map(|(_, it)| it),
        Given::List(items) => items.get_mut(step.parse::<usize>().ok()?),
        _ => None,
    };
    within(inside?, rest)
}
