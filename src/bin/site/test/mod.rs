//! `site test`: everything that must hold, in one command.

mod apt;
mod browser;
mod budget;
mod calendars;
mod grown;
mod node;
mod python;
mod run;
mod steps;
mod validate;
mod way;

use std::time::{Duration, Instant as Clock};

use clap::{Args, ValueEnum};
use naname::publish::writer;

pub(crate) use self::browser::Surroundings;
pub(crate) use self::python::Packages;
use self::run::Count;
use crate::project;
use crate::stop::Stop;

/// What to test.
#[derive(Args)]
pub(crate) struct Options {
    /// Only this step; may be given more than once
    #[arg(long, value_enum, value_name = "STEP")]
    only: Vec<Step>,
}

/// A step, in the order in which they are done: what fails most and costs least comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Step {
    /// The formatting of the Rust files
    Format,
    /// Clippy, for this machine
    Clippy,
    /// Clippy, for the browser
    ClippyWasm,
    /// The documentation, and the links in it
    Docs,
    /// The Rust tests
    Unit,
    /// Random events, read by two calendar parsers of others
    Calendars,
    /// The workflows and forms of the code hosts, by linters and auditors
    Way,
    /// The production build of the sample site at /
    BuildRoot,
    /// The production build of the sample site at /alumni/
    BuildAlumni,
    /// A second build has the same bytes
    Same,
    /// The budgets in bytes
    Budgets,
    /// Pages, structured data and feeds, by validators
    Validate,
    /// The tests in Chromium
    Browser,
}

/// How a step ended.
enum Outcome {
    Done(Count),
    /// It needs something that another step could not make.
    NotRun,
}

/// Does all steps, whether or not one fails, and tells how many tests passed and failed.
///
/// # Errors
/// If one failed.
pub(crate) fn run(options: &Options) -> Result<(), Stop> {
    writer::make_folder(&steps::folder())?;
    project::program()?;
    let mut results: Vec<(Step, Outcome, Duration)> = Vec::new();
    for step in Step::value_variants().iter().copied() {
        if !options.only.is_empty() && !options.only.contains(&step) {
            continue;
        }
        println!("\n== {} ==", step.title());
        let started = Clock::now();
        let failed = |other: &Step| {
            results.iter().any(|(step, outcome, _)| step == other && !outcome.is_good())
        };
        let outcome = if step.needs().iter().any(failed) {
            println!("not run: the build that it needs failed");
            Outcome::NotRun
        } else {
            Outcome::Done(steps::run(step).unwrap_or_else(|stop| {
                stop.say();
                Count::FAILED
            }))
        };
        let took = started.elapsed();
        println!("-- {}: {} in {:.1} s", step.title(), outcome.word(), took.as_secs_f32());
        results.push((step, outcome, took));
    }
    let total = summary(&results);
    println!("\n{} passed, {} failed", total.passed, total.failed);
    if total.failed == 0 { Ok(()) } else { Err(Stop::Said) }
}

/// Prints a line for each step, and counts the tests of all.
fn summary(results: &[(Step, Outcome, Duration)]) -> Count {
    println!();
    let mut total = Count::default();
    for (step, outcome, took) in results {
        let tests = match outcome {
            Outcome::Done(count) => {
                total = total + *count;
                format!("{} passed, {} failed", count.passed, count.failed)
            }
            Outcome::NotRun => String::new(),
        };
        let (title, word) = (step.title(), outcome.word());
        println!("{title:<34} {word:<8} {:>7.1} s  {tests}", took.as_secs_f32());
    }
    total
}

impl Outcome {
    fn is_good(&self) -> bool {
        matches!(self, Outcome::Done(count) if count.failed == 0)
    }

    fn word(&self) -> &'static str {
        match self {
            Outcome::Done(count) if count.failed == 0 => "ok",
            Outcome::Done(_) => "FAILED",
            Outcome::NotRun => "not run",
        }
    }
}

impl Step {
    fn title(self) -> &'static str {
        match self {
            Step::Format => "Formatting",
            Step::Clippy => "Clippy, native",
            Step::ClippyWasm => "Clippy, browser",
            Step::Docs => "Documentation",
            Step::Unit => "Rust tests",
            Step::Calendars => "Calendars, read by others",
            Step::Way => "The way of a pull request",
            Step::BuildRoot => "Production build at /",
            Step::BuildAlumni => "Production build at /alumni/",
            Step::Same => "The same content, the same bytes",
            Step::Budgets => "Budgets",
            Step::Validate => "Validators",
            Step::Browser => "Browser tests",
        }
    }

    fn needs(self) -> &'static [Step] {
        match self {
            Step::Same | Step::Budgets | Step::Validate => &[Step::BuildRoot],
            Step::Browser => &[Step::BuildRoot, Step::BuildAlumni],
            _ => &[],
        }
    }
}
