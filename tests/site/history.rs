//! The history of changes, as version control tells it, and the stamps that come from it.

use std::path::Path;
use std::process::Command;

use naname::publish::History;

use crate::calendars::{blocks, published, value};
use crate::small::Small;

/// A folder under version control, in which every commit has its own time.
struct Repository(tempfile::TempDir);

impl Repository {
    fn new() -> Repository {
        let repository = Repository(tempfile::tempdir().unwrap());
        repository.git(0, &["init", "--quiet"]);
        repository
    }

    fn content(&self) -> std::path::PathBuf {
        self.0.path().join("content")
    }

    fn git(&self, minute: u8, arguments: &[&str]) {
        git(self.0.path(), minute, arguments);
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.content().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    fn commit(&self, minute: u8) {
        self.git(minute, &["add", "--all"]);
        self.git(minute, &["commit", "--quiet", "--message", "A change"]);
    }

    /// The stamps of the event `soup`, or of `broth` when it is called so.
    fn stamps(&self, slug: &str, fields: &str) -> (String, String, Option<String>) {
        let site = Small::bare().event(slug, fields);
        let site = published(&site, &History::of_folder(&self.content()));
        let file = site.file("calendar/all.ics");
        let changed = value(&blocks(&file)[0], "LAST-MODIFIED");
        (value(&file, "UID").unwrap(), value(&file, "SEQUENCE").unwrap(), changed)
    }
}

fn git(folder: &Path, minute: u8, arguments: &[&str]) {
    let date = format!("2026-11-20T01:{minute:02}:00Z");
    let output = Command::new("git")
        .arg("-C")
        .arg(folder)
        .args(["-c", "user.name=Editor", "-c", "user.email=editor@example.com"])
        .args(["-c", "commit.gpgSign=false"])
        .args(arguments)
        .env("GIT_COMMITTER_DATE", &date)
        .env("GIT_AUTHOR_DATE", "2001-01-01T00:00:00Z")
        .output()
        .unwrap_or_else(|error| panic!("Git is needed for this test: {error}"));
    assert!(output.status.success(), "{arguments:?}: {output:?}");
}

#[test]
fn what_is_committed_counts_and_nothing_else_does() {
    let repository = Repository::new();
    let stamps = |slug, fields| repository.stamps(slug, fields);
    let uid = "soup@alumni.example.com".to_owned();
    repository.write("events/soup.md", "one");
    assert_eq!(stamps("soup", ""), (uid.clone(), "0".into(), None), "nothing is committed");
    repository.commit(1);
    let first = stamps("soup", "");
    assert_eq!(first, (uid.clone(), "217299660".into(), Some("20261120T010100Z".into())));

    repository.write("events/soup.md", "two");
    repository.write("events/salad.md", "one");
    assert_eq!(stamps("soup", ""), first, "the change is not committed");
    repository.git(2, &["add", "content/events/salad.md"]);
    repository.git(2, &["commit", "--quiet", "--message", "Another text"]);
    assert_eq!(stamps("soup", ""), first, "another text was committed");
    repository.commit(3);
    let second = stamps("soup", "");
    assert_eq!(second.1, "217299780", "the change is committed");

    // A translation is a part of the event, and so is a picture with any name.
    repository.write("events/soup.en.md", "one");
    repository.commit(4);
    assert_eq!(stamps("soup", "").1, "217299840");
    repository.write("events/soup/港 \"1\".svg", "one");
    repository.write("events/soup/港 2.svg", "one");
    repository.commit(5);
    assert_eq!(stamps("soup", "").1, "217299900");

    // Another name and another place, the same event.
    repository.git(6, &["mv", "content/events/soup.md", "content/events/broth.md"]);
    repository.commit(6);
    let renamed = stamps("broth", "id: soup\n");
    assert_eq!(renamed, (uid, "217299960".into(), Some("20261120T010600Z".into())));
}

#[test]
fn a_history_that_begins_in_the_middle_is_not_believed() {
    let repository = Repository::new();
    repository.write("events/soup.md", "one");
    repository.commit(1);
    repository.write("events/salad.md", "one");
    repository.commit(2);
    assert_ne!(History::of_folder(&repository.content()), History::default());
    let clone = repository.0.path().join("clone");
    let from = format!("file://{}", repository.0.path().display());
    git(repository.0.path(), 3, &["clone", "--quiet", "--depth=1", &from, clone.to_str().unwrap()]);
    assert!(clone.join("content/events/soup.md").is_file());
    assert_eq!(History::of_folder(&clone.join("content")), History::default());
    let elsewhere = tempfile::tempdir().unwrap();
    assert_eq!(History::of_folder(elsewhere.path()), History::default());
    assert_eq!(History::of_folder(&elsewhere.path().join("nowhere")), History::default());
}
