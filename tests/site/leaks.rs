//! Nothing that must not be published is written, wherever it hides.

use std::path::Path;

use naname::content::{self, Diagnostic, SourceFile};
use naname::publish::{Failure, History, Request, render};
use naname::route::BasePath;

use crate::small::{AT, SHELL, Small, instant, job};

/// Codes of what was found, with files and the words that tell of it.
fn told(faults: &[Diagnostic]) -> Vec<String> {
    let line = |it: &Diagnostic| format!("{} {}: {}", it.code, it.path, it.message.en);
    faults.iter().filter(|it| it.code.starts_with('E')).map(line).collect()
}

/// What is found before anything is written: in what editors wrote, or in what was built of it.
fn found(files: &[SourceFile], folder: &Path) -> Vec<String> {
    let loaded = match content::load(files) {
        Ok(loaded) => loaded,
        Err(faults) => return told(&faults),
    };
    let (base, history) = (BasePath::of_public_url("/"), History::default());
    let request = Request {
        shell: SHELL,
        base: &base,
        at: instant(AT),
        content: folder,
        history: &history,
        client: folder,
        cache: None,
    };
    match render(&loaded, &request) {
        Ok(_) => Vec::new(),
        Err(Failure::Content(faults)) => told(&faults),
        Err(other) => panic!("{other:?}"),
    }
}

fn found_in(site: &Small) -> Vec<String> {
    found(site.files(), Path::new("/nowhere"))
}

/// Put together here, so that nobody who looks for keys finds one in this file.
fn key() -> String {
    ["gh", "p_", "9fK2mQ7xR4tW1vB8nL3pZ6cY5dH0jS2aG7eU"].concat()
}

#[test]
fn a_site_without_leaks_is_built() {
    assert_eq!(found_in(&Small::one_of_each()), [""; 0]);
}

#[test]
fn each_kind_is_caught() {
    let zoom = "https://us02web.zoom.us/j/81234567890?pwd=QmFuYW5hMTIz";
    for (words, code) in [
        ("taro@example.net", "E651"),
        ("090-0000-1234", "E652"),
        ("社外秘", "E653"),
        ("Internal only", "E653"),
        ("https://wiki.minato.local/", "E654"),
        ("http://10.0.0.8/", "E654"),
        (zoom, "E655"),
        (&key(), "E656"),
    ] {
        let page = format!("---\ntitle: 頁\nsummary: 要約。\n---\n本文 {words} です。\n");
        let found = found_in(&Small::empty().with("pages/leaky.md", &page));
        assert_eq!(found.len(), 1, "{words}: {found:?}");
        assert!(found[0].starts_with(&format!("{code} pages/leaky.md: ")), "{found:?}");
    }
}

