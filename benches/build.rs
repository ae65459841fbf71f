//! How long the whole command takes that makes a site of ten thousand stories, how much memory, and
//! how large the site is; and the same of Hugo, run in turns: `cargo site bench build`.
//!
//! `cargo bench --bench build -- STORIES RUNS` asks for other numbers. What was made is in the
//! page cache of the system for both.

#[path = "corpus/mod.rs"]
mod corpus;
#[path = "hugo/mod.rs"]
mod hugo;
#[path = "measured/mod.rs"]
mod measured;

use std::fs;
use std::path::Path;
use std::process::Command;

use corpus::Corpus;
use measured::{Run, Spread};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

const STORIES: usize = 10_000;

const RUNS: usize = 5;

const SHELL: &str = "<!doctype html><html lang=\"ja\"><head><meta charset=\"utf-8\">\
    <meta name=\"naname-head\"></head><body><div id=\"naname-body\"></div></body></html>";

fn main() -> Result<()> {
    let arguments: Vec<usize> = std::env::args().skip(1).filter_map(|it| it.parse().ok()).collect();
    let stories = arguments.first().copied().unwrap_or(STORIES);
    let runs = arguments.get(1).copied().unwrap_or(RUNS);
    let few = stories / 20;
    let corpus = Corpus { stories, events: few, people: few, positions: 0 };
    let folder = tempfile::tempdir()?;
    let folder = folder.path();
    corpus.write(&folder.join("content"))?;
    fs::create_dir(folder.join("client"))?;
    fs::write(folder.join("client/index.html"), SHELL)?;
    let peer = hugo::program();
    if peer.is_some() {
        hugo::write(corpus, &folder.join("hugo"))?;
    }
    println!("{stories} stories, {few} events and {few} people in two languages, {runs} runs");
    let (mut ours, mut again, mut theirs) = (Vec::new(), Vec::new(), Vec::new());
    // Each run has a folder of its own: right after many files were removed, a file system may be slow
    // to make new ones.
    let place = |name: &str, run: usize| folder.join(format!("{name}-{run}"));
    for run in 0..runs {
        let dist = place("dist", run);
        ours.push(measured::run(&mut prerender(folder, &dist))?);
        again.push(measured::run(&mut prerender(folder, &dist))?);
        if let Some(program) = &peer {
            let dist = place("dist-hugo", run);
            theirs.push(measured::run(&mut hugo::build(program, &folder.join("hugo"), &dist))?);
        }
    }
    let ours_median = said("site prerender, into an empty folder", &ours);
    said("site prerender, again over the same", &again);
    of_dist("  its site", &place("dist", 0))?;
    if peer.is_some() {
        let their_median = said("hugo, into an empty folder", &theirs);
        of_dist("  its site", &place("dist-hugo", 0))?;
        println!("site prerender takes {:.2} of Hugo's time", ours_median / their_median);
    } else {
        println!("Hugo was not measured: `cargo site bench build` installs it");
    }
    Ok(())
}

fn prerender(folder: &Path, dist: &Path) -> Command {
    let mut site = Command::new(env!("CARGO_BIN_EXE_site"));
    site.args(["prerender", "--content", "content", "--at", "2026-11-21"]);
    site.args(["--shell", "client/index.html", "--out"])
        .arg(dist)
        .current_dir(folder)
        .env("NANAME_CACHE", folder.join("cache"));
    site
}

/// Prints what some runs took, and gives the median of their times, in seconds.
fn said(what: &str, runs: &[Run]) -> f64 {
    let time = Spread::of(runs.iter().map(|run| run.time.as_secs_f64()));
    let worked = Spread::of(runs.iter().map(|run| run.worked.as_secs_f64()));
    let memory = Spread::of(runs.iter().map(|run| run.memory as f64 / 1024.0));
    println!("{what}: {time:.2} s, {worked:.2} s of processor time, {memory:.0} MiB at most");
    time.median()
}

fn of_dist(what: &str, dist: &Path) -> Result<()> {
    let (files, bytes) = measured::size(dist)?;
    println!("{what}: {files} files, {:.1} MB", bytes as f64 / 1e6);
    Ok(())
}
