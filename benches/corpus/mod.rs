//! A content folder of any size, the same from one run to the next.

#![allow(dead_code, reason = "no benchmark needs all of it")]

mod positions;
mod words;

use std::fs;
use std::io;
use std::path::Path;

use fastrand::Rng;

use words::Words;

/// A story that is always there.
pub const STORY: &str = "story-0001";

const SEED: u64 = 20_261_121;

/// How long the Japanese text of a story is, in characters.
const LENGTH: usize = 2_000;

/// How long its English one is, in sentences.
const SENTENCES: usize = 10;

/// The settings of the site.
pub const SITE: &str = include_str!("site.toml");

/// The topics that the settings name.
pub const TOPICS: [&str; 12] = [
    "careers", "learning", "food", "ports", "craft", "towns", "energy", "digital", "finance",
    "health", "overseas", "culture",
];

const INDUSTRIES: [&str; 6] =
    ["trading", "logistics", "food-service", "manufacturing", "education", "it"];

const REGIONS: [&str; 5] = ["kanto", "kansai", "kyushu-okinawa", "asia", "europe"];

const KINDS: [&str; 4] = ["insight", "interview", "return", "news"];

/// How much there is of each kind.
#[derive(Clone, Copy, Debug, Default)]
pub struct Corpus {
    /// Stories of about 2,000 Japanese characters, and a shorter text in English.
    pub stories: usize,
    /// Events, two thirds of them held already.
    pub events: usize,
    /// People, in Japanese and English.
    pub people: usize,
    /// Positions, all of them open on 21 November 2026.
    pub positions: usize,
}

/// A text in both languages.
pub struct Text {
    /// Its path without its ending: `stories/story-0001`.
    pub path: String,
    /// The front matter in Japanese, which has the facts, and in English, without its fences.
    pub fields: [String; 2],
    /// What it says, in Markdown.
    pub body: [String; 2],
}

/// Writes a folder of so many texts, each in both languages: stories, and an event and a person for
/// every ten of them.
///
/// # Errors
/// If it can't be written.
pub fn write(folder: &Path, texts: usize) -> io::Result<()> {
    let few = texts / 12;
    let stories = texts.saturating_sub(2 * few);
    Corpus { stories, events: few, people: few, positions: 0 }.write(folder)
}

impl Corpus {
    /// Writes it as a content folder.
    ///
    /// # Errors
    /// If it can't be written.
    pub fn write(self, folder: &Path) -> io::Result<()> {
        for kind in ["stories", "events", "people"] {
            fs::create_dir_all(folder.join(kind))?;
        }
        fs::write(folder.join("site.toml"), SITE)?;
        if self.positions > 0 {
            fs::write(folder.join("jobs.json"), self.jobs())?;
        }
        self.each(|text| {
            for (ending, fields, body) in
                [("md", &text.fields[0], &text.body[0]), ("en.md", &text.fields[1], &text.body[1])]
            {
                let file = folder.join(format!("{}.{ending}", text.path));
                fs::write(file, format!("---\n{fields}---\n{body}"))?;
            }
            Ok(())
        })
    }

    /// Does something with each text.
    ///
    /// # Errors
    /// The first that it ends with.
    pub fn each(self, mut with: impl FnMut(Text) -> io::Result<()>) -> io::Result<()> {
        let mut rng = Rng::with_seed(SEED);
        let words = Words::new(&mut rng);
        (1..=self.people).try_for_each(|number| with(person(number, &words, &mut rng)))?;
        (1..=self.events).try_for_each(|number| with(self.event(number, &words, &mut rng)))?;
        (1..=self.stories).try_for_each(|number| with(self.story(number, &words, &mut rng)))
    }

    /// The positions, as `jobs.json` holds them.
    pub fn jobs(self) -> String {
        let mut rng = Rng::with_seed(SEED);
        let words = Words::new(&mut rng);
        positions::file(self.positions, &words, &mut rng)
    }

    fn event(self, number: usize, words: &Words, rng: &mut Rng) -> Text {
        let year = if number.is_multiple_of(3) { 2027 } else { rng.u32(2016..2026) };
        let (month, day) = (rng.u32(1..=12), rng.u32(1..=28));
        let place = match rng.u8(..2) {
            0 => "attendance: online\n".to_owned(),
            _ => format!(
                "attendance: in-person\nvenue: {{ name: {}会館, address: 神奈川県横浜市中区 }}\n",
                words.noun(rng)
            ),
        };
        let mut facts = format!(
            "start: {year}-{month:02}-{day:02}T19:00\nend: {year}-{month:02}-{day:02}T21:00\n\
             {place}audience: [alumni, employees]\ntopics: {}\n",
            topics(rng)
        );
        if self.people > 0 {
            let person = rng.usize(1..=self.people);
            facts.push_str(&format!("speakers:\n  - person-{person:04}\n"));
        }
        text(format!("events/event-{number:04}"), &facts, LENGTH / 3, words, rng)
    }

