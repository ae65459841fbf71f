//! Positions of other systems, brought into `jobs.json` by the command.
//!
//! Each folder of `tests/import/cases/` is a case: `in.json` or `in.csv` is imported into
//! `before.json` with what `arguments.txt` says, one argument a line. What the command prints must
//! be `printed.txt`, and `jobs.json` must become `after.json`, or stay if there is none.
//! `BLESS=1 cargo test --test import` writes both; look at the difference before you commit it.

#![allow(clippy::unwrap_used, reason = "in a test, whatever goes wrong is a failure")]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// A site that is as small as one can be, and right.
const SITE: &str = include_str!("smallest/site.toml");

/// The day on which most of the tests import.
const AT: &str = "2026-11-21T09:00:00+09:00";

/// A place with a content folder.
struct Place(TempDir);

impl Place {
    fn new(jobs: &[u8]) -> Place {
        let place = Place(tempfile::tempdir().unwrap());
        fs::create_dir(place.0.path().join("content")).unwrap();
        fs::write(place.0.path().join("content/site.toml"), SITE).unwrap();
        fs::write(place.0.path().join("content/jobs.json"), jobs).unwrap();
        place
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.0.path().join(name), bytes).unwrap();
    }

    fn jobs(&self) -> Vec<u8> {
        fs::read(self.0.path().join("content/jobs.json")).unwrap()
    }

    fn text(&self) -> String {
        String::from_utf8(self.jobs()).unwrap()
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_site"));
        command.args(["import", "jobs"]).args(arguments).current_dir(self.0.path());
        for name in ["NANAME_CONTENT", "NANAME_AT", "SOURCE_DATE_EPOCH"] {
            command.env_remove(name);
        }
        command.env("NO_COLOR", "1").env("LC_ALL", "C").args(["--content", "content"]);
        command
    }

    /// What the command prints, and its exit code.
    fn run(&self, arguments: &[&str]) -> (String, i32) {
        let output = self.command(arguments).output().unwrap();
        let printed = [output.stdout, output.stderr].concat();
        (String::from_utf8(printed).unwrap(), output.status.code().unwrap())
    }
}

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import/cases");
    let mut cases: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    cases
}

/// The place of a case, and the arguments.
fn place(case: &Path) -> (Place, Vec<String>) {
    let place = Place::new(&fs::read(case.join("before.json")).unwrap());
    let name = if case.join("in.csv").is_file() { "in.csv" } else { "in.json" };
    place.write(name, fs::read(case.join(name)).unwrap());
    let arguments = fs::read_to_string(case.join("arguments.txt")).unwrap();
    let arguments = std::iter::once(name).chain(arguments.lines()).map(str::to_owned).collect();
    (place, arguments)
}

#[test]
fn every_case_prints_and_writes_exactly_this() {
    let bless = std::env::var_os("BLESS").is_some();
    let mut failures = String::new();
    for case in cases() {
        let (place, arguments) = place(&case);
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let before = place.jobs();
        let (printed, code) = place.run(&arguments);
        let printed = format!("{printed}exit {code}\n");
        let after = place.jobs();
        let (told, left) = (case.join("printed.txt"), case.join("after.json"));
        if bless {
            fs::write(&told, &printed).unwrap();
            if after != before {
                fs::write(&left, &after).unwrap();
            } else if left.exists() {
                fs::remove_file(&left).unwrap();
            }
        }
        let expected = fs::read(&left).unwrap_or(before);
        if fs::read_to_string(&told).unwrap_or_default() != printed || expected != after {
            let after = String::from_utf8_lossy(&after);
            failures.push_str(&format!("{}:\n{printed}\n{after}\n", case.display()));
        }
        let files = fs::read_dir(place.0.path().join("content")).unwrap().count();
        assert_eq!(files, 2, "{}: something was left behind", case.display());
    }
    assert!(failures.is_empty(), "these cases give something else now:\n\n{failures}");
}

#[test]
fn an_import_that_is_done_twice_changes_nothing_more() {
    let mut imported = 0;
    for case in cases() {
        let (place, arguments) = place(&case);
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let (_, code) = place.run(&arguments);
        let once = place.jobs();
        let once_is_enough: Vec<&str> =
            arguments.iter().copied().filter(|it| *it != "--dry-run").collect();
        if code != 0 || arguments.len() != once_is_enough.len() {
            continue;
        }
        let (printed, code) = place.run(&arguments);
        assert_eq!(code, 0, "{}: {printed}", case.display());
        assert!(place.jobs() == once, "{}: {printed}", case.display());
        let is_told = printed.contains("stays as it is") || printed.contains("は変わりません");
        assert!(is_told && !printed.contains("  + "), "{}: {printed}", case.display());
        imported += 1;
    }
    assert!(imported >= 8, "only {imported} cases import something");
}

