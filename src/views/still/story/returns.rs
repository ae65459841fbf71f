//! From somebody's return to the positions that are open for another one.

use crate::views::still::piece::IntoPiece;
use leptos::prelude::*;

use crate::domain::{Entry, Job, Offer, Story, StoryKind};
use crate::route::Route;
use crate::views::still::clock::shelf;
use crate::views::still::job_row::closes;
use crate::views::{Source, dates};

/// How many positions are shown.
const SHOWN: usize = 4;

/// The positions that are open for returning, below the story of a return: the newest first. Which
/// are open is decided by the reader's clock.
pub(super) fn returns(source: Source<'_>, story: &Story) -> Option<impl IntoView + use<>> {
    if story.kind != StoryKind::Return {
        return None;
    }
    let text = source.text();
    let all = source.links.with_query(Route::Jobs, &[("offer", Offer::Return.word())]);
    let rows: Vec<_> = open(source)
        .into_iter()
        .map(|entry| (closes(source, entry), row(source, entry).into_piece()))
        .collect();
    Some(view! {
        <section class="returns" aria-labelledby="returns">
            <h2 class="aside-block__title" id="returns">
                {text.returns_open()}
            </h2>
            {shelf(source, "returns__list", SHOWN, rows, text.no_returns())}
            <p class="returns__all">
                <a href=all>{text.come_back()}</a>
            </p>
        </section>
    })
}

/// Those that are open at the build's instant: more than are shown, so that the next can take the
/// place of one that closes.
fn open(source: Source<'_>) -> Vec<&Entry<Job>> {
    let open = source.site.return_jobs().filter(|entry| source.at < closes(source, entry));
    open.take(2 * SHOWN).collect()
}

fn row(source: Source<'_>, entry: &Entry<Job>) -> impl IntoView + use<> {
    let (text, locale) = (source.text(), source.locale());
    let job = entry.get(locale);
    view! {
        <div class="returns__job">
            <a href=source.links.to(Route::Job(entry.slug.clone()))>{job.title.clone()}</a>
            <p class="meta">
                <span class="meta__part">{job.organisation.clone()}</span>
                <span class="meta__part">{text.job_place(&job.location)}</span>
                <span class="meta__part">
                    {text.closes()} " "
                    <time datetime=job.closes.to_string()>{dates::date(locale, job.closes)}</time>
                </span>
            </p>
        </div>
    }
}
