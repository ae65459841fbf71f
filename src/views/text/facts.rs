//! Facts in words: how many, where, how much, until when.

use super::Text;
use crate::domain::{Attendance, Event, Locale, Location, PayPeriod, Remote, RemoteKind, Salary};

impl Text {
    /// How many positions are shown.
    pub fn positions_shown(self, count: usize) -> String {
        match self.0 {
            Locale::Ja => format!("{count}件"),
            Locale::En if count == 1 => "1 position".to_owned(),
            Locale::En => format!("{count} positions"),
        }
    }

    /// How many stories are shown.
    pub fn stories_shown(self, count: usize) -> String {
        match self.0 {
            Locale::Ja => format!("{count}本"),
            Locale::En if count == 1 => "1 story".to_owned(),
            Locale::En => format!("{count} stories"),
        }
    }

    /// How many places an event has.
    pub fn people_count(self, count: u32) -> String {
        match self.0 {
            Locale::Ja => format!("{count}名"),
            Locale::En => count.to_string(),
        }
    }

    /// For how many days a position is still open; it is closed if they are less than none.
    pub fn days_left(self, days: i64) -> String {
        match (self.0, days) {
            (_, ..0) => self.closed().to_owned(),
            (_, 0) => self.closes_today().to_owned(),
            (_, 1) => self.closes_tomorrow().to_owned(),
            (Locale::Ja, days) => format!("あと{days}日"),
            (Locale::En, days) => format!("{days} days left"),
        }
    }

    /// Until when registration is open.
    pub fn register_by(self, date: &str) -> String {
        match self.0 {
            Locale::Ja => format!("申込は{date}まで"),
            Locale::En => format!("Register by {date}"),
        }
    }

    /// A title with what a reader must not overlook before it.
    pub fn with_status(self, status: &str, title: &str) -> String {
        match self.0 {
            Locale::Ja => format!("【{status}】{title}"),
            Locale::En => format!("[{status}] {title}"),
        }
    }

    /// The place of an event in its series.
    pub fn series_number(self, series: &str, number: Option<u32>) -> String {
        match (self.0, number) {
            (_, None) => series.to_owned(),
            (Locale::Ja, Some(number)) => format!("{series} 第{number}回"),
            (Locale::En, Some(number)) => format!("{series} no. {number}"),
        }
    }

    /// The place of a story in its series.
    pub fn series_part(self, series: &str, part: u32) -> String {
        match self.0 {
            Locale::Ja => format!("{series} 第{part}回"),
            Locale::En => format!("{series}, part {part}"),
        }
    }

    /// From which countries a position can be done.
    pub fn remote_from(self, countries: &[String]) -> String {
        let names: Vec<_> = countries.iter().map(|code| self.country(code)).collect();
        let list = names.join(self.list_separator());
        match (self.0, countries.is_empty()) {
            (_, true) => self.remote_kind(RemoteKind::Full).to_owned(),
            (Locale::Ja, false) => format!("フルリモート（{list}）"),
            (Locale::En, false) => format!("Fully remote ({list})"),
        }
    }

    /// A country (ISO 3166-1 alpha-2). One that is not in the list keeps its code.
    pub fn country(self, code: &str) -> String {
        let name = match code {
            "JP" => self.pick("日本", "Japan"),
            "SG" => self.pick("シンガポール", "Singapore"),
            "NL" => self.pick("オランダ", "Netherlands"),
            "DE" => self.pick("ドイツ", "Germany"),
            "FR" => self.pick("フランス", "France"),
            "GB" => self.pick("英国", "United Kingdom"),
            "US" => self.pick("米国", "United States"),
            "CN" => self.pick("中国", "China"),
            "KR" => self.pick("韓国", "South Korea"),
            "TW" => self.pick("台湾", "Taiwan"),
            "VN" => self.pick("ベトナム", "Vietnam"),
            "TH" => self.pick("タイ", "Thailand"),
            "ID" => self.pick("インドネシア", "Indonesia"),
            "IN" => self.pick("インド", "India"),
            "AU" => self.pick("オーストラリア", "Australia"),
            "BR" => self.pick("ブラジル", "Brazil"),
            other => return other.to_owned(),
        };
        name.to_owned()
    }

    /// Where an event takes place, in a few words.
    pub fn event_place(self, event: &Event) -> String {
        let online = self.attendance(Attendance::Online);
        match (&event.venue, event.attendance) {
            (Some(venue), Attendance::Hybrid) => format!("{} / {online}", venue.name),
            (Some(venue), _) => venue.name.clone(),
            (None, attendance) => self.attendance(attendance).to_owned(),
        }
    }

    /// Where a position is: country, region and city in the order of the language. At home the
    /// country goes without saying in Japanese.
    pub fn job_place(self, location: &Location) -> String {
        let country = self.country(&location.country);
        let (region, city) = (location.region.as_deref(), location.city.as_deref());
        let mut parts: Vec<&str> = match self.0 {
            Locale::Ja => {
                let abroad = (location.country != "JP").then_some(country.as_str());
                [abroad, region, city].into_iter().flatten().collect()
            }
            Locale::En => [city.or(region), Some(country.as_str())].into_iter().flatten().collect(),
        };
        parts.dedup();
        match (parts.is_empty(), self.0) {
            (true, _) => country.clone(),
            (false, Locale::Ja) => parts.join(" "),
            (false, Locale::En) => parts.join(", "),
        }
    }

    /// Whether a position can be done from elsewhere.
    pub fn remote_rule(self, remote: &Remote) -> String {
        match remote {
            Remote::Full(countries) => self.remote_from(countries),
            other => self.remote_kind(other.kind()).to_owned(),
        }
    }

    /// What a position pays: `JPY 6,000,000–8,000,000／年`, `from EUR 4,000 a month`.
    pub fn pay(self, salary: &Salary) -> String {
        let money = |amount: u64| format!("{} {}", salary.currency, grouped(amount));
        let amount = match (self.0, salary.min, salary.max) {
            (_, Some(min), Some(max)) if min == max => money(min),
            (_, Some(min), Some(max)) => format!("{}–{}", money(min), grouped(max)),
            (Locale::Ja, Some(min), None) => format!("{}から", money(min)),
            (Locale::En, Some(min), None) => format!("from {}", money(min)),
            (Locale::Ja, None, Some(max)) => format!("{}まで", money(max)),
            (Locale::En, None, Some(max)) => format!("up to {}", money(max)),
            (_, None, None) => salary.currency.clone(),
        };
        match (self.0, salary.per) {
            (Locale::Ja, PayPeriod::Project) => format!("{amount}／件"),
            (Locale::Ja, per) => format!("{amount}／{}", self.per(per)),
            (Locale::En, per) => format!("{amount} {}", self.per(per)),
        }
    }
}

/// A number with a comma before every three digits.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pay_in_both_languages() {
        let salary = |min, max, per| Salary { currency: "JPY".into(), min, max, per };
        let year = salary(Some(6_000_000), Some(8_500_000), PayPeriod::Year);
        assert_eq!(Text(Locale::Ja).pay(&year), "JPY 6,000,000–8,500,000／年");
        assert_eq!(Text(Locale::En).pay(&year), "JPY 6,000,000–8,500,000 a year");
        let hour = salary(Some(999), None, PayPeriod::Hour);
        assert_eq!(Text(Locale::En).pay(&hour), "from JPY 999 an hour");
        let project = salary(Some(1000), Some(1000), PayPeriod::Project);
        assert_eq!(Text(Locale::Ja).pay(&project), "JPY 1,000／件");
    }
}
