//! Small sites, made in memory and rendered whole.

use std::path::Path;

use jiff::Timestamp;
use naname::content::{self, Loaded, SourceFile};
use naname::domain::Instant;
use naname::publish::{Failure, History, Output, Request, render};
use naname::route::BasePath;

use crate::published::Published;

/// The smallest shell page.
pub const SHELL: &str = "<!doctype html><html lang=\"ja\"><head><meta charset=\"utf-8\">\
    <meta name=\"naname-head\"></head><body><div id=\"naname-body\"></div></body></html>";

/// When small sites are built, unless a test says otherwise.
pub const AT: &str = "2026-11-21T09:00:00+09:00";

const SITE: &str = r#"
name = { ja = "みなと会", en = "Minato" }
organisation = { ja = "みなと商会", en = "Minato Shokai" }
tagline = { ja = "辞めても、\nななめに", en = "Still\naslant" }
description = { ja = "つながる場所。", en = "A place to stay in touch." }
origin = "https://alumni.example.com"
locales = ["ja", "en"]
time_zone = "Asia/Tokyo"
menu = ["events", "stories", "jobs", "people", "about"]
home = ["events", "stories", "jobs", "ways"]

[[ways]]
page = "about"
title = { ja = "はじめての方へ", en = "New here?" }
text = { ja = "ここから。", en = "Start here." }
"#;

const WORDS: &str = r#"
[topics]
food = { ja = "食", en = "Food" }
logistics = { ja = "物流", en = "Logistics" }

[industries]
trading = { ja = "商社", en = "Trading" }

[regions]
kanto = { ja = "関東", en = "Kanto" }

[series.mirai]
title = { ja = "未来講座", en = "Future Lectures" }
summary = { ja = "講座。", en = "Lectures." }

[series.cold]
title = { ja = "冷える話", en = "Cold stories" }
summary = { ja = "連載。", en = "A series." }
kind = "stories"
"#;

/// A site: its content files.
#[derive(Clone)]
pub struct Small {
    files: Vec<SourceFile>,
}

impl Small {
    /// A site that holds nothing but its configuration and a page about itself.
    pub fn empty() -> Small {
        Small { files: Vec::new() }.with("site.toml", SITE).page("about", "order: 1\n")
    }

    /// A site with the words of its taxonomies, and a person, and nothing else.
    pub fn bare() -> Small {
        let site = format!("{SITE}{WORDS}");
        let person = "---\nname: 榊 遥\nreading: さかき はるか\nheadline: パン屋\ntimeline:\n  \
            - { date: \"2009-04\", kind: joined, text: 入社 }\nconsent: 2026-08-01\n---\n紹介。\n";
        let en = "---\nname: Haruka Sakaki\nheadline: Baker\n---\nProfile.\n";
        Small::empty()
            .with("site.toml", &site)
            .with("people/sakaki-haruka.md", person)
            .with("people/sakaki-haruka.en.md", en)
    }