    fn story(self, number: usize, words: &Words, rng: &mut Rng) -> Text {
        let (year, month, day) = (rng.u32(2007..=2026), rng.u32(1..=10), rng.u32(1..=28));
        let mut facts = format!(
            "kind: {}\ndate: {year}-{month:02}-{day:02}\ntopics: {}\nindustry: {}\nregion: {}\n",
            words::often(&KINDS, rng),
            topics(rng),
            words::often(&INDUSTRIES, rng),
            words::often(&REGIONS, rng),
        );
        if self.people > 0 {
            let person = rng.usize(1..=self.people);
            facts.push_str(&format!("people: [person-{person:04}]\nconsent: 2026-11-01\n"));
        }
        text(format!("stories/story-{number:04}"), &facts, LENGTH, words, rng)
    }
}

fn person(number: usize, words: &Words, rng: &mut Rng) -> Text {
    let (year, left) = (rng.u32(1995..2010), rng.u32(2011..2026));
    let fields = format!(
        "name: {} {number}\nheadline: {}\nindustry: {}\nregion: {}\ntimeline:\n  \
         - {{ date: \"{year}-04\", kind: joined, text: 入社 }}\n  \
         - {{ date: \"{left}-03\", kind: left, text: 退社 }}\nconsent: 2026-08-01\n",
        words.name(rng),
        words.title(rng),
        words::often(&INDUSTRIES, rng),
        words::often(&REGIONS, rng),
    );
    let english = format!("name: Sakaki {number}\nheadline: {}\n", words.english_title(rng));
    Text {
        path: format!("people/person-{number:04}"),
        fields: [fields, english],
        body: [japanese(LENGTH / 6, words, rng), words.english(rng) + "\n"],
    }
}

fn text(path: String, facts: &str, length: usize, words: &Words, rng: &mut Rng) -> Text {
    let japanese_fields =
        format!("title: {}\nsummary: {}\n{facts}", words.title(rng), words.sentence(rng));
    let english_fields =
        format!("title: {}\nsummary: {}\n", words.english_title(rng), words.english(rng));
    let paragraph = |rng: &mut Rng| {
        let sentences: Vec<String> = (0..SENTENCES / 2).map(|_| words.english(rng)).collect();
        sentences.join(" ")
    };
    let english = format!("{}\n\n{}\n", paragraph(rng), paragraph(rng));
    Text {
        path,
        fields: [japanese_fields, english_fields],
        body: [japanese(length, words, rng), english],
    }
}

fn topics(rng: &mut Rng) -> String {
    let first = rng.usize(..TOPICS.len());
    let second = rng.usize(..TOPICS.len());
    match second == first || rng.bool() {
        true => format!("[{}]", TOPICS[first]),
        false => format!("[{}, {}]", TOPICS[first], TOPICS[second]),
    }
}

/// So many characters of text: paragraphs, with a heading, a list, a quotation, a link or something
/// strong now and then.
fn japanese(length: usize, words: &Words, rng: &mut Rng) -> String {
    let mut text = String::new();
    let mut count = 0;
    while count < length {
        let before = text.len();
        match rng.u8(..12) {
            0 | 1 => text.push_str(&format!("## {}\n\n", words.title(rng))),
            2 => {
                (0..3).for_each(|_| text.push_str(&format!("- {}\n", words.sentence(rng))));
                text.push('\n');
            }
            3 => text.push_str(&format!("> {}\n\n", words.sentence(rng))),
            _ => {}
        }
        for _ in 0..rng.usize(3..7) {
            match rng.u8(..30) {
                0 => text.push_str(&format!("**{}**を{}", words.noun(rng), words.sentence(rng))),
                1 => {
                    let (said, number) = (words.noun(rng), rng.u16(..1000));
                    text.push_str(&format!(
                        "[{said}](https://www.example.org/{number}/)は、{}",
                        words.sentence(rng)
                    ));
                }
                _ => text.push_str(&words.sentence(rng)),
            }
        }
        text.push_str("\n\n");
        count += text[before..].chars().count();
    }
    text
}
