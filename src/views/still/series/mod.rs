//! Series: all of them, and each with its parts.

mod events;
pub(super) mod parts;

use crate::views::still::piece::IntoPiece;
use leptos::prelude::*;

use parts::Part;

use super::feeds::feeds;
use super::pagination::{Leaf, Listed};
use super::{or_none, rendered, subscribe};
use crate::domain::{Entry, Event, Html, Key, Series, SeriesKind};
use crate::route::{Calendar, Feed, List, Route};
use crate::views::Source;

/// The list of all series.
pub fn all_series(source: Source<'_>) -> Html {
    let text = source.text();
    let items: Vec<_> =
        source.site.config.series.iter().map(|series| item(source, series)).collect();
    rendered(view! {
        <div class="frame">
            <header class="lead">
                <h1 class="lead__title">{text.series()}</h1>
                <p class="lead__text">{text.series_lead()}</p>
            </header>
            {or_none("series-list", items, text.no_series())}
        </div>
    })
}

fn item(source: Source<'_>, series: &Series) -> impl IntoView + use<> {
    let locale = source.locale();
    let events = events::of(source, series).len();
    let stories = parts::stories(source, &series.key).len();
    view! {
        <div class="series-list__series">
            <h2 class="series-list__title">
                <a href=source
                    .links
                    .to(Route::Series(series.key.clone()))>{series.title.get(locale).clone()}</a>
            </h2>
            <p class="series-list__text">{series.summary.get(locale).clone()}</p>
            <p class="meta">{source.text().series_counts(events, stories)}</p>
        </div>
    }
}

/// The series of which an event is a part, by its name, with a link to it.
pub(super) fn link(source: Source<'_>, event: &Event) -> Option<impl IntoView + use<>> {
    let part = event.series.as_ref()?;
    let title = source.site.config.series(&part.series)?.title.get(source.locale());
    let href = source.links.to(Route::Series(part.series.clone()));
    Some(view! { <a href=href>{source.text().series_number(title, part.number)}</a> })
}

/// How many events and stories the lists of a series have that go on over several pages.
pub(super) fn lengths(source: Source<'_>, series: &Series) -> [usize; 2] {
    let over = events::over(source, &events::of(source, series));
    [over.len(), parts::all(source, series).len()]
}

/// A page of a series, counted from 1: what is to come on the first one, what was held and told on
/// all. None if there are not so many.
pub fn series(source: Source<'_>, key: &Key, page: usize) -> Option<Listed> {
    let (text, locale) = (source.text(), source.locale());
    let series = source.site.config.series(key)?;
    let title = series.title.get(locale);
    let (events, stories) = (events::of(source, series), parts::all(source, series));
    let over = events::over(source, &events);
    let leaf = Leaf::of(List::Series(key.clone()), page, &[over.len(), stories.len()])?;
    let nothing = stories.is_empty() && series.planned.is_empty() && events.is_empty();
    let (over, stories) = (leaf.rows(&over), leaf.rows(&stories));
    let first = leaf.is_first();
    let next = first.then(|| events::coming(source, series, &events)).flatten();
    // What the clock may move to what was held stands on the first page.
    let held = events::held(source, if first { &events } else { &[] }, over);
    let items = parts::list(source, stories, None);
    let calendar = (first && series.kind != SeriesKind::Stories)
        .then(|| subscribe(source, title, Calendar::Series(key.clone())));
    let middle = if nothing {
        view! { <p class="empty">{text.nothing_in_series()}</p> }.into_piece()
    } else {
        view! {
            {next}
            {held}
            {(!items.is_empty())
                .then(|| {
                    view! {
                        <section class="section" aria-labelledby="stories">
                            <h2 class="section__title" id="stories">
                                {text.stories()}
                            </h2>
                            <ol class="parts parts--large">{items}</ol>
                        </section>
                    }
                })}
            {leaf.ways(source)}
            {calendar}
        }
        .into_piece()
    };
    let main = rendered(view! {
        <div class="frame">
            <header class="lead">
                <p class="kicker">
                    <a href=source.links.to(Route::AllSeries)>{text.series()}</a>
                </p>
                <h1 class="lead__title">{leaf.title(source, title)}</h1>
                <p class="lead__text">{series.summary.get(locale).clone()}</p>
                {feeds(source, &[Feed::Series(key.clone())])}
            </header>
            {middle}
        </div>
    });
    let zone = &source.site.config.time_zone;
    let is_next = |entry: &&&Entry<Event>| first && entry.facts().when.end(zone) > source.at;
    let events = events.iter().filter(is_next).chain(over);
    let events = events.map(|entry| Route::Event(entry.slug.clone()));
    let told = stories.iter().filter_map(|part| match part {
        Part::Told(_, entry) => Some(Route::Story(entry.slug.clone())),
        Part::Planned(_) => None,
    });
    Some(leaf.listed(main, events.chain(told).collect()))
}
