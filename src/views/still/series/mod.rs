//! Series: all of them, and each with its parts.

mod events;
pub(super) mod parts;

use leptos::prelude::*;

use super::feeds::feeds;
use super::{or_none, rendered, subscribe};
use crate::domain::{Event, Html, Key, Series, SeriesKind};
use crate::route::{Calendar, Feed, Route};
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

/// The page of a series.
pub fn series(source: Source<'_>, key: &Key) -> Option<Html> {
    let (text, locale) = (source.text(), source.locale());
    let series = source.site.config.series(key)?;
    let stories = parts::list(source, series, None);
    let calendar = (series.kind != SeriesKind::Stories)
        .then(|| subscribe(source, series.title.get(locale), Calendar::Series(key.clone())));
    let nothing =
        stories.is_empty() && series.planned.is_empty() && events::of(source, series).is_empty();
    let middle = if nothing {
        view! { <p class="empty">{text.nothing_in_series()}</p> }.into_any()
    } else {
        view! {
            {events::sections(source, series)}
            {(!stories.is_empty())
                .then(|| {
                    view! {
                        <section class="section" aria-labelledby="stories">
                            <h2 class="section__title" id="stories">
                                {text.stories()}
                            </h2>
                            <ol class="parts parts--large">{stories}</ol>
                        </section>
                    }
                })}
            {calendar}
        }
        .into_any()
    };
    Some(rendered(view! {
        <div class="frame">
            <header class="lead">
                <p class="kicker">
                    <a href=source.links.to(Route::AllSeries)>{text.series()}</a>
                </p>
                <h1 class="lead__title">{series.title.get(locale).clone()}</h1>
                <p class="lead__text">{series.summary.get(locale).clone()}</p>
                {feeds(source, &[Feed::Series(key.clone())])}
            </header>
            {middle}
        </div>
    }))
}
