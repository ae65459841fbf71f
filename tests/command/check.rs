//! `site check`, and wrong usage of every command.

use serde_json::Value;

use crate::{BROKEN_EVENT, Place};

#[test]
fn a_right_site_has_no_faults() {
    let ran = Place::new().run(&["check", "--content", "content"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert_eq!(ran.out, "");
}

#[test]
fn a_fault_is_shown_with_its_line() {
    let place = Place::new();
    place.write("content/events/a.md", BROKEN_EVENT);
    let ran = place.run(&["check", "--content", "content"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.err.contains("content/events/a.md:2:"), "{}", ran.err);
    assert!(ran.err.contains("summry: A typing error"), "{}", ran.err);
    assert!(ran.err.trim_end().ends_with("in 1 file"), "{}", ran.err);
    assert_eq!(ran.out, "");
}

#[test]
fn a_program_gets_one_object_a_line() {
    let place = Place::new();
    place.write("content/events/a.md", BROKEN_EVENT);
    place.write("content/events/b.md", BROKEN_EVENT);
    let ran = place.run(&["check", "--content", "content", "--format", "json"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    let records: Vec<Value> =
        ran.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    for record in &records {
        let object = record.as_object().unwrap();
        for name in ["severity", "code", "path", "line", "column", "message", "help"] {
            assert!(object.contains_key(name), "{name} in {record}");
        }
        assert_eq!(object.len(), 7, "{record}");
    }
    for path in ["content/events/a.md", "content/events/b.md"] {
        assert!(records.iter().any(|record| record["path"] == path), "{path} in {}", ran.out);
    }
    assert!(records.iter().any(|record| record["line"] == 2 && record["severity"] == "error"));
}

#[test]
fn a_folder_that_is_missing_or_empty_is_a_fault() {
    let place = Place::new();
    std::fs::create_dir(place.path("empty")).unwrap();
    for folder in ["nowhere", "empty", "client/index.html"] {
        let ran = place.run(&["check", "--content", folder]);
        assert_eq!(ran.code, 1, "{ran:?}");
        assert!(ran.err.contains(folder), "{}", ran.err);
        let ran = place.run(&["check", "--content", folder, "--format", "json"]);
        assert_eq!(ran.code, 1, "{ran:?}");
        let record: Value = serde_json::from_str(ran.out.trim()).unwrap();
        assert_eq!(record["path"], folder);
        assert_eq!(record["line"], Value::Null);
    }
}

#[test]
fn wrong_usage_is_told_apart_from_faults() {
    let place = Place::new();
    for arguments in [
        &[][..],
        &["chek"],
        &["check", "--format", "xml"],
        &["check", "--content"],
        &["build", "--public-url", "/a b/"],
        &["build", "--at", "soon"],
        &["serve", "--port", "eighty"],
        &["prerender"],
        &["test", "--only", "nothing"],
    ] {
        let ran = place.run(arguments);
        assert_eq!(ran.code, 2, "{arguments:?}: {ran:?}");
        assert!(ran.err.contains("Usage") || ran.err.contains("--help"), "{}", ran.err);
    }
}

#[test]
fn a_build_never_replaces_what_is_not_a_site() {
    let place = Place::new();
    place.write("letters/mother.txt", "Dear son");
    for dist in [".", "..", "content", "content/dist", "letters", "client/index.html"] {
        let ran = place.run(&["build", "--content", "content", "--dist", dist]);
        assert_eq!(ran.code, 1, "{dist}: {ran:?}");
        assert!(ran.err.contains("--dist"), "{dist}: {}", ran.err);
    }
    assert!(place.path("letters/mother.txt").is_file());
}

#[test]
fn a_build_of_faulty_content_leaves_the_earlier_site() {
    let place = Place::new();
    place.write("dist/index.html", "the earlier site");
    place.write("content/events/a.md", BROKEN_EVENT);
    let ran = place.run(&["build", "--content", "content", "--dist", "dist"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    let left = crate::files(&place.path("dist"));
    assert_eq!(left, [("index.html".into(), b"the earlier site".to_vec())]);
}

/// A text that names what is not to be seen yet is told when it is checked, before a build.
#[test]
fn a_draft_that_is_named_is_a_fault() {
    let place = Place::new();
    let page = |fields: &str, text: &str| {
        format!("---\ntitle: 頁\nsummary: 要約。\n{fields}---\n{text}\n")
    };
    place.write("content/pages/late.md", &page("draft: true\n", "本文。"));
    assert_eq!(place.run(&["check", "--content", "content"]).code, 0);
    place.write("content/pages/soon.md", &page("", "[次](/late/)"));
    let ran = place.run(&["check", "--content", "content"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(
        ran.err.contains("E420") && ran.err.contains("content/pages/soon.md:5:1"),
        "{}",
        ran.err
    );
}

/// Keys and tokens are told, and not repeated.
#[test]
fn a_key_is_a_fault() {
    let place = Place::new();
    // Put together here, so that nobody who looks for keys finds one in this file.
    let key = ["gh", "p_", "9fK2mQ7xR4tW1vB8nL3pZ6cY5dH0jS2aG7eU"].concat();
    place.write("content/pages/key.md", &format!("---\ntitle: 鍵\nsummary: 要約。\n---\n{key}\n"));
    let ran = place.run(&["check", "--content", "content", "--format", "json"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.out.contains("\"E656\"") && ran.out.contains("github-pat"), "{}", ran.out);
    assert!(!ran.out.contains(&key), "{}", ran.out);
}
