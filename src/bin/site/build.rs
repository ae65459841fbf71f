//! `site build`: the production site.

use std::env;
use std::path::{Path, PathBuf};
use std::time::Instant as Clock;

use clap::Args;
use naname::domain::Instant;
use naname::publish::{reader, writer};
use naname::route::BasePath;

use crate::language::{LANGUAGE, Language};
use crate::source::Source;
use crate::stop::Stop;
use crate::{options, project, report, tools, trunk};

/// What to build, and where.
#[derive(Args)]
pub(crate) struct Options {
    /// The content folder [default: content]
    #[arg(long, value_name = "DIR")]
    pub content: Option<PathBuf>,
    /// The path below which the site is published
    #[arg(long, value_name = "PATH", default_value = "/", value_parser = options::public_url)]
    pub public_url: BasePath,
    /// The folder to build [default: dist]
    #[arg(long, value_name = "DIR")]
    pub dist: Option<PathBuf>,
    /// The build's instant [default: SOURCE_DATE_EPOCH, else now]
    #[arg(long, value_parser = options::instant)]
    pub at: Option<Instant>,
    #[command(flatten)]
    pub lang: Language,
}

/// Builds the site beside its place and then puts it there.
///
/// # Errors
/// If anything fails; the earlier site is then as it was.
pub(crate) fn run(options: &Options) -> Result<(), Stop> {
    let started = Clock::now();
    let content = project::content(options.content.as_deref());
    let dist = options.dist.clone().unwrap_or_else(|| project::folder("dist"));
    let at = options::at(options.at)?;
    let locale = options.lang.locale();

    let (source, result) = Source::load(&content);
    match result {
        Ok(loaded) => {
            report::print(&source, &loaded.warnings, locale);
            // What is known already needs no client.
            if let Err(faults) = loaded.at(at) {
                report::print(&source, &faults, locale);
                return Err(Stop::Said);
            }
        }
        Err(diagnostics) => {
            report::print(&source, &diagnostics, locale);
            return Err(Stop::Said);
        }
    }
    let dist_now = place(&dist, &content)?;
    let tools = tools::ready()?;

    // An interrupted build ends like a failed one: Trunk stops, and what it made is removed.
    ctrlc::set_handler(|| {}).map_err(|error| error.to_string())?;
    let beside = writer::temporary_beside(&dist_now)?;
    let new = beside.path().join("dist");
    let status = trunk::build(&tools, &options.public_url, &new)?
        .arg("--release")
        .env("NANAME_CONTENT", absolute(&content)?)
        .env("NANAME_AT", at.timestamp().to_string())
        .env(LANGUAGE, locale.tag())
        .env_remove("NANAME_HOOK")
        .status()
        .map_err(|error| format!("Trunk can't be started: {error}"))?;
    if !status.success() || !new.join("index.html").is_file() {
        return Err(Stop::Because(format!("nothing was built; {} is as it was", dist.display())));
    }
    writer::replace(&dist_now, &new)?;
    println!("Built {} in {:.1} s", dist.display(), started.elapsed().as_secs_f32());
    Ok(())
}

/// The place that a `--dist` means, if a site may stand there: whatever was in the folder is lost.
fn place(dist: &Path, content: &Path) -> Result<PathBuf, Stop> {
    let refuse = |why: &str| Err(Stop::Because(format!("--dist {}: {why}", dist.display())));
    let whole = whole(dist)?;
    let (root, content) = (whole_or_same(&project::root()), whole_or_same(content));
    if root.starts_with(&whole) || env::current_dir().is_ok_and(|here| here.starts_with(&whole)) {
        return refuse("this folder holds the project or the one you are in; name another");
    }
    if content.starts_with(&whole) || whole.starts_with(&content) {
        return refuse("this is where the content lies; name another folder");
    }
    if whole.exists() && !whole.is_dir() {
        return refuse("this is a file; name a folder");
    }
    let is_site = whole.join("index.html").is_file() && !whole.join("Trunk.toml").is_file();
    if whole.is_dir() && !is_site && !reader::is_empty(&whole)? {
        return refuse(
            "this folder holds something that is not a built site (it has no `index.html`) and \
             would be lost; empty it, or name another",
        );
    }
    Ok(whole)
}

/// The path from the root of the file system, through all links, of a folder that need not be there.
fn whole(path: &Path) -> Result<PathBuf, Stop> {
    if let Some(whole) = reader::whole(path) {
        return Ok(whole);
    }
    let path = absolute(path)?;
    match (path.parent(), path.file_name()) {
        (Some(parent), Some(name)) => Ok(whole(parent)?.join(name)),
        _ => Err(Stop::Because(format!("{}: this is no folder's name", path.display()))),
    }
}

fn whole_or_same(path: &Path) -> PathBuf {
    whole(path).unwrap_or_else(|_| path.to_owned())
}

fn absolute(path: &Path) -> Result<PathBuf, Stop> {
    std::path::absolute(path).map_err(|error| Stop::Because(format!("{}: {error}", path.display())))
}
