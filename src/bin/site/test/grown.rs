//! What grew since sizes were last written down: a budget that is exceeded names no culprit by itself.

use std::collections::BTreeMap;
use std::env;
use std::fmt::Write as _;
use std::path::PathBuf;

use naname::publish::{reader, writer};
use regex_lite::Regex;

use crate::project;
use crate::stop::Stop;

/// Stands above the sizes.
const ABOVE: &str = "\
# What pages and programs weighed when this was written: bytes after compression (gzip).
# A test holds the budgets alone. This is for comparison: `BLESS=1 cargo site test --only budgets` writes it anew.
";

/// Sizes after compression, in bytes, by the names of what has them.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Sizes(BTreeMap<String, usize>);

impl Sizes {
    /// Notes a size; those of the same name are added up.
    pub(super) fn add(&mut self, name: &str, size: usize) {
        *self.0.entry(name.to_owned()).or_default() += size;
    }

    /// Notes the size of a file, by its name without the digest in it.
    pub(super) fn add_file(&mut self, path: &str, size: usize) -> Result<(), Stop> {
        let digest = Regex::new("-[0-9a-f]{16}").map_err(|error| error.to_string())?;
        self.add(&digest.replace(path.trim_start_matches('/'), ""), size);
        Ok(())
    }

    /// Tells what is larger or smaller than it was, and writes it down if that is asked for.
    ///
    /// # Errors
    /// If what was written down can't be read, or what is can't be written.
    pub(super) fn compare(&self) -> Result<(), Stop> {
        let file = file();
        if env::var_os("BLESS").is_some() {
            writer::replace_file(&file, self.written().as_bytes())?;
        }
        let before = Sizes::read(&reader::text(&file)?)?;
        println!("since sizes were written down in {}: {}", NAME, self.since(&before));
        Ok(())
    }

    fn written(&self) -> String {
        let mut text = ABOVE.to_owned();
        for (name, size) in &self.0 {
            let _ = writeln!(text, "{size} {name}");
        }
        text
    }

    fn read(text: &str) -> Result<Sizes, Stop> {
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        let read = |line: &str| {
            let (size, name) = line.split_once(' ')?;
            Some((name.to_owned(), size.parse().ok()?))
        };
        let sizes: Option<BTreeMap<String, usize>> = lines.map(read).collect();
        let why = || format!("{NAME}: a line is no size and name: BLESS=1 writes it anew");
        Ok(Sizes(sizes.ok_or_else(why)?))
    }

    /// What has changed, what grew most first.
    fn since(&self, before: &Sizes) -> String {
        let names = self.0.keys().chain(before.0.keys().filter(|name| !self.0.contains_key(*name)));
        let size = |sizes: &Sizes, name| sizes.0.get(name).map_or(0, |size| *size as i64);
        let mut changes: Vec<(i64, &String)> =
            names.map(|name| (size(self, name) - size(before, name), name)).collect();
        changes.retain(|(change, _)| *change != 0);
        changes.sort_by_key(|(change, _)| -change);
        if changes.is_empty() {
            return "nothing has changed".to_owned();
        }
        let told = |(change, name): (i64, &String)| format!("{name} {change:+}");
        changes.into_iter().map(told).collect::<Vec<_>>().join(", ")
    }
}

/// The file with the sizes, from the project's folder.
const NAME: &str = "tests/sizes.txt";

fn file() -> PathBuf {
    project::root().join(NAME)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(of: &[(&str, usize)]) -> Sizes {
        let mut sizes = Sizes::default();
        for (path, size) in of {
            sizes.add_file(path, *size).unwrap();
        }
        sizes
    }

    #[test]
    fn what_grew_is_named_whatever_its_digest() {
        let before = sizes(&[
            ("/client-0123456789abcdef_bg.wasm", 160_000),
            ("/start.js", 900),
            ("/style-0000000000000000.css", 7000),
            ("/old.js", 5),
        ]);
        let now = sizes(&[
            ("/client-fedcba9876543210_bg.wasm", 161_234),
            ("/start.js", 900),
            ("/style-1111111111111111.css", 6900),
            ("/new.js", 7),
        ]);
        let expected = "client_bg.wasm +1234, new.js +7, old.js -5, style.css -100";
        assert_eq!(now.since(&before), expected);
        assert_eq!(now.since(&now), "nothing has changed");
    }

    #[test]
    fn what_is_written_is_read() {
        let now = sizes(&[("/a b.js", 1), ("/c.js", 2)]);
        assert_eq!(Sizes::read(&now.written()).ok(), Some(now));
        assert!(Sizes::read("a.js 12").is_err());
    }
}
