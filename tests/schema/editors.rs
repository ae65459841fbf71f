//! What text editors use of the schemas: copies in `schema/`, so that they work without a network,
//! before the first publication, and for the fields of this very version.

use std::fs;
use std::path::{Path, PathBuf};

use naname::content::{self, SourceFile, schema};
use naname::domain::Instant;
use naname::publish::{History, OutputFile, Request, render};
use naname::route::{BasePath, File, Schema};
use serde_json::Value;

use crate::json;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn the_copies_for_editors_are_what_is_published() {
    let folder = root().join("schema");
    if std::env::var_os("BLESS").is_some() {
        fs::create_dir_all(&folder).unwrap();
        for schema in Schema::ALL {
            fs::write(folder.join(schema.file_name()), schema::text(schema)).unwrap();
        }
    }
    for schema in Schema::ALL {
        let path = folder.join(schema.file_name());
        let is_same = read(&path) == schema::text(schema);
        assert!(is_same, "{}: `BLESS=1 cargo test --test schema` writes it anew", path.display());
    }
    assert_eq!(fs::read_dir(folder).unwrap().count(), Schema::ALL.len(), "a file too many");
}

#[test]
fn the_site_publishes_every_schema() {
    const SHELL: &str = "<!doctype html><html lang=\"ja\"><head><meta charset=\"utf-8\">\
        <meta name=\"naname-head\"></head><body><div id=\"naname-body\"></div></body></html>";
    let site = include_str!("../smallest/site.toml");
    let loaded = content::load(&[SourceFile::new("site.toml", site)]);
    let (base, history) = (BasePath::of_public_url("/alumni/"), History::default());
    let nowhere = Path::new("/nowhere");
    let request = Request {
        shell: SHELL,
        base: &base,
        at: Instant(0),
        content: nowhere,
        history: &history,
        client: nowhere,
        cache: None,
    };
    let output = render(&loaded.unwrap(), &request).unwrap();
    for schema in Schema::ALL {
        let published = output.get(&File::Schema(schema).path());
        let expected = OutputFile::Bytes(schema::text(schema).into_bytes());
        assert_eq!(published, Some(&expected), "{schema:?}");
    }
}

/// The path below the root to which a reference in a file leads.
fn target(file: &str, reference: &str) -> PathBuf {
    root().join(file).parent().unwrap().join(reference).canonicalize().unwrap()
}

#[test]
fn editors_find_the_schemas() {
    let copy = |schema: Schema| root().join(File::Schema(schema).path()).canonicalize().unwrap();
    let jobs: Value = serde_json::from_str(&read(&root().join("content/jobs.json"))).unwrap();
    assert_eq!(target("content/jobs.json", jobs["$schema"].as_str().unwrap()), copy(Schema::Jobs));

    let settings: Value =
        serde_json::from_str(&read(&root().join(".vscode/settings.json"))).unwrap();
    let of_json = &settings["json.schemas"][0];
    assert_eq!(of_json["fileMatch"][0], "/content/jobs.json");
    assert_eq!(target("x", of_json["url"].as_str().unwrap()), copy(Schema::Jobs));
    let taplo: toml::Table = read(&root().join(".taplo.toml")).parse().unwrap();
    let rule = &taplo["rule"][0];
    assert_eq!(rule["include"][0].as_str(), Some("content/site.toml"));
    assert_eq!(target("x", rule["schema"]["path"].as_str().unwrap()), copy(Schema::Site));
}

/// Every field of every group, with the groups in groups.
fn fields<'a>(schema: &'a Value, found: &mut Vec<(&'a str, &'a Value)>) {
    for (name, field) in schema["properties"].as_object().into_iter().flatten() {
        found.push((name, field));
        fields(field, found);
    }
    for inner in ["items", "additionalProperties"].into_iter().filter_map(|it| schema.get(it)) {
        fields(inner, found);
    }
    for inner in schema["anyOf"].as_array().into_iter().flatten() {
        fields(inner, found);
    }
}

#[test]
fn every_field_is_explained_in_both_languages() {
    for schema in Schema::ALL {
        let whole = json(schema);
        let mut found = Vec::new();
        fields(&whole, &mut found);
        assert!(found.len() > 1, "{schema:?}");
        for (name, field) in found {
            let about =
                field["description"].as_str().unwrap_or_else(|| panic!("{schema:?}: {name}"));
            let [ja, en] = about.lines().collect::<Vec<_>>()[..] else { panic!("{name}: {about}") };
            assert!(!ja.is_ascii() && ja.ends_with('。'), "{name}: {ja}");
            assert!(en.is_ascii() && en.ends_with('.'), "{name}: {en}");
        }
    }
}

#[test]
fn a_translation_holds_texts_alone() {
    use naname::domain::Locale::{En, Ja};
    for (original, translation) in [
        (Schema::Event(Ja), Schema::Event(En)),
        (Schema::Story(Ja), Schema::Story(En)),
        (Schema::Person(Ja), Schema::Person(En)),
        (Schema::Page(Ja), Schema::Page(En)),
    ] {
        let (original, translation) = (json(original), json(translation));
        let names = |schema: &Value| -> Vec<String> {
            schema["properties"].as_object().unwrap().keys().cloned().collect()
        };
        let texts = names(&translation);
        assert!(texts.iter().all(|name| names(&original).contains(name)));
        assert!(texts.len() < names(&original).len());
        assert!(
            !texts
                .iter()
                .any(|name| ["date", "start", "consent", "audience"].contains(&name.as_str()))
        );
        assert_eq!(translation.get("required"), None);
    }
}
