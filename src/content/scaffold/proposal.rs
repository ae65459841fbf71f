//! Proposals: what somebody wrote into an issue form of the code host, as the files of a text.
//!
//! The forms (`.github/ISSUE_TEMPLATE`) and the reading of what was written into them are made from
//! the same questions, so a heading that is asked is one that is understood.

mod ask;
mod form;
mod issue;
mod question;
mod text;

pub use form::form;

use std::collections::BTreeMap;

use self::ask::{Ask, Goes};
use super::Kind;
use crate::content::fault::proposal as fault;
use crate::content::story::StoryFields;
use crate::content::{Said, SourceFile};
use crate::domain::{Locale, Slug};

/// What was answered, by the name of the question.
type Answers = BTreeMap<String, String>;

/// What can be proposed with a form.
pub const KINDS: [Kind; 2] = [Kind::Event, Kind::Story];

/// A proposal that answers all that its form needs. What is said in it has not been checked yet.
#[derive(Clone, Debug)]
pub struct Proposal {
    kind: Kind,
    answers: Answers,
    name: Option<Slug>,
}

impl Proposal {
    /// The proposal that the body of an issue is: Markdown, with a heading for each question.
    ///
    /// # Errors
    /// With everything that is missing or can't be understood.
    pub fn read(kind: Kind, body: &str) -> Result<Proposal, Vec<Said>> {
        let asks = question::asks(kind);
        let sections = issue::sections(&asks, body).map_err(|fault| vec![fault])?;
        let mut faults = Vec::new();
        let mut answers = Answers::new();
        for (ask, section) in asks.iter().zip(sections) {
            match ask.answer(&section) {
                Ok(Some(answer)) => drop(answers.insert(ask.id.clone(), answer)),
                Ok(None) => {}
                Err(fault) => faults.push(fault),
            }
        }
        let name = answers.get(question::NAME).map(|name| (name, Slug::parse(name)));
        if let Some((name, Err(_))) = &name {
            faults.push(fault::not_a_name(name, Slug::near(name).as_ref()));
        }
        if answers.contains_key(question::NAMED) && !answers.contains_key(StoryFields::consent) {
            faults.push(fault::consent_missing());
        }
        let name = name.and_then(|(_, slug)| slug.ok());
        if faults.is_empty() { Ok(Proposal { kind, answers, name }) } else { Err(faults) }
    }

    /// The name that was asked for.
    pub fn name(&self) -> Option<&Slug> {
        self.name.as_ref()
    }

    /// The names that it may get where none was asked for: of its English title.
    pub fn near_name(&self) -> Option<Slug> {
        let asks = question::asks(self.kind);
        let title =
            asks.iter().find(|ask| ask.goes == Goes::Field(StoryFields::title, Locale::En))?;
        let title = self.answers.get(&title.id)?;
        Slug::near(&title.replace(['\'', '’'], "")).filter(|slug| slug.as_str().len() <= 60)
    }

    /// The files of it under this name: the Japanese one and, if anything was answered in English,
    /// the English one.
    pub fn files(&self, name: &Slug) -> Vec<SourceFile> {
        let Some(folder) = self.kind.folder() else { return Vec::new() };
        let asks = question::asks(self.kind);
        let is_english = |ask: &Ask| {
            self.answers.contains_key(&ask.id)
                && matches!(ask.goes, Goes::Field(_, Locale::En) | Goes::Body(Locale::En))
        };
        let is_translated = asks.iter().any(is_english);
        let locales = Locale::ALL.into_iter().filter(|it| *it == Locale::Ja || is_translated);
        locales
            .map(|locale| {
                SourceFile::new(
                    super::path(folder, name, false, locale),
                    text::text(self.kind, &asks, &self.answers, locale),
                )
            })
            .collect()
    }
}
