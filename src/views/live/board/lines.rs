//! A board as it travels: lines of text. `views::still` writes them, the client reads them.
//!
//! Every line begins with a letter that says what it is; its fields are parted by tabs. Numbers in
//! rows (which value a row has, how far the next row is) are characters, as [`character`] gives them: a
//! line of them is read faster than any number is, and takes a byte or two for each.
//!
//! ```text
//! k  what its rows are, how many, whether words can be searched, zone, calendar, weekdays
//! i  all instants, ascending: each as milliseconds since the one before
//! e  for each row which instant ends it
//! s  an order: its name, its title, the rank of each row, and the rank in the second list
//! f  a facet: its name, its title
//! o  a choice of it: how many rows it would show, where the rows are away; word, label, rows; rows
//!    that have it for a time, since when, until when
//! m  a month: name, title, weekday of the first day, days, rows, from which day, to which
//! w  where the rows are that the page doesn't have, and how many the first list has
//! ```
//!
//! The text with the rows of a long list (a [`Table`](super::Table)) has these lines too.

use super::{Away, Board, BoardKind, Choice, Facet, Month, Sort};
use crate::domain::Instant;

/// The character that stands for 0: behind those that would be markup in a page.
const FIRST: u32 = 0x3d;

/// The code points that stand for no number, as the first one and how many: control characters and
/// noncharacters, which no document may have, and surrogates, which are none. Ascending; behind the
/// last one are more numbers than any list has rows.
const NONE: [(u32, u32); 5] =
    [(0x7f, 0x22), (0xd800, 0x800), (0xfdd0, 0x20), (0xfffe, 2), (0x1_fffe, 2)];

/// The character that stands for a number; none for one that no list reaches.
pub(crate) fn character(number: usize) -> Option<char> {
    let mut code = u32::try_from(number).ok()?.checked_add(FIRST)?;
    for (first, many) in NONE {
        if code >= first {
            code = code.checked_add(many)?;
        }
    }
    char::from_u32(code).filter(|c| *c < '\u{2fffe}')
}

/// An order that is the one in which the rows are numbered, backwards.
pub(crate) const BACKWARDS: &str = "-";

/// The numbers of a line.
pub(super) fn numbers(line: &str) -> impl Iterator<Item = usize> + '_ {
    line.chars().map(|c| {
        let mut number = c as u32;
        for (first, many) in NONE {
            if c as u32 >= first {
                number = number.saturating_sub(many);
            }
        }
        number.saturating_sub(FIRST) as usize
    })
}

/// Rows, of each of which the line tells how far it is from the one before.
fn rows(line: &str) -> impl Iterator<Item = usize> + '_ {
    let mut next = 0;
    numbers(line).map(move |gap| {
        next += gap + 1;
        next - 1
    })
}

/// A whole number; 0 where none stands.
fn number(text: &str) -> usize {
    text.parse().unwrap_or(0)
}

impl Board {
    /// Reads the lines that stand in a page, where `<` and `&` are escaped.
    pub fn read(text: &str) -> Board {
        let mut board = Board::of(BoardKind::Events, 0);
        board.sorts.clear();
        board.take(&text.replace("&lt;", "<").replace("&amp;", "&"));
        board
    }

