//! Where a position is, out of what other systems say of it.

use serde_json::Value;

use super::row::{Row, Wording};
use super::value;
use super::words::{self, Meanings, half_width};
use crate::content::job::LocationFields;
use crate::domain::Locale;

/// The names of countries in English and Japanese, each with its code (ISO 3166-1 alpha-2): those
/// in which alumni networks of Japan have positions. Others are told to the import.
const COUNTRIES: &[(&str, &[&str])] = &[
    ("JP", &["japan", "jpn", "日本", "日本国"]),
    ("US", &["united states", "united states of america", "usa", "us", "u.s.", "アメリカ", "米国"]),
    (
        "GB",
        &[
            "united kingdom",
            "uk",
            "great britain",
            "england",
            "scotland",
            "wales",
            "イギリス",
            "英国",
        ],
    ),
    ("IE", &["ireland", "アイルランド"]),
    ("CA", &["canada", "カナダ"]),
    ("MX", &["mexico", "メキシコ"]),
    ("BR", &["brazil", "ブラジル"]),
    ("AR", &["argentina", "アルゼンチン"]),
    ("CL", &["chile", "チリ"]),
    ("PE", &["peru", "ペルー"]),
    ("AU", &["australia", "オーストラリア", "豪州"]),
    ("NZ", &["new zealand", "ニュージーランド"]),
    ("CN", &["china", "中国", "中華人民共和国"]),
    ("HK", &["hong kong", "hong kong sar", "香港"]),
    ("TW", &["taiwan", "台湾"]),
    ("KR", &["south korea", "korea", "republic of korea", "韓国"]),
    ("SG", &["singapore", "シンガポール"]),
    ("MY", &["malaysia", "マレーシア"]),
    ("ID", &["indonesia", "インドネシア"]),
    ("TH", &["thailand", "タイ"]),
    ("VN", &["vietnam", "viet nam", "ベトナム"]),
    ("PH", &["philippines", "the philippines", "フィリピン"]),
    ("KH", &["cambodia", "カンボジア"]),
    ("MM", &["myanmar", "ミャンマー"]),
    ("MN", &["mongolia", "モンゴル"]),
    ("IN", &["india", "インド"]),
    ("BD", &["bangladesh", "バングラデシュ"]),
    ("LK", &["sri lanka", "スリランカ"]),
    ("AE", &["united arab emirates", "uae", "アラブ首長国連邦"]),
    ("SA", &["saudi arabia", "サウジアラビア"]),
    ("QA", &["qatar", "カタール"]),
    ("IL", &["israel", "イスラエル"]),
    ("TR", &["turkey", "türkiye", "トルコ"]),
    ("EG", &["egypt", "エジプト"]),
    ("ZA", &["south africa", "南アフリカ"]),
    ("KE", &["kenya", "ケニア"]),
    ("NG", &["nigeria", "ナイジェリア"]),
    ("DE", &["germany", "deutschland", "ドイツ"]),
    ("FR", &["france", "フランス"]),
    ("NL", &["netherlands", "the netherlands", "オランダ"]),
    ("BE", &["belgium", "ベルギー"]),
    ("LU", &["luxembourg", "ルクセンブルク"]),
    ("CH", &["switzerland", "スイス"]),
    ("AT", &["austria", "オーストリア"]),
    ("IT", &["italy", "イタリア"]),
    ("ES", &["spain", "スペイン"]),
    ("PT", &["portugal", "ポルトガル"]),
    ("PL", &["poland", "ポーランド"]),
    ("CZ", &["czech republic", "czechia", "チェコ"]),
    ("HU", &["hungary", "ハンガリー"]),
    ("RO", &["romania", "ルーマニア"]),
    ("GR", &["greece", "ギリシャ"]),
    ("SE", &["sweden", "スウェーデン"]),
    ("NO", &["norway", "ノルウェー"]),
    ("DK", &["denmark", "デンマーク"]),
    ("FI", &["finland", "フィンランド"]),
    ("EE", &["estonia", "エストニア"]),
    ("UA", &["ukraine", "ウクライナ"]),
];

/// A country by its code, where a field holds nothing but a country.
pub(super) fn country(text: &str) -> Option<String> {
    let text = half_width(text);
    if text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return Some(text.to_uppercase());
    }
    named(&text)
}

/// A country by its name. Two letters in an address are as likely a state: `San Francisco, CA`.
fn named(text: &str) -> Option<String> {
    let text = half_width(text).to_lowercase();
    let found = COUNTRIES.iter().find(|(_, names)| names.contains(&text.as_str()));
    found.map(|(code, _)| (*code).to_owned())
}

/// A place, as far as the source tells it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Place {
    /// Its country, if it is named.
    pub country: Option<String>,
    region: Wording,
    city: Wording,
}

