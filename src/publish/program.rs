//! The programs beside the client, as Trunk leaves them, under names that change with what is in them.
//!
//! Trunk gives hashed names to the program of its page and to no other; hosts and browsers would
//! keep a search or a composer of an earlier build for as long as they like.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;

use sha2::{Digest, Sha256};

use super::{OutputFile, glue, reader};
use crate::pages::Program;
use crate::route::BasePath;

/// A program's files: those with lasting names, and the absence of those that have none. The first
/// come first in the order of paths, so that they are written before those of which they are copies
/// are removed.
pub(super) type Files = Vec<(String, OutputFile)>;

/// The composer in the folder of a client, if it was built: its addresses, and its files. How it looks
/// is a sheet of its own, since readers need nothing of it.
pub(super) fn composer(base: &BasePath, client: &Path) -> Option<(Program, Files)> {
    const STYLE: &str = "composer.css";
    let style = reader::text(&client.join(STYLE)).unwrap_or_default();
    let (stem, mut files) = named(client, "composer", style.as_bytes())?;
    let css = format!("{stem}.css");
    let program = Program {
        js: base.file(&format!("{stem}.js")),
        wasm: base.file(&program_of(&stem)),
        style: base.file(&css),
    };
    files.insert(0, (css, OutputFile::Bytes(style.into_bytes())));
    files.push((STYLE.to_owned(), OutputFile::Absent));
    Some((program, files))
}

/// The search in the folder of a client, if it was built: the address of its module, and its files.
pub(super) fn search(base: &BasePath, client: &Path) -> Option<(String, Files)> {
    let (stem, files) = named(client, "search", b"")?;
    Some((base.file(&format!("{stem}.js")), files))
}

/// The program that belongs to a module: wasm-bindgen puts it beside that. `public/start.js` goes by the
/// same rule.
pub fn program_of(module: &str) -> String {
    format!("{}_bg.wasm", module.strip_suffix(".js").unwrap_or(module))
}

/// A program's files under names that tell what is in them, and in what belongs to it `beside`; and
/// with what these names begin.
fn named(client: &Path, name: &str, beside: &[u8]) -> Option<(String, Files)> {
    let module = format!("{name}.js");
    let binary = program_of(&module);
    let script = glue::tidied(&reader::text(&client.join(&module)).ok()?);
    let path = client.join(&binary);
    let digest = Sha256::new().chain_update(&script).chain_update(digest(&path)?);
    let digest = digest.chain_update(beside).finalize();
    let digest: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let stem = format!("{name}-{digest}");
    let [script, program] = glue::small(&path, script);
    let files = vec![
        (format!("{stem}.js"), script),
        (program_of(&stem), program),
        (module, OutputFile::Absent),
        (binary, OutputFile::Absent),
    ];
    Some((stem, files))
}

type Digests = BTreeMap<PathBuf, (SystemTime, Vec<u8>)>;

/// The digest of a file's bytes. While a site is served, the program is built once and pages are
/// rendered at every save: what has not changed since is not read again.
fn digest(path: &Path) -> Option<Vec<u8>> {
    static KNOWN: Mutex<Digests> = Mutex::new(BTreeMap::new());
    let changed = reader::changed(path)?;
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, digest)) = known.get(path).filter(|(at, _)| *at == changed) {
        return Some(digest.clone());
    }
    let digest = Sha256::digest(reader::file(path).ok()?).to_vec();
    known.insert(path.to_owned(), (changed, digest.clone()));
    Some(digest)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MODULE: &str = "composer.js";
    const BINARY: &str = "composer_bg.wasm";

    fn named(client: &Path) -> Option<String> {
        composer(&BasePath::of_public_url("/b/"), client).map(|(program, _)| program.wasm)
    }

    #[test]
    fn other_bytes_have_another_name() {
        let folder = tempfile::tempdir().unwrap();
        let client = folder.path();
        assert_eq!(named(client), None);
        let mut names = std::collections::BTreeSet::new();
        for (number, (module, binary)) in
            [("a", "a"), ("b", "a"), ("b", "b")].into_iter().enumerate()
        {
            // A copy of its own, so that no clock decides what is new.
            let client = client.join(number.to_string());
            std::fs::create_dir(&client).unwrap();
            std::fs::write(client.join(MODULE), module).unwrap();
            assert_eq!(named(&client), None, "half a program is none");
            std::fs::write(client.join(BINARY), binary).unwrap();
            let name = named(&client).unwrap();
            assert!(name.starts_with("/b/composer-") && name.ends_with("_bg.wasm"), "{name}");
            assert_eq!(named(&client), Some(name.clone()));
            names.insert(name);
        }
        assert_eq!(names.len(), 3);
    }

    #[test]
    fn the_lasting_names_come_first() {
        let folder = tempfile::tempdir().unwrap();
        for name in [MODULE, BINARY, "search.js", "search_bg.wasm"] {
            std::fs::write(folder.path().join(name), "let a;").unwrap();
        }
        let base = BasePath::default();
        let (_, composer) = composer(&base, folder.path()).unwrap();
        let (module, search) = search(&base, folder.path()).unwrap();
        assert_eq!(module, format!("/{}", search[0].0));
        for files in [composer, search] {
            let paths: Vec<_> = files.iter().map(|(path, _)| path.as_str()).collect();
            let (lasting, others) = paths.split_at(files.len() / 2);
            assert!(lasting.iter().max() < others.iter().min(), "{paths:?}");
        }
    }
}
