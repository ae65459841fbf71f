//! How alive the network is: what the office can influence, by quarter, and nothing else.

use std::collections::BTreeMap;

use crate::views::still::piece::IntoPiece;
use jiff::civil::Date;
use leptos::prelude::*;

use super::rendered;
use crate::domain::{EventStatus, Html, Instant, Locale, Site};
use crate::views::Source;
use crate::views::dates;
use crate::views::text::Text;

/// How many quarters the charts show at most.
const SHOWN: usize = 12;

/// What happened in a quarter of a year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Quarter {
    /// Events that were held and are over.
    pub events: usize,
    /// Stories that were published.
    pub stories: usize,
    /// Positions that were open on at least one day.
    pub positions: usize,
}

/// The year, and the quarter in it from 1 to 4.
type QuarterKey = (i16, i8);

fn quarter_of(day: Date) -> QuarterKey {
    (day.year(), (day.month() - 1) / 3 + 1)
}

fn after((year, quarter): QuarterKey) -> QuarterKey {
    if quarter == 4 { (year + 1, 1) } else { (year, quarter + 1) }
}

/// What happened in each quarter, from the first in which anything did to that of `now`, the
/// quarters with nothing among them.
pub fn quarters(site: &Site, now: Instant) -> BTreeMap<QuarterKey, Quarter> {
    let zone = &site.config.time_zone;
    let today = now.timestamp().to_zoned(zone.clone()).date();
    let held = |status| !matches!(status, EventStatus::Cancelled | EventStatus::Postponed);
    let mut events = Vec::new();
    for event in site.events.values().map(|entry| entry.facts()) {
        if event.when.end(zone) <= now && held(event.status) {
            events.push(quarter_of(event.when.first_day()));
        }
    }
    let stories: Vec<_> = site
        .stories
        .values()
        .map(|entry| entry.facts().date)
        .filter(|day| *day <= today)
        .map(quarter_of)
        .collect();
    let jobs: Vec<_> = site
        .jobs
        .values()
        .map(|entry| (entry.facts().posted, entry.facts().closes.min(today)))
        .filter(|(posted, closes)| posted <= closes)
        .map(|(posted, closes)| (quarter_of(posted), quarter_of(closes)))
        .collect();
    let starts = events.iter().chain(&stories).chain(jobs.iter().map(|(posted, _)| posted));
    let mut quarters = BTreeMap::new();
    let Some(first) = starts.min().copied() else { return quarters };
    let last = quarter_of(today);
    let mut key = first;
    while key <= last {
        let quarter = Quarter {
            events: events.iter().filter(|other| **other == key).count(),
            stories: stories.iter().filter(|other| **other == key).count(),
            positions: jobs.iter().filter(|(from, to)| *from <= key && key <= *to).count(),
        };
        quarters.insert(key, quarter);
        key = after(key);
    }
    quarters
}

/// The page about how alive the network is, counted up to `now`.
pub fn activity(source: Source<'_>, now: Instant) -> Html {
    let (text, locale) = (source.text(), source.locale());
    let all = quarters(source.site, now);
    let skipped = all.len().saturating_sub(SHOWN);
    let shown: Vec<(QuarterKey, Quarter)> = all.into_iter().skip(skipped).collect();
    let zone = &source.site.config.time_zone;
    let today = now.timestamp().to_zoned(zone.clone()).date();
    let series = [
        ("events", text.events_held(), values(&shown, |quarter| quarter.events)),
        ("stories", text.stories_told(), values(&shown, |quarter| quarter.stories)),
        ("positions", text.positions_open(), values(&shown, |quarter| quarter.positions)),
    ];
    let nothing = shown.is_empty();
    let labels: Vec<_> = shown.iter().map(|(key, _)| label(locale, *key)).collect();
    let charts: Vec<_> =
        series.iter().map(|(id, title, values)| chart(id, title, &labels, values)).collect();
    let rows: Vec<_> = shown
        .iter()
        .map(|(key, quarter)| {
            view! {
                <tr>
                    <th scope="row">{label(locale, *key)}</th>
                    <td>{quarter.events}</td>
                    <td>{quarter.stories}</td>
                    <td>{quarter.positions}</td>
                </tr>
            }
        })
        .collect();
    rendered(view! {
        <div class="frame">
            <header class="lead">
                <h1 class="lead__title">{text.activity()}</h1>
                <p class="lead__text">{text.activity_lead()}</p>
                <p class="meta">
                    {text.counted_until()} " "
                    <time datetime=today.to_string()>{dates::date(locale, today)}</time>
                </p>
            </header>
            {if nothing {
                view! { <p class="empty">{text.nothing_counted()}</p> }.into_piece()
            } else {
                view! {
                    <div class="charts">{charts}</div>
                    {figures(text, rows)}
                }
                .into_piece()
            }}
            <section class="section" aria-labelledby="not-measured">
                <h2 class="section__title" id="not-measured">
                    {text.not_measured_title()}
                </h2>
                <p class="section__lead">{text.not_measured()}</p>
            </section>
        </div>
    })
}

