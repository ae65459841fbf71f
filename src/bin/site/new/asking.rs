//! The questions, asked line by line. A line is what every terminal, every input method for
//! Japanese, every screen reader and every pipe can do.

use std::io::{self, IsTerminal};

use clap::CommandFactory;
use clap::error::ErrorKind;
use naname::content::scaffold::{Answers, Question};
use naname::domain::Locale;
use naname::publish::reader;

use super::options::{Options, flag};
use super::words;
use crate::stop::Stop;

/// Every answer that is needed: those that were given with options, and the others asked for.
///
/// # Errors
/// If there is nobody to ask, naming all that is missing, or if the answers end too early.
pub(super) fn answers(options: &Options) -> Result<Answers, Stop> {
    let mut answers = options.answers.clone();
    let asks = options.asks || io::stdin().is_terminal();
    let mut missing = Vec::new();
    // What is needed may depend on what was answered before.
    for question in options.kind.questions() {
        if !options.kind.needed(&answers).contains(&question.name) {
            continue;
        }
        for locale in Locale::ALL {
            let is_english = locale == Locale::En;
            let key = (question.name, locale);
            if answers.contains_key(&key)
                || is_english && (!question.is_translated || options.without_english)
            {
                continue;
            }
            if !asks {
                missing.push(format!("--{}", flag(question.name, locale)));
            } else if let Some(answer) = ask(options, &question, locale)? {
                answers.insert(key, answer);
            }
        }
    }
    if !missing.is_empty() {
        let message = words::missing(options.locale, &missing);
        crate::Cli::command().error(ErrorKind::MissingRequiredArgument, message).exit()
    }
    Ok(answers)
}

/// Asks until the answer is right. None if there is no English for now.
fn ask(options: &Options, question: &Question, of: Locale) -> Result<Option<String>, Stop> {
    let locale = options.locale;
    for line in words::question(locale, question, of) {
        eprintln!("{line}");
    }
    loop {
        eprint!("> ");
        let Some(line) = reader::line()? else {
            eprintln!();
            return Err(words::ended(locale, question.name).into());
        };
        let answer = line.trim();
        if answer.is_empty() {
            if of == Locale::En {
                return Ok(None);
            }
            eprintln!("{}", words::needed(locale));
            continue;
        }
        let faults = options.kind.faults(question.name, of, answer);
        if faults.is_empty() {
            return Ok(Some(answer.to_owned()));
        }
        for fault in faults {
            eprintln!("{}", fault.get(locale));
        }
    }
}
