//! All positions: the open ones, and those that have closed.

use leptos::prelude::*;

use super::board::{self, list, live};
use super::job_row::{closes, in_order, job_row};
use super::{lead, rendered};
use crate::domain::Html;
use crate::route::{Feed, Route};
use crate::views::Source;

/// The page of all positions.
pub fn jobs(source: Source<'_>, as_of: &str) -> Html {
    let text = source.text();
    let jobs = in_order(source);
    let board = board::jobs(source, &jobs);
    let rows = |closed: bool| {
        let rows = jobs.iter().enumerate();
        let rows = rows.filter(|(_, entry)| (closes(source, entry) <= source.at) == closed);
        let words = |row: usize| jobs.get(row).map(|job| job.get(source.locale()).skills.join(" "));
        rows.map(|(row, entry)| (row, words(row).unwrap_or_default(), job_row(source, entry)))
            .collect::<Vec<_>>()
    };
    rendered(view! {
        <div class="frame">
            {lead(source, text.jobs(), text.jobs_lead_long(), Some(as_of), &[Feed::Jobs, Feed::ReturnJobs, Feed::RemoteJobs])}
            <p class="lead__more">
                <a href=source.links.to(Route::ForYou)>{text.for_you_link()}</a>
            </p>
            {live(source, board)}
            <section class="section section--first" aria-labelledby="open">
                <h2 class="section__title" id="open">
                    {text.open_jobs()}
                </h2>
                {list("job-list", rows(false), text.no_open_jobs())}
            </section>
            <section class="section" aria-labelledby="closed">
                <h2 class="section__title" id="closed">
                    {text.closed_jobs()}
                </h2>
                {list("job-list job-list--closed", rows(true), text.no_closed_jobs())}
            </section>
        </div>
    })
}
