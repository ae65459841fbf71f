//! JSON as a tree.

use jsonc_parser::ast::{self, ObjectPropName};
use jsonc_parser::common::Ranged;
use jsonc_parser::errors::ParseErrorKind;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use super::{Found, MapEntry, Node, Value};
use crate::content::fault::syntax;

/// Reads a JSON text that begins at byte `base` of its file.
///
/// A slip whose meaning is clear (a comment, a comma too many) is a fault, but what follows it is
/// still read, so that it doesn't hide other faults.
pub(in crate::content) fn parse(text: &str, base: usize) -> (Option<Node>, Vec<Found>) {
    let mut options = ParseOptions {
        allow_comments: false,
        allow_loose_object_property_names: false,
        allow_trailing_commas: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    };
    let mut faults = Vec::new();
    loop {
        match parse_to_ast(text, &CollectOptions::default(), &options) {
            Ok(result) => return (result.value.map(|value| node(value, base)), faults),
            Err(error) => {
                let range = error.range();
                let sign = text.get(range.start..).and_then(|rest| rest.chars().next());
                // A sign of more than one byte is marked whole.
                let end = range.end.max(range.start + sign.map_or(0, char::len_utf8));
                let span = base + range.start..base + end;
                let allow = match error.kind() {
                    ParseErrorKind::CommentsNotAllowed => &mut options.allow_comments,
                    ParseErrorKind::TrailingCommasNotAllowed => &mut options.allow_trailing_commas,
                    ParseErrorKind::ExpectedComma => &mut options.allow_missing_commas,
                    ParseErrorKind::SingleQuotedStringsNotAllowed => {
                        &mut options.allow_single_quoted_strings
                    }
                    _ => &mut false,
                };
                faults.push((span, syntax::json(error.kind(), sign)));
                let again = matches!(
                    error.kind(),
                    ParseErrorKind::CommentsNotAllowed
                        | ParseErrorKind::TrailingCommasNotAllowed
                        | ParseErrorKind::ExpectedComma
                        | ParseErrorKind::SingleQuotedStringsNotAllowed
                ) && !*allow;
                if !again {
                    return (None, faults);
                }
                *allow = true;
            }
        }
    }
}

fn node(value: ast::Value<'_>, base: usize) -> Node {
    let range = value.range();
    let value = match value {
        ast::Value::StringLit(text) => Value::Text(text.value.into_owned()),
        ast::Value::NumberLit(number) => Value::Number(number.value.to_owned()),
        ast::Value::BooleanLit(truth) => Value::Truth(truth.value),
        ast::Value::NullKeyword(_) => Value::Empty,
        ast::Value::Array(array) => {
            Value::List(array.elements.into_iter().map(|item| node(item, base)).collect())
        }
        ast::Value::Object(object) => Value::Map(
            object.properties.into_iter().map(|property| entry(property, base)).collect(),
        ),
    };
    Node { span: base + range.start..base + range.end, value }
}

fn entry(property: ast::ObjectProp<'_>, base: usize) -> MapEntry {
    let range = match &property.name {
        ObjectPropName::String(name) => name.range,
        ObjectPropName::Word(name) => name.range,
    };
    MapEntry {
        name: property.name.into_string(),
        name_span: base + range.start..base + range.end,
        node: node(property.value, base),
    }
}
