//! Long lists, as pages that follow one another.

use std::collections::BTreeSet;

use crate::published::{Page, Published, assert_in_order, assert_snapshot, text, values};
use crate::small::{AT, Small, job};

/// The addresses of rows of a section of the site on a page: links to its entries.
fn rows(page: &Page, section: &str) -> Vec<String> {
    let main = page.main();
    let (list, _) = main.split_once("<nav aria-label").unwrap_or((main, ""));
    let is_row = |href: &&str| {
        let rest = href.strip_prefix(section).unwrap_or_default();
        rest.len() > 1 && rest.ends_with('/') && !rest.starts_with("page/")
    };
    values(list, "href").into_iter().filter(is_row).map(str::to_owned).collect()
}

/// The rows of all pages of a list, page by page.
fn leaves(site: &Published, address: &str, section: &str) -> Vec<Vec<String>> {
    let paths: BTreeSet<String> = site.paths().into_iter().collect();
    let mut pages = vec![rows(&site.page(address), section)];
    for number in 2.. {
        let address = format!("{address}page/{number}/");
        if !paths.contains(&format!("{}index.html", &address[1..])) {
            break;
        }
        pages.push(rows(&site.page(&address), section));
    }
    pages
}

fn stories(count: usize) -> Small {
    let with = |site: Small, number: usize| {
        let day =
            format!("20{:02}-{:02}-{:02}", number / 300, number / 25 % 12 + 1, number % 25 + 1);
        site.story(
            &format!("s{number:03}"),
            &day,
            "people: [sakaki-haruka]\nconsent: 2000-01-01\ntopics: [food]\n",
        )
    };
    (0..count).fold(Small::bare(), with)
}

/// How many stories stand on a page.
fn most_stories() -> usize {
    rows(&stories(100).publish().page("/stories/"), "/stories/").len()
}

#[test]
fn a_list_goes_on_where_a_page_ends() {
    let most = most_stories();
    for (count, expected) in
        [(0, vec![0]), (1, vec![1]), (most, vec![most]), (most + 1, vec![most, 1])]
    {
        let site = stories(count).publish();
        for (address, section) in [("/stories/", "/stories/"), ("/en/stories/", "/en/stories/")] {
            let leaves = leaves(&site, address, section);
            let lengths: Vec<_> = leaves.iter().map(Vec::len).collect();
            assert_eq!(lengths, expected, "{count}");
            let mut sorted = leaves.concat();
            sorted.sort();
            sorted.reverse();
            assert_eq!(leaves.concat(), sorted, "the newest first");
            let page = site.page(address);
            assert_eq!(page.main().contains("<nav aria-label"), count > most, "{count}");
        }
    }
    let none = stories(0).publish().page("/stories/").text();
    assert!(none.contains("ストーリーはまだありません。"), "{none}");
}

#[test]
fn the_second_page_is_a_page_of_its_own() {
    let site = stories(most_stories() * 2 + 1).publish();
    let origin = "https://alumni.example.com";
    let (ja, en) = (site.page("/stories/page/2/"), site.page("/en/stories/page/2/"));
    assert_snapshot("page-2.head.html", &en.head());
    let (_, pages) = ja.main().split_once("<nav aria-label=\"一覧のページ\"").unwrap();
    let (_, said) = pages.split_once('>').unwrap();
    assert_eq!(
        text(said).lines().collect::<Vec<_>>(),
        ["前のページ", "1", "2", "3", "次のページ", "全3ページの2ページ目"]
    );
    assert_eq!(
        values(pages, "href"),
        ["/stories/", "/stories/", "/stories/page/2/", "/stories/page/3/", "/stories/page/3/"]
    );
    assert!(ja.head().contains("<title>ストーリー（2ページ目）｜みなと会</title>"));
    assert!(ja.text().starts_with("ストーリー（2ページ目）"), "{}", ja.text());
    assert!(ja.0.contains("href=\"/en/stories/page/2/\" lang=\"en\""), "the language switch");
    assert!(ja.0.contains("<a href=\"/stories/\" aria-current=\"true\" class=\"menu__link\">"));
    let sitemap = site.file("sitemap.xml");
    for page in ["/stories/", "/stories/page/2/", "/en/stories/page/3/"] {
        assert!(sitemap.contains(&format!("<loc>{origin}{page}</loc>")), "{page}");
    }
    // The first page and the last have one neighbour each.
    let relations = |page: Page| {
        let head = page.head();
        ["prev", "next"].map(|rel| head.contains(&format!("<link rel=\"{rel}\"")))
    };
    assert_eq!(relations(site.page("/stories/")), [false, true]);
    assert_eq!(relations(site.page("/stories/page/3/")), [true, false]);
}

#[test]
fn far_pages_are_two_links_away() {
    let site = stories(most_stories() * 8).publish();
    let page = site.page("/stories/page/5/");
    let (_, pages) = page.main().split_once("<nav aria-label").unwrap();
    assert_in_order(&text(pages), &["前のページ", "1", "…", "4", "5", "6", "…", "8", "次のページ"]);
}

