//! What is shown: the last good site, and what is wrong with the next one.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use naname::content::{Memory, SourceFile};
use naname::domain::Locale;
use naname::publish::{Failure, History, Output, OutputFile, Press, Request, reader};
use naname::route::BasePath;
use serde::Serialize;

use super::fault::Fault;
use crate::source::Source;
use crate::stop::{self, Stop};
use crate::{options, report};

/// The site that is being served.
#[derive(Debug)]
pub(super) struct Stage {
    base: BasePath,
    content: PathBuf,
    client_folder: PathBuf,
    /// Where what was made of photographs is kept.
    cache: Option<PathBuf>,
    /// The language of messages.
    locale: Locale,
    /// As it was when serving began: what an editor does meanwhile is not committed.
    history: History,
    /// What was read last, and what was made of it.
    known: Mutex<(Vec<SourceFile>, Memory)>,
    scene: Mutex<Scene>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct Scene {
    /// The client's files, by their path in the site; the shell page is not among them.
    client: Arc<BTreeMap<String, Vec<u8>>>,
    shell: String,
    /// The last site that was made whole.
    site: Option<Arc<Output>>,
    /// The site that is shown, until all of it is made: its pages are made when they are asked for.
    press: Option<Arc<Press>>,
    /// Whether the content is being read: nothing else is made meanwhile.
    is_reading: bool,
    /// Whether the content was read since the client was built.
    is_made: bool,
    /// Counts the good sites, across restarts of the program.
    version: u64,
    in_content: Vec<Fault>,
    in_project: Option<Fault>,
}

/// What the pages are told.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct News {
    /// A page of another version is old.
    pub version: u64,
    /// What is wrong now.
    pub faults: Vec<Fault>,
}

impl Stage {
    /// A stage on which nothing is shown yet.
    pub(super) fn new(
        base: BasePath,
        content: PathBuf,
        client_folder: PathBuf,
        locale: Locale,
    ) -> Stage {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let version = u64::try_from(now.as_millis()).unwrap_or_default();
        let scene = Mutex::new(Scene { version, ..Scene::default() });
        let history = History::of_folder(&content);
        let cache = crate::tools::cache().ok();
        Stage {
            base,
            content,
            client_folder,
            cache,
            locale,
            history,
            known: Mutex::default(),
            scene,
            changed: Condvar::new(),
        }
    }

    /// The path below which the site is served.
    pub(super) fn base(&self) -> &BasePath {
        &self.base
    }

    /// Reads the client's files, after they were built.
    pub(super) fn take_client(&self) -> Result<(), Stop> {
        let mut files = BTreeMap::new();
        for path in reader::paths(&self.client_folder)? {
            let bytes = reader::file(&self.client_folder.join(&path))?;
            files.insert(path, bytes);
        }
        let shell = files.remove("index.html").unwrap_or_default();
        let mut scene = self.scene();
        scene.client = Arc::new(files);
        scene.shell = String::from_utf8_lossy(&shell).into_owned();
        // The same content makes another site now.
        scene.is_made = false;
        Ok(())
    }

    /// Loads the content; only these files were saved since the last time, or any if there are none.
    /// If that fails, the last good site stays, and the faults are told. Returns whether there is
    /// another site now. Whether all of it can be published turns out behind ([`Stage::prove`]).
    pub(super) fn take_content(&self, saved: &[PathBuf]) -> bool {
        self.read_alone(true);
        let is_other = self.read_content(saved);
        self.read_alone(false);
        is_other
    }

    /// Lets the making of all pages wait while the content is read: somebody looks at what comes of that.
    fn read_alone(&self, is_reading: bool) {
        let mut scene = self.scene();
        scene.is_reading = is_reading;
        if let Some(press) = &scene.press {
            press.want_all(!is_reading);
        }
        self.changed.notify_all();
    }

    fn read_content(&self, saved: &[PathBuf]) -> bool {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let (before, memory) = &mut *known;
        let (source, result) = Source::load_again(&self.content, (before, saved), memory);
        let is_same = source.files == *before;
        *before = source.files.clone();
        drop(known);
        let shell = {
            let scene = self.scene();
            // An editor may write a file once more as it was; a page that reloads then disturbs.
            if is_same && scene.is_made && scene.in_content.is_empty() {
                return false;
            }
            scene.shell.clone()
        };
        let made = result.map_err(Failure::Content).and_then(|loaded| {
            report::print(&source, &loaded.warnings, self.locale);
            let request = Request {
                shell: &shell,
                base: &self.base,
                at: options::at(None).unwrap_or_default(),
                content: &self.content,
                history: &self.history,
                client: &self.client_folder,
                cache: self.cache.as_deref(),
            };
            Press::new(loaded, &request)
        });
        let faults = made.as_ref().err().map(|failure| self.told(failure, &source));
        let mut scene = self.scene();
        scene.is_made = true;
        if let Ok(press) = made {
            scene.press = Some(Arc::new(press));
            scene.version += 1;
        }
        let good = faults.is_none();
        scene.in_content = faults.unwrap_or_default();
        self.changed.notify_all();
        good
    }