/// The figures as a table, for those who would rather read than look.
fn figures<V: IntoView + 'static>(text: Text, rows: Vec<V>) -> impl IntoView {
    view! {
        <details class="figures">
            <summary>{text.figures_table()}</summary>
            <section class="table-scroll" tabindex="0" aria-label=text.figures_table()>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{text.quarter()}</th>
                            <th scope="col">{text.events_held()}</th>
                            <th scope="col">{text.stories_told()}</th>
                            <th scope="col">{text.positions_open()}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </section>
        </details>
    }
}

fn values(quarters: &[(QuarterKey, Quarter)], of: impl Fn(&Quarter) -> usize) -> Vec<usize> {
    quarters.iter().map(|(_, quarter)| of(quarter)).collect()
}

fn label(locale: Locale, (year, quarter): QuarterKey) -> String {
    match locale {
        Locale::Ja => format!("{year}年 第{quarter}四半期"),
        Locale::En => format!("Q{quarter} {year}"),
    }
}

/// A bar chart: one bar for each quarter with its number above it. The picture's text tells the
/// same figures, and the table below has them too.
fn chart(id: &str, title: &str, labels: &[String], values: &[usize]) -> impl IntoView + use<> {
    const WIDTH: usize = 360;
    const HEIGHT: usize = 150;
    const TOP: usize = 22;
    const BOTTOM: usize = 24;
    let count = values.len().max(1);
    let step = WIDTH / count;
    let bar = step * 3 / 5;
    let most = values.iter().copied().max().unwrap_or(0).max(1);
    let bars: Vec<_> = values
        .iter()
        .zip(labels)
        .enumerate()
        .map(|(index, (value, label))| {
            let height = value * (HEIGHT - TOP - BOTTOM) / most;
            let x = index * step + (step - bar) / 2;
            let y = HEIGHT - BOTTOM - height;
            let middle = x + bar / 2;
            let short = short_label(label, index);
            view! {
                <rect class="chart__bar" x=x y=y width=bar height=height />
                <text class="chart__value" x=middle y=y - 6 text-anchor="middle">
                    {*value}
                </text>
                <text class="chart__label" x=middle y=HEIGHT - 6 text-anchor="middle">
                    {short}
                </text>
            }
        })
        .collect();
    let told: Vec<_> =
        labels.iter().zip(values).map(|(label, value)| format!("{label}: {value}")).collect();
    let (title_id, text_id) = (format!("{id}-title"), format!("{id}-figures"));
    let described_by = format!("{title_id} {text_id}");
    view! {
        <figure class="chart">
            <figcaption class="chart__title">{title.to_owned()}</figcaption>
            <svg
                viewBox=format!("0 0 {WIDTH} {HEIGHT}")
                role="img"
                aria-labelledby=described_by
            >
                <title id=title_id>{title.to_owned()}</title>
                <desc id=text_id>{told.join(", ")}</desc>
                <path class="chart__ground" d=format!("M0 {} H{WIDTH}", HEIGHT - BOTTOM) />
                {bars}
            </svg>
        </figure>
    }
}

/// The label under a bar: the year under the first bar and under each first quarter, else nothing
/// but the quarter.
fn short_label(label: &str, index: usize) -> String {
    let digits: Vec<&str> =
        label.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let year = digits.iter().find(|part| part.len() == 4).copied().unwrap_or_default();
    let quarter = digits.iter().find(|part| part.len() == 1).copied().unwrap_or_default();
    if index == 0 || quarter == "1" { year.to_owned() } else { format!("Q{quarter}") }
}