impl Place {
    /// The place of a position. Fields of their own are better than one text for all.
    pub(super) fn of(row: &Row, meanings: Meanings<'_>) -> Result<Place, String> {
        let mut place = row.place.as_deref().map(|text| read(text, meanings)).unwrap_or_default();
        if let Some(text) = &row.country {
            let meant = meanings.of(text).unwrap_or(text);
            place.country = Some(country(meant).ok_or_else(|| text.clone())?);
        }
        if !row.city.is_empty() || !row.region.is_empty() {
            place.region = row.region.clone();
            place.city = row.city.clone();
        }
        if place.country.is_none() && place.is_japanese() {
            place.country = country("JP");
        }
        Ok(place)
    }

    /// Whether the region is a prefecture.
    fn is_japanese(&self) -> bool {
        let region = self.region.any(Locale::Ja).unwrap_or_default();
        prefecture(region).is_some_and(|(_, rest)| rest.is_empty())
    }

    /// The place as it stands in `jobs.json`.
    pub(super) fn value(&self, country: &str) -> Value {
        let text = |text: &Wording| {
            let ja = text.any(Locale::Ja)?;
            Some(value::text(ja, text.en.as_deref().filter(|en| *en != ja)))
        };
        value::group([
            (LocationFields::country, Some(country.into())),
            (LocationFields::region, text(&self.region)),
            (LocationFields::city, text(&self.city)),
        ])
    }
}

/// A place in one text; of several, the first.
fn read(text: &str, meanings: Meanings<'_>) -> Place {
    let mut place = Place::default();
    let told = meanings.of(text).and_then(country);
    let first = text.split([';', '；', '|', '／']).next().unwrap_or_default();
    let first = first.replace(['(', ')', '（', '）'], ",").replace(" - ", ",");
    let mut parts: Vec<&str> = first
        .split([',', '、', '，'])
        .map(str::trim)
        .filter(|part| !part.is_empty() && words::remote_in(part).is_none())
        .collect();
    if let Some(at) = parts.iter().rposition(|part| named(part).is_some()) {
        place.country = parts.get(at).and_then(|part| named(part));
        parts.remove(at);
    }
    place.country = told.or(place.country);
    let text = |part: &str| Wording { ja: Some(part.to_owned()), en: None };
    match parts.as_slice() {
        [] => {}
        [only] => match prefecture(only) {
            Some((region, "")) => place.region = text(region),
            Some((region, rest)) => {
                place.region = text(region);
                place.city = text(city(rest));
            }
            None => place.city = text(only),
        },
        [city, region, ..] => {
            place.city = text(city);
            place.region = text(region);
        }
    }
    place
}

/// `神奈川県横浜市` as 神奈川県 and 横浜市.
fn prefecture(text: &str) -> Option<(&str, &str)> {
    let kyoto = text.strip_prefix("京都府").map(|rest| ("京都府", rest));
    let (end, _) = text.char_indices().take(4).skip(2).find(|(_, c)| "都道府県".contains(*c))?;
    kyoto.or_else(|| text.split_at_checked(end + '県'.len_utf8()))
}

/// The city at the beginning of an address: 横浜市 of 横浜市中区本町1-2.
fn city(address: &str) -> &str {
    let end = address.char_indices().skip(1).find(|(_, c)| "市区町村".contains(*c));
    end.and_then(|(at, c)| address.get(..at + c.len_utf8())).unwrap_or(address)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn places_in_one_text() {
        let meanings = BTreeMap::from([("San Francisco, CA".to_owned(), "US".to_owned())]);
        for (text, country, region, city) in [
            ("Yokohama, Kanagawa, Japan", "JP", "Kanagawa", "Yokohama"),
            ("Tokyo, Japan; Osaka, Japan", "JP", "", "Tokyo"),
            ("Remote - Singapore", "SG", "", ""),
            ("神奈川県横浜市中区本町1-2", "JP", "神奈川県", "横浜市"),
            ("東京都", "JP", "東京都", ""),
            ("京都府京都市", "JP", "京都府", "京都市"),
            ("Rotterdam (Netherlands)", "NL", "", "Rotterdam"),
            ("San Francisco, CA", "US", "CA", "San Francisco"),
            ("Toronto, ON", "", "ON", "Toronto"),
            ("Remote", "", "", ""),
        ] {
            let row = Row { place: Some(text.to_owned()), ..Row::default() };
            let place = Place::of(&row, Meanings(&meanings)).unwrap();
            let part = |text: &Wording| text.ja.clone().unwrap_or_default();
            assert_eq!(
                (
                    place.country.as_deref().unwrap_or_default(),
                    part(&place.region),
                    part(&place.city)
                ),
                (country, region.to_owned(), city.to_owned()),
                "{text}",
            );
        }
    }
}
