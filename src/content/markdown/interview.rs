//! Interviews: a question is a paragraph that begins with two dashes, an answer one that begins
//! with a name and a colon.

use pulldown_cmark::{Event, Tag};

/// The most characters that the name before an answer has. A longer one is a sentence.
const LONGEST_NAME: usize = 12;

/// What a paragraph is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Turn<'t> {
    /// A question, without its dashes.
    Question(&'t str),
    /// The name and the beginning of the answer.
    Answer(&'t str, &'t str),
}

/// Whether the text holds a question: only then a name and a colon make an answer.
pub(super) fn has_questions(events: &[Event<'_>]) -> bool {
    events.windows(2).any(|pair| match pair {
        [Event::Start(Tag::Paragraph), Event::Text(text)] => question(text).is_some(),
        _ => false,
    })
}

/// What a paragraph is that begins with this text.
pub(super) fn turn(text: &str) -> Option<Turn<'_>> {
    question(text).map(Turn::Question).or_else(|| answer(text))
}

fn question(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(['─', '―', '—', '⸺']);
    let dashes = text.chars().count() - rest.chars().count();
    (dashes >= 2 || text.starts_with('⸺')).then(|| rest.trim_start())
}

fn answer(text: &str) -> Option<Turn<'_>> {
    let at = text.find(['：', ':'])?;
    let (name, rest) = text.split_at_checked(at)?;
    let answer = rest.strip_prefix('：').or_else(|| rest.strip_prefix(": "))?;
    let length = name.chars().count();
    let is_name = |c: char| c.is_alphabetic() || matches!(c, ' ' | '\u{3000}' | '・' | '-' | '.');
    ((1..=LONGEST_NAME).contains(&length) && name.chars().all(is_name))
        .then(|| Turn::Answer(name.trim(), answer.trim_start()))
}
