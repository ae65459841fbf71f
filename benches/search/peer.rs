//! Pagefind, the best kept library for this, on the same texts.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde::Deserialize;

use crate::figures::{bytes, share, spread};

/// What `peer.js` measured.
#[derive(Deserialize)]
struct Measured {
    seconds: f64,
    bytes: usize,
    files: usize,
    answers: Vec<Answer>,
}

#[derive(Deserialize)]
struct Answer {
    bytes: usize,
    found: Vec<String>,
}

/// Lets Pagefind index texts and look for pieces of them, and prints what that took and found.
pub fn ask(texts: &[(String, String)], queries: &[String]) {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in texts {
        let page = folder.path().join(path.trim_matches('/'));
        fs::create_dir_all(&page).unwrap();
        let paragraphs: String = text.split("\n\n").map(|it| format!("<p>{it}</p>\n")).collect();
        let page = page.join("index.html");
        let document = format!(
            "<!doctype html><html lang=\"ja\"><head><meta charset=\"utf-8\"><title>港</title></head>\
             <body><main data-pagefind-body>{paragraphs}</main></body></html>"
        );
        fs::write(page, document).unwrap();
    }
    let list = folder.path().join("queries.json");
    fs::write(&list, serde_json::to_vec(queries).unwrap()).unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/search/peer.js");
    let output = Command::new("node").arg(script).arg(folder.path()).arg(&list).output();
    let Ok(output) = output else {
        println!("Pagefind isn't measured: there is no Node.js");
        return;
    };
    let Ok(measured) = serde_json::from_slice::<Measured>(&output.stdout) else {
        println!("Pagefind isn't measured: {}", String::from_utf8_lossy(&output.stderr));
        return;
    };
    println!("Pagefind 1.6.0, on the Japanese texts of the stories alone");
    println!("  index: {} in {} files", bytes(measured.bytes), measured.files);
    println!("  made in {:.1} s", measured.seconds);
    let mut transferred: Vec<usize> = measured.answers.iter().map(|answer| answer.bytes).collect();
    println!("  bytes: {}", spread(&mut transferred));
    let judged: Vec<(bool, bool)> = queries
        .iter()
        .zip(&measured.answers)
        .map(|(query, answer)| {
            let (mut every, mut exact) = (true, true);
            for (path, text) in texts {
                let (holds, is_found) = (text.contains(query), answer.found.contains(path));
                every &= is_found || !holds;
                exact &= is_found == holds;
            }
            (every, exact)
        })
        .collect();
    println!("  found on every page that holds it: {}", share(judged.iter().map(|it| it.0)));
    println!("  on exactly those: {}", share(judged.iter().map(|it| it.1)));
}
