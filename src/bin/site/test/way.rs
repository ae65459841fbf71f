//! The way of a pull request: workflows, issue forms and what unpacks a preview, read and tried by
//! programs that nobody here wrote.

use std::path::{Path, PathBuf};
use std::process::Command;

use naname::publish::{reader, writer};

use super::python::Packages;
use super::run::{self, Count};
use super::{node, steps};
use crate::stop::Stop;
use crate::{project, tools};

/// Prints the folder of the schemas that come with check-jsonschema.
const SCHEMAS: &str = "import importlib.metadata as m; print(m.distribution('check-jsonschema')\
    .locate_file('check_jsonschema/builtin_schemas/vendor'))";

/// Reads everything that the code hosts read.
///
/// # Errors
/// If Python or Node is missing, or a program can't be installed; the text says what to do.
pub(super) fn run() -> Result<Count, Stop> {
    let folder = project::root().join("tests/way");
    let packages = Packages {
        name: "workflow-auditors",
        what: "the auditor `zizmor` and the schemas of check-jsonschema",
        requirements: folder.join("requirements.txt"),
        proof: "import importlib.metadata as m; m.version('zizmor'); m.version('check-jsonschema')",
    };
    let python = packages.python()?;
    node::packages(&folder)?;
    let unpacked = run::one(Command::new(&python).arg(folder.join("unpack.py")))?;
    Ok(linted(&folder, &python)? + audited(&folder, &python)? + unpacked)
}

/// Workflows by actionlint, and all files by the schemas that the code hosts publish.
fn linted(folder: &Path, python: &Path) -> Result<Count, Stop> {
    let schemas = tools::output(Command::new(python).args(["-c", SCHEMAS])).unwrap_or_default();
    let results = steps::folder().join("way");
    writer::remove(&results)?;
    writer::make_folder(&results)?;
    let results = results.join("results.json");
    let mut command = node::command("node");
    command.arg("lint.js").current_dir(folder);
    command.env("SCHEMAS", schemas.trim()).env("RESULTS", &results);
    let succeeded = run::status(&mut command)?;
    let count = reader::text(&results).map(|text| Count::reported(&text)).unwrap_or_default();
    Ok(count.checked(succeeded))
}

/// Workflows by zizmor, as strict as it can be without a network; and one that it must refuse.
fn audited(folder: &Path, python: &Path) -> Result<Count, Stop> {
    let zizmor = |path: PathBuf| {
        let mut command = Command::new(python.with_file_name("zizmor"));
        command.args(["--offline", "--quiet", "--persona", "pedantic"]).arg(path);
        command
    };
    let right = run::one(&mut zizmor(project::root().join(".github")))?;
    let wrong = zizmor(folder.join("wrong/workflow.yml")).output();
    let wrong = wrong.map_err(|error| format!("zizmor can't be run: {error}"))?;
    let said = String::from_utf8_lossy(&wrong.stdout);
    let expected = ["dangerous-triggers", "template-injection", "unpinned-uses", "artipacked"];
    let unseen: Vec<_> = expected.into_iter().filter(|audit| !said.contains(audit)).collect();
    if unseen.is_empty() && !wrong.status.success() {
        return Ok(right + Count::PASSED);
    }
    println!("zizmor doesn't see what is wrong with tests/way/wrong/workflow.yml: {unseen:?}");
    Ok(right + Count::FAILED)
}
