//! The pages of single pieces of content.

use super::made::{About, Middle};
use crate::content::markdown::{self, Surroundings, Voice};
use crate::domain::{Author, Entry, Html, Slug, Story};
use crate::route::{Address, Route};
use crate::views::Source;
use crate::views::still::{self, Picture};

/// The page of an event.
pub(crate) fn event(source: Source<'_>, slug: &Slug) -> Option<Middle> {
    let entry = source.site.events.get(slug)?;
    let event = entry.get(source.locale());
    let about = About {
        title: event.title.clone(),
        description: event.summary.clone(),
        kind: "article",
        picture: event.image.as_ref().map(|image| Picture::of(source, &entry.folder, image)),
        written_in: entry.written_in(source.locale()),
        translated: entry.text.en.is_some(),
        rows: Vec::new(),
        beside: [None, None],
    };
    let main = still::event(source, entry, prose(source, &entry.folder, &event.body));
    Some(Middle { main, about })
}

/// The page of a position.
pub(crate) fn job(source: Source<'_>, slug: &Slug) -> Option<Middle> {
    let entry = source.site.jobs.get(slug)?;
    let job = entry.get(source.locale());
    let about = About {
        title: job.title.clone(),
        description: summary_of(&job.description, &job.organisation),
        kind: "article",
        picture: None,
        written_in: entry.written_in(source.locale()),
        translated: entry.text.en.is_some(),
        rows: Vec::new(),
        beside: [None, None],
    };
    let main = still::job(source, entry, prose(source, &entry.folder, &job.description));
    Some(Middle { main, about })
}

/// The page of a story.
pub(crate) fn story(source: Source<'_>, slug: &Slug) -> Option<Middle> {
    let entry = source.site.stories.get(slug)?;
    let story = entry.get(source.locale());
    let about = About {
        title: story.title.clone(),
        description: story.summary.clone(),
        kind: "article",
        picture: story.image.as_ref().map(|image| Picture::of(source, &entry.folder, image)),
        written_in: entry.written_in(source.locale()),
        translated: entry.text.en.is_some(),
        rows: Vec::new(),
        beside: [None, None],
    };
    let voices = voices(source, entry);
    let prose = prose_with_voices(source, &entry.folder, &story.body, &voices);
    let main = still::story(source, entry, prose);
    Some(Middle { main, about })
}

/// The page of a page.
pub(crate) fn page(source: Source<'_>, slug: &Slug) -> Option<Middle> {
    let entry = source.site.pages.get(slug)?;
    let page = entry.get(source.locale());
    let about = About {
        title: page.title.clone(),
        description: page.summary.clone(),
        kind: "website",
        picture: None,
        written_in: entry.written_in(source.locale()),
        translated: entry.text.en.is_some(),
        rows: Vec::new(),
        beside: [None, None],
    };
    let main = still::page(source, entry, prose(source, &entry.folder, &page.body));
    Some(Middle { main, about })
}

/// Those who may answer in a story: whom it is about, and who wrote it; by the names that they
/// have in the language in which it is written.
fn voices(source: Source<'_>, entry: &Entry<Story>) -> Vec<Voice> {
    let (story, locale) = (entry.facts(), entry.written_in(source.locale()));
    let authors = story.authors.iter().filter_map(|author| match author {
        Author::Person(slug) => Some(slug),
        Author::Named(_) => None,
    });
    let mut slugs: Vec<&Slug> = Vec::new();
    for slug in story.people.iter().chain(authors) {
        if !slugs.contains(&slug) {
            slugs.push(slug);
        }
    }
    slugs
        .into_iter()
        .filter_map(|slug| source.site.people.get(slug))
        .map(|entry| Voice {
            name: entry.get(locale).name.clone(),
            reading: entry.facts().reading.clone(),
            href: source.links.to(Route::Person(entry.slug.clone())),
        })
        .collect()
}

/// Markdown as markup, its links leading to the reader's locale below the base path.
pub(crate) fn prose(source: Source<'_>, folder: &str, markdown: &str) -> Html {
    prose_with_voices(source, folder, markdown, &[])
}

/// Markdown as markup, in which the answers of an interview are tied to these people.
fn prose_with_voices(source: Source<'_>, folder: &str, markdown: &str, voices: &[Voice]) -> Html {
    markdown::render_with_voices(markdown, &Beside { source, folder }, voices)
}

/// What a text refers to that lies in a folder.
struct Beside<'a> {
    source: Source<'a>,
    folder: &'a str,
}

impl Surroundings for Beside<'_> {
    fn address(&self, written: &str) -> String {
        address(self.source, self.folder, written)
    }

    fn photo(&self, written: &str) -> Option<markdown::Photo> {
        let Picture { src, photo, .. } =
            Picture::at(self.source, &format!("{}/{written}", self.folder), "");
        let photo = photo?;
        let (width, height, srcset) = (photo.width, photo.height, photo.srcset);
        Some(markdown::Photo { src, width, height, srcset })
    }
}

/// Where a link or picture leads that stands in a text of `folder` as an editor wrote it.
pub(crate) fn address(source: Source<'_>, folder: &str, written: &str) -> String {
    if written.starts_with('#') {
        return written.to_owned();
    }
    let end = written.find(['?', '#']).unwrap_or(written.len());
    let (path, rest) = written.split_at(end);
    match path.strip_prefix('/') {
        Some(file) => match Address::parse(path) {
            Some(address) => format!("{}{rest}", source.links.to(address.route)),
            None => source.links.file(file),
        },
        // Of a photograph only what was made of it is published.
        None => Picture::at(source, &format!("{folder}/{path}"), "").src,
    }
}

/// The first sentences of a text, for the head of a page whose content has no summary.
fn summary_of(markdown: &str, otherwise: &str) -> String {
    const LONGEST: usize = 110;
    let plain = markdown::plain(markdown);
    let text: String = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        return otherwise.to_owned();
    }
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or(&text)),
        None => text,
    }
}
