//! Where the project lies.

use std::env;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use crate::stop::Stop;

/// The folder of the project: Cargo names it; without Cargo it is the nearest folder above with a
/// `Trunk.toml`, or the one in which this program was built.
pub(crate) fn root() -> PathBuf {
    if let Some(root) = env::var_os("CARGO_MANIFEST_DIR") {
        return root.into();
    }
    let here = env::current_dir().unwrap_or_default();
    here.ancestors()
        .find(|folder| folder.join("Trunk.toml").is_file())
        .unwrap_or(Path::new(env!("CARGO_MANIFEST_DIR")))
        .to_owned()
}

/// This program's path, asked for once: a program that is built anew while it runs loses its name.
///
/// # Errors
/// If the system doesn't tell.
pub(crate) fn program() -> Result<&'static Path, Stop> {
    static PROGRAM: OnceLock<Option<PathBuf>> = OnceLock::new();
    PROGRAM
        .get_or_init(|| env::current_exe().ok())
        .as_deref()
        .ok_or_else(|| Stop::Because("the system doesn't tell where this program lies".to_owned()))
}

/// A folder of the project, as somebody who stands in the current folder would write it.
pub(crate) fn folder(name: &str) -> PathBuf {
    let root = root();
    match env::current_dir() {
        Ok(here) if here == root => name.into(),
        _ => root.join(name),
    }
}

/// The content folder: the one that was asked for, else the one that a calling command names, else
/// the project's.
pub(crate) fn content(asked: Option<&Path>) -> PathBuf {
    match (asked, env::var_os("NANAME_CONTENT")) {
        (Some(folder), _) => folder.to_owned(),
        (None, Some(folder)) if !folder.is_empty() => folder.into(),
        _ => self::folder("content"),
    }
}
