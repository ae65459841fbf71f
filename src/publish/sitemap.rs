//! The sitemap (sitemaps.org) and `robots.txt`.
//!
//! In the sitemap stand exactly the pages that a search engine is to index: those that name
//! themselves as canonical and are not marked `noindex`. So a page that nobody has translated
//! stands there once, as the original. A position leaves when it closes, since its page is marked
//! then: whoever searches for work wants an open one. A past event stays: its page is where its
//! programme, its speakers and its report are found, and it says itself that it is over.

use std::fmt::Write as _;

use super::change::Lists;
use crate::domain::Site;
use crate::pages::absolute;
use crate::pages::canonical::canonical_of;
use crate::pages::change::Changes;
use crate::pages::document::escaped;
use crate::pages::made::Made;
use crate::route::{BasePath, File};

/// The most addresses that one file may hold.
const MOST: usize = 50_000;
/// The most bytes, before compression, that one file may have: 50 MB, whatever a megabyte is.
const LARGEST: usize = 50_000_000;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XHTML: &str = "http://www.w3.org/1999/xhtml";

/// A page in the sitemap, as markup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Listed(String);

impl Listed {
    /// The page, if it is one to index.
    pub(super) fn of(
        changes: Changes<'_>,
        lists: &Lists,
        base: &BasePath,
        made: &Made,
    ) -> Option<Listed> {
        let site = changes.site;
        let address = &made.address;
        let canonical = canonical_of(site, address);
        if !made.indexed || !canonical.is_own() {
            return None;
        }
        let own = absolute::address(site, base, address);
        let mut markup = format!("<url><loc>{}</loc>", escaped(&own));
        if let Some(change) = lists.change(changes, address) {
            let _ = write!(markup, "<lastmod>{}</lastmod>", change.w3c());
        }
        for (language, href) in canonical.alternates(site, base, address) {
            let _ = write!(
                markup,
                "<xhtml:link rel=\"alternate\" hreflang=\"{language}\" href=\"{}\"/>",
                escaped(&href),
            );
        }
        markup.push_str("</url>\n");
        Some(Listed(markup))
    }
}

/// The files that tell programs of the pages: the sitemap, in parts if it must be, and
/// `robots.txt`.
pub(super) fn files(site: &Site, base: &BasePath, pages: &[Listed]) -> Vec<(File, String)> {
    let address = |file: &File| format!("{}{}", site.config.origin, file.href(base));
    let mut files = sitemaps(pages, MOST, LARGEST, address);
    // Programs look for it at the root of a host alone. Below a path it does no harm, and it is
    // there to be copied.
    let sitemap = address(&File::Sitemap);
    let robots = format!("User-agent: *\nDisallow:\n\nSitemap: {sitemap}\n");
    files.push((File::Robots, robots));
    files
}

fn sitemaps(
    pages: &[Listed],
    most: usize,
    largest: usize,
    address: impl Fn(&File) -> String,
) -> Vec<(File, String)> {
    let opening = format!("<urlset xmlns=\"{NAMESPACE}\" xmlns:xhtml=\"{XHTML}\">\n");
    let around = HEAD.len() + opening.len() + "</urlset>\n".len();
    let mut parts = vec![String::new()];
    let mut count = 0;
    for Listed(markup) in pages {
        let size = parts.last().map_or(0, String::len);
        if count == most || (count > 0 && around + size + markup.len() > largest) {
            parts.push(String::new());
            count = 0;
        }
        count += 1;
        if let Some(part) = parts.last_mut() {
            part.push_str(markup);
        }
    }
    let whole = |part: &String| format!("{HEAD}{opening}{part}</urlset>\n");
    if let [only] = parts.as_slice() {
        return vec![(File::Sitemap, whole(only))];
    }
    let mut index = format!("{HEAD}<sitemapindex xmlns=\"{NAMESPACE}\">\n");
    let mut files = Vec::new();
    for (place, part) in parts.iter().enumerate() {
        let file = File::SitemapPart(place + 1);
        let _ = writeln!(index, "<sitemap><loc>{}</loc></sitemap>", escaped(&address(&file)));
        files.push((file, whole(part)));
    }
    index.push_str("</sitemapindex>\n");
    files.push((File::Sitemap, index));
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages(count: usize) -> Vec<Listed> {
        (0..count).map(|number| Listed(format!("<url><loc>{number:04}</loc></url>\n"))).collect()
    }

    fn split(count: usize, most: usize, largest: usize) -> Vec<(String, String)> {
        let files = sitemaps(&pages(count), most, largest, |file| format!("/&/{}", file.path()));
        files.into_iter().map(|(file, text)| (file.path(), text)).collect()
    }

    #[test]
    fn one_file_holds_as_many_as_it_may() {
        for count in [0, 1, 5] {
            let files = split(count, 5, LARGEST);
            let [(path, text)] = files.as_slice() else { panic!("{files:?}") };
            assert_eq!(path, "sitemap.xml");
            assert_eq!(text.matches("<url>").count(), count);
        }
    }

    #[test]
    fn what_is_too_much_is_split_and_none_is_lost() {
        let whole = split(1, 5, LARGEST)[0].1.len();
        let page = pages(1)[0].0.len();
        // By the count, and by the bytes: two pages to a file.
        for (most, largest) in [(2, LARGEST), (9, whole + page + page / 2)] {
            let files = split(5, most, largest);
            let paths: Vec<_> = files.iter().map(|(path, _)| path.as_str()).collect();
            let expected = ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml"];
            assert_eq!(paths, expected);
            let all: String = files.iter().map(|(_, text)| text.as_str()).collect();
            for number in 0..5 {
                assert_eq!(all.matches(&format!("<loc>{number:04}</loc>")).count(), 1);
            }
            let index = &files[3].1;
            assert!(index.contains("<sitemap><loc>/&amp;/sitemap-2.xml</loc></sitemap>"));
            assert!(files[..3].iter().all(|(_, text)| text.len() <= largest));
        }
    }
}
