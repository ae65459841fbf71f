//! Series: their pages, the clock on them, and the ways between their parts.

use crate::published::{Page, assert_in_order, text, values};
use crate::small::{AT, Small};

const PLANNED: &str = "summary = { ja = \"連載。\", en = \"A series.\" }\nkind = \"stories\"\n\
    [[series.cold.planned]]\npart = 4\ntitle = \"四つめの箱\"\n\
    [[series.cold.planned]]\npart = 3\ntitle = { ja = \"三つめの箱\", en = \"The third box\" }\n\
    when = \"2027-02\"\n";

fn stories() -> Small {
    Small::bare()
        .configured(
            "summary = { ja = \"連載。\", en = \"A series.\" }\nkind = \"stories\"\n",
            PLANNED,
        )
        .story("second", "2026-05-01", "series: cold\npart: 2\n")
        .story("first", "2026-06-01", "series: cold\npart: 1\n")
        .story("other", "2026-06-01", "")
}

#[test]
fn a_story_stands_among_the_parts_of_its_series() {
    let site = stories().publish();
    let page = site.page("/stories/first/");
    assert_in_order(
        &text(page.section("series").unwrap()),
        &[
            "冷える話",
            "第1回",
            "話 first",
            "この回",
            "第2回",
            "話 second",
            "第3回",
            "三つめの箱",
            "予定",
            "2027年2月ごろ",
            "第4回",
            "四つめの箱",
            "予定",
            "時期は未定",
            "次の回",
            "話 second",
        ],
    );
    assert!(page.main().contains("aria-current=\"page\""));
    assert!(page.main().contains("<a href=\"/series/cold/\">冷える話 第1回</a>"));
    let second = site.page("/en/stories/second/");
    assert_in_order(
        &text(second.section("series").unwrap()),
        &["Part 3", "The third box", "around February 2027", "Previous part", "Story first"],
    );
    assert_eq!(second.main().matches("rel=\"prev\"").count(), 1);
    assert_eq!(second.main().matches("rel=\"next\"").count(), 0);
    assert!(site.page("/stories/other/").section("series").is_none());
}

#[test]
fn a_series_of_events_has_its_own_calendar_and_one_of_stories_has_none() {
    let site = stories().event("tea", "series: mirai\n").publish_at(AT, "/alumni/");
    for prefix in ["", "en/"] {
        let page = site.page(&format!("/{prefix}series/mirai/"));
        let address = format!("alumni.example.com/alumni/{prefix}calendar/series/mirai.ics");
        assert!(page.main().contains(&format!("href=\"webcal://{address}\" rel=\"external\"")));
        assert!(page.main().contains(&format!("value=\"https://{address}\"")));
        let cold = site.page(&format!("/{prefix}series/cold/"));
        assert!(!cold.main().contains("webcal:"), "{}", cold.main());
    }
    assert!(!site.paths().iter().any(|path| path.ends_with("cold.ics")));
}

#[test]
fn parts_of_a_series_are_not_proposed_once_more() {
    let topics = |part: u32| format!("series: cold\npart: {part}\ntopics: [food]\n");
    let site = Small::bare()
        .story("first", "2026-05-01", &topics(1))
        .story("second", "2026-05-02", &topics(2))
        .story("apart", "2026-05-03", "topics: [food]\n")
        .publish();
    let page = site.page("/stories/first/");
    assert_eq!(values(page.section("stories").unwrap(), "href"), ["/stories/apart/"]);
}

#[test]
fn the_page_of_a_series_of_stories_holds_all_parts_in_order() {
    let site = stories().publish();
    let page = site.page("/series/cold/");
    assert_in_order(
        &page.text(),
        &["シリーズ", "冷える話", "連載。", "話 first", "話 second", "三つめの箱", "四つめの箱"],
    );
    assert!(page.section("next").is_none() && page.section("held").is_none());
    assert!(page.head().contains("<title>冷える話｜みなと会</title>"));
    assert_in_order(
        &site.page("/en/series/").text(),
        &["Series", "Future Lectures", "Cold stories", "A series.", "2 stories"],
    );
}

