//! The one helper that makes every link of a page.

use crate::domain::Locale;
use crate::route::{Address, BasePath, File, Route};

/// Makes links to pages and files, for readers of a locale, below the base path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Links {
    /// The path below which the site is published.
    pub base: BasePath,
    /// The language of the page on which the links stand.
    pub locale: Locale,
}

impl Links {
    /// The address of a page in the reader's locale.
    pub fn to(&self, route: Route) -> String {
        Address::new(self.locale, route).href(&self.base)
    }

    /// The address of a page with a query: pairs of name and value, both plain ASCII words.
    pub fn with_query(&self, route: Route, query: &[(&str, &str)]) -> String {
        let pairs: Vec<_> = query.iter().map(|(name, value)| format!("{name}={value}")).collect();
        format!("{}?{}", self.to(route), pairs.join("&"))
    }

    /// The address of a file that is no page. A link to it has `rel="external"`.
    pub fn to_file(&self, file: &File) -> String {
        file.href(&self.base)
    }

    /// The address of a file, given by its path in `dist/`.
    pub fn file(&self, path: &str) -> String {
        self.base.file(path)
    }
}
