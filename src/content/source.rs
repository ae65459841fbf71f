//! A content file as text, and the way from a byte in it to a line and a column.

mod front_matter;
mod json;
mod node;
mod toml;
mod yaml;

use std::ops::Range;

use encoding_rs::{Encoding, SHIFT_JIS};

use super::Position;
use super::fault::{self, Fault};

pub(super) use self::toml::parse as parse_toml;
pub(super) use front_matter::split;
pub(super) use json::parse as parse_json;
pub(super) use node::{Entry as MapEntry, Node, Value, shortened};
pub(super) use yaml::{parse as parse_yaml, usual_slips};

/// A stretch of a file, in bytes from its start.
pub(super) type Span = Range<usize>;

/// A fault and where it stands.
pub(super) type Found = (Span, Fault);

/// A text file.
#[derive(Clone, Debug)]
pub(super) struct Source<'a> {
    /// Its path, relative to the content folder.
    pub path: &'a str,
    /// All of it, with a byte order mark if it begins with one.
    pub text: &'a str,
    /// Where each line begins; the first at 0.
    lines: Vec<usize>,
    /// Places in very long lines, ascending, each with how many columns of its line are before it: a
    /// program may have written all of a file into one line, and then every place is asked for.
    stops: Vec<(usize, usize)>,
}

/// How far stops are from each other, in bytes. Few lines that somebody wrote have one.
const STEP: usize = 4096;

/// The encoding in which a text that is not UTF-8 seems to be: UTF-16 by its mark, or Shift_JIS if
/// there is Japanese in it when it is read so.
fn encoding(bytes: &[u8]) -> Option<&'static str> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return Some(encoding.name());
    }
    let text = SHIFT_JIS.decode_without_bom_handling_and_without_replacement(bytes)?;
    let is_kana = |c: char| ('\u{3041}'..='\u{30ff}').contains(&c);
    text.contains(is_kana).then_some(SHIFT_JIS.name())
}

const BYTE_ORDER_MARK: char = '\u{feff}';

impl<'a> Source<'a> {
    /// A file with this text.
    pub(super) fn new(path: &'a str, text: &'a str) -> Source<'a> {
        let after_newlines = text.match_indices('\n').map(|(newline, _)| newline + 1);
        let lines: Vec<usize> = std::iter::once(0).chain(after_newlines).collect();
        let ends = lines.iter().skip(1).copied().chain([text.len()]);
        let mut stops = Vec::new();
        for (start, end) in
            lines.iter().copied().zip(ends).filter(|(start, end)| end - start > STEP)
        {
            let (mut columns, mut next) = (0, start + STEP);
            for (offset, c) in text.get(start..end).unwrap_or_default().char_indices() {
                if start + offset >= next {
                    stops.push((start + offset, columns));
                    next += STEP;
                }
                columns += usize::from(c != BYTE_ORDER_MARK);
            }
        }
        Source { path, text, lines, stops }
    }

    /// The file as text.
    pub(super) fn decode(path: &'a str, bytes: &'a [u8]) -> Result<Source<'a>, (Position, Fault)> {
        match std::str::from_utf8(bytes) {
            Ok(text) => Ok(Source::new(path, text)),
            Err(error) => {
                let good = error.valid_up_to();
                let before = std::str::from_utf8(bytes.get(..good).unwrap_or_default());
                let source = Source::new(path, before.unwrap_or_default());
                let line_start = source.lines.last().copied().unwrap_or_default();
                let position = Position { end: good + 1, ..source.position(&(good..good)) };
                let byte = bytes.get(good).copied().unwrap_or_default();
                let fault = match encoding(bytes) {
                    Some(name) => fault::file::other_encoding(name),
                    None => fault::file::not_utf8(position.line, good - line_start + 1, byte),
                };
                Err((position, fault))
            }
        }
    }

    /// Where the text itself begins: after the byte order mark, if there is one; some programs
    /// write one more at each save.
    pub(super) fn text_start(&self) -> usize {
        self.text.len() - self.text.trim_start_matches(BYTE_ORDER_MARK).len()
    }

    /// Where a stretch of the file is, for people.
    pub(super) fn position(&self, span: &Span) -> Position {
        let start = self.boundary(span.start);
        let end = self.boundary(span.end.max(start));
        // The first line begins at 0, so at least one line begins at or before any place.
        let line = self.lines.partition_point(|line| *line <= start).max(1);
        let line_start = self.lines.get(line - 1).copied().unwrap_or_default();
        let stop = self.stops.partition_point(|(stop, _)| *stop <= start).checked_sub(1);
        let stop = stop.and_then(|stop| self.stops.get(stop).copied());
        let (from, before) = stop.filter(|(stop, _)| *stop > line_start).unwrap_or((line_start, 0));
        let after = self.text.get(from..start).unwrap_or_default();
        let column = before + after.chars().filter(|c| *c != BYTE_ORDER_MARK).count() + 1;
        Position { line: count(line), column: count(column), start, end }
    }

    /// The nearest place between two characters, at or before this one.
    fn boundary(&self, offset: usize) -> usize {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        offset
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_not_the_byte_order_mark() {
        let source = Source::new("a.md", "\u{feff}港a\r\n\u{3000}b");
        let at = |offset: usize| {
            let position = source.position(&(offset..offset));
            (position.line, position.column)
        };
        assert_eq!(at(3), (1, 1));
        assert_eq!(at(6), (1, 2));
        assert_eq!(at(9), (2, 1));
        assert_eq!(at(12), (2, 2));
        assert_eq!(at(10), (2, 1), "inside a character");
        assert_eq!(at(99), (2, 3), "after the end");
    }

    #[test]
    fn columns_of_long_lines_are_those_that_counting_gives() {
        let long = "\u{feff}港a".repeat(3 * STEP);
        let text = format!("{long}\n{long}b\nc");
        let source = Source::new("a.json", &text);
        for (line, start) in [(1, 0), (2, long.len() + 1)] {
            for offset in (0..long.len()).step_by(997) {
                let offset = source.boundary(start + offset);
                let expected =
                    text[start..offset].chars().filter(|c| *c != BYTE_ORDER_MARK).count();
                let position = source.position(&(offset..offset));
                let expected = (line, u32::try_from(expected).unwrap() + 1);
                assert_eq!((position.line, position.column), expected);
            }
        }
        assert_eq!(source.position(&(text.len() - 1..text.len())).column, 1);
    }
}
