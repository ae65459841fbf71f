//! What the rows of a list have in common, and what each has of its own.
//!
//! A row's view makes its markup; here the markup of all rows is taken apart into forms, which are
//! alike in many rows, and columns of what differs. So whatever a view writes travels in a few bytes
//! for each row, and the view stays the only place that knows what a row looks like.

use std::collections::BTreeMap;

/// A part of a row's markup.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// What every row of this form has.
    Same(String),
    /// What the row has in this column.
    Column(usize),
}

/// What can stand in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// A text that readers see, or may search for.
    Text,
    /// The value of an attribute.
    Attribute,
    /// The name under which the row is saved.
    Name,
}

/// A column: a value for each row, empty in rows whose form doesn't have it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Column {
    pub(super) kind: Kind,
    pub(super) values: Vec<String>,
}

/// The rows of a list, taken apart.
#[derive(Debug, Default)]
pub(super) struct Forms {
    /// What rows are made of.
    pub(super) forms: Vec<Vec<Part>>,
    /// For each row its form.
    pub(super) form_of: Vec<usize>,
    /// What differs.
    pub(super) columns: Vec<Column>,
}

impl Forms {
    /// Takes the markup of all rows apart.
    pub(super) fn of(rows: &[String]) -> Forms {
        let mut known: BTreeMap<Vec<Part>, usize> = BTreeMap::new();
        let mut keys: BTreeMap<(Kind, String), usize> = BTreeMap::new();
        let mut all = Forms::default();
        for (row, markup) in rows.iter().enumerate() {
            let mut form = Vec::new();
            for piece in pieces(markup) {
                form.push(match piece {
                    Piece::Same(text) => Part::Same(text),
                    Piece::Own { kind, key, value } => {
                        let next = keys.len();
                        let column = *keys.entry((kind, key)).or_insert(next);
                        if column == all.columns.len() {
                            all.columns
                                .push(Column { kind, values: vec![String::new(); rows.len()] });
                        }
                        let column_of = all.columns.get_mut(column);
                        if let Some(own) = column_of.and_then(|it| it.values.get_mut(row)) {
                            *own = value;
                        }
                        Part::Column(column)
                    }
                });
            }
            let next = known.len();
            all.form_of.push(*known.entry(form).or_insert(next));
        }
        let mut forms: Vec<_> = known.into_iter().collect();
        forms.sort_by_key(|(_, number)| *number);
        all.forms = forms.into_iter().map(|(form, _)| form).collect();
        all.shorten();
        all.merge();
        all
    }

    /// Moves what all values of an attribute begin and end with into the forms: an address becomes
    /// the name in it, and what is the same everywhere leaves its column.
    fn shorten(&mut self) {
        for number in 0..self.columns.len() {
            let has = |form: &Vec<Part>| form.contains(&Part::Column(number));
            let having: Vec<bool> = self.forms.iter().map(has).collect();
            let Some(column) = self.columns.get_mut(number) else { continue };
            // Texts are searched and names compared: both stay whole.
            if column.kind != Kind::Attribute {
                continue;
            }
            let values = || {
                let all = self.form_of.iter().zip(&column.values);
                let own = all.filter(|(form, _)| having.get(**form) == Some(&true));
                own.map(|(_, value)| value.as_str())
            };
            let first = values().next().unwrap_or_default().to_owned();
            let before = values().fold(first.len(), |length, value| {
                let alike = first.chars().zip(value.chars()).take_while(|(a, b)| a == b);
                length.min(alike.map(|(a, _)| a.len_utf8()).sum())
            });
            // Of an address the name in it stays whole, so that it can be one with other columns.
            let before = first[..before].rfind('/').map_or(before, |slash| slash + 1);
            let rest = &first[before..];
            let after = values().fold(rest.len(), |length, value| {
                let value = value.get(before..).unwrap_or_default();
                let alike = rest.chars().rev().zip(value.chars().rev());
                let alike = alike.take_while(|(a, b)| a == b);
                length.min(alike.map(|(a, _)| a.len_utf8()).sum())
            });
            let tail = &rest[rest.len() - after..];
            let after = tail.find('/').map_or(after, |slash| after - slash);
            let (head, tail) = (first[..before].to_owned(), rest[rest.len() - after..].to_owned());
            for (form, value) in self.form_of.iter().zip(&mut column.values) {
                if having.get(*form) == Some(&true) {
                    *value = value[before..value.len() - after].to_owned();
                }
            }
            for form in &mut self.forms {
                let parts = std::mem::take(form).into_iter();
                *form = parts
                    .flat_map(|part| match part {
                        Part::Column(own) if own == number => {
                            vec![Part::Same(head.clone()), part, Part::Same(tail.clone())]
                        }
                        other => vec![other],
                    })
                    .collect();
            }
        }
    }

