//! What is not to be seen yet stands in no byte of a site, and from its time on everywhere.

use naname::publish::{Failure, Output, OutputFile};

use crate::small::{Small, job, rendered};

/// A word that nothing else on a site contains.
const CANARY: &str = "kanariya";

/// The eve of the day, and the minute itself.
const EVE: &str = "2026-12-01T08:59:59+09:00";
const THEN: &str = "2026-12-01T09:00:00+09:00";

const EMBARGO: &str = "publish_at: 2026-12-01T09:00\n";

/// A site that publishes its sources, too.
fn base() -> Small {
    let repository = "repository = \"https://code.example.com/minato/alumni\"\norigin =";
    Small::one_of_each().configured("origin =", repository)
}

/// A site on which one of each kind, with a canary wherever words can stand, has this line.
fn hidden(line: &str) -> Small {
    let person = format!(
        "---\nname: {CANARY} 一\nreading: {CANARY}\nheadline: {CANARY}\nphoto: {CANARY}.svg\n\
         alt: {CANARY}\nconsent: 2026-08-01\n{line}---\n{CANARY}\n"
    );
    let en = format!("---\nname: {CANARY} One\nheadline: {CANARY}\n---\n{CANARY}\n");
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    let event = format!(
        "speakers: [{CANARY}-person]\nseries: mirai\nnumber: 7\ntopics: [food]\nimage: {CANARY}.svg\n\
         alt: {CANARY}\nreport: {CANARY}-report\n{line}"
    );
    let story = format!(
        "kind: report\npeople: [{CANARY}-person]\nconsent: 2026-09-20\ntopics: [food]\n{line}"
    );
    let publication = match line.trim() {
        "draft: true" => "\"draft\": true,",
        _ => "\"publish_at\": \"2026-12-01T09:00\",",
    };
    let title =
        format!("{publication} \"title\": {{ \"ja\": \"{CANARY}\", \"en\": \"{CANARY}\" }},");
    let page = format!(
        "---\ntitle: {CANARY}\nsummary: {CANARY}\n{line}---\n[{CANARY}](/people/{CANARY}-person/)\n"
    );
    base()
        .with(&format!("people/{CANARY}-person/index.md"), &person)
        .with(&format!("people/{CANARY}-person/index.en.md"), &en)
        .with(&format!("people/{CANARY}-person/{CANARY}.svg"), drawing)
        .event(&format!("{CANARY}-event/index"), &event)
        .with(&format!("events/{CANARY}-event/{CANARY}.svg"), drawing)
        .story(&format!("{CANARY}-report"), "2026-10-01", &story)
        .with(&format!("pages/{CANARY}-page.md"), &page)
        .jobs(&[
            job("buyer", "2026-10-01", "2026-12-31", ""),
            job(&format!("{CANARY}-job"), "2026-10-01", "2026-12-31", &title),
        ])
}

fn output(site: &Small, at: &str) -> Output {
    rendered(&site.load(), at, "/").unwrap()
}

/// The paths of the files that hold the canary, in their name or in a byte.
fn with_canary(output: &Output) -> Vec<String> {
    let holds = |bytes: &[u8]| bytes.windows(CANARY.len()).any(|it| it == CANARY.as_bytes());
    let found = output.iter().filter(|(path, file)| {
        path.contains(CANARY)
            || match file {
                OutputFile::Bytes(bytes) => holds(bytes),
                OutputFile::CopyOf(from) => from.display().to_string().contains(CANARY),
                OutputFile::Absent => false,
            }
    });
    found.map(|(path, _)| path.to_owned()).collect()
}

#[test]
fn a_draft_stands_in_no_byte() {
    let site = hidden("draft: true\n");
    for at in [EVE, THEN, "2999-01-01T00:00:00Z"] {
        assert_eq!(with_canary(&output(&site, at)), [""; 0], "{at}");
    }
    // Nothing but the build's own instant tells that there is a draft.
    let without = base();
    let (with, without) = (output(&site, EVE), output(&without, EVE));
    let files = |output: &Output| -> Vec<_> {
        output.iter().map(|(path, file)| (path.to_owned(), file.clone())).collect()
    };
    assert_eq!(files(&with), files(&without));
}

