//! Lists of things, and the way to a page.

use serde_json::Value;

use super::About;
use super::node::Node;
use crate::pages::told::newest;
use crate::route::{Feed, Route};

/// How many things a list names: the data must stay small.
const LONGEST: usize = 20;

/// The way to a page: home, its section, itself. The home page has none.
pub(super) fn breadcrumbs(about: About<'_>) -> Option<Node> {
    let text = about.source.text();
    let section = match &about.made.address.route {
        Route::Home | Route::NotFound => return None,
        Route::Event(_) => Some((text.events(), Route::Events)),
        Route::Story(_) => Some((text.stories(), Route::Stories)),
        Route::Job(_) => Some((text.jobs(), Route::Jobs)),
        Route::Person(_) => Some((text.people(), Route::People)),
        Route::Topic(_) => Some((text.topics(), Route::Topics)),
        Route::Series(_) => Some((text.series(), Route::AllSeries)),
        _ => None,
    };
    let above = [Some((text.home(), Route::Home)), section].into_iter().flatten();
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
    let site = about.source.site;
    let routes = match &about.made.address.route {
        Route::People => site.people.keys().cloned().map(Route::Person).collect(),
        Route::AllSeries => {
            site.config.series.iter().map(|series| Route::Series(series.key.clone())).collect()
        }
        route => Feed::on(site, route)
            .first()
            .map(|feed| newest(about.changes, feed, about.source.locale()))
            .unwrap_or_default(),
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

/// The title of a page of the list.
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