    /// Makes all of every site that is shown, and tells what must not be published. Never returns.
    pub(super) fn prove(&self) {
        loop {
            let scene = self.scene();
            let is_idle = |scene: &mut Scene| scene.press.is_none() || scene.is_reading;
            let scene = self.changed.wait_while(scene, is_idle);
            let press = scene.unwrap_or_else(PoisonError::into_inner).press.clone();
            let Some(press) = press else { continue };
            let all = press.all();
            let source = Source { folder: self.content.clone(), files: self.files() };
            let mut scene = self.scene();
            // Something was saved meanwhile: all of that is made next.
            let is_shown = scene.press.as_ref().is_some_and(|now| Arc::ptr_eq(now, &press));
            if !is_shown || matches!(all, Err(Failure::Overtaken)) {
                continue;
            }
            scene.press = None;
            match all {
                Ok(output) => scene.site = Some(Arc::new(output)),
                Err(failure) => {
                    // The last good site is shown again.
                    scene.version += 1;
                    scene.in_content = self.told(&failure, &source);
                }
            }
            self.changed.notify_all();
        }
    }

    /// Tells in the terminal why there is no other site, and gives it for the open pages.
    fn told(&self, failure: &Failure, source: &Source) -> Vec<Fault> {
        match failure {
            Failure::Content(diagnostics) => {
                report::print(source, diagnostics, self.locale);
                let faults = diagnostics.iter();
                faults.map(|one| Fault::in_content(source, one, self.locale)).collect()
            }
            failure => {
                let reason = stop::reason(failure);
                eprintln!("error: {reason}");
                vec![Fault::in_project(&reason)]
            }
        }
    }

    fn files(&self) -> Vec<SourceFile> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner).0.clone()
    }

    /// Tells what is wrong with the project, or that it is mended.
    pub(super) fn blame_project(&self, stop: Option<Stop>) {
        let fault = stop.map(|stop| match stop {
            Stop::Because(reason) => {
                eprintln!("error: {}", reason.lines().next().unwrap_or_default());
                Fault::in_project(&reason)
            }
            Stop::Said => Fault::in_project("something is wrong; the terminal says what"),
        });
        self.scene().in_project = fault;
        self.changed.notify_all();
    }

    /// What the pages should know now.
    pub(super) fn news(&self) -> News {
        self.scene().news()
    }

    /// Waits until there is other news than this, or for a while.
    pub(super) fn news_after(&self, known: &News, patience: Duration) -> News {
        let scene = self.scene();
        let (scene, _) = self
            .changed
            .wait_timeout_while(scene, patience, |scene| scene.news() == *known)
            .unwrap_or_else(PoisonError::into_inner);
        scene.news()
    }

    /// Is there a good site?
    pub(super) fn has_site(&self) -> bool {
        let scene = self.scene();
        scene.site.is_some() || scene.press.is_some()
    }

    /// The file at a path of the site: a page, or one of the client's. What is no page is that of the
    /// last site that was made whole; before the first one it is waited for.
    pub(super) fn file(&self, path: &str) -> Option<Vec<u8>> {
        let (press, client) = {
            let scene = self.scene();
            (scene.press.clone(), Arc::clone(&scene.client))
        };
        let file = match press.as_ref().and_then(|press| press.file(path)) {
            Some(file) => Some(file),
            None if press.is_some() && path.ends_with(".html") => None,
            None if client.contains_key(path) && press.is_some() => None,
            None => self.whole()?.get(path).cloned(),
        };
        match file {
            Some(OutputFile::Bytes(bytes)) => Some(bytes),
            Some(OutputFile::CopyOf(picture)) => reader::file(&picture).ok(),
            Some(OutputFile::Absent) => None,
            None => client.get(path).cloned(),
        }
    }

    /// The last site that was made whole; the first one as soon as it is.
    fn whole(&self) -> Option<Arc<Output>> {
        let is_making = |scene: &mut Scene| scene.site.is_none() && scene.press.is_some();
        let scene = self.changed.wait_while(self.scene(), is_making);
        scene.unwrap_or_else(PoisonError::into_inner).site.clone()
    }

    /// A thread that failed while it held the scene has not changed it.
    fn scene(&self) -> MutexGuard<'_, Scene> {
        self.scene.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Scene {
    fn news(&self) -> News {
        let faults = self.in_project.iter().chain(&self.in_content).cloned().collect();
        News { version: self.version, faults }
    }
}
