//! Programs of the system that tests need.

use std::process::{Command, Stdio};

use super::run;
use crate::stop::Stop;
use crate::tools;

/// Installs packages where that is possible without asking: as root, with apt. `words` say on the
/// terminal what, and how long it takes.
///
/// # Errors
/// If apt can't be run.
pub(super) fn install(words: &str, packages: &[&str]) -> Result<(), Stop> {
    let root = tools::output(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    if !root || tools::output(Command::new("apt-get").arg("--version")).is_none() {
        return Ok(());
    }
    println!("Installing {words} with apt: about a minute");
    let mut update = Command::new("apt-get");
    run::status(update.args(["update", "--quiet"]))?;
    let mut install = Command::new("apt-get");
    install
        .args(["install", "--yes", "--quiet", "--no-install-recommends"])
        .args(packages)
        .env("DEBIAN_FRONTEND", "noninteractive")
        .stdout(Stdio::null());
    run::status(&mut install)?;
    Ok(())
}
