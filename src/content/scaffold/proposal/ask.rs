//! What a form asks.

use super::fault;
use crate::content::Said;
use crate::domain::{Locale, Word};

/// A question.
#[derive(Clone, Debug)]
pub(super) struct Ask {
    /// Its name in the form.
    pub id: String,
    /// Its heading, in the form and in the issue that is written with it.
    pub label: Said,
    /// What is said below the heading, where the field it fills doesn't say it.
    pub about: Option<Said>,
    /// How it is answered.
    pub input: Input,
    /// Whether there must be an answer.
    pub is_required: bool,
    /// Where the answer goes.
    pub goes: Goes,
}

/// How a question is answered.
#[derive(Clone, Debug)]
pub(super) enum Input {
    /// In a line, for example this.
    Line(&'static str),
    /// In a text of many lines.
    Text,
    /// With one of these words.
    One(Vec<&'static Word>),
    /// With some of these words.
    Some(Vec<&'static Word>),
    /// By agreeing to all of these sentences.
    All(Vec<Said>),
}

/// Where an answer goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Goes {
    /// Into a field of the file in this language.
    Field(&'static str, Locale),
    /// Into a field of the group in a field of the Japanese file.
    Inside(&'static str, &'static str),
    /// Below the front matter of the file in this language.
    Body(Locale),
    /// Nowhere: it stays in the issue.
    Nowhere,
}

impl Ask {
    /// A question that may be left unanswered.
    pub(super) fn new(id: &str, label: [&'static str; 2], goes: Goes, input: Input) -> Ask {
        let label = Said::new(label[0], label[1]);
        Ask { id: id.to_owned(), label, about: None, input, is_required: false, goes }
    }

    /// The question for a field.
    pub(super) fn field(
        name: &'static str,
        locale: Locale,
        label: [&'static str; 2],
        input: Input,
    ) -> Ask {
        let id = match locale {
            Locale::Ja => name.to_owned(),
            Locale::En => format!("{name}-{}", locale.tag()),
        };
        Ask::new(&id, label, Goes::Field(name, locale), input)
    }

    /// The question for a field of a group.
    pub(super) fn inside(
        group: &'static str,
        name: &'static str,
        label: [&'static str; 2],
        input: Input,
    ) -> Ask {
        Ask::new(&format!("{group}-{name}"), label, Goes::Inside(group, name), input)
    }

    /// It must be answered.
    pub(super) fn needed(self) -> Ask {
        Ask { is_required: true, ..self }
    }

    /// What is said below its heading.
    pub(super) fn about(self, ja: &'static str, en: &'static str) -> Ask {
        Ask { about: Some(Said::new(ja, en)), ..self }
    }

    /// The heading in both languages.
    pub(super) fn heading(&self) -> String {
        both(&self.label)
    }

    /// The answer in a section of the issue.
    pub(super) fn answer(&self, section: &str) -> Result<Option<String>, Said> {
        let given = match section {
            "" | "_No response_" => None,
            given => Some(given),
        };
        let answer = match (&self.input, given) {
            (Input::All(sentences), given) => {
                let ticked = ticked(given.unwrap_or_default());
                let missing = sentences.iter().find(|it| !ticked.contains(&both(it).as_str()));
                return missing.map_or(Ok(None), |it| Err(fault::not_agreed(it)));
            }
            (_, None) | (Input::One(_), Some("None")) => None,
            (Input::Some(words), Some(given)) => {
                let words = ticked(given).into_iter().map(|option| self.word(words, option));
                let words = words.collect::<Result<Vec<_>, _>>()?.join(", ");
                Some(words).filter(|words| !words.is_empty())
            }
            (Input::One(words), Some(given)) => Some(self.word(words, given)?.to_owned()),
            (Input::Line(_) | Input::Text, Some(given)) => Some(given.to_owned()),
        };
        match answer {
            None if self.is_required => Err(fault::unanswered(&self.label)),
            answer => Ok(answer),
        }
    }

    fn word(&self, words: &[&'static Word], found: &str) -> Result<&'static str, Said> {
        let found_word = words.iter().find(|word| option(word) == found);
        found_word.map(|word| word.word).ok_or_else(|| fault::unknown_choice(&self.label, found))
    }
}

/// A text in both languages, as it stands in a form.
pub(super) fn both(said: &Said) -> String {
    format!("{} / {}", said.ja, said.en)
}

/// A word as it can be chosen in a form.
pub(super) fn option(word: &Word) -> String {
    let (ja, en) = (word.meaning.get(Locale::Ja), word.meaning.get(Locale::En));
    format!("{}: {ja} / {}", word.word, en.trim_end_matches('.'))
}

/// The boxes that are ticked.
fn ticked(section: &str) -> Vec<&str> {
    let boxes = section.lines().filter_map(|line| {
        let line = line.trim();
        line.strip_prefix("- [X] ").or_else(|| line.strip_prefix("- [x] "))
    });
    boxes.map(str::trim).collect()
}
