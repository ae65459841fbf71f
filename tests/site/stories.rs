//! The faces of stories: what each kind shows, and what stands around the text.

use crate::published::{Page, assert_in_order, text, values};
use crate::small::{AT, Small, job};

/// A story with this text, and with these fields, in Japanese alone.
fn told(site: Small, slug: &str, fields: &str, body: &str) -> Small {
    site.with(
        &format!("stories/{slug}.md"),
        &format!("---\ntitle: 話 {slug}\nsummary: 要約。\ndate: 2026-10-01\n{fields}---\n{body}\n"),
    )
}

#[test]
fn an_interview_sets_its_answers_apart_and_ties_them_to_people() {
    let fields = "kind: interview\npeople: [sakaki-haruka]\nconsent: 2026-09-01\n";
    let body =
        "── なぜ、パンを。\n\n榊：朝が早いから。\n\nさかき：もう一つ。\n\n編集部：ありがとう。";
    let site = told(Small::bare(), "bread", fields, body)
        .with(
            "stories/bread.en.md",
            "---\ntitle: Bread\nsummary: On it.\n---\n── Why?\n\nHaruka Sakaki: It is early.\n",
        )
        .publish();
    let page = site.page("/stories/bread/");
    assert_in_order(
        page.main(),
        &[
            "<p class=\"question\">なぜ、パンを。</p>",
            "<p class=\"answer\"><b class=\"answer__name\"><a href=\"/people/sakaki-haruka/\">榊 遥</a></b> 朝が早いから。</p>",
            "<p class=\"answer\"><b class=\"answer__name\">さかき</b> もう一つ。</p>",
            "<p class=\"answer answer--office\"><b class=\"answer__name\">編集部</b> ありがとう。</p>",
        ],
    );
    let en = site.page("/en/stories/bread/");
    assert!(en.main().contains("<a href=\"/en/people/sakaki-haruka/\">Haruka Sakaki</a></b> It"));
}

#[test]
fn an_interview_that_is_not_translated_names_people_as_its_text_does() {
    let fields = "kind: interview\npeople: [sakaki-haruka]\nconsent: 2026-09-01\n";
    let site = told(Small::bare(), "bread", fields, "── 問い。\n\n榊：答え。").publish();
    let page = site.page("/en/stories/bread/");
    assert!(page.main().contains("<a href=\"/en/people/sakaki-haruka/\">榊 遥</a></b> 答え。"));
}

#[test]
fn an_excerpt_is_credited_above_its_text_and_below() {
    let fields = "kind: insight\nsource: { title: 港の本, publisher: 港書房, url: \"https://book.example/\" }\n\
        credit: © 港書房。\n";
    let site = told(Small::bare(), "book", fields, "本文です。").publish();
    let page = site.page("/stories/book/");
    let credit = ["この記事は転載です", "港の本", "（港書房）", "© 港書房。", "元の文章を読む"];
    let expected: Vec<&str> =
        credit.iter().chain(&["本文です。"]).chain(&credit).copied().collect();
    assert_in_order(&page.text(), &expected);
    let links = values(page.main(), "href").into_iter().filter(|href| href.contains("book"));
    assert_eq!(links.count(), 4);
}

#[test]
fn the_page_of_collaborations_lists_them_all_and_says_that_these_are_not_all() {
    let two = "kind: collaboration\nparties: [みなと商会, 榊製パン]\noutcome: fund\n";
    let site = Small::bare().page("together", "lists: collaboration\n");
    let site = told(site, "old", two, "本文。");
    let site = told(site, "new", &two.replace("fund", "service"), "本文。");
    let site = told(site, "other", "kind: news\n", "本文。");
    let site = site.configured("menu = [", "menu = [\"together\", ").publish();
    let page = site.page("/together/");
    let sentence = "載せているのは、双方が公開に同意したものだけです。すべてではありません。";
    assert_in_order(
        &page.text(),
        &["サービス", "みなと商会", "榊製パン", "話 new", "ファンド", "話 old", sentence],
    );
    assert!(!page.text().contains("話 other"));
    let panel = site.page("/stories/old/");
    assert_in_order(&panel.text(), &["誰と誰が", "みなと商会", "生まれたもの", "ファンド"]);
    assert!(panel.main().contains("<a href=\"/together/\">公開している協業を見る</a>"));
    let en = site.page("/en/together/").text();
    assert!(en.contains("It is not a complete list."), "{en}");
}

#[test]
fn a_page_can_list_stories_of_another_kind() {
    let site =
        Small::bare().page("letters", "lists: news\n").story("a", "2026-05-01", "kind: news\n");
    let site = site.story("b", "2026-05-01", "").publish();
    let page = site.page("/letters/");
    assert!(page.text().contains("話 a") && !page.text().contains("話 b"));
    let empty = Small::bare().page("letters", "lists: news\n").publish();
    assert!(empty.page("/letters/").text().contains("ストーリーはまだありません。"));
}

/// The positions on the page of a story of a return: address, until when, and whether hidden.
fn returns(page: &Page) -> Vec<(String, String, bool)> {
    let section = page.section("returns").unwrap();
    let rows = section.split("<li").skip(1);
    rows.map(|row| {
        let opening = row.split('>').next().unwrap();
        let until = values(opening, "data-until")[0].to_owned();
        (values(row, "href")[0].to_owned(), until, opening.contains(" hidden"))
    })
    .collect()
}

