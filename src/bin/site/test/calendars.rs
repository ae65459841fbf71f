//! The calendars, read by parsers of others: `icalendar` from PyPI and `ical.js` from npm.

use std::path::{Path, PathBuf};
use std::process::Command;

use naname::publish::{reader, writer};
use sha2::{Digest, Sha256};

use super::run::{self, Count};
use super::{apt, node, steps};
use crate::stop::Stop;
use crate::{project, tools};

/// The test that makes a calendar of random events, and tells what should be read in it.
const MAKER: &str = "random_events";

/// Has a calendar of random events made, and both parsers read it.
///
/// # Errors
/// If Python or Node is missing, or a parser can't be installed; the text says what to do.
pub(super) fn run() -> Result<Count, Stop> {
    let folder = project::root().join("tests/calendars");
    let python = python(&folder.join("requirements.txt"))?;
    node::packages(&project::root().join("tests/browser"))?;

    let made = steps::folder().join("calendars");
    writer::remove(&made)?;
    let mut maker = steps::cargo(&["test", "--test", "site", MAKER]);
    let count = run::rust_tests(maker.env("NANAME_CALENDARS", &made))?;
    let files = [made.join("random.ics"), made.join("random.json")];
    let in_python = run::one(Command::new(python).arg(folder.join("read.py")).args(&files))?;
    let in_node = run::one(node::command("node").arg(folder.join("read.js")).args(&files))?;
    Ok(count + in_python + in_node)
}

/// A Python that has what is required, in an environment that is kept for all copies of the project
/// and made anew when other things are required.
fn python(requirements: &Path) -> Result<PathBuf, Stop> {
    let digest = Sha256::digest(reader::file(requirements)?);
    let key: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let folder = tools::cache()?.join(format!("calendar-parsers-{key}"));
    let python = folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    if has_parser(&python) {
        return Ok(python);
    }
    let system = system_python()?;
    println!("Installing the calendar parser `icalendar` for Python: less than a minute");
    let venv = || {
        let mut command = Command::new(system);
        command.args(["-m", "venv", "--clear"]).arg(&folder);
        command
    };
    // On Debian and its kin, Python comes without this part of itself.
    if tools::output(Command::new(system).args(["-c", "import ensurepip, venv"])).is_none() {
        apt::install("Python's virtual environments", &["python3-venv"])?;
    }
    if !run::status(&mut venv())? {
        return Err(Stop::Because(format!(
            "`{system} -m venv` failed; install Python's virtual environments (`apt-get install \
             python3-venv`), or Python from https://www.python.org"
        )));
    }
    let mut pip = Command::new(&python);
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"])
        .args(["--require-hashes", "--only-binary", ":all:", "--requirement"])
        .arg(requirements);
    if run::status(&mut pip)? && has_parser(&python) {
        return Ok(python);
    }
    let requirements = requirements.display();
    Err(Stop::Because(format!(
        "pip could not install {requirements}; what went wrong stands above"
    )))
}

fn has_parser(python: &Path) -> bool {
    tools::output(Command::new(python).args(["-c", "import icalendar"])).is_some()
}

/// The system's Python, new enough for the parser.
fn system_python() -> Result<&'static str, Stop> {
    const IS_NEW: &str = "import sys; sys.exit(sys.version_info < (3, 10))";
    let is_new = |name: &&str| tools::output(Command::new(name).args(["-c", IS_NEW])).is_some();
    ["python3", "python"].into_iter().find(is_new).ok_or_else(|| {
        Stop::Because(
            "Python 3.10 or newer is missing; a parser that reads the calendars needs it. Install \
             it from https://www.python.org or the system's packages (`apt-get install python3 \
             python3-venv`)"
                .to_owned(),
        )
    })
}
