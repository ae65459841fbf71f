//! `site import event | story`: a proposal, written with an issue form of the code host.

use std::path::PathBuf;

use clap::Args;
use naname::content::scaffold::Kind;
use naname::content::scaffold::proposal::Proposal;
use naname::content::{SourceFile, mend};
use naname::domain::Slug;
use naname::publish::reader;

use crate::language::Language;
use crate::new::{self, words};
use crate::source::Source;
use crate::stop::Stop;
use crate::{project, report};

/// Where the proposal is, and what it may be called.
#[derive(Args)]
pub(crate) struct Options {
    /// The body of the issue, in a file; `-` for the input stream
    file: PathBuf,
    /// Its name in the address, if it asks for none and none can be made of its English title
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// The content folder [default: content]
    #[arg(long, value_name = "DIR")]
    content: Option<PathBuf>,
    #[command(flatten)]
    lang: Language,
}

/// Writes the files of a proposal.
///
/// # Errors
/// If something is wrong with it, or its name is taken: nothing is written then.
pub(crate) fn run(kind: Kind, options: &Options) -> Result<(), Stop> {
    let locale = options.lang.locale();
    let (source, result) = Source::load(&project::content(options.content.as_deref()));
    if let (true, Err(faults)) = (source.files.is_empty(), &result) {
        report::print(&source, faults, locale);
        return Err(Stop::Said);
    }
    let body = match options.file.to_str() {
        Some("-") => reader::input()?,
        _ => reader::file(&options.file)?,
    };
    let body = String::from_utf8_lossy(&body);
    let proposal = Proposal::read(kind, &body).map_err(|faults| {
        for fault in &faults {
            eprintln!("- {}", fault.get(locale));
        }
        Stop::Said
    })?;
    let name = name(kind, &proposal, options, &source)?;
    let files = mended(&source, proposal.files(&name));
    new::put(&source, &files, locale)
}

/// The name that was asked for, or else the first of those that could be meant and isn't taken.
fn name(kind: Kind, proposal: &Proposal, options: &Options, source: &Source) -> Result<Slug, Stop> {
    let locale = options.lang.locale();
    let taken = |name: &Slug| {
        let mut paths = kind.paths(name).into_iter();
        paths.find(|path| new::is_there(source, path))
    };
    let fallback = options.name.as_ref().map(|name| {
        let near = Slug::near(name);
        Slug::parse(name).map_err(|_| words::bad_slug(locale, name, near.as_ref()))
    });
    let fallback = fallback.transpose()?;
    let mut names = match proposal.name() {
        Some(name) => vec![name.clone()],
        None => Vec::from_iter(proposal.near_name().into_iter().chain(fallback)),
    };
    let free = names.iter().position(|name| taken(name).is_none());
    match (free, names.first()) {
        (Some(index), _) => Ok(names.swap_remove(index)),
        (None, Some(first)) => {
            let path = taken(first).unwrap_or_default();
            Err(words::taken(locale, &source.path(&path)).into())
        }
        (None, None) => Err(words::no_name(locale).into()),
    }
}

/// The files with what can be meant in one way only mended: `2027/4/17 14:00` is a date.
fn mended(source: &Source, files: Vec<SourceFile>) -> Vec<SourceFile> {
    let all: Vec<_> = source.files.iter().chain(&files).cloned().collect();
    let mended = mend::mend(&all);
    let one = |file: SourceFile| match mended.iter().find(|one| one.path == file.path) {
        Some(one) => SourceFile::new(file.path, one.after.clone()),
        None => file,
    };
    files.into_iter().map(one).collect()
}
