//! All rows of a long list as one text: what `views::live` reads.

use std::collections::BTreeMap;

use super::form::{Column, Forms, Kind, Part, one_line};
use crate::domain::Instant;
use crate::views::live::{BACKWARDS, Board, BoardKind, character};

/// Values that so few rows share that a list of them would save nothing are written row by row.
const SHARED_BY: usize = 2;

/// The text of a board and the rows that it stands above: the markup of each, and what else can be
/// searched for in it.
pub(in crate::views::still) fn table(
    board: &Board,
    markup: &[String],
    words: Vec<String>,
) -> String {
    let mut lines = lines(board);
    markup_lines(Forms::of(markup), words, &mut lines);
    lines.push("z".to_owned());
    lines.join("\n")
}

/// The lines of a board.
pub(super) fn lines(board: &Board) -> Vec<String> {
    let count = board.count();
    let instants = instants(board);
    let number = |instant: &Instant| instants.binary_search(instant).unwrap_or_default();
    let kind = BoardKind::ALL.iter().position(|kind| *kind == board.kind).unwrap_or_default();
    let words = if board.words { "1" } else { "" };
    let calendar = board.calendar.as_deref().unwrap_or_default();
    let mut lines = vec![format!("k{kind}\t{count}\t{words}\t{}\t{calendar}", board.zone)];
    if let Some(line) = lines.last_mut() {
        board.weekdays.iter().for_each(|day| *line += &format!("\t{}", one_line(day)));
    }
    if !instants.is_empty() {
        let before = std::iter::once(&Instant(0)).chain(&instants);
        let steps = instants.iter().zip(before).map(|(this, last)| (this.0 - last.0).to_string());
        lines.push(format!("i{}", steps.collect::<Vec<_>>().join("\t")));
    }
    if !board.ends.is_empty() {
        lines.push(format!("e{}", line(board.ends.iter().map(number))));
    }
    for sort in &board.sorts {
        let late = if sort.late.is_empty() { String::new() } else { order(&sort.late) };
        // Nothing would mean that there is no order of its own.
        let late = if late.is_empty() && !sort.late.is_empty() { line(0..count) } else { late };
        let title = one_line(&sort.title);
        lines.push(format!("s{}\t{title}\t{}\t{late}", sort.name, order(&sort.order)));
    }
    for (place, facet) in board.facets.iter().enumerate() {
        lines.push(format!("f{}\t{}", facet.name, one_line(&facet.title)));
        let counts = board.away.as_ref().and_then(|away| away.counts.get(place));
        for (place, choice) in facet.choices.iter().enumerate() {
            let (value, label) = (one_line(&choice.value), one_line(&choice.label));
            let mut times = choice.times.clone();
            times.sort();
            let of = gaps(times.iter().map(|it| it.0));
            let from = line(times.iter().map(|(_, from, _)| number(from)));
            let until = line(times.iter().map(|(.., until)| number(until)));
            let rows = gaps(choice.rows.iter().copied());
            let count = counts.and_then(|counts| counts.get(place));
            let count = count.map(usize::to_string).unwrap_or_default();
            let line = format!("o{count}\t{value}\t{label}\t{rows}\t{of}\t{from}\t{until}");
            lines.push(line.trim_end_matches('\t').to_owned());
        }
    }
    for month in &board.months {
        let rows = gaps(month.rows.iter().map(|(row, ..)| *row));
        let from = line(month.rows.iter().map(|(_, from, _)| usize::from(*from)));
        let until = line(month.rows.iter().map(|(.., until)| usize::from(*until)));
        let (name, title, offset, days) = (&month.name, &month.title, month.offset, month.days);
        lines.push(format!("m{name}\t{title}\t{offset}\t{days}\t{rows}\t{from}\t{until}"));
    }
    if let Some(away) = &board.away {
        lines.push(format!("w{}\t{}", away.address, away.shown));
    }
    lines
}

