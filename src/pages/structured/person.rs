//! People who agreed to be shown.

use serde_json::Value;

use super::About;
use super::node::Node;
use super::organization;
use crate::domain::{Entry, Locale, Person, Slug, TimelineKind};
use crate::route::Route;

/// The page of a person.
pub(super) fn profile(about: About<'_>, entry: &Entry<Person>) -> Node {
    let (config, locale) = (&about.source.site.config, about.source.locale());
    let person = entry.get(locale);
    let reading = person.reading.clone().filter(|_| locale == Locale::Ja);
    let web = person.links.iter().filter(|link| link.url.starts_with("http"));
    // Who has left is an alumnus; who came back belongs to the company again.
    let last = person.timeline.iter().rev().find(|step| {
        matches!(step.kind, TimelineKind::Left | TimelineKind::Returned | TimelineKind::Joined)
    });
    let tie = match last.map(|step| step.kind) {
        Some(TimelineKind::Left) => Some("alumniOf"),
        Some(_) => Some("worksFor"),
        None => None,
    };
    let company = Node::new("Organization").with("name", config.organisation.get(locale).as_str());
    let mut who = Node::new("Person")
        .with("name", person.name.as_str())
        .with("url", about.page)
        .with("description", person.headline.as_str())
        .maybe("alternateName", reading)
        .maybe("image", about.own_picture())
        .each("knowsAbout", texts(&person.specialities))
        .each("sameAs", web.map(|link| Value::from(link.url.as_str())).collect());
    if let Some(tie) = tie {
        who = who.with(tie, company);
    }
    Node::new("ProfilePage").with("url", about.page).with("mainEntity", who)
}

/// Somebody with a profile, named on another page.
pub(super) fn mention(about: About<'_>, slug: &Slug) -> Node {
    let person = about.source.site.people.get(slug).map(|entry| entry.get(about.source.locale()));
    Node::new("Person")
        .with("name", person.map_or(slug.as_str(), |person| person.name.as_str()))
        .with("url", about.address(Route::Person(slug.clone())))
}

/// An author without a profile: nearly always an office.
pub(super) fn office(about: About<'_>, name: &str) -> Node {
    Node::new("Organization")
        .with("name", name)
        .with("parentOrganization", organization::mention(about))
}

fn texts(texts: &[String]) -> Vec<Value> {
    texts.iter().map(|text| Value::from(text.as_str())).collect()
}