/// What Greenhouse has: one position in Japanese, of which the title can differ.
fn greenhouse(title: &str) -> String {
    format!(
        r#"{{"jobs":[{{"id":7,"title":"{title}","absolute_url":"https://boards.example.com/7",
        "location":{{"name":"神奈川県横浜市"}},"content":"買う。",
        "first_published":"2026-11-01T09:00:00+09:00",
        "application_deadline":"2026-12-25T12:00:00+09:00"}}]}}"#
    )
}

const TOLD: [&str; 8] =
    ["--at", AT, "--offer", "return", "--remote", "no", "--employment-type", "full-time"];

fn with<'a>(more: &[&'a str]) -> Vec<&'a str> {
    TOLD.iter().copied().chain(more.iter().copied()).collect()
}

/// The text without the marks, which follow the values.
fn without_marks(text: &str) -> String {
    let (before, rest) = text.split_once("\"marks\"").unwrap();
    let (_, after) = rest.split_once(['}']).unwrap();
    format!("{before}{after}")
}

#[test]
fn what_nothing_is_said_about_keeps_every_byte() {
    let place = Place::new(b"{ \"jobs\": [] }");
    place.write("in.json", greenhouse("古い題"));
    assert_eq!(place.run(&with(&["in.json"])).1, 0);
    let plain = place.text();
    let by_hand = plain.replace(
        "\"posted\"",
        "\"skills\" :[ { \"en\":\"haggling\",\"ja\":\"\\u4ea4渉\" }  ,\"算盤\"],\n\n\n   \"posted\"",
    );
    let one_line = by_hand.replace('\n', " ");
    let styles = [
        plain.clone(),
        by_hand.clone(),
        by_hand.replace('\n', "\r\n"),
        by_hand.replace("  ", "\t"),
        format!("\u{feff}{one_line}"),
        one_line.replace(' ', "").replace("\":\"", "\" :\"") + "\n\n\n",
    ];
    for style in styles {
        // Without spaces the marks are one; they are put back as they were.
        let marks = plain.split_once("\"marks\": \"").unwrap().1.split('"').next().unwrap();
        let style = style.replace(&marks.replace(' ', ""), marks);
        let style = style.replace(&marks.replace("  ", "\t"), marks);
        let place = Place::new(style.as_bytes());
        place.write("in.json", greenhouse("古い題"));
        let (printed, _) = place.run(&["in.json", "--at", AT]);
        assert_eq!(place.text(), style, "{printed}");
        place.write("in.json", greenhouse("新しい題"));
        let (printed, code) = place.run(&["in.json", "--at", AT]);
        assert_eq!(code, 0, "{printed}");
        let after = place.text();
        assert!(after.contains("新しい題"), "{after}");
        let back = after.replace("新しい題", "古い題");
        assert_eq!(without_marks(&back), without_marks(&style), "{printed}");
    }
}

#[test]
fn a_title_that_changes_keeps_the_id() {
    let place = Place::new(b"{ \"jobs\": [] }");
    for title in ["Wheat Buyer", "Senior Wheat Buyer", "Pulse Buyer"] {
        place.write("in.json", greenhouse(title));
        let (printed, code) = place.run(&with(&["in.json"]));
        assert_eq!(code, 0, "{printed}");
        let text = place.text();
        assert!(text.contains("\"id\": \"wheat-buyer\"") && text.contains(title), "{text}");
    }
}

