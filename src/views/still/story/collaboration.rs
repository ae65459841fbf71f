//! Who worked with whom, and what came of it.

use crate::views::still::piece::{IntoPiece, Piece};
use leptos::prelude::*;

use crate::domain::{Collaboration, Entry, Story, StoryKind};
use crate::route::Route;
use crate::views::Source;
use crate::views::dates;
use crate::views::still::{or_none, stories_newest_first};

/// The panel above the story of a collaboration.
pub(super) fn panel(source: Source<'_>, story: &Story) -> Option<impl IntoView + use<>> {
    let text = source.text();
    let collaboration = story.collaboration.as_ref()?;
    let all = page_of_all(source).map(|href| {
        view! {
            <p class="collab__note meta">
                <a href=href>{text.all_collaborations()}</a>
            </p>
        }
    });
    Some(view! {
        <div class="collab">
            <dl class="collab__facts">
                <div class="collab__who">
                    <dt>{text.parties()}</dt>
                    <dd>{parties(collaboration)}</dd>
                </div>
                <div class="collab__what">
                    <dt>{text.outcome()}</dt>
                    <dd>{text.outcome_of(collaboration.outcome)}</dd>
                </div>
            </dl>
            {all}
        </div>
    })
}

fn parties(collaboration: &Collaboration) -> impl IntoView + use<> {
    let parties: Vec<_> = collaboration
        .parties
        .iter()
        .map(|party| view! { <li class="parties__party">{party.clone()}</li> })
        .collect();
    view! { <ul class="parties__list">{parties}</ul> }
}

/// The page that lists the collaborations, if there is one.
fn page_of_all(source: Source<'_>) -> Option<String> {
    let lists = |lists: Option<StoryKind>| lists == Some(StoryKind::Collaboration);
    let mut pages = source.site.pages.values();
    let page = pages.find(|page| lists(page.facts().lists))?;
    Some(source.links.to(Route::Page(page.slug.clone())))
}

/// All collaborations that are told, the newest first, with the sentence that these are not all.
pub(in crate::views::still) fn list(source: Source<'_>) -> Piece {
    let text = source.text();
    let rows: Vec<_> =
        stories_newest_first(source).into_iter().filter_map(|entry| row(source, entry)).collect();
    view! {
        <div class="listed">
            {or_none("collab-list", rows, text.no_stories())}
            <p class="notice notice--strong">{text.shown_by_consent()}</p>
        </div>
    }
    .into_piece()
}

fn row(source: Source<'_>, entry: &Entry<Story>) -> Option<impl IntoView + use<>> {
    let (text, locale) = (source.text(), source.locale());
    let story = entry.get(locale);
    let collaboration = story.collaboration.as_ref()?;
    Some(view! {
        <div class="collab-row">
            <p class="collab-row__what">
                <span class="kind">{text.outcome_of(collaboration.outcome)}</span>
            </p>
            <div>
                <div class="collab-row__who">{parties(collaboration)}</div>
                <h2 class="collab-row__title">
                    <a href=source
                        .links
                        .to(Route::Story(entry.slug.clone()))>{story.title.clone()}</a>
                </h2>
                <p class="meta">{story.summary.clone()}</p>
                <p class="meta">
                    <time datetime=story.date.to_string()>{dates::date(locale, story.date)}</time>
                </p>
            </div>
        </div>
    })
}
