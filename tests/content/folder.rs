//! The cases as they lie on the disk.

use std::fs;
use std::path::{Path, PathBuf};

use naname::content::SourceFile;

/// Where the cases lie.
pub fn here() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/content")
}

/// Every file of a folder, in the order of their paths.
pub fn files_below(folder: &Path) -> Vec<SourceFile> {
    let mut files: Vec<_> = walkdir::WalkDir::new(folder)
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file() && entry.file_name() != ".gitkeep")
        .map(|entry| {
            SourceFile::new(
                entry.path().strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/"),
                fs::read(entry.path()).unwrap(),
            )
        })
        .collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

/// The content of a case.
pub fn input(case: &Path) -> Vec<SourceFile> {
    let mut files = files_below(&case.join("content"));
    if let Ok(without) = fs::read_to_string(case.join("base.txt")) {
        for file in files_below(&here().join("base")) {
            let named = without.lines().any(|path| path == file.path);
            if !named && !files.iter().any(|own| own.path == file.path) {
                files.push(file);
            }
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}
