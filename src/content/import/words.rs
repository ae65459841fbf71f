//! Words of other systems and of spreadsheets, understood.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::content::job::JobFields;
use crate::domain::{Audience, EmploymentType, Offer, PayPeriod, RemoteKind};

/// A word with other ways to write it.
type Others<T> = &'static [(T, &'static [&'static str])];

const OFFERS: Others<Offer> = &[
    (Offer::Return, &["復帰", "再入社", "カムバック", "comeback", "rehire"]),
    (Offer::Employment, &["雇用", "採用", "中途採用", "job"]),
    (Offer::SideWork, &["副業", "兼業", "sidework"]),
    (Offer::Partnership, &["協業", "パートナー"]),
    (Offer::Advisory, &["相談役", "顧問", "advisor"]),
    (Offer::Referral, &["紹介", "リファラル"]),
];

const EMPLOYMENT_TYPES: Others<EmploymentType> = &[
    (
        EmploymentType::FullTime,
        &["fulltime", "permanent", "regular", "正社員", "フルタイム", "常勤"],
    ),
    (EmploymentType::PartTime, &["parttime", "パート", "アルバイト", "パートタイム", "非常勤"]),
    (EmploymentType::Contract, &["contractor", "fixed-term", "契約社員", "業務委託"]),
    (
        EmploymentType::Temporary,
        &["temp", "intern", "internship", "派遣", "派遣社員", "短期", "インターン"],
    ),
    (EmploymentType::Project, &["freelance", "プロジェクト", "案件"]),
    (EmploymentType::Volunteer, &["unpaid", "ボランティア", "無償"]),
];

const REMOTES: Others<RemoteKind> = &[
    (
        RemoteKind::Full,
        &[
            JobFields::remote,
            "fully-remote",
            "full-remote",
            "yes",
            "true",
            "フルリモート",
            "リモート",
            "在宅",
            "可",
        ],
    ),
    (RemoteKind::Hybrid, &["partly", "ハイブリッド", "一部", "一部リモート", "一部可"]),
    (
        RemoteKind::No,
        &["onsite", "on-site", "in-office", "office", "none", "false", "出社", "不可", "なし"],
    ),
];

const PERIODS: Others<PayPeriod> = &[
    (
        PayPeriod::Year,
        &["per-year-salary", "1-year", "annual", "annually", "yearly", "年", "年収", "年俸"],
    ),
    (PayPeriod::Month, &["per-month-salary", "1-month", "monthly", "月", "月給", "月額"]),
    (PayPeriod::Day, &["per-day-wage", "1-day", "daily", "日", "日給", "日額"]),
    (PayPeriod::Hour, &["per-hour-wage", "1-hour", "hourly", "時", "時間", "時給"]),
    (PayPeriod::Project, &["one-time", "件", "一式", "案件"]),
];

const AUDIENCES: Others<Audience> = &[
    (Audience::Alumni, &["アルムナイ", "卒業生", "退職者"]),
    (Audience::Employees, &["社員", "employee"]),
    (Audience::Leavers, &["退職を考える人", "退職予定者"]),
    (Audience::Recruits, &["入社を考える人", "応募者"]),
    (Audience::Public, &["どなたでも", "一般", "everybody"]),
];

/// What the words of one file mean besides what is known here.
#[derive(Clone, Copy, Debug)]
pub(super) struct Meanings<'a>(pub &'a BTreeMap<String, String>);

impl<'a> Meanings<'a> {
    /// What a text was said to mean.
    pub(super) fn of(self, text: &str) -> Option<&'a str> {
        let text = half_width(text);
        self.0
            .iter()
            .find(|(from, _)| half_width(from).eq_ignore_ascii_case(&text))
            .map(|(_, to)| to.as_str())
    }

    pub(super) fn offer(self, text: &str) -> Option<Offer> {
        self.word(text, Offer::from_word, OFFERS)
    }

    pub(super) fn employment_type(self, text: &str) -> Option<EmploymentType> {
        self.word(text, EmploymentType::from_word, EMPLOYMENT_TYPES)
    }

    pub(super) fn remote(self, text: &str) -> Option<RemoteKind> {
        self.word(text, RemoteKind::from_word, REMOTES)
    }

    pub(super) fn period(self, text: &str) -> Option<PayPeriod> {
        self.word(text, PayPeriod::from_word, PERIODS)
    }

    pub(super) fn audience(self, text: &str) -> Option<Audience> {
        self.word(text, Audience::from_word, AUDIENCES)
    }

    fn word<T: Copy>(self, text: &str, own: fn(&str) -> Option<T>, others: Others<T>) -> Option<T> {
        let word = hyphenated(self.of(text).unwrap_or(text));
        own(&word).or_else(|| {
            others.iter().find(|(_, names)| names.contains(&word.as_str())).map(|(value, _)| *value)
        })
    }
}

/// `FullTime`, `Full time` and `full_time` as `full-time`.
fn hyphenated(text: &str) -> String {
    let mut word = String::new();
    let mut before = ' ';
    for c in half_width(text).chars() {
        if c.is_ascii_uppercase() && before.is_ascii_lowercase() {
            word.push('-');
        }
        match c {
            ' ' | '_' => word.push('-'),
            _ => word.extend(c.to_lowercase()),
        }
        before = c;
    }
    word
}

