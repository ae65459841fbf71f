//! Events, at the instants at which something about them changes.

use crate::published::{Page, assert_in_order};
use crate::small::{AT, Small};

/// The page of the one event `soup`, and the list, at an instant.
fn at(instant: &str, fields: &str) -> (Page, Page) {
    let site = Small::bare().event("soup", fields).publish_at(instant, "/");
    (site.page("/events/soup/"), site.page("/events/"))
}

fn is_upcoming(list: &Page) -> bool {
    let stands_in = |id: &str| list.section(id).unwrap().contains("/events/soup/");
    assert_ne!(stands_in("upcoming"), stands_in("past"), "it is in one of the two lists");
    stands_in("upcoming")
}

#[test]
fn an_event_across_midnight_is_over_when_it_ends() {
    let fields = "start: 2026-12-31T22:00\nend: 2027-01-01T01:00\n";
    let (page, list) = at("2027-01-01T00:59:59+09:00", fields);
    let said = page.text();
    assert!(
        said.contains("2026年12月31日（木）22:00 – 2027年1月1日（金）1:00 JST（UTC+9）"),
        "{said}"
    );
    assert!(page.main().contains("datetime=\"2026-12-31T22:00+09:00\""));
    assert!(is_upcoming(&list));
    assert!(!said.contains("終了しました"));
    let (page, list) = at("2027-01-01T01:00:00+09:00", fields);
    assert!(!is_upcoming(&list));
    assert!(page.text().contains("このイベントは終了しました。"));
}

#[test]
fn whole_days_last_through_the_last_midnight_of_the_sites_zone() {
    let fields = "start: 2027-02-20\nend: 2027-02-21\n";
    let (page, list) = at("2027-02-21T23:59:59+09:00", fields);
    assert!(page.text().contains("2027年2月20日（土） – 2月21日（日）"), "{}", page.text());
    assert!(page.main().contains("datetime=\"2027-02-20\""));
    assert!(is_upcoming(&list));
    assert_in_order(list.section("upcoming").unwrap(), &["2027", "2/20", "土 終日"]);
    let (_, list) = at("2027-02-22T00:00:00+09:00", fields);
    assert!(!is_upcoming(&list));
}

#[test]
fn an_event_with_an_offset_is_told_there_and_here() {
    let fields = "start: 2027-02-04T18:30+01:00\nend: 2027-02-04T21:00+01:00\n";
    let (page, _) = at(AT, fields);
    assert_in_order(
        &page.text(),
        &["2027年2月4日（木）18:30–21:00 UTC+1", "2027年2月5日（金）2:30–5:00 JST（UTC+9）"],
    );
    assert!(page.main().contains("datetime=\"2027-02-04T18:30+01:00\""));
    assert!(is_upcoming(&at("2027-02-05T04:59:59+09:00", fields).1));
    assert!(!is_upcoming(&at("2027-02-05T05:00:00+09:00", fields).1));
}

const REGISTRATION: &str =
    "registration: { url: \"https://form.example/a\", closes: 2026-12-01T18:00 }\n";

#[test]
fn a_cancelled_or_postponed_event_asks_nobody_to_register() {
    for (status, name, sentence) in [
        ("cancelled", "中止", "このイベントは中止になりました。"),
        ("postponed", "延期", "延期になりました。新しい日程は決まりしだいお知らせします。"),
    ] {
        let fields = format!("status: {status}\n{REGISTRATION}");
        let site = Small::bare()
            .event("soup", &fields)
            .event("tea", "start: 2027-01-09\nend: 2027-01-09\n");
        let site = site.publish();
        let page = site.page("/events/soup/");
        assert_in_order(&page.text(), &[name, sentence]);
        assert!(page.main().contains("notice notice--strong"));
        assert!(!page.main().contains("https://form.example/a"), "{}", page.main());
        let list = site.page("/events/");
        assert!(list.section("upcoming").unwrap().contains("event-row event-row--off"));
        assert!(list.text().contains(name));
        let home = site.page("/");
        let next = crate::published::between(home.main(), "class=\"next\"", "</section>");
        assert!(next.contains("/events/tea/") && !next.contains("/events/soup/"), "{next}");
        // After its day it has not taken place.
        let later = Small::bare().event("soup", &fields).publish_at("2027-06-01T00:00:00Z", "/");
        let said = later.page("/events/soup/").text();
        assert!(said.contains(sentence) && !said.contains("終了しました"), "{said}");
    }
}

#[test]
fn a_full_event_leads_nobody_to_the_form() {
    let full = REGISTRATION.replace(" }", ", full: true }");
    let (page, list) = at(AT, &full);
    assert!(page.text().contains("満席になりました。申し込みは受け付けていません"));
    assert!(!page.main().contains("https://form.example/a"), "{}", page.main());
    let row = list.section("upcoming").unwrap();
    assert!(row.contains("満席") && !row.contains("申込は"), "{row}");
    let (page, list) = at("2026-12-03T21:00:00+09:00", &full);
    assert!(!page.text().contains("満席") && !list.text().contains("満席"), "it is over");
    let (page, _) = at(AT, &REGISTRATION.replace(" }", ", full: false }"));
    assert!(page.main().contains("https://form.example/a") && !page.text().contains("満席"));
}

