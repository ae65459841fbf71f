//! The calendars, read by parsers of others: `icalendar` from PyPI and `ical.js` from npm.

use std::process::Command;

use naname::publish::writer;

use super::python::Packages;
use super::run::{self, Count};
use super::{node, steps};
use crate::project;
use crate::stop::Stop;

/// The test that makes a calendar of random events, and tells what should be read in it.
const MAKER: &str = "random_events";

/// Has a calendar of random events made, and both parsers read it.
///
/// # Errors
/// If Python or Node is missing, or a parser can't be installed; the text says what to do.
pub(super) fn run() -> Result<Count, Stop> {
    let folder = project::root().join("tests/calendars");
    let packages = Packages {
        name: "calendar-parsers",
        what: "the calendar parser `icalendar`",
        requirements: folder.join("requirements.txt"),
        proof: "import icalendar",
    };
    let python = packages.python()?;
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
