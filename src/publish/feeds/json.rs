//! Feeds as JSON Feed 1.1.

use std::io;

use serde::Serialize;

use super::entry::{FeedAuthor, FeedEntry};
use super::{Channel, rfc_3339};

#[derive(Serialize)]
struct Document<'a> {
    version: &'a str,
    title: &'a str,
    description: &'a str,
    home_page_url: &'a str,
    feed_url: &'a str,
    icon: &'a str,
    language: &'a str,
    authors: Vec<Author<'a>>,
    items: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    url: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    external_url: Option<&'a str>,
    title: &'a str,
    summary: &'a str,
    content_html: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    image: Option<&'a str>,
    date_published: String,
    date_modified: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    authors: Vec<Author<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tags: Vec<&'a str>,
    language: &'a str,
}

#[derive(Serialize)]
struct Author<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
}

/// The document of a feed; `own` is its whole address.
pub(super) fn write(channel: &Channel, own: &str) -> io::Result<Vec<u8>> {
    let document = Document {
        version: "https://jsonfeed.org/version/1.1",
        title: &channel.title,
        description: &channel.subtitle,
        home_page_url: &channel.page,
        feed_url: own,
        icon: &channel.icon,
        language: channel.language.tag(),
        authors: vec![Author { name: &channel.publisher, url: Some(&channel.home) }],
        items: channel.entries.iter().map(item).collect(),
    };
    Ok(serde_json::to_vec(&document)?)
}

fn item(entry: &FeedEntry) -> Item<'_> {
    Item {
        id: &entry.id,
        url: &entry.page,
        external_url: entry.original.as_deref(),
        title: &entry.title,
        summary: &entry.summary,
        content_html: &entry.content,
        image: entry.image.as_deref(),
        date_published: rfc_3339(&entry.published),
        date_modified: rfc_3339(&entry.updated),
        authors: entry.authors.iter().map(author).collect(),
        tags: entry.categories.iter().map(|(_, name)| name.as_str()).collect(),
        language: entry.language.tag(),
    }
}

fn author(author: &FeedAuthor) -> Author<'_> {
    Author { name: &author.name, url: author.page.as_deref() }
}
