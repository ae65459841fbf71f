//! The parts of a series of stories: those that are told, and those that are to come.

use leptos::prelude::*;

use crate::domain::{Entry, Planned, Series, SeriesKind, Slug, Story, Tentative};
use crate::route::Route;
use crate::views::Source;
use crate::views::dates;

/// The stories of a series, by their parts.
pub(in crate::views::still) fn stories<'a>(
    source: Source<'a>,
    series: &Slug,
) -> Vec<(u32, &'a Entry<Story>)> {
    let mut parts: Vec<_> = source
        .site
        .stories
        .values()
        .filter_map(|entry| Some((entry.facts().series.as_ref()?, entry)))
        .filter(|(part, _)| &part.series == series)
        .map(|(part, entry)| (part.part, entry))
        .collect();
    parts.sort_by_key(|(part, entry)| (*part, &entry.slug));
    parts
}

/// The planned parts of a series that are not there yet: `there` are the numbers that are.
pub(super) fn planned<'a>(series: &'a Series, there: &[u32]) -> Vec<&'a Planned> {
    series.planned.iter().filter(|planned| !there.contains(&planned.part)).collect()
}

/// Every part of a series of stories in order, as items of a list; `here` is the one on whose page
/// the list stands.
pub(in crate::views::still) fn list(
    source: Source<'_>,
    series: &Series,
    here: Option<&Slug>,
) -> Vec<AnyView> {
    let stories = stories(source, &series.key);
    let there: Vec<u32> = stories.iter().map(|(part, _)| *part).collect();
    let mut items: Vec<(u32, AnyView)> = stories
        .into_iter()
        .map(|(part, entry)| (part, told(source, part, entry, here == Some(&entry.slug))))
        .collect();
    if series.kind == SeriesKind::Stories {
        let planned = planned(series, &there).into_iter();
        let number = |part| source.text().part_number(part);
        items.extend(planned.map(|plan| (plan.part, to_come(source, plan, number(plan.part)))));
    }
    items.sort_by_key(|(part, _)| *part);
    items.into_iter().map(|(_, item)| item).collect()
}

fn told(source: Source<'_>, part: u32, entry: &Entry<Story>, is_here: bool) -> AnyView {
    let (text, locale) = (source.text(), source.locale());
    let story = entry.get(locale);
    let href = source.links.to(Route::Story(entry.slug.clone()));
    let title = story.title.clone();
    view! {
        <li class="part">
            <span class="part__number">{text.part_number(part)}</span>
            <div>
                <a class="part__title" href=href aria-current=is_here.then_some("page")>
                    {title}
                </a>
                <p class="meta">
                    {is_here.then(|| view! { <b class="meta__part part__here">{text.this_part()}</b> })}
                    <time class="meta__part" datetime=story.date.to_string()>
                        {dates::date(locale, story.date)}
                    </time>
                    <span class="meta__part">{text.minutes(story.minutes)}</span>
                </p>
            </div>
        </li>
    }
    .into_any()
}

/// A part that has no page yet; `number` is its number in words.
pub(super) fn to_come(source: Source<'_>, plan: &Planned, number: String) -> AnyView {
    let (text, locale) = (source.text(), source.locale());
    let when = match &plan.when {
        None => text.time_open().to_owned(),
        Some(Tentative::Words(words)) => words.get(locale).clone(),
        Some(Tentative::Date(date)) => text.around(&dates::partial(locale, *date)),
    };
    view! {
        <li class="part part--planned">
            <span class="part__number">{number}</span>
            <div>
                <span class="part__title">{plan.title.get(locale).clone()}</span>
                <p class="meta">
                    <span class="tag meta__part">{text.planned()}</span>
                    <span class="meta__part">{when}</span>
                </p>
            </div>
        </li>
    }
    .into_any()
}
