//! The rows of long lists, which the reader's client fetches.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use leptos::prelude::Owner;
use naname::domain::Locale;
use naname::route::{BasePath, List};
use naname::views::links::Links;
use naname::views::live::{Board, Table};
use naname::views::{Source, still};

use crate::published::{Published, between};
use crate::small::{AT, Small, instant, job};

/// How many bytes a position may take after compression, beside the letters that are its own: its
/// title, its name in addresses, and its skills.
const A_ROW: usize = 30;

fn long() -> Small {
    let mut site = Small::bare();
    let mut jobs = Vec::new();
    for number in 0..60 {
        let slug = format!("n-{number:02}");
        let month = 1 + number % 12;
        let status = if number % 5 == 0 { "status: cancelled\n" } else { "" };
        let day = format!("start: 202{}-{month:02}-03T19:00\n", 5 + number % 3);
        let day = format!("{day}end: 202{}-{month:02}-03T21:00\n", 5 + number % 3);
        site = site.event(&slug, &format!("{day}{status}topics: [food]\n")).story(
            &slug,
            &format!("2026-{month:02}-11"),
            "topics: [logistics]\n",
        );
        let person = format!(
            "---\nname: 港 {number}\nreading: みなと {number}\nheadline: 船\ntimeline:\n  \
             - {{ date: \"19{:02}-04\", kind: joined, text: 入社 }}\nconsent: 2026-08-01\n---\n文。\n",
            40 + number
        );
        site = site.with(&format!("people/{slug}.md"), &person);
        let salary = "\"salary\": { \"currency\": \"JPY\", \"min\": 1, \"per\": \"hour\" },";
        let salary = if number % 2 == 0 { salary } else { "" };
        jobs.push(job(&slug, &format!("2026-{month:02}-01"), "2026-12-31", salary));
    }
    site.jobs(&jobs)
}

/// The rows on a page, by their number. What the clock decides is not in the file.
fn rows_of_page(site: &Published, path: &str) -> Vec<(usize, String)> {
    let page = site.file(path);
    let rows = page.split("<li data-row=\"").skip(1);
    rows.map(|row| {
        let (number, rest) = row.split_once('"').unwrap();
        let (_, markup) = rest.split_once('>').unwrap();
        let markup = markup.split("</li>").next().unwrap();
        let markup = markup.replace("<!---->", "").replace("<!>", "");
        (number.parse().unwrap(), still_row(&markup))
    })
    .collect()
}

/// A row without what the clock decides.
fn still_row(markup: &str) -> String {
    let mut row = String::new();
    for part in markup.split_inclusive('>') {
        let timed = part.contains("data-from") || part.contains("data-until");
        row += &if timed { part.replace(" hidden", "") } else { part.to_owned() };
    }
    match row.split_once("data-closes=\"") {
        Some((before, rest)) => {
            let (instant, rest) = rest.split_once("\">").unwrap();
            let (_, after) = rest.split_once('<').unwrap();
            format!("{before}data-closes=\"{instant}\"><{after}")
        }
        None => row,
    }
}

#[test]
fn a_row_from_the_file_is_the_row_of_the_page() {
    let site = long().publish();
    for section in ["events", "stories", "jobs", "people"] {
        for prefix in ["", "en/"] {
            let table = Table::read(site.file(&format!("{prefix}{section}/rows.txt"))).unwrap();
            let mut seen = 0;
            for page in site.paths() {
                let of_list = page == format!("{prefix}{section}/index.html")
                    || page.starts_with(&format!("{prefix}{section}/page/"));
                for (number, markup) in if of_list { rows_of_page(&site, &page) } else { vec![] } {
                    assert_eq!(table.markup(number), markup, "{page}");
                    seen += 1;
                }
            }
            assert_eq!((seen, table.count()), (table.count(), seen), "{section}");
        }
    }
}

