//! The composer's files, as Trunk leaves them, under names that change with what is in them.
//!
//! Trunk gives hashed names to the program of its page and to no other; hosts and browsers would
//! keep a composer of an earlier build for as long as they like.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;

use sha2::{Digest, Sha256};

use super::{OutputFile, glue, reader};
use crate::pages::Program;
use crate::route::BasePath;

/// The module that wasm-bindgen writes, in the client's folder.
const MODULE: &str = "composer.js";
/// The program itself.
const BINARY: &str = "composer_bg.wasm";
/// How it looks: a sheet of its own, since readers need nothing of it.
const STYLE: &str = "composer.css";

/// The composer in the folder of a client, if it was built: its addresses, and its files with the
/// absence of those that have no lasting name. The files with lasting names come first in the order
/// of paths, so that they are written before those of which they are copies are removed.
pub(super) fn program(
    base: &BasePath,
    client: &Path,
) -> Option<(Program, Vec<(String, OutputFile)>)> {
    let module = glue::tidied(&reader::text(&client.join(MODULE)).ok()?);
    let binary = client.join(BINARY);
    let style = reader::text(&client.join(STYLE)).unwrap_or_default();
    let digest = Sha256::new().chain_update(&module).chain_update(digest(&binary)?);
    let digest = digest.chain_update(&style).finalize();
    let digest: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let [js, wasm, css] = ["composer-HASH.js", "composer-HASH_bg.wasm", "composer-HASH.css"]
        .map(|name| name.replace("HASH", &digest));
    let program = Program { js: base.file(&js), wasm: base.file(&wasm), style: base.file(&css) };
    let files = vec![
        (js, OutputFile::Bytes(module.into_bytes())),
        (wasm, OutputFile::CopyOf(binary)),
        (css, OutputFile::Bytes(style.into_bytes())),
        (MODULE.to_owned(), OutputFile::Absent),
        (BINARY.to_owned(), OutputFile::Absent),
        (STYLE.to_owned(), OutputFile::Absent),
    ];
    Some((program, files))
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

    fn named(client: &Path) -> Option<String> {
        program(&BasePath::of_public_url("/b/"), client).map(|(program, _)| program.wasm)
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
        std::fs::write(folder.path().join(MODULE), "let a;").unwrap();
        std::fs::write(folder.path().join(BINARY), "wasm").unwrap();
        let (_, files) = program(&BasePath::default(), folder.path()).unwrap();
        let paths: Vec<_> = files.iter().map(|(path, _)| path.as_str()).collect();
        assert!(paths[..3].iter().max() < paths[3..].iter().min(), "{paths:?}");
    }
}
