//! `site import event` and `story`: proposals, written with an issue form.

use std::fs;

use crate::{Place, files};

const STORY: &str = include_str!("proposal/story.md");
const IMPORT: &[&str] = &["import", "story", "issue.md", "--content", "content", "--lang", "en"];

fn content(place: &Place) -> Vec<String> {
    let files = files(&place.path("content")).into_iter();
    files.map(|(path, _)| path.to_str().unwrap().replace('\\', "/")).collect()
}

fn read(place: &Place, name: &str) -> String {
    fs::read_to_string(place.path(name)).unwrap()
}

#[test]
fn a_form_becomes_the_files_of_a_text() {
    let place = Place::new();
    place.write("issue.md", STORY);
    let ran = place.run(IMPORT);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{ran:?}");
    let expected = "content/stories/harbour-bread.md was written\n\
        content/stories/harbour-bread.en.md was written\n";
    assert_eq!(ran.out, expected);
    let japanese = include_str!("proposal/harbour-bread.md");
    assert_eq!(read(&place, "content/stories/harbour-bread.md"), japanese);
    let english = include_str!("proposal/harbour-bread.en.md");
    assert_eq!(read(&place, "content/stories/harbour-bread.en.md"), english);
    assert_eq!(place.run(&["check", "--content", "content"]).code, 0);
}

#[test]
fn without_a_name_it_is_called_after_its_title_or_its_issue() {
    for (title, expected) in [
        ("Baking bread: a harbour's morning", "baking-bread-a-harbours-morning.en.md"),
        ("_No response_", "proposal-7.md"),
    ] {
        let place = Place::new();
        let issue = STORY.replace("harbour-bread", "_No response_");
        place.write("issue.md", &issue.replace("Baking bread: a harbour's morning", title));
        let ran = place.run(&[IMPORT, &["--name", "proposal-7"]].concat());
        assert_eq!(ran.code, 0, "{ran:?}");
        assert_eq!(content(&place)[1], format!("stories/{expected}"), "{ran:?}");
    }
    let place = Place::new();
    let issue = STORY.replace("harbour-bread", "_No response_");
    place.write("issue.md", &issue.replace("Baking bread: a harbour's morning", "_No response_"));
    let ran = place.run(IMPORT);
    assert!(ran.code == 1 && ran.err.contains("--name"), "{ran:?}");
}

#[test]
fn what_is_wrong_is_named_and_nothing_is_written() {
    let slips = [
        // In the form.
        ("- [X] 名前の出る人", "- [ ] 名前の出る人", "- this is not ticked: `Everybody named"),
        // In the text that is made of it.
        ("2026/4/1", "来週", "content/stories/harbour-bread.md:5:7"),
        ("粉のこと", "粉のこと\n\n![店](shop.jpg)", "shop.jpg"),
    ];
    for (what, by, expected) in slips {
        let place = Place::new();
        place.write("issue.md", &STORY.replace(what, by));
        let ran = place.run(IMPORT);
        assert_eq!(ran.code, 1, "{ran:?}");
        assert!(ran.err.contains(expected), "{expected}: {}", ran.err);
        assert_eq!(content(&place), ["site.toml"], "{what}");
    }
}

#[test]
fn what_is_there_is_never_written_over() {
    let place = Place::new();
    place.write("issue.md", STORY);
    assert_eq!(place.run(IMPORT).code, 0);
    let before = files(&place.path("content"));
    let ran = place.run(&[IMPORT, &["--name", "proposal-7"]].concat());
    assert!(ran.code == 1 && ran.err.contains("there is content/stories/harbour-bread"), "{ran:?}");
    assert_eq!(files(&place.path("content")), before);
}
