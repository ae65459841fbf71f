//! The command: `cargo site serve | build | check | explain | new | forget | import | prerender | test | bench`.

mod bench;
mod build;
mod check;
mod explain;
mod external;
mod fix;
mod forget;
mod import;
mod language;
mod new;
mod options;
mod prerender;
mod project;
mod report;
mod serve;
mod source;
mod stop;
mod test;
mod tools;
mod trunk;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Threads that make pages ask for memory all the time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Makes the site of an alumni network out of its content.
#[derive(Parser)]
#[command(name = "site", bin_name = "cargo site", version, propagate_version = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Parses and checks all content without building
    Check(check::Options),
    /// Tells more about a kind of fault, by its code
    Explain(explain::Options),
    /// Builds the production site
    Build(build::Options),
    /// Begins a text or a position, and asks for what it needs
    New(new::Options),
    /// Takes a person out of the content
    Forget(forget::Options),
    /// Brings what other systems know into the content
    Import(import::Options),
    /// Serves the site while it is written, and reloads it on every change
    Serve(serve::Options),
    /// Tests everything: the code, the sample site, the browser
    Test(test::Options),
    /// Measures what things take, beside programs of others
    Bench(bench::Options),
    /// Writes every page around a shell page (Trunk's hook calls it)
    Prerender(prerender::Options),
}

fn main() -> ExitCode {
    let result = match Cli::parse().command {
        Command::Check(options) => check::run(&options),
        Command::Explain(options) => explain::run(&options),
        Command::Build(options) => build::run(&options),
        Command::New(options) => new::run(&options),
        Command::Forget(options) => forget::run(&options),
        Command::Import(options) => import::run(&options),
        Command::Serve(options) => serve::run(&options),
        Command::Test(options) => test::run(&options),
        Command::Bench(options) => bench::run(&options),
        Command::Prerender(options) => prerender::run(&options),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => {
            stop.say();
            ExitCode::FAILURE
        }
    }
}
