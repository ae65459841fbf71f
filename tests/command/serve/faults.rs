//! The server and every fault that content is known to have: it tells it, goes on, and recovers.

#[path = "../../content/folder.rs"]
mod folder;

use std::fs;
use std::path::Path;

use naname::content::SourceFile;
use serde_json::Value;

use super::{News, Served, status};
use crate::{Place, SITE};

/// Puts these files, and no others, into the content folder, one after the other.
fn put(place: &Place, files: &[SourceFile]) {
    for entry in fs::read_dir(place.path("content")).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => fs::remove_dir_all(path).unwrap(),
            false => fs::remove_file(path).unwrap(),
        }
    }
    for file in files {
        let path = place.path("content").join(&file.path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, file.bytes.as_slice()).unwrap();
    }
}

/// The errors that a case expects, as it writes them down.
fn expected(case: &Path) -> Vec<String> {
    let text = fs::read_to_string(case.join("expected.txt")).unwrap();
    text.lines().filter(|line| line.starts_with("error ")).map(str::to_owned).collect()
}

/// The errors that the page shows, in the same form.
fn told(news: &Value) -> Vec<String> {
    let errors = news["faults"].as_array().unwrap().iter();
    let errors = errors.filter(|fault| fault["severity"] == "error");
    errors.map(line).collect()
}

fn line(fault: &Value) -> String {
    let text = |name: &str| fault[name].as_str().unwrap_or_default();
    let path = text("path").strip_prefix("content").unwrap_or(text("path"));
    let path = path.strip_prefix('/').unwrap_or(".");
    let place = match (fault["line"].as_u64(), fault["column"].as_u64()) {
        (Some(line), Some(column)) => format!(":{line}:{column}"),
        _ => String::new(),
    };
    let help = fault["help"].as_str().map(|help| format!(" | {help}")).unwrap_or_default();
    format!("error {} {path}{place} {}{help}", text("code"), text("message"))
}

/// The first news that fit. Others come before them: what is saved in the middle of a change is
/// rendered too.
fn until(news: &News, what: &str, fits: impl Fn(&Value) -> bool) -> Value {
    let mut last = Value::Null;
    loop {
        let next = news.try_next();
        assert!(next.is_some(), "{what}: nothing more is told after {last:#}");
        let next = next.unwrap();
        if fits(&next) {
            return next;
        }
        last = next;
    }
}

#[test]
fn every_known_fault_is_told_and_recovered_from() {
    let place = Place::new();
    let good = [SourceFile::new("site.toml", SITE)];
    let served = Served::start(&place, &["--port", "0"]);
    let news = served.news();
    let mut version = news.next()["version"].clone();
    let shows = |version: &Value, name: &str| {
        let page = served.get("/");
        assert_eq!(status(&page), "200", "{page}");
        page.contains(&format!("data-version=\"{version}\"")) && page.contains(name)
    };

    let cases = fs::read_dir(folder::here().join("cases")).unwrap();
    let mut cases: Vec<_> = cases.map(|case| case.unwrap().path()).collect();
    cases.sort();
    assert!(cases.len() >= 80, "only {} cases", cases.len());
    for case in cases {
        let name = case.file_name().unwrap().to_string_lossy();
        let expected = expected(&case);
        put(&place, &folder::input(&case));
        until(&news, &name, |news| {
            let is_new = !expected.is_empty() || news["version"] != version;
            is_new && told(news) == expected && shows(&news["version"], "</html>")
        });

        put(&place, &good);
        let now = until(&news, &name, |news| {
            let is_good = news["faults"] == Value::Array(Vec::new());
            is_good && news["version"] != version && shows(&news["version"], "みなと会")
        });
        version = now["version"].clone();
    }
}
