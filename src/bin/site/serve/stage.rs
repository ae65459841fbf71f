//! What is shown: the last good site, and what is wrong with the next one.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use naname::content::SourceFile;
use naname::domain::Locale;
use naname::publish::{self, Failure, History, Output, OutputFile, Request, reader};
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
    scene: Mutex<Scene>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct Scene {
    /// The client's files, by their path in the site; the shell page is not among them.
    client: Arc<BTreeMap<String, Vec<u8>>>,
    shell: String,
    /// The last good site.
    site: Option<Arc<Output>>,
    /// What it was made of.
    made_of: Vec<SourceFile>,
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
        scene.made_of.clear();
        Ok(())
    }

    /// Loads the content and renders the site. If that fails, the last good site stays, and the
    /// faults are told. Returns whether there is another site now.
    pub(super) fn take_content(&self) -> bool {
        let (source, result) = Source::load(&self.content);
        let shell = {
            let scene = self.scene();
            // An editor may write a file once more as it was; a page that reloads then disturbs.
            if !scene.made_of.is_empty()
                && scene.made_of == source.files
                && scene.in_content.is_empty()
            {
                return false;
            }
            scene.shell.clone()
        };
        let rendered = result.and_then(|loaded| {
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
            match publish::render(&loaded, &request) {
                Ok(output) => Ok(Ok(output)),
                Err(Failure::Content(diagnostics)) => Err(diagnostics),
                Err(failure) => Ok(Err(failure)),
            }
        });
        let mut scene = self.scene();
        let good = match rendered {
            Ok(Ok(output)) => {
                scene.site = Some(Arc::new(output));
                scene.made_of = source.files;
                scene.version += 1;
                scene.in_content.clear();
                true
            }
            Ok(Err(failure)) => {
                let reason = stop::reason(&failure);
                eprintln!("error: {reason}");
                scene.in_content = vec![Fault::in_project(&reason)];
                false
            }
            Err(diagnostics) => {
                report::print(&source, &diagnostics, self.locale);
                scene.in_content = diagnostics
                    .iter()
                    .map(|one| Fault::in_content(&source, one, self.locale))
                    .collect();
                false
            }
        };
        self.changed.notify_all();
        good
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
        self.scene().site.is_some()
    }

    /// The file at a path of the site: a page, or one of the client's.
    pub(super) fn file(&self, path: &str) -> Option<Vec<u8>> {
        let (site, client) = {
            let scene = self.scene();
            (scene.site.clone(), Arc::clone(&scene.client))
        };
        match site.as_ref().and_then(|site| site.get(path)) {
            Some(OutputFile::Bytes(bytes)) => Some(bytes.clone()),
            Some(OutputFile::CopyOf(picture)) => reader::file(picture).ok(),
            Some(OutputFile::Absent) => None,
            None => client.get(path).cloned(),
        }
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