#[test]
fn at_its_time_all_is_there() {
    let site = hidden(EMBARGO);
    assert_eq!(with_canary(&output(&site, EVE)), [""; 0]);
    let found = with_canary(&output(&site, THEN));
    for path in [
        "index.html",
        "en/index.html",
        "events/index.html",
        "events/kanariya-event/index.html",
        "events/kanariya-event/kanariya-event.ics",
        "events/kanariya-event/kanariya.svg",
        "stories/kanariya-report/index.html",
        "people/index.html",
        "people/kanariya-person/index.html",
        "people/kanariya-person/kanariya.svg",
        "kanariya-page/index.html",
        "jobs/index.html",
        "jobs/kanariya-job/index.html",
        "series/mirai/index.html",
        "topics/food/index.html",
        "activity/index.html",
        "calendar/all.ics",
        "calendar/series/mirai.ics",
        "feeds/stories.atom",
        "feeds/jobs.json",
        "source/content.json",
        "sitemap.xml",
        "titles.txt",
    ] {
        let found = found.iter().any(|found| found == path);
        assert!(found || path == "activity/index.html", "{path} tells nothing of it");
    }
}

#[test]
fn a_moment_can_be_written_in_each_form() {
    for (form, before) in [
        ("publish_at: 2026-12-01T09:00\n", true),
        ("publish_at: \"2026-12-01T09:00\"\n", true),
        ("publish_at: 2026-12-01T01:00+01:00\n", true),
        ("publish_at: 2026-12-01T08:59\n", false),
    ] {
        let site = Small::bare().event("kanariya", form);
        assert_eq!(with_canary(&output(&site, EVE)).is_empty(), before, "{form}");
        assert!(!with_canary(&output(&site, THEN)).is_empty(), "{form}");
    }
}

/// What is wrong with a site at an instant: codes with their places.
fn faults(site: &Small, at: &str) -> Vec<String> {
    match rendered(&site.load(), at, "/") {
        Ok(_) => Vec::new(),
        Err(Failure::Content(faults)) => faults
            .iter()
            .map(|it| format!("{} {}:{}", it.code, it.path, it.position.map_or(0, |p| p.line)))
            .collect(),
        Err(other) => panic!("{other:?}"),
    }
}

#[test]
fn whoever_names_it_too_early_is_told() {
    let later = "publish_at: 2026-12-02T09:00\n";
    let person = |line: &str| {
        format!("---\nname: 林 みお\nheadline: 詩人\nconsent: 2026-08-01\n{line}---\n紹介。\n")
    };
    let base = |line: &str| Small::bare().with("people/mio.md", &person(line));
    let page =
        |line: &str| format!("---\ntitle: 頁\nsummary: 要約。\n{line}---\n[みお](/people/mio/)\n");
    let none: &[&str] = &[];
    for (embargo, own, at, expected) in [
        // A link, from a text that is out, under an earlier embargo, the same, and a later one.
        (EMBARGO, "", EVE, &["E420 pages/one.md:5"][..]),
        (EMBARGO, "", THEN, none),
        (later, EMBARGO, EVE, &["E420 pages/one.md:6"]),
        (EMBARGO, EMBARGO, EVE, none),
        (EMBARGO, later, EVE, none),
        (EMBARGO, "draft: true\n", EVE, none),
        ("draft: true\n", "", THEN, &["E420 pages/one.md:5"]),
        ("draft: true\n", later, EVE, &["E420 pages/one.md:6"]),
        ("draft: true\n", "draft: true\n", EVE, none),
    ] {
        let site = base(embargo).with("pages/one.md", &page(own));
        assert_eq!(faults(&site, at), expected, "{embargo}{own}{at}");
    }
    let speaks = base(EMBARGO).event("talk", "speakers: [mio]\n");
    assert_eq!(faults(&speaks, EVE), ["E420 events/talk.md:9"]);
    assert_eq!(faults(&speaks, THEN), [""; 0]);
    let told = "people: [mio]\nauthors: [mio]\nconsent: 2026-09-20\n";
    let told = base(EMBARGO).story("talk", "2026-10-01", told);
    assert_eq!(faults(&told, EVE), ["E420 stories/talk.md:6", "E420 stories/talk.md:7"]);
    let menu = Small::empty().with("pages/about.md", &page("draft: true\n").replace("mio", ""));
    assert!(faults(&menu, EVE).iter().all(|fault| fault.starts_with("E420 site.toml")));
    assert_eq!(faults(&menu, EVE).len(), 2, "the menu, and the way in");
    let text = "\"description\": \"[みお](/people/mio/)\",";
    let named = job("a", "2026-10-01", "2026-12-31", text)
        .replace("\"description\": { \"ja\": \"買う。\", \"en\": \"Buying.\" }, ", "");
    assert_eq!(
        faults(&base(EMBARGO).jobs(std::slice::from_ref(&named)), EVE),
        ["E420 jobs.json:1"]
    );
    let same = named.replace("\"id\"", "\"publish_at\": \"2026-12-01T09:00\", \"id\"");
    assert_eq!(faults(&base(EMBARGO).jobs(&[named, same.replace("\"a\"", "\"b\"")]), EVE).len(), 1);
    assert_eq!(faults(&base(EMBARGO).jobs(&[same]), EVE), [""; 0]);
}

