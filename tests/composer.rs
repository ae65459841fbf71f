//! The composer's workshop against the command and the build: the same words, the same pages.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "in a test, whatever goes wrong is a failure"
)]

#[path = "composer/faults.rs"]
mod faults;
#[path = "composer/form.rs"]
mod form;
#[path = "composer/pages.rs"]
mod pages;
#[path = "composer/sources.rs"]
mod sources;

use std::fs;
use std::path::PathBuf;

use naname::composer::{Sources, Workshop};
use naname::content::{self, Loaded, SourceFile};
use naname::domain::Instant;
use naname::publish::{History, Output, OutputFile, Request, reader, render};
use naname::route::BasePath;

/// An instant in the middle of the sample content: 2026-11-21T09:00+09:00.
const AT: Instant = Instant(1_795_219_200_000);

/// A shell, as Trunk makes it.
const SHELL: &str = "<!doctype html><html lang=ja><head><meta charset=utf-8>\
    <meta name=naname-head><script type=module src=/b/start.js data-js=/b/client-1.js></script></head>\
    <body><div id=naname-body></div></body></html>";

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The content that comes with the repository.
fn sample() -> Vec<SourceFile> {
    reader::content_folder(&root().join("content")).unwrap()
}

/// A content folder in memory, without faults.
fn load(files: &[SourceFile]) -> Loaded {
    content::load(files).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

/// What the build makes of content that has a history, below `/b/`.
fn built(loaded: &Loaded, history: &History) -> Output {
    let client = tempfile::tempdir().unwrap();
    fs::write(client.path().join("composer.js"), "export default 1;").unwrap();
    fs::write(client.path().join("composer_bg.wasm"), "wasm").unwrap();
    let request = Request {
        shell: SHELL,
        base: &BasePath::of_public_url("/b/"),
        at: AT,
        content: &root().join("content"),
        history,
        client: client.path(),
        cache: None,
    };
    render(loaded, &request).unwrap_or_else(|failure| panic!("{failure:?}"))
}

/// A file of a site, as text.
fn text<'a>(output: &'a Output, path: &str) -> &'a str {
    match output.get(path) {
        Some(OutputFile::Bytes(bytes)) => std::str::from_utf8(bytes).unwrap(),
        other => panic!("{path}: {other:?}"),
    }
}

/// The sources that a site publishes.
fn published(output: &Output) -> Sources {
    serde_json::from_str(text(output, "source/content.json")).unwrap()
}

/// The workshop of somebody who has loaded a site's sources.
fn workshop(output: &Output) -> Workshop {
    Workshop::of_sources(published(output))
}