    /// Lets columns that are equal be one, drops what is empty everywhere, and joins what stands
    /// side by side in all rows of a form.
    fn merge(&mut self) {
        let mut kept: Vec<Column> = Vec::new();
        let mut now: Vec<Option<usize>> = Vec::new();
        for column in std::mem::take(&mut self.columns) {
            let same = |other: &Column| other.values == column.values;
            now.push(if column.values.iter().all(String::is_empty) {
                None
            } else if let Some(place) = kept.iter().position(same) {
                if let Some(other) = kept.get_mut(place) {
                    // Names are found by their kind, texts are searched: both outlive a merger.
                    other.kind = match (other.kind, column.kind) {
                        (Kind::Name, _) | (_, Kind::Name) => Kind::Name,
                        (Kind::Text, _) | (_, Kind::Text) => Kind::Text,
                        _ => Kind::Attribute,
                    };
                }
                Some(place)
            } else {
                kept.push(column);
                Some(kept.len() - 1)
            });
        }
        self.columns = kept;
        for form in &mut self.forms {
            let mut joined: Vec<Part> = Vec::new();
            for part in std::mem::take(form) {
                match (part, joined.last_mut()) {
                    (Part::Same(text), Some(Part::Same(before))) => before.push_str(&text),
                    (Part::Same(text), _) => joined.push(Part::Same(text)),
                    (Part::Column(number), _) => {
                        joined.extend(now.get(number).copied().flatten().map(Part::Column));
                    }
                }
            }
            *form = joined;
        }
    }
}

/// A piece of markup: what its form says, or what the row has of its own.
#[derive(Debug, PartialEq)]
enum Piece {
    Same(String),
    Own { kind: Kind, key: String, value: String },
}

/// Takes the markup of a row apart: what attributes hold and every text is its own. Comments are
/// left out, nobody hydrates a row. So is what the reader's clock decides: whether an element is
/// shown, and how many days are left.
fn pieces(markup: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut path: Vec<String> = Vec::new();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut own = |path: &[String], name: &str, kind: Kind, value: &str| {
        let path = format!("{}@{name}", path.join(" "));
        let count = seen.entry(path.clone()).or_default();
        *count += 1;
        Piece::Own { kind, key: format!("{path}{count}"), value: one_line(value) }
    };
    let mut text = String::new();
    let (mut rest, mut opened, mut ticks) = (markup, false, false);
    while !rest.is_empty() {
        if !rest.starts_with('<') {
            let end = rest.find('<').unwrap_or(rest.len());
            text.push_str(&rest[..end]);
            rest = &rest[end..];
            continue;
        }
        if let Some(after) = rest.strip_prefix("<!") {
            rest = after.find('>').map_or("", |end| &after[end + 1..]);
            continue;
        }
        let (tag, after) = split_tag(rest);
        // An element that holds no text in this row may hold one in another.
        if !text.is_empty() || (opened && tag.starts_with("</")) {
            let value = if ticks { String::new() } else { std::mem::take(&mut text) };
            text.clear();
            pieces.push(own(&path, "", Kind::Text, &value));
        }
        rest = after;
        opened = false;
        if tag.starts_with("</") {
            path.pop();
            ticks = false;
            pieces.push(Piece::Same(tag.to_owned()));
            continue;
        }
        let attributes = attributes(tag);
        let name: &str = attributes.first().map_or("", |(name, _)| *name);
        let class = attributes.iter().find(|(name, _)| *name == "class").and_then(|it| it.1);
        let class = class.and_then(|class| class.split(' ').next()).unwrap_or_default();
        path.push(format!("{name}.{class}"));
        let has = |wanted: &str| attributes.iter().any(|(name, _)| *name == wanted);
        let timed = has("data-from") || has("data-until");
        pieces.push(Piece::Same(format!("<{name}")));
        for (name, value) in attributes.iter().skip(1) {
            match value {
                Some(value) => {
                    let kind = if *name == "data-save" { Kind::Name } else { Kind::Attribute };
                    pieces.push(Piece::Same(format!(" {name}=\"")));
                    pieces.push(own(&path, name, kind, value));
                    pieces.push(Piece::Same("\"".to_owned()));
                }
                None if timed && *name == "hidden" => {}
                None => pieces.push(Piece::Same(format!(" {name}"))),
            }
        }
        pieces.push(Piece::Same(">".to_owned()));
        if ["br", "img", "source", "wbr"].contains(&name) {
            path.pop();
        } else {
            (opened, ticks) = (true, has("data-closes"));
        }
    }
    pieces
}

