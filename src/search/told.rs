//! What is shown of a page that was found.

use super::kind::Kind;
use crate::domain::Locale;
use crate::route::{Address, Route};

/// So many pages lie in a file together, in one language.
pub const TOLD_TOGETHER: u32 = 4;

/// What is shown of a document that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Its page.
    pub route: Route,
    /// The language in which it is written: the page is to be linked in this one.
    pub locale: Locale,
    /// What it is.
    pub kind: Kind,
    /// Its title, or the name of the person.
    pub title: String,
    /// What it tells, in a sentence or two; perhaps nothing.
    pub summary: String,
    /// The day that counts for it (`2026-11-21`): that of the event, of publication.
    pub date: Option<String>,
}

impl Told {
    /// The line of a document in its file. `locale` and `kind` are known without.
    pub fn line(route: &Route, title: &str, summary: &str, date: Option<&str>) -> String {
        let path = Address::new(Locale::Ja, route.clone()).path();
        let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let date = date.unwrap_or_default();
        format!("{path}\t{}\t{}\t{date}", one_line(title), one_line(summary))
    }

    /// What a line tells; nothing if it isn't one.
    pub(super) fn of_line(line: &str, locale: Locale, kind: Kind) -> Option<Told> {
        let mut fields = line.split('\t');
        let route = Address::parse(fields.next()?)?.route;
        let title = fields.next()?.to_owned();
        let summary = fields.next()?.to_owned();
        let date = fields.next().filter(|date| !date.is_empty()).map(str::to_owned);
        Some(Told { route, locale, kind, title, summary, date })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let line = Told::line(&Route::Jobs, "港の\n朝", "a\tb", Some("2026-11-21"));
        let told = Told::of_line(&line, Locale::En, Kind::Job).unwrap();
        assert_eq!(told.route, Route::Jobs);
        assert_eq!((told.title.as_str(), told.summary.as_str()), ("港の 朝", "a b"));
        assert_eq!(told.date.as_deref(), Some("2026-11-21"));
        let dateless =
            Told::of_line(&Told::line(&Route::Home, "a", "", None), Locale::Ja, Kind::Page);
        assert_eq!(dateless.and_then(|told| told.date), None);
        assert_eq!(Told::of_line("", Locale::Ja, Kind::Page), None);
    }
}
