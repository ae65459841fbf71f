//! The built site, read by programs that nobody here wrote.

use std::path::{Path, PathBuf};
use std::process::Command;

use naname::publish::{reader, writer};
use serde_json::Value;

use super::run::{self, Count};
use super::{apt, node, steps};
use crate::stop::Stop;
use crate::{project, tools};

/// The crate whose copy of schema.org's vocabulary is used, and where the copy lies in it.
const VOCABULARY: (&str, &str) = ("schemaorg-validate", "schema-data/schemaorg-all-https.jsonld");

/// A photograph of the sample as a camera wrote it, with all that a camera tells.
const PHOTOGRAPH: &str = "content/stories/mirai-11-report/evening.jpg";

/// Reads every page and feed of the site that is built at /.
pub(super) fn run() -> Result<Count, Stop> {
    let dist = steps::dist_root();
    if !dist.join("index.html").is_file() {
        let dist = dist.display();
        return Err(Stop::Because(format!("{dist} is missing: run the build step first")));
    }
    let folder = project::root().join("tests/validate");
    java()?;
    node::packages(&folder)?;
    let results = steps::folder().join("validate");
    writer::remove(&results)?;
    writer::make_folder(&results)?;
    let logs = logs(&results)?;
    let results = results.join("results.json");
    let mut command = node::command("node");
    command
        .arg("validate.js")
        .current_dir(&folder)
        .env("SITE_ROOT", dist)
        .env("VOCABULARY", vocabulary()?)
        .env("LOGS", &logs)
        .env("PHOTOGRAPHS", project::root().join(PHOTOGRAPH))
        .env("RESULTS", &results);
    let succeeded = run::status(&mut command)?;
    let count = reader::text(&results).map(|text| Count::reported(&text)).unwrap_or_default();
    Ok(count.checked(succeeded))
}

/// What the check says to code scanning, of content with faults and of the sample, in a folder.
fn logs(results: &Path) -> Result<PathBuf, Stop> {
    const CASES: &str = "tests/content/cases";
    let folder = results.join("logs");
    writer::make_folder(&folder)?;
    for (name, content) in [
        ("faults", format!("{CASES}/many-faults-in-many-files/content")),
        ("pictures", format!("{CASES}/pictures/content")),
        ("sample", "content".to_owned()),
    ] {
        let mut check = Command::new(project::program()?);
        check.args(["check", "--format", "sarif", "--lang", "ja", "--content", &content]);
        let output = check.current_dir(project::root()).output();
        let log = output.map_err(|error| format!("the check can't be started: {error}"))?.stdout;
        writer::append(&folder.join(format!("{name}.sarif")), &log)?;
    }
    Ok(folder)
}

/// Sees to it that there is Java, which the Nu Html Checker needs.
fn java() -> Result<(), Stop> {
    let is_there = || tools::output(Command::new("java").arg("-version")).is_some();
    if is_there() {
        return Ok(());
    }
    apt::install("Java", &["default-jre-headless"])?;
    if is_there() {
        return Ok(());
    }
    Err(Stop::Because(
        "Java is missing, which the HTML checker needs; install version 11 or newer (`apt-get \
         install default-jre-headless`, or from https://adoptium.net)"
            .to_owned(),
    ))
}

/// The copy of schema.org's vocabulary that a crate of the Rust tests brings.
fn vocabulary() -> Result<PathBuf, Stop> {
    let (name, file) = VOCABULARY;
    let mut cargo = Command::new("cargo");
    cargo.args(["metadata", "--format-version", "1", "--locked"]).current_dir(project::root());
    let metadata: Value = tools::output(&mut cargo)
        .and_then(|text| serde_json::from_str(&text).ok())
        .unwrap_or_default();
    let packages = metadata["packages"].as_array().into_iter().flatten();
    packages
        .filter(|package| package["name"] == name)
        .filter_map(|package| Path::new(package["manifest_path"].as_str()?).parent())
        .map(|folder| folder.join(file))
        .find(|path| path.is_file())
        .ok_or_else(|| Stop::Because(format!("cargo knows no package `{name}` with {file} in it")))
}
