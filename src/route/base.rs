//! Where on a host the site stands.

use serde::{Deserialize, Serialize};

/// The path below which the site is published: empty at the root of a host, else `/alumni`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BasePath(String);

impl BasePath {
    /// The base path of a public URL: `/`, `/alumni/`, `alumni`, `https://example.com/alumni/`.
    pub fn of_public_url(public_url: &str) -> BasePath {
        let path = match public_url.split_once("://") {
            Some((_, rest)) => rest.split_once('/').map_or("", |(_, path)| path),
            None => public_url,
        };
        let path = path.trim_matches('/');
        BasePath(if path.is_empty() { String::new() } else { format!("/{path}") })
    }

    /// The base path that [`BasePath::as_str`] gave, as the pages carry it.
    pub fn carried(path: &str) -> BasePath {
        BasePath(path.to_owned())
    }

    /// The path without a slash at the end: empty, or `/alumni`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address of a file, given by its path in `dist/`.
    pub fn file(&self, path: &str) -> String {
        format!("{}/{}", self.0, path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Locale;
    use crate::route::{Address, Route};

    #[test]
    fn base_paths_come_from_any_form_of_public_url() {
        for (public_url, base) in [
            ("", ""),
            ("/", ""),
            ("/alumni", "/alumni"),
            ("/alumni/", "/alumni"),
            ("alumni/", "/alumni"),
            ("/a/b/", "/a/b"),
            ("https://example.com", ""),
            ("https://example.com/alumni/", "/alumni"),
        ] {
            assert_eq!(BasePath::of_public_url(public_url).as_str(), base, "{public_url}");
        }
        let base = BasePath::of_public_url("/alumni/");
        let jobs = Address::new(Locale::En, Route::Jobs);
        assert_eq!(jobs.href(&base), "/alumni/en/jobs/");
        assert_eq!(base.file("style.css"), "/alumni/style.css");
    }
}
