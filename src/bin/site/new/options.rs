//! The options of `site new`: one for each field that is asked for, made from the declared fields.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Args, Command, Error, FromArgMatches, value_parser};
use naname::content::scaffold::{Answers, Kind, Question};
use naname::domain::Locale;

use crate::options;

/// What to begin, and what is said of it.
#[derive(Debug)]
pub(crate) struct Options {
    pub kind: Kind,
    pub slug: String,
    pub content: Option<PathBuf>,
    pub locale: Locale,
    /// Whether the text gets a folder of its own.
    pub has_folder: bool,
    /// Whether to ask although nobody sits at a terminal.
    pub asks: bool,
    /// Whether there is no English for now.
    pub without_english: bool,
    /// What was said with options.
    pub answers: Answers,
}

/// The word for a kind, and what it is.
const fn word(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Event => ("event", "Begins an event"),
        Kind::Story => ("story", "Begins a story"),
        Kind::Person => ("person", "Begins a person's profile"),
        Kind::Page => ("page", "Begins a page"),
        Kind::Job => ("job", "Adds a position to jobs.json"),
    }
}

/// The option for a field: `--title`, `--title-en`.
pub(super) fn flag(name: &str, locale: Locale) -> String {
    let name = name.replace('_', "-");
    match locale {
        Locale::Ja => name,
        Locale::En => format!("{name}-en"),
    }
}

fn command(kind: Kind) -> Command {
    let (name, about) = word(kind);
    let flags = [
        Arg::new("slug").required(true).value_name("NAME").help(
            "Its name in the address: small letters a to z, digits and hyphens (spring-tea-2027)",
        ),
        Arg::new("content")
            .long("content")
            .value_name("DIR")
            .value_parser(value_parser!(PathBuf))
            .help("The content folder [default: content]"),
        Arg::new("lang")
            .long("lang")
            .value_name("LANGUAGE")
            .value_parser(PossibleValuesParser::new(Locale::ALL.map(Locale::tag)))
            .help("The language of questions and messages [default: the system's]"),
        Arg::new("ask")
            .long("ask")
            .action(ArgAction::SetTrue)
            .help("Ask for what is missing, also where the answers come from another program"),
        Arg::new("without-en")
            .long("without-en")
            .action(ArgAction::SetTrue)
            .help("Leave the English for later"),
    ];
    let folder = Arg::new("folder").long("folder").action(ArgAction::SetTrue);
    let folder = folder.help("Give it a folder of its own, in which pictures can lie beside it");
    let command = Command::new(name).about(about).args(flags);
    let command = if kind == Kind::Job { command } else { command.arg(folder) };
    command.args(kind.questions().iter().flat_map(field))
}

fn field(question: &Question) -> Vec<Arg> {
    let one = |locale: Locale| {
        let flag = flag(question.name, locale);
        let about = question.about.get(Locale::En);
        let list = if question.is_list { " Several with commas between them." } else { "" };
        let help = match locale {
            Locale::Ja => format!("{about}{list}"),
            Locale::En => "The same in English.".to_owned(),
        };
        let words: Vec<_> = question.words.iter().map(|word| word.word).collect();
        let arg = Arg::new(flag.clone()).long(flag).value_name("TEXT").help(help);
        match (words.is_empty(), question.is_list) {
            (true, _) => arg,
            (false, false) => arg.value_parser(PossibleValuesParser::new(words)),
            (false, true) => arg.value_name(words.join(",")),
        }
    };
    let locales = Locale::ALL.into_iter();
    locales.filter(|it| *it == Locale::Ja || question.is_translated).map(one).collect()
}

impl Args for Options {
    fn augment_args(parent: Command) -> Command {
        let parent = parent.subcommand_required(true).arg_required_else_help(true);
        parent.subcommands(Kind::ALL.map(command))
    }

    fn augment_args_for_update(parent: Command) -> Command {
        Self::augment_args(parent)
    }
}

impl FromArgMatches for Options {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Options, Error> {
        let begun = matches.subcommand().and_then(|(name, matches)| {
            let kind = Kind::ALL.into_iter().find(|kind| word(*kind).0 == name)?;
            Some((kind, matches))
        });
        let Some((kind, matches)) = begun else {
            return Err(Error::new(clap::error::ErrorKind::MissingSubcommand));
        };
        let text = |id: &str| matches.get_one::<String>(id).cloned();
        let mut answers = Answers::new();
        for question in kind.questions() {
            for locale in Locale::ALL {
                if locale == Locale::En && !question.is_translated {
                    continue;
                }
                if let Some(answer) = text(&flag(question.name, locale)) {
                    answers.insert((question.name, locale), answer);
                }
            }
        }
        let asked = text("lang").and_then(|tag| Locale::from_tag(&tag));
        Ok(Options {
            kind,
            slug: text("slug").unwrap_or_default(),
            content: matches.get_one::<PathBuf>("content").cloned(),
            locale: asked.unwrap_or_else(options::system_language),
            has_folder: kind != Kind::Job && matches.get_flag("folder"),
            asks: matches.get_flag("ask"),
            without_english: matches.get_flag("without-en"),
            answers,
        })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        *self = Options::from_arg_matches(matches)?;
        Ok(())
    }
}
