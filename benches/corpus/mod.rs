//! A content folder of any size, the same from one run to the next.

use std::fs;
use std::io;
use std::path::Path;

use fastrand::Rng;

/// A story that is always there.
pub const STORY: &str = "story-0001";

const SEED: u64 = 20_261_121;

/// How long the Japanese text of a story is, in characters.
const LENGTH: usize = 2_000;

const SITE: &str = r#"name = { ja = "みなと会", en = "Minato" }
organisation = { ja = "みなと商会", en = "Minato Shokai" }
tagline = { ja = "ななめに", en = "Aslant" }
description = { ja = "つながる場所", en = "A place to stay in touch" }
origin = "https://alumni.example.com"
locales = ["ja", "en"]
time_zone = "Asia/Tokyo"
menu = ["events", "stories", "people", "topics"]
home = ["events", "stories"]

[topics]
food = { ja = "食", en = "Food" }
ports = { ja = "港", en = "Ports" }
learning = { ja = "学び", en = "Learning" }
craft = { ja = "手仕事", en = "Craft" }
towns = { ja = "まち", en = "Towns" }
"#;

const TOPICS: [&str; 5] = ["food", "ports", "learning", "craft", "towns"];

const WHERE: [&str; 8] = [
    "港の倉庫で",
    "古い商店街で",
    "はじめての町で",
    "元の職場で",
    "小さな工房で",
    "山あいの学校で",
    "朝の市場で",
    "離れた島で",
];

const WHO: [&str; 8] = [
    "先に離れた仲間が",
    "いま働く人が",
    "若い職人たちが",
    "近くに住む家族が",
    "学び直した先輩が",
    "店を開いた友人が",
    "船を待つ人が",
    "町の大工が",
];

const WHAT: [&str; 8] = [
    "新しい道具を",
    "長く使える器を",
    "次の季節の仕事を",
    "失敗から学んだことを",
    "パンの焼き方を",
    "荷を運ぶ手順を",
    "祭りの支度を",
    "読み継がれた本を",
];

const DID: [&str; 8] = [
    "持ち寄りました",
    "見せてくれました",
    "話し合いました",
    "試しています",
    "教わりました",
    "書き残しました",
    "続けています",
    "考え直しました",
];

/// Writes a folder of so many texts, each in both languages: stories, and an event and a person for
/// every ten of them.
///
/// # Errors
/// If it can't be written.
pub fn write(folder: &Path, texts: usize) -> io::Result<()> {
    let mut rng = Rng::with_seed(SEED);
    for kind in ["stories", "events", "people"] {
        fs::create_dir_all(folder.join(kind))?;
    }
    fs::write(folder.join("site.toml"), SITE)?;
    let few = texts / 12;
    for number in 1..=few {
        let title = title(&mut rng);
        let (month, day) = (rng.u32(1..=12), rng.u32(1..=28));
        let facts = format!(
            "start: 2027-{month:02}-{day:02}T19:00\nend: 2027-{month:02}-{day:02}T21:00\n\
             attendance: online\naudience: [alumni]\ntopics: [{}]\n",
            topic(&mut rng)
        );
        text(folder, &format!("events/event-{number:04}"), &title, &facts, &mut rng)?;
        let name = format!("榊 {number} 世");
        let facts = "timeline:\n  - { date: \"2009-04\", kind: joined, text: 入社 }\n\
                     consent: 2026-08-01\n";
        let profile = format!(
            "---\nname: {name}\nheadline: {title}\n{facts}---\n{}\n",
            paragraphs(&mut rng, LENGTH / 4)
        );
        fs::write(folder.join(format!("people/person-{number:04}.md")), profile)?;
        let english = format!(
            "---\nname: Sakaki {number}\nheadline: A baker by the harbour\n---\nMakes bread.\n"
        );
        fs::write(folder.join(format!("people/person-{number:04}.en.md")), english)?;
    }
    for number in 1..=texts.saturating_sub(2 * few) {
        let title = title(&mut rng);
        let (month, day) = (rng.u32(1..=10), rng.u32(1..=28));
        let mut facts = format!(
            "kind: insight\ndate: 2026-{month:02}-{day:02}\ntopics: [{}]\n",
            topic(&mut rng)
        );
        if few > 0 {
            let person = rng.usize(1..=few);
            facts.push_str(&format!("people: [person-{person:04}]\nconsent: 2026-11-01\n"));
        }
        text(folder, &format!("stories/story-{number:04}"), &title, &facts, &mut rng)?;
    }
    Ok(())
}

fn text(folder: &Path, path: &str, title: &str, facts: &str, rng: &mut Rng) -> io::Result<()> {
    let japanese = format!(
        "---\ntitle: {title}\nsummary: {}\n{facts}---\n{}\n",
        sentence(rng),
        paragraphs(rng, LENGTH)
    );
    fs::write(folder.join(format!("{path}.md")), japanese)?;
    let english = "---\ntitle: By the harbour\nsummary: What was tried, and what came of it.\n---\n\
                   Told in Japanese at length, and here in a sentence.\n";
    fs::write(folder.join(format!("{path}.en.md")), english)
}

fn topic(rng: &mut Rng) -> &'static str {
    one(rng, &TOPICS)
}

fn one(rng: &mut Rng, of: &[&'static str]) -> &'static str {
    of[rng.usize(..of.len())]
}

fn title(rng: &mut Rng) -> String {
    format!("{}{}考える", one(rng, &WHERE), one(rng, &WHAT))
}

fn sentence(rng: &mut Rng) -> String {
    format!("{}、{}{}{}。", one(rng, &WHERE), one(rng, &WHO), one(rng, &WHAT), one(rng, &DID))
}

/// So many characters of text, with a heading now and then.
fn paragraphs(rng: &mut Rng, length: usize) -> String {
    let mut text = String::new();
    let mut count = 0;
    while count < length {
        if rng.u8(..4) == 0 {
            text.push_str(&format!("## {}\n\n", title(rng)));
        }
        for _ in 0..rng.usize(3..7) {
            let sentence = sentence(rng);
            count += sentence.chars().count();
            text.push_str(&sentence);
        }
        text.push_str("\n\n");
    }
    text
}