/// Every field and every text in which words can stand, each with the leak in it alone.
#[test]
fn each_place_of_a_text_is_searched() {
    let leak = "taro@example.net";
    let person = |field: &str, body: &str| {
        let fields = [("name", "榊 遥"), ("reading", "さかき はるか"), ("headline", "パン屋")];
        let lines: String = fields
            .iter()
            .map(|(name, value)| format!("{name}: {}\n", if *name == field { leak } else { value }))
            .collect();
        format!("---\n{lines}consent: 2026-08-01\n---\n{body}\n")
    };
    let event = |fields: &str| Small::bare().event("tea", fields);
    let story = |fields: &str| Small::bare().story("tea", "2026-10-01", fields);
    let drawing = |inside: &str| {
        Small::one_of_each().with(
            "events/tea/cover.svg",
            &format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{inside}</svg>"),
        )
    };
    let jobs =
        |fields: &str| Small::bare().jobs(&[job("buyer", "2026-10-01", "2026-12-31", fields)]);
    let places: Vec<(&str, Small)> = vec![
        ("a comment of front matter", event(&format!("# {leak}\n"))),
        ("a fee", event(&format!("fee: {leak}\n"))),
        ("a venue", event(&format!("venue: {{ name: \"{leak}\" }}\nattendance: in-person\n"))),
        ("a link", event(&format!("online: \"https://meet.example.com/?to={leak}\"\n"))),
        ("a programme", event(&format!("programme:\n  - {{ title: \"{leak}\", part: other }}\n"))),
        ("a speaker", event(&format!("speakers:\n  - {{ name: 林, title: \"{leak}\" }}\n"))),
        ("an author", story(&format!("authors: [{{ name: \"{leak}\" }}]\n"))),
        ("skills", story(&format!("skills: {{ now: [\"{leak}\"] }}\n"))),
        ("a credit", story(&format!("source: {{ title: 書 }}\ncredit: \"{leak}\"\n"))),
        ("a name", Small::bare().with("people/a.md", &person("name", "紹介"))),
        ("a reading", Small::bare().with("people/a.md", &person("reading", "紹介"))),
        ("a headline", Small::bare().with("people/a.md", &person("headline", "紹介"))),
        ("a profile", Small::bare().with("people/a.md", &person("", leak))),
        ("a position", jobs(&format!("\"skills\": [\"{leak}\"],"))),
        ("a title of a drawing", drawing(&format!("<title>{leak}</title>"))),
        ("a comment of a drawing", drawing(&format!("<!-- {leak} -->"))),
        ("an attribute of a drawing", drawing(&format!("<g id=\"{leak}\"/>"))),
        ("the settings", Small::one_of_each().configured("つながる場所。", leak)),
        (
            "a comment of the settings",
            Small::one_of_each().configured("[topics]", &format!("# {leak}\n[topics]")),
        ),
        ("a topic", Small::one_of_each().configured("en = \"Food\"", &format!("en = \"{leak}\""))),
        (
            "a translation",
            Small::bare()
                .page("p", "")
                .with("pages/p.en.md", &format!("---\ntitle: P\nsummary: S.\n---\n{leak}\n")),
        ),
    ];
    for (name, site) in places {
        let found = found_in(&site);
        assert!(found.iter().any(|it| it.starts_with("E651 ")), "{name}: {found:?}");
    }
}

/// What only the built site shows: entities, escapes, and words that markup divides.
#[test]
fn what_is_spelled_otherwise_is_found_in_what_is_built() {
    let page = |body: &str| {
        let text = format!("---\ntitle: 頁\nsummary: 要約。\n---\n{body}\n");
        Small::empty().with("pages/leaky.md", &text)
    };
    let jobs =
        |fields: &str| Small::bare().jobs(&[job("buyer", "2026-10-01", "2026-12-31", fields)]);
    for (name, site, source) in [
        ("an entity", page("taro&#64;example.net"), "pages/leaky"),
        ("an entity by name", page("taro&commat;example.net"), "pages/leaky"),
        ("an escape of Markdown", page("taro\\@example.net"), "pages/leaky"),
        ("a divided word", page("taro@**example**.net"), "pages/leaky"),
        ("a divided mark", page("社外**秘**"), "pages/leaky"),
        (
            "an entity in a link",
            page("[a](https://b.example/?c=taro&#64;example.net)"),
            "pages/leaky",
        ),
        ("an escape of JSON", jobs("\"skills\": [\"taro\\u0040example.net\"],"), "jobs.json"),
        (
            "an escape of YAML",
            Small::bare().event("tea", "fee: \"taro\\x40example.net\"\n"),
            "events/tea",
        ),
        (
            "an escape of TOML",
            Small::one_of_each().configured("つながる場所。", "taro\\u0040example.net"),
            ".",
        ),
    ] {
        let found = found_in(&site);
        assert_eq!(found.len(), 1, "{name}: {found:?}");
        let code = if name == "a divided mark" { "E653" } else { "E651" };
        assert!(found[0].starts_with(&format!("{code} ")), "{name}: {found:?}");
        assert!(
            found[0].contains(source) && found[0].contains("would publish"),
            "{name}: {found:?}"
        );
    }
}

#[test]
fn the_name_of_a_picture_is_searched() {
    let site = Small::bare().event("tea/index", "image: 社外秘.svg\nalt: 絵\n");
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    let found = found_in(&site.with("events/tea/社外秘.svg", drawing));
    assert!(found.iter().all(|it| it.starts_with("E653 ")) && !found.is_empty(), "{found:?}");
}