/// The same value without what parts lines and fields.
pub(super) fn one_line(value: &str) -> String {
    value.replace(['\n', '\t', '\r'], " ")
}

/// The tag at the beginning, and what follows it. In the renderer's markup `>` stands in no value
/// without quotes.
fn split_tag(markup: &str) -> (&str, &str) {
    let mut quoted = false;
    for (place, character) in markup.char_indices() {
        match character {
            '"' => quoted = !quoted,
            '>' if !quoted => return markup.split_at(place + 1),
            _ => {}
        }
    }
    (markup, "")
}

/// The name of a tag and its attributes, with their values if they have one.
fn attributes(tag: &str) -> Vec<(&str, Option<&str>)> {
    let mut rest = tag.trim_start_matches('<').trim_end_matches('>').trim_end_matches('/');
    let mut found = Vec::new();
    while !rest.is_empty() {
        let end = rest.find([' ', '=']).unwrap_or(rest.len());
        let name = &rest[..end];
        rest = &rest[end..];
        let value = rest.strip_prefix("=\"").and_then(|value| value.split_once('"'));
        if let Some((_, after)) = value {
            rest = after;
        }
        if !name.is_empty() {
            found.push((name, value.map(|(value, _)| value)));
        }
        rest = rest.trim_start();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A row put together again.
    fn row(forms: &Forms, row: usize) -> String {
        let parts = &forms.forms[forms.form_of[row]];
        let text = |part: &Part| match part {
            Part::Same(text) => text.clone(),
            Part::Column(number) => forms.columns[*number].values[row].clone(),
        };
        parts.iter().map(text).collect()
    }

    #[test]
    fn rows_come_together_again_without_comments_and_what_the_clock_decides() {
        let rows = [
            "<div class=\"a\"><a href=\"/jobs/x-1/\">One &amp; two</a><!----><b></b></div>",
            "<div class=\"a\"><a href=\"/jobs/y-1/\">Three</a><b>new</b></div>",
            "<div class=\"a a--off\"><a href=\"/jobs/z-1/\">Four</a><img src=\"p\" alt><b></b></div>",
            "<p data-until=\"9\" hidden>gone<br>soon</p><i data-closes=\"9\">2 days</i>",
        ];
        let forms = Forms::of(&rows.map(str::to_owned));
        for (number, markup) in rows.iter().enumerate() {
            let expected = markup.replace("<!---->", "").replace(" hidden", "");
            assert_eq!(row(&forms, number), expected.replace("2 days", ""));
        }
        assert_eq!(forms.forms.len(), 3);
    }

    #[test]
    fn a_column_holds_what_differs_and_no_more() {
        let rows = ["x", "y", "yy"].map(|name| {
            format!(
                "<h3 class=\"t\"><a href=\"/jobs/{name}/\">{name}</a></h3>\
                 <button data-save=\"{name}\" aria-label=\"Save {name}!\" hidden></button>"
            )
        });
        let forms = Forms::of(&rows);
        let names = Column { kind: Kind::Name, values: ["x", "y", "yy"].map(str::to_owned).into() };
        assert_eq!(forms.columns, [names]);
        assert_eq!(forms.forms.len(), 1);
    }
}