#[test]
fn a_return_leads_to_positions_that_are_open_for_returning() {
    let with = |id: &str, posted: &str, closes: &str, offer: &str| {
        job(id, posted, closes, &format!("\"offer\": \"{offer}\","))
    };
    let site = Small::bare().story("back", "2026-05-01", "kind: return\n").jobs(&[
        with("closed", "2026-09-01", "2026-11-20", "return"),
        with("open", "2026-10-01", "2026-11-30", "return"),
        with("newer", "2026-11-01", "2026-12-31", "return"),
        with("employment", "2026-11-01", "2026-12-31", "employment"),
    ]);
    let page = Page(site.publish().file("stories/back/index.html"));
    // The end of the last day in the site's zone, in milliseconds.
    let row = |slug: &str, until: &str| (format!("/jobs/{slug}/"), until.to_owned(), false);
    assert_eq!(returns(&page), [row("newer", "1798729200000"), row("open", "1796050800000")]);
    let section = page.section("returns").unwrap();
    assert!(section.contains("href=\"/jobs/?offer=return\""));
    // When the last of them has closed, a sentence takes their place.
    assert_in_order(section, &["data-none", "hidden", "ありません。"]);
    let later = site.publish_at("2027-02-01T00:00:00Z", "/").page("/stories/back/");
    assert_eq!(returns(&later), []);
    let none = later.section("returns").unwrap();
    assert!(!none.contains("hidden") && !none.contains("data-from"), "{none}");
    assert!(
        site.story("other", "2026-05-01", "")
            .publish()
            .page("/stories/other/")
            .section("returns")
            .is_none()
    );
}

#[test]
fn a_report_and_its_event_lead_to_one_another() {
    let site = Small::bare()
        .event("tea", "start: 2026-10-01T19:00\nend: 2026-10-01T21:00\nreport: told\n")
        .story("told", "2026-10-05", "kind: report\n")
        .publish();
    let report = site.page("/stories/told/");
    assert_in_order(
        &report.text(),
        &[
            "話 told",
            "報告するイベント",
            "催し tea",
            "2026年10月1日（木）19:00–21:00",
            "本社ホール",
            "本文。",
        ],
    );
    assert!(report.main().contains("href=\"/events/tea/\""));
    assert!(site.page("/events/tea/").main().contains("href=\"/stories/told/\""));
}

#[test]
fn the_time_to_read_is_told_in_the_language_of_the_text() {
    let site = told(Small::bare(), "long", "kind: news\n", &"港".repeat(2500));
    let words = "word ".repeat(660);
    let en = format!("---\ntitle: Long\nsummary: On it.\n---\n**{words}**\n");
    let site = site.with("stories/long.en.md", &en).publish();
    assert_in_order(&site.page("/stories/long/").text(), &["2026年10月1日", "約5分"]);
    assert_in_order(&site.page("/en/stories/long/").text(), &["1 October 2026", "3 min read"]);
    assert!(site.page("/stories/").text().contains("約5分"));
    assert!(site.page("/en/stories/").text().contains("3 min read"));
}

#[test]
fn stories_events_and_positions_can_be_handed_on() {
    let site = Small::one_of_each().publish_at(AT, "/alumni/");
    for (address, title) in [
        ("/stories/bread/", "話 bread"),
        ("/events/tea/", "催し tea"),
        ("/jobs/buyer/", "仕事 buyer"),
    ] {
        for (locale, words) in [("", "リンクをコピーしました"), ("/en", "Link copied")] {
            let page =
                Page(site.file(format!("{locale}{address}index.html").trim_start_matches('/')));
            let url = format!("https://alumni.example.com/alumni{locale}{address}");
            let main = page.main();
            assert_eq!(values(main, "data-url"), [url.as_str()]);
            assert_eq!(values(main, "data-copied"), [words]);
            assert_eq!(values(main, "data-title").len(), 1);
            assert!(locale == "/en" || main.contains(&format!("data-title=\"{title}\"")));
            let share = main.split("data-share=\"\"").nth(1).unwrap().split('>').next().unwrap();
            // Its class hides it until something can be shared, and keeps its place.
            assert!(share.contains("class=\"share\""), "{share}");
            assert!(main.contains(&format!("<p class=\"print-only\">{url}</p>")), "{main}");
        }
    }
}

#[test]
fn related_stories_are_the_nearest_first_and_say_why() {
    let person = "people: [sakaki-haruka]\nconsent: 2026-01-01\n";
    let site = Small::bare()
        .story(
            "here",
            "2026-06-01",
            &format!("{person}topics: [food, logistics]\nindustry: trading\n"),
        )
        .story("same-person", "2020-01-01", &format!("kind: news\n{person}"))
        .story("same-topics", "2019-01-01", "kind: news\ntopics: [logistics, food]\n")
        .story("same-topic-old", "2024-01-01", "kind: news\ntopics: [food]\n")
        .story("same-topic-new", "2025-01-01", "kind: news\ntopics: [food]\n")
        .story("same-industry", "2026-05-01", "kind: news\nindustry: trading\n")
        .story("same-kind", "2026-05-02", "")
        .publish();
    let related = |address: &str| -> Vec<String> {
        let page = site.page(address);
        let section = page.section("stories").unwrap_or_default();
        section
            .split("<li")
            .skip(1)
            .map(|card| {
                let why =
                    card.split("story-card__why").nth(1).map(|rest| format!("<p class=\"{rest}"));
                format!("{} {}", values(card, "href")[0], text(&why.unwrap()))
            })
            .collect()
    };
    assert_eq!(
        related("/stories/here/"),
        [
            "/stories/same-person/ 榊 遥も登場",
            "/stories/same-topics/ 同じ話題：食、物流",
            "/stories/same-topic-new/ 同じ話題：食",
            "/stories/same-topic-old/ 同じ話題：食",
        ],
    );
    assert_eq!(related("/en/stories/same-person/"), ["/en/stories/here/ Also about Haruka Sakaki"]);
    assert_eq!(related("/en/stories/same-industry/"), ["/en/stories/here/ Same industry: Trading"]);
    assert_eq!(related("/stories/same-kind/"), [""; 0]);
}
