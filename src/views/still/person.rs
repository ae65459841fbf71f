//! A person's profile: a line, not a dot.

use std::cmp::Reverse;

use crate::views::still::piece::{IntoPiece, Piece};
use leptos::prelude::*;

use super::contribute::edit_link;
use super::feeds::feeds;
use super::pagination::{Leaf, Listed};
use super::unlike::unlike;
use super::{Picture, StoryCard, event_section, rendered, story_section};
use crate::domain::{Entry, Event, Html, Locale, Person, Story, Timeline};
use crate::route::{Feed, List, Route};
use crate::views::Source;
use crate::views::dates;

/// A page of a person, counted from 1; `body` is the profile's text. On the first one stands who
/// it is, on the others what is left of the stories and talks. None if there are not so many.
pub fn person(
    source: Source<'_>,
    entry: &Entry<Person>,
    body: Html,
    page: usize,
) -> Option<Listed> {
    let text = source.text();
    let (stories, talks) = (stories_of(source, entry), talks_of(source, entry));
    let list = List::Person(entry.slug.clone());
    let leaf = Leaf::of(list, page, &[stories.len(), talks.len()])?;
    let (stories, talks) = (leaf.rows(&stories), leaf.rows(&talks));
    let profile = if leaf.is_first() {
        profile(source, entry, body).into_piece()
    } else {
        let name = &entry.get(source.locale()).name;
        view! {
            <header class="lead frame">
                <p class="kicker">
                    <a href=source.links.to(Route::Person(entry.slug.clone()))>{name.clone()}</a>
                </p>
                <h1 class="lead__title">{leaf.title(source, name)}</h1>
            </header>
        }
        .into_piece()
    };
    let about = leaf.is_first().then(|| (unlike(source, entry), edit_link(source, &entry.folder)));
    let (unlike, edit) = about.unzip();
    let cards = stories.iter().map(|entry| StoryCard::of(source, entry)).collect();
    let main = rendered(view! {
        {profile}
        <div class="frame">
            {story_section(source, text.in_stories(), cards)}
            {event_section(source, text.in_events(), talks)}
            {leaf.ways(source)}
            {unlike}
        </div>
        {edit}
    });
    let stories = stories.iter().map(|entry| Route::Story(entry.slug.clone()));
    let talks = talks.iter().map(|entry| Route::Event(entry.slug.clone()));
    Some(leaf.listed(main, stories.chain(talks).collect()))
}

/// Who it is.
fn profile(source: Source<'_>, entry: &Entry<Person>, body: Html) -> impl IntoView + use<> {
    let (text, locale) = (source.text(), source.locale());
    let person = entry.get(locale);
    // A reading in kana is a help in Japanese alone.
    let reading = person.reading.clone().filter(|_| locale == Locale::Ja);
    let photo = person.photo.as_ref().map(|photo| {
        let picture = Picture::of(source, &entry.folder, photo);
        view! { <div class="profile__photo">{picture.view(false, true)}</div> }
    });
    view! {
        <article class="profile frame">
            <header class="profile__head">
                <p class="kicker">
                    <a href=source.links.to(Route::People)>{text.people()}</a>
                </p>
                <h1 class="profile__name">{person.name.clone()}</h1>
                {reading.map(|reading| view! { <p class="profile__reading">{reading}</p> })}
                <p class="profile__headline">{person.headline.clone()}</p>
            </header>
            {photo}
            <div class="profile__aside">
                {timeline(source, &person.timeline)} {facts(source, person)}
                <p class="meta">
                    {text.agreed_on()} " "
                    <time datetime=person.consent.to_string()>
                        {dates::date(locale, person.consent)}
                    </time>
                </p>
                {feeds(source, &[Feed::Person(entry.slug.clone())])}
            </div>
            <div class="profile__body prose">
                <div inner_html=body.into_string()></div>
            </div>
        </article>
    }
}

fn timeline(source: Source<'_>, steps: &[Timeline]) -> impl IntoView + use<> {
    let (text, locale) = (source.text(), source.locale());
    let steps: Vec<_> = steps
        .iter()
        .map(|step| {
            let kind = text.timeline_kind(step.kind);
            view! {
                <li class=format!("line__step line__step--{}", step.kind.word())>
                    <span class="line__when">
                        <time datetime=step.date.to_string()>{dates::partial(locale, step.date)}</time>
                        {(!kind.is_empty()).then(|| view! { <b class="line__kind">{kind}</b> })}
                    </span>
                    <span class="line__what">{step.text.clone()}</span>
                </li>
            }
        })
        .collect();
    (!steps.is_empty()).then(|| {
        view! {
            <section class="aside-block" aria-labelledby="timeline">
                <h2 class="aside-block__title" id="timeline">
                    {text.timeline()}
                </h2>
                <ol class="line">{steps}</ol>
            </section>
        }
    })
}

fn facts(source: Source<'_>, person: &Person) -> impl IntoView + use<> {
    let (text, locale) = (source.text(), source.locale());
    let config = &source.site.config;
    let tags = |words: Vec<String>| {
        let tags: Vec<_> =
            words.into_iter().map(|word| view! { <li class="tag">{word}</li> }).collect();
        view! { <ul class="tags">{tags}</ul> }.into_piece()
    };
    let mut facts: Vec<(&'static str, Piece)> = Vec::new();
    if !person.open_to.is_empty() {
        let words = person.open_to.iter().map(|what| text.open_to_what(*what).to_owned());
        facts.push((text.open_to(), tags(words.collect())));
    }
    if !person.specialities.is_empty() {
        facts.push((text.specialities(), tags(person.specialities.clone())));
    }
    let name = |key: &Option<_>, taxonomy: &crate::domain::Taxonomy| {
        key.as_ref().and_then(|key| Some(taxonomy.name(key)?.get(locale).clone()))
    };
    if let Some(industry) = name(&person.industry, &config.industries) {
        facts.push((text.industry(), industry.into_piece()));
    }
    if let Some(region) = name(&person.region, &config.regions) {
        facts.push((text.region(), region.into_piece()));
    }
    if !person.links.is_empty() {
        let links: Vec<_> = person
            .links
            .iter()
            .map(|link| {
                view! {
                    <li>
                        <a href=link.url.clone() rel="external me">
                            {link.label.clone()}
                        </a>
                    </li>
                }
            })
            .collect();
        facts.push((text.links(), view! { <ul class="link-list">{links}</ul> }.into_piece()));
    }
    let facts: Vec<_> = facts
        .into_iter()
        .map(|(name, value)| {
            view! {
                <div class="fact">
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                </div>
            }
        })
        .collect();
    view! { <dl class="facts">{facts}</dl> }
}

fn stories_of<'a>(source: Source<'a>, entry: &Entry<Person>) -> Vec<&'a Entry<Story>> {
    source.site.stories_of(&entry.slug).collect()
}

fn talks_of<'a>(source: Source<'a>, entry: &Entry<Person>) -> Vec<&'a Entry<Event>> {
    let mut talks: Vec<_> = source.site.talks_of(&entry.slug).collect();
    let zone = &source.site.config.time_zone;
    talks.sort_by_key(|event| (Reverse(event.facts().when.start(zone)), &event.slug));
    talks
}
