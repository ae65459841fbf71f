//! `site check`: is the content right?

use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, ValueEnum};
use naname::content::Severity;
use naname::domain::Locale;
use naname::pages;

use crate::language::Language;
use crate::report::{self, github, gitlab, sarif};
use crate::source::Source;
use crate::stop::Stop;
use crate::{external, fix, options, project};

/// What to check, and how to tell.
#[derive(Args)]
pub(crate) struct Options {
    /// The content folder [default: content]
    #[arg(long, value_name = "DIR")]
    content: Option<PathBuf>,
    /// For whom the diagnostics are
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// Mend what can be meant in one way only, and show what changed
    #[arg(long)]
    fix: bool,
    /// Ask the web, too, whether there is something at the end of every link
    #[arg(long)]
    external: bool,
    /// With --external: how long an answer may take
    #[arg(long, value_name = "SECONDS", default_value_t = 20, requires = "external")]
    timeout: u64,
    #[command(flatten)]
    lang: Language,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// Lines of the files with marks, on the error stream
    Human,
    /// One JSON object a line, on the output stream
    Json,
    /// Annotations of a GitHub workflow on the output stream, and all of it in the step's summary
    Github,
    /// A Code Quality report for GitLab, on the output stream
    Gitlab,
    /// SARIF 2.1.0, on the output stream
    Sarif,
}

/// Checks the content and prints every diagnostic.
///
/// # Errors
/// If one of them is an error.
pub(crate) fn run(options: &Options) -> Result<(), Stop> {
    let locale = options.lang.locale();
    let folder = project::content(options.content.as_deref());
    let (mut source, mut result) = Source::load(&folder);
    if options.fix && !source.files.is_empty() {
        fix::run(&source, locale)?;
        (source, result) = Source::load(&folder);
    }
    let mut of_the_web = None;
    let (diagnostics, verdict) = match result {
        Ok(mut loaded) => {
            if options.external {
                let patience = Duration::from_secs(options.timeout);
                of_the_web = Some(external::ask(&source, &mut loaded, patience, locale));
            }
            let diagnostics = pages::diagnostics(&loaded, options::at(None)?);
            let is_wrong = diagnostics.iter().any(|it| it.severity == Severity::Error);
            (diagnostics, if is_wrong { Err(Stop::Said) } else { Ok(()) })
        }
        Err(diagnostics) => {
            of_the_web = options.external.then(|| external::not_asked(locale).to_owned());
            (diagnostics, Err(Stop::Said))
        }
    };
    match options.format {
        Format::Json => {
            for diagnostic in &diagnostics {
                let record = report::record(&source, diagnostic, locale);
                println!("{}", serde_json::to_string(&record).map_err(|e| e.to_string())?);
            }
        }
        Format::Github => github::print(&source, &diagnostics, locale)?,
        Format::Gitlab => println!("{}", gitlab::quality(&source, &diagnostics, locale)),
        Format::Sarif => println!("{}", sarif::log(&source, &diagnostics, locale)),
        Format::Human if diagnostics.is_empty() && verdict.is_ok() => {
            let (folder, files) = (source.path(""), source.files.len());
            match locale {
                Locale::Ja => eprintln!("{folder}：{files} ファイル、問題はありません"),
                Locale::En => eprintln!("{folder}: {files} files, no faults"),
            }
        }
        Format::Human => report::print(&source, &diagnostics, locale),
    }
    if let Some(summary) = of_the_web {
        eprintln!("{summary}");
    }
    verdict
}