#[test]
fn a_position_that_comes_back_is_open_again() {
    let place = Place::new(b"{ \"jobs\": [] }");
    place.write("in.json", greenhouse("Buyer"));
    place.write("none.json", r#"{"jobs":[],"meta":{"total":0}}"#);
    place.run(&with(&["in.json"]));
    let open = place.jobs();
    let (printed, _) = place.run(&with(&["none.json"]));
    assert!(printed.contains("gone") && place.jobs() == open, "{printed}");
    let (printed, _) = place.run(&with(&["none.json", "--close-gone"]));
    assert!(place.text().contains("\"closes\": \"2026-11-20\""), "{printed}");
    let closed = place.jobs();
    let (printed, _) = place.run(&with(&["none.json", "--close-gone"]));
    assert!(place.jobs() == closed && !printed.contains("gone from"), "{printed}");
    place.run(&with(&["in.json"]));
    assert!(place.jobs() == open, "{}", place.text());
}

#[test]
fn readers_get_nothing_of_what_imports_need_to_know() {
    let place = Place::new(b"{ \"jobs\": [] }");
    place.write("in.json", greenhouse("Buyer"));
    let (printed, code) = place.run(&with(&["in.json", "--board", "inner-circle"]));
    assert_eq!(code, 0, "{printed}");
    let text = place.text();
    let marks = text.split_once("\"marks\": \"").unwrap().1.split('"').next().unwrap();
    let digests: Vec<&str> = marks.split(' ').map(|mark| mark.split_once(':').unwrap().1).collect();
    assert!(digests.len() > 8 && text.contains("inner-circle"), "{text}");
    let shell = "<!doctype html><html lang=\"ja\"><head><meta charset=\"utf-8\">\
        <meta name=\"naname-head\"></head><body><div id=\"naname-body\"></div></body></html>";
    place.write("shell.html", shell);
    let status = Command::new(env!("CARGO_BIN_EXE_site"))
        .args(["prerender", "--content", "content", "--shell", "shell.html", "--out", "out"])
        .args(["--at", AT])
        .current_dir(place.0.path())
        .env_remove("NANAME_HOOK")
        .status()
        .unwrap();
    assert!(status.success());
    let mut pages = 0;
    for entry in walkdir::WalkDir::new(place.0.path().join("out")) {
        let entry = entry.unwrap();
        if !entry.file_type().is_file() {
            continue;
        }
        let text = String::from_utf8_lossy(&fs::read(entry.path()).unwrap()).into_owned();
        pages += usize::from(text.contains("boards.example.com/7"));
        let path = entry.path().display();
        // The schema for text editors has the field, as it has any other, but nothing of what is in it.
        let is_schema = entry.path().ends_with("schema/jobs.json");
        assert!(is_schema || !text.contains("\"imported\""), "{path}");
        assert!(!text.contains("inner-circle"), "{path}");
        assert!(digests.iter().all(|digest| !text.contains(digest)), "{path}");
    }
    assert!(pages > 0, "no page has the position");
}

#[test]
fn the_input_stream_is_a_file_too() {
    let place = Place::new(b"{ \"jobs\": [] }");
    let mut command = place.command(&with(&["-"]));
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(greenhouse("Buyer").as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{output:?}");
    assert!(place.text().contains("\"id\": \"buyer\""), "{}", place.text());
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let place = Place::new(b"{ \"jobs\": [] }");
    let (printed, code) = place.run(&["nowhere.json"]);
    assert!(code == 1 && printed.contains("nowhere.json"), "{code} {printed}");
    let (printed, code) = place.run(&["in.json", "--offer", "gift"]);
    assert!(code == 2 && printed.contains("side-work"), "{code} {printed}");
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_a_file_keeps_who_may_read_it() {
    use std::os::unix::fs::{PermissionsExt, symlink};

    let place = Place::new(b"");
    let (link, file) = (place.0.path().join("content/jobs.json"), place.0.path().join("real.json"));
    fs::remove_file(&link).unwrap();
    place.write("real.json", b"{ \"jobs\": [] }");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
    symlink("../real.json", &link).unwrap();
    place.write("in.json", greenhouse("Buyer"));
    let (printed, code) = place.run(&with(&["in.json"]));
    assert_eq!(code, 0, "{printed}");
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert!(fs::read_to_string(&file).unwrap().contains("buyer"));
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o640);
}

/// A file that is cut off anywhere, or in which a character became another, is merged or told; it
/// never stops the program, and what is told has a place in the file.
#[test]
fn broken_files_are_told_and_never_crash() {
    for case in cases() {
        let (place, arguments) = place(&case);
        let name = arguments[0].clone();
        let whole = fs::read(place.0.path().join(&name)).unwrap();
        let before = place.jobs();
        for at in (0..whole.len()).step_by(whole.len() / 7 + 1) {
            let mut broken = whole.clone();
            if at % 2 == 0 {
                broken.truncate(at);
            } else {
                broken[at] = b"\0\t\n\"'-:[]{},;<&\xE3"[at % 16];
            }
            place.write(&name, &broken);
            place.write("content/jobs.json", &before);
            let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
            let output = place.command(&arguments).output().unwrap();
            let code = output.status.code().unwrap();
            let printed = String::from_utf8_lossy(&output.stderr).into_owned();
            assert!(code == 0 || code == 1, "{} at {at}: {code} {printed}", case.display());
            assert!(code == 0 || place.jobs() == before, "{} at {at}", case.display());
            assert!(
                code == 0 || ["error", "エラー"].iter().any(|it| printed.contains(it)),
                "{} at {at}",
                case.display()
            );
        }
    }
}
