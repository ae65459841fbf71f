//! `site import`: what other systems know, brought into the content.

mod jobs;

use clap::{Args, Subcommand};

use crate::stop::Stop;

/// What to import.
#[derive(Args)]
pub(crate) struct Options {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Merges positions of an applicant-tracking system or a table into jobs.json
    Jobs(Box<jobs::Options>),
}

/// Imports what was asked for.
///
/// # Errors
/// If something is wrong with the file, the content or the disk: nothing is written then.
pub(crate) fn run(options: &Options) -> Result<(), Stop> {
    match &options.what {
        What::Jobs(options) => jobs::run(options),
    }
}