fn events() -> Small {
    let day = |day: &str, number: u32, more: &str| {
        format!("start: {day}T19:00\nend: {day}T21:00\nseries: mirai\nnumber: {number}\n{more}")
    };
    Small::bare()
        .event("first", &day("2026-09-01", 1, "report: told\n"))
        .event("second", &day("2026-10-01", 2, ""))
        .event("third", &day("2026-12-03", 3, ""))
        .event("fourth", &day("2027-01-09", 4, ""))
        .event("gone", &day("2026-10-02", 5, "status: cancelled\n"))
        .event("later", &day("2026-11-01", 5, "status: postponed\n"))
        .story("told", "2026-09-05", "kind: report\n")
}

/// The items of a section: which event, and what the clock does with it.
fn items(page: &Page, section: &str) -> Vec<String> {
    let markup = page.section(section).unwrap_or_default();
    markup
        .split("<li")
        .skip(1)
        .map(|item| {
            let opening = item.split('>').next().unwrap_or_default();
            let slug = values(item, "href")[0].trim_start_matches("/events/").to_owned();
            let clock = ["data-until", "data-from"].map(|name| match values(opening, name)[..] {
                [value] => format!(" {name}={}", value.trim_end_matches("00000")),
                _ => String::new(),
            });
            let hidden = if opening.contains(" hidden") { " hidden" } else { "" };
            format!("{slug}{}{}{hidden}", clock[0], clock[1])
        })
        .collect()
}

#[test]
fn the_clock_moves_an_event_of_a_series_from_next_to_held() {
    // With what the clock hides at the build's instant.
    let page = Page(events().publish().file("series/mirai/index.html"));
    assert_eq!(
        items(&page, "next"),
        ["later/", "third/ data-until=17962992", "fourth/ data-until=17994960"]
    );
    assert_eq!(
        items(&page, "held"),
        [
            "fourth/ data-from=17994960 hidden",
            "third/ data-from=17962992 hidden",
            "second/ data-from=17908560",
            "first/ data-from=17882640",
        ]
    );
    let held = page.section("held").unwrap();
    assert!(held.contains("href=\"/stories/told/\""), "{held}");
    assert_in_order(&text(held), &["第2回", "催し second", "第1回", "催し first", "報告を読む"]);
    // A day later in the clock, another build says the same without anything hidden.
    let page = events().publish_at("2026-12-04T00:00:00+09:00", "/").page("/series/mirai/");
    assert_eq!(items(&page, "next"), ["later/", "fourth/ data-until=17994960"]);
    assert_eq!(items(&page, "held")[0], "third/ data-from=17962992");
}

#[test]
fn a_series_says_when_nothing_comes_next() {
    let one = "start: 2026-12-03T19:00\nend: 2026-12-03T21:00\nseries: mirai\n";
    let site = Small::bare().event("only", one);
    let page = Page(site.publish().file("series/mirai/index.html"));
    let next = page.section("next").unwrap();
    assert_in_order(next, &["data-from=\"1796299200000\" hidden class=\"empty\"", "次回はまだ"]);
    // Nothing has been held yet, so the heading waits for the first one too.
    assert!(page.main().contains("aria-labelledby=\"held\" data-from=\"1796299200000\" hidden"));
    let over = site.publish_at("2026-12-04T00:00:00+09:00", "/").page("/series/mirai/");
    let next = over.section("next").unwrap();
    assert!(next.contains("次回はまだ決まっていません。") && !next.contains("hidden"), "{next}");
    let nothing = Small::bare().publish().page("/en/series/mirai/");
    assert!(nothing.text().contains("There is nothing in this series yet."));
}

#[test]
fn a_planned_event_stands_below_those_with_a_date() {
    let planned = "summary = { ja = \"講座。\", en = \"Lectures.\" }\n\
        [[series.mirai.planned]]\npart = 6\ntitle = \"六度め\"\nwhen = \"2027\"\n";
    let site = events()
        .configured("summary = { ja = \"講座。\", en = \"Lectures.\" }\n", planned)
        .publish_at(AT, "/");
    assert_in_order(
        &text(site.page("/series/mirai/").section("next").unwrap()),
        &["催し fourth", "まだ告知していない回", "第6回", "六度め", "2027年ごろ"],
    );
}

#[test]
fn an_event_leads_to_its_series() {
    let site = events().publish();
    let link = "<a href=\"/en/series/mirai/\">Future Lectures no. 3</a>";
    assert!(site.page("/en/events/third/").main().contains(link));
    assert!(
        Small::empty().publish().page("/series/").text().contains("シリーズはまだありません。")
    );
}
