//! The seven invariants, and the house rules. Each message tells what to do.
//!
//! Every detector lives in its own module, together with proofs that it finds what it is for.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "in a test, whatever goes wrong is a failure"
)]

#[path = "architecture/addresses.rs"]
mod addresses;
#[path = "architecture/disk.rs"]
mod disk;
#[path = "architecture/files.rs"]
mod files;
#[path = "architecture/imports.rs"]
mod imports;
#[path = "architecture/markup.rs"]
mod markup;
#[path = "architecture/rooms.rs"]
mod rooms;
#[path = "architecture/schema.rs"]
mod schema;
#[path = "architecture/sources.rs"]
mod sources;
#[path = "architecture/target.rs"]
mod target;
#[path = "architecture/tokens.rs"]
mod tokens;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use naname::content::{self, Loaded};
use naname::domain::Instant;
use naname::publish::{Failure, History, Output, OutputFile, Request, reader, render, writer};
use naname::route::BasePath;
use sources::{Source, all, root};

/// The invariants, by the names of their tests: ARCHITECTURE.md names them too.
const INVARIANTS: [&str; 7] = [
    "domain_and_content_do_no_io_and_read_no_clock",
    "views_hold_no_address_and_wire_types_stay_in_content",
    "one_module_reads_the_disk_and_one_writes_it",
    "the_target_is_asked_for_in_few_places",
    "the_same_content_and_instant_give_the_same_bytes",
    "only_renderers_make_html_and_only_html_is_put_in_as_markup",
    "rusts_types_are_the_only_schema",
];

/// An instant in the middle of the sample content: 2026-11-21T09:00+09:00.
const AT: Instant = Instant(1_795_219_200_000);

const SHELL: &str = "<!doctype html><html lang=\"ja\"><head><meta charset=\"utf-8\">\
    <meta name=\"naname-head\"></head><body><div id=\"naname-body\"></div></body></html>";

/// The rooms that make the bytes of a site.
const RENDERING: &[&str] = &["domain", "content", "route", "views", "pages", "composer", "publish"];

fn in_rooms<'a>(sources: &'a [Source], rooms: &'a [&str]) -> impl Iterator<Item = &'a Source> {
    sources.iter().filter(|source| rooms.contains(&source.room()))
}

fn assert_none(faults: &[String]) {
    assert!(faults.is_empty(), "{} places to mend:\n\n{}\n", faults.len(), faults.join("\n"));
}

#[test]
fn domain_and_content_do_no_io_and_read_no_clock() {
    let sources = all();
    let pure = in_rooms(&sources, &["domain", "content", "route"]);
    let mut faults: Vec<_> = pure.flat_map(rooms::impurities).collect();
    let rendering = in_rooms(&sources, &["pages", "composer"]);
    faults.extend(rendering.flat_map(rooms::reaches));
    // Time zones come from the program itself: looked up in the system they would be IO, and give
    // other results on another machine.
    let manifest: toml::Table = sources::read(&root().join("Cargo.toml")).parse().unwrap();
    let jiff = &manifest["dependencies"]["jiff"];
    let features: Vec<_> =
        jiff["features"].as_array().unwrap().iter().filter_map(|name| name.as_str()).collect();
    let is_bundled = jiff["default-features"].as_bool() == Some(false)
        && features.contains(&"tzdb-bundle-always")
        && !features.iter().any(|name| name.contains("zoneinfo") || name.contains("system"));
    if !is_bundled {
        faults.push(
            "Cargo.toml: jiff must bring its own time zones (`tzdb-bundle-always`, \
            without default features), or content is read differently on every machine."
                .to_owned(),
        );
    }
    assert_none(&faults);
}

#[test]
fn rooms_use_only_the_rooms_that_they_may() {
    assert_none(&all().iter().flat_map(rooms::doors).collect::<Vec<_>>());
}

#[test]
fn views_hold_no_address_and_wire_types_stay_in_content() {
    let sources = all();
    let seen = in_rooms(&sources, &["views", "browser", "client", "finder"]);
    let mut faults: Vec<_> = seen.flat_map(addresses::written).collect();
    faults.extend(sources.iter().flat_map(addresses::leaks));
    faults.extend(sources.iter().flat_map(addresses::trespasses));
    assert_none(&faults);
}

#[test]
fn one_module_reads_the_disk_and_one_writes_it() {
    assert_none(&all().iter().flat_map(disk::touches).collect::<Vec<_>>());
}

#[test]
fn writing_one_path_twice_is_an_error() {
    let mut output = Output::default();
    output.add("jobs/index.html", OutputFile::Bytes(b"first".to_vec())).unwrap();
    for second in [
        OutputFile::Bytes(b"first".to_vec()),
        OutputFile::CopyOf("a.svg".into()),
        OutputFile::Absent,
    ] {
        let refused = output.add("jobs/index.html", second).unwrap_err();
        assert_eq!(refused.path, "jobs/index.html");
        assert!(refused.to_string().contains("`jobs/index.html`; rename one of them"));
    }
    assert_eq!(output.iter().count(), 1);
}

