//! The pages of lists.

use super::entries;
use super::made::{About, Middle};
use crate::domain::Slug;
use crate::route::List;
use crate::views::still::{self, Listed, Picture};
use crate::views::{Source, dates};

/// A page of a list, counted from 1; none if there are not so many.
pub(crate) fn page(source: Source<'_>, list: &List, number: usize) -> Option<Middle> {
    let (text, config, locale) = (source.text(), &source.site.config, source.locale());
    let as_of = || dates::moment(locale, source.at, &config.time_zone);
    let (listed, title, description) = match list {
        List::Events => {
            let events = still::events(source, &as_of(), number)?;
            (events, text.events(), text.events_lead())
        }
        List::Stories => (still::stories(source, number)?, text.stories(), text.stories_lead()),
        List::Jobs => (still::jobs(source, &as_of(), number)?, text.jobs(), text.jobs_lead_long()),
        List::People => (still::people(source, number)?, text.people(), text.people_lead()),
        List::Topic(key) => {
            let name = config.topics.name(key)?.get(locale);
            (still::topic(source, key, number)?, name.as_str(), text.topics_lead())
        }
        List::Series(key) => {
            let series = config.series(key)?;
            let (title, summary) = (series.title.get(locale), series.summary.get(locale));
            (still::series(source, key, number)?, title.as_str(), summary.as_str())
        }
        List::Person(slug) => return person(source, slug, number),
    };
    let title = still::page_title(source, title, number);
    Some(middle(listed, About::whole(source, title, description)))
}

fn person(source: Source<'_>, slug: &Slug, number: usize) -> Option<Middle> {
    let entry = source.site.people.get(slug)?;
    let person = entry.get(source.locale());
    let prose = entries::prose(source, &entry.folder, &person.body);
    let listed = still::person(source, entry, prose, number)?;
    let title = still::page_title(source, &person.name, number);
    let about = About {
        kind: "profile",
        picture: person.photo.as_ref().map(|photo| Picture::of(source, &entry.folder, photo)),
        written_in: entry.written_in(source.locale()),
        translated: entry.text.en.is_some(),
        ..About::whole(source, title, &person.headline)
    };
    Some(middle(listed, about))
}

fn middle(listed: Listed, about: About) -> Middle {
    let Listed { main, rows, previous, next } = listed;
    Middle { main, about: About { rows, beside: [previous, next], ..about } }
}
