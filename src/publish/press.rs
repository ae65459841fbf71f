//! Pages that are made when they are asked for, of the same pieces as those of [`super::render`].
//!
//! Whoever looks at one page of ten thousand need not wait for the others.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::PathBuf;

use super::shell::Frame;
use super::{Failure, Output, OutputFile, Request, addresses, render};
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

    /// Everything, as a whole build makes it.
    ///
    /// # Errors
    /// Whatever [`render`] refuses.
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
        render(&self.loaded, &request)
    }
}
