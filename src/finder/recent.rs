//! What was looked for lately, on this device alone.

use super::find;
use crate::browser::dom;
use crate::browser::storage::{self, SEARCHES};

/// How many are kept.
const KEPT: usize = 8;

fn kept() -> String {
    storage::kept(SEARCHES).unwrap_or_default()
}

/// Where the device refuses, nothing is offered the next time.
fn keep(lines: &str) {
    let _ = storage::keep(SEARCHES, lines);
}

/// Keeps these words.
pub(super) fn add(words: &str) {
    let words = words.trim();
    if words.is_empty() {
        return;
    }
    let kept = kept();
    let others = kept.lines().filter(|other| *other != words).take(KEPT - 1);
    let mut lines = words.to_owned();
    for other in others {
        lines.push('\n');
        lines.push_str(other);
    }
    keep(&lines);
}

/// Forgets all of them.
pub(super) fn forget() {
    keep("");
}

/// Shows them while nothing is looked for.
pub(super) fn show(words: &str) {
    let (Some(place), Some(list)) = (find(".search__recent"), find(".search__recent ul")) else {
        return;
    };
    list.set_text_content(None);
    let kept = kept();
    for line in kept.lines() {
        let document = dom::document();
        let (Ok(item), Ok(button)) =
            (document.create_element("li"), document.create_element("button"))
        else {
            return;
        };
        let _ = button.set_attribute("type", "button");
        let _ = button.set_attribute("class", "chip chip--plain");
        button.set_text_content(Some(line));
        let _ = item.append_child(&button);
        let _ = list.append_child(&item);
    }
    dom::hide(&place, kept.is_empty() || !words.trim().is_empty());
}
