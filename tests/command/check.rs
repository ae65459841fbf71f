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
