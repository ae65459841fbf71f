//! Python, and packages for it in an environment of their own.

use std::path::{Path, PathBuf};
use std::process::Command;

use naname::publish::reader;
use sha2::{Digest, Sha256};

use super::{apt, run};
use crate::stop::Stop;
use crate::tools;

/// Packages from PyPI.
pub(crate) struct Packages {
    /// The name of their environment.
    pub name: &'static str,
    /// What they are, for whoever waits for them.
    pub what: &'static str,
    /// The file that names all of them, with their digests.
    pub requirements: PathBuf,
    /// Python that succeeds where they are there.
    pub proof: &'static str,
}

impl Packages {
    /// A Python that has them, in an environment that is kept for all copies of the project and made
    /// anew when other things are required.
    ///
    /// # Errors
    /// If Python is missing, or a package can't be installed; the text says what to do.
    pub(crate) fn python(&self) -> Result<PathBuf, Stop> {
        let digest = Sha256::digest(reader::file(&self.requirements)?);
        let key: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let folder = tools::cache()?.join(format!("{}-{key}", self.name));
        let python = program(&folder, "python");
        if self.are_in(&python) {
            return Ok(python);
        }
        let system = system_python()?;
        println!("Installing {} for Python: less than a minute", self.what);
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
                "`{system} -m venv` failed; install Python's virtual environments (`apt-get \
                 install python3-venv`), or Python from https://www.python.org"
            )));
        }
        let mut pip = Command::new(&python);
        pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"])
            .args(["--require-hashes", "--only-binary", ":all:", "--no-deps", "--requirement"])
            .arg(&self.requirements);
        if run::status(&mut pip)? && self.are_in(&python) {
            return Ok(python);
        }
        let requirements = self.requirements.display();
        Err(Stop::Because(format!(
            "pip could not install {requirements}; what went wrong stands above"
        )))
    }

    fn are_in(&self, python: &Path) -> bool {
        tools::output(Command::new(python).args(["-c", self.proof])).is_some()
    }
}

/// A program of an environment.
fn program(folder: &Path, name: &str) -> PathBuf {
    match cfg!(windows) {
        true => folder.join(format!("Scripts/{name}.exe")),
        false => folder.join(format!("bin/{name}")),
    }
}

/// The system's Python, new enough for the packages.
fn system_python() -> Result<&'static str, Stop> {
    const IS_NEW: &str = "import sys; sys.exit(sys.version_info < (3, 10))";
    let is_new = |name: &&str| tools::output(Command::new(name).args(["-c", IS_NEW])).is_some();
    ["python3", "python"].into_iter().find(is_new).ok_or_else(|| {
        Stop::Because(
            "Python 3.10 or newer is missing, which these tests need. Install it from \
             https://www.python.org or the system's packages (`apt-get install python3 \
             python3-venv`)"
                .to_owned(),
        )
    })
}
