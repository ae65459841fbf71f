//! Lists of things, and the way to a page.

use serde_json::Value;

use super::About;
use super::node::Node;
use crate::pages::told::newest;
use crate::route::{Feed, List, Route};

/// How many things a list names: the data must stay small.
const LONGEST: usize = 20;

/// The way to a page: home, its section, itself. The home page has none.
pub(super) fn breadcrumbs(about: About<'_>) -> Option<Node> {
    let text = about.source.text();
    let route = &about.made.address.route;
    let section = match &*route.first() {
        Route::Home | Route::NotFound => return None,
        Route::Event(_) => Some((text.events(), Route::Events)),
        Route::Story(_) => Some((text.stories(), Route::Stories)),
        Route::Job(_) => Some((text.jobs(), Route::Jobs)),
        Route::Person(_) => Some((text.people(), Route::People)),
        Route::Topic(_) => Some((text.topics(), Route::Topics)),
        Route::Series(_) => Some((text.series(), Route::AllSeries)),
        _ => None,
    };
    let first = match route {
        Route::Listed(list, _) => list_title(about, list).map(|title| (title, list.first())),
        _ => None,
    };
    let above = [Some((text.home(), Route::Home)), section, first].into_iter().flatten();
    let mut steps: Vec<(&str, Option<String>)> =
        above.map(|(name, route)| (name, Some(about.address(route)))).collect();
    steps.push((&about.made.title, None));
    let items: Vec<Value> = (1..)
        .zip(steps)
        .map(|(position, (name, address)): (u32, _)| {
            let step = Node::new("ListItem").with("position", position).with("name", name);
            step.maybe("item", address).into()
        })
        .collect();
    Some(Node::new("BreadcrumbList").with("itemListElement", items))
}

/// A page that lists others: what is new on it, in the order of its feed.
pub(super) fn collection(about: About<'_>) -> Node {
    let page = Node::new("CollectionPage")
        .with("url", about.page)
        .with("name", about.made.title.as_str())
        .with("inLanguage", about.source.locale().tag());
    let routes = match &about.made.address.route {
        Route::AllSeries => {
            let series = about.source.site.config.series.iter();
            series.map(|series| Route::Series(series.key.clone())).collect()
        }
        route => in_order(about, route),
    };
    let items: Vec<Value> = (1..)
        .zip(routes.into_iter().take(LONGEST))
        .map(|(position, route): (u32, _)| {
            let item = Node::new("ListItem").with("position", position);
            item.maybe("name", title(about, &route)).with("url", about.address(route)).into()
        })
        .collect();
    if items.is_empty() {
        return page;
    }
    page.with("mainEntity", Node::new("ItemList").with("itemListElement", items))
}

/// What stands on a page of a list: on the first one what is new before all else, as in its feed.
fn in_order(about: About<'_>, route: &Route) -> Vec<Route> {
    let rows = &about.made.rows;
    let feeds = Feed::on(about.source.site, route);
    let Some(feed) = feeds.first().filter(|_| !matches!(route, Route::Listed(..))) else {
        return rows.clone();
    };
    let mut newest = newest(about.changes, feed, about.source.locale());
    newest.retain(|route| rows.contains(route));
    newest
}

/// The title of the first page of a list.
fn list_title<'a>(about: About<'a>, list: &List) -> Option<&'a str> {
    let (text, locale) = (about.source.text(), about.source.locale());
    let (site, config) = (about.source.site, &about.source.site.config);
    Some(match list {
        List::Events => text.events(),
        List::Stories => text.stories(),
        List::Jobs => text.jobs(),
        List::People => text.people(),
        List::Topic(key) => config.topics.name(key)?.get(locale),
        List::Series(key) => config.series(key)?.title.get(locale),
        List::Person(slug) => &site.people.get(slug)?.get(locale).name,
    })
}

/// The title of a page that a list names.
fn title<'a>(about: About<'a>, route: &Route) -> Option<&'a str> {
    let (site, locale) = (about.source.site, about.source.locale());
    Some(match route {
        Route::Event(slug) => &site.events.get(slug)?.get(locale).title,
        Route::Story(slug) => &site.stories.get(slug)?.get(locale).title,
        Route::Person(slug) => &site.people.get(slug)?.get(locale).name,
        Route::Series(key) => site.config.series(key)?.title.get(locale),
        _ => return None,
    })
}