fn markup_lines(mut forms: Forms, words: Vec<String>, lines: &mut Vec<String>) {
    let words: Vec<_> = words.iter().map(|words| escaped(&one_line(words))).collect();
    if words.iter().any(|words| !words.is_empty()) {
        forms.columns.push(Column { kind: Kind::Text, values: words });
    }
    let mut indexes: Vec<String> = Vec::new();
    let mut columns = Vec::new();
    for column in &forms.columns {
        let kind = match column.kind {
            Kind::Text => 't',
            Kind::Attribute => 'a',
            Kind::Name => 'n',
        };
        // In the order in which they are met, so that columns that change together share a line.
        let mut places: BTreeMap<&str, usize> = BTreeMap::new();
        let mut distinct: Vec<&str> = Vec::new();
        let index = line(column.values.iter().map(|value| {
            *places.entry(value).or_insert_with(|| {
                distinct.push(value);
                distinct.len() - 1
            })
        }));
        if distinct.len() * SHARED_BY > column.values.len() {
            columns.push(format!("{kind}\t{}", column.values.join("\t")));
            continue;
        }
        let place = indexes.iter().position(|other| *other == index).unwrap_or_else(|| {
            indexes.push(index);
            indexes.len() - 1
        });
        columns.push(format!("{kind}{place}\t{}", distinct.join("\t")));
    }
    lines.extend(indexes.iter().map(|index| format!("x{index}")));
    lines.extend(columns);
    for form in &forms.forms {
        lines.push(format!("p{}", form_line(form)));
    }
    if forms.forms.len() > 1 {
        lines.push(format!("r{}", line(forms.form_of.iter().copied())));
    }
}

/// What all have and what each has take turns.
fn form_line(form: &[Part]) -> String {
    let mut fields = vec![String::new()];
    for part in form {
        match (part, fields.last_mut()) {
            (Part::Same(text), Some(last)) => last.push_str(&one_line(text)),
            (Part::Same(_), None) => {}
            (Part::Column(number), _) => fields.extend([number.to_string(), String::new()]),
        }
    }
    fields.join("\t")
}

/// A text as it would stand in markup, as all others do.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// All instants of a board, ascending.
fn instants(board: &Board) -> Vec<Instant> {
    let choices = board.facets.iter().flat_map(|facet| &facet.choices);
    let times = choices.flat_map(|choice| &choice.times);
    let times = times.flat_map(|(_, from, until)| [*from, *until]);
    let mut instants: Vec<Instant> = board.ends.iter().copied().chain(times).collect();
    instants.sort();
    instants.dedup();
    instants
}

/// Numbers as characters.
fn line(numbers: impl IntoIterator<Item = usize>) -> String {
    numbers.into_iter().map(|number| character(number).unwrap_or(char::MAX)).collect()
}

/// Ascending rows, each as how far it is from the one before.
fn gaps(rows: impl IntoIterator<Item = usize>) -> String {
    let mut next = 0;
    line(rows.into_iter().map(|row| row - std::mem::replace(&mut next, row + 1)))
}

