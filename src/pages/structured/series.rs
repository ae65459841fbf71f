//! Series of events and of stories.

use serde_json::Value;

use super::node::Node;
use super::{About, organization};
use crate::domain::{Key, Series};
use crate::route::Route;

/// The series of which an event is a part.
pub(super) fn of_events(about: About<'_>, series: &Series) -> Node {
    named("EventSeries", about, series)
}

/// The series of which a story is a part.
pub(super) fn of_stories(about: About<'_>, series: &Series) -> Node {
    named("CreativeWorkSeries", about, series)
}

/// What the page of a series is about: what the series holds.
pub(super) fn on_page(about: About<'_>, key: &Key) -> Vec<Value> {
    let site = about.source.site;
    let Some(series) = site.config.series(key) else { return Vec::new() };
    let held = site
        .events
        .values()
        .any(|entry| entry.facts().series.as_ref().is_some_and(|part| part.series == *key));
    let told = site
        .stories
        .values()
        .any(|entry| entry.facts().series.as_ref().is_some_and(|part| part.series == *key));
    let summary = series.summary.get(about.source.locale()).as_str();
    let events = held.then(|| {
        let events = of_events(about, series).with("description", summary);
        events.with("organizer", organization::mention(about)).into()
    });
    let stories = told.then(|| {
        let stories = of_stories(about, series).with("description", summary);
        stories.with("publisher", organization::mention(about)).into()
    });
    [events, stories].into_iter().flatten().collect()
}

fn named(kind: &str, about: About<'_>, series: &Series) -> Node {
    Node::new(kind)
        .with("name", series.title.get(about.source.locale()).as_str())
        .with("url", about.address(Route::Series(series.key.clone())))
}
