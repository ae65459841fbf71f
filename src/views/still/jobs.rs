//! All positions: the open ones, and those that have closed.

use leptos::prelude::*;

use super::board::{self, list_of_page, live_on};
use super::job_row::{closes, in_order, job_row};
use super::pagination::{Leaf, Listed};
use super::{lead, rendered};
use crate::domain::{Entry, Job};
use crate::route::{Feed, List, Route};
use crate::views::Source;

/// A page of all positions, counted from 1; none if there are not so many. The open ones stand
/// before those that have closed; `as_of` tells readers without scripts at which instant that was so.
pub fn jobs(source: Source<'_>, as_of: &str, page: usize) -> Option<Listed> {
    let text = source.text();
    let jobs = in_order(source);
    let is_closed = |entry: &Entry<Job>| closes(source, entry) <= source.at;
    let all = || jobs.iter().copied().enumerate();
    let (closed, mut rows): (Vec<_>, Vec<_>) = all().partition(|(_, entry)| is_closed(entry));
    rows.extend(closed);
    let leaf = Leaf::of(List::Jobs, page, &[rows.len()])?;
    let here = leaf.rows(&rows);
    let board = live_on(source, &leaf, || board::jobs(source, &jobs));
    let section = |label, title, (class, list_class), closed: bool, none| {
        let rows = here.iter().filter(|(_, entry)| is_closed(entry) == closed);
        let rows = rows.map(|(row, entry)| {
            // Of a long list all rows are searched in their own file.
            let words = leaf.is_only().then(|| entry.get(source.locale()).skills.join(" "));
            let until = (!leaf.is_only() && !closed).then(|| closes(source, entry));
            (*row, words.unwrap_or_default(), until, job_row(source, entry))
        });
        let is_elsewhere = rows.clone().count() == 0
            && (!leaf.is_first() || jobs.iter().any(|entry| is_closed(entry) == closed));
        let list = list_of_page(list_class, rows.collect(), none, is_elsewhere);
        view! {
            <section class=class aria-labelledby=label hidden=is_elsewhere>
                <h2 class="section__title" id=label>
                    {title}
                </h2>
                {list}
            </section>
        }
    };
    let open = ("section section--first", "job-list");
    let closed = ("section", "job-list job-list--closed");
    let title = leaf.title(source, text.jobs());
    let main = rendered(view! {
        <div class="frame">
            {lead(source, &title, text.jobs_lead_long(), Some(as_of), &[Feed::Jobs, Feed::ReturnJobs, Feed::RemoteJobs])}
            <p class="lead__more">
                <a href=source.links.to(Route::ForYou)>{text.for_you_link()}</a>
            </p>
            {board}
            {section("open", text.open_jobs(), open, false, text.no_open_jobs())}
            {section("closed", text.closed_jobs(), closed, true, text.no_closed_jobs())}
            {leaf.ways(source)}
        </div>
    });
    let routes = here.iter().map(|(_, entry)| Route::Job(entry.slug.clone())).collect();
    Some(leaf.listed(main, routes))
}
