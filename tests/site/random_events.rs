//! Ten thousand events that nobody would think of, in one calendar.
//!
//! `cargo site test --only calendars` has this test leave the calendar, and what should be read in
//! it, in the folder that `NANAME_CALENDARS` names, and then has two parsers of others read it.

use std::path::PathBuf;

use fastrand::Rng;
use jiff::civil::date;
use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp, ToSpan};
use naname::domain::{
    Attendance, Audience, Entry, Event, EventStatus, Instant, Key, Locale, Localized, Publication,
    Site, Slug, Taxonomy, Venue, When,
};
use naname::publish::{History, calendar};
use naname::route::{BasePath, Calendar};
use naname::views::text::Text;
use serde_json::{Value, json};

use crate::small::Small;

const COUNT: usize = 10_000;

/// An instant at which all of them are to come.
const BEFORE: Instant = Instant(0);

/// What texts are made of: one octet to four, characters of several code points, and all that has a
/// meaning in a calendar or is easily lost.
const PIECES: &[&str] = &[
    "a",
    "Z",
    "0",
    " ",
    "  ",
    "港",
    "の",
    "ナナメ",
    "縁",
    "ー",
    "、",
    "。",
    "「",
    "」",
    "（",
    "）",
    "　",
    "ﾅﾅﾒ",
    "é",
    "e\u{301}",
    "ß",
    "—",
    "…",
    "𠮷",
    "👨‍👩‍👧‍👦",
    "🇯🇵",
    "👍🏽",
    "🍵",
    "❤️",
    "葛\u{e0100}",
    "שלום",
    "مرحبا",
    "\u{200b}",
    "\u{feff}",
    "\u{a0}",
    "\u{2028}",
    "\u{2029}",
    ",",
    ";",
    ":",
    "\"",
    "\\",
    "\\n",
    "\\,",
    "\\;",
    "\\\\",
    "=",
    "%2C",
    "&",
    "<b>",
    "'",
    "^",
    "^n",
    "\n",
    "\n\n",
    "\t",
    "\r\n",
    "\r",
    "\u{7}",
    "\u{0}",
    "\u{7f}",
    "\u{85}",
    "BEGIN:VEVENT",
    "\nEND:VEVENT",
    "\n ",
    "\\ ",
    "https://example.com/?a=b;c,d",
    "日本語の長い言葉が空白なしにつづく",
    "TZID=Asia/Tokyo",
];

/// A text of some of the pieces. It is not empty, and begins and ends with something visible:
/// programs may leave out what nobody sees there, and editors' texts are trimmed.
fn text(rng: &mut Rng, most: usize) -> String {
    let pieces: Vec<_> = (0..rng.usize(..=most)).filter_map(|_| rng.choice(PIECES)).collect();
    let pieces: String = pieces.into_iter().copied().collect();
    format!(
        "{}{pieces}{}",
        rng.choice(["港", "x", "🍵"]).unwrap(),
        rng.choice(["。", "y"]).unwrap()
    )
}

/// What a text is for whoever reads the calendar: one kind of line break, and no other control
/// character than the tab.
fn readable(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lost = |c: &char| ('\u{0}'..'\u{20}').contains(c) || ('\u{7f}'..='\u{9f}').contains(c);
    text.chars().filter(|c| matches!(c, '\n' | '\t') || !lost(c)).collect()
}

fn when(rng: &mut Rng) -> When {
    if rng.u8(..4) == 0 {
        let first = date(rng.i16(1970..2100), rng.i8(1..=12), rng.i8(1..=28));
        let last = first.checked_add(rng.i32(0..400).days()).unwrap();
        return When::AllDay { first, last };
    }
    let zone = match rng.u8(..4) {
        0 => TimeZone::fixed(Offset::from_seconds(rng.i32(-56..=56) * 900).unwrap()),
        1 => TimeZone::get("America/Los_Angeles").unwrap(),
        2 => TimeZone::get("Asia/Kathmandu").unwrap(),
        _ => TimeZone::get("Asia/Tokyo").unwrap(),
    };
    let start = Timestamp::from_second(rng.i64(0..4_000_000_000)).unwrap();
    let end = start.checked_add(rng.i64(0..=500_000).seconds()).unwrap();
    When::Timed { start: start.to_zoned(zone.clone()), end: end.to_zoned(zone) }
}

fn event(rng: &mut Rng, topics: &[Key]) -> Event {
    let venue = Venue { name: text(rng, 8), address: rng.bool().then(|| text(rng, 12)), map: None };
    Event {
        title: text(rng, 30),
        summary: text(rng, 120),
        when: when(rng),
        status: rng.choice(EventStatus::ALL.iter().copied()).unwrap(),
        previous_start: None,
        attendance: Attendance::Hybrid,
        venue: Some(venue),
        online: rng.bool().then(|| "https://meet.example.com/?a=1,2;3".to_owned()),
        speakers: Vec::new(),
        series: None,
        programme: Vec::new(),
        audience: vec![Audience::Public],
        connection: None,
        topics: topics.iter().filter(|_| rng.u8(..3) == 0).cloned().collect(),
        fee: None,
        capacity: None,
        registration: None,
        image: None,
        report: None,
        id: None,
        updated: None,
        body: String::new().into(),
    }
}

