//! Where a link leads, as far as its text tells.

use url::{ParseError, Url};

/// Where a link or picture leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::content) enum Destination {
    /// To a place on the same page: `#access`.
    Fragment,
    /// To this site, from its root: `/events/`.
    Site,
    /// To this site, from where the text stands: `map.svg`.
    Relative,
    /// To the web: http or https.
    Web,
    /// To a mail program or a telephone.
    Contact,
    /// With a scheme that a link can't have; its name.
    Refused(String),
    /// Nowhere: it is not an address.
    Broken,
}

impl Destination {
    /// Where a destination leads, as an editor wrote it.
    pub(in crate::content) fn of(destination: &str) -> Destination {
        match Url::parse(destination) {
            Ok(url) => match url.scheme() {
                "http" | "https" => Destination::Web,
                "mailto" | "tel" => Destination::Contact,
                scheme => Destination::Refused(scheme.to_owned()),
            },
            Err(ParseError::RelativeUrlWithoutBase) => {
                // Browsers take a backslash for a slash and `//host` for another site.
                let mut chars = destination.trim_start().chars();
                match (chars.next(), chars.next()) {
                    (Some('#'), _) => Destination::Fragment,
                    (Some('/' | '\\'), Some('/' | '\\')) | (Some('\\') | None, _) => {
                        Destination::Broken
                    }
                    (Some('/'), _) => Destination::Site,
                    _ => Destination::Relative,
                }
            }
            Err(_) => Destination::Broken,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_links_lead() {
        for (text, expected) in [
            ("#a", Destination::Fragment),
            ("/a/", Destination::Site),
            ("a.svg", Destination::Relative),
            ("../a", Destination::Relative),
            ("https://example.com", Destination::Web),
            ("HTTP://example.com", Destination::Web),
            ("mailto:a@example.com", Destination::Contact),
            ("tel:+81-45-000-0000", Destination::Contact),
            ("javascript:a", Destination::Refused("javascript".into())),
            (" \u{1}java\nscript:a", Destination::Refused("javascript".into())),
            ("data:text/html,a", Destination::Refused("data".into())),
            ("//example.com", Destination::Broken),
            ("/\\example.com", Destination::Broken),
            ("https://", Destination::Broken),
            ("", Destination::Broken),
        ] {
            assert_eq!(Destination::of(text), expected, "{text:?}");
        }
    }
}
