//! A value as YAML: without quotation marks where it reads as well, and otherwise between them.

use std::fmt::Write as _;

use super::{Input, Sort};

/// Where a value stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Among {
    /// On a line of its own.
    Lines,
    /// Between brackets, with commas.
    Brackets,
}

/// A text as it stands in a field of this kind.
pub(super) fn scalar(input: &Input, text: &str, among: Among) -> String {
    let is_bare = match input {
        Input::Truth => is_word(text) && !is_nothing(text),
        Input::Number { .. } | Input::Word(_) => is_word(text) && !is_switch(text),
        // What has a colon or looks like a number is more than a text to other programs.
        Input::Form { sort: Sort::Time | Sort::Month, .. } => false,
        Input::Form { sort: Sort::Day | Sort::Moment | Sort::DayOrMoment, .. } => is_word(text),
        Input::Form { sort: Sort::Web, .. } => {
            among == Among::Lines && is_plain(text, among) && !looks_like_more(text)
        }
        Input::Form { .. } | Input::NameOr { .. } if is_word(text) => !is_switch(text),
        _ => is_plain(text, among) && !looks_like_more(text),
    };
    if is_bare { text.to_owned() } else { quoted(text) }
}

/// A text between double quotation marks, in one line.
pub(super) fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            // Writing to a text can't fail.
            c if is_odd(c) && u32::from(c) <= 0xffff => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(c));
            }
            c if is_odd(c) => {
                let _ = write!(quoted, "\\U{:08X}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// A text between single quotation marks, where it can stand so.
pub(super) fn single(text: &str) -> Option<String> {
    let fits = !text.chars().any(|c| is_odd(c) || c.is_control());
    fits.then(|| format!("'{}'", text.replace('\'', "''")))
}

/// What nobody sees, or what other programs take for the end of a line.
fn is_odd(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fdd0}'..='\u{fdef}')
        || u32::from(c) & 0xfffe == 0xfffe
}

fn is_word(text: &str) -> bool {
    let fits = |c: char| c.is_ascii_alphanumeric() || "-+:.".contains(c);
    let ends = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    text.chars().all(fits) && ends(text.chars().next()) && ends(text.chars().last())
}

/// Whether YAML reads these characters as they stand.
fn is_plain(text: &str, among: Among) -> bool {
    let (Some(first), Some(last)) = (text.chars().next(), text.chars().last()) else {
        return false;
    };
    let is_quiet = |c: char| c.is_alphanumeric() || !c.is_ascii();
    let inside = |c: char| match c {
        ',' | '[' | ']' | '{' | '}' => among == Among::Lines,
        '\'' | '"' | '`' | '\\' | '\t' => false,
        c => !c.is_control() && !is_odd(c),
    };
    (is_quiet(first) || first == '(' || first == '/' || first == '.')
        && !first.is_whitespace()
        && !last.is_whitespace()
        && last != ':'
        && !text.starts_with("...")
        && !text.contains(": ")
        && !text.contains(" #")
        && !(among == Among::Brackets && text.contains(':'))
        && text.chars().all(inside)
}

/// Whether YAML, or what else reads it, takes a text for a number, a date, a yes or a no.
fn looks_like_more(text: &str) -> bool {
    let like_number = |c: char| c.is_ascii_digit() || "+-.:_eTxXoOaAbBcCdDfFzZ ,/".contains(c);
    is_switch(text)
        || (text.contains(|c: char| c.is_ascii_digit()) && text.chars().all(like_number))
}

fn is_nothing(text: &str) -> bool {
    matches!(text.to_lowercase().as_str(), "~" | "null")
}

/// Whether YAML takes a word for nothing, a yes or a no, or for a number that is none.
fn is_switch(text: &str) -> bool {
    const WORDS: &str = "true false yes no on off y n .inf .nan =";
    let lower = text.to_lowercase();
    is_nothing(text) || WORDS.split(' ').any(|word| word == lower)
}
