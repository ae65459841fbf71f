//! A position.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::job_row::{pay, place, remote_text, time_left};
use super::jobs::in_order;
use super::{JobRow, Source};
use crate::domain::{self, Entry, Html, Instant, Offer};
use crate::route::Route;
use crate::views::dates;
use crate::views::links::Links;
use crate::views::shell::use_reader;
use crate::views::text::Text;

/// How many other positions stand below one.
const SIMILAR: usize = 3;

/// The data of a position's page; its text is the page's body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct JobPage {
    /// What it is called.
    pub title: String,
    /// Who offers it.
    pub organisation: String,
    /// What is offered.
    pub offer: Offer,
    /// The facts, each with its name.
    pub facts: Vec<(String, String)>,
    /// What is asked.
    pub skills: Vec<String>,
    /// The first instant at which it is closed.
    pub closes: Instant,
    /// Its last day: for `<time datetime>`, and in words.
    pub last_day: (String, String),
    /// Where to apply.
    pub apply: String,
    /// Other positions of the same kind of offer.
    pub similar: Vec<JobRow>,
}

impl JobPage {
    /// The page of a position.
    pub fn of(source: Source<'_>, entry: &Entry<domain::Job>) -> JobPage {
        let (text, locale) = (source.text(), source.locale());
        let job = entry.get(locale);
        let salary = job.salary.as_ref().map(|salary| pay(text, salary));
        let mut facts = vec![
            (text.place(), place(text, &job.location)),
            (text.remote(), remote_text(text, &job.remote)),
            (text.employment_type(), text.contract(job.employment_type).to_owned()),
            (text.salary(), salary.unwrap_or_else(|| text.salary_not_told().to_owned())),
        ];
        if !job.audience.is_empty() {
            facts.push((text.for_whom(), text.audiences(&job.audience)));
        }
        facts.push((text.posted(), dates::date(locale, job.posted)));
        let mut similar = in_order(source);
        similar.retain(|row| row.slug != entry.slug && row.offer == job.offer);
        JobPage {
            title: job.title.clone(),
            organisation: job.organisation.clone(),
            offer: job.offer,
            facts: facts.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
            skills: job.skills.clone(),
            closes: job.closes_at(&source.site.config.time_zone),
            last_day: (job.closes.to_string(), dates::full_date(locale, job.closes)),
            apply: job.apply.url.clone(),
            similar,
        }
    }
}

/// A position. Whether it is closed is decided from the reader's clock.
#[component]
pub fn Job(
    /// The position.
    page: JobPage,
    /// Its text.
    body: Html,
    /// Makes the page's links.
    links: Links,
) -> impl IntoView {
    let text = Text(links.locale);
    let now: Signal<Instant> = use_reader().now.into();
    let closes = page.closes;
    let is_closed = Memo::new(move |_| closes <= now.get());
    let all = links.to(Route::Jobs);
    let notice = move || {
        is_closed.get().then(|| {
            view! {
                <p class="notice">
                    {text.job_is_closed()} " " <a href=all.clone()>{text.see_open_jobs()}</a>
                </p>
            }
        })
    };
    let apply = page.apply;
    let apply = move || {
        (!is_closed.get()).then(|| {
            view! {
                <p>
                    <a class="button" href=apply.clone() rel="external">
                        {text.apply()}
                    </a>
                </p>
            }
        })
    };
    let facts = page
        .facts
        .into_iter()
        .map(|(name, value)| {
            view! {
                <div class="fact">
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                </div>
            }
        })
        .collect_view();
    let skills = (!page.skills.is_empty()).then(|| {
        let skills = page.skills.into_iter().map(|skill| view! { <li class="tag">{skill}</li> });
        view! {
            <section class="aside-block">
                <h2 class="aside-block__title">{text.skills()}</h2>
                <ul class="tags">{skills.collect_view()}</ul>
            </section>
        }
    });
    let similar = StoredValue::new(page.similar);
    let similar_links = StoredValue::new(links.clone());
    let similar = move || {
        let now_is = now.get();
        let rows = similar.with_value(|rows| {
            similar_links.with_value(|links| {
                rows.iter()
                    .filter(|row| row.closes > now_is)
                    .take(SIMILAR)
                    .map(|row| row.clone().view(links, now))
                    .collect::<Vec<_>>()
            })
        });
        (!rows.is_empty()).then(|| {
            view! {
                <section class="section frame" aria-labelledby="similar">
                    <h2 class="section__title" id="similar">
                        {text.open_jobs()}
                    </h2>
                    <ul class="job-list">{rows}</ul>
                </section>
            }
        })
    };
    view! {
        <article class="frame detail">
            <header class="detail__head">
                <p class="kicker">
                    <a href=links.to(Route::Jobs)>{text.jobs()}</a>
                    <span>{text.offer_of(page.offer)}</span>
                </p>
                <h1 class="detail__title">{page.title}</h1>
                <p class="detail__by">{page.organisation}</p>
                {notice}
            </header>
            <div class="detail__aside">
                <dl class="facts">
                    <div class="fact fact--strong">
                        <dt>{text.closes()}</dt>
                        <dd>
                            <time datetime=page.last_day.0>{page.last_day.1}</time>
                            <span class="fact__note">
                                {move || time_left(text, closes, now.get())}
                            </span>
                        </dd>
                    </div>
                    {facts}
                </dl>
                {apply}
                {skills}
            </div>
            <div class="detail__body prose" data-body inner_html=body.into_string()></div>
        </article>
        {similar}
    }
}
