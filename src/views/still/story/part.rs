//! A story's place in its series: the parts before and after it, and those around them.

use leptos::prelude::*;

use crate::domain::{Entry, Story};
use crate::route::Route;
use crate::views::Source;
use crate::views::still::series::parts;

/// The series of which a story is a part, by its name, with a link to it.
pub(super) fn kicker(source: Source<'_>, story: &Story) -> Option<impl IntoView + use<>> {
    let part = story.series.as_ref()?;
    let title = source.site.config.series(&part.series)?.title.get(source.locale());
    let href = source.links.to(Route::Series(part.series.clone()));
    let words = source.text().series_part(title, part.part);
    Some(view! { <a href=href>{words}</a> })
}

/// How many parts before a story, and after it, stand on its page: a series may have hundreds, and
/// its own page has all of them.
const AROUND: usize = 6;

/// The parts of the series around a story, and the way to the one before and the one after.
pub(super) fn whole_series(
    source: Source<'_>,
    entry: &Entry<Story>,
) -> Option<impl IntoView + use<>> {
    let (text, locale) = (source.text(), source.locale());
    let series = source.site.config.series(&entry.facts().series.as_ref()?.series)?;
    let stories = parts::stories(source, &series.key);
    let here = stories.iter().position(|(_, other)| other.slug == entry.slug)?;
    let way = |class: &'static str, label: &'static str, index: Option<usize>| {
        let (_, other) = index.and_then(|index| stories.get(index))?;
        let title = other.get(locale).title.clone();
        let href = source.links.to(Route::Story(other.slug.clone()));
        let rel = if class == "ways-on__previous" { "prev" } else { "next" };
        Some(view! {
            <a class=class href=href rel=rel>
                <span class="meta">{label}</span>
                <span class="ways-on__title">{title}</span>
            </a>
        })
    };
    let previous = way("ways-on__previous", text.previous_part(), here.checked_sub(1));
    let next = way("ways-on__next", text.next_part(), here.checked_add(1));
    let ways = (previous.is_some() || next.is_some())
        .then(|| view! { <div class="ways-on">{previous} {next}</div> });
    let title = series.title.get(locale).clone();
    let all = parts::all(source, series);
    let place = all.iter().position(|part| part.is(&entry.slug))?;
    let around = place.saturating_sub(AROUND)..all.len().min(place.saturating_add(AROUND + 1));
    let parts = all.get(around).unwrap_or_default();
    let href = source.links.to(Route::Series(series.key.clone()));
    Some(view! {
        <nav class="story__series" aria-labelledby="series">
            <h2 class="aside-block__title" id="series">
                {text.all_parts()} " — " <a href=href>{title}</a>
            </h2>
            <ol class="parts">{parts::list(source, parts, Some(&entry.slug))}</ol>
            {ways}
        </nav>
    })
}
