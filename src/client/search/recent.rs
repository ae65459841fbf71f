//! What was looked for lately, on this device alone.

use super::super::{device, dom};
use super::find;

/// Under this name what was looked for is kept on the device, one a line, the last one first.
pub(in crate::client) const RECENT: &str = "naname-searches";

/// How many are kept.
const KEPT: usize = 8;

/// Keeps these words.
pub(super) fn add(words: &str) {
    let words = words.trim();
    if words.is_empty() {
        return;
    }
    let kept = device::kept(RECENT);
    let others = kept.lines().filter(|other| *other != words).take(KEPT - 1);
    let mut lines = words.to_owned();
    for other in others {
        lines.push('\n');
        lines.push_str(other);
    }
    device::keep(RECENT, &lines);
}

/// Forgets all of them.
pub(super) fn forget() {
    device::keep(RECENT, "");
}

/// Shows them while nothing is looked for.
pub(super) fn show(words: &str) {
    let (Some(place), Some(list)) = (find(".search__recent"), find(".search__recent ul")) else {
        return;
    };
    list.set_text_content(None);
    let kept = device::kept(RECENT);
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