#[test]
fn a_list_asks_nobody_to_register_for_what_does_not_take_place() {
    for status in ["cancelled", "postponed"] {
        let fields = format!("status: {status}\nseries: mirai\ntopics: [food]\n{REGISTRATION}");
        let other = "start: 2027-01-09\nend: 2027-01-09\nseries: mirai\n";
        let site = Small::bare().event("soup", &fields).event("tea", other).publish();
        for address in ["/", "/events/", "/events/tea/", "/topics/food/"] {
            let said = site.page(address).text();
            assert!(said.contains("催し soup"), "{address}: {said}");
            assert!(!said.contains("申込は"), "{status}, {address}: {said}");
        }
    }
}

#[test]
fn a_rescheduled_event_tells_both_dates() {
    let fields = "status: rescheduled\nprevious_start: 2026-11-05T18:30\n";
    let (page, _) = at(AT, fields);
    assert_in_order(
        &page.text(),
        &[
            "日程変更",
            "日程が変わりました。",
            "2026年12月3日（木）19:00–21:00 JST（UTC+9）",
            "変更前の日時",
        ],
    );
    assert!(page.main().contains("<s>2026年11月5日（木）18:30</s>"), "{}", page.main());
    let (page, _) = at("2026-12-04T00:00:00+09:00", fields);
    assert!(page.text().contains("このイベントは終了しました。"));
    assert!(!page.text().contains("日程が変わりました。"));
}

#[test]
fn a_tentative_event_says_so() {
    let (page, list) = at(AT, "status: tentative\n");
    assert_in_order(&page.text(), &["仮日程", "日程は仮のものです。変わることがあります。"]);
    assert!(list.text().contains("仮日程"));
}

#[test]
fn registration_closes_when_it_says() {
    let (page, list) = at("2026-12-01T17:59:59+09:00", REGISTRATION);
    assert!(page.main().contains("href=\"https://form.example/a\""));
    assert_in_order(&page.text(), &["申し込む", "申込は12月1日（火）18:00まで"]);
    assert!(list.text().contains("申込は12月1日（火）18:00まで"));
    let (page, list) = at("2026-12-01T18:00:00+09:00", REGISTRATION);
    assert!(!page.main().contains("https://form.example/a"));
    assert!(page.text().contains("申し込みは締め切りました"));
    assert!(!list.text().contains("申込は"));
    let (page, _) = at("2026-12-03T21:00:00+09:00", REGISTRATION);
    assert!(!page.text().contains("申し込み"), "{}", page.text());
}

#[test]
fn a_past_event_leads_to_its_report_and_back() {
    let site = Small::bare()
        .event("soup", "start: 2026-11-01T19:00\nend: 2026-11-01T21:00\nreport: report-1\n")
        .story("report-1", "2026-11-05", "kind: report\n");
    let past = site.publish();
    assert!(past.page("/events/soup/").main().contains("href=\"/stories/report-1/\""));
    assert!(past.page("/stories/report-1/").main().contains("href=\"/events/soup/\""));
    let before = site.publish_at("2026-11-01T20:00:00+09:00", "/");
    assert!(!before.page("/events/soup/").main().contains("/stories/report-1/"));
}

#[test]
fn every_fact_of_an_event_is_shown() {
    let fields = "attendance: hybrid\nvenue: { name: 港ホール, address: 横浜市中区1, map: \"https://map.example/1\" }\n\
        online: https://meet.example/soup/\nspeakers:\n  - sakaki-haruka\n  - { name: 港 太郎, title: 船長 }\n\
        series: mirai\nnumber: 12\nprogramme:\n  - { time: \"19:00\", title: 話, part: lecture }\n  \
        - { title: 乾杯, part: social }\naudience: [alumni, recruits]\nconnection: naname\ntopics: [food]\n\
        fee: 千円\ncapacity: 40\n";
    let (page, _) = at(AT, fields);
    assert_snapshot_of("event.ja.txt", &page);
    for link in [
        "https://map.example/1",
        "https://meet.example/soup/",
        "/people/sakaki-haruka/",
        "/topics/food/",
        "/events/",
    ] {
        assert!(page.main().contains(&format!("href=\"{link}\"")), "{link}");
    }
}

fn assert_snapshot_of(name: &str, page: &Page) {
    crate::published::assert_snapshot(name, &(page.text() + "\n"));
}

#[test]
fn a_series_shows_its_other_events_the_newest_first() {
    let on = |day: u8| format!("start: 2026-10-{day:02}\nend: 2026-10-{day:02}\nseries: mirai\n");
    let mut site = Small::bare().event("other", "");
    for day in 1..=6 {
        site = site.event(&format!("no-{day}"), &on(day));
    }
    let page = site.publish().page("/events/no-3/");
    let others = page.section("events").unwrap().to_owned();
    assert_in_order(&others, &["/events/no-6/", "/events/no-5/", "/events/no-4/", "/events/no-2/"]);
    for absent in ["/events/no-3/", "/events/no-1/", "/events/other/"] {
        assert!(!others.contains(absent), "{absent}");
    }
}
