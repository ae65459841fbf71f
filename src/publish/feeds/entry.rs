//! What a feed tells of a story, an event or a position.

use jiff::Zoned;

use super::id;
use crate::content::markdown;
use crate::domain::{self, Author, Event, Image, Job, Key, Locale, Story};
use crate::pages::change::Changes;
use crate::pages::document::escaped;
use crate::pages::told::Item;
use crate::pages::{entries, share};
use crate::route::{BasePath, Route};
use crate::views::Source;
use crate::views::dates;

/// An entry of a feed, for either format. Addresses are whole, texts are plain unless it is said
/// that they are HTML.
pub(super) struct FeedEntry {
    pub(super) id: String,
    /// The page.
    pub(super) page: String,
    /// The page of another site of which this is an excerpt.
    pub(super) original: Option<String>,
    pub(super) title: String,
    pub(super) summary: String,
    /// The whole text, as HTML.
    pub(super) content: String,
    /// The language in which it is.
    pub(super) language: Locale,
    pub(super) published: Zoned,
    pub(super) updated: Zoned,
    pub(super) authors: Vec<FeedAuthor>,
    /// What it is and is about: a word for programs, and its name for readers.
    pub(super) categories: Vec<(String, String)>,
    /// A photograph.
    pub(super) image: Option<String>,
}

/// Who wrote, spoke or offers something.
pub(super) struct FeedAuthor {
    pub(super) name: String,
    /// Their page.
    pub(super) page: Option<String>,
}

impl FeedEntry {
    /// The entry of something; the links of `source` make whole addresses.
    pub(super) fn of(
        source: Source<'_>,
        base: &BasePath,
        changes: Changes<'_>,
        item: Item<'_>,
    ) -> FeedEntry {
        let (site, locale) = (source.site, source.locale());
        let mut entry = match item {
            Item::Story(entry) => story(source, entry),
            Item::Event(entry) => event(source, entry),
            Item::Job(entry) => job(source, entry),
        };
        entry.id = id::of_item(site, base, locale, item);
        entry.published = item.published(changes, locale);
        entry.updated = item.updated(changes, locale);
        entry
    }

    fn new(source: Source<'_>, route: Route, language: Locale) -> FeedEntry {
        FeedEntry {
            id: String::new(),
            page: source.links.to(route),
            original: None,
            title: String::new(),
            summary: String::new(),
            content: String::new(),
            language,
            published: Zoned::default(),
            updated: Zoned::default(),
            authors: Vec::new(),
            categories: Vec::new(),
            image: None,
        }
    }

    /// Takes a text as its content, below the facts that are not in it.
    fn with_text(mut self, source: Source<'_>, folder: &str, facts: &str, text: &str) -> FeedEntry {
        let page = self.page.clone();
        let address = |written: &str| match written.strip_prefix('#') {
            Some(place) => format!("{page}#{place}"),
            None => entries::address(source, folder, written),
        };
        self.content = format!("{facts}{}", markdown::render(text, &address).into_string());
        self
    }
}

fn story(source: Source<'_>, entry: &domain::Entry<Story>) -> FeedEntry {
    let (text, locale) = (source.text(), source.locale());
    let story = entry.get(locale);
    let route = Route::Story(entry.slug.clone());
    let mut categories =
        vec![(story.kind.word().to_owned(), text.story_kind(story.kind).to_owned())];
    categories.extend(topics(source, &story.topics));
    let credit = story.source.as_ref().map(|work| format!("<p>{}</p>", escaped(&work.credit)));
    FeedEntry {
        title: story.title.clone(),
        summary: story.summary.clone(),
        original: story.source.as_ref().and_then(|work| work.canonical.clone()),
        authors: story.authors.iter().map(|author| author_of(source, author)).collect(),
        categories,
        image: photograph(source, &entry.folder, story.image.as_ref()),
        ..FeedEntry::new(source, route, entry.written_in(locale))
    }
    .with_text(source, &entry.folder, &credit.unwrap_or_default(), &story.body)
}

