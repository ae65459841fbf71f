//! An index that is asked as a browser asks it.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::time::Instant;

use flate2::Compression;
use flate2::write::GzEncoder;
use naname::domain::Locale;
use naname::publish::search::normal;
use naname::route::{Address, File};
use naname::search::{FEW, Index, Query, looks, stands_in};

use crate::figures::bytes;

/// The files of an index by their paths.
pub struct Files(BTreeMap<String, Vec<u8>>);

/// What a first query took, and found.
pub struct Answer {
    /// Everything that was transferred: texts as hosts compress them.
    pub bytes: usize,
    /// Of these, lists of documents.
    pub lists: usize,
    /// Of these, what is shown of the first pages.
    pub told: usize,
    /// Into how many pages one looks then.
    pub looks: usize,
    /// How many files that were.
    pub files: usize,
    /// The work after they were there.
    pub micros: usize,
    /// The paths of the pages that were found.
    pub found: BTreeSet<String>,
}

impl Files {
    pub fn of(files: Vec<(File, Vec<u8>)>) -> Files {
        Files(files.into_iter().map(|(file, bytes)| (file.path(), bytes)).collect())
    }

    pub fn length(&self) -> usize {
        self.0.values().map(Vec::len).sum()
    }

    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// How many files there are with this in their paths, and how long they are.
    pub fn described(&self, part: &str) -> String {
        let mut lengths: Vec<usize> =
            self.0.iter().filter(|(path, _)| path.contains(part)).map(|(_, it)| it.len()).collect();
        let sum = lengths.iter().sum();
        let count = lengths.len();
        let spread = crate::figures::spread(&mut lengths);
        format!("{count} files, {}; each {spread}", bytes(sum))
    }

    fn transferred(&self, path: &str) -> usize {
        let bytes = &self.0[path];
        if path.ends_with(".bin") {
            return bytes.len();
        }
        let mut packed = GzEncoder::new(Vec::new(), Compression::default());
        packed.write_all(bytes).unwrap();
        packed.finish().unwrap().len()
    }

    /// Asks as a browser does that has nothing yet.
    pub fn ask(&self, text: &str) -> Answer {
        let head = File::SearchHead.path();
        let mut index = Index::open(&self.0[&head]).unwrap();
        let mut fetched = vec![head];
        let query = index.query(text, Locale::Ja, normal);
        let (asked, micros) = loop {
            let started = Instant::now();
            match index.ask(&query) {
                Ok(asked) => break (asked, started.elapsed().as_micros() as usize),
                Err(needed) => self.fetch(needed, &mut index, &mut fetched),
            }
        };
        if let Err(needed) = index.best(&asked, "", FEW) {
            self.fetch(needed, &mut index, &mut fetched);
        }
        let sum = |with: &str| {
            let some = fetched.iter().filter(|path| path.contains(with));
            some.map(|path| self.transferred(path)).sum::<usize>()
        };
        let (bytes, lists, told) = (sum(""), sum(".bin"), sum("told"));
        let files = fetched.len();
        let lengths = fetched.iter().skip(1).map(|path| self.0[path].len());
        let looks = looks(lengths.sum());
        let mut found = BTreeSet::new();
        for document in asked.documents {
            if let Err(needed) = index.told(document) {
                self.fetch(vec![needed], &mut index, &mut fetched);
            }
            let told = index.told(document).unwrap().unwrap();
            found.insert(Address::new(Locale::Ja, told.route).path());
        }
        Answer { bytes, lists, told, looks, files, micros, found }
    }

    fn fetch(&self, needed: Vec<String>, index: &mut Index, fetched: &mut Vec<String>) {
        for path in needed {
            index.take(&path, self.0[&path].clone());
            fetched.push(path);
        }
    }

    /// A query, as it is asked of texts.
    pub fn query(&self, text: &str) -> Query {
        let index = Index::open(&self.0[&File::SearchHead.path()]).unwrap();
        index.query(text, Locale::Ja, normal)
    }
}

impl Answer {
    /// Whether a piece was found on every page that holds it, letter by letter; on exactly those; and
    /// on exactly those after a look at the texts of what was found.
    pub fn judged(
        &self,
        files: &Files,
        piece: &str,
        texts: &[(String, String)],
    ) -> (bool, bool, bool) {
        let query = files.query(piece);
        let (mut every, mut exact, mut looked) = (true, true, true);
        for (path, text) in texts {
            let is_found = self.found.contains(path);
            let holds = text.contains(piece);
            every &= is_found || !holds;
            exact &= is_found == holds;
            looked &= (is_found && stands_in(text, &query)) == holds;
        }
        (every, exact, looked)
    }
}
