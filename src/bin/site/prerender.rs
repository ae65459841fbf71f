//! `site prerender`: every page, written around a shell page. Trunk's hook, and usable alone.

use std::env;
use std::path::{Path, PathBuf};
use std::time::Instant as Clock;

use clap::error::ErrorKind;
use clap::{Args, CommandFactory};
use naname::content::Loaded;
use naname::domain::{Instant, Locale};
use naname::publish::{self, Failure, History, Output, OutputFile, Request, reader, writer};
use naname::route::BasePath;

use crate::language::Language;
use crate::source::Source;
use crate::stop::Stop;
use crate::{options, project, report};

/// What to write, and where.
#[derive(Args)]
pub(crate) struct Options {
    /// The content folder [default: content]
    #[arg(long, value_name = "DIR")]
    content: Option<PathBuf>,
    /// The shell page, with the two markers [default: index.html in Trunk's staging folder]
    #[arg(long, value_name = "FILE")]
    shell: Option<PathBuf>,
    /// The folder to write to [default: Trunk's staging folder]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// The path below which the site is published [default: the one that Trunk was given, else /]
    #[arg(long, value_name = "PATH", value_parser = options::public_url)]
    public_url: Option<BasePath>,
    /// The build's instant [default: SOURCE_DATE_EPOCH, else now]
    #[arg(long, value_parser = options::instant)]
    at: Option<Instant>,
    #[command(flatten)]
    lang: Language,
}

/// Renders the site and writes it.
///
/// # Errors
/// If the content or the shell has faults: nothing is written then. If the disk refuses.
pub(crate) fn run(options: &Options) -> Result<(), Stop> {
    // `site serve` has Trunk build the client alone.
    if env::var_os("NANAME_HOOK").is_some_and(|hook| hook == "off") && options.are_none() {
        return Ok(());
    }
    let started = Clock::now();
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let or_staged = |asked: &Option<PathBuf>, name: &str, option: &str| {
        let staged = || staging.as_ref().map(|staging| staging.join(name));
        asked.clone().or_else(staged).unwrap_or_else(|| missing(option))
    };
    let out = or_staged(&options.out, "", "--out <DIR>");
    let shell = or_staged(&options.shell, "index.html", "--shell <FILE>");
    let base = match (&options.public_url, env::var("TRUNK_PUBLIC_URL")) {
        (Some(base), _) => base.clone(),
        (None, Ok(url)) => options::public_url(&url)
            .map_err(|why| Stop::Because(format!("the public URL is `{url}`: {why}")))?,
        (None, Err(_)) => BasePath::default(),
    };
    let at = options::at(options.at)?;
    let locale = options.lang.locale();

    let (source, result) = Source::load(&project::content(options.content.as_deref()));
    let loaded = match result {
        Ok(loaded) => loaded,
        Err(diagnostics) => {
            report::print(&source, &diagnostics, locale);
            return Err(Stop::Said);
        }
    };
    let output = render(&source, &loaded, &shell, &base, at, locale)?;
    writer::write(&output, &out)?;

    let pages = output.iter().filter(|(path, _)| path.ends_with(".html")).count();
    let files = output.iter().filter(|(_, file)| !matches!(file, OutputFile::Absent)).count();
    println!("{pages} pages, {files} files in {} ms", started.elapsed().as_millis());
    Ok(())
}

/// Renders a site around the shell page in a file. Faults in the content are printed.
///
/// # Errors
/// If the shell or the content has faults.
pub(crate) fn render(
    source: &Source,
    loaded: &Loaded,
    shell: &Path,
    base: &BasePath,
    at: Instant,
    locale: Locale,
) -> Result<Output, Stop> {
    let text = reader::text(shell)?;
    let client = shell.parent().unwrap_or(Path::new(""));
    let history = &History::of_folder(&source.folder);
    let cache = &crate::tools::cache()?;
    let request = Request {
        shell: &text,
        base,
        at,
        content: &source.folder,
        history,
        client,
        cache: Some(cache),
    };
    publish::render(loaded, &request).map_err(|failure| match failure {
        Failure::Content(diagnostics) => {
            report::print(source, &diagnostics, locale);
            Stop::Said
        }
        Failure::Shell(what) => Stop::Because(format!("{}: {what}", shell.display())),
        other => other.into(),
    })
}

impl Options {
    fn are_none(&self) -> bool {
        self.content.is_none()
            && self.shell.is_none()
            && self.out.is_none()
            && self.public_url.is_none()
            && self.at.is_none()
            && self.lang.is_none()
    }
}

/// Ends the command as clap does for any other wrong usage.
fn missing(option: &str) -> ! {
    let message = format!("outside of Trunk's hook, `{option}` must be given\n");
    crate::Cli::command().error(ErrorKind::MissingRequiredArgument, message).exit()
}
