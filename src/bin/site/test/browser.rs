//! The tests in Chromium, and what they need.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use naname::publish::{reader, writer};
use serde_json::Value;

use super::run::{self, Count};
use super::{Step, apt, node, steps};
use crate::stop::Stop;
use crate::{project, tools};

/// Runs the browser tests on the two builds of the sample site.
pub(super) fn run() -> Result<Count, Stop> {
    let folder = project::root().join("tests/browser");
    if !folder.join("package.json").is_file() {
        return Err(Stop::Because(
            "there are no browser tests: no tests/browser/package.json".into(),
        ));
    }
    for dist in [steps::dist_root(), steps::dist_alumni()] {
        if !dist.join("index.html").is_file() {
            let dist = dist.display();
            return Err(Stop::Because(format!("{dist} is missing: run the build steps first")));
        }
    }
    let surroundings = Surroundings::found()?;
    let results = steps::folder().join("browser");
    writer::remove(&results)?;
    writer::make_folder(&results)?;
    let json = results.join("results.json");
    let mut command = surroundings.command("npx");
    command
        .args(["playwright", "test", "--reporter=list,json"])
        .current_dir(&folder)
        .env("PLAYWRIGHT_JSON_OUTPUT_NAME", &json)
        .env("PLAYWRIGHT_JSON_OUTPUT_FILE", &json);
    let succeeded = run::status(&mut command)?;
    let count = reader::text(&json).map(|text| counted(&text)).unwrap_or_default();
    Ok(count.checked(succeeded))
}

/// What tests and benchmarks in a browser need: the builds of the sample site, this command, Chromium,
/// and the packages that drive it.
pub(crate) struct Surroundings {
    chromium: PathBuf,
    program: PathBuf,
}

impl Surroundings {
    /// Those of the tests.
    fn found() -> Result<Surroundings, Stop> {
        let chromium = chromium()?;
        node::packages(&project::root().join("tests/browser"))?;
        Ok(Surroundings { chromium, program: project::program()?.to_owned() })
    }

    /// Those of the benchmarks: the sample site is built, this command as it is for release, and what
    /// they need more is installed.
    ///
    /// # Errors
    /// If something is missing and can't be installed, or the site can't be built.
    pub(crate) fn made() -> Result<Surroundings, Stop> {
        let mut surroundings = Surroundings::found()?;
        node::packages(&project::root().join("benches/browser"))?;
        let mut cargo = steps::cargo(&["build", "--release", "--bin", "site"]);
        if !run::status(&mut cargo)? {
            return Err(Stop::Because("the command could not be built for release".to_owned()));
        }
        let own = project::program()?;
        if let (Some(target), Some(name)) = (own.ancestors().nth(2), own.file_name()) {
            surroundings.program = target.join("release").join(name);
        }
        for step in [Step::BuildRoot, Step::BuildAlumni] {
            if steps::run(step)? != Count::PASSED {
                return Err(Stop::Because("the sample site could not be built".to_owned()));
            }
        }
        Ok(surroundings)
    }

    /// A program that comes with Node, and is told where all of this is.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = node::command(program);
        command
            .env("SITE_ROOT", steps::dist_root())
            .env("SITE_ALUMNI", steps::dist_alumni())
            .env("SITE_AT", steps::AT)
            .env("SITE_BIN", &self.program)
            .env("CHROMIUM", &self.chromium);
        command
    }
}

/// The tests that Playwright's report counts. One that passed at the second try did not pass.
fn counted(report: &str) -> Count {
    let report: Value = serde_json::from_str(report).unwrap_or_default();
    let number = |name: &str| report["stats"][name].as_u64().unwrap_or(0);
    Count { passed: number("expected"), failed: number("unexpected") + number("flaky") }
}

/// Chromium, installed where that is possible.
fn chromium() -> Result<PathBuf, Stop> {
    if let Some(path) = env::var_os("CHROMIUM").filter(|path| !path.is_empty()) {
        let path = PathBuf::from(path);
        if path.is_file() {
            return Ok(path);
        }
        return Err(Stop::Because(format!(
            "CHROMIUM names {}, which is not there",
            path.display()
        )));
    }
    if let Some(path) = installed() {
        return Ok(path);
    }
    apt::install("Chromium and a Japanese font", &["chromium", "fonts-noto-cjk"])?;
    if let Some(path) = installed() {
        return Ok(path);
    }
    Err(Stop::Because(
        "Chromium is missing; install it (`apt-get install chromium`, or Google Chrome), or name \
         its program in CHROMIUM"
            .to_owned(),
    ))
}

fn installed() -> Option<PathBuf> {
    const NAMES: [&str; 4] =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    const ELSEWHERE: [&str; 2] = [
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];
    let path = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    let on_path = NAMES.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    on_path.chain(ELSEWHERE.map(PathBuf::from)).find(|program| {
        // On some systems the name alone is there, and says how to install the rest.
        program.is_file() && tools::output(Command::new(program).arg("--version")).is_some()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_report_is_counted() {
        let report = r#"{"stats": {"expected": 40, "unexpected": 1, "flaky": 2, "skipped": 3}}"#;
        assert_eq!(counted(report), Count { passed: 40, failed: 3 });
        assert_eq!(counted("nonsense"), Count::default());
    }
}
