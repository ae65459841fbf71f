//! Which pages there are.

use crate::domain::{Instant, Locale, Site};
use crate::route::{Address, BasePath, Route};
use crate::views::Source;
use crate::views::links::Links;
use crate::views::still;

/// All pages of a site as it is at an instant, in both locales.
pub(super) fn of(site: &Site, base: &BasePath, at: Instant) -> Vec<Address> {
    let mut routes = Route::FIXED.to_vec();
    routes.push(Route::NotFound);
    routes.extend(site.events.keys().cloned().map(Route::Event));
    routes.extend(site.stories.keys().cloned().map(Route::Story));
    routes.extend(site.jobs.keys().cloned().map(Route::Job));
    routes.extend(site.people.keys().cloned().map(Route::Person));
    routes.extend(site.config.topics.keys().cloned().map(Route::Topic));
    routes.extend(site.config.series.iter().map(|series| Route::Series(series.key.clone())));
    routes.extend(site.pages.keys().cloned().map(Route::Page));
    // A list has as many pages in every language.
    let links = Links { base: base.clone(), locale: Locale::Ja };
    for (list, pages) in still::lists(Source { site, links: &links, at }) {
        routes.extend((2..=pages).map(|number| list.page(number)));
    }
    let both = |route: Route| Locale::ALL.map(|locale| Address::new(locale, route.clone()));
    routes.into_iter().flat_map(both).collect()
}
