//! The parts of a series of stories: those that are told, and those that are to come.

use crate::views::still::piece::{IntoPiece, Piece};
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

/// A part of a series of stories.
#[derive(Clone, Copy)]
pub(in crate::views::still) enum Part<'a> {
    /// One that is told, with its number.
    Told(u32, &'a Entry<Story>),
    /// One that is to come.
    Planned(&'a Planned),
}

impl Part<'_> {
    fn number(&self) -> u32 {
        match self {
            Part::Told(number, _) => *number,
            Part::Planned(plan) => plan.part,
        }
    }

    /// Whether it is this story.
    pub(in crate::views::still) fn is(&self, slug: &Slug) -> bool {
        matches!(self, Part::Told(_, entry) if &entry.slug == slug)
    }
}

/// Every part of a series of stories, in order.
pub(in crate::views::still) fn all<'a>(source: Source<'a>, series: &'a Series) -> Vec<Part<'a>> {
    let stories = stories(source, &series.key);
    let there: Vec<u32> = stories.iter().map(|(part, _)| *part).collect();
    let mut parts: Vec<_> =
        stories.into_iter().map(|(part, entry)| Part::Told(part, entry)).collect();
    if series.kind == SeriesKind::Stories {
        parts.extend(planned(series, &there).into_iter().map(Part::Planned));
    }
    parts.sort_by_key(Part::number);
    parts
}

/// These parts as items of a list; `here` is the one on whose page the list stands.
pub(in crate::views::still) fn list(
    source: Source<'_>,
    parts: &[Part<'_>],
    here: Option<&Slug>,
) -> Vec<Piece> {
    let item = |part: &Part<'_>| match part {
        Part::Told(number, entry) => told(source, *number, entry, here == Some(&entry.slug)),
        Part::Planned(plan) => to_come(source, plan, source.text().part_number(plan.part)),
    };
    parts.iter().map(item).collect()
}

fn told(source: Source<'_>, part: u32, entry: &Entry<Story>, is_here: bool) -> Piece {
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
    .into_piece()
}

/// A part that has no page yet; `number` is its number in words.
pub(super) fn to_come(source: Source<'_>, plan: &Planned, number: String) -> Piece {
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
    .into_piece()
}
