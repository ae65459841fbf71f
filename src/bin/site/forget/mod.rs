//! `site forget`: a person who does not want to be here any more.

mod words;

use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;

use clap::Args;
use naname::content::forget::{self, Forgotten};
use naname::content::{self, Severity};
use naname::domain::{Locale, Slug};
use naname::publish::writer::{self, Change};

use crate::language::Language;
use crate::source::Source;
use crate::stop::Stop;
use crate::{project, report};

/// Whom to forget.
#[derive(Args)]
pub(crate) struct Options {
    /// The person, by the name of their file in `people`
    #[arg(value_name = "SLUG", value_parser = slug)]
    person: Slug,
    /// The content folder [default: content]
    #[arg(long, value_name = "DIR")]
    content: Option<PathBuf>,
    /// Do it without asking
    #[arg(long)]
    yes: bool,
    #[command(flatten)]
    lang: Language,
}

/// Tells what the content holds of a person and, when it is confirmed, takes it out.
///
/// # Errors
/// If there is nobody of that name, if nobody confirms, or if the content has faults or would have
/// some afterwards: nothing is changed then.
pub(crate) fn run(options: &Options) -> Result<(), Stop> {
    let locale = options.lang.locale();
    let (source, result) = Source::load(&project::content(options.content.as_deref()));
    let loaded = result.map_err(|faults| {
        report::print(&source, &faults, locale);
        Stop::Because(words::faults_before(locale).to_owned())
    })?;
    let slug = &options.person;
    let Some(forgotten) = forget::forget(&source.files, &loaded.site, slug) else {
        let known: Vec<&str> = loaded.site.people.keys().map(Slug::as_str).collect();
        return Err(Stop::Because(words::nobody(locale, slug.as_str(), &known)));
    };
    check(&source, &forgotten, locale)?;
    for line in words::plan(locale, &source, &forgotten) {
        println!("{line}");
    }
    if !options.yes && !is_confirmed(&options.person, locale)? {
        return Err(Stop::Because(words::left_alone(locale).to_owned()));
    }
    let removed = forgotten.removed.iter().map(|path| Change::Remove(path.clone()));
    let changed = forgotten.changed.iter();
    let changed = changed.map(|file| Change::Write(file.path.clone(), file.bytes.to_vec()));
    writer::change(&source.folder, &removed.chain(changed).collect::<Vec<_>>())?;
    for line in words::done(locale, slug.as_str(), &forgotten) {
        println!("{line}");
    }
    Ok(())
}

/// The content must be right without the person.
fn check(source: &Source, forgotten: &Forgotten, locale: Locale) -> Result<(), Stop> {
    let files = forgotten.after(&source.files);
    let Err(mut faults) = content::load(&files) else { return Ok(()) };
    faults.retain(|fault| fault.severity == Severity::Error);
    let after = Source { folder: source.folder.clone(), files };
    report::print(&after, &faults, locale);
    Err(Stop::Because(words::faults_after(locale).to_owned()))
}

/// Whether somebody who sits there types the person's name.
fn is_confirmed(person: &Slug, locale: Locale) -> Result<bool, Stop> {
    if !io::stdin().is_terminal() {
        return Ok(false);
    }
    print!("{}", words::question(locale, person.as_str()));
    io::stdout().flush().map_err(|error| error.to_string())?;
    let mut answer = String::new();
    io::stdin().read_line(&mut answer).map_err(|error| error.to_string())?;
    Ok(answer.trim() == person.as_str())
}

fn slug(text: &str) -> Result<Slug, String> {
    Slug::parse(text).map_err(|why| format!("this is no name of a file in `people`: {why}"))
}
