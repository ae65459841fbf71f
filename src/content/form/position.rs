//! A position by itself, and the way back into `jobs.json`.
//!
//! An editor sees one position as an object of its own. What is checked and proposed is the whole
//! file with it, every other byte as it was.

use serde_json::{Map, Value as Json};

use super::layout::inside;
use super::{Field, Given, Input};
use crate::content::import;
use crate::content::job::JobFields;
use crate::content::source::{Node, Span, Value, parse_json};
use crate::domain::Slug;

/// How far positions are indented in the file.
const INDENTATION: &str = "    ";

/// `jobs.json` with a position in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whole {
    /// The text of the file.
    pub text: String,
    /// The line at which the position begins, counted from 1.
    pub line: u32,
    /// How many lines it has.
    pub lines: u32,
    /// By how many columns its lines are moved.
    pub columns: u32,
}

impl Whole {
    /// A line and column of the file, in the position by itself; none if it is elsewhere.
    pub fn place(&self, line: u32, column: u32) -> Option<(u32, u32)> {
        let line = line.checked_sub(self.line)?;
        (line < self.lines).then(|| (line + 1, column.saturating_sub(self.columns).max(1)))
    }
}

/// The position of this name, by itself. None if there is none.
pub fn take(jobs: &str, id: &Slug) -> Option<String> {
    let object = jobs.get(find(jobs, id)?)?;
    let mut lines = object.lines();
    let mut text = lines.next()?.to_owned();
    for line in lines {
        text.push('\n');
        text.push_str(line.strip_prefix(INDENTATION).unwrap_or_else(|| line.trim_start()));
    }
    text.push('\n');
    Some(text)
}

/// The file with a position in the place of the one of this name, or behind all others. None if
/// there is no list of positions in the file.
pub fn put(jobs: &str, object: &str, in_place_of: Option<&Slug>) -> Option<Whole> {
    let (span, comma, end) = match in_place_of.and_then(|id| find(jobs, id)) {
        Some(span) => (span, String::new(), ""),
        None => behind(jobs)?,
    };
    let object = object.trim();
    let indented = object.replace('\n', &format!("\n{INDENTATION}"));
    let before = format!("{}{comma}", jobs.get(..span.start)?);
    let after = jobs.get(span.end..)?;
    let columns = before.chars().rev().take_while(|c| *c != '\n').count();
    Some(Whole {
        line: count(before.matches('\n').count() + 1),
        lines: count(object.lines().count().max(1)),
        columns: count(columns),
        text: format!("{before}{indented}{end}{after}"),
    })
}

/// Where the list of positions ends, what stands before a new one, and what behind it.
fn behind(jobs: &str) -> Option<(Span, String, &'static str)> {
    let (node, _) = parse_json(jobs, 0);
    let node = node?;
    let list = list(&node)?;
    let Value::List(items) = &list.value else { return None };
    Some(match items.last() {
        Some(last) => (last.span.end..last.span.end, format!(",\n{INDENTATION}"), ""),
        None => {
            let inside = list.span.start + 1..list.span.end.checked_sub(1)?;
            (inside, format!("\n{INDENTATION}"), "\n  ")
        }
    })
}

fn find(jobs: &str, id: &Slug) -> Option<Span> {
    let (node, _) = parse_json(jobs, 0);
    let node = node?;
    let Value::List(items) = &list(&node)?.value else { return None };
    let item = items.iter().find(|item| {
        let Value::Map(entries) = &item.value else { return false };
        let own = entries.iter().find(|entry| entry.name == JobFields::id);
        own.and_then(|entry| entry.node.as_text()) == Some(id.as_str())
    })?;
    Some(item.span.clone())
}

fn list(root: &Node) -> Option<&Node> {
    let Value::Map(entries) = &root.value else { return None };
    Some(&entries.iter().find(|entry| entry.name == "jobs")?.node)
}

