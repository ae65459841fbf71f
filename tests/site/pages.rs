//! Documents as wholes: which there are, their heads, addresses and data.

use naname::publish::Failure;
use naname::route::{File, Schema};

use crate::published::{assert_in_order, assert_snapshot, text};
use crate::small::{AT, Small, job, rendered};

#[test]
fn one_of_each_kind_gives_exactly_these_files() {
    let pages = [
        "",
        "about/",
        "activity/",
        "contribute/",
        "events/",
        "events/tea/",
        "for-you/",
        "jobs/",
        "jobs/buyer/",
        "people/",
        "people/sakaki-haruka/",
        "search/",
        "series/",
        "series/cold/",
        "series/mirai/",
        "stories/",
        "stories/bread/",
        "topics/",
        "topics/food/",
        "topics/logistics/",
    ];
    let mut expected = vec!["404.html".to_owned(), "en/404.html".to_owned()];
    expected.extend(["events/tea/cover.svg", "robots.txt", "sitemap.xml"].map(str::to_owned));
    for calendar in
        ["calendar/all.ics", "calendar/2026.ics", "calendar/series/mirai.ics", "events/tea/tea.ics"]
    {
        expected.extend([calendar.to_owned(), format!("en/{calendar}")]);
    }
    for page in pages {
        expected.extend([format!("{page}index.html"), format!("en/{page}index.html")]);
    }
    expected.extend(["titles.txt".to_owned(), "en/titles.txt".to_owned()]);
    expected.extend(["manifest.webmanifest".to_owned(), "en/manifest.webmanifest".to_owned()]);
    expected.extend(Schema::ALL.map(|schema| File::Schema(schema).path()));
    expected.push("next-change.json".to_owned());
    expected.push(File::SearchHead.path());
    expected.sort();
    let mut paths = Small::one_of_each().publish().paths();
    // The feeds have tests of their own, and so have the pieces of the search index.
    let is_piece = |path: &str| path.starts_with("search/") && path.matches('/').count() == 2;
    paths.retain(|path| !path.contains("feeds/") && !is_piece(path));
    assert_eq!(paths, expected);
}

#[test]
fn the_head_of_an_event_says_all_of_it_in_both_languages() {
    let site = Small::one_of_each().publish_at(AT, "/alumni/");
    assert_snapshot("head.ja.html", &site.page("/events/tea/").head());
    assert_snapshot("head.en.html", &site.page("/en/events/tea/").head());
}

#[test]
fn every_page_names_itself_and_no_other_as_canonical() {
    for (path, page) in Small::one_of_each().publish().pages() {
        let head = page.head();
        if path.ends_with("404.html") {
            assert!(head.contains("content=\"noindex\"") && !head.contains("canonical"), "{head}");
            continue;
        }
        let own = path.trim_end_matches("index.html");
        let canonical =
            format!("<link rel=\"canonical\" href=\"https://alumni.example.com/{own}\">");
        assert!(head.contains(&canonical), "{path}: {head}");
        assert_eq!(head.matches("<title>").count(), 1, "{path}");
        assert_eq!(head.matches("name=\"description\"").count(), 1, "{path}");
        assert_eq!(page.0.matches("<h1").count(), 1, "{path}");
        let lang = if path.starts_with("en/") { "en" } else { "ja" };
        assert!(page.0.contains(&format!("<html lang=\"{lang}\"")), "{path}");
    }
}

#[test]
fn a_page_without_a_translation_is_the_original_with_a_note() {
    let site = Small::bare().event("soup", "").publish();
    let (ja, en) = (site.page("/events/soup/"), site.page("/en/events/soup/"));
    let note = "This page has not been translated yet. It is shown in Japanese.";
    assert!(text(&en.0).contains(note));
    assert!(en.0.contains("<html lang=\"en\""));
    assert!(en.main().contains("<div lang=\"ja\" data-still class=\"page\">"), "{}", en.main());
    assert!(en.text().contains("催し soup"));
    assert!(!text(&ja.0).contains("日本語だけで公開しています"));
    assert!(ja.main().contains("<div data-still class=\"page\">"), "{}", ja.main());
    let canonical = "<link rel=\"canonical\" href=\"https://alumni.example.com/events/soup/\">";
    for page in [ja, en] {
        let head = page.head();
        assert!(head.contains(canonical), "{head}");
        assert!(!head.contains("hreflang"), "{head}");
        assert!(!head.contains("og:locale:alternate"), "{head}");
    }
}