#[test]
fn what_was_stands_after_what_is_to_come() {
    let past = |site: Small, number: usize| {
        let day = format!("20{:02}-06-01", number / 2);
        site.event(&format!("old-{number:02}"), &format!("start: {day}\nend: {day}\n"))
    };
    let next = |site: Small, number: usize| site.event(&format!("new-{number:02}"), "");
    // Nothing is to come: the first page says so, the second has nothing to say of it.
    let site = (0..40).fold(Small::bare(), past).publish();
    let (first, second) = (site.page("/events/"), site.page("/events/page/2/"));
    let upcoming = text(first.section("upcoming").unwrap());
    assert!(upcoming.contains("いま予定されているイベントはありません。"), "{upcoming}");
    assert!(second.section("upcoming").is_none() && second.section("past").is_some());
    let past_rows = leaves(&site, "/events/", "/events/").concat();
    assert_eq!((past_rows.len(), past_rows[0].as_str()), (40, "/events/old-39/"));
    // All that is to come fills the first page: what was begins on the second.
    let most = rows(&first, "/events/").len();
    let site = (0..3).fold((0..most).fold(Small::bare(), next), past).publish();
    let (first, second) = (site.page("/events/"), site.page("/events/page/2/"));
    assert!(first.section("past").is_none() && second.section("upcoming").is_none());
    let rows = leaves(&site, "/events/", "/events/").concat();
    assert_eq!((rows[0].as_str(), rows[most].as_str()), ("/events/new-00/", "/events/old-02/"));
    // The client has a list to put an event into that ends while somebody looks.
    assert!(site.file("events/index.html").contains("data-list data-elsewhere"));
}

#[test]
fn closed_positions_stand_after_open_ones() {
    let with = |number: usize| {
        let closes = if number.is_multiple_of(2) { "2026-11-01" } else { "2026-12-31" };
        job(&format!("j{number:02}"), "2026-10-01", closes, "")
    };
    let site = Small::bare().jobs(&(0..70).map(with).collect::<Vec<_>>()).publish();
    let leaves = leaves(&site, "/jobs/", "/jobs/");
    let all = leaves.concat();
    assert_eq!(all.len(), 70);
    let number = |row: &String| row[7..9].parse::<usize>().unwrap();
    assert!(all[..35].iter().all(|row| number(row) % 2 == 1), "{all:?}");
    let page = site.page("/jobs/page/2/");
    assert!(page.section("open").is_some() && page.section("closed").is_some());
    let last = site.page(&format!("/jobs/page/{}/", leaves.len()));
    assert!(last.section("open").is_none());
}

#[test]
fn topics_people_and_series_go_on_too() {
    let with = |site: Small, number: usize| {
        site.event(
            &format!("e{number:03}"),
            &format!(
                "start: 20{:02}-05-01\nend: 20{:02}-05-01\ntopics: [food]\n\
                 speakers: [sakaki-haruka]\nseries: mirai\n",
                number % 26,
                number % 26
            ),
        )
    };
    let site = (0..26).fold(stories(40), with).publish();
    for address in ["/topics/food/", "/people/sakaki-haruka/", "/en/topics/food/"] {
        let prefix = if address.starts_with("/en") { "/en" } else { "" };
        for (section, count) in [("/stories/", 40), ("/events/", 26)] {
            let rows = leaves(&site, address, &format!("{prefix}{section}")).concat();
            let once: BTreeSet<_> = rows.iter().collect();
            assert_eq!((rows.len(), once.len()), (count, count), "{address} {section}");
        }
    }
    let held = leaves(&site, "/series/mirai/", "/events/");
    assert_eq!((held.len() > 1, held.concat().len()), (true, 26));
    let second = site.page("/people/sakaki-haruka/page/2/");
    assert!(second.text().starts_with("榊 遥\n榊 遥（2ページ目）"), "{}", second.text());
    assert!(!second.main().contains("class=\"profile"), "who it is stands on the first page");
}

/// Which pages are made is counted in one way, what stands on them in another.
#[test]
fn every_page_that_is_named_is_made_and_no_other() {
    let day = |number: usize| format!("start: 20{number:02}-05-01\nend: 20{number:02}-05-01\n");
    let site = (0..40).fold(stories(60), |site, number| {
        let off = if number % 9 == 0 { "status: cancelled\n" } else { "" };
        site.event(&format!("e{number}"), &format!("{}{off}series: mirai\n", day(number)))
    });
    for (at, has_third) in [(AT, false), ("2045-01-01T00:00:00+09:00", true)] {
        let site = site.publish_at(at, "/");
        let named: BTreeSet<String> = site
            .pages()
            .iter()
            .flat_map(|(_, page)| {
                let hrefs = page.values("href").into_iter().map(str::to_owned);
                hrefs.collect::<Vec<_>>()
            })
            .filter(|href| href.starts_with('/') && href.contains("/page/"))
            .map(|href| format!("{}index.html", &href[1..]))
            .collect();
        let made: BTreeSet<String> =
            site.paths().into_iter().filter(|path| path.contains("/page/")).collect();
        assert_eq!(named, made);
        assert!(made.contains("series/mirai/page/2/index.html"));
        assert_eq!(made.contains("series/mirai/page/3/index.html"), has_third, "{at}");
    }
}

#[test]
fn the_page_that_finds_nothing_stays_small() {
    let (few, many) = (stories(1).publish(), stories(80).publish());
    for path in ["404.html", "en/404.html"] {
        assert_eq!(few.file(path), many.file(path));
        let prefix = path.strip_suffix("404.html").unwrap();
        assert!(many.file(path).contains(&format!("data-meant=\"/{prefix}titles.txt\"")));
    }
    let titles = many.file("en/titles.txt");
    assert!(titles.contains("/en/stories/s079/\tStory s079\n"), "{titles}");
    assert!(titles.contains("/en/people/sakaki-haruka/\tHaruka Sakaki\n"), "{titles}");
}
