//! Interviews: a question is a paragraph that begins with two dashes, an answer one that begins
//! with a name and a colon.

use pulldown_cmark::{Event, Tag};

use super::Voice;

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

/// What a paragraph is that begins with this text. Whoever is known by name may have a long one.
pub(super) fn turn<'t>(text: &'t str, voices: &[Voice]) -> Option<Turn<'t>> {
    question(text).map(Turn::Question).or_else(|| answer(text, voices))
}

/// The place of the one among `voices` who goes by a name as it is written before an answer: the
/// whole name, the family name, the given name, or their reading. Nobody's if two share it.
pub(super) fn who(written: &str, voices: &[Voice]) -> Option<usize> {
    let one = |fits: &dyn Fn(&str) -> bool| {
        let mut found = voices
            .iter()
            .enumerate()
            .filter(|(_, voice)| fits(&voice.name) || voice.reading.as_deref().is_some_and(fits));
        match (found.next(), found.next()) {
            (Some((index, _)), None) => Some(index),
            _ => None,
        }
    };
    let written = compact(without_honorific(written));
    one(&|name| compact(name) == written).or_else(|| one(&|name| is_in(&written, name)))
}

fn without_honorific(name: &str) -> &str {
    ["さん", "氏"].iter().find_map(|honorific| name.strip_suffix(honorific)).unwrap_or(name)
}

fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, '・' | '.')
}

fn compact(name: &str) -> String {
    name.chars().filter(|c| !is_separator(*c)).flat_map(char::to_lowercase).collect()
}

/// Whether neighbouring parts of a name, in either order of family and given name, make this.
fn is_in(written: &str, name: &str) -> bool {
    let mut parts: Vec<String> =
        name.split(is_separator).map(compact).filter(|part| !part.is_empty()).collect();
    (0..2).any(|_| {
        parts.reverse();
        (1..=parts.len()).any(|count| parts.windows(count).any(|run| run.concat() == written))
    })
}

fn question(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(['─', '―', '—', '⸺']);
    let dashes = text.chars().count() - rest.chars().count();
    (dashes >= 2 || text.starts_with('⸺')).then(|| rest.trim_start())
}

fn answer<'t>(text: &'t str, voices: &[Voice]) -> Option<Turn<'t>> {
    let at = text.find(['：', ':'])?;
    let (name, rest) = text.split_at_checked(at)?;
    let answer = rest.strip_prefix('：').or_else(|| rest.strip_prefix(": "))?;
    let name = name.trim();
    let length = name.chars().count();
    let is_name = |c: char| c.is_alphabetic() || matches!(c, ' ' | '\u{3000}' | '・' | '-' | '.');
    let might_be = (1..=LONGEST_NAME).contains(&length) && name.chars().all(is_name);
    (might_be || who(name, voices).is_some()).then(|| Turn::Answer(name, answer.trim_start()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_goes_by_which_name() {
        let voice = |name: &str, reading: &str| Voice {
            name: name.to_owned(),
            reading: (!reading.is_empty()).then(|| reading.to_owned()),
            href: String::new(),
        };
        let voices = [
            voice("榊 遥", "さかき はるか"),
            voice("ノール・ファンダイクストラ", ""),
            voice("Noor van Dijkstra", ""),
            voice("森 茜", "もり あかね"),
            voice("森 葵", "もり あおい"),
        ];
        for (written, expected) in [
            ("榊 遥", Some(0)),
            ("榊遥", Some(0)),
            ("榊", Some(0)),
            ("榊さん", Some(0)),
            ("遥", Some(0)),
            ("さかき", Some(0)),
            ("ノール", Some(1)),
            ("ファンダイクストラ", Some(1)),
            ("Noor", Some(2)),
            ("NOOR VAN DIJKSTRA", Some(2)),
            ("van Dijkstra", Some(2)),
            ("Dijkstra", Some(2)),
            ("van Dijkstra Noor", None),
            ("森", None),
            ("森 茜", Some(3)),
            ("茜", Some(3)),
            ("もり", None),
            ("林", None),
            ("榊原", None),
            ("", None),
        ] {
            assert_eq!(who(written, &voices), expected, "{written:?}");
        }
        assert_eq!(who("Sakaki Haruka", &[voice("Haruka Sakaki", "")]), Some(0));
    }
}
