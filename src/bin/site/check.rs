//! `site check`: is the content right?

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::report::{self, Record};
use crate::source::Source;
use crate::stop::Stop;
use crate::{options, project};

/// What to check, and how to tell.
#[derive(Args)]
pub(crate) struct Options {
    /// The content folder [default: content]
    #[arg(long, value_name = "DIR")]
    content: Option<PathBuf>,
    /// For whom the diagnostics are
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// Lines of the files with marks, on the error stream
    Human,
    /// One JSON object a line, on the output stream
    Json,
}

/// Checks the content and prints every diagnostic.
///
/// # Errors
/// If one of them is an error.
pub(crate) fn run(options: &Options) -> Result<(), Stop> {
    let (source, result) = Source::load(&project::content(options.content.as_deref()));
    let (diagnostics, verdict) = match result {
        Ok(mut loaded) => {
            let early = loaded.at(options::at(None)?).err().unwrap_or_default();
            let verdict = if early.is_empty() { Ok(()) } else { Err(Stop::Said) };
            loaded.warnings.extend(early);
            (loaded.warnings, verdict)
        }
        Err(diagnostics) => (diagnostics, Err(Stop::Said)),
    };
    match options.format {
        Format::Json => {
            for diagnostic in &diagnostics {
                let record = Record::new(&source, diagnostic);
                println!("{}", serde_json::to_string(&record).map_err(|e| e.to_string())?);
            }
        }
        Format::Human if diagnostics.is_empty() && verdict.is_ok() => {
            eprintln!("{}: {} files, no faults", source.path(""), source.files.len());
        }
        Format::Human => report::print(&source, &diagnostics),
    }
    verdict
}
