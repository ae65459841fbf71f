//! The content of a site in memory, in which single texts are tried out.

use std::mem;
use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Known, Sources};
use crate::content::{self, KnownPicture, Loaded, Memory, Record, Severity, SourceFile};
use crate::domain::{Instant, Locale};
use crate::pages::{self, change::Changes};
use crate::pages::{History, Shell, document, made};
use crate::route::{Address, BasePath};

/// All that a site is made of.
#[derive(Debug, Default)]
pub struct Workshop {
    /// The content files, in the order of their paths.
    files: Vec<SourceFile>,
    pictures: Vec<KnownPicture>,
    memory: Memory,
    history: History,
    base: BasePath,
    shell: Shell,
    /// The instant of the build whose pages are made again.
    at: Instant,
    /// The instant at which something is checked.
    now: Instant,
}

/// What somebody wrote into a file, which need not be there yet.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Text {
    /// Its path, relative to the content folder.
    pub path: String,
    /// All that is in it.
    pub text: String,
}

/// What became of a text.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Composed {
    /// Everything that an editor should know, of all files, in the order of files and lines: what
    /// `site check --format json` says in the content folder.
    pub diagnostics: Vec<Record>,
    /// The document of the page, as the build writes it; none where there are errors.
    pub page: Option<String>,
}

impl Workshop {
    /// The workshop for what a site publishes of itself.
    pub fn of_sources(sources: Sources) -> Workshop {
        let texts = sources.texts.into_iter();
        let photographs = sources.photographs.into_iter();
        let photographs = photographs
            .map(|(path, photograph)| KnownPicture { path, raster: Some(photograph.into()) });
        let drawings = sources.drawings.into_iter();
        let drawings = drawings.map(|path| KnownPicture { path, raster: None });
        let history = sources.history.into_iter();
        let history =
            history.filter_map(|(path, at)| Some((path, Timestamp::from_second(at).ok()?)));
        Workshop {
            history: History::of(history),
            base: sources.base,
            shell: sources.shell,
            at: sources.at,
            now: sources.at,
            pictures: photographs.chain(drawings).collect(),
            ..Workshop::of_files(texts.map(|(path, text)| SourceFile::new(path, text)).collect())
        }
    }

    /// The workshop for any files of a content folder, without a shell and a history.
    pub fn of_files(mut files: Vec<SourceFile>) -> Workshop {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        files.dedup_by(|a, b| a.path == b.path);
        Workshop { files, ..Workshop::default() }
    }

    /// Checks as of this instant from now on: whether somebody has agreed already, or something is to
    /// be seen, changes with time. Pages stay those of the build.
    pub fn set_now(&mut self, now: Instant) {
        self.now = now;
    }

    /// What a file holds, if it is there and is text.
    pub fn text(&self, path: &str) -> Option<&str> {
        let file = self.files.get(self.place(path).ok()?)?;
        std::str::from_utf8(&file.bytes).ok()
    }

    /// What there is to say of the content with these texts in it, in a language, and the page of
    /// the first of them for readers of that language. `address` is the path below the base path of
    /// another page to be shown. The next call knows nothing of these texts.
    pub fn compose(&mut self, texts: &[Text], address: Option<&str>, locale: Locale) -> Composed {
        let before: Vec<_> = texts.iter().map(|text| self.put(text)).collect();
        let loaded = content::load_beside(&self.files, &self.pictures, &mut self.memory);
        for (text, before) in texts.iter().zip(before).rev() {
            self.put_back(&text.path, before);
        }
        let record = |diagnostic: &content::Diagnostic| {
            Record::new(diagnostic, diagnostic.path.clone(), locale)
        };
        match loaded {
            Err(faults) => {
                Composed { diagnostics: faults.iter().map(record).collect(), page: None }
            }
            Ok(loaded) => {
                let address = match (address, texts.first()) {
                    (Some(path), _) => Address::parse(path),
                    (None, Some(text)) => {
                        content::page_of(&text.path).map(|(route, _)| Address::new(locale, route))
                    }
                    (None, None) => None,
                };
                let diagnostics = pages::diagnostics(&loaded, self.now);
                let is_right = diagnostics.iter().all(|it| it.severity != Severity::Error);
                let address = address.filter(|_| is_right);
                Composed {
                    diagnostics: diagnostics.iter().map(record).collect(),
                    page: address.map(|address| self.page(&loaded, &address)),
                }
            }
        }
    }

    /// What the site knows by name, in a language.
    pub fn known(&mut self, locale: Locale) -> Known {
        let loaded = content::load_beside(&self.files, &self.pictures, &mut self.memory);
        loaded.map(|loaded| Known::of(&loaded.site, locale)).unwrap_or_default()
    }

    fn page(&self, loaded: &Loaded, address: &Address) -> String {
        let made = made::make(&loaded.site, &self.base, address, self.at);
        let changes = Changes { site: &loaded.site, history: &self.history, at: self.at };
        document::assemble(changes, &self.base, &self.shell, made)
    }

    fn place(&self, path: &str) -> Result<usize, usize> {
        self.files.binary_search_by(|file| file.path.as_str().cmp(path))
    }

    /// Puts a text in its place. Gives what stood there.
    fn put(&mut self, text: &Text) -> Option<Arc<Vec<u8>>> {
        let bytes = Arc::new(text.text.clone().into_bytes());
        match self.place(&text.path) {
            Ok(at) => self.files.get_mut(at).map(|file| mem::replace(&mut file.bytes, bytes)),
            Err(at) => {
                self.files.insert(at, SourceFile { path: text.path.clone(), bytes });
                None
            }
        }
    }

    fn put_back(&mut self, path: &str, before: Option<Arc<Vec<u8>>>) {
        let Ok(at) = self.place(path) else { return };
        match (before, self.files.get_mut(at)) {
            (Some(bytes), Some(file)) => file.bytes = bytes,
            _ => drop(self.files.remove(at)),
        }
    }
}
