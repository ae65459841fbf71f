//! What is known of a site's index so far, and which of its files are needed to know more.

use std::rc::Rc;

use super::find::{self, Found};
use super::fold::{Forms, Normal};
use super::head::Head;
use super::kind::Kind;
use super::long::LONG_BITS;
use super::postings;
use super::query::Query;
use super::term::{TERM_BITS, Term};
use super::told::{TOLD_TOGETHER, Told};
use super::vocabulary;
use crate::domain::Locale;
use crate::route::Search;

/// What is known of a site's index so far. It fetches nothing: it names the files that it needs, by
/// their paths in `dist/`, and takes them.
#[derive(Clone, Debug)]
pub struct Index {
    head: Head,
    forms: Rc<Forms>,
    files: Vec<(String, Vec<u8>)>,
}

impl Index {
    /// An index of which only the head is known ([`crate::route::File::SearchHead`]); none if that has another format.
    pub fn open(head: &[u8]) -> Option<Index> {
        let head = Head::read(std::str::from_utf8(head).ok()?)?;
        Some(Index { forms: Rc::new(head.table()), head, files: Vec::new() })
    }

    /// What is in it, by a name: another one after the site has been published with other texts.
    pub fn version(&self) -> &str {
        &self.head.version
    }

    /// Takes a file, by the path by which it was asked for. One that could not be fetched is taken
    /// as empty: what is in it is not found then.
    pub fn take(&mut self, file: &str, bytes: Vec<u8>) {
        if self.file(file).is_none() {
            self.files.push((file.to_owned(), bytes));
        }
    }

    /// What is looked for by somebody who types this in a page of this language.
    pub fn query(&self, text: &str, locale: Locale, normal: Normal) -> Query {
        Query::of(text, &self.head, locale, (Rc::clone(&self.forms), normal))
    }

    /// What is found.
    ///
    /// # Errors
    /// With the paths of files that are needed. When they are taken, ask again: it may be that
    /// others are needed then.
    pub fn ask(&self, query: &Query) -> Result<Found, Vec<String>> {
        find::find(self, query)
    }

    /// What is shown of a document.
    ///
    /// # Errors
    /// With the path of the file that is needed.
    pub fn told(&self, document: u32) -> Result<Option<Told>, String> {
        let page = document / 2;
        let locale = if document.is_multiple_of(2) { Locale::Ja } else { Locale::En };
        let path = self.path(Search::Told(locale, page / TOLD_TOGETHER));
        let Some(bytes) = self.file(&path) else { return Err(path) };
        let text = std::str::from_utf8(bytes).unwrap_or_default();
        let line = text.split('\n').nth((page % TOLD_TOGETHER) as usize).unwrap_or_default();
        Ok(Told::of_line(line, locale, self.kind(document)))
    }

    /// What a document is.
    pub fn kind(&self, document: u32) -> Kind {
        let mut first_behind = 0;
        for (kind, count) in Kind::ALL.into_iter().zip(self.head.counts) {
            first_behind += count;
            if document / 2 < first_behind {
                return kind;
            }
        }
        Kind::Page
    }

    /// How many pages the site has.
    pub(super) fn pages(&self) -> u32 {
        self.head.pages()
    }

    fn path(&self, file: Search) -> String {
        file.path(&self.head.version)
    }

    fn file(&self, path: &str) -> Option<&[u8]> {
        self.files.iter().find(|(own, _)| own == path).map(|(_, bytes)| bytes.as_slice())
    }

    /// Notes the file in which a term lies, if that is needed.
    pub(super) fn need(&self, term: Term, needed: &mut Vec<String>) {
        self.need_file(self.part(term).0, needed);
    }

    fn need_file(&self, path: String, needed: &mut Vec<String>) {
        if self.file(&path).is_none() && !needed.contains(&path) {
            needed.push(path);
        }
    }

    /// The file in which the list of a term lies, and how many bits number such files.
    fn part(&self, term: Term) -> (String, u32) {
        let number = |bits| (term >> (TERM_BITS - bits)) as u32;
        let (bits, more) = (self.head.bits, self.head.bits + LONG_BITS);
        if self.head.long.has(number(more)) {
            return (self.path(Search::Long(number(more))), more);
        }
        (self.path(Search::Part(number(bits))), bits)
    }

    /// Gives `take` each document that has a term, with the weight's code. Nothing, while the file
    /// is needed.
    pub(super) fn documents(&self, term: Term, take: &mut dyn FnMut(u32, u8)) {
        let (file, bits) = self.part(term);
        if let Some(bytes) = self.file(&file) {
            postings::read(bytes, bits, self.pages(), term, take);
        }
    }

    /// The part of the vocabulary in which a word is listed, or would be. Nothing, and noted, while
    /// the file is needed.
    pub(super) fn vocabulary(&self, word: &str, needed: &mut Vec<String>) -> &str {
        if self.head.buckets == 0 {
            return "";
        }
        let bucket = vocabulary::bucket(word, self.head.buckets);
        let path = self.path(Search::Words(bucket));
        let text = self.file(&path).map(|bytes| std::str::from_utf8(bytes).unwrap_or_default());
        self.need_file(path, needed);
        text.unwrap_or_default()
    }
}
