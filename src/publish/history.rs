//! When each file of the content folder was last changed, from the version control history.
//!
//! The history is asked once, by one `git log`, and becomes plain data. Where there is none that
//! can be believed, there is none: what is published then relies on what editors wrote.

use std::path::Path;
use std::process::{Command, Stdio};

use jiff::Timestamp;

use crate::domain::Locale;
use crate::pages::History;

/// Begins the line of a commit; no path begins with it.
const COMMIT: char = '\u{1}';

/// What a calling Git would tell: it is about that Git's repository, not about the content's.
const GITS_OWN: [&str; 5] =
    ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR"];

impl History {
    /// The history of a content folder. It is empty without Git, outside a repository, and in a
    /// shallow clone, in which the oldest commit seems to have changed every file. Changes that are
    /// not committed are nowhere in it.
    pub fn of_folder(folder: &Path) -> History {
        let shallow = git(folder, &["rev-parse", "--is-shallow-repository"]);
        if shallow.as_deref().map(str::trim) != Some("false") {
            return History::default();
        }
        // Whatever the keeper's own configuration says. Without the search for renames, a clone
        // that fetches files when they are asked for fetches none.
        let log = git(
            folder,
            &[
                "-c",
                "core.quotePath=false",
                "-c",
                "log.showSignature=false",
                "log",
                "--format=%x01%ct",
                "--name-only",
                "--no-renames",
                "--no-color",
                "--no-ext-diff",
                "--relative",
                "--",
                ".",
            ],
        );
        log.map(|log| History::of_log(&log)).unwrap_or_default()
    }

    fn of_log(log: &str) -> History {
        let mut at = None;
        let changes = log.lines().filter_map(|line| match line.strip_prefix(COMMIT) {
            Some(seconds) => {
                at = seconds.parse().ok().and_then(|it| Timestamp::from_second(it).ok());
                None
            }
            None if line.is_empty() => None,
            None => Some((line.to_owned(), at?)),
        });
        History::of(changes)
    }

    /// The last change of a file.
    pub(super) fn of_file(&self, path: &str) -> Option<Timestamp> {
        self.0.get(path).copied()
    }

    /// A history that says the same of the texts in these folders, and of the settings, by no names
    /// of files but theirs.
    pub(super) fn without_names<'a>(
        &'a self,
        folders: impl Iterator<Item = &'a str> + 'a,
    ) -> impl Iterator<Item = (String, Timestamp)> + 'a {
        let texts = folders.flat_map(|folder| {
            let original = self.of_text(folder, Locale::Ja);
            let translation = self.of_text(folder, Locale::En);
            [(format!("{folder}.md"), original), (format!("{folder}.en.md"), translation)]
        });
        let settings = "site.toml";
        let all = texts.chain([(settings.to_owned(), self.of_file(settings))]);
        all.filter_map(|(path, at)| Some((path, at?)))
    }
}

/// What Git says in a folder, if it is there and succeeds.
fn git(folder: &Path, arguments: &[&str]) -> Option<String> {
    let mut command = Command::new("git");
    for name in GITS_OWN {
        command.env_remove(name);
    }
    command.arg("-C").arg(folder).args(arguments).stdin(Stdio::null()).stderr(Stdio::null());
    let output = command.output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    #[test]
    fn a_text_is_as_new_as_its_newest_file() {
        let log = "\u{1}300\n\nevents/tea.en.md\n\n\u{1}200\n\nevents/tea/港 1.svg\nevents/tea.md\n\
            \n\u{1}400\n\nevents/tea-2.md\n\n\u{1}100\n\nevents/tea.md\njobs.json\nevents/te.md\n";
        let history = History::of_log(log);
        for (folder, locale, expected) in [
            ("events/tea", Locale::Ja, Some(200)),
            ("events/tea", Locale::En, Some(300)),
            ("events/tea-2", Locale::Ja, Some(400)),
            ("events/te", Locale::En, Some(100)),
            ("events/t", Locale::Ja, None),
        ] {
            assert_eq!(history.of_text(folder, locale), expected.map(at), "{folder} {locale:?}");
        }
        assert_eq!(history.of_file("jobs.json"), Some(at(100)));
        assert_eq!(history.of_file("site.toml"), None);
    }

    #[test]
    fn a_clock_that_went_wrong_makes_nothing_older() {
        let log = "\u{1}100\n\na.md\n\n\u{1}200\n\na.md\n";
        assert_eq!(History::of_log(log).of_file("a.md"), Some(at(200)));
        assert_eq!(History::of_log("\u{1}never\n\na.md\n"), History::default());
        assert_eq!(History::of_log(""), History::default());
    }
}
