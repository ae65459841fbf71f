//! The page of all fields in the documentation.

use std::fs;
use std::path::Path;

use naname::content::explain;
use naname::domain::Locale;
use naname::route::Schema;

use crate::json;

#[test]
fn the_page_of_fields_is_what_is_declared() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/fields.md");
    let page = explain::fields();
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, &page).unwrap();
    }
    let is_same = fs::read_to_string(&path).unwrap_or_default() == page;
    assert!(is_same, "docs/fields.md is old: BLESS=1 cargo test --test schema writes it anew");
}

#[test]
fn every_field_has_a_row() {
    let page = explain::fields();
    for schema in [Schema::Event(Locale::Ja), Schema::Story(Locale::Ja), Schema::Site] {
        for name in json(schema)["properties"].as_object().unwrap().keys() {
            let is_there = [format!("| `{name}` |"), format!("| **`{name}`** |")];
            assert!(name == "$schema" || is_there.iter().any(|row| page.contains(row)), "{name}");
        }
    }
    for inner in ["`venue.address`", "**`programme[].part`**", "`authors[].name`"] {
        assert!(page.contains(inner), "{inner}");
    }
}
