//! All rows of a long list, as they travel: one text, which the page's browser fetches when it is
//! wanted. `views::still` writes it, the client reads it.
//!
//! It has the [lines](super::lines) of a board, and these:
//!
//! ```text
//! x  for each row which value it has in columns that refer to this line
//! t  a column of texts that can be searched: which line tells the values of rows, then the values
//! a  a column of attributes, likewise
//! n  a column of the names under which rows are saved, likewise
//! p  the markup of a row: what all have, the number of a column, what all have, …
//! r  for each row which of these it has
//! z  the end: a text without it is not whole
//! ```

use std::ops::Range;

use super::Board;
use super::lines::numbers;
use super::texts::Texts;
use crate::views::fold::fold;

/// All rows of a long list.
#[derive(Debug, Default)]
pub struct Table {
    text: String,
    count: usize,
    /// For each row which value it has; several columns may share one.
    indexes: Vec<Vec<u32>>,
    columns: Vec<Column>,
    /// What rows are made of: places in the text, and columns.
    forms: Vec<Vec<Piece>>,
    form_of: Vec<u32>,
    texts: Texts,
}

#[derive(Debug)]
struct Column {
    /// `t`, `a` or `n`.
    kind: u8,
    index: Option<usize>,
    /// Where its values begin in the text.
    start: usize,
    /// Where each value ends.
    ends: Vec<usize>,
    folded: bool,
}

#[derive(Debug)]
enum Piece {
    Markup(Range<usize>),
    Column(usize),
}

/// The place of a part in the whole that it is a part of.
fn place(whole: &str, part: &str) -> Range<usize> {
    let start = (part.as_ptr() as usize).saturating_sub(whole.as_ptr() as usize);
    start..start + part.len()
}

impl Table {
    /// Reads a text; nothing if it isn't whole.
    pub fn read(text: String) -> Option<Table> {
        let mut table = Table::default();
        if !text.ends_with("\nz") {
            return None;
        }
        for line in text.split('\n') {
            let Some(rest) = line.get(1..) else { continue };
            match line.as_bytes().first()? {
                b'k' => table.count = rest.split('\t').nth(1)?.parse().ok()?,
                b'x' => table.indexes.push(numbers(rest).map(|n| n as u32).collect()),
                kind @ (b't' | b'a' | b'n') => {
                    let (index, values) = rest.split_once('\t')?;
                    let Range { start, end } = place(&text, values);
                    let mut ends: Vec<usize> =
                        values.match_indices('\t').map(|(tab, _)| start + tab).collect();
                    ends.push(end);
                    let index = index.parse().ok();
                    table.columns.push(Column { kind: *kind, index, start, ends, folded: false });
                }
                b'p' => {
                    let pieces = rest.split('\t').enumerate().map(|(number, piece)| {
                        if number % 2 == 0 {
                            Some(Piece::Markup(place(&text, piece)))
                        } else {
                            piece.parse().ok().map(Piece::Column)
                        }
                    });
                    table.forms.push(pieces.collect::<Option<_>>()?);
                }
                b'r' => table.form_of = numbers(rest).map(|n| n as u32).collect(),
                _ => {}
            }
        }
        table.text = text;
        Some(table)
    }

    /// How many rows there are.
    pub fn count(&self) -> usize {
        self.count
    }

    /// The markup of a row.
    pub fn markup(&self, row: usize) -> String {
        let mut markup = String::new();
        let form = self.form_of.get(row).map_or(0, |form| *form as usize);
        for piece in self.forms.get(form).into_iter().flatten() {
            markup.push_str(match piece {
                Piece::Markup(place) => self.text.get(place.clone()).unwrap_or_default(),
                Piece::Column(column) => {
                    self.columns.get(*column).map_or("", |column| self.value(column, row))
                }
            });
        }
        markup
    }

    /// The name under which each row is saved; none where rows can't be saved.
    pub fn names(&self) -> Vec<&str> {
        let column = self.columns.iter().find(|column| column.kind == b'n');
        let names = column.map(|column| (0..self.count).map(|row| self.value(column, row)));
        names.into_iter().flatten().collect()
    }

    fn value(&self, column: &Column, row: usize) -> &str {
        let value = match column.index {
            Some(index) => {
                let value = self.indexes.get(index).and_then(|index| index.get(row));
                value.map_or(0, |value| *value as usize)
            }
            None => row,
        };
        let end = column.ends.get(value).copied().unwrap_or(column.start);
        let before = value.checked_sub(1).and_then(|before| column.ends.get(before));
        self.text.get(before.map_or(column.start, |before| before + 1)..end).unwrap_or_default()
    }

    /// Folds the texts of the next column that can be searched and isn't folded yet, width with
    /// `width`, the rest here; false if there is none left. A hundred thousand rows take a moment: whoever calls this lets
    /// the page breathe in between.
    pub fn fold(&mut self, width: impl Fn(&str) -> String) -> bool {
        let mut columns = self.columns.iter_mut();
        let Some(column) = columns.find(|column| column.kind == b't' && !column.folded) else {
            return false;
        };
        column.folded = true;
        let end = column.ends.last().copied().unwrap_or(column.start);
        let mut texts = fold(&width(self.text.get(column.start..end).unwrap_or_default()));
        // They come out of markup.
        for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")]
        {
            if texts.contains(entity) {
                texts = texts.replace(entity, character);
            }
        }
        let index = column.index.and_then(|index| self.indexes.get(index));
        self.texts.add(self.count, texts, index.cloned().unwrap_or_default());
        true
    }

    /// What can be searched, as far as it is folded.
    pub(super) fn texts(&self) -> &Texts {
        &self.texts
    }

    /// Gives a board the rows that its page doesn't have.
    pub fn fill(&self, board: &mut Board) {
        board.take(&self.text);
    }
}
