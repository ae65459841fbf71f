//! A position.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::job_row::days_left;
use super::jobs::{in_order, open, rows};
use super::list::Shown;
use super::{JobRow, Source};
use crate::domain::{self, Entry, Instant};
use crate::route::Route;
use crate::views::fresh::Fresh;
use crate::views::links::Links;
use crate::views::shell::{Stills, use_reader};
use crate::views::text::Text;

/// How many other positions stand below one.
const SIMILAR: usize = 3;

/// What moves on a position's page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct JobPage {
    /// The first instant at which it is closed.
    pub closes: Instant,
    /// Where to apply.
    pub apply: String,
    /// Other positions of the same kind of offer: more than are shown, for when some have closed.
    pub similar: Vec<JobRow>,
}

impl JobPage {
    /// The page of a position.
    pub fn of(source: Source<'_>, entry: &Entry<domain::Job>) -> JobPage {
        let job = entry.facts();
        let mut similar = in_order(source);
        similar.retain(|row| row.slug != entry.slug && row.offer == job.offer);
        // The last to close are those that are still open when the build has grown old.
        let skipped = similar.len().saturating_sub(SIMILAR * 2);
        similar.drain(..skipped);
        JobPage {
            closes: job.closes_at(&source.site.config.time_zone),
            apply: entry.get(source.locale()).apply.url.clone(),
            similar,
        }
    }
}

/// A position. Whether it is closed is decided from the reader's clock. Still: head, facts, what is
/// asked, text.
#[component]
pub fn Job(
    /// What moves.
    page: JobPage,
    /// The still parts of the page.
    stills: Stills,
    /// Makes the page's links.
    links: Links,
) -> impl IntoView {
    let text = Text(links.locale);
    let now = use_reader().now;
    let (closes, apply, similar) = (page.closes, page.apply, StoredValue::new(page.similar));
    let left = Memo::new(move |_| days_left(closes, now.get()));
    let is_closed = move || left.get() < 0;
    let all = links.to(Route::Jobs);
    let notice = move || {
        Fresh(is_closed().then(|| {
            view! {
                <p class="notice">
                    {text.job_is_closed()} " " <a href=all.clone()>{text.see_open_jobs()}</a>
                </p>
            }
        }))
    };
    let apply = move || {
        Fresh((!is_closed()).then(|| {
            view! {
                <p class="registration">
                    <a class="button" href=apply.clone() rel="external">
                        {text.apply()}
                    </a>
                </p>
            }
        }))
    };
    let links = StoredValue::new(links);
    let shown: Memo<Shown> =
        Memo::new(move |_| similar.with_value(|rows| open(rows, now.get(), SIMILAR)));
    let similar = move || {
        let rows = rows(similar, links, &shown.get());
        Fresh((!rows.is_empty()).then(|| {
            view! {
                <section class="section" aria-labelledby="similar">
                    <h2 class="section__title" id="similar">
                        {text.similar_jobs()}
                    </h2>
                    <ul class="job-list">{rows}</ul>
                </section>
            }
        }))
    };
    view! {
        <article class="frame detail">
            <div class="detail__head" data-still inner_html=stills.part(0)></div>
            <div class="detail__notice">{notice}</div>
            <div class="detail__aside">
                <p class="detail__left">{move || text.days_left(left.get())}</p>
                <div data-still inner_html=stills.part(1)></div>
                {apply}
                <div data-still inner_html=stills.part(2)></div>
            </div>
            <div class="detail__body prose" data-still inner_html=stills.part(3)></div>
        </article>
        <div class="frame">{similar}</div>
    }
}
