//! What the web answered, and for how long that is believed.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use naname::content::link::Gone;
use naname::publish::{reader, writer};
use serde::{Deserialize, Serialize};

use crate::tools;

/// What is at an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// A page.
    There,
    /// A page that is at another address now, for good.
    Moved(String),
    /// Nothing.
    Gone(Gone),
    /// It could not be told.
    Untold(Why),
}

/// Why it could not be told what is at an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Why {
    /// The site answers something else than whether there is a page: the status.
    Status(u16),
    /// There was no answer in time.
    Late,
    /// One address led to the next, and there was no end to it.
    Circles,
    /// The address leads to something that is not the web.
    Elsewhere,
    /// No host could be found, so it may be the network that isn't there.
    Offline,
    /// Something else went wrong, as the one says who noticed it.
    Failed(String),
}

/// How long a page is believed to be where it was.
const THERE: Duration = Duration::from_secs(3 * 86_400);

/// How long it is believed to be gone: somebody may have mended that.
const GONE: Duration = Duration::from_secs(86_400);

/// The form of the file. Another one is not read.
const FORM: u32 = 1;

/// The answers of former times, in a file that may be lost.
#[derive(Debug)]
pub(super) struct Answers {
    file: Option<PathBuf>,
    now: Duration,
    known: BTreeMap<String, Kept>,
}

#[derive(Debug, Deserialize, Serialize)]
struct File {
    form: u32,
    answers: BTreeMap<String, Kept>,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
struct Kept {
    /// In seconds since 1970.
    at: u64,
    #[serde(flatten)]
    what: What,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
enum What {
    There {},
    Moved { to: String },
    Gone { status: Option<u16> },
}

impl Answers {
    /// The answers in the cache that are still to be believed. A file that can't be read has none.
    pub(super) fn kept() -> Answers {
        let file = tools::cache().ok().map(|folder| folder.join("links.json"));
        let text = file.as_deref().and_then(|file| reader::text(file).ok());
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Answers { known: believed(text.as_deref().unwrap_or_default(), now), file, now }
    }

    /// What an address gave.
    pub(super) fn get(&self, url: &str) -> Option<Answer> {
        Some(match &self.known.get(url)?.what {
            What::There {} => Answer::There,
            What::Moved { to } => Answer::Moved(to.clone()),
            What::Gone { status: Some(status) } => Answer::Gone(Gone::Page(*status)),
            What::Gone { status: None } => Answer::Gone(Gone::Host),
        })
    }

    /// Remembers what an address gave. What could not be told is asked again the next time.
    pub(super) fn put(&mut self, url: &str, answer: &Answer) {
        let what = match answer {
            Answer::There => What::There {},
            Answer::Moved(to) => What::Moved { to: to.clone() },
            Answer::Gone(Gone::Page(status)) => What::Gone { status: Some(*status) },
            Answer::Gone(Gone::Host) => What::Gone { status: None },
            Answer::Untold(_) => return,
        };
        self.known.insert(url.to_owned(), Kept { at: self.now.as_secs(), what });
    }

    /// Writes all down. Where that can't be done, the next run asks again.
    pub(super) fn keep(&self) {
        let Some(path) = &self.file else { return };
        let file = File { form: FORM, answers: self.known.clone() };
        if let Ok(text) = serde_json::to_vec(&file) {
            let _ = writer::keep(path, &text);
        }
    }
}

/// What of a file is to be believed at a time since 1970.
fn believed(text: &str, now: Duration) -> BTreeMap<String, Kept> {
    let file = serde_json::from_str::<File>(text).ok().filter(|file| file.form == FORM);
    let mut answers = file.map(|file| file.answers).unwrap_or_default();
    answers.retain(|_, kept| {
        let patience = match kept.what {
            What::Gone { .. } => GONE,
            _ => THERE,
        };
        // An answer from the future was written by a wrong clock.
        now.as_secs().checked_sub(kept.at).is_some_and(|age| age < patience.as_secs())
    });
    answers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_believed_for_a_while() {
        let now = Duration::from_secs(10 * 86_400);
        let mut answers = Answers { file: None, now, known: BTreeMap::new() };
        let all = [
            ("https://a.example.com/", Answer::There),
            ("https://b.example.com/", Answer::Moved("https://c.example.com/".into())),
            ("https://d.example.com/", Answer::Gone(Gone::Page(410))),
            ("https://e.example.com/", Answer::Gone(Gone::Host)),
            ("https://f.example.com/", Answer::Untold(Why::Status(403))),
        ];
        for (url, answer) in &all {
            answers.put(url, answer);
        }
        let file = File { form: FORM, answers: answers.known.clone() };
        let text = serde_json::to_string(&file).unwrap();
        for (days, believed_then) in [(-1, 0), (0, 4), (2, 2), (4, 0)] {
            let then = Duration::from_secs(u64::try_from((10 + days) * 86_400).unwrap());
            let known = believed(&text, then);
            assert_eq!(known.len(), believed_then, "after {days} days");
            let answers = Answers { file: None, now: then, known };
            for (url, answer) in &all {
                assert!(answers.get(url).is_none_or(|found| found == *answer), "{url}");
            }
        }
    }

    #[test]
    fn a_damaged_file_has_no_answers() {
        for text in ["", "{", "[]", "{\"form\":2,\"answers\":{}}", "{\"form\":1,\"answers\":3}"] {
            assert!(believed(text, Duration::ZERO).is_empty(), "{text}");
        }
    }
}
