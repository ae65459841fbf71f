//! `site forget`: what it finds, what it takes out, and that it does nothing by halves.

use std::fs;
use std::path::PathBuf;

use naname::publish::writer::{Change, change};

use crate::{Place, files};

/// A place with two people, and texts that name one of them in every way.
fn place() -> Place {
    let place = Place::new();
    let person = |name: &str, reading: &str| {
        format!(
            "---\nname: {name}\nreading: {reading}\nheadline: 一行\nphoto: portrait.svg\nalt: 絵\nconsent: 2026-08-01\n---\n紹介。\n"
        )
    };
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    for (slug, name, reading, english) in [
        ("hayashi-mio", "林 みお", "はやし みお", "Mio Hayashi"),
        ("tokita-gen", "時田 元", "ときた げん", "Gen Tokita"),
    ] {
        let folder = format!("content/people/{slug}");
        place.write(&format!("{folder}/index.md"), &person(name, reading));
        let en = format!("---\nname: {english}\nheadline: A line\nalt: A drawing\n---\nText.\n");
        place.write(&format!("{folder}/index.en.md"), &en);
        place.write(&format!("{folder}/portrait.svg"), drawing);
    }
    place.write(
        "content/stories/labels/index.md",
        "---\ntitle: 荷札\nsummary: 林みおさんの話。\nkind: interview\ndate: 2026-10-01\n\
         people: [hayashi-mio, tokita-gen]\nauthors:\n  - hayashi-mio\nconsent: 2026-09-20\n\
         image: cover.svg\nalt: 絵\n---\n── なぜ。\n\n林：[みお](/people/hayashi-mio/)です。\n",
    );
    place.write(
        "content/stories/labels/index.en.md",
        "---\ntitle: Labels\nsummary: Labels.\nalt: A drawing\n---\n[Mio Hayashi](/people/hayashi-mio/) writes.\n",
    );
    place.write("content/stories/labels/cover.svg", drawing);
    place.write(
        "content/events/talk.md",
        "---\ntitle: 朗読\nsummary: 朗読の会。\nstart: 2026-12-03T19:00\nend: 2026-12-03T21:00\n\
         attendance: online\nspeakers: [hayashi-mio]\naudience: [public]\n---\n時田元さんと。\n",
    );
    place
}

const FORGET: [&str; 4] = ["forget", "hayashi-mio", "--content", "content"];

#[test]
fn nothing_changes_before_it_is_confirmed() {
    let place = place();
    let before = files(&place.path("content"));
    let ran = place.run(&FORGET);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.err.contains("nothing was changed") && ran.err.contains("--yes"), "{}", ran.err);
    for told in [
        "content/people/hayashi-mio/index.md",
        "content/people/hayashi-mio/portrait.svg",
        "content/stories/labels/index.md:6:10  hayashi-mio",
        "content/stories/labels/index.md:8:5  hayashi-mio",
        "content/stories/labels/index.md:15:3  [みお](/people/hayashi-mio/)",
        "content/events/talk.md:7:12  hayashi-mio",
        // What stays, at its line afterwards.
        "content/stories/labels/index.md:3:10  林みお",
        "content/stories/labels/index.md:13:1  林",
        "content/stories/labels/index.md:13:3  みお",
        "content/stories/labels/index.en.md:6:1  Mio Hayashi",
        "content/stories/labels/cover.svg",
    ] {
        assert!(ran.out.contains(&format!("{told}\n")), "{told}\n{}", ran.out);
    }
    assert!(!ran.out.contains("tokita"), "{}", ran.out);
    assert_eq!(files(&place.path("content")), before);
    let ran = place.run(&[&FORGET[..], &["--lang", "ja"]].concat());
    assert!(
        ran.out.contains("消すファイル：") && ran.err.contains("何も変えていません"),
        "{ran:?}"
    );
}

#[test]
fn a_person_who_is_forgotten_is_gone_and_the_content_is_right() {
    let place = place();
    let ran = place.run(&[&FORGET[..], &["--yes"]].concat());
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.out.contains("git filter-repo") && ran.out.contains("history"), "{}", ran.out);
    let left = files(&place.path("content"));
    let names: Vec<PathBuf> = left.iter().map(|(name, _)| name.clone()).collect();
    assert!(names.iter().all(|name| !name.display().to_string().contains("hayashi")), "{names:?}");
    assert!(!place.path("content/people/hayashi-mio").exists());
    let story = fs::read_to_string(place.path("content/stories/labels/index.md")).unwrap();
    assert!(story.contains("\npeople: [tokita-gen]\nconsent: 2026-09-20\n"), "{story}");
    assert!(story.contains("\n林：みおです。\n"), "{story}");
    let event = fs::read_to_string(place.path("content/events/talk.md")).unwrap();
    assert!(event.contains("\nattendance: online\naudience: [public]\n"), "{event}");
    for (name, bytes) in &left {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains("hayashi-mio"), "{}", name.display());
    }
    assert_eq!(place.run(&["check", "--content", "content"]).code, 0);
    // Nothing else lies about.
    let around: Vec<_> = files(&place.path("")).into_iter().map(|(name, _)| name).collect();
    assert!(
        around.iter().all(|name| !name.display().to_string().contains(".naname")),
        "{around:?}"
    );
}

#[test]
fn content_that_would_be_wrong_stays_as_it_is() {
    let place = place();
    // A link that isn't taken out: its address stands apart.
    place.write(
        "content/pages/far.md",
        "---\ntitle: 頁\nsummary: 要約。\n---\n[詩人][1]\n\n[1]: /people/hayashi-mio/\n",
    );
    let before = files(&place.path("content"));
    let ran = place.run(&[&FORGET[..], &["--yes"]].concat());
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.err.contains("content/pages/far.md:5:1"), "{}", ran.err);
    assert!(ran.err.contains("nothing was changed"), "{}", ran.err);
    assert_eq!(files(&place.path("content")), before);
}

#[test]
fn whoever_is_not_there_can_not_be_forgotten() {
    let place = place();
    let ran = place.run(&["forget", "hayashi", "--content", "content", "--yes"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.err.contains("hayashi-mio, tokita-gen"), "{}", ran.err);
    assert_eq!(place.run(&["forget", "Mio"]).code, 2);
    assert_eq!(place.run(&["forget"]).code, 2);
}

#[test]
fn several_files_change_together_or_not_at_all() {
    let place = Place::new();
    place.write("texts/a/one.md", "one");
    place.write("texts/two.md", "two");
    let before = files(&place.path(""));
    let written = |path: &str| Change::Write(path.to_owned(), b"new".to_vec());
    let removed = |path: &str| Change::Remove(path.to_owned());
    let all = [removed("a/one.md"), written("two.md"), removed("nowhere.md")];
    assert!(change(&place.path("texts"), &all).is_err());
    assert_eq!(files(&place.path("")), before, "what had been changed is put back");
    change(&place.path("texts"), &all[..2]).unwrap();
    assert_eq!(files(&place.path("texts")), [("two.md".into(), b"new".to_vec())]);
    assert!(!place.path("texts/a").exists(), "an empty folder goes too");
}
