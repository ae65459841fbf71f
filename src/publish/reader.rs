//! The one module that reads the disk.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;
use std::{fs, io};

use rayon::prelude::*;
use walkdir::WalkDir;

use super::Failure;
use crate::content::SourceFile;

/// Every file of a content folder, in the order of their paths. Hidden files and editors' backups
/// (`.DS_Store`, `notes.md~`) are left out; links are followed.
///
/// # Errors
/// If the folder or a file in it can't be read.
pub fn content_folder(folder: &Path) -> Result<Vec<SourceFile>, Failure> {
    let visible = |entry: &walkdir::DirEntry| {
        let name = entry.file_name().to_string_lossy();
        entry.depth() == 0 || !(name.starts_with('.') || name.ends_with('~'))
    };
    let mut found = Vec::new();
    for entry in WalkDir::new(folder).follow_links(true).into_iter().filter_entry(visible) {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(folder).to_owned();
            Failure::Disk(path, error.into())
        })?;
        if entry.file_type().is_file() {
            found.push((relative(entry.path(), folder), entry.into_path()));
        }
    }
    found.sort();
    let read = |(path, from): (String, PathBuf)| Ok(SourceFile::new(path, file(&from)?));
    // Of several faults the first one is told, whichever core comes upon one first.
    let files: Vec<Result<SourceFile, Failure>> = found.into_par_iter().map(read).collect();
    files.into_iter().collect()
}

/// The files of a content folder, after those at these paths were saved: what was read before is
/// taken as it is. None if it must be read anew, as something came, went, or lies elsewhere.
pub fn saved_since(
    folder: &Path,
    before: &[SourceFile],
    saved: &[PathBuf],
) -> Option<Vec<SourceFile>> {
    let folder = whole(folder)?;
    let mut files = before.to_vec();
    for path in saved {
        let name = relative(path.strip_prefix(&folder).ok()?, &folder);
        let at = files.binary_search_by(|file| file.path.cmp(&name)).ok()?;
        files.get_mut(at)?.bytes = Arc::new(fs::read(path).ok()?);
    }
    Some(files)
}

/// The bytes of a file.
///
/// # Errors
/// If it can't be read.
pub fn file(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(|error| Failure::Disk(path.to_owned(), error))
}

/// The bytes of the input stream, up to its end.
///
/// # Errors
/// If it can't be read.
pub fn input() -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    match io::stdin().lock().read_to_end(&mut bytes) {
        Ok(_) => Ok(bytes),
        Err(error) => Err(Failure::Disk(PathBuf::from("stdin"), error)),
    }
}

/// The next line of the input stream; none after the last.
///
/// # Errors
/// If it can't be read.
pub fn line() -> Result<Option<String>, Failure> {
    let mut line = String::new();
    match io::stdin().read_line(&mut line) {
        Ok(0) => Ok(None),
        Ok(_) => Ok(Some(line)),
        Err(error) => Err(Failure::Disk(PathBuf::from("stdin"), error)),
    }
}

/// The text of a file.
///
/// # Errors
/// If it can't be read or is not UTF-8.
pub fn text(path: &Path) -> Result<String, Failure> {
    String::from_utf8(file(path)?).map_err(|error| {
        Failure::Disk(path.to_owned(), io::Error::new(io::ErrorKind::InvalidData, error))
    })
}

/// Is there nothing in a folder?
///
/// # Errors
/// If it can't be read.
pub fn is_empty(folder: &Path) -> Result<bool, Failure> {
    let mut entries =
        fs::read_dir(folder).map_err(|error| Failure::Disk(folder.to_owned(), error))?;
    Ok(entries.next().is_none())
}

/// Every file below a folder, by its path relative to it with `/` between the parts, in order.
///
/// # Errors
/// If the folder can't be read.
pub fn paths(folder: &Path) -> Result<Vec<String>, Failure> {
    let mut paths = Vec::new();
    for entry in WalkDir::new(folder) {
        let entry = entry.map_err(|error| {
            let path = error.path().map_or_else(|| folder.to_owned(), PathBuf::from);
            Failure::Disk(path, error.into())
        })?;
        if entry.file_type().is_file() {
            paths.push(relative(entry.path(), folder));
        }
    }
    paths.sort();
    Ok(paths)
}

/// Whether a file holds just these bytes.
pub fn holds(path: &Path, bytes: &[u8]) -> bool {
    let length = fs::metadata(path).map(|metadata| metadata.len());
    length.is_ok_and(|length| usize::try_from(length) == Ok(bytes.len()))
        && fs::read(path).is_ok_and(|old| old == bytes)
}

/// When a file was last changed; none if it is not there.
pub fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|metadata| metadata.modified()).ok()
}

/// How long a file is, in bytes; none if it is not there.
pub fn length(path: &Path) -> Option<u64> {
    fs::metadata(path).map(|metadata| metadata.len()).ok()
}

/// Who may read and write a file; none if it is not there.
pub fn permissions(path: &Path) -> Option<fs::Permissions> {
    fs::metadata(path).map(|metadata| metadata.permissions()).ok()
}

fn relative(path: &Path, folder: &Path) -> String {
    let path = path.strip_prefix(folder).unwrap_or(path);
    let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}

/// The path from the root of the file system, through all links, of what is there.
pub fn whole(path: &Path) -> Option<PathBuf> {
    path.canonicalize().ok()
}
