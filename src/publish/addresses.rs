//! Which pages there are.

use crate::domain::{Locale, Site};
use crate::route::{Address, Route};

/// All pages of a site, in both locales.
pub(super) fn of(site: &Site) -> Vec<Address> {
    let mut routes = Route::FIXED.to_vec();
    routes.push(Route::NotFound);
    routes.extend(site.events.keys().cloned().map(Route::Event));
    routes.extend(site.stories.keys().cloned().map(Route::Story));
    routes.extend(site.jobs.keys().cloned().map(Route::Job));
    routes.extend(site.people.keys().cloned().map(Route::Person));
    routes.extend(site.config.topics.keys().cloned().map(Route::Topic));
    routes.extend(site.config.series.iter().map(|series| Route::Series(series.key.clone())));
    routes.extend(site.pages.keys().cloned().map(Route::Page));
    let both = |route: Route| Locale::ALL.map(|locale| Address::new(locale, route.clone()));
    routes.into_iter().flat_map(both).collect()
}
