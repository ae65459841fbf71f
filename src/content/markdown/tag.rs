//! The tags that this renderer writes itself: those that lead somewhere.

use pulldown_cmark_escape::{escape_href, escape_html};

use super::destination::Destination;
use super::{Photo, Surroundings};

/// How wide photographs are shown in a text (HTML `sizes`): its measure, or the whole window.
const SIZES: &str = "(min-width: 48rem) 40rem, 100vw";

/// The opening tag of a link; none if it may not be one.
pub(super) fn link(url: &str, title: &str, around: &dyn Surroundings) -> Option<String> {
    let (href, rel) = match Destination::of(url) {
        Destination::Fragment | Destination::Contact => (url.to_owned(), ""),
        Destination::Site | Destination::Relative => (around.address(url), ""),
        Destination::Web => (url.to_owned(), " rel=\"external\""),
        Destination::Refused(_) | Destination::Broken => return None,
    };
    let mut opening = String::from("<a href=\"");
    push_href(&mut opening, &href);
    opening.push('"');
    opening.push_str(rel);
    push_title(&mut opening, title);
    opening.push('>');
    Some(opening)
}

/// A picture; none if it doesn't lie on this site.
pub(super) fn picture(
    url: &str,
    alt: &str,
    title: &str,
    around: &dyn Surroundings,
) -> Option<String> {
    if !matches!(Destination::of(url), Destination::Relative | Destination::Site) {
        return None;
    }
    let photo = around.photo(url);
    let mut markup = String::new();
    if let Some(photo) = &photo {
        markup.push_str("<picture><source type=\"image/webp\" srcset=\"");
        push_escaped(&mut markup, &photo.srcset);
        markup.push_str("\" sizes=\"");
        markup.push_str(SIZES);
        markup.push_str("\">");
    }
    markup.push_str("<img src=\"");
    match &photo {
        Some(photo) => push_href(&mut markup, &photo.src),
        None => push_href(&mut markup, &around.address(url)),
    }
    markup.push_str("\" alt=\"");
    push_escaped(&mut markup, alt);
    markup.push('"');
    if let Some(Photo { width, height, .. }) = &photo {
        markup.push_str(&format!(" width=\"{width}\" height=\"{height}\""));
    }
    markup.push_str(" loading=\"lazy\" decoding=\"async\"");
    push_title(&mut markup, title);
    markup.push('>');
    if photo.is_some() {
        markup.push_str("</picture>");
    }
    Some(markup)
}

fn push_title(markup: &mut String, title: &str) {
    if !title.is_empty() {
        markup.push_str(" title=\"");
        push_escaped(markup, title);
        markup.push('"');
    }
}

/// Adds a text as it stands between tags and in quotation marks.
pub(super) fn push_escaped(markup: &mut String, text: &str) {
    // Writing to a String can't fail.
    let _ = escape_html(&mut *markup, text);
}

/// Adds an address as it stands in an attribute.
pub(super) fn push_href(markup: &mut String, url: &str) {
    let _ = escape_href(&mut *markup, url);
}
