//! A position in a list.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::Source;
use crate::domain::{Entry, Instant, Job, Offer, RemoteKind, Slug};
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
    /// Whether it can be done from elsewhere.
    pub remote: RemoteKind,
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
        JobRow {
            slug: entry.slug.clone(),
            title: job.title.clone(),
            organisation: job.organisation.clone(),
            offer: job.offer,
            country: job.location.country.clone(),
            place: text.job_place(&job.location),
            remote: job.remote.kind(),
            remote_text: text.remote_rule(&job.remote),
            salary: job.salary.as_ref().map(|salary| text.pay(salary)),
            skills: job.skills.clone(),
            closes: job.closes_at(&source.site.config.time_zone),
            last_day: (job.closes.to_string(), dates::short(locale, job.closes)),
        }
    }

    /// The row as an item of a list; `days` is how many days it is still open, less than none if
    /// it is closed.
    pub(super) fn view(&self, links: &Links, days: i64) -> impl IntoView + use<> {
        let text = Text(links.locale);
        view! {
            <li class=if days < 0 { "job-row job-row--closed" } else { "job-row" }>
                <p class="job-row__offer">
                    <span class="tag">{text.offer_of(self.offer)}</span>
                </p>
                <div>
                    <h3 class="job-row__title">
                        <a href=links.to(Route::Job(self.slug.clone()))>{self.title.clone()}</a>
                    </h3>
                    <p class="meta">
                        <span class="meta__part">{self.organisation.clone()}</span>
                        <span class="meta__part">{self.salary.clone()}</span>
                    </p>
                </div>
                <p class="meta job-row__place">
                    <span class="meta__part">{self.place.clone()}</span>
                    <span class="meta__part">{self.remote_text.clone()}</span>
                </p>
                <p class="meta job-row__closes">
                    <span class="job-row__left">{text.days_left(days)}</span>
                    <time datetime=self.last_day.0.clone()>{self.last_day.1.clone()}</time>
                </p>
            </li>
        }
    }
}

/// For how many whole days something is still open that closes at `closes`: none on its last day,
/// less than none when it is closed.
pub(super) fn days_left(closes: Instant, now: Instant) -> i64 {
    const DAY: i64 = 24 * 60 * 60 * 1000;
    let left = closes.0.saturating_sub(now.0);
    if left <= 0 { -1 } else { left.div_euclid(DAY) }
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
            let days = days_left(closes, Instant(closes.0 - hours_before * HOUR));
            assert_eq!(Text(Locale::Ja).days_left(days), text, "{hours_before}");
        }
    }
}
