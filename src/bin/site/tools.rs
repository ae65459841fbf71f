//! The programs that make the client, brought here when they are missing.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use naname::publish::{reader, writer};

use crate::project;
use crate::stop::Stop;

/// The Trunk that `Trunk.toml` asks for: the newest that the pinned Rust can compile.
const TRUNK: &str = "0.21.14";

/// The target for which the client is compiled.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// A program from crates.io, in one version.
struct Tool {
    package: &'static str,
    program: &'static str,
    version: String,
    /// What its compilation needs beside its name and version.
    flags: &'static [&'static str],
    /// About how long its compilation takes on two cores.
    takes: &'static str,
}

/// The folders in which Trunk and wasm-bindgen lie, after what was missing has been installed.
///
/// # Errors
/// If something can't be installed; the text says what to do by hand.
pub(crate) fn ready() -> Result<Vec<PathBuf>, Stop> {
    wasm_target()?;
    let trunk = Tool {
        package: "trunk",
        program: "trunk",
        version: TRUNK.to_owned(),
        // Trunk's own dependencies are settled by its lock file; its server and its updater are not
        // used, and an unoptimised Trunk builds a site just as fast.
        flags: &["--locked", "--no-default-features", "--features", "rustls"],
        takes: "3 minutes",
    };
    let wasm_bindgen = Tool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version: wasm_bindgen_version()?,
        flags: &[],
        takes: "1 minute",
    };
    let mut folders = Vec::new();
    for tool in [trunk, wasm_bindgen] {
        folders.extend(tool.folder()?);
    }
    Ok(folders)
}

impl Tool {
    /// The folder in which this version lies, or none if it is the one that a shell would find.
    fn folder(&self) -> Result<Option<PathBuf>, Stop> {
        if self.is_at(Path::new(self.program)) {
            return Ok(None);
        }
        let cached = cache()?.join(format!("{}-{}", self.package, self.version));
        let bin = cached.join("bin");
        if !self.is_at(&bin.join(self.program)) {
            self.install(&cached)?;
        }
        Ok(Some(bin))
    }

    /// Is this version at this path?
    fn is_at(&self, path: &Path) -> bool {
        output(Command::new(path).arg("--version"))
            .is_some_and(|text| text.split_whitespace().nth(1) == Some(self.version.as_str()))
    }

    /// Installs it in a folder of its own. It gets its name when it is complete, so that one that
    /// was interrupted is never taken for a whole one.
    fn install(&self, folder: &Path) -> Result<(), Stop> {
        let beside = writer::temporary_beside(folder)?;
        let root = beside.path().join("root");
        if !self.install_built(&root) {
            self.compile(&root)?;
        }
        writer::remove(folder)?;
        match writer::rename(&root, folder) {
            // Somebody else was quicker: theirs is as good.
            Err(_) if self.is_at(&folder.join("bin").join(self.program)) => Ok(()),
            other => Ok(other?),
        }
    }

    /// Fetches a built one, where cargo-binstall is at hand and knows one.
    fn install_built(&self, root: &Path) -> bool {
        if output(Command::new("cargo").args(["binstall", "-V"])).is_none() {
            return false;
        }
        eprintln!("Installing {} {} (cargo binstall)", self.package, self.version);
        let mut command = Command::new("cargo");
        command.args(["binstall", "--no-confirm", "--disable-strategies", "compile", "--root"]);
        command.arg(root).arg(format!("{}@{}", self.package, self.version));
        let done = command.status().is_ok_and(|status| status.success());
        done && self.is_at(&root.join("bin").join(self.program))
    }

    fn compile(&self, root: &Path) -> Result<(), Stop> {
        eprintln!(
            "Installing {} {}, which is compiled once: about {} (into {})",
            self.package,
            self.version,
            self.takes,
            cache()?.display()
        );
        let mut command = Command::new("cargo");
        command.args(["install", self.package, "--version", &self.version, "--debug", "--root"]);
        command.arg(root).args(self.flags).env("CARGO_PROFILE_DEV_DEBUG", "0");
        if command.status().is_ok_and(|status| status.success()) {
            return Ok(());
        }
        Err(Stop::Because(format!(
            "{package} {version} could not be installed; what went wrong stands above. Once \
             `{program} --version` says {version}, it is used as it is",
            package = self.package,
            version = self.version,
            program = self.program,
        )))
    }
}

/// The version of wasm-bindgen that the client is linked with: the command line tool must be the
/// very same.
fn wasm_bindgen_version() -> Result<String, Stop> {
    let path = project::root().join("Cargo.lock");
    let lock: toml::Table = reader::text(&path)?
        .parse()
        .map_err(|error| Stop::Because(format!("{}: {error}", path.display())))?;
    lock.get("package")
        .and_then(toml::Value::as_array)
        .into_iter()
        .flatten()
        .find(|package| package.get("name").and_then(toml::Value::as_str) == Some("wasm-bindgen"))
        .and_then(|package| package.get("version")?.as_str())
        .map(str::to_owned)
        .ok_or_else(|| Stop::Because(format!("{}: no wasm-bindgen in it", path.display())))
}

/// Sees to it that Rust can compile for the browser.
///
/// # Errors
/// If it can't, and there is no rustup to mend that.
pub(crate) fn wasm_target() -> Result<(), Stop> {
    let root = project::root();
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "target-libdir", "--target", WASM]).current_dir(&root);
    if output(&mut rustc).is_some_and(|folder| Path::new(folder.trim()).is_dir()) {
        return Ok(());
    }
    eprintln!("Installing Rust's {WASM} target: about half a minute");
    let mut rustup = Command::new("rustup");
    rustup.args(["target", "add", WASM]).current_dir(&root);
    match rustup.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(Stop::Because(format!(
            "`rustup target add {WASM}` failed; what went wrong stands above"
        ))),
        Err(_) => Err(Stop::Because(format!(
            "Rust's {WASM} target is missing, and there is no rustup to add it. Install Rust \
             from https://rustup.rs, or that target with what Rust was installed with"
        ))),
    }
}

/// The folder in which the programs are kept, for all copies of the project.
///
/// # Errors
/// If there is no place for it.
pub(crate) fn cache() -> Result<PathBuf, Stop> {
    let set = |name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    if let Some(folder) = set("NANAME_CACHE") {
        return Ok(folder);
    }
    let user = if cfg!(windows) {
        set("LOCALAPPDATA")
    } else if let Some(folder) = set("XDG_CACHE_HOME") {
        Some(folder)
    } else if cfg!(target_os = "macos") {
        set("HOME").map(|home| home.join("Library/Caches"))
    } else {
        set("HOME").map(|home| home.join(".cache"))
    };
    user.map(|folder| folder.join("naname")).ok_or_else(|| {
        Stop::Because("there is no home folder; name a folder for tools in NANAME_CACHE".to_owned())
    })
}

/// What a program prints, if it is there and succeeds.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}
