//! The command, driven as a person or a program drives it.

#![allow(clippy::unwrap_used, reason = "in a test, whatever goes wrong is a failure")]

mod check;
mod external;
mod forget;
mod formats;
mod new;
mod prerender;
mod proposal;
mod serve;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// The smallest shell page.
const SHELL: &str = "<!doctype html><html lang=\"ja\"><head><meta charset=\"utf-8\">\
    <meta name=\"naname-head\"></head><body><div id=\"naname-body\"></div></body></html>";

/// A site that is as small as one can be, and right.
const SITE: &str = include_str!("../smallest/site.toml");

/// An event without its title, and with a field that nobody knows.
const BROKEN_EVENT: &str = "---\nsummry: A typing error\nstart: 2026-13-45 19:00\n---\n\nText.\n";

/// A folder with a content folder, a shell page and an empty folder to write to.
struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Place {
        let place = Place { folder: tempfile::tempdir().unwrap() };
        place.write("content/site.toml", SITE);
        place.write("client/index.html", SHELL);
        place
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// The command, in this folder, with nothing inherited that it listens to.
    fn site(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_site"));
        command.args(arguments).current_dir(self.folder.path());
        for name in ["NANAME_CONTENT", "NANAME_AT", "NANAME_HOOK", "NANAME_CLIENT_DIR"] {
            command.env_remove(name);
        }
        for name in ["NANAME_SERVE_PORT", "SOURCE_DATE_EPOCH", "TRUNK_STAGING_DIR"] {
            command.env_remove(name);
        }
        command.env_remove("TRUNK_PUBLIC_URL").env("NO_COLOR", "1");
        for name in ["NANAME_LANG", "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE"] {
            command.env_remove(name);
        }
        command.env("LC_ALL", "C");
        command
    }

    fn run(&self, arguments: &[&str]) -> Ran {
        Ran::of(self.site(arguments).output().unwrap())
    }
}

/// How a command ended, and what it said.
#[derive(Debug)]
struct Ran {
    code: i32,
    out: String,
    err: String,
}

impl Ran {
    fn of(output: Output) -> Ran {
        Ran {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

/// The names of all files below a folder, with what is in them.
fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files: Vec<_> = walkdir::WalkDir::new(folder)
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let name = entry.path().strip_prefix(folder).unwrap().to_owned();
            (name, fs::read(entry.path()).unwrap())
        })
        .collect();
    files.sort();
    files
}
