//! Beginnings: a new text or position, made from answers to as few questions as it needs.
//!
//! What is asked, and what is told of it, comes from the declared fields. A beginning never says
//! what nobody answered: fields without an answer stand as comments, and a date on which somebody
//! agreed is asked for like any other.

mod answer;
mod position;
pub mod proposal;
mod text;

use std::collections::BTreeMap;

use super::event::EventFields;
use super::job::JobFields;
use super::ledger::{Ledger, Reading};
use super::page::PageFields;
use super::person::PersonFields;
use super::read::Record;
use super::shape::{FieldShape, Group, Rule, Shape};
use super::source::{Source, parse_yaml};
use super::story::StoryFields;
use super::{Said, SourceFile, place};
use crate::domain::{Locale, Localized, Slug, Word};

/// What can be begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// An event.
    Event,
    /// A story.
    Story,
    /// A person.
    Person,
    /// A page.
    Page,
    /// A position.
    Job,
}

/// A field that is asked for.
#[derive(Clone, Debug)]
pub struct Question {
    /// The field's name.
    pub name: &'static str,
    /// What it means.
    pub about: Localized<&'static str>,
    /// The words that can be answered, if it is one of a few.
    pub words: &'static [Word],
    /// Whether more than one answer can be given, with commas between them.
    pub is_list: bool,
    /// Whether there is an answer for each language.
    pub is_translated: bool,
    /// An answer, where not any text is one.
    pub example: Option<String>,
}

/// What was answered, by field and language. A fact has its answer in the default language.
pub type Answers = BTreeMap<(&'static str, Locale), String>;

/// A beginning that is wanted.
#[derive(Clone, Debug)]
pub struct Wish<'a> {
    /// What is begun.
    pub kind: Kind,
    /// Its name.
    pub slug: &'a Slug,
    /// Whether the text gets a folder of its own, for pictures.
    pub has_folder: bool,
    /// What was answered. Texts without any answer in English get no English file.
    pub answers: &'a Answers,
}

impl Kind {
    /// Every kind, in the order in which editors meet them.
    pub const ALL: [Kind; 5] = [Kind::Event, Kind::Story, Kind::Person, Kind::Page, Kind::Job];

    fn group(self) -> Group {
        match self {
            Kind::Event => EventFields::group(),
            Kind::Story => StoryFields::group(),
            Kind::Person => PersonFields::group(),
            Kind::Page => PageFields::group(),
            Kind::Job => JobFields::group(),
        }
    }

    /// The folder of its texts; positions have none.
    fn folder(self) -> Option<&'static str> {
        let kind = match self {
            Kind::Event => place::Kind::Events,
            Kind::Story => place::Kind::Stories,
            Kind::Person => place::Kind::People,
            Kind::Page => place::Kind::Pages,
            Kind::Job => return None,
        };
        Some(kind.folder())
    }

    /// Every field that may be asked for, whatever is answered.
    pub fn questions(self) -> Vec<Question> {
        let group = self.group();
        let asked = group.fields.iter().filter(|it| it.is_required || is_needed(&group, it, None));
        asked.filter(|it| it.name != JobFields::id).map(question).collect()
    }

    /// The names of the fields that are needed after these answers.
    pub fn needed(self, answers: &Answers) -> Vec<&'static str> {
        let group = self.group();
        let needed = |it: &&FieldShape| it.is_required || is_needed(&group, it, Some(answers));
        let names = group.fields.iter().filter(needed).map(|field| field.name);
        names.filter(|name| *name != JobFields::id).collect()
    }

    /// The fields that are not asked for, with what they mean.
    pub fn rest(self) -> Vec<(&'static str, Localized<&'static str>)> {
        let asked: Vec<_> = self.questions().into_iter().map(|it| it.name).collect();
        let fields = self.group().fields.into_iter();
        let rest = fields.filter(|it| !asked.contains(&it.name));
        let rest = rest.filter(|it| ![JobFields::id, JobFields::imported].contains(&it.name));
        rest.map(|field| (field.name, field.about)).collect()
    }

    /// What is wrong with an answer by itself, and what to do.
    pub fn faults(self, name: &str, locale: Locale, answer: &str) -> Vec<Said> {
        let Some(field) = self.group().fields.into_iter().find(|field| field.name == name) else {
            return Vec::new();
        };
        let text = answer::yaml(&field.shape, answer);
        match self {
            Kind::Event => faults::<EventFields>(name, locale, &text),
            Kind::Story => faults::<StoryFields>(name, locale, &text),
            Kind::Person => faults::<PersonFields>(name, locale, &text),
            Kind::Page => faults::<PageFields>(name, locale, &text),
            Kind::Job => faults::<JobFields>(name, locale, &text),
        }
    }

    /// The paths that a text of this name may have, relative to the content folder.
    pub fn paths(self, slug: &Slug) -> Vec<String> {
        let Some(folder) = self.folder() else { return Vec::new() };
        [false, true]
            .into_iter()
            .flat_map(|own| Locale::ALL.map(|it| path(folder, slug, own, it)))
            .collect()
    }
}

