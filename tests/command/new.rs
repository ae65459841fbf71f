//! `site new`, in a script and at a terminal.

use std::io::Write;
use std::process::Stdio;

use crate::{Place, Ran, SITE};

const PAGE: &[&str] = &[
    "new",
    "page",
    "how-to-join",
    "--content",
    "content",
    "--lang",
    "en",
    "--title",
    "参加のしかた",
    "--title-en",
    "How to join",
    "--summary",
    "だれが、どうすれば入れるか。",
    "--summary-en",
    "Who can join, and how.",
];

/// The command with these lines typed into it.
fn type_into(place: &Place, arguments: &[&str], lines: &[&str]) -> Ran {
    let mut command = place.site(arguments);
    let command = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    for line in lines {
        // Whoever has stopped asking no longer reads.
        let _ = writeln!(input, "{line}");
    }
    drop(input);
    Ran::of(child.wait_with_output().unwrap())
}

fn content(place: &Place) -> Vec<String> {
    let files = crate::files(&place.path("content")).into_iter();
    files.map(|(path, _)| path.to_str().unwrap().replace('\\', "/")).collect()
}

fn read(place: &Place, name: &str) -> String {
    std::fs::read_to_string(place.path(name)).unwrap()
}

#[test]
fn a_script_gives_every_answer_and_gets_both_files() {
    let place = Place::new();
    let ran = place.run(PAGE);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert_eq!(ran.err, "");
    let expected = "content/pages/how-to-join.md was written\n\
        content/pages/how-to-join.en.md was written\n\
        Write the text, and remove the # before further fields that you want to use\n";
    assert_eq!(ran.out, expected);
    let japanese = include_str!("new/page.md");
    let english = include_str!("new/page.en.md");
    assert_eq!(read(&place, "content/pages/how-to-join.md"), japanese);
    assert_eq!(read(&place, "content/pages/how-to-join.en.md"), english);
    assert_eq!(place.run(&["check", "--content", "content"]).code, 0);
}

#[test]
fn a_terminal_is_asked_until_the_answers_are_right() {
    let place = Place::new();
    let arguments =
        &["new", "event", "tea", "--content", "content", "--lang", "ja", "--ask", "--folder"];
    let ran = type_into(
        &place,
        arguments,
        &[
            "",
            "ななめの茶会",
            "Diagonal Tea",
            "八人で卓を囲みます。",
            "",
            "2027/4/17 14:00",
            "2027-04-17T14:00",
            "2027-04-17T17:00",
            "in person",
            "in-person",
            "河岸の二階",
            "",
            "alumni、employees",
        ],
    );
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.err.contains("ここは必須です。\n"), "{}", ran.err);
    assert!(ran.err.contains("`2027-04-17T14:00` のことですか"), "{}", ran.err);
    assert!(ran.err.contains("  in-person    会場\n"), "{}", ran.err);
    assert_eq!(content(&place), ["events/tea/index.en.md", "events/tea/index.md", "site.toml"]);
    let japanese = read(&place, "content/events/tea/index.md");
    for line in [
        "title: \"ななめの茶会\"",
        "start: 2027-04-17T14:00",
        "attendance: in-person",
        "venue: { name: \"河岸の二階\" }",
        "audience: [alumni, employees]",
        "# capacity: 1",
    ] {
        assert!(japanese.contains(&format!("\n{line}\n")), "{line} in\n{japanese}");
    }
    let english = read(&place, "content/events/tea/index.en.md");
    assert!(english.contains("\ntitle: \"Diagonal Tea\"\n"), "{english}");
    assert!(
        english.contains("\n# summary: …\n"),
        "what has no English yet is a comment:\n{english}"
    );
    assert!(!english.contains("start"), "{english}");
    assert_eq!(place.run(&["check", "--content", "content"]).code, 0);
}

#[test]
fn answers_that_end_too_early_leave_nothing() {
    let place = Place::new();
    let arguments = &["new", "page", "a", "--content", "content", "--lang", "ja", "--ask"];
    let ran = type_into(&place, arguments, &["題名", ""]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(
        ran.err.ends_with("error: `summary` の答えがありません。何も書いていません\n"),
        "{}",
        ran.err
    );
    assert_eq!(content(&place), ["site.toml"]);
}

#[test]
fn a_script_is_told_all_that_is_missing() {
    let place = Place::new();
    let ran = place.run(&[
        "new",
        "story",
        "a",
        "--content",
        "content",
        "--lang",
        "en",
        "--kind",
        "collaboration",
    ]);
    assert_eq!(ran.code, 2, "{ran:?}");
    let missing =
        "--title --title-en --summary --summary-en --date --parties --parties-en --outcome";
    assert!(ran.err.contains(missing), "{}", ran.err);
    assert_eq!(content(&place), ["site.toml"]);
}

/// Nobody is published who was not asked, and no date is made up for it.
#[test]
fn a_person_needs_the_day_of_consent() {
    let place = Place::new();
    let person = [
        "new",
        "person",
        "hayashi-mio",
        "--content",
        "content",
        "--without-en",
        "--name",
        "林 みお",
        "--headline",
        "詩人",
    ];
    let ran = place.run(&person);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.err.contains(": --consent\n"), "{}", ran.err);
    let ran = place.run(&[&person[..], &["--consent", "2026-11-01", "--lang", "en"]].concat());
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.out.contains("There is no English file yet"), "{}", ran.out);
    assert_eq!(content(&place), ["people/hayashi-mio.md", "site.toml"]);
}

