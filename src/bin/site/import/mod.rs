//! `site import`: what other systems know, brought into the content.

mod jobs;
mod proposal;

use clap::{Args, Subcommand};

use naname::content::scaffold::Kind;

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
    /// Makes an event of an issue that was written with the form for events
    Event(proposal::Options),
    /// Makes a story of an issue that was written with the form for stories
    Story(proposal::Options),
}

/// Imports what was asked for.
///
/// # Errors
/// If something is wrong with the file, the content or the disk: nothing is written then.
pub(crate) fn run(options: &Options) -> Result<(), Stop> {
    match &options.what {
        What::Jobs(options) => jobs::run(options),
        What::Event(options) => proposal::run(Kind::Event, options),
        What::Story(options) => proposal::run(Kind::Story, options),
    }
}