/// The files of a new text.
pub fn files(wish: &Wish<'_>) -> Vec<SourceFile> {
    let Some(folder) = wish.kind.folder() else { return Vec::new() };
    let is_translated = wish.answers.keys().any(|(_, locale)| *locale == Locale::En);
    let locales = Locale::ALL.into_iter().filter(|it| *it == Locale::Ja || is_translated);
    let group = wish.kind.group();
    locales
        .map(|locale| {
            SourceFile::new(
                path(folder, wish.slug, wish.has_folder, locale),
                text::front_matter(&group, wish.answers, locale),
            )
        })
        .collect()
}

/// `jobs.json` with a new position behind the others, every other byte as it was. None if there is
/// no list of positions in it.
pub fn jobs(jobs: &str, wish: &Wish<'_>) -> Option<String> {
    position::add(jobs, &wish.kind.group(), wish.slug, wish.answers)
}

/// What a beginning says of a field, line by line.
pub(super) struct Explained {
    /// The field's name.
    pub name: &'static str,
    /// What it means.
    pub lines: Vec<String>,
    /// The field as a comment.
    pub example: String,
}

/// What a text of a kind begins with: the lines above the fields, and those of each field.
pub(super) fn explained(kind: Kind, locale: Locale) -> (Vec<String>, Vec<Explained>) {
    text::explanation(&kind.group(), locale)
}

/// A text of which nothing is answered.
pub(super) fn blank(kind: Kind, locale: Locale) -> String {
    text::front_matter(&kind.group(), &Answers::new(), locale)
}

fn path(folder: &str, slug: &Slug, has_folder: bool, locale: Locale) -> String {
    let infix = match locale {
        Locale::Ja => String::new(),
        Locale::En => format!(".{}", locale.tag()),
    };
    match has_folder {
        true => format!("{folder}/{slug}/index{infix}.md"),
        false => format!("{folder}/{slug}{infix}.md"),
    }
}

/// Whether a field is needed because of what another one says: after these answers, or else after
/// any. A field that nobody has to fill in is not asked for and needs nothing.
fn is_needed(group: &Group, field: &FieldShape, answers: Option<&Answers>) -> bool {
    group.rules.iter().any(|rule| {
        let Rule::WordsNeed(name, words, needed) = rule else { return false };
        let is_asked = group.fields.iter().any(|it| it.name == *name && it.is_required);
        let is_said = answers.is_none_or(|answers| {
            let answer = answers.get(&(*name, Locale::Ja)).map(String::as_str);
            answer.is_some_and(|answer| words.contains(&answer))
        });
        is_asked && is_said && needed.contains(&field.name)
    })
}

fn question(field: &FieldShape) -> Question {
    let leaf = answer::leaf(&field.shape);
    Question {
        name: field.name,
        about: field.about.clone(),
        words: if let Shape::Words(words) = leaf { words } else { &[] },
        is_list: matches!(field.shape, Shape::List(_)),
        is_translated: !field.is_fact && answer::is_text(leaf),
        example: match leaf {
            Shape::Form(form) => Some(form.example.to_owned()),
            _ => None,
        },
    }
}

fn faults<R: Record>(name: &str, locale: Locale, text: &str) -> Vec<Said> {
    // The length of a summary goes by the language of its file.
    let source = Source::new(if locale == Locale::En { ".en.md" } else { ".md" }, text);
    let mut ledger = Ledger::default();
    let mut reading = Reading { source: &source, ledger: &mut ledger, folder: None };
    let (node, found) = parse_yaml(text, 0);
    for (span, fault) in found {
        reading.fault(&span, fault);
    }
    if let Some(node) = node {
        R::default().read_field(name, &node, &mut reading);
    }
    let told = ledger.into_diagnostics().into_iter();
    told.map(|it| match it.help {
        Some(help) => Said {
            ja: format!("{}。{}", it.message.ja, help.ja).into(),
            en: format!("{}. {}", it.message.en, help.en).into(),
        },
        None => it.message,
    })
    .collect()
}