/// What lies in `public/` is published as it is, so the guard looks into it.
#[test]
fn a_picture_of_the_shell_that_tells_more_than_it_shows_is_refused() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("assets");
    std::fs::create_dir_all(&folder).unwrap();
    let jpeg = b"\xff\xd8\xff\xe1\0\x0aExif\0\0MM\xff\xda\0\x02\xff\xd9";
    let clean = b"\xff\xd8\xff\xe0\0\x07JFIF\0\xff\xda\0\x02\xff\xd9";
    for (bytes, is_refused) in [(&jpeg[..], true), (&clean[..], false)] {
        std::fs::write(folder.join("office.jpg"), bytes).unwrap();
        let found = found(Small::one_of_each().files(), place.path());
        assert_eq!(found.len(), usize::from(is_refused), "{found:?}");
        let told = |it: &String| it.starts_with("E657 .: ") && it.contains("`assets/office.jpg`");
        assert!(found.iter().all(told) && found.iter().all(|it| it.contains("EXIF")), "{found:?}");
    }
}

/// A drawing that was right when the texts were read, and isn't any more where the build takes it.
#[test]
fn a_drawing_is_searched_as_it_is_published() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("events/tea");
    std::fs::create_dir_all(&folder).unwrap();
    let leaky = "<svg xmlns=\"http://www.w3.org/2000/svg\"><desc>taro@example.net</desc></svg>";
    std::fs::write(folder.join("c.svg"), leaky).unwrap();
    let site = Small::bare()
        .event("tea/index", "image: c.svg\nalt: 絵\n")
        .with("events/tea/c.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    let found = found(site.files(), place.path());
    assert!(found.len() == 1 && found[0].starts_with("E651 events/tea/c.svg: "), "{found:?}");
}

#[test]
fn what_is_allowed_is_published() {
    let text = "「取扱注意」の札。taro@example.net へ。";
    let allow = "allow:\n  - { leak: 取扱注意, because: 札の話 }\n  - { leak: taro@example.net, because: 本人の希望 }\n";
    let page = |allow: &str| format!("---\ntitle: 札\nsummary: 札。\n{allow}---\n{text}\n");
    let site = |allow: &str| Small::empty().with("pages/label.md", &page(allow));
    assert_eq!(found_in(&site("")).len(), 2);
    assert_eq!(found_in(&site(allow)), [""; 0]);
    // Elsewhere it is not allowed.
    let other = site(allow).with("pages/other.md", &page(""));
    let found = found_in(&other);
    assert!(found.len() == 2 && found.iter().all(|it| it.contains(" pages/other.md")), "{found:?}");
}

#[test]
fn what_a_network_gives_as_public_is_published() {
    let page =
        "---\ntitle: 窓口\nsummary: 連絡先。\n---\noffice@example.net と 045-000-0000 へ。\n";
    let site = Small::empty().with("pages/contact.md", page);
    assert_eq!(found_in(&site).len(), 2);
    let contacts = "\n[leaks]\ncontacts = [\"Office@example.net\", \"+81 45-000-0000\"]\n[[ways]]";
    assert_eq!(found_in(&site.configured("\n[[ways]]", contacts)), [""; 0]);
    // What stands where one is to apply or to register is there to be public.
    let page = "---\ntitle: 窓口\nsummary: 連絡先。\n---\ntea@example.net へ。\n";
    let site = Small::bare().with("pages/contact.md", page);
    let registration = "registration: { url: \"mailto:tea@example.net\" }\n";
    assert_eq!(found_in(&site).len(), 1);
    assert_eq!(found_in(&site.event("tea", registration)), [""; 0]);
}

#[test]
fn the_names_of_hosts_and_marks_of_the_company_stay_in_its_repository() {
    let repository = "repository = \"https://code.example.com/minato/alumni\"\norigin =";
    let leaks = "# Which hosts are ours.\n[leaks]\nhosts = [\"wiki.minato.example\"]\nwords = [\"秘伝\"]\n\
         contacts = [\"045-000-0000\"]\n\n[[ways]]";
    let site = Small::one_of_each().configured("origin =", repository);
    let published = site.configured("[[ways]]", leaks).publish();
    let sources = published.file("source/content.json");
    assert!(sources.contains("045-000-0000"));
    for untold in ["wiki.minato.example", "秘伝"] {
        assert!(!sources.contains(untold), "{untold}");
    }
}
