//! About the form of files: front matter, YAML, JSON, TOML.

use jsonc_parser::errors::ParseErrorKind;

use super::Fault;
use crate::content::code;

pub(in crate::content) fn front_matter_missing(first: &str) -> Fault {
    let found = match first {
        "" => "an empty line".to_owned(),
        first => format!("`{}`", crate::content::source::shortened(first)),
    };
    Fault::new(
        code::FRONT_MATTER_MISSING,
        format!("The first line of a text is `---`, three hyphens, but here it is {found}"),
    )
    .help(
        "Begin the file with `---`, then the fields (`title: …`), then `---` again, then the text.",
    )
}

pub(in crate::content) fn front_matter_open(lookalike: Option<&str>) -> Fault {
    let fault = Fault::new(
        code::FRONT_MATTER_OPEN,
        "The front matter has no end: after the fields, a line `---` is missing",
    );
    match lookalike {
        Some(line) => {
            fault.help(format!("Write exactly three hyphens, `---`, instead of `{line}`."))
        }
        None => {
            fault.help("Write a line of three hyphens, `---`, between the fields and the text.")
        }
    }
}

pub(in crate::content) fn yaml(reason: &str) -> Fault {
    Fault::new(code::YAML_SYNTAX, format!("The front matter can't be read here: {reason}")).help(
        "Each line is `name: value`. Put a value that holds `: ` or begins with a sign such as \
         `[`, `{`, `@`, `*` or `\"` between quotation marks.",
    )
}

pub(in crate::content) fn not_fields() -> Fault {
    Fault::new(code::YAML_SYNTAX, "The front matter is not a list of fields")
        .help("Each line is `name: value`, with a half-width colon and a space after it.")
}

pub(in crate::content) fn odd_field_name() -> Fault {
    Fault::new(code::YAML_SYNTAX, "The name of a field is not a word")
        .help("Each line is `name: value`. Put a text that begins with `[`, `{` or `?` between quotation marks.")
}

pub(in crate::content) fn second_document() -> Fault {
    Fault::new(code::YAML_SYNTAX, "A second group of fields begins here")
        .help("Remove the line `...` or `---` above.")
}

pub(in crate::content) fn yaml_reference() -> Fault {
    Fault::new(
        code::YAML_REFERENCE,
        "Front matter has no references (`&name`, `*name`) and no tags (`!name`)",
    )
    .help("If the text is to begin with `&`, `*` or `!`, put it between quotation marks.")
}

pub(in crate::content) fn full_width_colon(name: &str) -> Fault {
    Fault::new(code::FULL_WIDTH_COLON, format!("A full-width colon `：` stands after `{name}`"))
        .help(format!("Write a half-width colon and a space: `{name}: `."))
}

pub(in crate::content) fn indentation(tab: bool) -> Fault {
    let found = if tab { "a tab" } else { "a full-width space" };
    Fault::new(code::TAB, format!("This line is indented with {found}"))
        .help("Indent with half-width spaces, two for each step.")
}

pub(in crate::content) fn duplicate_field(name: &str, first_line: u32) -> Fault {
    Fault::new(
        code::DUPLICATE_FIELD,
        format!("The field `{name}` stands here a second time; the first is in line {first_line}"),
    )
    .help("Remove one of the two.")
}

pub(in crate::content) fn toml(reason: &str) -> Fault {
    Fault::new(code::TOML_SYNTAX, format!("This can't be read as TOML: {reason}")).help(
        "Each line is `name = value`; a text stands between quotation marks, and a group of \
         fields begins with a line `[name]`.",
    )
}

pub(in crate::content) fn json(kind: &ParseErrorKind) -> Fault {
    match kind {
        ParseErrorKind::CommentsNotAllowed => {
            Fault::new(code::JSON_COMMENT, "JSON has no comments").help("Remove the comment.")
        }
        ParseErrorKind::TrailingCommasNotAllowed => {
            Fault::new(code::JSON_COMMA, "A comma stands before a closing bracket").help(
                "Remove the comma after the last item. There may be more of them further down.",
            )
        }
        ParseErrorKind::ExpectedComma => {
            Fault::new(code::JSON_COMMA, "A comma is missing between two items")
                .help("Write a comma after each item but the last.")
        }
        ParseErrorKind::SingleQuotedStringsNotAllowed => {
            Fault::new(code::JSON_SYNTAX, "A text stands between single quotation marks")
                .help("Write double quotation marks: \"…\".")
        }
        other => Fault::new(code::JSON_SYNTAX, format!("This is not JSON: {}", lower_first(other)))
            .help(
                "Look for a missing quotation mark, comma or bracket here or just above; quotation \
                 marks are the straight ones: \".",
            ),
    }
}

pub(in crate::content) fn json_empty() -> Fault {
    Fault::new(code::JSON_SYNTAX, "This file is empty").help("Write at least `{ \"jobs\": [] }`.")
}

fn lower_first(kind: &ParseErrorKind) -> String {
    let text = kind.to_string();
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}
