//! The front matter of a text, changed in one place.

use super::layout::{self, inside};
use super::scalar::{Among, quoted, scalar, single};
use super::{Field, Given, Input, tidy, value, yaml};
use crate::content::scaffold::Kind;
use crate::content::source::{MapEntry, Node, Span, Value};
use crate::domain::Locale;

/// The front matter of a text.
pub(super) struct Block<'a> {
    text: &'a str,
    span: Span,
    /// Its fields; none if there are none.
    pub(super) root: Option<Node>,
}

impl<'a> Block<'a> {
    /// The front matter of this text; none if it can't be read.
    pub(super) fn read(text: &'a str) -> Option<Block<'a>> {
        let (span, root) = yaml(text)?;
        let root = root.filter(|node| node.value != Value::Empty);
        let is_lines = root
            .as_ref()
            .is_none_or(|node| matches!(node.value, Value::Map(_)) && !is_in_brackets(text, node));
        is_lines.then_some(Block { text, span, root })
    }

    /// The text with something else in a field.
    pub(super) fn set(
        &self,
        fields: &[Field],
        field: &Field,
        given: &Given,
        kind: Kind,
        locale: Locale,
    ) -> Option<String> {
        let given = given.clone().pruned();
        let entry = self.entries().iter().find(|entry| entry.name == field.name);
        match (entry, &given) {
            (None, Given::Nothing) => Some(self.text.to_owned()),
            (Some(entry), Given::Nothing) => self.replaced(self.lines_of(entry), ""),
            (Some(entry), given) => self.change(entry, field, given),
            (None, given) => self.add(fields, field, given, &tidy::told(kind, locale)),
        }
    }

    fn entries(&self) -> &[MapEntry] {
        match &self.root {
            Some(Node { value: Value::Map(entries), .. }) => entries,
            _ => &[],
        }
    }

    fn change(&self, entry: &MapEntry, field: &Field, given: &Given) -> Option<String> {
        if value::given(&entry.node) == *given {
            return Some(self.text.to_owned());
        }
        let mut patches = Vec::new();
        if self.patch(&entry.node, &field.input, given, Among::Lines, &mut patches) {
            patches.sort_by_key(|(span, _)| span.start);
            let mut text = self.text.to_owned();
            for (span, value) in patches.into_iter().rev() {
                text.replace_range(text.get(span.clone()).map(|_| span)?, &value);
            }
            return Some(text);
        }
        let colon = self.after_colon(entry);
        let value = layout::value(&field.input, given, self.line_end(), &self.indentation());
        self.replaced(colon..self.end_of(entry).max(colon), &value)
    }

    /// Writes down which values stand differently, if nothing but single values do.
    fn patch(
        &self,
        node: &Node,
        input: &Input,
        given: &Given,
        among: Among,
        patches: &mut Vec<(Span, String)>,
    ) -> bool {
        let among = if is_in_brackets(self.text, node) { Among::Brackets } else { among };
        match (&node.value, given) {
            (Value::Text(_), _) if is_block(self.text, &node.span) => false,
            (Value::Text(_) | Value::Plain(_), Given::Text(text)) => {
                if value::given(node) != *given {
                    let written = self.text.get(node.span.clone()).unwrap_or_default();
                    patches.push((node.span.clone(), like(written, input, text, among)));
                }
                true
            }
            (Value::List(items), Given::List(parts)) => {
                items.len() == parts.len()
                    && items.iter().zip(parts).all(|(item, given)| {
                        self.patch(item, inside(input, None), given, among, patches)
                    })
            }
            (Value::Map(entries), Given::Group(parts)) => {
                entries.len() == parts.len()
                    && entries.iter().all(|entry| {
                        let input = inside(input, Some(&entry.name));
                        parts.iter().any(|(name, given)| {
                            *name == entry.name
                                && self.patch(&entry.node, input, given, among, patches)
                        })
                    })
            }
            _ => false,
        }
    }

    fn add(
        &self,
        fields: &[Field],
        field: &Field,
        given: &Given,
        told: &tidy::Told,
    ) -> Option<String> {
        let indentation = self.indentation();
        let value = layout::value(&field.input, given, self.line_end(), &indentation);
        let line = format!("{indentation}{}:{value}{}", field.name, self.line_end());
        let place = told.place_of(field.name, self.text, &self.span);
        self.replaced(place.unwrap_or_else(|| self.place(fields, field)), &line)
    }

    /// Where editors expect a field that isn't there.
    fn place(&self, fields: &[Field], field: &Field) -> Span {
        let rank = |name: &str| fields.iter().position(|it| it.name == name);
        let own = rank(field.name);
        let before = self.entries().iter().rev().find(|it| {
            let other = rank(&it.name);
            other.is_some() && other < own
        });
        let at = match (before, self.entries().first()) {
            (Some(entry), _) => self.lines_of(entry).end,
            (None, Some(first)) => self.above_comments(self.lines_of(first).start),
            (None, None) => self.span.end,
        };
        at..at
    }

    /// The line at which the comment begins that stands right above a line.
    fn above_comments(&self, line: usize) -> usize {
        let above = self.text.get(self.span.start..line).unwrap_or_default();
        let comments = above.split_inclusive('\n').rev();
        let comments = comments.take_while(|line| line.trim_start().starts_with('#'));
        line - comments.map(str::len).sum::<usize>()
    }

    /// The whole lines of a field.
    fn lines_of(&self, entry: &MapEntry) -> Span {
        let before = self.text.get(..entry.name_span.start).unwrap_or_default();
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        let end = self.end_of(entry);
        let rest = self.text.get(end..).unwrap_or_default();
        start..end + rest.find('\n').map_or(rest.len(), |at| at + 1)
    }

    fn after_colon(&self, entry: &MapEntry) -> usize {
        let from = entry.name_span.end;
        let rest = self.text.get(from..).unwrap_or_default();
        from + rest.find(':').map_or(0, |at| at + 1)
    }

    fn end_of(&self, entry: &MapEntry) -> usize {
        match entry.node.value {
            Value::Empty => self.after_colon(entry),
            _ => self.end(&entry.node),
        }
    }

    /// Where a value ends: the tree knows of lists and groups only where they begin.
    fn end(&self, node: &Node) -> usize {
        let last = match &node.value {
            Value::List(items) => items.last().map(|item| self.end(item)),
            Value::Map(entries) => entries.last().map(|entry| self.end_of(entry)),
            _ => return node.span.end,
        };
        if !is_in_brackets(self.text, node) {
            return last.unwrap_or(node.span.end);
        }
        let mut at = last.unwrap_or(node.span.start + 1);
        let mut in_comment = false;
        for c in self.text.get(at..).unwrap_or_default().chars() {
            at += c.len_utf8();
            match c {
                '\n' => in_comment = false,
                '#' => in_comment = true,
                ']' | '}' if !in_comment => break,
                _ => {}
            }
        }
        at
    }

    fn indentation(&self) -> String {
        let first = self.entries().first().map(|it| self.lines_of(it).start..it.name_span.start);
        first.and_then(|span| self.text.get(span)).unwrap_or_default().to_owned()
    }

    /// How lines end here.
    fn line_end(&self) -> &'static str {
        let first = self.text.split_inclusive('\n').next().unwrap_or_default();
        if first.ends_with("\r\n") { "\r\n" } else { "\n" }
    }

