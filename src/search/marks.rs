//! Where what was looked for stands in a text.

use std::ops::Range;

use super::query::Query;
use super::script::Script;

/// A piece of a text around what was looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet {
    /// The piece, on one line.
    pub text: String,
    /// Where the words stand in it, in bytes, in order.
    pub marks: Vec<Range<usize>>,
    /// Whether the text begins before the piece.
    pub is_cut_before: bool,
    /// Whether the text goes on behind it.
    pub is_cut_after: bool,
}

/// How much room a snippet has. A Japanese letter takes two parts of it, any other character one.
const ROOM: usize = 160;

/// So much of it stands before the first mark.
const BEFORE: usize = 40;

/// Where the query's words stand in a text, or what is meant alike: ranges of bytes, in order, none
/// reaching into another.
pub fn marks(text: &str, query: &Query) -> Vec<Range<usize>> {
    let letters = query.letters(text);
    let mut places = vec![Place::Outside; letters.len()];
    for word in &query.words {
        for way in &word.ways {
            for pattern in &way.patterns {
                pattern.find(&letters, &mut |found| {
                    for at in found.clone() {
                        if let Some(place) = places.get_mut(at)
                            && (at > found.start || *place == Place::Outside)
                        {
                            *place = if at > found.start { Place::Inside } else { Place::First };
                        }
                    }
                });
            }
        }
    }
    let mut marks: Vec<Range<usize>> = Vec::new();
    for (letter, place) in letters.iter().zip(places) {
        match (place, marks.last_mut()) {
            (Place::Outside, _) => {}
            // What lies between two letters of a word is marked, too.
            (Place::Inside, Some(last)) => last.end = letter.to,
            _ => marks.push(letter.from..letter.to),
        }
    }
    marks
}

/// Where a letter is, as to what was found.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Outside,
    First,
    Inside,
}

/// Whether every word of the query stands in the text: letter by letter where Japanese was typed,
/// as a whole word or its stem where not.
pub fn stands_in(text: &str, query: &Query) -> bool {
    let letters = query.letters(text);
    query.words.iter().all(|word| {
        word.ways.iter().any(|way| way.patterns.iter().any(|pattern| pattern.is_in(&letters)))
    })
}

/// The piece of a text that tells most of a query; none if nothing of it stands there.
pub fn snippet(text: &str, query: &Query) -> Option<Snippet> {
    let all = marks(text, query);
    let best = best(text, &all)?;
    let start = start(text, best);
    let end = end(text, start);
    let mut line = String::new();
    for c in text.get(start..end)?.chars() {
        // A line's end is as long as a space, so the marks stay where they are.
        line.push(if matches!(c, '\n' | '\t' | '\r') { ' ' } else { c });
    }
    let mut marks = Vec::new();
    for mark in all {
        if mark.start >= start && mark.end <= end {
            marks.push(mark.start - start..mark.end - start);
        }
    }
    Some(Snippet {
        marks,
        text: line,
        is_cut_before: !text.get(..start)?.trim_start().is_empty(),
        is_cut_after: !text.get(end..)?.trim_end().is_empty(),
    })
}

fn width(c: char) -> usize {
    if c.is_ascii() || super::script::letter(c).is_some_and(|(_, script)| script == Script::Latin) {
        1
    } else {
        2
    }
}

/// The mark from which on most different words are marked within the room of a snippet; the first of
/// these.
fn best(text: &str, marks: &[Range<usize>]) -> Option<usize> {
    let mut best = None;
    let mut most = 0;
    for (at, mark) in marks.iter().enumerate() {
        let end = end(text, mark.start);
        let mut seen: Vec<&str> = Vec::new();
        for other in marks.get(at..).unwrap_or_default().iter().take_while(|it| it.end <= end) {
            let word = text.get(other.clone()).unwrap_or_default();
            if !seen.contains(&word) {
                seen.push(word);
            }
        }
        if seen.len() > most || best.is_none() {
            most = seen.len();
            best = Some(mark.start);
        }
    }
    best
}

/// Where a snippet begins whose first mark is at `at`: at a sentence or line if one begins nearby,
/// else at a word or a Japanese letter.
fn start(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or_default();
    let mut room = BEFORE;
    let mut start = at;
    for (place, c) in before.char_indices().rev() {
        if matches!(c, '\n' | '。' | '！' | '？') {
            return start;
        }
        if room < width(c) {
            break;
        }
        room -= width(c);
        start = place;
    }
    // Not in the middle of an English word.
    let piece = text.get(start..at).unwrap_or_default();
    let is_inside = start > 0 && piece.starts_with(|c: char| c.is_ascii_alphanumeric());
    match piece.find(|c: char| !c.is_ascii_alphanumeric()) {
        Some(end) if is_inside => {
            start + end + usize::from(piece.as_bytes().get(end) == Some(&b' '))
        }
        _ => start,
    }
}

/// Where a snippet ends that begins at `start`: with its room, or with the paragraph.
fn end(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    let mut room = ROOM;
    let mut word = None;
    let mut before = ' ';
    for (place, c) in rest.char_indices() {
        if c == '\n' && before == '\n' && place > 1 {
            return start + place - 1;
        }
        if room < width(c) {
            // Not in the middle of an English word, unless there is nothing else.
            let is_inside = c.is_ascii_alphanumeric() && before.is_ascii_alphanumeric();
            return start + word.filter(|_| is_inside).unwrap_or(place);
        }
        room -= width(c);
        if c == ' ' {
            word = Some(place);
        }
        before = c;
    }
    text.len()
}
