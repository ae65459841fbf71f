//! The titles of all pages, for the page that says that there is none: it shows those whose address is
//! most like the one that was asked for. A line for each page: its address, a tab, its title.

use std::fmt::Write as _;

use crate::domain::{Instant, Locale, Site};
use crate::route::{BasePath, File, Route};
use crate::views::Source;
use crate::views::links::Links;

/// The titles in each language.
pub(super) fn files(site: &Site, base: &BasePath, at: Instant) -> [(File, String); 2] {
    Locale::ALL.map(|locale| {
        let links = Links { base: base.clone(), locale };
        let mut text = String::new();
        for (route, title) in known(Source { site, links: &links, at }) {
            // A title is one line, whatever its editor wrote.
            let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
            let _ = writeln!(text, "{}\t{title}", links.to(route));
        }
        (File::Titles(locale), text)
    })
}

/// Every page with its title.
fn known(source: Source<'_>) -> Vec<(Route, String)> {
    let (text, site, locale) = (source.text(), source.site, source.locale());
    // Of the home page's address no part is left that could be mistyped.
    let fixed = Route::FIXED.into_iter().filter(|route| *route != Route::Home);
    let mut known: Vec<(Route, String)> =
        fixed.filter_map(|route| Some((route.clone(), text.fixed(&route)?.to_owned()))).collect();
    let title = |title: &str| title.to_owned();
    known.extend(
        site.events
            .values()
            .map(|entry| (Route::Event(entry.slug.clone()), title(&entry.get(locale).title))),
    );
    known.extend(
        site.stories
            .values()
            .map(|entry| (Route::Story(entry.slug.clone()), title(&entry.get(locale).title))),
    );
    known.extend(
        site.jobs
            .values()
            .map(|entry| (Route::Job(entry.slug.clone()), title(&entry.get(locale).title))),
    );
    known.extend(
        site.people
            .values()
            .map(|entry| (Route::Person(entry.slug.clone()), title(&entry.get(locale).name))),
    );
    known.extend(
        site.pages
            .values()
            .map(|entry| (Route::Page(entry.slug.clone()), title(&entry.get(locale).title))),
    );
    known
}
