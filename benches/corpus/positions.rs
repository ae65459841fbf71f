//! Positions.

use fastrand::Rng;
use serde_json::{Value, json};

use super::words::{Words, often};

const OFFERS: [&str; 6] =
    ["employment", "return", "side-work", "partnership", "advisory", "referral"];

const TYPES: [&str; 4] = ["full-time", "contract", "part-time", "project"];

/// Country, region and town, in Japanese and in English.
const PLACES: [(&str, [&str; 2], [&str; 2]); 8] = [
    ("JP", ["東京都", "Tokyo"], ["千代田区", "Chiyoda"]),
    ("JP", ["神奈川県", "Kanagawa"], ["横浜市", "Yokohama"]),
    ("JP", ["大阪府", "Osaka"], ["大阪市", "Osaka"]),
    ("JP", ["福岡県", "Fukuoka"], ["福岡市", "Fukuoka"]),
    ("JP", ["北海道", "Hokkaido"], ["札幌市", "Sapporo"]),
    ("SG", ["シンガポール", "Singapore"], ["シンガポール", "Singapore"]),
    ("NL", ["南ホラント州", "South Holland"], ["ロッテルダム", "Rotterdam"]),
    ("US", ["ワシントン州", "Washington"], ["シアトル", "Seattle"]),
];

/// `jobs.json` with so many positions.
pub(super) fn file(count: usize, words: &Words, rng: &mut Rng) -> String {
    let jobs: Vec<Value> = (1..=count).map(|number| position(number, words, rng)).collect();
    json!({ "jobs": jobs }).to_string()
}

fn position(number: usize, words: &Words, rng: &mut Rng) -> Value {
    let (country, region, city) = often(&PLACES, rng);
    let both = |pair: &[&str; 2]| json!({ "ja": pair[0], "en": pair[1] });
    let least = rng.u32(30..90) * 100_000;
    let posted = format!("2026-{:02}-{:02}", rng.u8(5..=10), rng.u8(1..=28));
    let closes = format!("2027-{:02}-{:02}", rng.u8(1..=12), rng.u8(1..=28));
    let skill = |rng: &mut Rng| json!({ "ja": words.noun(rng), "en": words.english_title(rng) });
    json!({
        "id": format!("job-{number:05}"),
        "title": {
            "ja": format!("{}の{}担当", words.noun(rng), words.noun(rng)),
            "en": words.english_title(rng),
        },
        "organisation": {
            "ja": format!("みなと商会 {}部", words.noun(rng)),
            "en": "Minato Shokai",
        },
        "offer": often(&OFFERS, rng),
        "location": { "country": country, "region": both(region), "city": both(city) },
        "remote": often(&["hybrid", "no"], rng),
        "employment_type": often(&TYPES, rng),
        "salary": { "currency": "JPY", "min": least, "max": least + 2_000_000, "per": "year" },
        "skills": [skill(rng), skill(rng)],
        "description": {
            "ja": (0..5).map(|_| words.sentence(rng)).collect::<String>(),
            "en": (0..2).map(|_| words.english(rng)).collect::<Vec<_>>().join(" "),
        },
        "posted": posted,
        "closes": closes,
        "apply": { "url": format!("https://careers.example.com/{number}") },
        "audience": ["alumni"],
    })
}
