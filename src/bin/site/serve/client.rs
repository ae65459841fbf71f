//! The reader's client and this program itself, built while the site is served.

use std::env;
use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use naname::route::BasePath;

use crate::stop::Stop;
use crate::{project, tools, trunk};

/// Set for the program that takes over from this one: the port, on which everything is built.
pub(super) const RESUME: &str = "NANAME_SERVE_PORT";

/// Names a folder with a client that is built already: nothing is built then.
const READY_MADE: &str = "NANAME_CLIENT_DIR";

/// The client, and the programs that build it.
#[derive(Debug)]
pub(super) struct Client {
    base: BasePath,
    folder: PathBuf,
    /// None if somebody else builds the client.
    tools: Option<Vec<PathBuf>>,
    program: &'static Path,
    arguments: Vec<OsString>,
}

impl Client {
    /// The client, built if that is needed.
    pub(super) fn new(base: BasePath, port: u16) -> Result<Client, Stop> {
        let ready_made = env::var_os(READY_MADE);
        let tools = match ready_made {
            Some(_) => None,
            None => Some(tools::ready()?),
        };
        let folder = ready_made.map_or_else(
            // A folder for each port: two sites may be served at a time.
            || project::root().join("target/site").join(format!("client-{port}")),
            PathBuf::from,
        );
        let program = project::program()?;
        let arguments = env::args_os().skip(1).collect();
        let client = Client { base, folder, tools, program, arguments };
        if env::var_os(RESUME).is_none() {
            client.build()?;
        }
        Ok(client)
    }

    /// The folder with the shell page and all that belongs to it.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Builds the client for the first time, which is told as it goes on.
    fn build(&self) -> Result<(), Stop> {
        let Some(mut trunk) = self.trunk()? else { return Ok(()) };
        eprintln!("Building the client (the first time takes a few minutes)");
        match trunk.status() {
            Ok(status) if status.success() => Ok(()),
            Ok(_) => Err(Stop::Because("the client could not be built".to_owned())),
            Err(error) => Err(Stop::Because(format!("Trunk can't be started: {error}"))),
        }
    }

    /// Builds the client once more.
    pub(super) fn build_again(&self) -> Result<(), Stop> {
        match self.trunk()? {
            Some(trunk) => overheard("Building the client", trunk, "the client could not be built"),
            None => Ok(()),
        }
    }

    fn trunk(&self) -> Result<Option<Command>, Stop> {
        let Some(tools) = &self.tools else { return Ok(None) };
        let mut command = trunk::build(tools, &self.base, &self.folder)?;
        command.env("NANAME_HOOK", "off");
        Ok(Some(command))
    }

    /// Builds this program once more: the views are part of it.
    pub(super) fn build_program(&self) -> Result<(), Stop> {
        if cfg!(windows) {
            return Err(Stop::Because(
                "the program has changed: stop `cargo site serve` and start it again".to_owned(),
            ));
        }
        let mut cargo = Command::new("cargo");
        cargo.args(["build", "--quiet", "--package", "naname", "--bin", "site"]);
        if !cfg!(debug_assertions) {
            cargo.arg("--release");
        }
        cargo.current_dir(project::root());
        overheard("Building the program", cargo, "the program could not be built")
    }

    /// Puts the program that was built in the place of this one. Returns only if that fails.
    pub(super) fn restart(&self, port: u16) -> Stop {
        let mut command = Command::new(self.program);
        command.args(&self.arguments).env(RESUME, port.to_string());
        Stop::Because(format!("the new program can't be started: {}", replace_by(&mut command)))
    }
}

#[cfg(unix)]
fn replace_by(command: &mut Command) -> std::io::Error {
    std::os::unix::process::CommandExt::exec(command)
}

#[cfg(not(unix))]
fn replace_by(_: &mut Command) -> std::io::Error {
    std::io::ErrorKind::Unsupported.into()
}

/// Runs a command and keeps what it says, for the page, while the terminal shows it too.
fn overheard(what: &str, mut command: Command, complaint: &str) -> Result<(), Stop> {
    eprintln!("{what}");
    let failed = |why: String| Stop::Because(format!("{complaint}: {why}"));
    let mut child = command
        .stdin(Stdio::null())
        .stderr(Stdio::piped())
        .env("CARGO_TERM_COLOR", "never")
        .env_remove(RESUME)
        .spawn()
        .map_err(|error| failed(error.to_string()))?;
    let mut said = String::new();
    if let Some(stderr) = child.stderr.take() {
        for line in BufReader::new(stderr).lines().map_while(Result::ok) {
            eprintln!("{line}");
            said.push_str(&line);
            said.push('\n');
        }
    }
    match child.wait() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(Stop::Because(format!("{complaint}\n{}", said.trim_end()))),
        Err(error) => Err(failed(error.to_string())),
    }
}
