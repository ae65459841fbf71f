//! Calendars as a reader's program gets them.

use naname::publish::History;

use crate::published::{Published, assert_in_order, assert_snapshot};
use crate::small::{AT, Small, rendered_with};

const TIMED: &str = "attendance: hybrid\nvenue: { name: \"港ホール, 二階\", address: 横浜市中区1 }\n\
    online: https://meet.example/soup/\nseries: mirai\ntopics: [food, logistics]\n";

/// The lines of a calendar, put together where they were folded.
pub fn unfolded(calendar: &str) -> Vec<String> {
    assert!(calendar.ends_with("\r\n"));
    let whole = calendar.replace("\r\n ", "");
    whole.trim_end().split("\r\n").map(str::to_owned).collect()
}

/// The blocks of a calendar's events, each with its folded lines.
pub fn blocks(calendar: &str) -> Vec<String> {
    let parts = calendar.split("BEGIN:VEVENT\r\n").skip(1);
    parts.map(|part| part.split("END:VEVENT\r\n").next().unwrap().to_owned()).collect()
}

/// The values of a property in the order of a calendar's lines.
fn values(calendar: &str, property: &str) -> Vec<String> {
    let value = |line: String| {
        let (name, value) = line.split_once(':')?;
        (name.split(';').next() == Some(property)).then(|| value.to_owned())
    };
    unfolded(calendar).into_iter().filter_map(value).collect()
}

/// The one value of a property.
pub fn value(calendar: &str, property: &str) -> Option<String> {
    let values = values(calendar, property);
    assert!(values.len() < 2, "{property}: {values:?}");
    values.into_iter().next()
}

fn changed(path: &str, at: &str) -> History {
    History::of([(path.to_owned(), at.parse().unwrap())])
}

pub fn published(site: &Small, history: &History) -> Published {
    Published(rendered_with(&site.load(), AT, "/alumni/", history).unwrap())
}

#[test]
fn an_events_file_tells_all_of_it_in_both_languages() {
    let site = Small::bare().event("soup", TIMED).with(
        "events/soup.en.md",
        "---\ntitle: Soup\nsummary: \"One; two, three\"\nvenue: { name: Port Hall }\n---\nText.\n",
    );
    let site = published(&site, &changed("events/soup.md", "2026-11-20T01:02:03Z"));
    let files = ["events/soup/soup.ics", "en/events/soup/soup.ics"].map(|path| site.file(path));
    for (name, file) in ["soup.ja.ics", "soup.en.ics"].into_iter().zip(files) {
        assert!(!file.replace("\r\n", "").contains(['\r', '\n']), "{file:?}");
        assert_snapshot(name, &(unfolded(&file).join("\n") + "\n"));
    }
}

#[test]
fn a_calendar_to_subscribe_to_tells_what_it_is_and_where() {
    let site = Small::bare()
        .configured("ja = \"みなと会\"", "ja = \"みなと会, 港; 船\"")
        .event("soup", "series: mirai\nupdated: 2026-11-20\n");
    let file = published(&site, &History::default()).file("calendar/series/mirai.ics");
    let head: Vec<_> =
        unfolded(&file).into_iter().take_while(|line| line != "BEGIN:VEVENT").collect();
    assert_eq!(
        head,
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Naname//Naname//JA",
            "CALSCALE:GREGORIAN",
            "NAME:未来講座｜みなと会\\, 港\\; 船",
            "X-WR-CALNAME:未来講座｜みなと会\\, 港\\; 船",
            "DESCRIPTION:講座。",
            "X-WR-CALDESC:講座。",
            "URL:https://alumni.example.com/alumni/series/mirai/",
            "SOURCE;VALUE=URI:https://alumni.example.com/alumni/calendar/series/mirai.ics",
            "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
            "X-PUBLISHED-TTL:PT12H",
            "LAST-MODIFIED:20261119T150000Z",
        ]
    );
    assert_eq!(value(&file, "METHOD"), None);
}

