//! Notices what is saved.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use naname::publish::reader;

use crate::project;
use crate::stop::Stop;

/// A save is over when nothing has happened for so long.
const QUIET: Duration = Duration::from_millis(40);

/// So many times is a save taken for unfinished: a copy of a large folder must not wait forever.
const LONGEST: usize = 2_000;

/// What a saved file is part of. A later one asks for more work, and includes those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Change {
    /// What editors write.
    Content,
    /// Styles, the shell, the files beside it.
    Client,
    /// Rust: the views are part of this program as well as of the client.
    Program,
}

/// A watch on the project and the content folder.
pub(super) struct Watch {
    places: Places,
    events: Receiver<Vec<PathBuf>>,
    /// Stops watching when it is dropped.
    _watcher: RecommendedWatcher,
}

/// Where things lie, as the watcher names them.
#[derive(Debug)]
struct Places {
    root: PathBuf,
    content: PathBuf,
}

impl Watch {
    /// Begins to watch.
    ///
    /// # Errors
    /// If the system refuses to watch the folders.
    pub(super) fn new(content: &Path) -> Result<Watch, Stop> {
        let places = Places { root: whole(&project::root()), content: whole(content) };
        let (sender, events) = mpsc::channel();
        let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            // Reading is told too, and what is told here leads to reading.
            if let Ok(event) = event
                && !matches!(event.kind, EventKind::Access(_))
            {
                let _ = sender.send(event.paths);
            }
        })
        .map_err(|error| cannot(content, &error))?;
        for folder in ["src", "style", "public"] {
            let folder = places.root.join(folder);
            if folder.is_dir() {
                watch(&mut watcher, &folder, RecursiveMode::Recursive)?;
            }
        }
        // The folder and not its files: editors replace a file by another of its name.
        watch(&mut watcher, &places.root, RecursiveMode::NonRecursive)?;
        if places.content.is_dir() {
            watch(&mut watcher, &places.content, RecursiveMode::Recursive)?;
        }
        Ok(Watch { places, events, _watcher: watcher })
    }

    /// Waits until something has been saved: what it is part of, and the files.
    pub(super) fn next(&self) -> Option<(Change, Vec<PathBuf>)> {
        loop {
            let mut paths = self.events.recv().ok()?;
            for _ in 0..LONGEST {
                match self.events.recv_timeout(QUIET) {
                    Ok(more) => paths.extend(more),
                    Err(_) => break,
                }
            }
            paths.retain(|path| self.places.change(path).is_some());
            if let Some(change) = paths.iter().filter_map(|path| self.places.change(path)).max() {
                return Some((change, paths));
            }
        }
    }
}

impl Places {
    fn change(&self, path: &Path) -> Option<Change> {
        let name = path.file_name()?.to_string_lossy();
        if name.starts_with('.') || name.ends_with('~') {
            return None;
        }
        if path.starts_with(&self.content) {
            return Some(Change::Content);
        }
        let below = path.strip_prefix(&self.root).ok()?;
        let mut parts = below.components();
        let first = parts.next()?.as_os_str().to_str()?;
        match (first, parts.next().is_some()) {
            ("src", true) | ("Cargo.toml", false) => Some(Change::Program),
            ("style" | "public", true) | ("index.html" | "Trunk.toml", false) => {
                Some(Change::Client)
            }
            _ => None,
        }
    }
}

fn watch(watcher: &mut RecommendedWatcher, folder: &Path, mode: RecursiveMode) -> Result<(), Stop> {
    watcher.watch(folder, mode).map_err(|error| cannot(folder, &error))
}

fn cannot(folder: &Path, error: &notify::Error) -> Stop {
    Stop::Because(format!("{} can't be watched for changes: {error}", folder.display()))
}

fn whole(path: &Path) -> PathBuf {
    reader::whole(path)
        .or_else(|| std::path::absolute(path).ok())
        .unwrap_or_else(|| path.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_part_of_one_thing() {
        let places = Places { root: "/p".into(), content: "/p/content".into() };
        let change = |path: &str| places.change(Path::new(path));
        assert_eq!(change("/p/content/events/a.md"), Some(Change::Content));
        assert_eq!(change("/p/content/events/.a.md.swp"), None);
        assert_eq!(change("/p/content/site.toml~"), None);
        assert_eq!(change("/p/style/tokens.css"), Some(Change::Client));
        assert_eq!(change("/p/index.html"), Some(Change::Client));
        assert_eq!(change("/p/src/views/mod.rs"), Some(Change::Program));
        assert_eq!(change("/p/Cargo.toml"), Some(Change::Program));
        assert_eq!(change("/p/README.md"), None);
        assert_eq!(change("/p/target/a"), None);
        assert!(Change::Program > Change::Client && Change::Client > Change::Content);
    }
}
