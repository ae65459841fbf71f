//! Lists that go on over several pages.

use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

use super::Route;
use crate::domain::{Key, Slug};

/// A list of rows, whatever the locale. Its first page stands at the address of what it belongs to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum List {
    /// All events.
    Events,
    /// All stories.
    Stories,
    /// All positions.
    Jobs,
    /// All people.
    People,
    /// Everything on a topic.
    Topic(Key),
    /// What was held and told in a series.
    Series(Key),
    /// The stories and talks of a person.
    Person(Slug),
}

/// The number of a page of a list that is not its first: 2 or more. The first one has no number in
/// its address, so that no page has two addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct Later(NonZeroU32);

/// What stands before the number of a page in its address. A story, a topic or a person may have
/// this name all the same: nothing below their addresses is a number.
pub(super) const PAGE: &str = "page";

impl Later {
    /// The number, counted from 1 for the first page.
    pub fn number(self) -> usize {
        usize::try_from(self.0.get()).unwrap_or(usize::MAX)
    }

    fn of(number: usize) -> Option<Later> {
        Later::try_from(u32::try_from(number).ok()?).ok()
    }

    /// The number that stands in an address: in plain digits, without a zero before it.
    pub(super) fn parse(digits: &str) -> Option<Later> {
        let number = Later::of(digits.parse().ok()?)?;
        (number.0.get().to_string() == digits).then_some(number)
    }
}

impl TryFrom<u32> for Later {
    type Error = &'static str;
    fn try_from(number: u32) -> Result<Later, Self::Error> {
        let later = NonZeroU32::new(number).filter(|number| number.get() > 1);
        later.map(Later).ok_or("the first page has no number")
    }
}

impl From<Later> for u32 {
    fn from(later: Later) -> u32 {
        later.0.get()
    }
}

impl List {
    /// The list that a page shows, if there is one on it, and which of its pages this is, counted
    /// from 1.
    pub fn on(route: &Route) -> Option<(List, usize)> {
        Some(match route {
            Route::Listed(list, later) => (list.clone(), later.number()),
            Route::Events => (List::Events, 1),
            Route::Stories => (List::Stories, 1),
            Route::Jobs => (List::Jobs, 1),
            Route::People => (List::People, 1),
            Route::Topic(key) => (List::Topic(key.clone()), 1),
            Route::Series(key) => (List::Series(key.clone()), 1),
            Route::Person(slug) => (List::Person(slug.clone()), 1),
            _ => return None,
        })
    }

    /// Its first page.
    pub fn first(&self) -> Route {
        match self {
            List::Events => Route::Events,
            List::Stories => Route::Stories,
            List::Jobs => Route::Jobs,
            List::People => Route::People,
            List::Topic(key) => Route::Topic(key.clone()),
            List::Series(key) => Route::Series(key.clone()),
            List::Person(slug) => Route::Person(slug.clone()),
        }
    }

    /// One of its pages, counted from 1.
    pub fn page(&self, number: usize) -> Route {
        match Later::of(number) {
            Some(later) => Route::Listed(self.clone(), later),
            None => self.first(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Locale;
    use crate::route::Address;

    #[test]
    fn every_page_of_a_list_has_one_address() {
        let slug = Slug::parse("page").unwrap();
        for (list, path) in [
            (List::Events, "/events/"),
            (List::Stories, "/stories/"),
            (List::Jobs, "/jobs/"),
            (List::People, "/people/"),
            (List::Topic(slug.clone()), "/topics/page/"),
            (List::Series(slug.clone()), "/series/page/"),
            (List::Person(slug), "/people/page/"),
        ] {
            for (number, rest) in [(1, ""), (2, "page/2/"), (117, "page/117/")] {
                let route = list.page(number);
                assert_eq!(List::on(&route), Some((list.clone(), number)));
                assert_eq!(*route.first(), list.first());
                for (locale, prefix) in [(Locale::Ja, ""), (Locale::En, "/en")] {
                    let address = Address::new(locale, route.clone());
                    assert_eq!(address.path(), format!("{prefix}{path}{rest}"));
                    assert_eq!(Address::parse(&address.path()), Some(address));
                }
            }
        }
    }

    #[test]
    fn other_numbers_are_no_pages() {
        for number in ["0", "1", "02", "+2", "x", "-1", "4294967296", "2/3"] {
            assert_eq!(Address::parse(&format!("/stories/page/{number}/")), None, "{number}");
        }
        for path in ["/page/2/", "/about/page/2/", "/stories/a/page/2/", "/topics/page/2/"] {
            assert_eq!(Address::parse(path), None, "{path}");
        }
        assert_eq!(List::on(&Route::Home), None);
        assert!(serde_json::from_str::<Later>("1").is_err());
    }
}
