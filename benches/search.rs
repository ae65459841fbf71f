//! What searching takes: the bytes and files of the index, what a first query transfers, the work
//! after that, and whether everything is found that stands there.
//!
//! `cargo bench --bench search [-- PAGES] [--peer]`: 10,000 pages if not told, and with Pagefind beside,
//! which takes 7 GB for so many.

#![allow(clippy::unwrap_used, reason = "a bench that can't work stops")]

#[path = "search/asked.rs"]
mod asked;
#[path = "corpus/mod.rs"]
mod corpus;
#[path = "search/figures.rs"]
mod figures;
#[path = "search/peer.rs"]
mod peer;

use std::time::Instant;

use fastrand::Rng;
use naname::content::{self, markdown};
use naname::domain::{self, Site};
use naname::publish::{reader, search};
use rayon::prelude::*;

use asked::{Answer, Files};
use figures::{bytes, share, spread};

const SEED: u64 = 500;

const QUERIES: usize = 500;

/// So many times the index is made.
const TIMES: usize = 5;

fn main() {
    let told = std::env::args().skip(1).find_map(|it| it.parse().ok());
    let pages: usize = told.unwrap_or(10_000);
    let folder = tempfile::tempdir().unwrap();
    corpus::write(folder.path(), pages).unwrap();
    let files = reader::content_folder(folder.path()).unwrap();
    let loaded = content::load(&files).unwrap();
    drop(files);
    let site = loaded.site.at(domain::Instant::of(jiff::Timestamp::now()));
    let mut times = Vec::new();
    let worked = figures::worked();
    let files = loop {
        let started = Instant::now();
        let index = search::files(&site);
        times.push(started.elapsed().as_millis() as usize);
        if times.len() == TIMES {
            break Files::of(index);
        }
    };
    let each = (figures::worked() - worked) / TIMES as f64;
    println!("{pages} texts in two languages");
    println!("  index: {} in {} files", bytes(files.length()), files.count());
    for ending in [".bin", "told", "words", "head"] {
        println!("    {ending}: {}", files.described(ending));
    }
    println!("  made in {} ms ({TIMES} times)", spread(&mut times));
    println!("  with {each:.1} s of processor time each");

    let texts = texts(&site);
    let characters: usize = texts.iter().map(|(_, text)| text.chars().count()).sum();
    println!("  of {characters} characters in stories");
    let mut rng = Rng::with_seed(SEED);
    let queries: Vec<String> = (0..QUERIES).map(|_| piece(&mut rng, &texts)).collect();
    let answers: Vec<Answer> = queries.iter().map(|query| files.ask(query)).collect();
    let of = |what: fn(&Answer) -> usize| spread(&mut answers.iter().map(what).collect::<Vec<_>>());
    println!("{QUERIES} random pieces of 2 to 6 characters, each as a first query");
    println!("  bytes: {}", of(|answer| answer.bytes));
    println!("    of these lists: {}", of(|answer| answer.lists));
    println!("    of these what is shown of the best pages: {}", of(|answer| answer.told));
    println!("  pages of results looked into then: {}", of(|answer| answer.looks));
    println!("  files: {}", of(|answer| answer.files));
    println!("  work after the bytes are there, in µs: {}", of(|answer| answer.micros));
    println!("  pages found: {}", of(|answer| answer.found.len()));

    let judged: Vec<(bool, bool, bool)> = queries
        .par_iter()
        .zip(&answers)
        .map(|(query, answer)| answer.judged(&files, query, &texts))
        .collect();
    println!("  found on every page that holds it: {}", share(judged.iter().map(|it| it.0)));
    println!("  on exactly those, from the index alone: {}", share(judged.iter().map(|it| it.1)));
    println!(
        "  on exactly those, after a look at the texts: {}",
        share(judged.iter().map(|it| it.2))
    );
    if std::env::args().any(|it| it == "--peer") {
        peer::ask(&texts, &queries);
    }
}

/// All Japanese texts of stories with the paths of their pages.
fn texts(site: &Site) -> Vec<(String, String)> {
    let text = |(slug, entry): (&domain::Slug, &domain::Entry<domain::Story>)| {
        let story = &entry.text.ja;
        let (headings, body) = markdown::prose(&story.body);
        let parts = [story.title.as_str(), &story.summary, &headings, &body];
        (format!("/stories/{slug}/"), parts.join("\n\n"))
    };
    site.stories.iter().map(text).collect()
}

/// A random piece of a paragraph, with a Japanese letter in it and no space.
fn piece(rng: &mut Rng, texts: &[(String, String)]) -> String {
    loop {
        let (_, text) = rng.choice(texts).unwrap();
        let letters: Vec<char> = text.chars().collect();
        let start = rng.usize(..letters.len());
        let piece: String = letters.iter().skip(start).take(rng.usize(2..=6)).collect();
        let is_japanese = |c| matches!(c, 'ぁ'..='ヶ' | '一'..='龥');
        if piece.chars().count() > 1
            && piece.chars().any(is_japanese)
            && !piece.contains(char::is_whitespace)
        {
            return piece;
        }
    }
}