    /// Takes what lines say. A board whose rows are away takes them, and what more can be chosen;
    /// what its page shows already keeps its place.
    pub fn take(&mut self, text: &str) {
        let fresh = self.away.is_none();
        let mut instants: Vec<Instant> = Vec::new();
        let mut counts: Vec<Vec<usize>> = Vec::new();
        let (mut count, mut facet) = (0, None);
        self.months.clear();
        for line in text.split('\n') {
            let Some((letter, rest)) = line.split_at_checked(1) else { continue };
            let mut fields = rest.split('\t');
            let mut field = || fields.next().unwrap_or_default();
            let instant = |number: usize| instants.get(number).copied().unwrap_or_default();
            match letter {
                "k" => {
                    let kind = BoardKind::ALL.get(number(field()));
                    count = number(field());
                    if fresh {
                        self.kind = kind.copied().unwrap_or(BoardKind::Events);
                        self.words = !field().is_empty();
                        self.zone = field().to_owned();
                        self.calendar = Some(field().to_owned()).filter(|it| !it.is_empty());
                        self.weekdays = fields.map(str::to_owned).collect();
                    }
                }
                "i" => {
                    let mut last = 0;
                    instants = fields
                        .map(|step| {
                            last += step.parse::<i64>().unwrap_or(0);
                            Instant(last)
                        })
                        .collect();
                }
                "e" => self.ends = numbers(rest).map(instant).collect(),
                "s" => {
                    let (name, title, ranks, late) = (field(), field(), field(), field());
                    let place = self.sorts.iter().position(|sort| *sort.name == *name);
                    if place.is_none() && fresh {
                        let (name, title) = (name.to_owned(), title.to_owned());
                        self.sorts.push(Sort { name, title, order: Vec::new(), late: Vec::new() });
                    }
                    let place = place.or(self.sorts.len().checked_sub(1).filter(|_| fresh));
                    if let Some(sort) = place.and_then(|place| self.sorts.get_mut(place)) {
                        sort.order = order(ranks, count);
                        sort.late = if late.is_empty() { Vec::new() } else { order(late, count) };
                    }
                }
                "f" => {
                    let (name, title) = (field(), field());
                    facet = self.facets.iter().position(|facet| *facet.name == *name);
                    if fresh {
                        facet = Some(self.facets.len());
                        counts.push(Vec::new());
                        let (name, title) = (name.to_owned(), title.to_owned());
                        self.facets.push(Facet { name, title, choices: Vec::new() });
                    }
                }
                "o" => {
                    // A word of somebody's never stands right behind the letter.
                    let (shows, value, label) = (number(field()), field(), field());
                    let facet = facet.and_then(|facet| self.facets.get_mut(facet));
                    let Some(choice) = facet.and_then(|it| choice_of(it, value, label)) else {
                        continue;
                    };
                    choice.rows = rows(field()).collect();
                    let (of, from, until) = (field(), field(), field());
                    let times = rows(of).zip(numbers(from).zip(numbers(until)));
                    choice.times = times
                        .map(|(row, (from, until))| (row, instant(from), instant(until)))
                        .collect();
                    if let Some(counts) = counts.last_mut() {
                        counts.push(shows);
                    }
                }
                "m" => {
                    let (name, title) = (field().to_owned(), field().to_owned());
                    let small = |number| u8::try_from(number).unwrap_or(1);
                    let (offset, days) = (small(number(field())), small(number(field())));
                    let (of, from, until) = (field(), field(), field());
                    let rows = rows(of).zip(numbers(from).zip(numbers(until)));
                    let rows =
                        rows.map(|(row, (from, until))| (row, small(from), small(until))).collect();
                    self.months.push(Month { name, title, offset, days, rows });
                }
                "w" => {
                    let (address, shown) = (field().to_owned(), number(field()));
                    let counts = std::mem::take(&mut counts);
                    self.away = Some(Away { address, shown, counts });
                }
                _ => {}
            }
        }
    }
}

/// All rows by the rank that a line gives each; where ranks are equal, by their number.
fn order(ranks: &str, count: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    if ranks == BACKWARDS {
        order.reverse();
    } else if !ranks.is_empty() {
        let ranks: Vec<usize> = numbers(ranks).collect();
        // How many rows stand before the first of each rank.
        let mut before = vec![0; ranks.iter().max().map_or(0, |most| most + 2)];
        for rank in &ranks {
            if let Some(count) = before.get_mut(rank + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for count in &mut before {
            sum += *count;
            *count = sum;
        }
        for (row, rank) in ranks.iter().enumerate() {
            if let Some(next) = before.get_mut(*rank) {
                if let Some(place) = order.get_mut(*next) {
                    *place = row;
                }
                *next += 1;
            }
        }
    }
    order
}

/// The choice of a facet that has this word; a new one gets this label.
fn choice_of<'a>(facet: &'a mut Facet, value: &str, label: &str) -> Option<&'a mut Choice> {
    let choices = &mut facet.choices;
    let place = choices.iter().position(|choice| *choice.value == *value);
    let place = place.unwrap_or(choices.len());
    if place == choices.len() {
        choices.push(Choice {
            value: value.to_owned(),
            label: label.to_owned(),
            rows: Vec::new(),
            times: Vec::new(),
        });
    }
    choices.get_mut(place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_is_a_character_that_documents_may_have() {
        for number in 0..120_000 {
            let c = character(number).unwrap();
            let is_noncharacter =
                matches!(c, '\u{fdd0}'..='\u{fdef}') || c as u32 & 0xfffe == 0xfffe;
            assert!(!c.is_control() && !is_noncharacter, "{number}: {c:?}");
            assert!(!matches!(c, '<' | '&'), "{number}: {c:?}");
            assert_eq!(numbers(&c.to_string()).collect::<Vec<_>>(), [number]);
        }
        assert_eq!(character(usize::MAX), None);
    }
}
