//! Every diagnostic is the command's, for every case of `tests/content/cases/`.

use std::fs;
use std::path::Path;
use std::process::Command;

use jiff::Timestamp;
use naname::composer::{Text, Workshop};
use naname::content::SourceFile;
use naname::domain::{Instant, Locale};
use naname::publish::reader;

use crate::root;

/// A case's files: its own, and where it says so those of the base.
fn input(case: &Path) -> Vec<SourceFile> {
    let mut files = reader::content_folder(&case.join("content")).unwrap();
    if let Ok(without) = fs::read_to_string(case.join("base.txt")) {
        for file in reader::content_folder(&root().join("tests/content/base")).unwrap() {
            let is_named = without.lines().any(|path| path == file.path);
            if !is_named && files.iter().all(|own| own.path != file.path) {
                files.push(file);
            }
        }
    }
    files
}

/// What the command says in a folder with these files.
fn told(files: &[SourceFile], locale: Locale) -> String {
    let folder = tempfile::tempdir().unwrap();
    for file in files {
        let path = folder.path().join(&file.path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, file.bytes.as_slice()).unwrap();
    }
    let arguments = ["check", "--content", ".", "--format", "json", "--lang", locale.tag()];
    let output = Command::new(env!("CARGO_BIN_EXE_site"))
        .args(arguments)
        .current_dir(folder.path())
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap()
}

/// What the workshop says of these files, with a text in one of them.
fn composed(files: &[SourceFile], locale: Locale) -> (String, bool) {
    let is_text = |file: &&SourceFile| std::str::from_utf8(&file.bytes).is_ok();
    let typed: Vec<_> = files.iter().filter(is_text).take(1).collect();
    // Before somebody types it, the file is empty.
    let others = files.iter().map(|file| match typed.first() {
        Some(typed) if typed.path == file.path => SourceFile::new(file.path.clone(), Vec::new()),
        _ => file.clone(),
    });
    let texts: Vec<_> = typed
        .iter()
        .map(|file| {
            let text = String::from_utf8(file.bytes.to_vec()).unwrap();
            Text { path: file.path.clone(), text }
        })
        .collect();
    let mut workshop = Workshop::of_files(others.collect());
    workshop.set_now(Instant::of(Timestamp::now()));
    let composed = workshop.compose(&texts, Some("/"), locale);
    let lines = composed
        .diagnostics
        .iter()
        .map(|record| format!("{}\n", serde_json::to_string(record).unwrap()));
    (lines.collect(), composed.page.is_some())
}

#[test]
fn every_golden_fault_is_told_as_the_command_tells_it() {
    let cases = fs::read_dir(root().join("tests/content/cases")).unwrap();
    let mut count = 0;
    for case in cases.map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()) {
        let files = input(&case);
        // A folder without a file can't be handed over by a folder.
        for locale in [Locale::Ja, Locale::En] {
            let (lines, has_page) = composed(&files, locale);
            assert_eq!(lines, told(&files, locale), "{}", case.display());
            let has_errors = lines.contains("\"severity\":\"error\"");
            assert_eq!(has_page, !has_errors, "{}", case.display());
            count += lines.lines().count();
        }
    }
    assert!(count > 400, "only {count} diagnostics");
}

/// What is remembered of a text changes nothing: each fault comes and goes with what is typed.
#[test]
fn a_fault_is_told_as_long_as_it_is_there() {
    let files = reader::content_folder(&root().join("content")).unwrap();
    let fresh = |texts: &[Text]| {
        let mut workshop = Workshop::of_files(files.clone());
        workshop.compose(texts, Some("/"), Locale::En)
    };
    let mut workshop = Workshop::of_files(files.clone());
    let text = |path: &str| {
        let file = files.iter().find(|file| file.path == path).unwrap();
        String::from_utf8(file.bytes.to_vec()).unwrap()
    };
    let put = |path: &str, text: String| vec![Text { path: path.to_owned(), text }];
    let (event, story) = ("events/mirai-12/index.md", "stories/hiebako/index.md");
    let settings = text("site.toml");
    let states = [
        Vec::new(),
        put(event, text(event).replacen("title:", "titel:", 1)),
        Vec::new(),
        put("events/a-new-event.md", text(event)),
        put(
            "pages/about.en.md",
            "---\ntitle: About\nsummary: On it.\nlayout: x\n---\nText.\n".into(),
        ),
        // The same texts, in another zone and without the words that they use.
        put("site.toml", settings.replace("Asia/Tokyo", "America/New_York")),
        put("site.toml", settings.replace("[topics]", "[industries2]")),
        put(story, text(story).replacen("people: [", "people: [nobody-at-all, ", 1)),
        put(story, String::new()),
        Vec::new(),
    ];
    for (number, texts) in states.iter().enumerate() {
        let composed = workshop.compose(texts, Some("/"), Locale::En);
        assert!(composed == fresh(texts), "state {number}");
    }
}
