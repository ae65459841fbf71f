//! Every diagnostic is the command's, for every case of `tests/content/cases/`.

use std::fs;
use std::path::Path;
use std::process::Command;

use naname::composer::{Text, Workshop};
use naname::content::SourceFile;
use naname::domain::Locale;
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
        fs::write(path, &file.bytes).unwrap();
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
        Some(typed) if typed.path == file.path => {
            SourceFile { path: file.path.clone(), bytes: Vec::new() }
        }
        _ => file.clone(),
    });
    let texts: Vec<_> = typed
        .iter()
        .map(|file| {
            let text = String::from_utf8(file.bytes.clone()).unwrap();
            Text { path: file.path.clone(), text }
        })
        .collect();
    let mut workshop = Workshop::of_files(others.collect());
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