/// Letters, digits and signs of the full width in the half width, without space around.
pub(super) fn half_width(text: &str) -> String {
    let narrow = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\u{3000}' | '\u{a0}' => ' ',
        '\u{2212}' | '\u{2010}' | '\u{2011}' => '-',
        c => c,
    };
    text.chars().map(narrow).collect::<String>().trim().to_owned()
}

/// A whole number with what people put around it: `７,８００,０００円`, `780万`.
pub(super) fn number(text: &str) -> Option<u64> {
    let text = half_width(text);
    let text = text.trim_start_matches(['¥', '￥', '$', '€', '£']).trim_end_matches('円').trim();
    let (digits, times) = match text.strip_suffix('万') {
        Some(digits) => (digits.trim(), 10_000),
        None => (text, 1),
    };
    let digits = digits.replace([',', ' ', '_'], "");
    let digits = match digits.split_once('.') {
        Some((whole, part)) if part.bytes().all(|byte| byte == b'0') => whole.to_owned(),
        _ => digits,
    };
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    digits.parse::<u64>().ok()?.checked_mul(times)
}

/// A day: `2026-09-01`, `2026/9/1`, `２０２６年９月１日`; a moment is the day on which it is in the
/// zone; a number of more than eleven digits is milliseconds since 1970.
pub(super) fn day(text: &str, zone: &TimeZone) -> Option<Date> {
    let text = half_width(text);
    if let Ok(moment) = text.parse::<Timestamp>() {
        return Some(moment.to_zoned(zone.clone()).date());
    }
    if text.len() > 11 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        let moment = Timestamp::from_millisecond(text.parse().ok()?).ok()?;
        return Some(moment.to_zoned(zone.clone()).date());
    }
    let text = text.trim_end_matches('日').replace(['年', '月', '/', '.'], "-");
    let text = text.split(['T', ' ']).next().unwrap_or_default();
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return None };
    if year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// What a place tells of remote work: `Remote, Japan`.
pub(super) fn remote_in(place: &str) -> Option<String> {
    let place = half_width(place).to_lowercase();
    let has = |names: &[&str]| names.iter().any(|name| place.contains(name));
    let kind = if has(&[RemoteKind::Hybrid.word(), "ハイブリッド"]) {
        RemoteKind::Hybrid
    } else if has(&[JobFields::remote, "リモート", "在宅"]) {
        RemoteKind::Full
    } else {
        return None;
    };
    Some(kind.word().to_owned())
}

/// The word for work that can be done from elsewhere, or not at all.
pub(super) const fn remote_or_not(is_remote: bool) -> &'static str {
    if is_remote { RemoteKind::Full.word() } else { RemoteKind::No.word() }
}

/// The items of a list in one cell.
pub(super) fn list(text: &str) -> Vec<String> {
    text.split([',', '、', '，', ';', '；', '/', '／', '\n'])
        .map(str::trim)
        .filter(|item| !item.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Whether a text has Japanese letters in it.
pub(super) fn is_japanese(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ff66}'..='\u{ff9f}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_many_forms() {
        let none = BTreeMap::new();
        let meanings = Meanings(&none);
        for text in
            ["FullTime", "Full-time", "full time", "FULL_TIME", "正社員", "Ｆｕｌｌ－ｔｉｍｅ"]
        {
            assert_eq!(meanings.employment_type(text), Some(EmploymentType::FullTime), "{text}");
        }
        assert_eq!(meanings.remote("OnSite"), Some(RemoteKind::No));
        assert_eq!(meanings.period("per-year-salary"), Some(PayPeriod::Year));
        assert_eq!(meanings.offer("Perm"), None);
        let told = BTreeMap::from([("perm".to_owned(), "full-time".to_owned())]);
        assert_eq!(Meanings(&told).employment_type("Perm"), Some(EmploymentType::FullTime));
    }

    #[test]
    fn numbers_as_people_write_them() {
        for (text, expected) in [
            ("7800000", Some(7_800_000)),
            ("７，８００，０００円", Some(7_800_000)),
            ("¥7,800,000", Some(7_800_000)),
            ("780万円", Some(7_800_000)),
            ("45.00", Some(45)),
            ("45.5", None),
            ("応相談", None),
            ("-5", None),
            ("", None),
        ] {
            assert_eq!(number(text), expected, "{text}");
        }
    }

    #[test]
    fn days_as_people_and_programs_write_them() {
        let tokyo = TimeZone::get("Asia/Tokyo").unwrap();
        let first = Date::new(2026, 9, 1).ok();
        for text in [
            "2026-09-01",
            "2026/9/1",
            "2026.09.01",
            "２０２６年９月１日",
            "2026-08-31T16:00:00Z",
            "2026-08-31T12:00:00-04:00",
            "1788192000000",
            "2026-09-01 00:00:00",
        ] {
            assert_eq!(day(text, &tokyo), first, "{text}");
        }
        for text in ["", "9/1/2026", "26-09-01", "2026-02-30", "soon", "2026-09"] {
            assert_eq!(day(text, &tokyo), None, "{text}");
        }
    }
}
