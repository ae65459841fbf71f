//! `site prerender`, alone and as Trunk's hook.

use std::fs;

use crate::{BROKEN_EVENT, Place, Ran, SHELL, files};

const TO_OUT: [&str; 7] =
    ["prerender", "--content", "content", "--shell", "client/index.html", "--out", "out"];

fn with<'a>(more: &[&'a str]) -> Vec<&'a str> {
    TO_OUT.iter().chain(more).copied().collect()
}

#[test]
fn every_page_is_put_into_the_shell() {
    let place = Place::new();
    let ran = place.run(&with(&["--public-url", "alumni"]));
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.out.contains(" pages, ") && ran.out.contains(" ms"), "{}", ran.out);
    let home = fs::read_to_string(place.path("out/index.html")).unwrap();
    assert!(home.contains("みなと会") && home.contains("/alumni/events/"), "{home}");
    assert!(!home.contains("naname-head"), "{home}");
    for page in ["en/index.html", "events/index.html", "404.html"] {
        assert!(place.path("out").join(page).is_file(), "{page}");
    }
    assert_eq!(fs::read_to_string(place.path("client/index.html")).unwrap(), SHELL);
}

#[test]
fn an_instant_in_any_form_gives_the_same_bytes() {
    let place = Place::new();
    let mut built = Vec::new();
    for at in ["2026-11-21T00:00:00Z", "2026-11-21T09:00:00+09:00", "2026-11-21", "1795219200"] {
        let ran = place.run(&with(&["--at", at]));
        assert_eq!(ran.code, 0, "{ran:?}");
        built.push(files(&place.path("out")));
        fs::remove_dir_all(place.path("out")).unwrap();
    }
    let epoch = place.site(&TO_OUT).env("SOURCE_DATE_EPOCH", "1795219200").output().unwrap();
    assert_eq!(Ran::of(epoch).code, 0);
    built.push(files(&place.path("out")));
    assert!(built.windows(2).all(|two| two[0] == two[1]));
    assert!(!built[0].is_empty());
}

#[test]
fn an_epoch_that_is_none_is_a_fault() {
    let place = Place::new();
    let output = place.site(&TO_OUT).env("SOURCE_DATE_EPOCH", "soon").output().unwrap();
    let ran = Ran::of(output);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.err.contains("SOURCE_DATE_EPOCH"), "{}", ran.err);
}

#[test]
fn faulty_content_leaves_the_folder_untouched() {
    let place = Place::new();
    place.write("out/index.html", "what stood here");
    place.write("content/events/a.md", BROKEN_EVENT);
    let ran = place.run(&TO_OUT);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.err.contains("content/events/a.md"), "{}", ran.err);
    assert_eq!(files(&place.path("out")), [("index.html".into(), b"what stood here".to_vec())]);
}

#[test]
fn a_shell_without_its_markers_is_a_fault() {
    let place = Place::new();
    place.write("client/index.html", "<!doctype html><html><head></head><body></body></html>");
    let ran = place.run(&TO_OUT);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.err.contains("client/index.html"), "{}", ran.err);
    assert!(!place.path("out").exists());
}

#[test]
fn trunk_says_where() {
    let place = Place::new();
    let mut command = place.site(&["prerender"]);
    command.env("TRUNK_STAGING_DIR", place.path("client"));
    command.env("TRUNK_PUBLIC_URL", "/alumni/").env("NANAME_CONTENT", place.path("content"));
    assert_eq!(Ran::of(command.output().unwrap()).code, 0);
    let home = fs::read_to_string(place.path("client/index.html")).unwrap();
    assert!(home.contains("/alumni/"), "{home}");

    place.write("client/index.html", SHELL);
    assert_eq!(Ran::of(command.env("NANAME_HOOK", "off").output().unwrap()).code, 0);
    assert_eq!(fs::read_to_string(place.path("client/index.html")).unwrap(), SHELL);
}
