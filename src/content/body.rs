//! Checks of the text below the front matter: links, headings, pictures.

use percent_encoding::percent_decode_str;
use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};

use super::fault::{body as fault, picture};
use super::ledger::{Reading, Wanted};
use super::markdown::{Destination, OPTIONS};
use super::source::Span;
use crate::domain::Locale;
use crate::route::Address;

/// Where a text is in its file.
#[derive(Clone, Debug)]
pub(super) enum Place {
    /// It stands there as it is, from this byte on.
    At(usize),
    /// It is the value there, with escapes: faults are pointed at the whole value.
    In(Span),
}

impl Place {
    fn span(&self, range: Span) -> Span {
        match self {
            Place::At(base) => base + range.start..base + range.end,
            Place::In(span) => span.clone(),
        }
    }
}

/// Checks a text in Markdown. `own` is the page on which it stands, if that is known.
pub(super) fn check(
    markdown: &str,
    place: &Place,
    own: Option<&Address>,
    reading: &mut Reading<'_>,
) {
    let mut level = 1;
    let mut picture: Option<(Span, String, String)> = None;
    for (event, range) in Parser::new_ext(markdown, OPTIONS).into_offset_iter() {
        let span = place.span(first_line(markdown, range));
        match event {
            Event::Start(Tag::Heading { level: found, .. }) => {
                level = check_heading(level, found as usize, &span, reading);
            }
            Event::Start(Tag::Link { link_type, dest_url, .. }) if link_type != LinkType::Email => {
                check_link(&dest_url, &span, own, reading);
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                picture = Some((span, dest_url.to_string(), String::new()));
            }
            Event::End(TagEnd::Image) => {
                if let Some((span, url, alt)) = picture.take() {
                    check_picture(&url, &alt, &span, reading);
                }
            }
            Event::Text(text) | Event::Code(text) => {
                if let Some((_, _, alt)) = &mut picture {
                    alt.push_str(&text);
                }
            }
            Event::Start(Tag::HtmlBlock) => {
                let html = source_of(markdown, place, &span);
                reading.fault(&span, fault::raw_html(&html));
            }
            Event::InlineHtml(html) => reading.fault(&span, fault::raw_html(&html)),
            _ => {}
        }
    }
}

/// A range without its lines after the first: enough to point at.
fn first_line(markdown: &str, range: Span) -> Span {
    let text = markdown.get(range.clone()).unwrap_or_default();
    let line = text.lines().next().unwrap_or_default();
    range.start..range.start + line.trim_end().len()
}

fn source_of(markdown: &str, place: &Place, span: &Span) -> String {
    match place {
        Place::At(base) => {
            markdown.get(span.start - base..span.end - base).unwrap_or_default().to_owned()
        }
        Place::In(_) => "<…>".to_owned(),
    }
}

/// Gives the level of this heading.
fn check_heading(before: usize, level: usize, span: &Span, reading: &mut Reading<'_>) -> usize {
    if level == 1 {
        reading.fault(span, fault::heading_one());
    } else if level > before + 1 {
        reading.fault(span, fault::heading_jump(before, level));
    }
    level
}

fn check_link(url: &str, span: &Span, own: Option<&Address>, reading: &mut Reading<'_>) {
    match Destination::of(url) {
        Destination::Contact => {}
        Destination::Web => reading.link(span, url),
        Destination::Fragment => refer_to_place(url, own, span, reading),
        Destination::Refused(scheme) => reading.fault(span, fault::bad_scheme(&scheme)),
        Destination::Broken => reading.fault(span, fault::bad_link(url)),
        Destination::Relative => reading.refer(span, Wanted::RelativeLink(url.to_owned())),
        Destination::Site => {
            let locale = own.map_or(Locale::Ja, |own| own.locale);
            check_site_link(url, span, locale, reading);
        }
    }
}

fn check_site_link(url: &str, span: &Span, locale: Locale, reading: &mut Reading<'_>) {
    let end = url.find(['?', '#']).unwrap_or(url.len());
    let path = url.get(..end).unwrap_or(url).to_owned();
    let address = Address::parse(&path);
    if let Some(Address { locale: Locale::En, route }) = &address {
        let without = Address::new(Locale::Ja, route.clone()).path();
        reading.fault(span, fault::locale_in_link(&path, &without));
        return;
    }
    if let Some(address) = &address {
        let target = Address::new(locale, address.route.clone());
        refer_to_place(url, Some(&target), span, reading);
    }
    reading.refer(span, Wanted::Link { address, path });
}

/// Writes down to which place within a page a link leads, if it does.
fn refer_to_place(url: &str, page: Option<&Address>, span: &Span, reading: &mut Reading<'_>) {
    let Some((page, (_, fragment))) = page.zip(url.split_once('#')) else { return };
    let id = percent_decode_str(fragment).decode_utf8_lossy().into_owned();
    if !id.is_empty() {
        reading.refer(span, Wanted::Anchor { address: page.clone(), id });
    }
}

fn check_picture(url: &str, alt: &str, span: &Span, reading: &mut Reading<'_>) {
    if alt.trim().is_empty() {
        reading.fault(span, fault::alt_empty(url));
    }
    if Destination::of(url) != Destination::Relative {
        reading.fault(span, fault::remote_picture(url));
        return;
    }
    let file = url.strip_prefix("./").unwrap_or(url);
    match reading.folder.clone() {
        None => reading.fault(span, fault::picture_in_job()),
        Some(_) if file.contains(['/', '\\', '?', '#']) => {
            reading.fault(span, picture::not_a_file_name(file));
        }
        Some(folder) => reading.refer(span, Wanted::Picture { folder, file: file.to_owned() }),
    }
}