    /// A site with one of each kind.
    pub fn one_of_each() -> Small {
        Small::bare()
            .event(
                "tea/index",
                "image: cover.svg\nalt: 湯のみ\nspeakers: [sakaki-haruka]\ntopics: [food]\n",
            )
            .with(
                "events/tea/index.en.md",
                "---\ntitle: Tea\nsummary: A \"meetup\".\nalt: A cup\n---\nText.\n",
            )
            .with("events/tea/cover.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
            .story(
                "bread",
                "2026-10-01",
                "people: [sakaki-haruka]\nconsent: 2026-09-20\ntopics: [food]\n",
            )
            .jobs(&[job("buyer", "2026-10-01", "2026-12-31", "")])
    }

    /// The site with this file; one of the same path gives way.
    pub fn with(mut self, path: &str, text: &str) -> Small {
        self.files.retain(|file| file.path != path);
        self.files.push(SourceFile::new(path, text));
        self.files.sort_by(|a, b| a.path.cmp(&b.path));
        self
    }

    /// The site with a piece of its configuration written otherwise.
    pub fn configured(self, old: &str, new: &str) -> Small {
        let site = self.files.iter().find(|file| file.path == "site.toml").unwrap();
        let text = String::from_utf8(site.bytes.to_vec()).unwrap();
        assert!(text.contains(old), "{old}");
        self.with("site.toml", &text.replace(old, new))
    }

    /// The site with a page in both languages.
    pub fn page(self, slug: &str, fields: &str) -> Small {
        self.with(
            &format!("pages/{slug}.md"),
            &format!("---\ntitle: {slug}について\nsummary: 説明。\n{fields}---\n本文。\n"),
        )
        .with(
            &format!("pages/{slug}.en.md"),
            &format!("---\ntitle: About {slug}\nsummary: What it is.\n---\nText.\n"),
        )
    }

    /// The site with an event in Japanese: on 3 December in the evening, unless `fields` tell
    /// otherwise.
    pub fn event(self, slug: &str, fields: &str) -> Small {
        let mut own = String::new();
        for (name, line) in [
            ("start:", "start: 2026-12-03T19:00\nend: 2026-12-03T21:00\n"),
            ("attendance:", "attendance: in-person\nvenue: { name: 本社ホール }\n"),
            ("audience:", "audience: [alumni, employees]\n"),
        ] {
            if !fields.lines().any(|field| field.starts_with(name)) {
                own.push_str(line);
            }
        }
        let name = slug.split('/').next().unwrap_or(slug);
        self.with(
            &format!("events/{slug}.md"),
            &format!("---\ntitle: 催し {name}\nsummary: 集まり。\n{own}{fields}---\n本文。\n"),
        )
    }

    /// The site with a story in both languages: an interview, unless `fields` tell otherwise.
    pub fn story(self, slug: &str, date: &str, fields: &str) -> Small {
        let kind = if fields.contains("kind:") { "" } else { "kind: interview\n" };
        self.with(
            &format!("stories/{slug}.md"),
            &format!(
                "---\ntitle: 話 {slug}\nsummary: 要約。\n{kind}date: {date}\n{fields}---\n本文。\n"
            ),
        )
        .with(
            &format!("stories/{slug}.en.md"),
            &format!("---\ntitle: Story {slug}\nsummary: On it.\n---\nText.\n"),
        )
    }

    /// The site with these positions.
    pub fn jobs(self, jobs: &[String]) -> Small {
        self.with("jobs.json", &format!("{{ \"jobs\": [{}] }}", jobs.join(",")))
    }

    /// Its files.
    pub fn files(&self) -> &[SourceFile] {
        &self.files
    }

    /// The content, which must be without faults.
    pub fn load(&self) -> Loaded {
        content::load(&self.files).unwrap_or_else(|faults| panic!("{faults:#?}"))
    }

    /// The site as it is published at the root of a host.
    pub fn publish(&self) -> Published {
        self.publish_at(AT, "/")
    }

    /// The site as it is published at an instant below a path.
    pub fn publish_at(&self, at: &str, public_url: &str) -> Published {
        Published(rendered(&self.load(), at, public_url).unwrap())
    }
}

/// The instant that a text tells.
pub fn instant(text: &str) -> Instant {
    Instant::of(text.parse::<Timestamp>().unwrap())
}

/// What becomes of content.
pub fn rendered(loaded: &Loaded, at: &str, public_url: &str) -> Result<Output, Failure> {
    rendered_with(loaded, at, public_url, &History::default())
}

/// What becomes of content that has a history.
pub fn rendered_with(
    loaded: &Loaded,
    at: &str,
    public_url: &str,
    history: &History,
) -> Result<Output, Failure> {
    let base = BasePath::of_public_url(public_url);
    let nowhere = Path::new("/nowhere");
    // The photographs of the sample lie there; small sites have none.
    let content = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/content"));
    let at = instant(at);
    let request =
        Request { shell: SHELL, base: &base, at, content, history, client: nowhere, cache: None };
    render(loaded, &request)
}

/// A position for people who want to come back, unless `fields` tell otherwise; `fields` are JSON
/// and end with a comma.
pub fn job(id: &str, posted: &str, closes: &str, fields: &str) -> String {
    let offer = if fields.contains("\"offer\"") { "" } else { "\"offer\": \"return\"," };
    let title = if fields.contains("\"title\"") {
        String::new()
    } else {
        format!("\"title\": {{ \"ja\": \"仕事 {id}\", \"en\": \"Job {id}\" }},")
    };
    format!(
        "{{ \"id\": \"{id}\", {title} {offer} {fields} \"organisation\": \"みなと商会\", \
         \"location\": {{ \"country\": \"JP\", \"city\": {{ \"ja\": \"横浜市\", \"en\": \"Yokohama\" }} }}, \
         \"remote\": \"hybrid\", \"employment_type\": \"full-time\", \
         \"description\": {{ \"ja\": \"買う。\", \"en\": \"Buying.\" }}, \
         \"posted\": \"{posted}\", \"closes\": \"{closes}\", \
         \"apply\": {{ \"url\": \"https://apply.example/{id}\" }} }}"
    )
}
