//! `site import jobs`: positions of other systems into `jobs.json`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{ArgAction, Args};
use naname::content::import::{self, Merged, Request, Settings};
use naname::content::{self, Diagnostic, Loaded, Severity, SourceFile};
use naname::domain::{
    Audience, EmploymentType, Instant, JobSource, Locale, Localized, Offer, RemoteKind,
};
use naname::publish::{reader, writer};

use crate::language::Language;
use crate::source::Source;
use crate::stop::Stop;
use crate::{options, project, report};

/// The file of positions, relative to the content folder.
const JOBS: &str = "jobs.json";

/// What it is before anybody wrote one.
const NO_JOBS: &str = "{\n  \"jobs\": []\n}\n";

/// What to import, and what to say of positions that don't say it themselves.
#[derive(Args)]
pub(crate) struct Options {
    /// The file of positions; `-` for the input stream
    file: PathBuf,
    /// The system from which it is [default: told by what is in it]
    #[arg(long, value_parser = word(JobSource::WORDS, JobSource::from_word))]
    from: Option<JobSource>,
    /// The content folder [default: content]
    #[arg(long, value_name = "DIR")]
    content: Option<PathBuf>,
    /// Only tell what would change
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    lang: Language,
    /// What is offered, where the file doesn't say
    #[arg(long, value_parser = word(Offer::WORDS, Offer::from_word))]
    offer: Option<Offer>,
    /// Whether the work can be done from elsewhere, where the file doesn't say
    #[arg(long, value_parser = word(RemoteKind::WORDS, RemoteKind::from_word))]
    remote: Option<RemoteKind>,
    /// The form of the contract, where the file doesn't say
    #[arg(long, value_parser = word(EmploymentType::WORDS, EmploymentType::from_word))]
    employment_type: Option<EmploymentType>,
    /// The country (two letters) of places that name none
    #[arg(long, value_name = "CODE", value_parser = country)]
    country: Option<String>,
    /// Whom the positions are meant for, where the file doesn't say [default: everybody]
    #[arg(long, value_delimiter = ',', value_parser = word(Audience::WORDS, Audience::from_word))]
    audience: Vec<Audience>,
    /// Who offers them, where the file doesn't say [default: the organisation in site.toml]
    #[arg(long, value_name = "NAME")]
    organisation: Option<String>,
    /// The same in English
    #[arg(long, value_name = "NAME", requires = "organisation")]
    organisation_en: Option<String>,
    /// For how many days a position without a last day stays open; moves on while it is listed
    #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(u16).range(2..=730))]
    closes_after: Option<u16>,
    /// What a word or a place of the file means: "Perm=full-time", "Tokyo HQ=JP"
    #[arg(long = "mean", value_name = "TEXT=WORD", value_parser = meaning)]
    meanings: Vec<(String, String)>,
    /// Take what the file has, although it was changed by hand: an id, or an id and a field
    #[arg(long, value_name = "ID[.FIELD]", action = ArgAction::Append)]
    take: Vec<String>,
    /// Close positions of earlier imports that the file doesn't hold any more
    #[arg(long)]
    close_gone: bool,
    /// A name for the board, if several of one system are imported
    #[arg(long, value_name = "NAME")]
    board: Option<String>,
    /// The instant of the import [default: SOURCE_DATE_EPOCH, else now]
    #[arg(long, value_parser = options::instant)]
    at: Option<Instant>,
}

/// Merges the file into `jobs.json` and tells what changed.
///
/// # Errors
/// If the content has faults before or would have some afterwards, or if a position in the file
/// has: all of them are told, and nothing is written.
pub(crate) fn run(options: &Options) -> Result<(), Stop> {
    let (source, result) = Source::load(&project::content(options.content.as_deref()));
    let locale = options.lang.locale();
    let refuse = |shown: &Source, faults: &[Diagnostic]| {
        report::print(shown, faults, locale);
        eprintln!("{}", left_alone(locale, &source.path(JOBS)));
        Stop::Said
    };
    let loaded = result.map_err(|faults| refuse(&source, &faults))?;
    let settings = options.settings(&loaded)?;
    let (name, bytes) = options.file()?;
    let text = import::decode(&name, &bytes).map_err(|faults| {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        refuse(&alone(&name, &text), &faults)
    })?;
    let old = source.text(JOBS).unwrap_or(NO_JOBS);
    let request =
        Request { path: &name, text: &text, from: options.from, jobs: old, settings: &settings };
    let merged = import::jobs(&request).map_err(|faults| refuse(&alone(&name, &text), &faults))?;
    check(&source, &merged).map_err(|(after, faults)| refuse(&after, &faults))?;
    let path = source.folder.join(JOBS);
    let is_same = source.text(JOBS) == Some(merged.jobs.as_str());
    if !options.dry_run && !is_same {
        writer::replace_file(&path, merged.jobs.as_bytes())?;
    }
    for line in merged.report.lines(locale) {
        println!("{line}");
    }
    println!("{}", outcome(options, locale, &source.path(JOBS), is_same));
    Ok(())
}

