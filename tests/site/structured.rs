//! What search engines and services read of a page: its data, its address, its picture.

use std::path::Path;

use schemaorg_rs::profiles::ProfileRegistry;
use schemaorg_rs::{Severity, extract_all, validation};
use serde_json::Value;

use crate::published::{Page, Published};
use crate::sample::sample;
use crate::small::{AT, Small, job, rendered};

/// The data of a page: the things on it.
fn data(page: &Page) -> Vec<Value> {
    let Some((_, rest)) = page.0.split_once("<script type=\"application/ld+json\">") else {
        return Vec::new();
    };
    let json: Value = serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap();
    json["@graph"].as_array().unwrap().clone()
}

/// The thing of a type on a page.
fn thing(page: &Page, kind: &str) -> Option<Value> {
    data(page).into_iter().find(|thing| thing["@type"] == kind)
}

/// The value of an attribute of the elements of a page's head that begin so.
fn in_head<'a>(page: &'a Page, opening: &str, attribute: &str) -> Vec<&'a str> {
    let head = page.0.split("</head>").next().unwrap();
    let opening = format!("<{opening}");
    head.split(&opening)
        .skip(1)
        .filter_map(|rest| rest.split_once(&format!(" {attribute}=\""))?.1.split('"').next())
        .collect()
}

/// The checker asks what a place must have of what is on screens too, and the other way round.
/// `every_event_says_where` asks each for its own.
fn is_of_another_type(message: &str) -> bool {
    ["in nested Place", "in nested VirtualLocation"].iter().any(|end| message.ends_with(end))
}

#[test]
fn every_event_says_where() {
    let site = Published(rendered(&sample(), AT, "/").unwrap());
    let mut kinds = std::collections::BTreeSet::new();
    for (path, page) in site.pages() {
        let Some(event) = thing(&page, "Event") else { continue };
        let places = match &event["location"] {
            Value::Array(places) => places.clone(),
            place => vec![place.clone()],
        };
        for place in places {
            let kind = place["@type"].as_str().unwrap().to_owned();
            let has = |name: &str| assert!(place[name].is_string(), "{path}: {name} of {place}");
            match kind.as_str() {
                "Place" => {
                    has("name");
                    assert!(place["address"]["streetAddress"].is_string(), "{path}: {place}");
                }
                _ => has("url"),
            }
            kinds.insert(kind);
        }
    }
    assert_eq!(kinds.into_iter().collect::<Vec<_>>(), ["Place", "VirtualLocation"]);
}

#[test]
fn the_data_of_every_page_is_in_the_words_of_schema_org() {
    let site = Published(rendered(&sample(), AT, "/alumni/").unwrap());
    let google = ProfileRegistry::with_google();
    let mut pages = 0;
    for (path, page) in site.pages() {
        let graph = extract_all(&page.0).unwrap();
        let found = validation::validate(&graph);
        let rules = google.evaluate("google", &graph, &found.diagnostics).unwrap();
        let faults: Vec<_> = found
            .diagnostics
            .iter()
            .chain(&rules.diagnostics)
            .filter(|fault| {
                fault.severity == Severity::Error && !is_of_another_type(&fault.message)
            })
            .map(|fault| format!("{}: {}", fault.path, fault.message))
            .collect();
        assert!(faults.is_empty(), "{path}: {faults:#?}");
        pages += usize::from(!graph.nodes.is_empty());
    }
    assert!(pages > 150, "only {pages} pages have data");
}

#[test]
fn a_wrong_word_would_be_found() {
    let page = "<script type=\"application/ld+json\">{ \"@context\": \"https://schema.org\", \
        \"@type\": \"Event\", \"location\": { \"@type\": \"Plaze\" } }</script>";
    assert!(validation::validate(&extract_all(page).unwrap()).has_errors());
}