fn event(source: Source<'_>, entry: &domain::Entry<Event>) -> FeedEntry {
    let (text, locale) = (source.text(), source.locale());
    let event = entry.get(locale);
    let when = dates::when(locale, &event.when, &source.site.config.time_zone, text.all_day()).full;
    let place = text.event_place(event);
    let facts = facts(&[
        (text.date_and_time(), &when),
        (text.venue(), &place),
        (text.for_whom(), &text.audiences(&event.audience)),
    ]);
    let status = text.status_sentence(event.status);
    let status = status.map(|words| format!("<p><strong>{}</strong></p>", escaped(words)));
    let title = match text.status(event.status) {
        Some(status) => text.with_status(status, &event.title),
        None => event.title.clone(),
    };
    FeedEntry {
        title,
        summary: format!("{when}{}{place}{}{}", text.colon(), text.full_stop(), event.summary),
        categories: topics(source, &event.topics),
        image: photograph(source, &entry.folder, event.image.as_ref()),
        ..FeedEntry::new(source, Route::Event(entry.slug.clone()), entry.written_in(locale))
    }
    .with_text(source, &entry.folder, &(status.unwrap_or_default() + &facts), &event.body)
}

fn job(source: Source<'_>, entry: &domain::Entry<Job>) -> FeedEntry {
    let (text, locale) = (source.text(), source.locale());
    let job = entry.get(locale);
    let place = text.job_place(&job.location);
    let closes = dates::full_date(locale, job.closes);
    let pay = job.salary.as_ref().map(|salary| text.pay(salary));
    let facts = facts(&[
        (text.closes(), &closes),
        (text.place(), &place),
        (text.remote(), &text.remote_rule(&job.remote)),
        (text.employment_type(), text.contract(job.employment_type)),
        (text.salary(), pay.as_deref().unwrap_or(text.salary_not_told())),
    ]);
    let offer = (job.offer.word().to_owned(), text.offer_of(job.offer).to_owned());
    let parts = [text.offer_of(job.offer), &job.organisation, &place];
    FeedEntry {
        title: job.title.clone(),
        summary: parts.join(text.list_separator()),
        authors: vec![FeedAuthor { name: job.organisation.clone(), page: None }],
        categories: vec![offer],
        ..FeedEntry::new(source, Route::Job(entry.slug.clone()), entry.written_in(locale))
    }
    .with_text(source, &entry.folder, &facts, &job.description)
}

/// Facts as a list, in HTML.
fn facts(facts: &[(&str, &str)]) -> String {
    let items = facts
        .iter()
        .map(|(name, value)| format!("<li><b>{}</b> {}</li>", escaped(name), escaped(value)));
    format!("<ul>{}</ul>", items.collect::<String>())
}

fn author_of(source: Source<'_>, author: &Author) -> FeedAuthor {
    match author {
        Author::Named(name) => FeedAuthor { name: name.clone(), page: None },
        Author::Person(slug) => {
            let person = source.site.people.get(slug).map(|entry| entry.get(source.locale()));
            let name = person.map_or_else(|| slug.to_string(), |person| person.name.clone());
            FeedAuthor { name, page: Some(source.links.to(Route::Person(slug.clone()))) }
        }
    }
}

fn topics(source: Source<'_>, keys: &[Key]) -> Vec<(String, String)> {
    let name = |key: &Key| source.site.config.topics.name(key);
    keys.iter()
        .filter_map(|key| Some((key.to_string(), name(key)?.get(source.locale()).clone())))
        .collect()
}

/// The whole address of a picture, if programs that read feeds can show it.
fn photograph(source: Source<'_>, folder: &str, image: Option<&Image>) -> Option<String> {
    let image = image.filter(|image| share::is_photograph(&image.file))?;
    Some(source.links.file(&format!("{folder}/{}", image.file)))
}