fn outcome(options: &Options, locale: Locale, path: &str, is_same: bool) -> String {
    match (locale, is_same, options.dry_run) {
        (Locale::Ja, true, _) => format!("{path} は変わりません"),
        (Locale::En, true, _) => format!("{path} stays as it is"),
        (Locale::Ja, false, true) => format!("{path} には何も書いていません（--dry-run）"),
        (Locale::En, false, true) => format!("{path} was not written (--dry-run)"),
        (Locale::Ja, false, false) => format!("{path} に書きました"),
        (Locale::En, false, false) => format!("{path} was written"),
    }
}

/// What is said after faults.
fn left_alone(locale: Locale, path: &str) -> String {
    match locale {
        Locale::Ja => format!("何も取り込んでいません。{path} は元のままです"),
        Locale::En => format!("nothing was imported; {path} is as it was"),
    }
}

/// A file by itself, for messages about it.
fn alone(name: &str, text: &str) -> Source {
    let file = SourceFile::new(name, text);
    Source { folder: PathBuf::new(), files: vec![file] }
}

/// The content must be right with the new positions in it. If it isn't, the faults stand in the
/// content as it would be.
fn check(source: &Source, merged: &Merged) -> Result<(), (Source, Vec<Diagnostic>)> {
    let new = SourceFile::new(JOBS, merged.jobs.clone());
    let mut files: Vec<_> = source.files.iter().filter(|it| it.path != JOBS).cloned().collect();
    files.push(new);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let after = Source { folder: source.folder.clone(), files };
    match content::load(&after.files) {
        Ok(_) => Ok(()),
        Err(mut faults) => {
            faults.retain(|fault| fault.severity == Severity::Error);
            Err((after, faults))
        }
    }
}

impl Options {
    /// The file's name for messages, and what is in it.
    fn file(&self) -> Result<(String, Vec<u8>), Stop> {
        if self.file == Path::new("-") {
            return Ok(("stdin".to_owned(), reader::input()?));
        }
        Ok((self.file.display().to_string(), reader::file(&self.file)?))
    }

    fn settings(&self, loaded: &Loaded) -> Result<Settings, Stop> {
        let config = &loaded.site.config;
        let now = options::at(self.at)?.timestamp();
        let organisation = match &self.organisation {
            Some(ja) => Localized { ja: ja.clone(), en: self.organisation_en.clone() },
            None => config.organisation.clone(),
        };
        Ok(Settings {
            today: now.to_zoned(config.time_zone.clone()).date(),
            zone: config.time_zone.clone(),
            board: self.board.clone(),
            organisation,
            adds_department: self.organisation.is_none(),
            offer: self.offer,
            remote: self.remote,
            employment_type: self.employment_type,
            country: self.country.clone(),
            audience: self.audience.clone(),
            closes_after: self.closes_after,
            meanings: self.meanings.iter().cloned().collect::<BTreeMap<_, _>>(),
            take: self.take.clone(),
            close_gone: self.close_gone,
        })
    }
}

/// One of the words of a keyword.
fn word<T>(
    words: &'static [&'static str],
    read: fn(&str) -> Option<T>,
) -> impl TypedValueParser<Value = T>
where
    T: Clone + Send + Sync + 'static,
{
    PossibleValuesParser::new(words)
        .try_map(move |word| read(&word).ok_or_else(|| format!("`{word}` means nothing here")))
}

fn country(text: &str) -> Result<String, String> {
    if text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return Ok(text.to_owned());
    }
    Err("write the two capital letters of ISO 3166: JP, SG, NL".to_owned())
}

fn meaning(text: &str) -> Result<(String, String), String> {
    match text.rsplit_once('=') {
        Some((from, to)) if !from.trim().is_empty() && !to.trim().is_empty() => {
            Ok((from.trim().to_owned(), to.trim().to_owned()))
        }
        _ => {
            Err("write what stands in the file, `=`, and what it means: Perm=full-time".to_owned())
        }
    }
}
