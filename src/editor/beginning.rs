//! The beginning of a draft.

use std::rc::Rc;

use super::desk::Desk;
use super::dom;
use crate::composer::Draft;
use crate::content::scaffold::Kind;
use crate::domain::{Locale, Slug};

/// Begins what was chosen, if its name can be one.
pub(super) fn begin(desk: &Rc<Desk>) {
    let chosen = dom::find(&desk.root, "input[name=kind]:checked");
    let at = chosen.and_then(|it| dom::value(&it).parse::<usize>().ok()).unwrap_or_default();
    let Some(kind) = Kind::ALL.get(at).copied() else { return };
    let Some(field) = dom::find(&desk.root, "#new-slug") else { return };
    let has_folder =
        dom::find(&desk.root, "#new-folder").is_some_and(|it| !dom::value(&it).is_empty());
    let refuse = |words: &str| {
        let _ = field.set_attribute("aria-invalid", "true");
        if let Some(fault) = dom::find(&desk.root, "#new-slug-fault") {
            dom::tell(&fault, words);
        }
        dom::focus(&field);
    };
    let Ok(slug) = Slug::parse(dom::value(&field).trim()) else {
        refuse(desk.text.address_name_wrong());
        return;
    };
    let draft = Draft::new(&desk.kept.new_id(), kind, &slug, has_folder && kind != Kind::Job);
    let path = match kind {
        Kind::Job => format!("jobs/{slug}"),
        _ => Draft::new("", kind, &slug, false).path(Locale::Ja).replace(".md", ""),
    };
    if desk.known.borrow().is_taken(&path) {
        refuse(desk.text.address_name_taken());
        return;
    }
    desk.kept.keep(&draft);
    desk.enter(draft);
}