#[test]
fn an_empty_site_says_in_every_section_that_there_is_nothing_yet() {
    let site = Small::empty().publish();
    for (address, sentences) in [
        (
            "/",
            &[
                "いま予定されているイベントはありません。",
                "ストーリーはまだありません。",
                "いま公開している募集はありません。",
            ][..],
        ),
        (
            "/events/",
            &["いま予定されているイベントはありません。", "終わったイベントはまだありません。"],
        ),
        ("/jobs/", &["いま公開している募集はありません。"]),
        (
            "/en/",
            &[
                "No events are planned at the moment.",
                "There are no stories yet.",
                "There are no open positions at the moment.",
            ],
        ),
        ("/en/events/", &["No events are planned at the moment.", "No events have been held yet."]),
        ("/en/jobs/", &["There are no open positions at the moment."]),
    ] {
        assert_in_order(&site.page(address).text(), sentences);
    }
    assert!(site.page("/about/").text().contains("本文。"));
}

#[test]
fn an_empty_list_of_stories_does_not_blame_the_filters() {
    let site = Small::empty().publish();
    for (address, sentence) in [
        ("/stories/", "ストーリーはまだありません。"),
        ("/en/stories/", "There are no stories yet."),
    ] {
        let said = site.page(address).text();
        assert!(said.contains(sentence), "{said}");
        assert!(!said.contains("減らして") && !said.contains("loosening"), "{said}");
    }
}

#[test]
fn people_topics_and_activity_are_never_an_empty_list() {
    let site = Small::empty().publish();
    let silent: Vec<_> = ["/people/", "/topics/", "/activity/"]
        .into_iter()
        .filter(|address| !site.page(address).main().contains("class=\"empty\""))
        .collect();
    assert!(silent.is_empty(), "nothing says that there is nothing yet on {silent:?}");
}

#[test]
fn every_address_stands_below_the_base_path() {
    let site = Small::one_of_each().event("soup", "report: bread\nseries: mirai\n");
    let site = site.story("bread", "2026-10-01", "kind: report\n").publish_at(AT, "/alumni/");
    let elsewhere = ["https://", "http://", "mailto:", "#"];
    let mut seen = 0;
    for (path, page) in site.pages() {
        assert!(page.0.contains("data-base=\"/alumni\""), "{path}");
        for value in page.values("href").into_iter().chain(page.values("src")) {
            seen += 1;
            let is_ours = value.starts_with("/alumni/")
                || value.starts_with("https://alumni.example.com/alumni/")
                || value.starts_with("webcal://alumni.example.com/alumni/");
            let is_else = elsewhere.iter().any(|start| value.starts_with(start))
                && !value.starts_with("https://alumni.example.com");
            assert!(is_ours || is_else, "{path}: {value}");
            assert!(!value.contains("/alumni/alumni"), "{path}: {value}");
        }
        for part in page.data().split('"').filter(|part| part.starts_with('/')) {
            assert!(part.starts_with("/alumni/"), "{path}: {part} in its data");
        }
    }
    assert!(seen > 500, "only {seen} addresses were found");
}

#[test]
fn every_internal_link_leads_to_a_page() {
    let site = Small::one_of_each().publish();
    let paths = site.paths();
    for (path, page) in site.pages() {
        for href in page.values("href").into_iter().filter(|href| href.starts_with('/')) {
            let target = href.split(['#', '?']).next().unwrap_or(href).trim_start_matches('/');
            let file = if target.is_empty() || target.ends_with('/') {
                format!("{target}index.html")
            } else {
                target.to_owned()
            };
            assert!(paths.contains(&file) || file == "favicon.svg", "{path}: {href}");
        }
    }
}

