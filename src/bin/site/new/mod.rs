//! `site new`: the beginning of a text or a position, in a terminal or in a script.

mod asking;
mod options;
pub(crate) mod words;

use std::path::Path;

use naname::content::scaffold::{self, Kind, Wish};
use naname::content::{self, Severity, SourceFile};
use naname::domain::{Locale, Slug};
use naname::publish::{Output, OutputFile, writer};

use crate::source::Source;
use crate::stop::Stop;
use crate::{project, report};

pub(crate) use options::Options;

/// The file of positions, relative to the content folder.
const JOBS: &str = "jobs.json";

/// What it is before anybody wrote one.
const NO_JOBS: &str = "{\n  \"jobs\": []\n}\n";

/// Begins what was asked for.
///
/// # Errors
/// If the name can't be one or is taken, if answers are missing or wrong, or if the disk refuses:
/// nothing is written then.
pub(crate) fn run(options: &Options) -> Result<(), Stop> {
    let (kind, locale) = (options.kind, options.locale);
    let slug = Slug::parse(&options.slug)
        .map_err(|_| words::bad_slug(locale, &options.slug, Slug::near(&options.slug).as_ref()))?;
    let (source, result) = Source::load(&project::content(options.content.as_deref()));
    if let (true, Err(faults)) = (source.files.is_empty(), &result) {
        report::print(&source, faults, locale);
        return Err(Stop::Said);
    }
    let there = kind.paths(&slug).into_iter().find(|path| is_there(&source, path));
    if let Some(path) = there {
        return Err(words::taken(locale, &source.path(&path)).into());
    }
    let answers = asking::answers(options)?;
    let wish = Wish { kind, slug: &slug, has_folder: options.has_folder, answers: &answers };
    let files = made(&source, &wish, locale)?;
    put(&source, &files, locale)?;
    for line in words::next(locale, kind, files.len()) {
        println!("{line}");
    }
    Ok(())
}

/// Writes new files, if all that is in them is right among all that is there, and says so.
///
/// # Errors
/// If something is wrong, or the disk refuses: nothing is written then.
pub(crate) fn put(source: &Source, files: &[SourceFile], locale: Locale) -> Result<(), Stop> {
    check(source, files, locale)?;
    write(&source.folder, files)?;
    for file in files {
        println!("{}", words::written(locale, &source.path(&file.path)));
    }
    Ok(())
}

/// Whether a file of this path is there already.
pub(crate) fn is_there(source: &Source, path: &str) -> bool {
    source.files.iter().any(|file| file.path == path) || source.folder.join(path).exists()
}

/// The files of a wish, as they shall be.
fn made(source: &Source, wish: &Wish<'_>, locale: Locale) -> Result<Vec<SourceFile>, Stop> {
    if wish.kind != Kind::Job {
        return Ok(scaffold::files(wish));
    }
    let old = source.text(JOBS).unwrap_or(NO_JOBS);
    let new =
        scaffold::jobs(old, wish).ok_or_else(|| words::no_list(locale, &source.path(JOBS)))?;
    Ok(vec![SourceFile::new(JOBS, new)])
}

/// What is made must be right among all that is there. Faults of other files are left to
/// `site check`.
fn check(source: &Source, made: &[SourceFile], locale: Locale) -> Result<(), Stop> {
    let is_made = |path: &str| made.iter().any(|file| file.path == path);
    let mut files: Vec<_> =
        source.files.iter().filter(|file| !is_made(&file.path)).cloned().collect();
    files.extend(made.iter().cloned());
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let after = Source { folder: source.folder.clone(), files };
    let Err(mut faults) = content::load(&after.files) else {
        return Ok(());
    };
    faults.retain(|fault| fault.severity == Severity::Error && is_made(&fault.path));
    if faults.is_empty() {
        return Ok(());
    }
    report::print(&after, &faults, locale);
    eprintln!("{}", words::nothing_written(locale));
    Err(Stop::Said)
}

fn write(folder: &Path, files: &[SourceFile]) -> Result<(), Stop> {
    if let [jobs] = files
        && jobs.path == JOBS
    {
        return Ok(writer::replace_file(&folder.join(JOBS), &jobs.bytes)?);
    }
    let mut output = Output::default();
    for file in files {
        let bytes = OutputFile::Bytes(file.bytes.to_vec());
        output.add(file.path.as_str(), bytes).map_err(naname::publish::Failure::Output)?;
    }
    Ok(writer::write(&output, folder)?)
}
