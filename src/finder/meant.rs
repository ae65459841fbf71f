//! On the page for an address at which nothing stands: which pages the reader may have meant.

use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

use crate::browser::{dom, fetch};
use crate::search::nearest;

/// Asks for the titles of all pages, and shows those whose address is most like the reader's.
pub(super) fn suggest() {
    let Ok(Some(section)) = dom::document().query_selector("[data-meant]") else { return };
    let titles = section.get_attribute("data-meant").unwrap_or_default();
    let path = dom::window().location().pathname().unwrap_or_default();
    spawn_local(async move {
        let Some(titles) = fetch::text(&titles).await else { return };
        let (known, names): (Vec<&str>, Vec<&str>) =
            titles.lines().filter_map(|line| line.split_once('\t')).unzip();
        let found = nearest(&path, &known);
        dom::hide(&section, found.is_empty());
        let Ok(Some(list)) = section.query_selector("ul") else { return };
        list.set_text_content(None);
        for place in found {
            if let (Some(href), Some(name)) = (known.get(place), names.get(place)) {
                let _ = link(&list, href, name);
            }
        }
    });
}

/// Adds a link to a list.
fn link(list: &Element, href: &str, name: &str) -> Option<()> {
    let made = |name: &str| dom::document().create_element(name).ok();
    let (item, link) = (made("li")?, made("a")?);
    link.set_attribute("href", href).ok()?;
    link.set_text_content(Some(name));
    item.append_child(&link).ok()?;
    list.append_child(&item).ok()?;
    Some(())
}