#[test]
fn wrong_answers_in_a_script_are_told_and_nothing_is_written() {
    let place = Place::new();
    let event = [
        "new",
        "event",
        "tea",
        "--content",
        "content",
        "--without-en",
        "--title",
        "茶会",
        "--summary",
        "茶会です。",
        "--attendance",
        "online",
        "--audience",
        "alumni",
        "--lang",
        "en",
    ];
    for (start, end, told) in [
        ("2027-04-17T14:00", "2027-04-16T14:00", "before the start"),
        ("2027-04-17T14:00", "2027-04-17", "time of day"),
        ("tomorrow", "2027-04-17", "not a date"),
    ] {
        let ran = place.run(&[&event[..], &["--start", start, "--end", end]].concat());
        assert_eq!(ran.code, 1, "{ran:?}");
        assert!(ran.err.contains(told) && ran.err.contains("content/events/tea.md"), "{}", ran.err);
        assert!(ran.err.ends_with("nothing was written\n"), "{}", ran.err);
        assert_eq!(content(&place), ["site.toml"]);
    }
}

#[test]
fn what_is_there_is_never_written_over() {
    let place = Place::new();
    assert_eq!(place.run(PAGE).code, 0);
    let before = crate::files(&place.path("content"));
    let ran = place.run(PAGE);
    assert_eq!(ran.code, 1, "{ran:?}");
    let expected = "error: there is content/pages/how-to-join.md already: take another name, or edit that file\n";
    assert_eq!(ran.err, expected);
    let ran = place.run(&[PAGE, &["--folder"]].concat());
    assert_eq!(ran.code, 1, "beside a text of this name there is no place for a folder: {ran:?}");
    assert_eq!(crate::files(&place.path("content")), before);
}

#[test]
fn a_name_that_can_not_be_one_gets_another_proposed() {
    let place = Place::new();
    for (slug, lang, told) in [
        ("Spring Tea", "en", "Did you mean `spring-tea`?"),
        ("春の茶会", "ja", "ローマ字で書きます"),
        ("../a", "en", "Did you mean `a`?"),
    ] {
        let ran = place.run(&["new", "page", slug, "--content", "content", "--lang", lang]);
        assert_eq!(ran.code, 1, "{ran:?}");
        assert!(ran.err.contains(told), "{}", ran.err);
    }
    let ran = place.run(&[&["new", "page", "events"], &PAGE[3..]].concat());
    assert_eq!(ran.code, 1, "an address that is taken: {ran:?}");
    assert!(ran.err.contains("E008"), "{}", ran.err);
    assert_eq!(content(&place), ["site.toml"]);
}

const JOB: &[&str] = &[
    "new",
    "job",
    "host",
    "--content",
    "content",
    "--lang",
    "en",
    "--title",
    "世話役",
    "--title-en",
    "Host",
    "--organisation",
    "事務局",
    "--organisation-en",
    "Office",
    "--offer",
    "side-work",
    "--location",
    "JP",
    "--remote",
    "full",
    "--employment-type",
    "project",
    "--description",
    "卓を整えます。",
    "--description-en",
    "You set the tables.",
    "--posted",
    "2026-11-20",
    "--closes",
    "2027-03-31",
    "--apply",
    "mailto:alumni@example.com",
];

#[test]
fn a_position_is_added_and_every_other_byte_stays() {
    let place = Place::new();
    let ran = place.run(JOB);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert_eq!(read(&place, "content/jobs.json"), include_str!("new/jobs.json"));
    assert!(ran.out.contains("  salary: What it pays.\n"), "{}", ran.out);

    let before = "{\r\n    \"$schema\": \"x\",\r\n    \"jobs\":   [\r\n    ]   }";
    place.write("content/jobs.json", before);
    assert_eq!(place.run(JOB).code, 0);
    let after = read(&place, "content/jobs.json");
    assert!(after.starts_with("{\r\n    \"$schema\": \"x\",\r\n    \"jobs\":   ["), "{after}");
    assert!(after.ends_with("]   }"), "{after}");

    let ran = place.run(JOB);
    assert_eq!(ran.code, 1, "an id that is taken: {ran:?}");
    assert!(ran.err.contains("E406"), "{}", ran.err);
    assert_eq!(read(&place, "content/jobs.json"), after);
    assert_eq!(read(&place, "content/site.toml"), SITE);
}