/// A folder with these files.
fn folder(at: &Path, files: &[(&str, &str)]) {
    for (name, text) in files {
        let path = at.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

fn names(folder: &Path) -> Vec<String> {
    reader::paths(folder).unwrap_or_default()
}

#[test]
fn dist_is_replaced_as_a_whole() {
    let place = tempfile::tempdir().unwrap();
    let (dist, new) = (place.path().join("dist"), place.path().join("new"));
    folder(&new, &[("index.html", "first")]);
    writer::replace(&dist, &new).unwrap();
    assert_eq!(names(place.path()), ["dist/index.html"], "where there was no site, there is one");

    folder(&dist, &[("stale.html", "stale"), ("old/page.html", "stale")]);
    folder(&new, &[("index.html", "second"), ("en/index.html", "second")]);
    // What a build that was killed left behind is in nobody's way.
    folder(&place.path().join("dist.old"), &[("left.html", "behind")]);
    writer::replace(&dist, &new).unwrap();
    assert_eq!(names(place.path()), ["dist/en/index.html", "dist/index.html"]);
    assert_eq!(sources::read(&dist.join("index.html")), "second");
}

#[test]
fn a_replacement_that_fails_leaves_the_earlier_site() {
    let place = tempfile::tempdir().unwrap();
    let dist = place.path().join("dist");
    folder(&dist, &[("index.html", "first"), ("en/index.html", "first")]);
    let failure = writer::replace(&dist, &place.path().join("nowhere")).unwrap_err();
    assert!(matches!(failure, Failure::Disk(..)), "{failure:?}");
    assert_eq!(names(place.path()), ["dist/en/index.html", "dist/index.html"]);
    assert_eq!(sources::read(&dist.join("index.html")), "first");
}

#[test]
fn the_target_is_asked_for_in_few_places() {
    let mut faults: Vec<_> = all().iter().flat_map(target::questions).collect();
    let manifest: toml::Table = sources::read(&root().join("Cargo.toml")).parse().unwrap();
    faults.extend(target::features(&manifest));
    assert_none(&faults);
}

fn sample() -> Loaded {
    let files = reader::content_folder(&root().join("content")).unwrap();
    content::load(&files).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

/// The sample site, rendered at an instant with this many threads.
fn site(at: Instant, threads: usize) -> BTreeMap<String, OutputFile> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
    let folder = root().join("content");
    let base = BasePath::of_public_url("/");
    let history = &History::default();
    let client = Path::new("/nowhere");
    let request =
        Request { shell: SHELL, base: &base, at, content: &folder, history, client, cache: None };
    let output = pool.install(|| render(&sample(), &request)).unwrap();
    output.iter().map(|(path, file)| (path.to_owned(), file.clone())).collect()
}

#[test]
fn the_same_content_and_instant_give_the_same_bytes() {
    let one = site(AT, 1);
    for threads in [1, 2, 7] {
        let other = site(AT, threads);
        assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
        for (path, file) in &one {
            assert!(other.get(path) == Some(file), "{path} differs with {threads} threads");
        }
    }
    let sources = all();
    let rendering = in_rooms(&sources, RENDERING);
    let mut faults = Vec::new();
    for source in rendering {
        faults.extend(rooms::clocks(source));
        faults.extend(rooms::disorder(source));
    }
    assert_none(&faults);
}

#[test]
fn another_instant_gives_another_site_with_the_same_pages() {
    const YEAR: i64 = 365 * 24 * 60 * 60 * 1000;
    let (now, later) = (site(AT, 2), site(Instant(AT.0 + YEAR), 2));
    assert_eq!(now.keys().collect::<Vec<_>>(), later.keys().collect::<Vec<_>>());
    for page in ["index.html", "en/index.html", "events/index.html", "jobs/index.html"] {
        assert_ne!(now[page], later[page], "{page}");
    }
}

#[test]
fn only_renderers_make_html_and_only_html_is_put_in_as_markup() {
    let sources = all();
    let mut faults: Vec<_> = sources.iter().flat_map(markup::makers).collect();
    let html = sources.iter().find(|source| source.path == "src/domain/html.rs");
    faults.extend(html.map(markup::constructors).unwrap_or_default());
    let seen = in_rooms(&sources, &["views", "browser", "client", "finder"]);
    faults.extend(seen.flat_map(markup::unsafe_markup));
    assert_none(&faults);
}

#[test]
fn rusts_types_are_the_only_schema() {
    let sources = all();
    let words = schema::words(&sources);
    assert!(words.len() > 40, "only {} words were found in `keyword!`", words.len());
    let fields = schema::fields(&sources);
    assert!(fields.len() > 50, "only {} fields were found in `record!`", fields.len());
    let mut faults = Vec::new();
    for source in in_rooms(&sources, &["content"]) {
        faults.extend(schema::repeated_words(source, &words));
        // The words of JSON Schema itself (`title`) are no fields of ours.
        if !source.path.starts_with("src/content/schema") {
            faults.extend(schema::repeated_fields(source, &fields));
        }
        faults.extend(schema::vocabularies(source));
    }
    assert_none(&faults);
}

#[test]
fn files_are_short_and_named_by_what_they_are_about() {
    assert_none(&all().iter().flat_map(files::shape).collect::<Vec<_>>());
}

#[test]
fn every_invariant_is_a_test() {
    let text = sources::read(&root().join("tests/architecture.rs"));
    for name in INVARIANTS {
        assert!(text.contains(&format!("#[test]\nfn {name}()")), "there is no test `{name}`");
    }
}

/// What is wrong with ARCHITECTURE.md.
fn faults_of_architecture(text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let lines = text.lines().count();
    if lines > 100 {
        faults.push(format!("ARCHITECTURE.md: {lines} lines, at most 100. Tell less."));
    }
    for name in INVARIANTS.iter().filter(|name| !text.contains(*name)) {
        faults.push(format!("ARCHITECTURE.md: the line of an invariant names its test: `{name}`."));
    }
    faults
}

#[test]
fn architecture_md_is_short_and_names_every_invariant() {
    assert_eq!(faults_of_architecture(&"\n".repeat(101)).len(), 1 + INVARIANTS.len());
    let Ok(text) = fs::read_to_string(root().join("ARCHITECTURE.md")) else { return };
    assert_none(&faults_of_architecture(&text));
}
