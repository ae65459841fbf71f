//! Which of several addresses of the same text is the one to know.

use super::absolute;
use crate::domain::{Locale, Site};
use crate::route::{Address, BasePath, Route};

/// The address under which search engines and readers shall know what stands on a page (RFC 6596).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Canonical {
    /// This page. It may be indexed, and stands in the sitemap; the flag tells whether the page is
    /// there in both languages, which then name each other.
    Own {
        /// Whether it is translated.
        translated: bool,
    },
    /// The same page in the default locale: nobody has translated it yet.
    Original(Address),
    /// A page of another site, from which this one shows an excerpt.
    Elsewhere(String),
    /// None: nothing stands here.
    Nothing,
}

impl Canonical {
    /// Whether search engines should know this page by its own address.
    pub(crate) fn is_own(&self) -> bool {
        matches!(self, Canonical::Own { .. })
    }

    /// The whole address to know, for the page at `address`.
    pub(crate) fn href(&self, site: &Site, base: &BasePath, address: &Address) -> Option<String> {
        match self {
            Canonical::Own { .. } => Some(absolute::address(site, base, address)),
            Canonical::Original(original) => Some(absolute::address(site, base, original)),
            Canonical::Elsewhere(original) => Some(original.clone()),
            Canonical::Nothing => None,
        }
    }

    /// The languages in which the page at `address` is there, itself included, each with its whole
    /// address.
    pub(crate) fn alternates(
        &self,
        site: &Site,
        base: &BasePath,
        address: &Address,
    ) -> Vec<(&'static str, String)> {
        if *self != (Canonical::Own { translated: true }) {
            return Vec::new();
        }
        let at =
            |locale| absolute::address(site, base, &Address::new(locale, address.route.clone()));
        let mut alternates = Locale::ALL.map(|locale| (locale.tag(), at(locale))).to_vec();
        alternates.push(("x-default", at(Locale::Ja)));
        alternates
    }
}

/// The one place that decides it: for the head of a page, its structured data and the sitemap.
pub(crate) fn canonical_of(site: &Site, address: &Address) -> Canonical {
    let translated = match &*address.route.first() {
        Route::NotFound => return Canonical::Nothing,
        Route::Story(slug) => {
            let Some(entry) = site.stories.get(slug) else { return Canonical::Nothing };
            let source = entry.get(address.locale).source.as_ref();
            if let Some(original) = source.and_then(|source| source.canonical.clone()) {
                return Canonical::Elsewhere(original);
            }
            entry.text.en.is_some()
        }
        Route::Event(slug) => site.events.get(slug).is_some_and(|entry| entry.text.en.is_some()),
        Route::Job(slug) => site.jobs.get(slug).is_some_and(|entry| entry.text.en.is_some()),
        Route::Person(slug) => site.people.get(slug).is_some_and(|entry| entry.text.en.is_some()),
        Route::Page(slug) => site.pages.get(slug).is_some_and(|entry| entry.text.en.is_some()),
        _ => true,
    };
    match address.locale {
        Locale::En if !translated => {
            Canonical::Original(Address::new(Locale::Ja, address.route.clone()))
        }
        _ => Canonical::Own { translated },
    }
}