#[test]
fn a_page_has_what_can_be_chosen_and_counts_until_the_rows_are_there() {
    let site = long().publish_at(AT, "/a/");
    let page = site.file("en/jobs/index.html");
    let data = between(&page, "data-lines>", "</script>");
    let mut board = Board::read(data);
    let away = board.away.clone().unwrap();
    assert_eq!((away.address.as_str(), away.shown), ("/a/en/jobs/rows.txt", 60));
    assert_eq!(board.count(), 0);
    Table::read(site.file("en/jobs/rows.txt")).unwrap().fill(&mut board);
    assert_eq!((board.count(), board.ends.len(), board.sorts.len()), (60, 60, 4));
    let offer = board.facets.iter().position(|facet| facet.name == "offer").unwrap();
    assert_eq!(board.facets[offer].choices[0].rows.len(), away.counts[offer][0]);
    assert!(page.contains("data-on=\"failed\""), "and says if they can't be had");
    let second = site.file("en/jobs/page/2/index.html");
    assert!(!second.contains("data-live"), "the other pages lead to the first");
    assert!(second.contains("<a href=\"/a/en/jobs/\">Filter the whole list</a>"));
    let match_page = site.file("for-you/index.html");
    assert!(match_page.contains("/a/jobs/rows.txt") && !match_page.contains("data-row"));
}

#[test]
fn a_short_list_is_whole_in_its_page() {
    let site = Small::one_of_each().publish();
    assert!(!site.paths().iter().any(|path| path.ends_with("rows.txt")));
    assert!(!site.file("jobs/index.html").contains("data-on"));
    let board = site.file("jobs/index.html");
    let board = Board::read(between(&board, "data-lines>", "</script>"));
    assert_eq!((board.count(), board.away), (1, None));
}

#[test]
fn thousands_of_positions_travel_in_few_bytes() {
    const COUNT: usize = 2_000;
    // Words that don't repeat themselves as a counter does.
    let mut seed = 20_261_121_u32;
    let mut random = |below: u32| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) % below
    };
    let mut own = String::new();
    let jobs: Vec<String> = (0..COUNT)
        .map(|_| {
            let word = (0..6).map(|_| char::from_u32(0x4e00 + random(3_000)).unwrap());
            let title: String = word.collect();
            let slug: String =
                (0..8).map(|_| char::from(b'a' + u8::try_from(random(26)).unwrap())).collect();
            own += &format!("{title}\t{slug}\n");
            let closes = format!("2027-{:02}-{:02}", 1 + random(12), 1 + random(28));
            let posted = format!("2026-{:02}-{:02}", 5 + random(6), 1 + random(28));
            let offer = ["return", "employment", "side-work"][random(3) as usize];
            let least = 3_000_000 + random(50) * 100_000;
            let fields = format!(
                "\"title\": {{ \"ja\": \"{title}\" }}, \"offer\": \"{offer}\", \
                 \"salary\": {{ \"currency\": \"JPY\", \"min\": {least}, \"per\": \"year\" }}, \
                 \"skills\": [{{ \"ja\": \"技{}\" }}, {{ \"ja\": \"芸{}\" }}],",
                random(60),
                random(60)
            );
            job(&slug, &posted, &closes, &fields)
        })
        .collect();
    let loaded = Small::bare().jobs(&jobs).load();
    let links = Links { base: BasePath::of_public_url("/"), locale: Locale::Ja };
    let source = Source { site: &loaded.site, links: &links, at: instant(AT) };
    let text = Owner::new().with(|| still::rows(source, &List::Jobs)).unwrap();
    let packed = |text: &str| {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(text.as_bytes()).unwrap();
        encoder.finish().unwrap().len()
    };
    let (whole, own) = (packed(&text), packed(&own));
    println!("{COUNT} positions: {} bytes, gzip {whole}, of which texts {own}", text.len());
    assert!(whole < own + COUNT * A_ROW, "{whole} bytes, of which {own} are texts of the rows");
}
