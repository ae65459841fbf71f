//! Feeds as Atom (RFC 4287).

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::entry::{FeedAuthor, FeedEntry};
use super::{Channel, rfc_3339};
use crate::domain::Locale;
use crate::route::FeedFormat;

type Xml = Writer<Vec<u8>>;

/// The document of a feed; `own` is its whole address.
pub(super) fn write(channel: &Channel, own: &str) -> io::Result<Vec<u8>> {
    let mut xml = Writer::new(Vec::new());
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    let root = [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", channel.language.tag())];
    xml.create_element("feed").with_attributes(root).write_inner_content(|xml| {
        text(xml, "id", &channel.id)?;
        text(xml, "title", &channel.title)?;
        text(xml, "subtitle", &channel.subtitle)?;
        text(xml, "updated", &rfc_3339(&channel.updated))?;
        let media = FeedFormat::Atom.media_type();
        link(xml, &[("rel", "self"), ("type", media), ("href", own)])?;
        let language = channel.language.tag();
        page(xml, &channel.page, language)?;
        text(xml, "icon", &channel.icon)?;
        let publisher =
            FeedAuthor { name: channel.publisher.clone(), page: Some(channel.home.clone()) };
        author(xml, &publisher)?;
        channel.entries.iter().try_for_each(|told| entry(xml, told, channel.language))
    })?;
    Ok(xml.into_inner())
}

fn entry(xml: &mut Xml, entry: &FeedEntry, language: Locale) -> io::Result<()> {
    let mut element = xml.create_element("entry");
    if entry.language != language {
        element = element.with_attribute(("xml:lang", entry.language.tag()));
    }
    element.write_inner_content(|xml| {
        text(xml, "id", &entry.id)?;
        text(xml, "title", &entry.title)?;
        page(xml, &entry.page, entry.language.tag())?;
        if let Some(original) = &entry.original {
            link(xml, &[("rel", "via"), ("href", original)])?;
        }
        text(xml, "published", &rfc_3339(&entry.published))?;
        text(xml, "updated", &rfc_3339(&entry.updated))?;
        entry.authors.iter().try_for_each(|who| author(xml, who))?;
        for (term, label) in &entry.categories {
            let attributes = [("term", term.as_str()), ("label", label.as_str())];
            xml.create_element("category").with_attributes(attributes).write_empty()?;
        }
        text(xml, "summary", &entry.summary)?;
        let content = xml.create_element("content").with_attribute(("type", "html"));
        content.write_text_content(BytesText::new(&allowed(&entry.content)))?;
        Ok(())
    })?;
    Ok(())
}

fn author(xml: &mut Xml, author: &FeedAuthor) -> io::Result<()> {
    xml.create_element("author").write_inner_content(|xml| {
        text(xml, "name", &author.name)?;
        author.page.as_ref().map_or(Ok(()), |page| text(xml, "uri", page))
    })?;
    Ok(())
}

fn page(xml: &mut Xml, href: &str, language: &str) -> io::Result<()> {
    link(
        xml,
        &[("rel", "alternate"), ("type", "text/html"), ("hreflang", language), ("href", href)],
    )
}

fn link(xml: &mut Xml, attributes: &[(&str, &str)]) -> io::Result<()> {
    xml.create_element("link").with_attributes(attributes.iter().copied()).write_empty()?;
    Ok(())
}

fn text(xml: &mut Xml, name: &str, text: &str) -> io::Result<()> {
    xml.create_element(name).write_text_content(BytesText::new(&allowed(text)))?;
    Ok(())
}

/// A text without the characters that XML 1.0 (section 2.2) can't hold even as references.
fn allowed(text: &str) -> String {
    let is_allowed =
        |c: &char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..='\u{10ffff}');
    text.chars().filter(is_allowed).collect()
}
