//! The sitemap, and what the heads of pages say about it.

use std::collections::{BTreeMap, BTreeSet};

use naname::publish::History;

use crate::published::{Page, Published};
use crate::sample::sample;
use crate::small::{AT, Small, job, rendered, rendered_with};

const ORIGIN: &str = "https://alumni.example.com";

/// A page of a sitemap: its last change, and its addresses by language.
type Listed = (Option<String>, BTreeMap<String, String>);

/// The pages of a sitemap by their addresses; none stands there twice.
fn listed(site: &Published) -> BTreeMap<String, Listed> {
    let text = site.file("sitemap.xml");
    let document = roxmltree::Document::parse(&text).unwrap();
    let root = document.root_element();
    let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    assert_eq!(root.tag_name(), (namespace, "urlset").into());
    let mut pages = BTreeMap::new();
    for page in root.children().filter(roxmltree::Node::is_element) {
        let own = |name: &'static str| {
            let child = page.children().find(|node| node.has_tag_name((namespace, name)));
            child.and_then(|node| node.text()).map(str::to_owned)
        };
        let links = page.children().filter(|node| {
            node.has_tag_name(("http://www.w3.org/1999/xhtml", "link"))
                && node.attribute("rel") == Some("alternate")
        });
        let attribute = |node: roxmltree::Node<'_, '_>, name: &str| {
            node.attribute(name).map(str::to_owned).unwrap()
        };
        let alternates =
            links.map(|node| (attribute(node, "hreflang"), attribute(node, "href"))).collect();
        let twice = pages.insert(own("loc").unwrap(), (own("lastmod"), alternates));
        assert_eq!(twice, None);
    }
    pages
}

/// What a page's head says of its addresses.
struct Head {
    canonical: Option<String>,
    is_indexed: bool,
    alternates: BTreeMap<String, String>,
}

impl Head {
    fn of(page: &Page) -> Head {
        let head = page.head();
        let attribute = |line: &str, name: &str| {
            let (_, rest) = line.split_once(&format!(" {name}=\""))?;
            rest.split_once('"').map(|(value, _)| value.to_owned())
        };
        let links = |rel: &str| {
            let opening = format!("<link rel=\"{rel}\"");
            let lines = head.lines().filter(move |line| line.starts_with(&opening));
            lines.map(str::to_owned).collect::<Vec<_>>()
        };
        let alternates = links("alternate").into_iter().filter_map(|line| {
            Some((attribute(&line, "hreflang")?, attribute(&line, "href").unwrap()))
        });
        let canonical = links("canonical");
        assert!(canonical.len() < 2, "{head}");
        Head {
            canonical: canonical.first().and_then(|line| attribute(line, "href")),
            is_indexed: !head.contains("<meta name=\"robots\" content=\"noindex\">"),
            alternates: alternates.collect(),
        }
    }
}

/// The heads of all pages by the addresses at which they stand.
fn heads(site: &Published, below: &str) -> BTreeMap<String, Head> {
    let pages = site.pages().into_iter().map(|(path, page)| {
        let path = path.strip_suffix("index.html").unwrap_or(&path);
        (format!("{below}{path}"), Head::of(&page))
    });
    pages.collect()
}

#[test]
fn the_sitemap_is_the_set_of_canonical_pages_that_are_to_be_indexed() {
    let sample = sample();
    let untranslated = Small::bare().event("soup", "").jobs(&[
        job("open", "2026-10-01", "2026-12-31", ""),
        job("closed", "2026-10-01", "2026-11-20", ""),
    ]);
    let origin = sample.site.config.origin.clone();
    for (origin, loaded) in [(origin.as_str(), &sample), (ORIGIN, &untranslated.load())] {
        for path in ["/", "/alumni/"] {
            let site = Published(rendered(loaded, AT, path).unwrap());
            let (heads, listed) = (heads(&site, &format!("{origin}{path}")), listed(&site));
            let expected: BTreeSet<_> = heads
                .iter()
                .filter(|(own, head)| head.is_indexed && head.canonical.as_ref() == Some(*own))
                .map(|(own, _)| own)
                .collect();
            assert!(expected.len() > 15 && expected.len() < heads.len());
            assert_eq!(listed.keys().collect::<BTreeSet<_>>(), expected);
            for (own, (_, alternates)) in &listed {
                assert_eq!(alternates, &heads[own].alternates, "{own}");
            }
        }
    }
}