#[test]
fn events_say_whether_they_take_place() {
    for (fields, status) in [
        ("", "EventScheduled"),
        ("status: tentative\n", "EventScheduled"),
        ("status: cancelled\n", "EventCancelled"),
        ("status: postponed\n", "EventPostponed"),
        ("status: rescheduled\nprevious_start: 2026-11-30T19:00\n", "EventRescheduled"),
    ] {
        let site = Small::bare().event("tea", fields).publish();
        let event = thing(&site.page("/events/tea/"), "Event").unwrap();
        assert_eq!(event["eventStatus"], format!("https://schema.org/{status}"), "{fields}");
        assert_eq!(event["startDate"], "2026-12-03T19:00:00+09:00");
        let former = &event["previousStartDate"];
        match status {
            "EventRescheduled" => assert_eq!(former, "2026-11-30T19:00:00+09:00"),
            _ => assert_eq!(former, &Value::Null),
        }
    }
}

#[test]
fn an_event_that_is_full_offers_no_place() {
    for (full, availability) in [("false", "InStock"), ("true", "SoldOut")] {
        let fields = format!("registration: {{ url: \"https://a.example/\", full: {full} }}\n");
        let event =
            thing(&Small::bare().event("tea", &fields).publish().page("/events/tea/"), "Event");
        let offered = event.unwrap()["offers"]["availability"].clone();
        assert_eq!(offered, format!("https://schema.org/{availability}"));
    }
}

#[test]
fn a_series_and_its_parts_name_each_other() {
    let site = Small::bare()
        .event("tea", "series: mirai\n")
        .story("first", "2026-10-01", "series: cold\npart: 1\n")
        .publish();
    let address = |key: &str| format!("https://alumni.example.com/en/series/{key}/");
    let event = thing(&site.page("/events/tea/"), "Event").unwrap();
    assert_eq!(event["superEvent"]["url"], address("mirai").replace("/en/", "/"));
    let article = thing(&site.page("/en/stories/first/"), "Article").unwrap();
    assert_eq!(article["isPartOf"]["@type"], "CreativeWorkSeries");
    assert_eq!(
        (&article["isPartOf"]["url"], &article["position"]),
        (&address("cold").into(), &1.into())
    );
    for (key, kind, part) in
        [("mirai", "EventSeries", "events/tea"), ("cold", "CreativeWorkSeries", "stories/first")]
    {
        let page = thing(&site.page(&format!("/en/series/{key}/")), "CollectionPage").unwrap();
        assert_eq!(
            (&page["about"]["@type"], &page["about"]["url"]),
            (&kind.into(), &address(key).into())
        );
        let listed = &page["mainEntity"]["itemListElement"][0]["url"];
        assert_eq!(listed, &format!("https://alumni.example.com/en/{part}/"));
    }
}

#[test]
fn only_open_work_is_a_posting() {
    let jobs = [
        job("open", "2026-10-01", "2026-11-21", ""),
        job("closed", "2026-10-01", "2026-11-20", ""),
        job("advice", "2026-10-01", "2026-12-31", "\"offer\": \"advisory\","),
    ];
    let site = Small::bare().jobs(&jobs).publish();
    let posting = thing(&site.page("/en/jobs/open/"), "JobPosting").unwrap();
    assert_eq!(posting["validThrough"], "2026-11-21T23:59:59+09:00");
    assert_eq!(posting["employmentType"], "FULL_TIME");
    assert_eq!(posting["jobLocation"]["address"]["addressLocality"], "Yokohama");
    let advice = site.page("/en/jobs/advice/");
    assert_eq!(thing(&advice, "JobPosting"), None);
    assert!(thing(&advice, "BreadcrumbList").is_some());
    // What is closed is not to be indexed, so nothing is told of it.
    assert!(!site.page("/en/jobs/closed/").0.contains("application/ld+json"));
    let list = site.page("/en/jobs/");
    assert_eq!(thing(&list, "JobPosting"), None);
}

