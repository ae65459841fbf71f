//! A position's page.

use crate::views::still::piece::IntoPiece;
use leptos::prelude::*;
use leptos_router::location::Url;

use super::clock::{Span, shelf, timed};
use super::contribute::edit_link;
use super::job_row::{closes, job_row, left, save};
use super::rendered;
use super::share::share;
use crate::domain::{Entry, Html, Job};
use crate::route::Route;
use crate::views::{Source, dates};

/// How many other positions stand below one.
const SIMILAR: usize = 3;

/// The page of a position; `body` is its text. Whether it is closed is decided from the reader's
/// clock.
pub fn job(source: Source<'_>, entry: &Entry<Job>, body: Html) -> Html {
    let text = source.text();
    let job = entry.get(source.locale());
    let closes = closes(source, entry);
    let closed = view! {
        <p class="notice">
            {text.job_is_closed()} " " <a href=source.links.to(Route::Jobs)>{text.see_open_jobs()}</a>
        </p>
    };
    let apply = view! {
        <p class="registration">
            <a class="button" href=job.apply.url.clone() rel="external">
                {text.apply()}
            </a>
        </p>
        {referral(source, job)}
    };
    rendered(view! {
        <article class="frame detail">
            <div class="detail__head">{head(source, entry)}</div>
            <div class="detail__notice">{timed(source, Span::from(closes), "", closed)}</div>
            <div class="detail__aside">
                <p class="detail__left">{left(source, entry)} {save(source, entry)}</p>
                {facts(source, job)}
                {timed(source, Span::until(closes), "", apply)}
                {skills(source, job)}
            </div>
            <div class="detail__body prose" inner_html=body.into_string()></div>
        </article>
        <div class="frame">{similar(source, entry)}</div>
        {edit_link(source, &entry.folder)}
    })
}

/// A letter to the office that asks to be referred, where the office has an address.
fn referral(source: Source<'_>, job: &Job) -> Option<impl IntoView + use<>> {
    let text = source.text();
    let contact = source.site.config.contact.as_ref()?;
    let subject = text.referral_subject(&job.title);
    let subject = Url::escape(&subject);
    Some(view! {
        <p class="meta">
            <a href=format!("mailto:{contact}?subject={subject}") rel="external">
                {text.ask_for_referral()}
            </a>
        </p>
    })
}

/// Other positions, the most alike first: what shares skills, then offer, organisation and country.
fn similar(source: Source<'_>, entry: &Entry<Job>) -> Option<impl IntoView + use<>> {
    let text = source.text();
    let is_open = |other: &Entry<Job>| source.at < closes(source, other);
    let rows: Vec<_> = source
        .site
        .nearest_jobs(&entry.slug, SIMILAR * 2, is_open)
        .into_iter()
        .map(|other| (closes(source, other), job_row(source, other).into_piece()))
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="similar">
                <h2 class="section__title" id="similar">
                    {text.similar_jobs()}
                </h2>
                {shelf(source, "job-list", SIMILAR, rows, text.no_open_jobs())}
            </section>
        }
    })
}

fn head(source: Source<'_>, entry: &Entry<Job>) -> impl IntoView + use<> {
    let (text, job) = (source.text(), entry.get(source.locale()));
    view! {
        <p class="kicker">
            <a href=source.links.to(Route::Jobs)>{text.jobs()}</a>
            <span>{text.offer_of(job.offer)}</span>
        </p>
        <h1 class="detail__title">{job.title.clone()}</h1>
        <p class="detail__by">{job.organisation.clone()}</p>
        {share(source, &job.title, Route::Job(entry.slug.clone()))}
    }
}

fn facts(source: Source<'_>, job: &Job) -> impl IntoView + use<> {
    let (text, locale) = (source.text(), source.locale());
    let salary = job.salary.as_ref().map(|salary| text.pay(salary));
    let audience = (!job.audience.is_empty()).then(|| text.audiences(&job.audience));
    let facts = [
        (text.place(), Some(text.job_place(&job.location))),
        (text.remote(), Some(text.remote_rule(&job.remote))),
        (text.employment_type(), Some(text.contract(job.employment_type).to_owned())),
        (text.salary(), salary.or_else(|| Some(text.salary_not_told().to_owned()))),
        (text.for_whom(), audience),
        (text.posted(), Some(dates::date(locale, job.posted))),
    ];
    let facts: Vec<_> = facts
        .into_iter()
        .filter_map(|(name, value)| {
            let value = value?;
            Some(view! {
                <div class="fact">
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                </div>
            })
        })
        .collect();
    view! {
        <dl class="facts">
            <div class="fact fact--strong">
                <dt>{text.closes()}</dt>
                <dd>
                    <time datetime=job.closes.to_string()>
                        {dates::full_date(locale, job.closes)}
                    </time>
                </dd>
            </div>
            {facts}
        </dl>
    }
}

fn skills(source: Source<'_>, job: &Job) -> Option<impl IntoView + use<>> {
    let skills: Vec<_> =
        job.skills.iter().map(|skill| view! { <li class="tag">{skill.clone()}</li> }).collect();
    (!skills.is_empty()).then(|| {
        view! {
            <section class="aside-block">
                <h2 class="aside-block__title">{source.text().skills()}</h2>
                <ul class="tags">{skills}</ul>
            </section>
        }
    })
}