#[test]
fn hreflang_is_absolute_names_the_page_itself_and_is_answered() {
    let sample = sample();
    let origin = sample.site.config.origin.clone();
    let site = Published(rendered(&sample, AT, "/alumni/").unwrap());
    let heads = heads(&site, &format!("{origin}/alumni/"));
    let (mut seen, mut excerpts) = (0, 0);
    for (own, head) in &heads {
        if own.ends_with("404.html") {
            assert!(head.canonical.is_none() && head.alternates.is_empty(), "{own}");
            continue;
        }
        let canonical = head.canonical.as_ref().unwrap();
        if !canonical.starts_with(&origin) {
            // An excerpt: search engines shall know the page of another site, and this one in no
            // language.
            assert!(own.contains("/stories/excerpt-") && head.alternates.is_empty(), "{own}");
            excerpts += 1;
            continue;
        }
        assert!(heads.contains_key(canonical), "{own}: {canonical} is nowhere");
        let languages: Vec<_> = head.alternates.keys().map(String::as_str).collect();
        assert_eq!(languages, ["en", "ja", "x-default"], "{own}");
        assert_eq!(head.alternates["x-default"], head.alternates["ja"], "{own}");
        assert!(head.alternates.values().any(|href| href == own), "{own} names itself");
        for href in head.alternates.values() {
            seen += 1;
            assert!(href.starts_with(&format!("{origin}/alumni/")), "{own}: {href}");
            assert_eq!(heads[href].alternates, head.alternates, "{href} answers {own}");
        }
    }
    assert!(seen > 300, "only {seen}");
    assert_eq!(excerpts, 2, "one in each language");
}

#[test]
fn a_position_leaves_when_it_closes_and_its_page_stays() {
    let site = Small::bare().event("soup", "start: 2026-11-01\nend: 2026-11-01\n").jobs(&[job(
        "buyer",
        "2026-10-01",
        "2026-11-30",
        "",
    )]);
    let address = format!("{ORIGIN}/en/jobs/buyer/");
    for (at, is_open) in [("2026-11-30T23:59:59+09:00", true), ("2026-12-01T00:00:00+09:00", false)]
    {
        let site = site.publish_at(at, "/");
        let listed = listed(&site);
        assert_eq!(listed.contains_key(&address), is_open, "{at}");
        assert!(listed.contains_key(&format!("{ORIGIN}/events/soup/")), "what is past stays");
        let head = Head::of(&site.page("/en/jobs/buyer/"));
        assert_eq!(head.is_indexed, is_open, "{at}");
        assert_eq!(head.canonical.as_ref(), Some(&address));
    }
}

#[test]
fn a_page_that_nobody_has_translated_stands_there_once() {
    let listed = listed(&Small::bare().event("soup", "").publish());
    assert_eq!(listed[&format!("{ORIGIN}/events/soup/")], (None, BTreeMap::new()));
    assert!(!listed.contains_key(&format!("{ORIGIN}/en/events/soup/")));
}

/// The last change of a page, without the site's origin.
fn lastmod(site: &Small, history: &History, address: &str) -> Option<String> {
    let site = Published(rendered_with(&site.load(), AT, "/", history).unwrap());
    listed(&site)[&format!("{ORIGIN}{address}")].0.clone()
}

fn small() -> Small {
    Small::bare()
        .event("tea", "updated: 2026-11-18\ntopics: [food]\nspeakers: [sakaki-haruka]\n")
        .story("bread", "2026-10-01", "topics: [food]\n")
        .story("soup", "2026-10-01", "updated: 2026-10-09\ntopics: [logistics]\n")
        .jobs(&[
            job("buyer", "2026-10-01", "2026-12-31", "\"updated\": \"2026-10-20\","),
            job("cook", "2026-10-05", "2026-12-31", ""),
        ])
}

