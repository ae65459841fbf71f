//! All positions: filters, the open ones, and those that have closed.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::filter::{self, use_filters};
use super::list::list;
use super::{JobRow, Source};
use crate::domain::{Instant, Offer};
use crate::views::links::Links;
use crate::views::shell::use_reader;
use crate::views::text::Text;

/// The data of the list of positions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct JobsPage {
    /// All positions: by kind of offer, returns first, and in each the one that closes first.
    pub jobs: Vec<JobRow>,
    /// The build's instant, in words: for readers without scripts.
    pub as_of: String,
}

impl JobsPage {
    /// The list of all positions.
    pub fn of(source: Source<'_>, as_of: String) -> JobsPage {
        JobsPage { jobs: in_order(source), as_of }
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
/// clock.
#[component]
pub fn Jobs(
    /// The positions.
    page: JobsPage,
    /// Makes the page's links.
    links: Links,
) -> impl IntoView {
    let text = Text(links.locale);
    let reader = use_reader();
    let now: Signal<Instant> = reader.now.into();
    let filters = use_filters();
    let words = RwSignal::new(String::new());
    let places = places(text, &page.jobs);
    let jobs = StoredValue::new(page.jobs);
    let links = StoredValue::new(links);
    let matching = Memo::new(move |_| {
        let wanted = Wanted {
            offer: filters.get("offer"),
            country: filters.get("place"),
            remote: filters.get("remote"),
            words: (reader.fold)(&words.get()),
        };
        jobs.with_value(|jobs| {
            jobs.iter()
                .enumerate()
                .filter(|(_, job)| wanted.fits(job))
                .map(|(index, _)| index)
                .collect::<Vec<_>>()
        })
    });
    let rows = move |closed: bool| {
        let now_is = now.get();
        matching.with(|matching| {
            jobs.with_value(|jobs| {
                links.with_value(|links| {
                    matching
                        .iter()
                        .filter_map(|index| jobs.get(*index))
                        .filter(|job| (job.closes <= now_is) == closed)
                        .map(|job| job.clone().view(links, now))
                        .collect::<Vec<_>>()
                })
            })
        })
    };
    let open_count = move || {
        let now_is = now.get();
        matching.with(|matching| {
            jobs.with_value(|jobs| {
                let open = |index: &&usize| jobs.get(**index).is_some_and(|job| job.closes > now_is);
                matching.iter().filter(open).count()
            })
        })
    };
    let offers = Offer::ALL
        .iter()
        .map(|offer| (offer.word().to_owned(), text.offer_of(*offer).to_owned()))
        .collect();
    let remotes = [
        ("full", text.remote_full()),
        ("hybrid", text.remote_hybrid()),
        ("no", text.remote_no()),
    ];
    let remotes = remotes.map(|(word, name)| (word.to_owned(), name.to_owned())).to_vec();
    let fields = view! {
        {filters.words("q", text.words(), text.words_hint(), words)}
        {filters.select("offer", text.offer(), text.any(), offers)}
        {filters.select("place", text.place(), text.any(), places)}
        {filters.select("remote", text.remote(), text.any(), remotes)}
    };
    let open = move || {
        let none = if filters.any() { text.none_match() } else { text.no_open_jobs() };
        list("job-list", rows(false), none)
    };
    let closed = move || {
        let rows = rows(true);
        (!rows.is_empty()).then(|| {
            view! {
                <section class="section section--quiet" aria-labelledby="closed">
                    <h2 class="section__title" id="closed">
                        {text.closed_jobs()}
                    </h2>
                    <ul class="job-list">{rows}</ul>
                </section>
            }
        })
    };
    view! {
        <div class="frame">
            <header class="lead">
                <h1 class="lead__title">{text.jobs()}</h1>
                <p class="lead__text">{text.jobs_lead_long()}</p>
                <noscript>
                    <p class="as-of">{text.as_of()} " " {page.as_of}</p>
                </noscript>
            </header>
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
            && (self.remote.is_empty() || job.remote == self.remote)
            && filter::matches(&self.words, &texts)
    }
}

/// The countries in which there are positions, in the order in which they first appear.
fn places(text: Text, jobs: &[JobRow]) -> Vec<(String, String)> {
    let mut codes: Vec<&str> = jobs.iter().map(|job| job.country.as_str()).collect();
    codes.sort_by_key(|code| (*code != "JP", *code));
    codes.dedup();
    codes.into_iter().map(|code| (code.to_owned(), text.country(code))).collect()
}
