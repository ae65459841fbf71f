//! A story.

use leptos::prelude::*;

use super::event::topics;
use super::people::row;
use super::related::related;
use super::{Picture, rendered, story_section, tag_list};
use crate::domain::{self, Author, Entry, Html, Key, Locale, Slug, Story, Taxonomy};
use crate::route::Route;
use crate::views::Source;
use crate::views::dates;

/// The page of a story; `body` is its text.
pub fn story(source: Source<'_>, entry: &Entry<Story>, body: Html) -> Html {
    let (text, locale) = (source.text(), source.locale());
    let story = entry.get(locale);
    let links = source.links;
    let picture = story.image.as_ref().map(|image| {
        let picture = Picture::of(source, &entry.folder, image);
        view! { <div class="story__picture">{picture.view(false, true)}</div> }
    });
    let topics = topics(source, &story.topics);
    rendered(view! {
        <article class="story frame">
            <header class="story__head">
                <p class="kicker">
                    <a href=links.to(Route::Stories)>{text.stories()}</a>
                    <span class="kind">{text.story_kind(story.kind)}</span>
                    {story.series.as_ref().map(|(series, part)| {
                        view! { <span>{text.series_part(series, *part)}</span> }
                    })}
                </p>
                <h1 class="story__title">{story.title.clone()}</h1>
                <p class="story__summary">{story.summary.clone()}</p>
                {byline(source, story)}
            </header>
            {picture}
            {collaboration(source, story)}
            <div class="story__body prose">
                <div inner_html=body.into_string()></div>
                {skills(source, story)}
                {excerpt(source, story)}
                {report_of(source, &entry.slug)}
                {come_back(source, story)}
            </div>
            <footer class="story__foot">
                {cast(source, story)}
                {(!topics.is_empty()).then(|| tag_list(topics))} {trade(source, story)}
            </footer>
        </article>
        <div class="frame">
            {story_section(source, text.related_stories(), related(source, entry))}
        </div>
    })
}

/// The trade and the part of the world that a story tells of.
fn trade(source: Source<'_>, story: &Story) -> Option<impl IntoView + use<>> {
    let config = &source.site.config;
    let name = |key: &Option<Key>, taxonomy: &Taxonomy| {
        key.as_ref()
            .and_then(|key| taxonomy.name(key))
            .map(|name| name.get(source.locale()).clone())
    };
    let parts: Vec<_> =
        [name(&story.industry, &config.industries), name(&story.region, &config.regions)]
            .into_iter()
            .flatten()
            .map(|part| view! { <span class="meta__part">{part}</span> })
            .collect();
    (!parts.is_empty()).then(|| view! { <p class="meta">{parts}</p> })
}

fn byline(source: Source<'_>, story: &Story) -> impl IntoView + use<> {
    let (text, locale) = (source.text(), source.locale());
    let date = story.date.to_string();
    let updated = story.updated.map(|day| {
        view! {
            <span class="meta__part">
                <time datetime=day.to_string()>{dates::date(locale, day)}</time>
                " "
                {text.updated()}
            </span>
        }
    });
    let authors: Vec<_> = story.authors.iter().map(|author| author_view(source, author)).collect();
    let authors = (!authors.is_empty()).then(|| {
        let mut parts = Vec::new();
        for (index, author) in authors.into_iter().enumerate() {
            if index > 0 {
                parts.push(text.list_separator().into_any());
            }
            parts.push(author);
        }
        view! { <span class="meta__part">{text.written_by()} " " {parts}</span> }
    });
    view! {
        <p class="meta">
            <time class="meta__part" datetime=date>
                {dates::date(locale, story.date)}
            </time>
            {updated}
            {authors}
        </p>
    }
}

fn author_view(source: Source<'_>, author: &Author) -> AnyView {
    match author {
        Author::Named(name) => name.clone().into_any(),
        Author::Person(slug) => person_link(source, slug).into_any(),
    }
}

