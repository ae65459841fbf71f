//! The sample content, broken in thousands of ways: the checker says something sensible of each
//! and never stops.

use std::path::Path;

use fastrand::Rng;
use naname::content::{SourceFile, load};

use crate::{assert_positions_fit, files_below, here};

/// What gets into files: signs of Japanese keyboards and word processors, ends of lines, marks of
/// the formats, and bytes that are no text.
const ODD: &[&[u8]] = &[
    "：".as_bytes(),
    "　".as_bytes(),
    "、".as_bytes(),
    "「".as_bytes(),
    "“".as_bytes(),
    "—".as_bytes(),
    "１".as_bytes(),
    "👩‍👩‍👧".as_bytes(),
    "\u{feff}".as_bytes(),
    "\u{200b}".as_bytes(),
    "\u{a0}".as_bytes(),
    "e\u{301}".as_bytes(),
    b"\r",
    b"\r\n",
    b"\n",
    b"\t",
    b"\0",
    b"---\n",
    b"...\n",
    b"\"",
    b"'",
    b"[",
    b"}",
    b"&a ",
    b"*a ",
    b"!!binary ",
    b"<!--",
    b"<svg>",
    b"![](",
    b"](../",
    b"#### ",
    b",",
    b"//",
    b"\\u12",
    b"\x83\x58",
    b"\xff",
    b"\xe3\x81",
];

/// One file with one to three changes.
fn broken(file: &SourceFile, random: &mut Rng) -> SourceFile {
    let mut bytes = file.bytes.to_vec();
    for _ in 0..random.usize(1..=3) {
        let at = random.usize(0..=bytes.len());
        match random.u8(0..5) {
            0 => bytes.truncate(at),
            1 => {
                let end = (at + random.usize(1..40)).min(bytes.len());
                bytes.drain(at..end);
            }
            2 => {
                let end = (at + random.usize(1..80)).min(bytes.len());
                let again = bytes[at..end].to_vec();
                bytes.splice(at..at, again);
            }
            _ => {
                let odd = ODD[random.usize(..ODD.len())];
                bytes.splice(at..at, odd.iter().copied());
            }
        }
    }
    SourceFile::new(file.path.clone(), bytes)
}

/// Breaks files one at a time and checks the whole folder with each.
fn survives(files: &[SourceFile], rounds: usize, random: &mut Rng) {
    for round in 0..rounds {
        let index = random.usize(..files.len());
        let mut changed = files.to_vec();
        changed[index] = broken(&files[index], random);
        let path = &files[index].path;
        match load(&changed) {
            Ok(loaded) => assert_positions_fit(&changed, &loaded.warnings),
            Err(diagnostics) => {
                assert!(!diagnostics.is_empty(), "round {round}: {path} refused without a word");
                assert_positions_fit(&changed, &diagnostics);
            }
        }
    }
}

#[test]
fn small_content_broken_anyhow_is_told_and_never_crashes() {
    survives(&files_below(&here().join("base")), 6_000, &mut Rng::with_seed(4));
}

#[test]
fn the_sample_broken_anyhow_is_told_and_never_crashes() {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    survives(&files_below(&sample), 60, &mut Rng::with_seed(44));
}