/// What `next-change.json` tells.
fn next(site: &Small, at: &str) -> serde_json::Value {
    let output = output(site, at);
    let Some(OutputFile::Bytes(bytes)) = output.get("next-change.json") else { panic!("missing") };
    serde_json::from_slice(bytes).unwrap()
}

#[test]
fn the_next_change_is_told() {
    let site = Small::bare()
        .event("tea", "publish_at: 2026-12-01T09:00\n")
        .event("never", "draft: true\nstart: 2026-11-25T10:00\nend: 2026-11-25T11:00\n")
        .jobs(&[job("buyer", "2026-10-01", "2026-11-30", "")]);
    let told = next(&site, "2026-11-21T09:00:00+09:00");
    assert_eq!(told["built"], "2026-11-21T00:00:00Z");
    for (at, expected) in [
        // The position closes at midnight in the site's zone, the event comes out, and is over.
        ("2026-11-21T09:00:00+09:00", Some("2026-11-30T15:00:00Z")),
        ("2026-12-01T00:00:00+09:00", Some("2026-12-01T00:00:00Z")),
        (EVE, Some("2026-12-01T00:00:00Z")),
        (THEN, Some("2026-12-03T12:00:00Z")),
        ("2026-12-03T21:00:00+09:00", None),
    ] {
        assert_eq!(next(&site, at)["next"].as_str(), expected, "{at}");
    }
}

/// From one change to the next, whatever programs read is the same.
#[test]
fn nothing_changes_before_the_next_change() {
    let site = hidden(EMBARGO).story("late", "2026-12-05", "").event(
        "soup",
        "registration: { url: \"https://forms.example.com/\", closes: 2026-11-29T12:00 }\n",
    );
    let mut at = "2026-11-21T09:00:00+09:00".to_owned();
    let mut changes = 0;
    while let Some(next) = next(&site, &at)["next"].as_str() {
        let before =
            next.parse::<jiff::Timestamp>().unwrap() - jiff::SignedDuration::from_millis(1);
        let of = |at: &str| read_by_programs(&output(&site, at));
        let (now, last) = (of(&at), of(&before.to_string()));
        assert_eq!(now, last, "{at} to {before}");
        at = next.to_owned();
        changes += 1;
    }
    // The registration closes, the embargo ends, two events are over, a story is dated, two
    // positions close at once.
    assert_eq!(changes, 5, "{at}");
}

/// All paths; the sitemap and the feeds whole; of pages, what their structured data say.
fn read_by_programs(output: &Output) -> Vec<(String, String)> {
    let told = |path: &str, bytes: &[u8]| {
        let text = String::from_utf8_lossy(bytes).into_owned();
        if path.ends_with(".html") {
            let opening = "<script type=\"application/ld+json\">";
            let parts = text.split(opening).skip(1);
            parts.filter_map(|rest| rest.split("</script>").next()).collect()
        } else if path.ends_with(".ics") || path == "next-change.json" {
            String::new()
        } else if path == "source/content.json" {
            // It tells the build's instant, as pages do.
            text.split("\"texts\":").skip(1).collect()
        } else {
            text
        }
    };
    let files = output.iter().map(|(path, file)| match file {
        OutputFile::Bytes(bytes) => (path.to_owned(), told(path, bytes)),
        _ => (path.to_owned(), String::new()),
    });
    files.collect()
}

#[test]
fn nothing_is_published_before_people_agreed() {
    let story = |consent: &str, own: &str| {
        let fields = format!("people: [sakaki-haruka]\n{consent}{own}");
        Small::bare().story("talk", "2026-10-01", &fields)
    };
    let none: &[&str] = &[];
    let agreed = "consent: 2026-12-01\n";
    for (consent, own, at, expected) in [
        (agreed, "", "2026-11-30T23:59:59+09:00", &["E419 stories/talk.md:7"][..]),
        (agreed, "", "2026-12-01T00:00:00+09:00", none),
        (agreed, EMBARGO, "2026-11-30T23:59:59+09:00", none),
        (agreed, "publish_at: 2026-11-30T09:00\n", EVE, none),
        (
            agreed,
            "publish_at: 2026-11-30T09:00\n",
            "2026-11-21T09:00:00+09:00",
            &["E419 stories/talk.md:7"],
        ),
        // A draft may wait for it.
        ("", "draft: true\n", EVE, none),
    ] {
        assert_eq!(faults(&story(consent, own), at), expected, "{consent}{own}{at}");
    }
    let person = "---\nname: 林 みお\nheadline: 詩人\nconsent: 2027-08-01\n---\n紹介。\n";
    assert_eq!(faults(&Small::bare().with("people/mio.md", person), EVE), ["E419 people/mio.md:4"]);
}
