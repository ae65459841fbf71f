//! A position in a list.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::Source;
use crate::domain::{Entry, Instant, Job, Location, Offer, PayPeriod, Remote, Salary, Slug};
use crate::route::Route;
use crate::views::dates;
use crate::views::links::Links;
use crate::views::text::Text;

/// A position in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JobRow {
    /// Its name in addresses.
    pub slug: Slug,
    /// What it is called.
    pub title: String,
    /// Who offers it.
    pub organisation: String,
    /// What is offered.
    pub offer: Offer,
    /// Its country (ISO 3166-1 alpha-2).
    pub country: String,
    /// Where, in words.
    pub place: String,
    /// `no`, `hybrid` or `full`.
    pub remote: String,
    /// Whether it can be done from elsewhere, in words.
    pub remote_text: String,
    /// What it pays, in words.
    pub salary: Option<String>,
    /// What is asked.
    pub skills: Vec<String>,
    /// The first instant at which it is closed.
    pub closes: Instant,
    /// Its last day: for `<time datetime>`, and in words.
    pub last_day: (String, String),
}

impl JobRow {
    /// The row of a position.
    pub fn of(source: Source<'_>, entry: &Entry<Job>) -> JobRow {
        let (text, locale) = (source.text(), source.locale());
        let job = entry.get(locale);
        let remote = match job.remote {
            Remote::No => "no",
            Remote::Hybrid => "hybrid",
            Remote::Full(_) => "full",
        };
        JobRow {
            slug: entry.slug.clone(),
            title: job.title.clone(),
            organisation: job.organisation.clone(),
            offer: job.offer,
            country: job.location.country.clone(),
            place: place(text, &job.location),
            remote: remote.to_owned(),
            remote_text: remote_text(text, &job.remote),
            salary: job.salary.as_ref().map(|salary| pay(text, salary)),
            skills: job.skills.clone(),
            closes: job.closes_at(&source.site.config.time_zone),
            last_day: (job.closes.to_string(), dates::month_and_day(locale, job.closes)),
        }
    }

    /// The row as an item of a list.
    pub fn view(self, links: &Links, now: Signal<Instant>) -> impl IntoView + use<> {
        let text = Text(links.locale);
        let closes = self.closes;
        let remaining = move || time_left(text, closes, now.get());
        view! {
            <li class="job-row" class:job-row--closed=move || closes <= now.get()>
                <p class="job-row__offer">
                    <span class="tag">{text.offer_of(self.offer)}</span>
                </p>
                <div>
                    <h3 class="job-row__title">
                        <a href=links.to(Route::Job(self.slug))>{self.title}</a>
                    </h3>
                    <p class="meta">
                        <span class="meta__part">{self.organisation}</span>
                        {self.salary.map(|salary| {
                            view! { <span class="meta__part">{salary}</span> }
                        })}
                    </p>
                </div>
                <p class="meta job-row__place">
                    <span class="meta__part">{self.place}</span>
                    <span class="meta__part">{self.remote_text}</span>
                </p>
                <p class="meta job-row__closes">
                    <span class="job-row__left">{remaining}</span>
                    <time datetime=self.last_day.0>{self.last_day.1}</time>
                </p>
            </li>
        }
    }
}

/// How long a position is still open, in words.
pub(super) fn time_left(text: Text, closes: Instant, now: Instant) -> String {
    const DAY: i64 = 24 * 60 * 60 * 1000;
    let left = closes.0.saturating_sub(now.0);
    if left <= 0 { text.closed().to_owned() } else { text.days_left(left.div_euclid(DAY)) }
}

/// Where a position is, in words: city and region in their country's order.
pub(super) fn place(text: Text, location: &Location) -> String {
    let country = text.country(&location.country);
    let home = location.country == "JP";
    let mut parts: Vec<&str> = Vec::new();
    match text.0 {
        crate::domain::Locale::Ja => {
            if !home {
                parts.push(&country);
            }
            parts.extend(location.region.as_deref());
            parts.extend(location.city.as_deref());
        }
        crate::domain::Locale::En => {
            parts.extend(location.city.as_deref());
            if location.city.is_none() {
                parts.extend(location.region.as_deref());
            }
            parts.push(&country);
        }
    }
    parts.dedup();
    if parts.is_empty() {
        return country;
    }
    match text.0 {
        crate::domain::Locale::Ja => parts.join(" "),
        crate::domain::Locale::En => parts.join(", "),
    }
}

/// Whether a position can be done from elsewhere, in words.
pub(super) fn remote_text(text: Text, remote: &Remote) -> String {
    match remote {
        Remote::No => text.remote_no().to_owned(),
        Remote::Hybrid => text.remote_hybrid().to_owned(),
        Remote::Full(countries) => text.remote_from(countries),
    }
}

/// What a position pays, in words: `JPY 6,000,000–8,000,000 / 年`.
pub(super) fn pay(text: Text, salary: &Salary) -> String {
    let amount = match (salary.min, salary.max) {
        (Some(min), Some(max)) if min == max => grouped(min),
        (Some(min), Some(max)) => format!("{}–{}", grouped(min), grouped(max)),
        (Some(min), None) => format!("{}–", grouped(min)),
        (None, Some(max)) => format!("–{}", grouped(max)),
        (None, None) => String::new(),
    };
    match (text.0, salary.per) {
        (crate::domain::Locale::Ja, PayPeriod::Project) => {
            format!("{} {amount}／件", salary.currency)
        }
        (crate::domain::Locale::Ja, per) => {
            format!("{} {amount}／{}", salary.currency, text.per(per))
        }
        (crate::domain::Locale::En, per) => {
            format!("{} {amount} {}", salary.currency, text.per(per))
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
    use crate::domain::Locale;

    #[test]
    fn days_are_counted_to_the_end_of_the_last_one() {
        const HOUR: i64 = 3_600_000;
        let closes = Instant(100 * HOUR);
        for (hours_before, text) in [
            (0, "募集終了"),
            (-5, "募集終了"),
            (1, "本日まで"),
            (23, "本日まで"),
            (24, "あと1日"),
            (47, "あと1日"),
            (72, "あと3日"),
        ] {
            let now = Instant(closes.0 - hours_before * HOUR);
            assert_eq!(time_left(Text(Locale::Ja), closes, now), text, "{hours_before}");
        }
    }

    #[test]
    fn pay_in_both_languages() {
        let salary = |min, max, per| Salary { currency: "JPY".into(), min, max, per };
        let year = salary(Some(6_000_000), Some(8_500_000), PayPeriod::Year);
        assert_eq!(pay(Text(Locale::Ja), &year), "JPY 6,000,000–8,500,000／年");
        assert_eq!(pay(Text(Locale::En), &year), "JPY 6,000,000–8,500,000 a year");
        let hour = salary(Some(999), None, PayPeriod::Hour);
        assert_eq!(pay(Text(Locale::En), &hour), "JPY 999– an hour");
        let project = salary(Some(1000), Some(1000), PayPeriod::Project);
        assert_eq!(pay(Text(Locale::Ja), &project), "JPY 1,000／件");
    }
}