#[test]
fn a_calendar_holds_its_events_in_order_each_as_in_its_own_file() {
    let day = |day: u8| format!("start: 2026-10-{day:02}\nend: 2026-10-{day:02}\n");
    let site = Small::bare()
        .event("b", &day(3))
        .event("a", &(day(3) + "id: zebra\n"))
        .event("late", &(day(9) + "series: mirai\n"))
        .event("early", &(day(1) + "series: mirai\n"));
    let site = published(&site, &History::default());
    for prefix in ["", "en/"] {
        let all = blocks(&site.file(&format!("{prefix}calendar/all.ics")));
        let each = ["early", "b", "a", "late"].map(|slug| {
            let own = blocks(&site.file(&format!("{prefix}events/{slug}/{slug}.ics")));
            assert_eq!(own.len(), 1);
            let page = format!("https://alumni.example.com/alumni/{prefix}events/{slug}/");
            assert_eq!(value(&own[0], "URL"), Some(page));
            own[0].clone()
        });
        assert_eq!(all, each);
        let series = blocks(&site.file(&format!("{prefix}calendar/series/mirai.ics")));
        assert_eq!(series, [each[0].clone(), each[3].clone()]);
    }
}

#[test]
fn what_is_subscribed_to_stays_small_and_a_year_holds_all_of_it() {
    let day = |day: &str| format!("start: {day}\nend: {day}\n");
    let site = Small::bare()
        .event("old", &(day("2024-05-01") + "series: mirai\n"))
        .event("year-ago", &day("2025-11-20"))
        .event("within", &day("2025-11-21"))
        .event("eve", "start: 2025-12-31T23:00\nend: 2026-01-01T01:00\nseries: mirai\n")
        .event("next", &day("2027-06-01"))
        .publish();
    let slugs = |file: &str| -> Vec<String> {
        let urls =
            blocks(&site.file(file)).iter().filter_map(|it| value(it, "URL")).collect::<Vec<_>>();
        let last = |url: &String| url.trim_end_matches('/').rsplit('/').next().unwrap().to_owned();
        urls.iter().map(last).collect()
    };
    for (file, expected) in [
        ("calendar/all.ics", vec!["within", "eve", "next"]),
        ("calendar/2024.ics", vec!["old"]),
        ("calendar/2025.ics", vec!["year-ago", "within", "eve"]),
        ("en/calendar/2027.ics", vec!["next"]),
        ("calendar/series/mirai.ics", vec!["eve"]),
        ("calendar/series/mirai/2024.ics", vec!["old"]),
        ("calendar/series/mirai/2025.ics", vec!["eve"]),
    ] {
        assert_eq!(slugs(file), expected, "{file}");
    }
    assert!(!site.paths().contains(&"calendar/2026.ics".to_owned()), "none begins in 2026");
    let name = value(&site.file("en/calendar/series/mirai/2024.ics"), "NAME");
    assert_eq!(name.as_deref(), Some("Future Lectures – Minato\\, 2024"));
    let page = site.page("/events/");
    let years = ["/calendar/2027.ics", "/calendar/2025.ics", "/calendar/2024.ics"];
    crate::published::assert_in_order(page.main(), &years);
    let series = site.page("/en/series/mirai/");
    assert!(series.main().contains("href=\"/en/calendar/series/mirai/2024.ics\" rel=\"external\""));
}

#[test]
fn what_does_not_take_place_is_struck_out_and_says_so() {
    for (status, known, title) in [
        ("scheduled", "CONFIRMED", "催し soup"),
        ("tentative", "TENTATIVE", "【仮日程】催し soup"),
        ("postponed", "CANCELLED", "【延期】催し soup"),
        ("cancelled", "CANCELLED", "【中止】催し soup"),
        ("rescheduled\nprevious_start: 2026-11-05T18:30", "CONFIRMED", "催し soup"),
    ] {
        let site = Small::bare().event("soup", &format!("status: {status}\n")).publish();
        let file = site.file("calendar/all.ics");
        assert_eq!(value(&file, "STATUS").unwrap(), known);
        assert_eq!(value(&file, "SUMMARY").unwrap(), title);
        let free = (known == "CANCELLED").then(|| "TRANSPARENT".to_owned());
        assert_eq!(value(&file, "TRANSP"), free);
        let is_offered = site.page("/events/soup/").main().contains("/events/soup/soup.ics");
        assert_eq!(is_offered, known != "CANCELLED", "{status}");
    }
}

