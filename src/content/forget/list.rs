//! A person's name in lists of front matter, and links to their profile.

use crate::content::event::EventFields;
use crate::content::source::{MapEntry, Node, Source, Span, Value, parse_yaml, split};
use crate::content::story::StoryFields;
use crate::domain::Slug;

/// Fields that are lists of people.
const LISTS: [&str; 3] = [EventFields::speakers, StoryFields::people, StoryFields::authors];

/// A change of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Edit {
    /// What goes, in bytes.
    pub span: Span,
    /// What stands there then.
    pub with: String,
    /// What to show of it.
    pub told: Span,
}

/// Takes a person out of the lists of a text.
pub(super) fn items(source: &Source<'_>, slug: &Slug) -> Vec<Edit> {
    let Ok(parts) = split(source) else { return Vec::new() };
    let block = source.text.get(parts.block.clone()).unwrap_or_default();
    let (Some(Node { value: Value::Map(fields), .. }), _) = parse_yaml(block, parts.block.start)
    else {
        return Vec::new();
    };
    let lists = fields.iter().filter(|field| LISTS.contains(&field.name.as_str()));
    lists.flat_map(|field| of_list(source.text, field, slug)).collect()
}

fn of_list(text: &str, field: &MapEntry, slug: &Slug) -> Vec<Edit> {
    let Value::List(items) = &field.node.value else { return Vec::new() };
    let is_named = |item: &&Node| item.as_text() == Some(slug.as_str());
    let named: Vec<&Node> = items.iter().filter(is_named).collect();
    if !named.is_empty() && named.len() == items.len() {
        let told = named.first().map_or(field.name_span.clone(), |item| item.span.clone());
        return vec![Edit { span: whole_field(text, field, items), with: String::new(), told }];
    }
    let edit = |item: &&Node| Edit {
        span: around(text, &item.span),
        with: String::new(),
        told: item.span.clone(),
    };
    named.iter().map(edit).collect()
}

/// The lines of a field whose list becomes empty.
fn whole_field(text: &str, field: &MapEntry, items: &[Node]) -> Span {
    let last = items.last().map_or(field.name_span.end, |item| item.span.end);
    line_start(text, field.name_span.start)..line_end(text, last)
}

/// An item with its comma or its line.
fn around(text: &str, item: &Span) -> Span {
    let start = line_start(text, item.start);
    let before = text.get(start..item.start).unwrap_or_default();
    if before.trim() == "-" {
        return start..line_end(text, item.end);
    }
    let after = text.get(item.end..).unwrap_or_default();
    let rest = after.trim_start();
    if let Some(next) = rest.strip_prefix(',') {
        let end = text.len() - next.trim_start_matches(' ').len();
        return item.start..end;
    }
    let before = text.get(..item.start).unwrap_or_default().trim_end();
    before.strip_suffix(',').map_or(item.start, |before| before.trim_end().len())..item.end
}

fn line_start(text: &str, at: usize) -> usize {
    text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |newline| newline + 1)
}

fn line_end(text: &str, at: usize) -> usize {
    let newline = text.get(at..).and_then(|after| after.find('\n'));
    newline.map_or(text.len(), |newline| at + newline + 1)
}

/// Makes links to a profile plain text: `[榊さん](/people/sakaki-haruka/)`.
pub(super) fn links(text: &str, profile: &str) -> Vec<Edit> {
    let open = format!("]({}", profile.trim_end_matches('/'));
    let mut edits = Vec::new();
    for (at, _) in text.match_indices(&open) {
        let target = at + open.len();
        let rest = text.get(target..).unwrap_or_default();
        let goes_on = !rest.starts_with(['/', ')', '#', '?', ' ']);
        let (Some(start), Some(end)) = (opening(text, at), rest.find(')')) else { continue };
        // `/people/mio-2/` is somebody else, and so is what stands below a person.
        let path = rest.get(..end).unwrap_or_default();
        let is_below = path
            .strip_prefix('/')
            .is_some_and(|it| !it.is_empty() && !it.starts_with(['#', '?', ' ']));
        if goes_on || is_below {
            continue;
        }
        let end = target + end + 1;
        let with = text.get(start + 1..at).unwrap_or_default().to_owned();
        edits.push(Edit { span: start..end, with, told: start..end });
    }
    edits
}

/// The bracket that the one at `at` closes.
fn opening(text: &str, at: usize) -> Option<usize> {
    let mut depth = 0;
    for (place, c) in text.get(..at)?.char_indices().rev() {
        match c {
            ']' => depth += 1,
            '[' if depth == 0 => return Some(place),
            '[' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// The text with these changes.
pub(super) fn without(text: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|edit| edit.span.start);
    let mut after = String::with_capacity(text.len());
    let mut from = 0;
    for edit in edits.iter().filter(|edit| edit.span.start <= edit.span.end) {
        after.push_str(text.get(from..edit.span.start).unwrap_or_default());
        after.push_str(&edit.with);
        from = from.max(edit.span.end);
    }
    after.push_str(text.get(from..).unwrap_or_default());
    after
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forgotten(text: &str) -> String {
        let slug = Slug::parse("mio").unwrap();
        let source = Source::new("events/a.md", text);
        let mut edits = items(&source, &slug);
        edits.extend(links(text, "/people/mio/"));
        without(text, edits)
    }

    #[test]
    fn a_name_leaves_lists_and_links() {
        for (before, after) in [
            ("people: [mio]\n", ""),
            ("people: [ mio ] # all\n", ""),
            ("people: [mio, gen]\n", "people: [gen]\n"),
            ("people: [gen, mio]\n", "people: [gen]\n"),
            ("people: [gen, \"mio\", ren]\n", "people: [gen, ren]\n"),
            ("authors: [mio, { name: 事務局 }]\n", "authors: [{ name: 事務局 }]\n"),
            ("speakers:\n  - mio\n  - gen\n", "speakers:\n  - gen\n"),
            ("speakers:\n  - gen\n  - mio # 詩人\n", "speakers:\n  - gen\n"),
            ("speakers:\n  - mio\ntopics: [food]\n", "topics: [food]\n"),
            ("topics: [mio]\npeople: [mio-2]\n", "topics: [mio]\npeople: [mio-2]\n"),
        ] {
            let text = |fields: &str| format!("---\ntitle: 題\n{fields}---\n本文。\n");
            assert_eq!(forgotten(&text(before)), text(after), "{before}");
        }
        for (before, after) in [
            ("[みお](/people/mio/)と", "みおと"),
            ("[[a] みお](/people/mio)", "[a] みお"),
            ("[a](/people/mio/#b) [c](/people/mio/ \"d\")", "a c"),
            ("[a](/people/mio-2/) [b](/people/miori/)", "[a](/people/mio-2/) [b](/people/miori/)"),
            ("[a](/people/mio/mio.ics)", "[a](/people/mio/mio.ics)"),
        ] {
            assert_eq!(forgotten(before), after);
        }
    }
}
