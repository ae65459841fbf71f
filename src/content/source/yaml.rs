//! YAML front matter as a tree.

use granit_parser::{Event, Parser, ScalarStyle, ScanError};

use super::{Found, MapEntry, Node, Span, Value};
use crate::content::fault::{Fault, syntax, thing};

/// Reads a block of YAML that begins at byte `base` of its file.
///
/// What can't be read is missing from the tree, and then there is a fault.
pub(in crate::content) fn parse(block: &str, base: usize) -> (Option<Node>, Vec<Found>) {
    let mut tree = Tree {
        parser: Parser::new_from_str(block),
        block,
        base,
        faults: Vec::new(),
        bytes: block.char_indices().map(|(byte, _)| byte).collect(),
    };
    match tree.document() {
        Ok(node) => (node, tree.faults),
        Err(error) => {
            let mut faults = usual_slips(block, base);
            if faults.is_empty() {
                let offset = tree.byte(error.marker());
                let why = error.info();
                // `*無料` is a reference to YAML, and the parser stops at one that leads nowhere.
                let fault = match why.contains("unknown anchor") {
                    true => syntax::yaml_reference(),
                    false => syntax::yaml(&why),
                };
                faults.push((offset..offset, fault));
            }
            faults.append(&mut tree.faults);
            (None, faults)
        }
    }
}

struct Tree<'a> {
    parser: Parser<'a, granit_parser::StrInput<'a>>,
    block: &'a str,
    base: usize,
    faults: Vec<Found>,
    /// The byte at which each character of the block begins.
    bytes: Vec<usize>,
}

type Next<'a> = (Event<'a>, Span);

impl<'a> Tree<'a> {
    fn document(&mut self) -> Result<Option<Node>, ScanError> {
        let mut root = None;
        while let Some((event, span)) = self.next()? {
            match event {
                Event::StreamStart | Event::DocumentStart(..) | Event::DocumentEnd => {}
                Event::StreamEnd => break,
                event if root.is_none() => root = Some(self.node(event, span)?),
                event => {
                    self.node(event, span.clone())?;
                    self.faults.push((span, syntax::second_document()));
                }
            }
        }
        Ok(root)
    }

    fn next(&mut self) -> Result<Option<Next<'a>>, ScanError> {
        let Some(next) = self.parser.next_event() else { return Ok(None) };
        let (event, span) = next?;
        let span = self.byte(&span.start)..self.byte(&span.end);
        let (anchor, tag) = match &event {
            Event::Scalar(_, _, anchor, tag)
            | Event::SequenceStart(_, anchor, tag)
            | Event::MappingStart(_, anchor, tag) => (*anchor != 0, tag.is_some()),
            _ => (false, false),
        };
        if anchor || tag {
            self.faults.push((span.clone(), syntax::yaml_reference()));
        }
        Ok(Some((event, span)))
    }

    fn node(&mut self, event: Event<'a>, span: Span) -> Result<Node, ScanError> {
        let value = match event {
            Event::Scalar(text, style, ..) => scalar(&text, style),
            Event::SequenceStart(..) => self.list()?,
            Event::MappingStart(..) => self.map()?,
            Event::Alias(_) => {
                self.faults.push((span.clone(), syntax::yaml_reference()));
                Value::Other(thing::REFERENCE)
            }
            _ => Value::Empty,
        };
        let span = match value {
            Value::Text(_) | Value::Plain(_) => self.trimmed(span),
            _ => span,
        };
        Ok(Node { span, value })
    }

    fn list(&mut self) -> Result<Value, ScanError> {
        let mut items = Vec::new();
        while let Some((event, span)) = self.next()? {
            match event {
                Event::SequenceEnd => break,
                event => items.push(self.node(event, span)?),
            }
        }
        Ok(Value::List(items))
    }

    fn map(&mut self) -> Result<Value, ScanError> {
        let mut entries = Vec::new();
        while let Some((event, span)) = self.next()? {
            if event == Event::MappingEnd {
                break;
            }
            let key = self.node(event, span)?;
            let Some((event, span)) = self.next()? else { break };
            let node = self.node(event, span)?;
            match key.as_text() {
                Some(_) if is_indented_by_full_width_space(&key) => {
                    let first = key.span.start..key.span.start + '\u{3000}'.len_utf8();
                    self.faults.push((first, syntax::indentation(false)));
                }
                Some(name) => {
                    let name = name.to_owned();
                    entries.push(MapEntry { name, name_span: key.span, node });
                }
                None => self.faults.push((key.span, syntax::odd_field_name())),
            }
        }
        Ok(Value::Map(entries))
    }

    fn byte(&self, marker: &granit_parser::Marker) -> usize {
        let in_block = marker
            .byte_offset()
            .or_else(|| self.bytes.get(marker.index()).copied())
            .unwrap_or(self.block.len());
        self.base + in_block
    }

    /// The span without the line breaks that a block scalar ends with.
    fn trimmed(&self, span: Span) -> Span {
        let text = self.block.get(span.start - self.base..span.end - self.base);
        let length = text.map_or(0, |text| text.trim_end().len());
        span.start..span.start + length
    }
}

/// To YAML, a full-width space is a letter like any other.
fn is_indented_by_full_width_space(key: &Node) -> bool {
    matches!(&key.value, Value::Plain(name) if name.starts_with('\u{3000}'))
}

fn scalar(text: &str, style: ScalarStyle) -> Value {
    match (style, text) {
        (ScalarStyle::Plain, "" | "~" | "null" | "Null" | "NULL") => Value::Empty,
        (ScalarStyle::Plain, _) => Value::Plain(text.to_owned()),
        _ => Value::Text(text.to_owned()),
    }
}

/// Slips that Japanese keyboards and word processors make, for which YAML's own message is of no
/// use. Looked for only in a block that could not be read.
pub(in crate::content) fn usual_slips(block: &str, base: usize) -> Vec<Found> {
    let mut slips = Vec::new();
    let mut offset = base;
    for line in block.split_inclusive('\n') {
        if let Some((at, fault)) = slip(line) {
            let start = offset + at;
            let length = line.get(at..).and_then(|rest| rest.chars().next());
            slips.push((start..start + length.map_or(0, char::len_utf8), fault));
        }
        offset += line.len();
    }
    slips
}

fn slip(line: &str) -> Option<(usize, Fault)> {
    let text = line.trim_start_matches([' ', '\t', '\u{3000}', '-']);
    let indent = line.get(..line.len() - text.len()).unwrap_or_default();
    if let Some(at) = indent.find(['\t', '\u{3000}']).filter(|_| !text.trim().is_empty()) {
        let tab = indent.get(at..).is_some_and(|rest| rest.starts_with('\t'));
        return Some((at, syntax::indentation(tab)));
    }
    let name = text.find(|c: char| !(c.is_ascii_lowercase() || c == '_')).filter(|at| *at > 0)?;
    let rest = text.get(name..)?;
    let at = indent.len() + name + (rest.len() - rest.trim_start().len());
    let name = text.get(..name).unwrap_or_default();
    let mut signs = rest.trim_start().chars();
    match (signs.next(), signs.next()) {
        (Some('：'), _) => Some((at, syntax::full_width_colon(name, Some(": ".to_owned())))),
        // Not an address, and not a name alone.
        (Some(':'), Some(next)) if !matches!(next, ' ' | '\t' | '\r' | '\n' | '/') => {
            Some((at, syntax::colon_without_space(name)))
        }
        _ => None,
    }
}
