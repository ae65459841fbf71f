//! Every page of a site: which there are, and what stands on each.

use std::sync::Arc;

use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use leptos_router::location::RequestUrl;

use super::{entries, listed};
use crate::domain::{Html, Instant, Locale, Site};
use crate::route::{Address, BasePath, List, Route};
use crate::views::links::Links;
use crate::views::shell::{App, Page, PageData, Reader, Shown, Stills};
use crate::views::still::Picture;
use crate::views::{Source, still};

/// A page that is ready to be put into its document.
pub(crate) struct Made {
    /// Where it stands.
    pub(crate) address: Address,
    /// The language in which its main part is.
    pub(crate) written_in: Locale,
    /// Whether there is such a page in both languages.
    pub(crate) translated: bool,
    /// Whether search engines should show it.
    pub(crate) indexed: bool,
    /// Its title, without the site's name.
    pub(crate) title: String,
    /// What it tells, in a sentence.
    pub(crate) description: String,
    /// What it is (Open Graph's `og:type`).
    pub(crate) kind: &'static str,
    /// Its picture.
    pub(crate) picture: Option<Picture>,
    /// What it lists, in order.
    pub(crate) rows: Vec<Route>,
    /// The pages before it and after it, if it is one of several of a list.
    pub(crate) beside: [Option<Route>; 2],
    /// Everything between `<body>` and `</body>`.
    pub(crate) markup: String,
    /// Its data, as JSON.
    pub(crate) data: String,
}

/// What stands in the middle of a page, and what its head says of it.
pub(crate) struct Middle {
    pub(crate) main: Html,
    pub(crate) about: About,
}

/// What a page's head says of it.
pub(crate) struct About {
    pub(crate) title: String,
    pub(crate) description: String,
    pub(crate) kind: &'static str,
    pub(crate) picture: Option<Picture>,
    pub(crate) written_in: Locale,
    pub(crate) translated: bool,
    pub(crate) rows: Vec<Route>,
    pub(crate) beside: [Option<Route>; 2],
}

/// The page at an address, as it is at the instant `at`.
pub(crate) fn make(site: &Site, base: &BasePath, address: &Address, at: Instant) -> Made {
    let links = Links { base: base.clone(), locale: address.locale };
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    let made = owner.with(|| {
        provide_context(Reader::at(at));
        let source = Source { site, links: &links, at };
        let Middle { main, about } = middle(source, &address.route);
        let data = PageData {
            locale: address.locale,
            written_in: about.written_in,
            built: at,
            missing: address.route == Route::NotFound,
        };
        let header = still::header(source, &address.route, about.written_in);
        let stills = Stills::new(header, main, still::footer(source));
        let json = serde_json::to_string(&data).unwrap_or_default();
        provide_context(RequestUrl::new(&address.href(base)));
        let shown = RwSignal::new(Shown::Page(Page { data, stills }));
        let base = base.clone();
        let markup = view! { <App base shown retry=|()| () inside=|| () /> }.to_html();
        // Hydration looks for empty comments. `<!>` makes one too, but only as a mistake that every
        // parser has to mend.
        let markup = markup.replace("<!>", "<!---->");
        Made {
            address: address.clone(),
            written_in: about.written_in,
            translated: about.translated,
            indexed: is_indexed(site, &address.route, at),
            title: about.title,
            description: about.description,
            kind: about.kind,
            picture: about.picture,
            rows: about.rows,
            beside: about.beside,
            markup,
            data: json,
        }
    });
    owner.unset_with_forced_cleanup();
    made
}

/// Whether search engines should show what stands there: neither what is not found nor a position
/// that is closed.
fn is_indexed(site: &Site, route: &Route, at: Instant) -> bool {
    match route {
        // Of lists of results search engines have their own.
        Route::NotFound | Route::Search => false,
        Route::Job(slug) => site
            .jobs
            .get(slug)
            .is_none_or(|entry| entry.facts().closes_at(&site.config.time_zone) > at),
        _ => true,
    }
}

fn middle(source: Source<'_>, route: &Route) -> Middle {
    if let Some((list, page)) = List::on(route) {
        return listed::page(source, &list, page).unwrap_or_else(|| missing(source));
    }
    match route {
        Route::Event(slug) => entries::event(source, slug),
        Route::Job(slug) => entries::job(source, slug),
        Route::Story(slug) => entries::story(source, slug),
        Route::Page(slug) => entries::page(source, slug),
        other => whole(source, other),
    }
    .unwrap_or_else(|| missing(source))
}

impl About {
    /// A page about the whole site, in the reader's language.
    pub(crate) fn whole(source: Source<'_>, title: String, description: &str) -> About {
        About {
            title,
            description: description.to_owned(),
            kind: "website",
            picture: None,
            written_in: source.locale(),
            translated: true,
            rows: Vec::new(),
            beside: [None, None],
        }
    }
}

/// The page for an address at which nothing stands.
fn missing(source: Source<'_>) -> Middle {
    let text = source.text();
    let about = About::whole(source, text.not_found_title().to_owned(), text.not_found_text());
    Middle { main: still::not_found(source), about }
}

/// A page that is about the whole site.
fn whole(source: Source<'_>, route: &Route) -> Option<Middle> {
    let (text, config, locale) = (source.text(), &source.site.config, source.locale());
    let section = |title: &'static str, words: &'static str| (title.to_owned(), words);
    let (main, (title, description)) = match route {
        Route::Home => {
            let title = config.tagline.get(locale).lines().collect::<Vec<_>>();
            let space = if locale == Locale::Ja { "" } else { " " };
            let title = format!("{}｜{}", config.name.get(locale), title.join(space));
            (still::home(source), (title, config.description.get(locale).as_str()))
        }
        Route::Contribute => {
            (still::contribute(source), section(text.contribute(), text.contribute_lead()))
        }
        Route::Search => (still::search(source), section(text.search(), text.search_lead())),
        Route::ForYou => (still::for_you(source), section(text.for_you(), text.for_you_lead())),
        Route::Topics => (still::topics(source), section(text.topics(), text.topics_lead())),
        Route::AllSeries => (still::all_series(source), section(text.series(), text.series_lead())),
        Route::Activity => {
            let activity = still::activity(source, source.at);
            (activity, section(text.activity(), text.activity_lead()))
        }
        _ => return None,
    };
    Some(Middle { main, about: About::whole(source, title, description) })
}