/// The object with something else in a field.
pub(super) fn set(object: &str, field: &Field, given: &Given) -> Option<String> {
    let given = given.clone().pruned();
    let value = (given != Given::Nothing).then(|| json(&field.input, &given));
    import::changed(object, field.name, value.as_ref())
}

fn json(input: &Input, given: &Given) -> Json {
    match given {
        Given::Nothing => Json::Null,
        Given::Text(text) => match input {
            Input::Number { .. } => {
                text.parse::<u64>().map_or_else(|_| text.as_str().into(), Json::from)
            }
            Input::Truth => match text.as_str() {
                "true" => true.into(),
                "false" => false.into(),
                text => text.into(),
            },
            _ => text.as_str().into(),
        },
        Given::List(items) => items.iter().map(|item| json(inside(input, None), item)).collect(),
        Given::Group(parts) => {
            let parts = parts
                .iter()
                .map(|(name, given)| (name.clone(), json(inside(input, Some(name)), given)));
            Json::Object(parts.collect::<Map<_, _>>())
        }
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::form::{self, Kind};
    use crate::domain::Locale;

    const JOBS: &str = "{\n  \"$schema\": \"a\",\n  \"jobs\": [\n    {\n      \"id\": \"a\",\n      \
        \"title\": \"A\"\n    },\n    {\n      \"id\": \"b\"\n    }\n  ]\n}\n";

    fn slug(text: &str) -> Slug {
        Slug::parse(text).unwrap()
    }

    #[test]
    fn a_position_comes_out_and_goes_back_as_it_was() {
        let object = take(JOBS, &slug("a")).unwrap();
        assert_eq!(object, "{\n  \"id\": \"a\",\n  \"title\": \"A\"\n}\n");
        let whole = put(JOBS, &object, Some(&slug("a"))).unwrap();
        assert_eq!(whole.text, JOBS);
        assert_eq!(whole.place(5, 7), Some((2, 3)));
        assert_eq!(whole.place(4, 5), Some((1, 1)));
        assert_eq!(whole.place(8, 5), None);
        assert_eq!(whole.place(1, 1), None);
        assert_eq!(take(JOBS, &slug("c")), None);
    }

    #[test]
    fn a_new_position_comes_behind_the_others() {
        let object = form::begin(Kind::Job, &slug("c"), Locale::Ja);
        let whole = put(JOBS, &object, None).unwrap();
        let added =
            JOBS.replace("\"b\"\n    }\n", "\"b\"\n    },\n    {\n      \"id\": \"c\"\n    }\n");
        assert_eq!(whole.text, added);
        assert_eq!(whole.place(12, 7), Some((2, 3)), "{}", whole.text);
        for empty in ["{ \"jobs\": [] }", "{ \"jobs\": [ ] }"] {
            let whole = put(empty, &object, None).unwrap();
            let added = "{ \"jobs\": [\n    {\n      \"id\": \"c\"\n    }\n  ] }";
            assert_eq!(whole.text, added);
        }
        assert_eq!(put("{}", &object, None), None);
    }

    #[test]
    fn fields_of_a_position_are_set_in_place() {
        let object = "{\n  \"id\": \"a\", // 名前\n  \"title\": { \"ja\": \"話\", \"en\": \"Talk\" },\n  \"posted\": \"2026-11-20\"\n}\n";
        let set = |name: &str, given: &Given| {
            form::set(Kind::Job, Locale::Ja, object, name, given).unwrap()
        };
        let text = |text: &str| Given::Text(text.to_owned());
        let both = Given::Group(vec![("ja".into(), text("集い")), ("en".into(), text("Talk"))]);
        assert_eq!(set("title", &both), object.replace("話", "集い"));
        let pay = Given::Group(vec![("min".into(), text("100")), ("per".into(), text("day"))]);
        let paid = set("salary", &pay);
        assert!(paid.contains("\"min\": 100,"), "{paid}");
        assert!(paid.find("salary") < paid.find("posted"), "{paid}");
        assert_eq!(
            form::set(Kind::Job, Locale::Ja, &paid, "salary", &Given::Nothing).unwrap(),
            object
        );
    }
}
