//! Japanese texts of no meaning, that have everything in them that texts have.

use fastrand::Rng;

/// Ideographs, of which the first ones are taken more often, as in real texts.
const KANJI: &str = "人会社年日大学生業本中国長出三同時行事者地方場員立間分定今回新前上手力入月合目下後\
    発意見明動明度部理電話実家内相港船食店町村工場術芸品質量国際関係経験営企画職転退復帰仲縁絆窓輪線点面";

const KANA: &str =
    "のにはをたがでてとしれさあいうるまりらなこもすっかきけせそちつえおみめやよわんくずだば";

const KATAKANA: [&str; 12] = [
    "アルムナイ",
    "サーバー",
    "ソフトウェア",
    "パン",
    "コミュニティー",
    "データ",
    "インターフェース",
    "ネットワーク",
    "チーム",
    "ヴィンテージ",
    "エンジニア",
    "ユーザー",
];

const LATIN: [&str; 10] = ["AI", "UI", "alumni", "IT", "2026", "SaaS", "B2B", "ＯＢ", "Rust", "3"];

const MARKS: [&str; 10] = ["、", "。", "・", "「", "」", "（", "）", "！", " ", "……"];

/// A paragraph of about so many letters: as it reads, without markup.
pub fn paragraph(rng: &mut Rng, length: usize) -> String {
    let kanji: Vec<char> = KANJI.chars().collect();
    let kana: Vec<char> = KANA.chars().collect();
    let mut text = String::new();
    let often = |rng: &mut Rng, count: usize| rng.usize(..count).min(rng.usize(..count));
    while text.chars().count() < length {
        match rng.u8(..10) {
            0..4 => (0..rng.usize(1..4)).for_each(|_| text.push(kanji[often(rng, kanji.len())])),
            4..8 => (0..rng.usize(1..5)).for_each(|_| text.push(kana[often(rng, kana.len())])),
            8 => text.push_str(rng.choice(KATAKANA).unwrap()),
            _ if rng.bool() => text.push_str(rng.choice(LATIN).unwrap()),
            _ => text.push_str(rng.choice(MARKS).unwrap()),
        }
    }
    text.trim().to_owned()
}

/// Whether a letter is Japanese.
pub fn is_japanese(c: char) -> bool {
    matches!(c, 'ぁ'..='ヶ' | 'ー' | '一'..='龥')
}

/// A random piece of a text of two to six characters, of which one at least is Japanese.
pub fn piece(rng: &mut Rng, text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    loop {
        let length = rng.usize(2..=6).min(letters.len());
        let start = rng.usize(..=letters.len() - length);
        let piece: String = letters[start..start + length].iter().collect();
        if piece.chars().any(is_japanese) && piece.trim().chars().count() > 1 {
            return piece;
        }
    }
}
