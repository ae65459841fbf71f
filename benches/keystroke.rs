//! How long somebody who types into the composer waits, at 500 pages: the content is read, checked and
//! guarded again, and the page made.

#![allow(clippy::unwrap_used, reason = "a bench that can't work stops")]

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Instant;

use naname::composer::{Text, Workshop};
use naname::content::SourceFile;
use naname::domain::{self, Locale};
use naname::publish::reader;

const PAGES: usize = 500;

fn main() {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let mut files = reader::content_folder(&sample).unwrap();
    let stories: Vec<SourceFile> = files
        .iter()
        .filter(|file| file.path.starts_with("stories/") && file.path.ends_with(".md"))
        .cloned()
        .collect();
    let named = |path: &str, number: usize| {
        let rest = path.trim_start_matches("stories/");
        format!("stories/copy-{number}-{rest}")
    };
    for number in 0.. {
        let texts: BTreeSet<&str> =
            files.iter().filter_map(|file| file.path.strip_suffix(".md")).collect();
        if texts.len() >= 2 * PAGES {
            break;
        }
        files.extend(stories.iter().map(|file| {
            // Pictures and numbers in series are each of one story.
            SourceFile::new(named(&file.path, number), without_pictures(&file.bytes))
        }));
    }
    let count = files.len();
    let mut workshop = Workshop::of_files(files);
    workshop.set_now(domain::Instant::of(jiff::Timestamp::now()));
    let path = "pages/about.md";
    let mut text = workshop.text(path).unwrap().to_owned();
    let mut times = Vec::new();
    for _ in 0..15 {
        text.push('字');
        let typed = Text { path: path.to_owned(), text: text.clone() };
        let started = Instant::now();
        let composed = workshop.compose(&[typed], None, Locale::Ja);
        times.push(started.elapsed());
        assert!(composed.page.is_some(), "{:?}", composed.diagnostics.first());
    }
    times.sort();
    println!(
        "{count} files: a keystroke takes {:.1} ms (median of 15)",
        times[7].as_secs_f64() * 1e3
    );
}

fn without_pictures(bytes: &[u8]) -> Vec<u8> {
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    let of_picture = |line: &&str| {
        let starts = ["image:", "alt:", "series:", "part:", "!["];
        starts.iter().all(|start| !line.starts_with(start))
    };
    text.lines().filter(of_picture).map(|line| format!("{line}\n")).collect::<String>().into()
}
