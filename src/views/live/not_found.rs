//! What a host serves for an address at which nothing stands.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use serde::{Deserialize, Serialize};

use crate::route::Route;
use crate::views::links::Links;
use crate::views::shell::use_reader;
use crate::views::text::Text;

/// How many pages are suggested.
const SUGGESTIONS: usize = 3;
/// How alike an address must be to be suggested, from 0 to 1.
const ALIKE: f64 = 0.72;

/// The data of the page: all pages of the site in its locale, so that it can say where the reader
/// may have meant to go.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NotFoundPage {
    /// Every page.
    pub known: Vec<KnownPage>,
}

/// A page that exists.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KnownPage {
    /// What stands there.
    pub route: Route,
    /// Its title.
    pub title: String,
}

/// The page for an address at which nothing stands.
#[component]
pub fn NotFound(
    /// The data.
    page: NotFoundPage,
    /// Makes the page's links.
    links: Links,
) -> impl IntoView {
    let text = Text(links.locale);
    let reader = use_reader();
    let path = use_location().pathname;
    let sections = [
        (Route::Home, text.home()),
        (Route::Events, text.events()),
        (Route::Stories, text.stories()),
        (Route::Jobs, text.jobs()),
        (Route::People, text.people()),
        (Route::Topics, text.topics()),
    ]
    .map(|(route, name)| view! { <li><a href=links.to(route)>{name}</a></li> });
    let stored = StoredValue::new((page.known, links));
    let meant = move || {
        if !reader.alive.get() {
            return None;
        }
        let path = path.get();
        let found = stored.with_value(|(known, links)| nearest(&path, known, links));
        (!found.is_empty()).then(|| {
            let found: Vec<_> = found
                .into_iter()
                .map(|(href, title)| view! { <li><a href=href>{title}</a></li> })
                .collect();
            view! {
                <section class="section" aria-labelledby="meant">
                    <h2 class="section__title" id="meant">
                        {text.meant()}
                    </h2>
                    <ul class="link-list">{found}</ul>
                </section>
            }
        })
    };
    view! {
        <div class="frame">
            <header class="lead">
                <h1 class="lead__title">{text.not_found_title()}</h1>
                <p class="lead__text">{text.not_found_text()}</p>
            </header>
            {meant}
            <section class="section" aria-labelledby="start">
                <h2 class="section__title" id="start">
                    {text.start_from()}
                </h2>
                <ul class="link-list">{sections.into_iter().collect::<Vec<_>>()}</ul>
            </section>
        </div>
    }
}

/// The pages whose last part of the address is most like the one that was asked for.
fn nearest(path: &str, known: &[KnownPage], links: &Links) -> Vec<(String, String)> {
    let last = |path: &str| {
        path.trim_end_matches('/').rsplit('/').next().unwrap_or_default().to_lowercase()
    };
    let asked = last(path);
    if asked.is_empty() {
        return Vec::new();
    }
    let mut ranked: Vec<(f64, String, &str)> = known
        .iter()
        .filter(|page| page.route != Route::Home)
        .map(|page| {
            let href = links.to(page.route.clone());
            (strsim::jaro_winkler(&asked, &last(&href)), href, page.title.as_str())
        })
        .filter(|(alike, _, _)| *alike >= ALIKE)
        .collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    ranked
        .into_iter()
        .take(SUGGESTIONS)
        .map(|(_, href, title)| (href, title.to_owned()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Locale, Slug};
    use crate::route::BasePath;

    #[test]
    fn a_mistyped_address_finds_its_page() {
        let event = |slug: &str| KnownPage {
            route: Route::Event(Slug::parse(slug).unwrap()),
            title: slug.to_owned(),
        };
        let known = [
            KnownPage { route: Route::Home, title: "home".into() },
            KnownPage { route: Route::Jobs, title: "jobs".into() },
            event("mirai-12"),
            event("factory-walk"),
        ];
        let links =
            Links { base: BasePath::of_public_url("/alumni/"), locale: Locale::En };
        let found = nearest("/alumni/en/events/mirai12/", &known, &links);
        assert_eq!(found[0].0, "/alumni/en/events/mirai-12/");
        assert_eq!(nearest("/alumni/en/job", &known, &links)[0].0, "/alumni/en/jobs/");
        assert_eq!(nearest("/alumni/en/xyzzy/", &known, &links), []);
    }
}