/// An order: nothing if the rows are numbered in it, [`BACKWARDS`], or the rank of each row.
fn order(order: &[usize]) -> String {
    if order.iter().copied().eq(0..order.len()) {
        return String::new();
    }
    if order.iter().copied().eq((0..order.len()).rev()) {
        return BACKWARDS.to_owned();
    }
    // Rows that follow one another by their number have the same rank.
    let mut ranks = vec![0; order.len()];
    let (mut rank, mut before) = (0, None);
    for row in order {
        rank += usize::from(before.is_some_and(|before| before > *row));
        before = Some(*row);
        if let Some(of) = ranks.get_mut(*row) {
            *of = rank;
        }
    }
    line(ranks)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::live::{Choice, Facet, Month, Sort, Table};

    const COUNT: usize = 70_000;

    /// A board of which each part has something that could go wrong.
    fn board(count: usize) -> Board {
        let choice = |value: &str, rows: Vec<usize>, times| Choice {
            value: value.to_owned(),
            label: format!("{value} & <{value}>"),
            rows,
            times,
        };
        let facet = |name: &str, choices| Facet {
            name: name.to_owned(),
            title: name.to_uppercase(),
            choices,
        };
        let sort = |name: &str, order: Vec<usize>, late| Sort {
            name: name.to_owned(),
            title: name.to_owned(),
            order,
            late,
        };
        let every = |step: usize| (0..count).step_by(step).collect::<Vec<_>>();
        let many = (0..30).map(|number| choice(&format!("c{number}"), every(number + 1), vec![]));
        let timed = every(7).into_iter().map(|row| (row, Instant(5), Instant(9_000_000_000)));
        let mut odd_first = every(2).into_iter().map(|row| row + 1).collect::<Vec<_>>();
        odd_first.retain(|row| *row < count);
        odd_first.extend(every(2));
        Board {
            facets: vec![
                facet("many", many.collect()),
                facet(
                    "when",
                    vec![choice("soon", every(2), timed.collect()), choice("x", vec![], vec![])],
                ),
            ],
            sorts: vec![
                sort("", (0..count).collect(), (0..count).rev().collect()),
                sort("back", (0..count).rev().collect(), (0..count).collect()),
                sort("odd", odd_first.clone(), odd_first),
            ],
            ends: (0..count).map(|row| Instant((row as i64 - 3) * 1_000)).collect(),
            months: vec![Month {
                name: "2026-12".to_owned(),
                title: "2026年12月".to_owned(),
                offset: 2,
                days: 31,
                rows: every(9).into_iter().map(|row| (row, 1, 31)).collect(),
            }],
            ..Board::of(BoardKind::Events, count)
        }
    }

    fn markup(row: usize) -> String {
        let new = if row.is_multiple_of(3) { "<b>new &amp; near</b>" } else { "" };
        format!("<p class=\"r\"><a href=\"/r/{row}/\">Row {row}</a>{new}<i>{}</i></p>", row % 90)
    }

    #[test]
    fn what_is_read_is_what_was_written() {
        // With 70,000 rows the numbers of surrogates come up.
        for count in [0, 1, 3, COUNT] {
            let whole = board(count);
            let rows: Vec<_> = (0..count).map(markup).collect();
            let words = (0..count).map(|row| format!("word{}\tand\nmore", row % 5)).collect();
            let text = table(&whole, &rows, words);
            let in_page = lines(&whole).join("\n");
            assert_eq!(Board::read(&in_page.replace('&', "&amp;")), whole);
            let page = whole.clone().away("/rows.txt".to_owned(), Instant(0));
            let in_page = lines(&page).join("\n");
            assert!(in_page.len() < 1_000, "a page has little of it");
            let mut part = Board::read(&in_page);
            assert_eq!(part, page);
            let read = Table::read(text.clone()).unwrap();
            read.fill(&mut part);
            assert_eq!((part.facets, part.sorts), (whole.facets, whole.sorts));
            assert_eq!((part.ends, part.months), (whole.ends, whole.months));
            for row in [0, 1, 2, 3, 55_200, 55_300, 69_999].into_iter().filter(|row| *row < count) {
                assert_eq!(read.markup(row), rows[row]);
            }
            let cut = text.get(..text.len() - 2).unwrap();
            assert!(Table::read(cut.to_owned()).is_none(), "half a text is none");
        }
    }

    #[test]
    fn rows_are_saved_under_their_names() {
        let row = |name: &str| {
            format!("<a href=\"/jobs/{name}/\">{name}</a><b data-save=\"{name}\"></b>")
        };
        let rows: Vec<_> = ["job-x", "job-y-2", "job-z"].map(row).into();
        let board = Board::of(BoardKind::Jobs, 3);
        let table = Table::read(table(&board, &rows, vec![String::new(); 3])).unwrap();
        assert_eq!(table.names(), ["job-x", "job-y-2", "job-z"]);
        assert_eq!(table.markup(1), rows[1]);
    }
}
