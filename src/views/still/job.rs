//! What does not move on a position's page.

use leptos::prelude::*;

use super::rendered;
use crate::domain::{Entry, Html, Job};
use crate::route::Route;
use crate::views::dates;
use crate::views::live::Source;

/// The still parts of a position's page, in the order of its live view; `body` is its text.
pub fn job(source: Source<'_>, entry: &Entry<Job>, body: Html) -> Vec<Html> {
    let job = entry.get(source.locale());
    vec![head(source, job), facts(source, job), skills(source, job), body]
}

fn head(source: Source<'_>, job: &Job) -> Html {
    let text = source.text();
    rendered(view! {
        <p class="kicker">
            <a href=source.links.to(Route::Jobs)>{text.jobs()}</a>
            <span>{text.offer_of(job.offer)}</span>
        </p>
        <h1 class="detail__title">{job.title.clone()}</h1>
        <p class="detail__by">{job.organisation.clone()}</p>
    })
}

fn facts(source: Source<'_>, job: &Job) -> Html {
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
    rendered(view! {
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
    })
}

fn skills(source: Source<'_>, job: &Job) -> Html {
    let skills: Vec<_> =
        job.skills.iter().map(|skill| view! { <li class="tag">{skill.clone()}</li> }).collect();
    rendered((!skills.is_empty()).then(|| {
        view! {
            <section class="aside-block">
                <h2 class="aside-block__title">{source.text().skills()}</h2>
                <ul class="tags">{skills}</ul>
            </section>
        }
    }))
}
