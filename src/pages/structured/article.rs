//! Stories.

use serde_json::Value;

use super::node::Node;
use super::{About, organization, person, series};
use crate::domain::{Author, Entry, Story, StoryKind};

/// A story.
pub(super) fn article(about: About<'_>, entry: &Entry<Story>) -> Node {
    let locale = about.source.locale();
    let story = entry.get(locale);
    let kind = if story.kind == StoryKind::News { "NewsArticle" } else { "Article" };
    let author = |author: &Author| match author {
        Author::Person(slug) => Value::from(person::mention(about, slug)),
        Author::Named(name) => Value::from(person::office(about, name)),
    };
    let mut authors: Vec<Value> = story.authors.iter().map(author).collect();
    if authors.is_empty() {
        authors.push(organization::mention(about).into());
    }
    let people = story.people.iter().map(|slug| person::mention(about, slug).into());
    let topics = &about.source.site.config.topics;
    let topic = |key| topics.name(key).map(|name| Value::from(name.get(locale).as_str()));
    // An excerpt whose original is on the web has another canonical page, and comes not this far.
    let work = story.source.as_ref().map(|work| {
        let publisher = work.publisher.as_deref();
        Node::new("CreativeWork")
            .with("name", work.title.as_str())
            .maybe("publisher", publisher.map(|name| Node::new("Organization").with("name", name)))
            .maybe("url", work.url.as_deref())
    });
    let part = story.series.as_ref();
    let whole = part.and_then(|part| about.source.site.config.series(&part.series));
    Node::new(kind)
        .with("url", about.page)
        .with("headline", story.title.as_str())
        .with("description", story.summary.as_str())
        .with("image", about.picture())
        .with("datePublished", story.date.to_string())
        .maybe("dateModified", story.updated.map(|day| day.to_string()))
        .each("author", authors)
        .with("publisher", organization::mention(about))
        .each("about", people.collect())
        .each("keywords", story.topics.iter().filter_map(topic).collect())
        .maybe("isPartOf", whole.map(|whole| series::of_stories(about, whole)))
        .maybe("position", part.map(|part| part.part))
        .maybe("isBasedOn", work)
        .with("inLanguage", entry.written_in(locale).tag())
}