    fn replaced(&self, span: Span, with: &str) -> Option<String> {
        let (before, after) = (self.text.get(..span.start)?, self.text.get(span.end..)?);
        Some(format!("{before}{with}{after}"))
    }
}

fn is_in_brackets(text: &str, node: &Node) -> bool {
    let is_collection = matches!(node.value, Value::List(_) | Value::Map(_));
    is_collection && text.get(node.span.start..).is_some_and(|it| it.starts_with(['[', '{']))
}

/// Whether a text stands in lines below a `|` or a `>`.
fn is_block(text: &str, span: &Span) -> bool {
    let before = text.get(..span.start).unwrap_or_default().trim_end_matches([' ', '\t']);
    let above = before.trim_end().lines().last().unwrap_or_default();
    let head = above.split(" #").next().unwrap_or_default().trim_end();
    let head = head.trim_end_matches(|c: char| c.is_ascii_digit() || "+-".contains(c));
    before.ends_with('\n') && head.ends_with(['|', '>'])
}

/// A value written as the one in whose place it comes.
fn like(written: &str, input: &Input, text: &str, among: Among) -> String {
    let is_text = matches!(
        input,
        Input::Line | Input::Prose | Input::Both { .. } | Input::Form { .. } | Input::NameOr { .. }
    );
    match written.chars().next() {
        Some('"') if is_text => quoted(text),
        Some('\'') if is_text => single(text).unwrap_or_else(|| quoted(text)),
        _ => scalar(input, text, among),
    }
}