#[test]
fn an_excerpt_leaves_its_place_to_the_original() {
    let source = "source: { title: 本, url: \"https://books.example/a\" }\ncredit: 許諾済み\n\
        canonical: https://books.example/original\n";
    let own = "source: { title: 本, url: \"https://books.example/a\" }\ncredit: 許諾済み\n";
    let site = Small::bare().story("excerpt", "2026-10-01", source).story("own", "2026-10-01", own);
    let site = site.publish();
    for address in ["/stories/excerpt/", "/en/stories/excerpt/"] {
        let page = site.page(address);
        let canonical = in_head(&page, "link rel=\"canonical\"", "href");
        assert_eq!(canonical, ["https://books.example/original"], "{address}");
        assert!(!page.0.split("</head>").next().unwrap().contains("hreflang"), "{address}");
        assert!(data(&page).is_empty(), "{address}");
    }
    let page = site.page("/stories/own/");
    let canonical = in_head(&page, "link rel=\"canonical\"", "href");
    assert_eq!(canonical, ["https://alumni.example.com/stories/own/"]);
    assert_eq!(thing(&page, "Article").unwrap()["isBasedOn"]["name"], "本");
}

#[test]
fn no_text_ends_the_data_early() {
    let title = "終わり</script><b>&";
    let site = Small::bare().event("tea", "fee: \"</script>\"\n");
    let story = format!(
        "---\ntitle: \"{title}\"\nsummary: 要約。\nkind: news\ndate: 2026-10-01\n---\n本文。\n"
    );
    let site = site.with("stories/end.md", &story).publish();
    let article = thing(&site.page("/stories/end/"), "NewsArticle").unwrap();
    assert_eq!(article["headline"], title);
    let event = thing(&site.page("/events/tea/"), "Event").unwrap();
    assert_eq!(event["offers"]["description"], "</script>");
}

#[test]
fn every_picture_and_icon_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let site = Published(rendered(&sample(), AT, "/alumni/").unwrap());
    let is_there = |path: &str| {
        let drawn = path.starts_with("assets/") && root.join("public").join(path).is_file();
        drawn || site.paths().iter().any(|other| other == path)
    };
    for (path, page) in site.pages() {
        for src in in_head(&page, "meta property=\"og:image\"", "content") {
            let file = src.strip_prefix("https://alumni.example.com/alumni/");
            let file = file.unwrap_or_else(|| panic!("{path}: {src}"));
            assert!(is_there(file), "{path}: {file} is missing");
            assert!(!file.ends_with(".svg"), "{path}: {file}: hardly any service shows a drawing");
        }
    }
    for (path, home) in
        [("manifest.webmanifest", "/alumni/"), ("en/manifest.webmanifest", "/alumni/en/")]
    {
        let manifest: Value = serde_json::from_str(&site.file(path)).unwrap();
        assert_eq!(manifest["start_url"], home);
        assert_eq!(manifest["scope"], "/alumni/");
        for icon in manifest["icons"].as_array().unwrap() {
            let src = icon["src"].as_str().unwrap();
            assert!(is_there(src.strip_prefix("/alumni/").unwrap()), "{src}");
        }
    }
    for entry in root.join("public/assets").read_dir().unwrap() {
        let entry = entry.unwrap();
        assert!(entry.metadata().unwrap().len() < 40_000, "{:?} is large", entry.path());
    }
}

#[test]
fn the_colours_of_the_manifest_are_those_of_the_pages() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let tokens = std::fs::read_to_string(root.join("style/tokens.css")).unwrap();
    let site = Small::bare().publish();
    let page = site.page("/");
    let papers = in_head(&page, "meta name=\"theme-color\"", "content");
    let expected = format!("--paper: light-dark({}, {});", papers[0], papers[1]);
    assert!(tokens.contains(&expected), "{expected}");
    let manifest: Value = serde_json::from_str(&site.file("manifest.webmanifest")).unwrap();
    assert_eq!(manifest["background_color"], papers[0]);
}
