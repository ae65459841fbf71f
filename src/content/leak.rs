//! What must not be published: the guard that looks for it, in what editors write and in what is
//! built of it.
//!
//! What can be told by its form is looked for here. Keys and tokens come in hundreds of forms; the
//! rules for them are those of a project that keeps them (`secrets`).

mod host;
mod mail;
mod meeting;
mod pattern;
mod phone;
mod searched;
mod secrets;
mod source;

use std::collections::BTreeSet;
use std::ops::Range;

use super::config;
use super::diagnostic::Diagnostic;
use super::fault::leak as fault;
use pattern::Patterns;

pub(super) use searched::Searched;
pub(super) use source::{Allowance, Rules, check, shortened};

/// What kind of thing it is that must not be published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Somebody's mail address.
    Mail,
    /// Somebody's telephone number.
    Phone,
    /// A mark that a paper is for some people only: 社外秘, Confidential.
    Mark,
    /// A host or an address that is there for the company's own network only.
    Host,
    /// What lets everybody into a meeting.
    Meeting,
    /// A key or a token.
    Secret,
}

/// Something in a text that must not be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leak {
    /// What it is.
    pub kind: Kind,
    /// Where in the text, in bytes, from the beginning of a character to the end of one.
    pub range: Range<usize>,
    /// What exactly, for keys and tokens: the name of the rule that found it.
    pub rule: Option<String>,
}

/// Looks for what must not be published, by the rules of one site.
#[derive(Clone, Debug)]
pub struct Guard {
    patterns: Patterns,
    contacts: BTreeSet<String>,
    /// Texts that may be published, because an editor said why.
    allowed: BTreeSet<String>,
}

impl Guard {
    /// What must not be published in a text, in the order in which it stands there. Nothing that was
    /// allowed is among it.
    pub fn leaks(&self, text: &str) -> Vec<Leak> {
        let mut leaks = self.all(text);
        if !leaks.is_empty() {
            let allowed = self.allowed.iter();
            let places: Vec<_> = allowed.flat_map(|allowed| places(text, allowed)).collect();
            leaks.retain(|leak| !places.iter().any(|place| holds(place, &leak.range)));
        }
        leaks
    }

    /// What must not be published in a text, allowed or not.
    fn all(&self, text: &str) -> Vec<Leak> {
        let mut leaks = self.patterns.leaks(text, &self.contacts);
        leaks.extend(secrets::secrets(text));
        leaks.sort_by_key(|leak| (leak.range.start, usize::MAX - leak.range.end));
        // A token in an address is one thing, and the longer one tells more.
        let mut end = 0;
        leaks.retain(|leak| {
            let is_new = leak.range.end > end;
            end = end.max(leak.range.end);
            is_new
        });
        leaks
    }
}

/// The table of `site.toml` that tells of leaks.
pub const SETTINGS: &str = config::LEAKS;

/// The fields of it that only the repository should tell: how the company calls its hosts and marks.
pub const UNTOLD: [&str; 2] = config::UNTOLD;

/// The path of what comes from no one file of the content.
pub const NOWHERE: &str = ".";

/// What is said of a leak in what was built, where no place in a content file is known.
///
/// `file` is the file in `dist/`, `source` the folder of content of which it was made.
pub fn of_output(leak: &Leak, text: &str, file: &str, source: Option<&str>) -> Diagnostic {
    let found = text.get(leak.range.clone()).unwrap_or_default();
    fault::in_output(leak, found, file).at(source.unwrap_or(NOWHERE), None)
}

/// What is said of a picture in what was built that tells more than it shows. `held` is what it
/// holds: `EXIF`.
pub fn of_picture(file: &str, held: &str, source: Option<&str>) -> Diagnostic {
    fault::in_picture(file, held).at(source.unwrap_or(NOWHERE), None)
}

/// Where a text stands in another one.
fn places<'a>(text: &'a str, part: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
    text.match_indices(part).map(|(at, part)| at..at + part.len())
}

fn holds(outer: &Range<usize>, inner: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}
