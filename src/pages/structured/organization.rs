//! The network, the company, and their site.

use super::About;
use super::node::Node;
use crate::route::Route;

/// The network in full: on the home page.
pub(super) fn network(about: About<'_>) -> Node {
    let (config, locale) = (&about.source.site.config, about.source.locale());
    let company = Node::new("Organization").with("name", config.organisation.get(locale).as_str());
    mention(about)
        .with("description", config.description.get(locale).as_str())
        .with("logo", about.links().file("assets/icon-512.png"))
        .with("parentOrganization", company)
        .maybe("email", config.contact.as_deref())
}

/// The network as the others name it: who publishes, who organises.
pub(super) fn mention(about: About<'_>) -> Node {
    let (config, locale) = (&about.source.site.config, about.source.locale());
    Node::new("Organization")
        .with("@id", id(about, "organization"))
        .with("name", config.name.get(locale).as_str())
        .with("url", about.address(Route::Home))
}

/// The site.
pub(super) fn website(about: About<'_>) -> Node {
    let (config, locale) = (&about.source.site.config, about.source.locale());
    Node::new("WebSite")
        .with("@id", id(about, "website"))
        .with("name", config.name.get(locale).as_str())
        .with("url", about.address(Route::Home))
        .with("inLanguage", locale.tag())
        .with("publisher", mention(about))
}

/// A name for a thing that many pages speak of.
fn id(about: About<'_>, name: &str) -> String {
    format!("{}#{name}", about.address(Route::Home))
}