#[test]
fn html_in_a_text_is_shown_as_text() {
    let body = "---\ntitle: <i>催し</i>\nsummary: 1 < 2 & \"3\"\nstart: 2026-12-03\nend: 2026-12-03\n\
        attendance: online\naudience: [public]\n---\n\
        <script>alert(1)</script>\n\n文中の <img src=x onerror=alert(2)> と `<b>`。\n";
    let site = Small::bare().with("events/soup.md", body);
    assert!(site.load().warnings.iter().any(|found| found.code == "W005"));
    let page = site.publish().page("/events/soup/");
    for shown in [
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "&lt;img src=x onerror=alert(2)&gt;",
        "<code>&lt;b&gt;</code>",
        "&lt;i&gt;催し&lt;/i&gt;",
    ] {
        assert!(page.main().contains(shown), "{shown}: {}", page.main());
    }
    assert!(!page.0.contains("<script>") && !page.0.contains("<img src=x"), "{}", page.0);
    let head = page.head();
    assert!(head.contains("<title>&lt;i&gt;催し&lt;/i&gt;｜みなと会</title>"), "{head}");
    assert!(head.contains("content=\"1 &lt; 2 &amp; &quot;3&quot;\""), "{head}");
}

#[test]
fn data_cannot_end_its_script_element() {
    let hostile = "\"title\": { \"ja\": \"</script><!--<script>\", \"en\": \"A < B\" },";
    let site = Small::bare().jobs(&[job("buyer", "2026-10-01", "2026-12-31", hostile)]);
    let site = site.event("soup", "").publish();
    for (path, page) in site.pages() {
        assert!(!page.data().contains('<'), "{path}: {}", page.data());
        let data: serde_json::Value = serde_json::from_str(page.data()).unwrap();
        let names: Vec<_> = data.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(names, ["built", "locale", "missing", "written_in"], "{path}");
    }
    let jobs = site.file("jobs/index.html");
    let script = "<script type=\"text/plain\" data-lines>";
    let data = crate::published::between(&jobs, script, "</script>");
    assert!(data.starts_with('k') && !data.contains('<'), "{data}");
}

#[test]
fn data_is_the_same_in_every_run() {
    let runs: Vec<Vec<_>> = (0..3)
        .map(|_| {
            let pages = Small::one_of_each().publish().pages();
            pages.into_iter().map(|(path, page)| (path, page.data().to_owned())).collect()
        })
        .collect();
    assert!(runs.windows(2).all(|two| two[0] == two[1]));
}

#[test]
fn two_things_that_want_one_path_are_an_error() {
    let mut loaded = Small::one_of_each().load();
    loaded.pictures.push("en/events/tea/index.html".to_owned());
    match rendered(&loaded, AT, "/") {
        Err(Failure::Output(error)) => assert_eq!(error.path, "en/events/tea/index.html"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_sections_of_the_home_page_stand_in_the_order_of_the_configuration() {
    let marks = |name: &str| match name {
        "events" => "aria-labelledby=\"events\"",
        "stories" => "story-grid--lead",
        "jobs" => "aria-labelledby=\"jobs\"",
        _ => "<ul class=\"ways\">",
    };
    for order in [
        &["events", "stories", "jobs", "ways"][..],
        &["ways", "jobs", "stories", "events"],
        &["stories", "ways", "events", "jobs"],
        &["jobs"],
    ] {
        let words: Vec<_> = order.iter().map(|name| format!("\"{name}\"")).collect();
        let home = format!("home = [{}]", words.join(", "));
        let site = Small::one_of_each()
            .configured("home = [\"events\", \"stories\", \"jobs\", \"ways\"]", &home)
            .publish();
        for address in ["/", "/en/"] {
            let page = site.page(address);
            assert_in_order(page.main(), &order.iter().map(|name| marks(name)).collect::<Vec<_>>());
            for name in ["events", "stories", "jobs", "ways"] {
                let is_wanted = order.contains(&name);
                assert_eq!(page.main().contains(marks(name)), is_wanted, "{name} of {order:?}");
            }
        }
    }
}