#[test]
fn without_a_history_the_editors_dates_count_and_no_others() {
    let none = History::default();
    for (address, expected) in [
        ("/events/tea/", Some("2026-11-18")),
        ("/stories/bread/", Some("2026-10-01")),
        ("/en/stories/soup/", Some("2026-10-09")),
        ("/stories/", Some("2026-10-09")),
        ("/jobs/buyer/", Some("2026-10-20")),
        ("/jobs/cook/", Some("2026-10-05")),
        ("/en/jobs/", Some("2026-10-20")),
        ("/topics/food/", Some("2026-11-18")),
        ("/topics/logistics/", Some("2026-10-09")),
        ("/activity/", Some("2026-11-18")),
        // Nobody says when a page or a person was written, or who changed the configuration.
        ("/about/", None),
        ("/people/", None),
        ("/people/sakaki-haruka/", None),
        ("/", None),
    ] {
        assert_eq!(lastmod(&small(), &none, address).as_deref(), expected, "{address}");
    }
    // One piece that nobody knows makes the whole unknown; and what is to come has not been.
    let site = small().event("soup", "");
    assert_eq!(lastmod(&site, &none, "/events/"), None);
    let site = small().story("late", "2026-11-22", "");
    assert_eq!(lastmod(&site, &none, "/stories/late/"), None);
}

#[test]
fn the_history_tells_of_each_text_but_not_of_each_position() {
    let at = |minute: u8| format!("2026-11-20T01:{minute:02}:00Z");
    let files = [
        ("events/tea.md", 1),
        ("stories/bread.md", 2),
        ("stories/bread.en.md", 9),
        ("stories/soup.md", 3),
        ("people/sakaki-haruka.md", 4),
        ("pages/about.md", 5),
        ("jobs.json", 8),
        ("site.toml", 7),
    ];
    let history =
        History::of(files.map(|(path, minute)| (path.to_owned(), at(minute).parse().unwrap())));
    for (address, expected) in [
        ("/events/tea/", at(1)),
        ("/stories/bread/", at(2)),
        ("/en/stories/bread/", at(9)),
        ("/stories/", at(3)),
        ("/en/stories/", at(9)),
        ("/people/sakaki-haruka/", at(4)),
        ("/en/topics/food/", at(9)),
        ("/about/", at(5)),
        ("/", at(7)),
        ("/en/", at(9)),
        ("/jobs/cook/", "2026-10-05".to_owned()),
        ("/jobs/", "2026-10-20".to_owned()),
    ] {
        assert_eq!(lastmod(&small(), &history, address), Some(expected), "{address}");
    }
}

#[test]
fn a_series_is_as_new_as_its_parts_and_the_settings() {
    let site = Small::bare().event("tea", "series: mirai\n").story(
        "bread",
        "2026-10-01",
        "series: cold\npart: 1\n",
    );
    let at = |minute: u8| format!("2026-11-20T01:{minute:02}:00Z");
    for (settings, all, mirai, cold) in [(1, 3, 3, 2), (9, 9, 9, 9)] {
        let files = [("site.toml", settings), ("events/tea.md", 3), ("stories/bread.md", 2)];
        let changes = files.map(|(path, minute)| (path.to_owned(), at(minute).parse().unwrap()));
        let history = History::of(changes);
        for (address, minute) in
            [("/series/", all), ("/series/mirai/", mirai), ("/series/cold/", cold)]
        {
            assert_eq!(lastmod(&site, &history, address), Some(at(minute)), "{address}");
        }
    }
    assert_eq!(lastmod(&site, &History::default(), "/series/mirai/"), None);
}

#[test]
fn robots_txt_names_the_sitemap() {
    let site = Small::empty().publish_at(AT, "/alumni/");
    let expected = "User-agent: *\nDisallow:\n\n\
        Sitemap: https://alumni.example.com/alumni/sitemap.xml\n";
    assert_eq!(site.file("robots.txt"), expected);
}
