//! What a reader keeps on the device: saved positions, and those that match what was ticked.

use leptos::prelude::*;

use super::board::{self, away, list_with_reasons, live};
use super::job_row::{closes, in_order, job_row};
use super::{is_long, lead, rendered};
use crate::domain::Html;
use crate::route::{List, Route};
use crate::views::Source;

/// The page: what fits and why, and what was saved. All of it needs scripts, and says so without.
pub fn for_you(source: Source<'_>) -> Html {
    let text = source.text();
    let mut jobs = in_order(source);
    jobs.retain(|entry| source.at < closes(source, entry));
    let board = board::matching(source, &jobs);
    let is_long = is_long(source.site, &List::Jobs);
    let board = if is_long { away(source, board, Route::Jobs) } else { board };
    // The rows of many positions come with those of their own page.
    let here = if is_long { &[] } else { jobs.as_slice() };
    let rows: Vec<_> =
        (0..).zip(here).map(|(row, entry)| (row, String::new(), job_row(source, entry))).collect();
    rendered(view! {
        <div class="frame">
            {lead(source, text.for_you(), text.for_you_lead(), None, &[])}
            <p class="notice">{text.stays_on_device()}</p>
            <noscript>
                <p class="notice notice--strong">
                    {text.needs_scripts()} " "
                    <a href=source.links.to(Route::Jobs)>{text.see_open_jobs()}</a>
                </p>
            </noscript>
            <section class="section section--first scripted" aria-labelledby="match">
                <h2 class="section__title" id="match">
                    {text.match_title()}
                </h2>
                <p class="section__lead">{text.match_lead()}</p>
                {live(source, board)}
                {list_with_reasons("job-list", rows, text.tick_something(), text.fits_because())}
            </section>
            <section class="section scripted" aria-labelledby="saved">
                <h2 class="section__title" id="saved">
                    {text.saved_positions()}
                </h2>
                <ul class="job-list" data-saved></ul>
                <p class="empty" data-none>
                    {text.none_saved()}
                </p>
            </section>
            <section class="section scripted" aria-labelledby="kept">
                <h2 class="section__title" id="kept">
                    {text.kept_title()}
                </h2>
                <p class="section__lead">{text.kept_text()}</p>
                <p class="kept" data-kept>
                    <button class="button button--quiet" type="button" data-kept-export>
                        {text.kept_export()}
                    </button>
                    <button class="button button--quiet" type="button" data-kept-delete>
                        {text.kept_delete()}
                    </button>
                    <span role="status" data-kept-said data-deleted=text.kept_deleted() data-refused=text.kept_refused()></span>
                </p>
            </section>
        </div>
    })
}
