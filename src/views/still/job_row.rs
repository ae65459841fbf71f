//! A position in a list.

use leptos::prelude::*;

use super::clock::{Span, timed};
use crate::domain::{Entry, Instant, Job};
use crate::route::Route;
use crate::views::{Source, dates};

/// For how long a position is new, in milliseconds: two weeks.
pub(super) const NEW_FOR: i64 = 14 * 24 * 60 * 60 * 1000;

/// The first instant at which a position is closed.
pub(super) fn closes(source: Source<'_>, entry: &Entry<Job>) -> Instant {
    entry.facts().closes_at(&source.site.config.time_zone)
}

/// From when until when a position is new.
pub(super) fn new(source: Source<'_>, entry: &Entry<Job>) -> Span {
    let posted = entry.facts().posted_at(&source.site.config.time_zone);
    Span::between(posted, Instant(posted.0.saturating_add(NEW_FOR)))
}

/// All positions in the order in which readers see them first.
pub(super) fn in_order<'a>(source: Source<'a>) -> Vec<&'a Entry<Job>> {
    source.site.jobs_in_order().collect()
}

/// How long a position is still open, by the reader's clock.
pub(super) fn left(source: Source<'_>, entry: &Entry<Job>) -> impl IntoView + use<> {
    let closes = closes(source, entry);
    let words = source.text().days_left(closes.days_from(source.at));
    view! {
        <span class="job-row__left" data-closes=closes.0.to_string()>
            {words}
        </span>
    }
}

/// The button that saves a position on the reader's device; the client shows it.
pub(super) fn save(source: Source<'_>, entry: &Entry<Job>) -> impl IntoView + use<> {
    let words = source.text().save_position(&entry.get(source.locale()).title);
    view! {
        <button
            class="save"
            type="button"
            data-save=entry.slug.to_string()
            aria-pressed="false"
            aria-label=words
            hidden
        ></button>
    }
}

/// What stands in the row of a position.
pub(super) fn job_row(source: Source<'_>, entry: &Entry<Job>) -> impl IntoView + use<> {
    let (text, locale) = (source.text(), source.locale());
    let job = entry.get(locale);
    view! {
        <div class="job-row">
            <div class="job-row__offer">
                <span class="tag">{text.offer_of(job.offer)}</span>
                {timed(source, new(source, entry), "job-row__new", text.new_position())}
            </div>
            <div class="job-row__what">
                <h3 class="job-row__title">
                    <a href=source.links.to(Route::Job(entry.slug.clone()))>{job.title.clone()}</a>
                </h3>
                <p class="meta">
                    <span class="meta__part">{job.organisation.clone()}</span>
                    <span class="meta__part">
                        {job.salary.as_ref().map(|salary| text.pay(salary))}
                    </span>
                </p>
            </div>
            <p class="meta job-row__place">
                <span class="meta__part">{text.job_place(&job.location)}</span>
                <span class="meta__part">{text.remote_rule(&job.remote)}</span>
            </p>
            <p class="meta job-row__closes">
                {left(source, entry)}
                <time datetime=job.closes.to_string()>{dates::short(locale, job.closes)}</time>
            </p>
            {save(source, entry)}
        </div>
    }
}