#[test]
fn an_event_that_nobody_has_translated_is_in_the_english_calendar_too() {
    let site = Small::bare().event("soup", "").publish();
    let file = site.file("en/calendar/all.ics");
    assert_eq!(value(&file, "SUMMARY").unwrap(), "催し soup");
    let page = "https://alumni.example.com/en/events/soup/";
    assert_eq!(values(&file, "URL").last().unwrap(), page);
}

#[test]
fn a_change_raises_the_sequence_and_nobody_knows_a_change_of_which_nobody_tells() {
    let stamps = |fields: &str, history: &History| {
        let file = published(&Small::bare().event("soup", fields), history);
        let file = file.file("events/soup/soup.ics");
        ["SEQUENCE", "LAST-MODIFIED", "DTSTAMP"].map(|name| value(&file, name))
    };
    let some = |texts: [&str; 3]| texts.map(|text| Some(text.to_owned()));
    let none = History::default();
    let [sequence, modified, stamp] = stamps("", &none);
    assert_eq!((sequence.as_deref(), modified), (Some("0"), None));
    assert_eq!(stamp.as_deref(), Some("20261121T000000Z"), "the build's instant");
    // The day begins in the site's zone.
    let written = stamps("updated: 2026-11-20\n", &none);
    assert_eq!(written, some(["217263600", "20261119T150000Z", "20261119T150000Z"]));
    let later = stamps("updated: 2026-11-21\n", &none);
    assert_eq!(later[0].as_deref(), Some("217350000"));
    // What is to come has not been yet.
    assert_eq!(stamps("updated: 2026-11-22\n", &none)[0].as_deref(), Some("0"));
    // The history knows better than the editor.
    let committed = changed("events/soup.md", "2026-11-20T01:02:03Z");
    let committed = stamps("updated: 2026-11-21\n", &committed);
    assert_eq!(committed, some(["217299723", "20261120T010203Z", "20261120T010203Z"]));
}

#[test]
fn a_renamed_event_keeps_its_id_and_a_site_has_its_own() {
    let uid = |slug: &str, fields: &str| {
        let site = Small::bare().configured("alumni.example.com", "alumni.example.com:8443");
        let site = site.event(slug, fields).publish();
        ["", "en/"].map(|prefix| value(&site.file(&format!("{prefix}calendar/all.ics")), "UID"))
    };
    let both = |text: &str| [Some(text.to_owned()), Some(text.to_owned())];
    assert_eq!(uid("tea", ""), both("tea@alumni.example.com"));
    assert_eq!(uid("spring-tea", "id: tea\n"), both("tea@alumni.example.com"));
    assert_eq!(uid("spring-tea", ""), both("spring-tea@alumni.example.com"));
}

#[test]
fn an_events_page_leads_into_calendars() {
    let site = Small::bare().event("soup", TIMED).publish_at(AT, "/alumni/");
    let page = site.page("/en/events/soup/");
    assert_in_order(
        page.main(),
        &[
            "href=\"/alumni/en/events/soup/soup.ics\" rel=\"external\"",
            "href=\"https://calendar.google.com/calendar/render?action=TEMPLATE&amp;",
            "href=\"https://outlook.live.com/calendar/0/deeplink/compose?",
            "href=\"webcal://alumni.example.com/alumni/en/calendar/series/mirai.ics\" rel=\"external\"",
            "value=\"https://alumni.example.com/alumni/en/calendar/series/mirai.ics\"",
        ],
    );
}
