//! What may be said to a command, checked before anything is done.

use std::env;
use std::time::{SystemTime, UNIX_EPOCH};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use naname::domain::{Instant, Locale};
use naname::route::BasePath;

use crate::stop::Stop;

/// The base path that a public URL means: `/`, `alumni`, `/alumni/`, `https://example.com/alumni/`.
///
/// # Errors
/// If there is something in it that an address of a page can't have.
pub(crate) fn public_url(text: &str) -> Result<BasePath, String> {
    let path = match text.split_once("://") {
        Some(("http" | "https", rest)) => rest.split_once('/').map_or("", |(_, path)| path),
        Some((scheme, _)) => return Err(format!("`{scheme}://` is not http or https")),
        None => text,
    };
    let path = path.strip_prefix('/').unwrap_or(path);
    let path = path.strip_suffix('/').unwrap_or(path);
    for part in path.split('/') {
        if part.is_empty() && path.is_empty() {
            continue;
        }
        let plain = |c: char| c.is_ascii_alphanumeric() || "-._~".contains(c);
        if part.is_empty() || part.starts_with('.') || !part.chars().all(plain) {
            return Err(format!(
                "`{part}` can't be part of it; write a path such as `/` or `/alumni/`, of letters \
                 a to z, digits and - . _ ~"
            ));
        }
    }
    Ok(BasePath::of_public_url(&format!("/{path}/")))
}

/// The instant that a text means: RFC 3339, a date (its first moment in UTC), or seconds since 1970.
///
/// # Errors
/// If it is none of them.
pub(crate) fn instant(text: &str) -> Result<Instant, String> {
    if let Ok(timestamp) = text.parse::<Timestamp>() {
        return Ok(Instant::of(timestamp));
    }
    // A date with more behind it is a time without an offset, which could mean any of 24 instants.
    if text.len() <= 10
        && let Ok(date) = text.parse::<Date>()
        && let Ok(midnight) = date.to_zoned(TimeZone::UTC)
    {
        return Ok(Instant::of(midnight.timestamp()));
    }
    if let Ok(seconds) = text.parse::<i64>()
        && let Ok(timestamp) = Timestamp::from_second(seconds)
    {
        return Ok(Instant::of(timestamp));
    }
    Err("write a time with its offset (2026-11-21T09:00:00+09:00), a date (2026-11-21), or \
         seconds since 1970"
        .to_owned())
}

/// The build's instant: the one that was asked for, else the one that the surroundings fix
/// (`SOURCE_DATE_EPOCH`), else now.
///
/// # Errors
/// If the surroundings name something that is no instant.
pub(crate) fn at(asked: Option<Instant>) -> Result<Instant, Stop> {
    if let Some(instant) = asked {
        return Ok(instant);
    }
    for name in ["NANAME_AT", "SOURCE_DATE_EPOCH"] {
        match env::var(name) {
            Ok(text) if !text.is_empty() => {
                return instant(&text)
                    .map_err(|why| Stop::Because(format!("{name} is `{text}`: {why}")));
            }
            _ => {}
        }
    }
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Ok(Instant(i64::try_from(now.as_millis()).unwrap_or(i64::MAX)))
}

/// The language of whoever sits at the system, as POSIX tells it.
pub(crate) fn system_language() -> Locale {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"];
    let first = names.into_iter().filter_map(|name| env::var(name).ok()).find(|it| !it.is_empty());
    match first {
        Some(tag) if tag.starts_with(Locale::Ja.tag()) => Locale::Ja,
        _ => Locale::En,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_public_url_is_a_path() {
        for (text, base) in [
            ("", ""),
            ("/", ""),
            ("alumni", "/alumni"),
            ("/alumni", "/alumni"),
            ("alumni/", "/alumni"),
            ("/a/b-c/", "/a/b-c"),
            ("https://example.com", ""),
            ("https://example.com/alumni", "/alumni"),
        ] {
            assert_eq!(public_url(text).unwrap().as_str(), base, "{text}");
        }
        for text in ["/a//b/", "/../", "./", "/a b/", "/a?b", "ftp://x/", "C:/Git/a", "/é/"] {
            assert!(public_url(text).is_err(), "{text}");
        }
    }

    #[test]
    fn an_instant_has_three_forms() {
        let expected = Instant(1_795_219_200_000);
        for text in ["2026-11-21T00:00:00Z", "2026-11-21T09:00:00+09:00", "2026-11-21"] {
            assert_eq!(instant(text), Ok(expected), "{text}");
        }
        assert_eq!(instant("1795219200"), Ok(expected));
        for text in ["", "soon", "2026-11-21T00:00:00", "2026-13-01", "21.11.2026"] {
            assert!(instant(text).is_err(), "{text}");
        }
    }
}
