//! All positions: filters, the open ones, and those that have closed.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::filter::{self, use_filters};
use super::job_row::days_left;
use super::list::{Shown, list};
use super::{JobRow, Source};
use crate::domain::{Instant, Offer, RemoteKind};
use crate::views::fresh::Fresh;
use crate::views::links::Links;
use crate::views::shell::{Stills, use_reader};
use crate::views::text::Text;

/// The data of the list of positions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct JobsPage {
    /// All positions: by kind of offer, returns first, and in each the one that closes first.
    pub jobs: Vec<JobRow>,
}

impl JobsPage {
    /// The list of all positions.
    pub fn of(source: Source<'_>) -> JobsPage {
        JobsPage { jobs: in_order(source) }
    }
}

/// All positions in the order in which readers see them.
pub(super) fn in_order(source: Source<'_>) -> Vec<JobRow> {
    let mut jobs: Vec<_> =
        source.site.jobs.values().map(|entry| JobRow::of(source, entry)).collect();
    jobs.sort_by(|a, b| (a.offer, a.closes, &a.slug).cmp(&(b.offer, b.closes, &b.slug)));
    jobs
}

/// All positions. The filters are kept in the address; what is closed is decided from the reader's
/// clock. Still: the head of the page.
#[component]
pub fn Jobs(
    /// The positions.
    page: JobsPage,
    /// The still parts of the page.
    stills: Stills,
    /// Makes the page's links.
    links: Links,
) -> impl IntoView {
    let text = Text(links.locale);
    let reader = use_reader();
    let now = reader.now;
    let filters = use_filters();
    let words = RwSignal::new(String::new());
    let places = places(text, &page.jobs);
    let jobs = StoredValue::new(page.jobs);
    let links = StoredValue::new(links);
    let matching: Memo<Shown> = Memo::new(move |_| {
        let now = now.get();
        let wanted = Wanted {
            offer: filters.get("offer"),
            country: filters.get("place"),
            remote: filters.get("remote"),
            words: (reader.fold)(&words.get()),
        };
        jobs.with_value(|jobs| {
            (0..)
                .zip(jobs)
                .filter(|(_, job)| wanted.fits(job))
                .map(|(index, job)| (index, days_left(job.closes, now)))
                .collect()
        })
    });
    let rows = move |closed: bool| {
        let mut shown = matching.get();
        shown.retain(|(_, days)| (*days < 0) == closed);
        rows(jobs, links, &shown)
    };
    let open_count =
        move || matching.with(|shown| shown.iter().filter(|(_, days)| *days >= 0).count());
    let offers = Offer::ALL
        .iter()
        .map(|offer| (offer.word().to_owned(), text.offer_of(*offer).to_owned()))
        .collect();
    let remotes = RemoteKind::ALL
        .iter()
        .map(|kind| (kind.word().to_owned(), text.remote_kind(*kind).to_owned()))
        .collect();
    let fields = view! {
        {filters.words("q", text.words(), text.words_hint(), words)}
        {filters.select("offer", text.offer(), text.any(), offers)}
        {filters.select("place", text.place(), text.any(), places)}
        {filters.select("remote", text.remote(), text.any(), remotes)}
    };
    let open = move || {
        let none = if filters.any() { text.none_match() } else { text.no_open_jobs() };
        Fresh(list("job-list", rows(false), none))
    };
    let closed = move || {
        let rows = rows(true);
        Fresh((!rows.is_empty()).then(|| {
            view! {
                <section class="section" aria-labelledby="closed">
                    <h2 class="section__title" id="closed">
                        {text.closed_jobs()}
                    </h2>
                    <ul class="job-list">{rows}</ul>
                </section>
            }
        }))
    };
    view! {
        <div class="frame">
            <header class="lead" data-still inner_html=stills.part(0)></header>
            {filter::bar(filters, text.filter(), text.clear(), fields)}
            <section class="section section--first" aria-labelledby="open">
                <h2 class="section__title" id="open">
                    {text.open_jobs()}
                    " "
                    <span class="count" role="status">
                        {move || text.positions_shown(open_count())}
                    </span>
                </h2>
                {open}
            </section>
            {closed}
        </div>
    }
}

/// What the reader is looking for; an empty field wants anything.
struct Wanted {
    offer: String,
    country: String,
    remote: String,
    words: String,
}

impl Wanted {
    fn fits(&self, job: &JobRow) -> bool {
        let mut texts: Vec<&str> =
            vec![&job.title, &job.organisation, &job.place, &job.remote_text];
        texts.extend(job.skills.iter().map(String::as_str));
        (self.offer.is_empty() || job.offer.word() == self.offer)
            && (self.country.is_empty() || job.country == self.country)
            && (self.remote.is_empty() || job.remote.word() == self.remote)
            && filter::matches(&self.words, &texts)
    }
}

/// The countries in which there are positions, in the order in which they first appear.
fn places(text: Text, jobs: &[JobRow]) -> Vec<(String, String)> {
    let mut codes: Vec<&str> = Vec::new();
    for job in jobs {
        if !codes.contains(&job.country.as_str()) {
            codes.push(&job.country);
        }
    }
    codes.into_iter().map(|code| (code.to_owned(), text.country(code))).collect()
}

/// The rows of the positions that are shown.
pub(super) fn rows(
    jobs: StoredValue<Vec<JobRow>>,
    links: StoredValue<Links>,
    shown: &[(usize, i64)],
) -> Vec<impl IntoView + use<>> {
    jobs.with_value(|jobs| {
        links.with_value(|links| {
            shown
                .iter()
                .filter_map(|(index, days)| Some(jobs.get(*index)?.view(links, *days)))
                .collect()
        })
    })
}

/// Those of `jobs` that are open at `now`, at most `count`.
pub(super) fn open(jobs: &[JobRow], now: Instant, count: usize) -> Shown {
    (0..)
        .zip(jobs)
        .map(|(index, job)| (index, days_left(job.closes, now)))
        .filter(|(_, days)| *days >= 0)
        .take(count)
        .collect()
}
