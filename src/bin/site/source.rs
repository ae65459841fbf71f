//! The content folder, read and checked.

use std::path::{Path, PathBuf};

use naname::content::{self, Diagnostic, Loaded, Memory, Said, Severity, SourceFile, code};
use naname::publish::{Failure, reader};

/// What an editor wrote, as it lies in the content folder.
#[derive(Debug)]
pub(crate) struct Source {
    /// The folder, as it was asked for.
    pub folder: PathBuf,
    /// Its files.
    pub files: Vec<SourceFile>,
}

impl Source {
    /// Reads a content folder and checks all that is in it. A folder that can't be read is told in
    /// the same way as a fault in a file.
    pub(crate) fn load(folder: &Path) -> (Source, Result<Loaded, Vec<Diagnostic>>) {
        let mut source = Source { folder: folder.to_owned(), files: Vec::new() };
        if !folder.is_dir() {
            return (source, Err(vec![no_folder(folder)]));
        }
        match reader::content_folder(folder) {
            Err(failure) => {
                let fault = unreadable(folder, &failure);
                return (source, Err(vec![fault]));
            }
            Ok(files) => source.files = files,
        }
        let result = content::load(&source.files);
        (source, result)
    }

    /// Reads a folder again, after these files were saved, with what is remembered of the last time.
    pub(crate) fn load_again(
        folder: &Path,
        (before, saved): (&[SourceFile], &[PathBuf]),
        memory: &mut Memory,
    ) -> (Source, Result<Loaded, Vec<Diagnostic>>) {
        let known = Some(saved).filter(|saved| !saved.is_empty() && !before.is_empty());
        match known.and_then(|saved| reader::saved_since(folder, before, saved)) {
            Some(files) => Source { folder: folder.to_owned(), files }.checked(memory),
            None if !folder.is_dir() => Source::load(folder),
            None => match reader::content_folder(folder) {
                Ok(files) => Source { folder: folder.to_owned(), files }.checked(memory),
                // What can't be read is told in one way.
                Err(_) => Source::load(folder),
            },
        }
    }

    fn checked(self, memory: &mut Memory) -> (Source, Result<Loaded, Vec<Diagnostic>>) {
        let result = content::load_beside(&self.files, &[], memory);
        (self, result)
    }

    /// The text of a file, if it is one.
    pub(crate) fn text(&self, path: &str) -> Option<&str> {
        let file = self.files.iter().find(|file| file.path == path)?;
        std::str::from_utf8(&file.bytes).ok()
    }

    /// The path of a file from where the command was given, with `/` between its parts.
    pub(crate) fn path(&self, path: &str) -> String {
        let folder = self.folder.display().to_string();
        let folder = if cfg!(windows) { folder.replace('\\', "/") } else { folder };
        match (folder.trim_end_matches('/'), path) {
            (folder, "" | ".") => folder.to_owned(),
            ("" | ".", path) => path.to_owned(),
            (folder, path) => format!("{folder}/{path}"),
        }
    }
}

fn no_folder(folder: &Path) -> Diagnostic {
    if folder.exists() {
        return fault(
            Said::new(
                "これはファイルで、原稿のフォルダーではありません",
                "this is a file, not a content folder",
            ),
            Said::new(
                "これが入っているフォルダーを指定してください",
                "name the folder that holds it",
            ),
        );
    }
    fault(
        Said::new("この原稿のフォルダーはありません", "there is no such content folder"),
        Said::new(
            "`site.toml` のあるフォルダーを `--content` で指定してください",
            "name the folder that holds `site.toml` with `--content`",
        ),
    )
}

fn unreadable(folder: &Path, failure: &Failure) -> Diagnostic {
    let (path, error) = match failure {
        Failure::Disk(path, error) => (path.as_path(), error.to_string()),
        other => (folder, crate::stop::reason(other)),
    };
    let relative = path.strip_prefix(folder).unwrap_or(Path::new(""));
    Diagnostic {
        path: relative.display().to_string(),
        ..fault(
            Said {
                ja: format!("読み込めません：{error}").into(),
                en: format!("it can't be read: {error}").into(),
            },
            Said::new(
                "だれが読めるファイルか確かめるか、消してください",
                "see who may read it, or remove it",
            ),
        )
    }
}

fn fault(message: Said, help: Said) -> Diagnostic {
    Diagnostic {
        severity: Severity::Error,
        code: code::UNREADABLE,
        path: String::new(),
        position: None,
        message,
        help: Some(help),
        mend: None,
    }
}
