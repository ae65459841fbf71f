//! The steps of `site test`, except for those that need more than a line or two.

use std::path::{Path, PathBuf};
use std::process::Command;

use naname::publish::reader;

use super::run::{self, Count};
use super::{Step, browser, budget, calendars, validate, way};
use crate::stop::Stop;
use crate::{project, tools};

/// The instant of the test builds: what is to come and what is past depends on it.
pub(super) const AT: &str = "2026-11-21T00:00:00Z";

/// The folder of everything that the tests make.
pub(super) fn folder() -> PathBuf {
    project::root().join("target/site")
}

/// The sample site, built at /.
pub(super) fn dist_root() -> PathBuf {
    folder().join("dist-root")
}

/// The sample site, built at /alumni/.
pub(super) fn dist_alumni() -> PathBuf {
    folder().join("dist-alumni")
}

/// Does a step.
///
/// # Errors
/// If it can't be done, which counts as a failed test.
pub(super) fn run(step: Step) -> Result<Count, Stop> {
    match step {
        Step::Format => run::one(&mut cargo(&["fmt", "--all", "--check"])),
        Step::Clippy => {
            let arguments = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
            run::one(&mut cargo(&arguments))
        }
        Step::ClippyWasm => {
            tools::wasm_target()?;
            let of = |program| {
                let target = ["clippy", "--target", tools::WASM, "--lib", "--bin", program];
                run::one(cargo(&target).args(["--features", program, "--", "-D", "warnings"]))
            };
            Ok(of("client")? + of("search")? + of("composer")?)
        }
        Step::Docs => {
            let arguments = ["doc", "--no-deps", "--document-private-items", "--lib"];
            run::one(cargo(&arguments).env("RUSTDOCFLAGS", "-D warnings"))
        }
        Step::Unit => run::rust_tests(&mut cargo(&["test"])),
        Step::Calendars => calendars::run(),
        Step::Way => way::run(),
        Step::BuildRoot => run::one(&mut build("/", &dist_root())?),
        Step::BuildAlumni => run::one(&mut build("/alumni/", &dist_alumni())?),
        Step::Same => same(),
        Step::Budgets => budget::run(&dist_root()),
        Step::Validate => validate::run(),
        Step::Browser => browser::run(),
    }
}

/// A command of Cargo's, in the project's folder.
pub(super) fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command.args(arguments).current_dir(project::root());
    command
}

/// The production build of the sample site.
fn build(public_url: &str, dist: &Path) -> Result<Command, Stop> {
    let mut command = Command::new(project::program()?);
    command.args(["build", "--content", "content", "--public-url", public_url, "--at", AT]);
    command.arg("--dist").arg(dist).current_dir(project::root());
    Ok(command)
}

/// Builds the site once more, on one core: an order that depends on chance would show.
fn same() -> Result<Count, Stop> {
    let (first, second) = (dist_root(), folder().join("dist-again"));
    if !run::status(build("/", &second)?.env("RAYON_NUM_THREADS", "1"))? {
        return Ok(Count::FAILED);
    }
    let (paths, again) = (reader::paths(&first)?, reader::paths(&second)?);
    if paths != again {
        let odd = paths.iter().find(|path| !again.contains(path));
        let odd = odd.or_else(|| again.iter().find(|path| !paths.contains(path)));
        println!("only one of two builds has {}", odd.map_or("?", String::as_str));
        return Ok(Count::FAILED);
    }
    for path in &paths {
        if reader::file(&first.join(path))? != reader::file(&second.join(path))? {
            println!("two builds of the same content differ in {path}");
            return Ok(Count::FAILED);
        }
    }
    println!("{} files, all the same", paths.len());
    Ok(Count::PASSED)
}
