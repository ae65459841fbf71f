//! A site in memory, before it is written.

use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;

/// The files of a site, by their path in `dist/`, in the order of the paths.
#[derive(Debug, Default)]
pub struct Output {
    files: BTreeMap<String, OutputFile>,
}

/// What a file of a site holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OutputFile {
    /// These bytes.
    Bytes(Vec<u8>),
    /// A copy of this file.
    CopyOf(PathBuf),
    /// Nothing: a file that stands here is removed, because another has taken its place.
    Absent,
}

/// Two pages or files want the same path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutputError {
    /// The path in `dist/`.
    pub path: String,
}

impl fmt::Display for OutputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "two things would be written to `{}`; rename one of them", self.path)
    }
}

impl Output {
    /// Adds a file.
    ///
    /// # Errors
    /// If there is one at this path already.
    pub fn add(&mut self, path: impl Into<String>, file: OutputFile) -> Result<(), OutputError> {
        let path = path.into();
        match self.files.entry(path) {
            std::collections::btree_map::Entry::Vacant(vacant) => {
                vacant.insert(file);
                Ok(())
            }
            std::collections::btree_map::Entry::Occupied(taken) => {
                Err(OutputError { path: taken.key().clone() })
            }
        }
    }

    /// The file at this path.
    pub fn get(&self, path: &str) -> Option<&OutputFile> {
        self.files.get(path)
    }

    /// All files, in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &OutputFile)> {
        self.files.iter().map(|(path, file)| (path.as_str(), file))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_path_is_written_once() {
        let mut output = Output::default();
        output.add("a/index.html", OutputFile::Bytes(vec![1])).unwrap();
        let again = output.add("a/index.html", OutputFile::Bytes(vec![2]));
        assert_eq!(again, Err(OutputError { path: "a/index.html".into() }));
        assert_eq!(output.get("a/index.html"), Some(&OutputFile::Bytes(vec![1])));
    }
}
