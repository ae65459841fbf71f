//! Pages that are made when they are asked for, of the same pieces as those of [`super::render`].
//!
//! Whoever looks at one page of ten thousand need not wait for the others.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

use super::shell::Frame;
use super::{Failure, Output, OutputFile, Request, addresses, render_while};
use crate::content::Loaded;
use crate::domain::{Instant, Site};
use crate::pages::{self, History, Shell, change::Changes, document, made};
use crate::route::{Address, BasePath};

/// A site of which any page can be had, each as a whole build would make it.
#[derive(Debug)]
pub struct Press {
    loaded: Loaded,
    /// The site, if not all of it is to be seen yet.
    shown: Option<Site>,
    markup: String,
    shell: Shell,
    files: BTreeMap<String, OutputFile>,
    base: BasePath,
    at: Instant,
    history: History,
    content: PathBuf,
    client: PathBuf,
    cache: Option<PathBuf>,
    pages: BTreeMap<String, Address>,
    /// Whether somebody still wants all of it.
    is_wanted: AtomicBool,
}

impl Press {
    /// The pages of this content.
    ///
    /// # Errors
    /// If the shell lacks a marker, or something names what is not there or not to be seen yet. What
    /// only the built pages tell is told by [`Press::all`].
    pub fn new(loaded: Loaded, request: &Request<'_>) -> Result<Press, Failure> {
        let Frame { shell, files } = Frame::parse(request.shell, request.base, request.client)?;
        let faults = pages::faults(&loaded, request.at);
        if !faults.is_empty() {
            return Err(Failure::Content(faults));
        }
        let shown = match loaded.site.at(request.at) {
            Cow::Owned(site) => Some(site),
            Cow::Borrowed(_) => None,
        };
        let site = shown.as_ref().unwrap_or(&loaded.site);
        let addresses = addresses::of(site, request.base, request.at);
        let pages = addresses.into_iter().map(|address| (address.file(), address)).collect();
        Ok(Press {
            shown,
            markup: request.shell.to_owned(),
            shell,
            files: files.into_iter().collect(),
            base: request.base.clone(),
            at: request.at,
            history: request.history.clone(),
            content: request.content.to_owned(),
            client: request.client.to_owned(),
            cache: request.cache.map(PathBuf::from),
            pages,
            is_wanted: AtomicBool::new(true),
            loaded,
        })
    }

    /// The page, or the file of the shell, at a path in `dist/`.
    pub fn file(&self, path: &str) -> Option<OutputFile> {
        let Some(address) = self.pages.get(path) else { return self.files.get(path).cloned() };
        let site = self.shown.as_ref().unwrap_or(&self.loaded.site);
        let changes = Changes { site, history: &self.history, at: self.at };
        let made = made::make(site, &self.base, address, self.at);
        let document = document::assemble(changes, &self.base, &self.shell, made);
        Some(OutputFile::Bytes(document.into_bytes()))
    }

    /// Whether all of it is wanted now. If not, because there is something else to be done first or
    /// another site, whoever makes all of it stops.
    pub fn want_all(&self, is_wanted: bool) {
        self.is_wanted.store(is_wanted, Ordering::Relaxed);
    }

    /// Everything, as a whole build makes it.
    ///
    /// # Errors
    /// Whatever [`super::render`] refuses; [`Failure::Overtaken`] if it is not wanted
    /// ([`Press::want_all`]).
    pub fn all(&self) -> Result<Output, Failure> {
        let request = Request {
            shell: &self.markup,
            base: &self.base,
            at: self.at,
            content: &self.content,
            history: &self.history,
            client: &self.client,
            cache: self.cache.as_deref(),
        };
        render_while(&self.loaded, &request, &|| self.is_wanted.load(Ordering::Relaxed))
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::content::{self, SourceFile};

    const SHELL: &str = "<!doctype html><html><head><meta name=naname-head></head>\
        <body><div id=naname-body></div></body></html>";

    const SITE: &str = r#"
name = { ja = "みなと会", en = "Minato" }
organisation = { ja = "みなと商会", en = "Minato Shokai" }
tagline = { ja = "ななめに", en = "Aslant" }
description = { ja = "つながる場所。", en = "A place to stay in touch." }
origin = "https://alumni.example.com"
locales = ["ja", "en"]
time_zone = "Asia/Tokyo"
menu = ["events"]
home = ["events"]
"#;

    #[test]
    fn what_is_not_wanted_stops_and_its_pages_stay() {
        let loaded = content::load(&[SourceFile::new("site.toml", SITE)]).unwrap();
        let request = Request {
            shell: SHELL,
            base: &BasePath::default(),
            at: Instant(1_795_219_200_000),
            content: Path::new("/nowhere"),
            history: &History::default(),
            client: Path::new("/nowhere"),
            cache: None,
        };
        let press = Press::new(loaded, &request).unwrap();
        let whole = press.all().unwrap();
        let page = press.file("en/index.html");
        assert_eq!(page.as_ref(), whole.get("en/index.html"));
        press.want_all(false);
        assert!(matches!(press.all(), Err(Failure::Overtaken)));
        assert_eq!(press.file("en/index.html"), page);
        press.want_all(true);
        assert!(press.all().unwrap().iter().eq(whole.iter()));
    }
}
