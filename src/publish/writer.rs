//! The one module that writes the disk.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use tempfile::TempDir;

use super::{Failure, Output, OutputFile, reader};

/// Writes a site into a folder, beside what is there already. A file that holds the same bytes
/// already is left as it is, so that its time stays.
///
/// # Errors
/// If a file can't be written, or a picture to copy can't be read.
pub fn write(output: &Output, folder: &Path) -> Result<(), Failure> {
    let files: Vec<(&str, &OutputFile)> = output.iter().collect();
    let written: Vec<Result<(), Failure>> =
        files.into_par_iter().map(|(path, file)| write_file(&folder.join(path), file)).collect();
    // Of several faults the first one is told, whichever core comes upon one first.
    written.into_iter().collect()
}

fn write_file(target: &Path, file: &OutputFile) -> Result<(), Failure> {
    let copied;
    let bytes = match file {
        OutputFile::Bytes(bytes) => bytes,
        OutputFile::CopyOf(source) => {
            copied = reader::file(source)?;
            &copied
        }
        OutputFile::Absent => {
            return match fs::remove_file(target) {
                Err(error) if error.kind() != ErrorKind::NotFound => Err(at(target)(error)),
                _ => Ok(()),
            };
        }
    };
    if reader::holds(target, bytes) {
        return Ok(());
    }
    match fs::write(target, bytes) {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let parent = target.parent().unwrap_or(target);
            fs::create_dir_all(parent).map_err(at(parent))?;
            fs::write(target, bytes).map_err(at(target))
        }
        written => written.map_err(at(target)),
    }
}

/// Puts these bytes in the place of a file: whoever looks finds the old ones or the new ones, and
/// never a part. A link stays one, and the file that it leads to is written; a file keeps who may
/// read it.
///
/// # Errors
/// If they can't be written. The file is then as it was.
pub fn replace_file(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let target = reader::whole(path).unwrap_or_else(|| path.to_owned());
    let place = temporary_beside(&target)?;
    let new = place.path().join("new");
    fs::write(&new, bytes).map_err(at(&new))?;
    if let Some(permissions) = reader::permissions(&target) {
        fs::set_permissions(&new, permissions).map_err(at(&new))?;
    }
    fs::rename(&new, &target).map_err(at(&target))
}

/// Writes a file into a cache: whole or not at all, whoever else writes it at the same time.
///
/// # Errors
/// If it can't be written.
pub fn keep(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(at(folder))?;
    }
    replace_file(path, bytes)
}

/// Writes these bytes behind what a file holds already; it is made if it isn't there.
///
/// # Errors
/// If they can't be written.
pub fn append(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let file = fs::OpenOptions::new().append(true).create(true).open(path);
    file.and_then(|mut file| file.write_all(bytes)).map_err(at(path))
}

/// A change of a file, by its path relative to a folder with `/` between the parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// These bytes take the place of what was there.
    Write(String, Vec<u8>),
    /// It goes, and with it a folder that is empty then.
    Remove(String),
}

/// Changes several files of a folder: all of them, or none.
///
/// # Errors
/// If one can't be changed. What had been changed until then is put back.
pub fn change(folder: &Path, changes: &[Change]) -> Result<(), Failure> {
    let place = temporary_beside(folder)?;
    let mut moves = Vec::new();
    for (number, change) in changes.iter().enumerate() {
        let old = place.path().join(format!("old-{number}"));
        let (path, new) = match change {
            Change::Remove(path) => (path, None),
            Change::Write(path, bytes) => {
                let new = place.path().join(format!("new-{number}"));
                fs::write(&new, bytes).map_err(at(&new))?;
                if let Some(permissions) = reader::permissions(&folder.join(path)) {
                    fs::set_permissions(&new, permissions).map_err(at(&new))?;
                }
                (path, Some(new))
            }
        };
        moves.push((folder.join(path), old, new));
    }
    for (done, (target, old, new)) in moves.iter().enumerate() {
        let moved = fs::rename(target, old)
            .and_then(|()| new.as_ref().map_or(Ok(()), |new| fs::rename(new, target)));
        if let Err(error) = moved {
            for (target, old, _) in moves.iter().take(done + 1) {
                // What was not moved yet is not there to be put back.
                let _ = fs::rename(old, target);
            }
            return Err(at(target)(error));
        }
    }
    for (target, _, new) in &moves {
        if let (None, Some(parent)) = (new, target.parent()) {
            // A folder with anything left in it stays.
            let _ = fs::remove_dir(parent);
        }
    }
    Ok(())
}

/// Puts the folder `new` in the place of `dist`, which is kept until `new` has its name: whoever
/// looks finds the old site or the new one, and never a mixture. Both must be on one file system.
///
/// # Errors
/// If a folder can't be renamed. The old site is then back in its place.
pub fn replace(dist: &Path, new: &Path) -> Result<(), Failure> {
    let mut old = dist.as_os_str().to_owned();
    old.push(".old");
    let old = PathBuf::from(old);
    remove(&old)?;
    match fs::rename(dist, &old) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(at(dist)(error)),
        _ => {}
    }
    if let Err(error) = fs::rename(new, dist) {
        // The old site goes back to its place; if even that fails, its folder is named in the error.
        return match fs::rename(&old, dist) {
            Ok(()) => Err(at(new)(error)),
            Err(_) => Err(at(&old)(error)),
        };
    }
    remove(&old)
}

/// Removes a folder and all in it, if it is there.
///
/// # Errors
/// If it can't be removed.
pub fn remove(folder: &Path) -> Result<(), Failure> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(at(folder)(error)),
        _ => Ok(()),
    }
}

/// Makes a folder and those above it.
///
/// # Errors
/// If it can't be made.
pub fn make_folder(folder: &Path) -> Result<(), Failure> {
    fs::create_dir_all(folder).map_err(at(folder))
}

/// Gives a file or folder another name, on the same file system.
///
/// # Errors
/// If it can't be renamed.
pub fn rename(from: &Path, to: &Path) -> Result<(), Failure> {
    fs::rename(from, to).map_err(at(to))
}

/// A folder beside this path, and so on its file system, that is removed when it is dropped.
///
/// # Errors
/// If it can't be made.
pub fn temporary_beside(path: &Path) -> Result<TempDir, Failure> {
    let parent = match path.parent() {
        Some(parent) if parent != Path::new("") => parent,
        _ => Path::new("."),
    };
    make_folder(parent)?;
    tempfile::Builder::new().prefix(".naname-").tempdir_in(parent).map_err(at(parent))
}

fn at(path: &Path) -> impl Fn(std::io::Error) -> Failure + use<> {
    let path = path.to_owned();
    move |error| Failure::Disk(path.clone(), error)
}
