//! Trunk, as this project runs it.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use naname::route::BasePath;

use crate::project;
use crate::stop::Stop;

/// A run of Trunk that builds the client into `dist`; `tools` are the folders of its programs.
pub(crate) fn build(tools: &[PathBuf], base: &BasePath, dist: &Path) -> Result<Command, Stop> {
    let mut command = Command::new(program(tools));
    command
        .args(["build", "--public-url", &format!("{}/", base.as_str()), "--dist"])
        .arg(dist)
        .current_dir(project::root())
        .env("PATH", path(tools)?)
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // Where in Trunk an error came up is of no use to anybody here.
        .env("RUST_LIB_BACKTRACE", "0")
        // Trunk takes only `true` and `false` here, and stops at the usual `1`.
        .env_remove("NO_COLOR");
    if let Some(remap) = remap_sources() {
        // Cargo adds this to the flags of `.cargo/config.toml`.
        command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", remap);
    }
    if env::var_os("NO_COLOR").is_some() {
        command.arg("--no-color");
    }
    if env::var_os("RUST_LOG").is_none() {
        // Its minifier does not know all of JavaScript, and says so at every build.
        command.args(["--log", "error,trunk=warn,trunk::processing::minify=error"]);
    }
    Ok(command)
}

/// The flag by which the client names the sources of crates without the folder in which they lie:
/// that is nobody's business, and differs from machine to machine. A folder with a space in its
/// name can't be told this way, and is not worth another.
fn remap_sources() -> Option<String> {
    let home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")))?;
    let sources = home.join("registry").join("src");
    let sources = sources.to_str().filter(|path| !path.contains(char::is_whitespace))?;
    Some(format!("--remap-path-prefix={sources}=crates"))
}

/// Trunk's path: a relative name would be looked for on this process's `PATH`, not on the new one.
fn program(tools: &[PathBuf]) -> PathBuf {
    let name = format!("trunk{}", env::consts::EXE_SUFFIX);
    tools
        .iter()
        .map(|folder| folder.join(&name))
        .find(|path| path.is_file())
        .unwrap_or_else(|| "trunk".into())
}

fn path(tools: &[PathBuf]) -> Result<OsString, Stop> {
    let inherited = env::var_os("PATH").unwrap_or_default();
    env::join_paths(tools.iter().cloned().chain(env::split_paths(&inherited)))
        .map_err(|error| Stop::Because(format!("the folder of the tools: {error}")))
}
