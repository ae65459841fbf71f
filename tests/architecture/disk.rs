//! Who reads the disk and who writes it.

use crate::sources::Source;

/// The one module that reads the disk.
const READER: &str = "src/publish/reader.rs";
/// The one module that writes it.
const WRITER: &str = "src/publish/writer.rs";

/// Crates and modules through which one reaches the disk.
const DISK: &[&[&str]] = &[&["std", "fs"], &["walkdir"], &["tempfile"]];

/// Functions of `std::fs` that change the disk.
const WRITES: &[&str] = &[
    "write",
    "create_dir",
    "create_dir_all",
    "remove_file",
    "remove_dir",
    "remove_dir_all",
    "rename",
    "copy",
    "hard_link",
    "set_permissions",
    "OpenOptions",
    "DirBuilder",
];

/// Functions of `std::fs` that only look.
const READS: &[&str] = &[
    "read",
    "read_to_string",
    "read_dir",
    "read_link",
    "metadata",
    "symlink_metadata",
    "canonicalize",
    "exists",
];

/// Methods of a path that look at the disk.
const LOOKS: &[&str] =
    &["canonicalize", "read_dir", "metadata", "symlink_metadata", "read_link", "try_exists"];

/// Methods of a path that ask no more than whether something is there: the command may.
const QUESTIONS: &[&str] = &["exists", "is_file", "is_dir", "is_symlink"];

/// What a source does with the disk although it is not the one that may.
pub fn touches(source: &Source) -> Vec<String> {
    let (is_reader, is_writer) = (source.path == READER, source.path == WRITER);
    let is_command = source.is_in("src/bin/site");
    let mut faults = Vec::new();
    for path in source.paths() {
        let parts: Vec<_> = path.what.iter().map(String::as_str).collect();
        let Some(disk) = DISK.iter().find(|disk| parts.starts_with(disk)) else { continue };
        let (last, is_fs) = (parts.get(disk.len()).copied(), disk.first() == Some(&"std"));
        let wrong = match last {
            _ if !is_reader && !is_writer => Some("neither"),
            Some(last) if is_reader && is_fs && WRITES.contains(&last) => Some("the reader"),
            Some(last) if is_writer && is_fs && READS.contains(&last) => Some("the writer"),
            _ if is_reader && parts.first() == Some(&"tempfile") => Some("the reader"),
            _ if is_writer && parts.first() == Some(&"walkdir") => Some("the writer"),
            _ => None,
        };
        if let Some(who) = wrong {
            faults.push(fault(source, path.line, &parts.join("::"), who));
        }
    }
    for method in source.methods() {
        let name = method.what.as_str();
        let looks = LOOKS.contains(&name) || (QUESTIONS.contains(&name) && !is_command);
        if looks && !is_reader {
            faults.push(fault(source, method.line, &format!(".{name}()"), "neither"));
        }
    }
    faults.sort();
    faults.dedup();
    faults
}

fn fault(source: &Source, line: usize, what: &str, who: &str) -> String {
    format!(
        "{}: `{what}` (this is {who}): `publish::reader` alone reads the disk and \
         `publish::writer` alone writes it; the command may only ask whether something is there. \
         Call a function of theirs, or add one.",
        source.at(line),
    )
}

mod proofs {
    use super::*;

    #[test]
    fn a_hidden_way_to_the_disk_is_found() {
        for (path, text) in [
            ("src/bin/site/a.rs", "use std::fs;"),
            ("src/bin/site/a.rs", "use std::{env, fs::File};"),
            ("src/publish/shell.rs", "fn f() { std::fs::write(a, b); }"),
            ("src/publish/mod.rs", "fn f() { walkdir::WalkDir::new(a) }"),
            ("src/publish/mod.rs", "fn f() { tempfile::tempdir() }"),
            ("src/publish/pages.rs", "fn f(path: &Path) -> bool { path.exists() }"),
            ("src/bin/site/a.rs", "fn f(path: &Path) { path.canonicalize(); }"),
            ("src/publish/reader.rs", "use std::fs; fn f() { fs::write(a, b); }"),
            ("src/publish/writer.rs", "use std::fs; fn f() { fs::read(a); }"),
        ] {
            assert!(!touches(&Source::parse(path, text)).is_empty(), "{path}: {text}");
        }
        for (path, text) in [
            ("src/publish/reader.rs", "use std::{fs, io}; fn f() { fs::read(a); a.metadata(); }"),
            ("src/publish/writer.rs", "use std::fs; fn f() { fs::write(a, b); }"),
            ("src/bin/site/a.rs", "fn f(path: &Path) -> bool { path.is_file() }"),
            ("src/publish/a.rs", "#[cfg(test)] mod tests { fn f() { std::fs::read(a); } }"),
        ] {
            assert_eq!(touches(&Source::parse(path, text)), [""; 0], "{path}: {text}");
        }
    }
}
