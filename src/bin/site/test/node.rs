//! Node.js, and the packages of a folder of tests.

use std::path::Path;
use std::process::Command;

use naname::publish::reader;

use super::run;
use crate::stop::Stop;
use crate::tools;

/// A program that comes with Node: scripts, on Windows.
pub(super) fn command(program: &str) -> Command {
    match (cfg!(windows), program) {
        (true, "npm" | "npx") => Command::new(format!("{program}.cmd")),
        _ => Command::new(program),
    }
}

/// Installs a folder's packages, if they are missing or older than its lock file.
///
/// # Errors
/// If Node is missing, or a package can't be had.
pub(super) fn packages(folder: &Path) -> Result<(), Stop> {
    for program in ["node", "npm"] {
        if tools::output(command(program).arg("--version")).is_none() {
            return Err(Stop::Because(format!(
                "`{program}` is missing; these tests need Node.js 20 or newer, from \
                 https://nodejs.org or the system's packages"
            )));
        }
    }
    let installed = reader::changed(&folder.join("node_modules/.package-lock.json"));
    let wanted = reader::changed(&folder.join("package-lock.json"));
    if installed.is_some() && installed >= wanted {
        return Ok(());
    }
    println!("Installing the test packages: less than a minute");
    let mut npm = command("npm");
    npm.args(["ci", "--no-audit", "--no-fund"])
        .current_dir(folder)
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    if run::status(&mut npm)? {
        return Ok(());
    }
    let folder = folder.display();
    Err(Stop::Because(format!("`npm ci` in {folder} failed; what went wrong stands above")))
}