fn person_link(source: Source<'_>, slug: &Slug) -> impl IntoView + use<> {
    let name = source.site.people.get(slug).map(|person| person.get(source.locale()).name.clone());
    let href = source.links.to(Route::Person(slug.clone()));
    view! { <a href=href>{name.unwrap_or_else(|| slug.to_string())}</a> }
}

fn collaboration(source: Source<'_>, story: &Story) -> Option<impl IntoView + use<>> {
    let text = source.text();
    story.collaboration.as_ref().map(|collaboration| {
        let parties: Vec<_> = collaboration
            .parties
            .iter()
            .map(|party| view! { <li class="parties__party">{party.clone()}</li> })
            .collect();
        view! {
            <dl class="parties">
                <div class="fact">
                    <dt>{text.parties()}</dt>
                    <dd>
                        <ul class="parties__list">{parties}</ul>
                    </dd>
                </div>
                <div class="fact">
                    <dt>{text.outcome()}</dt>
                    <dd>{text.outcome_of(collaboration.outcome)}</dd>
                </div>
            </dl>
        }
    })
}

fn skills(source: Source<'_>, story: &Story) -> Option<impl IntoView + use<>> {
    let text = source.text();
    let column = |title: &'static str, skills: &[String]| {
        let items: Vec<_> =
            skills.iter().map(|skill| view! { <li class="tag">{skill.clone()}</li> }).collect();
        (!items.is_empty()).then(|| {
            view! {
                <div>
                    <dt>{title}</dt>
                    <dd>
                        <ul class="tags">{items}</ul>
                    </dd>
                </div>
            }
        })
    };
    story.skills.as_ref().map(|skills| {
        view! {
            <dl class="skills">
                {column(text.skills_then(), &skills.then)} {column(text.skills_now(), &skills.now)}
            </dl>
        }
    })
}

fn excerpt(source: Source<'_>, story: &Story) -> Option<impl IntoView + use<>> {
    let text = source.text();
    story.source.as_ref().map(|work| {
        let original = work.canonical.clone().or_else(|| work.url.clone());
        let title = match &work.publisher {
            Some(publisher) => match source.locale() {
                Locale::Ja => format!("{}（{publisher}）", work.title),
                Locale::En => format!("{} ({publisher})", work.title),
            },
            None => work.title.clone(),
        };
        view! {
            <aside class="excerpt">
                <p>
                    <b>{text.excerpt_from()}</b>
                    " "
                    <cite>{title}</cite>
                </p>
                <p>{work.credit.clone()}</p>
                {original.map(|href| {
                    view! {
                        <p>
                            <a href=href rel="external">
                                {text.read_original()}
                            </a>
                        </p>
                    }
                })}
            </aside>
        }
    })
}

fn report_of(source: Source<'_>, slug: &Slug) -> Option<impl IntoView + use<>> {
    let event =
        source.site.events.values().find(|event| event.facts().report.as_ref() == Some(slug))?;
    let href = source.links.to(Route::Event(event.slug.clone()));
    let title = event.get(source.locale()).title.clone();
    Some(view! {
        <p class="leads-on">
            <span class="leads-on__label">{source.text().report_of()}</span>
            <a href=href>{title}</a>
        </p>
    })
}

fn come_back(source: Source<'_>, story: &Story) -> Option<impl IntoView + use<>> {
    (story.kind == domain::StoryKind::Return).then(|| {
        let offer = domain::Offer::Return.word();
        let href = source.links.with_query(Route::Jobs, &[("offer", offer)]);
        view! {
            <p class="leads-on">
                <a href=href>{source.text().come_back()}</a>
            </p>
        }
    })
}

fn cast(source: Source<'_>, story: &Story) -> Option<impl IntoView + use<>> {
    let people: Vec<_> = story
        .people
        .iter()
        .filter_map(|slug| source.site.people.get(slug))
        .map(|entry| row(source, entry))
        .collect();
    (!people.is_empty()).then(|| {
        view! {
            <section aria-labelledby="cast">
                <h2 class="aside-block__title" id="cast">
                    {source.text().appears()}
                </h2>
                <ul class="cast">{people}</ul>
            </section>
        }
    })
}
