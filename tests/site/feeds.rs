//! Feeds: what stands in them, and that programs can read them.

use std::collections::BTreeSet;

use feed_rs::model::Feed;
use feed_rs::parser;
use naname::publish::History;

use crate::published::{Published, values};
use crate::sample::sample;
use crate::small::{AT, Small, job, rendered, rendered_with};

fn feed(site: &Published, path: &str) -> Feed {
    let text = site.file(path);
    parser::parse(text.as_bytes()).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn feed_paths(site: &Published) -> Vec<String> {
    let mut paths = site.paths();
    paths.retain(|path| path.starts_with("feeds/") || path.starts_with("en/feeds/"));
    paths
}

/// The ids of a feed's entries, in order.
fn ids(site: &Published, path: &str) -> Vec<String> {
    feed(site, path).entries.into_iter().map(|entry| entry.id).collect()
}

#[test]
fn every_feed_that_a_page_names_is_there() {
    let site = Published(rendered(&sample(), AT, "/alumni/").unwrap());
    let there: BTreeSet<String> = feed_paths(&site).into_iter().collect();
    let mut named = BTreeSet::new();
    for (path, page) in site.pages() {
        for href in page.values("href").into_iter().filter(|href| href.contains("/feeds/")) {
            let file = href.strip_prefix("/alumni/").unwrap_or_else(|| panic!("{path}: {href}"));
            assert!(there.contains(file), "{path} names {file}, which is not there");
            named.insert(file.to_owned());
        }
        // The client's router takes every link of the site that does not say that it is none.
        for link in page.0.split("<a ").skip(1).filter_map(|rest| rest.split('>').next()) {
            let is_feed =
                values(&format!(" {link}"), "href").iter().any(|it| it.contains("/feeds/"));
            assert!(!is_feed || link.contains("rel=\"external\""), "{path}: <a {link}>");
        }
    }
    assert_eq!(named, there, "a feed is named nowhere");
}

#[test]
fn every_feed_can_be_read_and_both_forms_say_the_same() {
    let site = Published(rendered(&sample(), AT, "/").unwrap());
    let mut feed_ids = BTreeSet::new();
    for path in feed_paths(&site).iter().filter(|path| path.ends_with(".atom")) {
        let atom = feed(&site, path);
        let json = feed(&site, &path.replace(".atom", ".json"));
        assert!(feed_ids.insert(atom.id.clone()), "{path}: {} is another feed's", atom.id);
        assert!(!atom.title.unwrap().content.is_empty(), "{path}");
        assert_eq!(atom.entries.len(), json.entries.len(), "{path}");
        let mut seen = BTreeSet::new();
        for (entry, other) in atom.entries.iter().zip(&json.entries) {
            assert!(seen.insert(&entry.id), "{path}: {} stands there twice", entry.id);
            assert_eq!(entry.id, other.id, "{path}");
            assert_eq!(entry.updated, other.updated, "{path}: {}", entry.id);
            assert!(entry.published <= entry.updated, "{path}: {}", entry.id);
            let content = entry.content.as_ref().and_then(|it| it.body.as_deref()).unwrap();
            for attribute in ["href", "src"] {
                for address in values(content, attribute) {
                    let whole = address.split_once(':').is_some();
                    assert!(whole, "{path}: {}: {address} is not whole", entry.id);
                }
            }
        }
    }
    assert!(feed_ids.len() > 50, "{} feeds", feed_ids.len());
}

#[test]
fn ids_stay_when_titles_change_and_translations_come() {
    let before = Small::one_of_each();
    let story = "---\ntitle: 別の題\nsummary: 別の要約。\nkind: insight\ndate: 2026-10-01\n\
        updated: 2026-11-02\ntopics: [food]\n---\n別の本文。\n";
    let event = "---\ntitle: Another name\nsummary: Another.\nalt: A cup\n---\nText.\n";
    let after =
        before.clone().with("stories/bread.md", story).with("events/tea/index.en.md", event);
    let (before, after) = (before.publish(), after.publish());
    for path in ["feeds/stories.atom", "en/feeds/events.json", "feeds/topics/food.json"] {
        let old: BTreeSet<_> = ids(&before, path).into_iter().collect();
        assert_eq!(old, ids(&after, path).into_iter().collect(), "{path}");
        assert!(!old.is_empty(), "{path}");
    }
    assert_eq!(
        ids(&before, "feeds/stories.atom"),
        ["tag:alumni.example.com,2026:/ja/stories/bread"]
    );
    let entry = |site| feed(site, "feeds/stories.atom").entries.remove(0);
    assert_eq!(entry(&before).updated.unwrap().to_rfc3339(), "2026-09-30T15:00:00+00:00");
    assert_eq!(entry(&after).updated.unwrap().to_rfc3339(), "2026-11-01T15:00:00+00:00");
    assert_eq!(entry(&after).published, entry(&before).published);
}

#[test]
fn positions_stand_in_the_feeds_to_which_they_belong_until_they_close() {
    let jobs = [
        job("open", "2026-10-01", "2026-12-31", ""),
        job("last-day", "2026-10-02", "2026-11-21", ""),
        job("closed", "2026-10-03", "2026-11-20", ""),
        job("advice", "2026-10-04", "2026-12-31", "\"offer\": \"advisory\","),
    ];
    let site = Small::bare().jobs(&jobs).publish();
    let slugs = |path: &str| -> Vec<String> {
        ids(&site, path).iter().filter_map(|id| Some(id.rsplit_once('/')?.1.to_owned())).collect()
    };
    assert_eq!(slugs("feeds/jobs.atom"), ["advice", "last-day", "open"]);
    assert_eq!(slugs("feeds/jobs-return.json"), ["last-day", "open"]);
    assert!(slugs("feeds/jobs-remote.atom").is_empty());
}

#[test]
fn dates_come_from_the_content_and_not_from_the_clock() {
    let site = Small::one_of_each();
    let (now, later) = (site.publish(), site.publish_at("2026-12-20T00:00:00Z", "/"));
    for path in feed_paths(&now) {
        assert_eq!(now.file(&path), later.file(&path), "{path}");
    }
    // Nobody says when it was announced: a month before it takes place.
    let event = feed(&now, "feeds/events.atom").entries.remove(0);
    assert_eq!(event.published.unwrap().to_rfc3339(), "2026-11-02T15:00:00+00:00");
}

#[test]
fn what_the_history_tells_of_a_change_stands_in_both_forms() {
    let small = Small::bare().event("tea", "").story("bread", "2026-10-01", "").story(
        "soup",
        "2026-10-02",
        "updated: 2026-10-03\n",
    );
    let changed = |path: &str, at: &str| (path.to_owned(), at.parse().unwrap());
    let history = History::of([
        changed("events/tea.md", "2026-10-20T01:02:03Z"),
        changed("stories/bread.md", "2026-11-20T01:02:03Z"),
        changed("stories/bread.en.md", "2026-11-20T04:05:06Z"),
    ]);
    let site = Published(rendered_with(&small.load(), AT, "/", &history).unwrap());
    for (path, expected) in [
        // A change makes a story no newer than the one that was told after it.
        ("feeds/stories.atom", vec!["2026-10-02T15:00:00+00:00", "2026-11-20T01:02:03+00:00"]),
        ("en/feeds/stories.json", vec!["2026-10-02T15:00:00+00:00", "2026-11-20T04:05:06+00:00"]),
        ("feeds/events.json", vec!["2026-10-20T01:02:03+00:00"]),
    ] {
        let entries = feed(&site, path).entries;
        let updated: Vec<_> = entries.iter().map(|it| it.updated.unwrap().to_rfc3339()).collect();
        assert_eq!(updated, expected, "{path}");
        assert!(entries.iter().all(|entry| entry.published <= entry.updated), "{path}");
    }
    // An event that has been changed had been told, even if a month before it is later.
    let event = feed(&site, "feeds/events.atom").entries.remove(0);
    assert_eq!(event.published.unwrap().to_rfc3339(), "2026-10-20T01:02:03+00:00");
}

#[test]
fn a_renamed_event_stays_what_it_was() {
    let before = Small::bare().event("tea", "").publish();
    let after = Small::bare().event("spring-tea", "id: tea\n").publish();
    for path in ["feeds/events.atom", "en/feeds/events.json"] {
        assert_eq!(ids(&before, path), ids(&after, path), "{path}");
    }
}

#[test]
fn a_series_has_a_feed_of_its_stories_and_events() {
    let site = Small::bare()
        .event("tea", "series: mirai\n")
        .event("soup", "")
        .story("first", "2026-10-01", "series: cold\npart: 1\n")
        .story("other", "2026-10-01", "")
        .publish();
    for (key, part) in [("mirai", "events/tea"), ("cold", "stories/first")] {
        let path = format!("feeds/series/{key}.atom");
        assert_eq!(ids(&site, &path), [format!("tag:alumni.example.com,2026:/ja/{part}")]);
        let page = site.page(&format!("/series/{key}/"));
        let own =
            feed(&site, &path).links.into_iter().find(|it| it.rel.as_deref() == Some("alternate"));
        assert_eq!(own.unwrap().href, format!("https://alumni.example.com/series/{key}/"));
        for address in [format!("/series/{key}/"), format!("/{part}/")] {
            let head = site.page(&address).head();
            assert!(head.contains(&format!("href=\"/{path}\"")), "{address}: {head}");
        }
        assert!(
            page.main().contains(&format!("href=\"/{path}\" rel=\"external\"")),
            "{}",
            page.main()
        );
    }
}

#[test]
fn a_feed_holds_the_newest_fifty_and_may_be_empty() {
    let mut site = Small::bare();
    for number in 10..70 {
        let date = format!("20{number}-01-01");
        site = site.story(&format!("part-{number}"), &date, "");
    }
    let site = site.publish();
    let ids = ids(&site, "en/feeds/stories.json");
    assert_eq!(ids.len(), 50);
    assert!(ids[0].ends_with("/en/stories/part-69"), "{}", ids[0]);
    assert!(ids[49].ends_with("/en/stories/part-20"), "{}", ids[49]);
    assert!(feed(&site, "feeds/events.atom").entries.is_empty());
}
