//! Where somebody is named.

use super::Mention;
use crate::content::source::{Source, Span};
use crate::domain::{Entry, Person, Slug};

/// How a person can be named.
pub(super) struct Names {
    /// As a whole, which means nobody else.
    whole: Vec<String>,
    /// In part, which means the person where the text is about them.
    parts: Vec<String>,
}

impl Names {
    pub(super) fn of(entry: &Entry<Person>) -> Names {
        let people = [Some(&entry.text.ja), entry.text.en.as_ref()].into_iter().flatten();
        let given: Vec<&str> = people
            .flat_map(|person| [Some(person.name.as_str()), person.reading.as_deref()])
            .flatten()
            .collect();
        let mut whole = Vec::new();
        let mut parts = Vec::new();
        for name in given {
            let own: Vec<&str> = name.split_whitespace().collect();
            // `榊 遥` is written 榊遥 and 榊　遥 too, and `Haruka Sakaki` Sakaki Haruka.
            let turned: Vec<&str> = own.iter().rev().copied().collect();
            let joints = if name.is_ascii() { &[" "][..] } else { &[" ", "", "\u{3000}", "・"] };
            for joint in joints {
                whole.extend([own.join(joint), turned.join(joint)]);
            }
            parts.extend(own.iter().map(|part| (*part).to_owned()));
        }
        for names in [&mut whole, &mut parts] {
            names.retain(|name| !name.is_empty());
            names.sort_by(|a, b| b.len().cmp(&a.len()).then(a.cmp(b)));
            names.dedup();
        }
        Names { whole, parts }
    }

    /// Where the person is named in a text, once for each place. In parts only where the text is
    /// about them.
    pub(super) fn mentions(
        &self,
        source: &Source<'_>,
        slug: &Slug,
        is_about: bool,
    ) -> Vec<Mention> {
        let slug = slug.as_str().to_owned();
        let parts = if is_about { self.parts.as_slice() } else { &[] };
        let mut found: Vec<Span> = Vec::new();
        for name in self.whole.iter().chain([&slug]).chain(parts) {
            for at in starts(source.text, name) {
                let span = at..at + name.len();
                let is_known = found.iter().any(|it| it.start < span.end && span.start < it.end);
                if !is_known {
                    found.push(span);
                }
            }
        }
        found.sort_by_key(|span| span.start);
        found.into_iter().map(|span| Mention::of(source, span)).collect()
    }
}

/// Where a name stands, whatever its letters' case, and not as a part of a longer word.
fn starts(text: &str, name: &str) -> Vec<usize> {
    let goes_on = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let is_latin = name.is_ascii();
    let ends = |at: usize| {
        let (before, after) = (text.get(..at), text.get(at + name.len()..));
        !is_latin
            || !(goes_on(before.and_then(|it| it.chars().next_back()))
                || goes_on(after.and_then(|it| it.chars().next())))
    };
    if !is_latin {
        return text.match_indices(name).map(|(at, _)| at).collect();
    }
    // Only ASCII letters are folded, so that places stay where they are.
    let (folded, name) = (text.to_ascii_lowercase(), name.to_ascii_lowercase());
    folded.match_indices(&name).map(|(at, _)| at).filter(|at| ends(*at)).collect()
}