/// A site with random events, and its history.
fn random() -> (Site, History) {
    let mut rng = Rng::with_seed(20_261_121);
    let mut site = Small::bare().load().site;
    let topics: Vec<Key> = (0..6).map(|n| Slug::parse(&format!("topic-{n}")).unwrap()).collect();
    let names = topics.iter().map(|key| {
        let both = Localized { ja: text(&mut rng, 8), en: Some(text(&mut rng, 8)) };
        (key.clone(), both)
    });
    site.config.topics = Taxonomy::new(names.collect::<Vec<_>>());
    let (mut events, mut changes) = (Vec::new(), Vec::new());
    for number in 0..COUNT {
        // A long name makes a long address, which is folded too.
        let length = rng.usize(0..40);
        let name = format!("event-{number}-{}{number}", "long-".repeat(length));
        let slug = Slug::parse(&name).unwrap();
        let folder = format!("events/{slug}");
        if rng.bool() {
            let at = Timestamp::from_second(rng.i64(1_000_000_000..3_000_000_000)).unwrap();
            changes.push((format!("{folder}.md"), at));
        }
        let ja = event(&mut rng, &topics);
        let entry = Entry {
            slug,
            folder,
            publication: Publication::Open,
            text: Localized::untranslated(ja),
        };
        events.push(entry);
    }
    site.events = site.events.values().cloned().chain(events).collect();
    (site, History::of(changes))
}

/// What a program should read of an event.
fn expected(site: &Site, entry: &Entry<Event>) -> Value {
    let (event, words) = (entry.facts(), Text(Locale::Ja));
    let utc = |zoned: &jiff::Zoned| zoned.timestamp().strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
    let (start, end) = match &event.when {
        When::Timed { start, end } => (utc(start), (start != end).then(|| utc(end))),
        When::AllDay { first, last } => {
            (first.to_string(), Some(last.tomorrow().unwrap().to_string()))
        }
    };
    let venue = event.venue.as_ref().unwrap();
    let place = words.calendar_place(&venue.name, venue.address.as_deref());
    let url = format!("https://alumni.example.com/events/{}/", entry.slug);
    let topic = |key: &Key| readable(&site.config.topics.name(key).unwrap().ja);
    json!({
        "uid": format!("{}@alumni.example.com", entry.slug),
        "summary": readable(&words.calendar_title(event)),
        "description": readable(&words.calendar_details(event, &url)),
        "location": readable(&place),
        "categories": event.topics.iter().map(topic).collect::<Vec<_>>(),
        "url": url,
        "status": match event.status {
            EventStatus::Tentative => "TENTATIVE",
            EventStatus::Scheduled | EventStatus::Rescheduled => "CONFIRMED",
            EventStatus::Postponed | EventStatus::Cancelled => "CANCELLED",
        },
        "start": start,
        "end": end,
    })
}

#[test]
fn no_line_is_too_long_or_splits_a_character_and_no_event_is_lost() {
    let (site, history) = random();
    let base = BasePath::default();
    let file = calendar(&site, &base, &history, BEFORE, (Locale::Ja, &Calendar::All));
    let mut folded = 0;
    let bytes = file.as_bytes();
    assert!(file.ends_with("END:VCALENDAR\r\n"));
    for (number, line) in bytes.split(|byte| *byte == b'\n').enumerate() {
        let Some(line) = line.strip_suffix(b"\r") else {
            assert!(line.is_empty(), "line {number} doesn't end with CR and LF");
            continue;
        };
        assert!(line.len() <= 75, "line {number} has {} octets", line.len());
        let text = std::str::from_utf8(line).unwrap_or_else(|_| panic!("line {number} is split"));
        let is_clean = text.chars().all(|c| c == '\t' || !c.is_control());
        assert!(is_clean && !text.is_empty(), "line {number}: {text:?}");
        folded += usize::from(text.starts_with(' '));
    }
    assert!(folded > COUNT * 5, "only {folded} lines were folded");
    let whole = file.replace("\r\n ", "");
    let count = |line: &str| whole.split("\r\n").filter(|it| *it == line).count();
    assert_eq!((count("BEGIN:VEVENT"), count("END:VEVENT")), (COUNT, COUNT));
    let again = calendar(&site, &base, &history, BEFORE, (Locale::Ja, &Calendar::All));
    assert!(file == again, "the same events give the same bytes");

    if let Some(folder) = std::env::var_os("NANAME_CALENDARS").map(PathBuf::from) {
        let events: Vec<_> = site.events.values().map(|entry| expected(&site, entry)).collect();
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("random.ics"), file).unwrap();
        std::fs::write(folder.join("random.json"), serde_json::to_vec(&events).unwrap()).unwrap();
    }
}
