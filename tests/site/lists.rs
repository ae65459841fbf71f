//! Stories, positions, topics, and the numbers of the network.

use crate::published::{Published, assert_in_order, assert_snapshot, text, values};
use crate::small::{AT, Small, job};

#[test]
fn a_story_with_every_field_reads_as_one_page() {
    let ja = "---\ntitle: 冷える箱\nsummary: 二社の話。\nkind: collaboration\ndate: 2026-10-01\n\
        updated: 2026-10-20\npeople: [sakaki-haruka]\nauthors:\n  - sakaki-haruka\n  - { name: 編集部 }\n\
        topics: [food, logistics]\nindustry: trading\nregion: kanto\nparties: [みなと商会, 榊製パン]\n\
        outcome: hr-partnership\nskills: { then: [通関], now: [製パン] }\n\
        source: { title: 港の本, publisher: 港書房, url: \"https://book.example/\" }\n\
        credit: © 港書房。許可を得て転載。\ncanonical: https://book.example/text\n\
        series: cold\npart: 2\nimage: cover.svg\nalt: 箱の絵\nconsent: 2026-09-01\n---\n\
        ## はじまり\n\n本文。\n";
    let en = "---\ntitle: The cold box\nsummary: Of two firms.\nauthors:\n  - sakaki-haruka\n  \
        - { name: The editors }\nparties: [Minato Shokai, Sakaki Bakery]\n\
        skills: { then: [Customs], now: [Baking] }\nsource: { title: The Port Book }\n\
        credit: © Port Books\ncanonical: https://book.example/en\n\
        alt: A box\n---\n## How it began\n\nText.\n";
    let site = Small::bare()
        .with("stories/box/index.md", ja)
        .with("stories/box/index.en.md", en)
        .with("stories/box/cover.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
        .publish();
    for (address, name, prefix, alt) in [
        ("/stories/box/", "story.ja.txt", "", "箱の絵"),
        ("/en/stories/box/", "story.en.txt", "/en", "A box"),
    ] {
        let page = site.page(address);
        assert_snapshot(name, &(page.text() + "\n"));
        for link in ["/people/sakaki-haruka/", "/topics/food/", "/topics/logistics/", "/stories/"] {
            assert!(page.main().contains(&format!("href=\"{prefix}{link}\"")), "{link}");
        }
        assert!(page.main().contains(&format!("src=\"/stories/box/cover.svg\" alt=\"{alt}\"")));
    }
    assert!(site.page("/stories/box/").main().contains("href=\"https://book.example/text\""));
}

#[test]
fn stories_are_listed_the_newest_first() {
    let site = Small::bare()
        .story("b", "2026-05-01", "")
        .story("a", "2026-05-01", "")
        .story("c", "2026-07-01", "")
        .story("d", "2020-01-01", "")
        .publish();
    let order = ["/stories/c/", "/stories/a/", "/stories/b/", "/stories/d/"];
    assert_in_order(site.page("/stories/").main(), &order);
    let home = site.page("/");
    assert_in_order(home.main(), &order[..3]);
    assert!(!home.main().contains("/stories/d/"), "three stories stand on the home page");
}

fn two_positions(at: &str) -> Published {
    let last = job("last-day", "2026-11-01", "2026-11-21", "\"offer\": \"employment\",");
    let open = job("open", "2026-11-01", "2026-12-31", "\"offer\": \"employment\",");
    Small::bare().jobs(&[last, open]).publish_at(at, "/")
}

#[test]
fn a_position_is_open_until_midnight_of_its_last_day_in_the_sites_zone() {
    let site = two_positions("2026-11-21T23:59:59+09:00");
    let (list, page) = (site.page("/jobs/"), site.page("/jobs/last-day/"));
    assert!(list.section("open").unwrap().contains("/jobs/last-day/"));
    assert!(text(list.section("closed").unwrap()).contains("終了した募集はありません。"));
    assert!(list.text().contains("2件"));
    assert!(page.text().contains("本日まで"), "{}", page.text());
    assert!(page.main().contains("href=\"https://apply.example/last-day\""));
    assert!(site.page("/").main().contains("/jobs/last-day/"));
    assert!(site.page("/jobs/open/").section("similar").unwrap().contains("/jobs/last-day/"));
}

#[test]
fn a_position_that_has_closed_stays_as_a_record() {
    let site = two_positions("2026-11-22T00:00:00+09:00");
    let (list, page) = (site.page("/jobs/"), site.page("/jobs/last-day/"));
    assert!(!list.section("open").unwrap().contains("/jobs/last-day/"));
    assert!(list.section("closed").unwrap().contains("/jobs/last-day/"));
    assert!(list.main().contains("job-list job-list--closed"));
    assert_in_order(&page.text(), &["この募集は終了しました。", "募集中のものを見る", "募集終了"]);
    assert!(!page.main().contains("https://apply.example/last-day"), "{}", page.main());
    assert!(!site.page("/").main().contains("/jobs/last-day/"));
    assert!(site.page("/jobs/open/").section("similar").is_none());
    assert!(site.page("/en/jobs/last-day/").text().contains("This position has closed."));
}

#[test]
fn the_days_that_are_left_are_counted_to_the_end_of_the_last_one() {
    for (at, left) in [
        ("2026-11-20T12:00:00+09:00", "あと1日"),
        ("2026-11-19T00:00:00+09:00", "あと3日"),
        ("2026-11-21T00:00:01+09:00", "本日まで"),
    ] {
        let said = two_positions(at).page("/jobs/last-day/").text();
        assert!(said.contains(left), "{at}: {said}");
    }
}

#[test]
fn returns_stand_first_and_the_first_to_close_before_the_others() {
    let with = |id: &str, offer: &str, closes: &str| {
        job(id, "2026-11-01", closes, &format!("\"offer\": \"{offer}\","))
    };
    let site = Small::bare()
        .jobs(&[
            with("a-referral", "referral", "2026-12-01"),
            with("b-employment", "employment", "2026-12-01"),
            with("c-return-late", "return", "2026-12-31"),
            with("d-return-early", "return", "2026-12-02"),
        ])
        .publish();
    assert_in_order(
        site.page("/jobs/").section("open").unwrap(),
        &[
            "/jobs/d-return-early/",
            "/jobs/c-return-late/",
            "/jobs/b-employment/",
            "/jobs/a-referral/",
        ],
    );
    // On the home page each kind of offer has its turn.
    assert_in_order(
        site.page("/").section("jobs").unwrap(),
        &[
            "/jobs/d-return-early/",
            "/jobs/b-employment/",
            "/jobs/a-referral/",
            "/jobs/c-return-late/",
        ],
    );
}

#[test]
fn a_topic_gathers_everything_across_kinds() {
    let site = Small::one_of_each().publish();
    for (address, prefix) in [("/topics/food/", ""), ("/en/topics/food/", "/en")] {
        let page = site.page(address);
        for (section, link) in [
            ("stories", "/stories/bread/"),
            ("events", "/events/tea/"),
            ("people", "/people/sakaki-haruka/"),
        ] {
            let links = values(page.section(section).unwrap(), "href");
            assert_eq!(links, [format!("{prefix}{link}")], "{section}");
        }
    }
    let nothing = site.page("/topics/logistics/");
    assert!(nothing.text().contains("この話題の記事はまだありません。"));
    for section in ["stories", "events", "people"] {
        assert!(nothing.section(section).is_none());
    }
    assert_eq!(
        text(site.page("/topics/").main()).lines().skip(2).collect::<Vec<_>>(),
        ["食", "2", "物流", "0"]
    );
}

#[test]
fn the_network_is_counted_by_quarter() {
    let day = |day: &str| format!("start: {day}\nend: {day}\n");
    let site = Small::bare()
        .event("first", &day("2025-10-03"))
        .event("held-in-july", &day("2026-07-10"))
        .event("cancelled", &format!("{}status: cancelled\n", day("2026-07-11")))
        .event("postponed", &format!("{}status: postponed\n", day("2026-07-12")))
        .event("held-in-october", &day("2026-10-05"))
        .event("today", &day("2026-11-21"))
        .event("to-come", &day("2026-12-03"))
        .story("july", "2026-07-01", "")
        .story("today", "2026-11-21", "")
        .story("to-be-told", "2026-12-25", "")
        .jobs(&[
            job("summer", "2026-06-30", "2026-07-01", ""),
            job("autumn", "2026-10-01", "2026-12-31", ""),
            job("next-year", "2027-01-05", "2027-02-01", ""),
        ])
        .publish();
    let rows = |address: &str| -> Vec<String> {
        let page = site.page(address);
        let (_, body) = page.main().split_once("<tbody>").unwrap();
        let (body, _) = body.split_once("</tbody>").unwrap();
        body.split("</tr>")
            .map(|row| text(row).replace('\n', " "))
            .filter(|row| !row.is_empty())
            .collect()
    };
    assert_eq!(
        rows("/activity/"),
        [
            "2025年 第4四半期 1 0 0",
            "2026年 第1四半期 0 0 0",
            "2026年 第2四半期 0 0 1",
            "2026年 第3四半期 1 1 1",
            "2026年 第4四半期 1 1 1",
        ]
    );
    assert_eq!(rows("/en/activity/")[0], "Q4 2025 1 0 0");
    let page = site.page("/activity/");
    assert!(page.text().contains("集計日："));
    assert!(page.text().contains("2026年11月21日"));
    assert!(page.text().contains("商談の数や再入社の人数は、ここに並べません。"));
    // The pictures tell the same figures to those who don't see them.
    assert_eq!(page.main().matches("<svg").count(), 3);
    let figures = page.main().matches("2026年 第3四半期: 1").count();
    assert_eq!(figures, 3, "{}", page.main());
}

#[test]
fn people_stand_in_the_order_of_their_readings() {
    let person = |name: &str, reading: &str| {
        format!(
            "---\nname: {name}\nreading: {reading}\nheadline: 人\nconsent: 2026-01-01\n---\n紹介。\n"
        )
    };
    let site = Small::bare()
        .with("people/z.md", &person("相沢", "あいざわ"))
        .with("people/a.md", &person("和田", "わだ"))
        .publish_at(AT, "/");
    assert_in_order(
        site.page("/people/").main(),
        &["/people/z/", "/people/sakaki-haruka/", "/people/a/"],
    );
}
