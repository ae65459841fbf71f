//! Every link of the built pages leads somewhere.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use lol_html::{RewriteStrSettings, element, rewrite_str};
use naname::publish::reader;
use percent_encoding::percent_decode_str;

use crate::sample::sample;
use crate::small::{AT, rendered};

const BASE: &str = "/alumni";

/// What a page refers to, and the names of its elements.
#[derive(Default)]
struct Seen {
    addresses: BTreeSet<String>,
    ids: BTreeSet<String>,
}

fn seen(markup: &str) -> Seen {
    let seen = RefCell::new(Seen::default());
    // Some hosts of the client's files stand in data, and nobody follows an address to copy.
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(element!("[id]", |found| {
            seen.borrow_mut().ids.extend(found.get_attribute("id"));
            Ok(())
        }))
        .append_element_content_handler(element!("[href], [src]", |found| {
            let addresses = ["href", "src"].into_iter().filter_map(|it| found.get_attribute(it));
            seen.borrow_mut().addresses.extend(addresses.map(|it| it.replace("&amp;", "&")));
            Ok(())
        }))
        .append_element_content_handler(element!("[srcset]", |found| {
            let set = found.get_attribute("srcset").unwrap_or_default();
            let addresses = set.split(',').filter_map(|it| it.split_whitespace().next());
            seen.borrow_mut().addresses.extend(addresses.map(str::to_owned));
            Ok(())
        }));
    rewrite_str(markup, settings).unwrap();
    seen.into_inner()
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8().unwrap().into_owned()
}

#[test]
fn every_link_and_picture_of_the_sample_is_there() {
    let output = rendered(&sample(), AT, BASE).unwrap();
    let public = Path::new(env!("CARGO_MANIFEST_DIR")).join("public");
    let mut files: BTreeSet<String> = reader::paths(&public).unwrap().into_iter().collect();
    files.extend(output.iter().map(|(path, _)| path.to_owned()));
    let pages: BTreeMap<String, Seen> = output
        .iter()
        .filter_map(|(path, file)| match file {
            naname::publish::OutputFile::Bytes(bytes) if path.ends_with(".html") => {
                Some((path.to_owned(), seen(std::str::from_utf8(bytes).unwrap())))
            }
            _ => None,
        })
        .collect();
    assert!(pages.len() > 200, "{}", pages.len());
    let mut broken = BTreeSet::new();
    for (page, Seen { addresses, .. }) in &pages {
        for address in addresses {
            let (path, id) = address.split_once('#').unwrap_or((address, ""));
            let path = path.split_once('?').map_or(path, |(path, _)| path);
            let file = match path.strip_prefix(BASE) {
                Some(path) => {
                    let path = decoded(path.trim_start_matches('/'));
                    let is_folder = path.is_empty() || path.ends_with('/');
                    if is_folder { format!("{path}index.html") } else { path }
                }
                None if path.is_empty() => page.clone(),
                None if path.contains(':') => continue,
                None => {
                    broken.insert(format!("{page}: {address} leaves the site"));
                    continue;
                }
            };
            let has_id = |seen: &Seen| id.is_empty() || seen.ids.contains(&decoded(id));
            if !files.contains(&file) || pages.get(&file).is_some_and(|seen| !has_id(seen)) {
                broken.insert(format!("{page}: {address}"));
            }
        }
    }
    // The client is not built here.
    broken.retain(|it| !it.contains("/client"));
    assert!(broken.is_empty(), "{broken:#?}");
}
