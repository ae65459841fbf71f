//! Every page of a site: which there are, and what stands on each.

use std::sync::Arc;

use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use leptos_router::location::RequestUrl;

use super::entries;
use crate::domain::{Html, Instant, Locale, Site};
use crate::route::{Address, BasePath, Route};
use crate::views::links::Links;
use crate::views::shell::{App, Page, PageData, Reader, Shown, Stills};
use crate::views::still::Picture;
use crate::views::{Source, dates, still};

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
    match route {
        Route::Event(slug) => entries::event(source, slug),
        Route::Job(slug) => entries::job(source, slug),
        Route::Story(slug) => entries::story(source, slug),
        Route::Person(slug) => entries::person(source, slug),
        Route::Page(slug) => entries::page(source, slug),
        other => whole(source, other),
    }
    .unwrap_or_else(|| whole(source, &Route::NotFound).unwrap_or_else(nothing))
}

/// What can't be: a route is made of the site's own slugs.
fn nothing() -> Middle {
    let about = About {
        title: String::new(),
        description: String::new(),
        kind: "website",
        picture: None,
        written_in: Locale::Ja,
        translated: false,
    };
    Middle { main: Html::default(), about }
}

/// A page that is about the whole site.
fn whole(source: Source<'_>, route: &Route) -> Option<Middle> {
    let (text, config, locale) = (source.text(), &source.site.config, source.locale());
    let as_of = || dates::moment(locale, source.at, &config.time_zone);
    let section = |title: &'static str, words: &'static str| (title.to_owned(), words);
    let (main, (title, description)) = match route {
        Route::Home => {
            let title = config.tagline.get(locale).lines().collect::<Vec<_>>();
            let space = if locale == Locale::Ja { "" } else { " " };
            let title = format!("{}｜{}", config.name.get(locale), title.join(space));
            (still::home(source), (title, config.description.get(locale).as_str()))
        }
        Route::Events => {
            let events = still::events(source, &as_of());
            (events, section(text.events(), text.events_lead()))
        }
        Route::Stories => (still::stories(source), section(text.stories(), text.stories_lead())),
        Route::Jobs => (still::jobs(source, &as_of()), section(text.jobs(), text.jobs_lead_long())),
        Route::Contribute => {
            (still::contribute(source), section(text.contribute(), text.contribute_lead()))
        }
        Route::Search => (still::search(source), section(text.search(), text.search_lead())),
        Route::ForYou => (still::for_you(source), section(text.for_you(), text.for_you_lead())),
        Route::People => (still::people(source), section(text.people(), text.people_lead())),
        Route::Topics => (still::topics(source), section(text.topics(), text.topics_lead())),
        Route::Topic(key) => {
            let name = config.topics.name(key)?.get(locale).clone();
            (still::topic(source, key), (name, text.topics_lead()))
        }
        Route::AllSeries => (still::all_series(source), section(text.series(), text.series_lead())),
        Route::Series(key) => {
            let series = config.series(key)?;
            let title = series.title.get(locale).clone();
            (still::series(source, key)?, (title, series.summary.get(locale).as_str()))
        }
        Route::Activity => {
            let activity = still::activity(source, source.at);
            (activity, section(text.activity(), text.activity_lead()))
        }
        _ => {
            let page = still::not_found(source, known(source));
            (page, section(text.not_found_title(), text.not_found_text()))
        }
    };
    let about = About {
        title,
        description: description.to_owned(),
        kind: "website",
        picture: None,
        written_in: locale,
        translated: true,
    };
    Some(Middle { main, about })
}

/// Every page with its title, for the page that says that there is none.
fn known(source: Source<'_>) -> Vec<(String, String)> {
    let (text, site, locale) = (source.text(), source.site, source.locale());
    let mut known = vec![
        (Route::Events, text.events().to_owned()),
        (Route::Stories, text.stories().to_owned()),
        (Route::Jobs, text.jobs().to_owned()),
        (Route::People, text.people().to_owned()),
        (Route::Topics, text.topics().to_owned()),
        (Route::AllSeries, text.series().to_owned()),
        (Route::Activity, text.activity().to_owned()),
        (Route::Contribute, text.contribute().to_owned()),
    ];
    let title = |title: &str| title.to_owned();
    known.extend(
        site.events
            .values()
            .map(|entry| (Route::Event(entry.slug.clone()), title(&entry.get(locale).title))),
    );
    known.extend(
        site.stories
            .values()
            .map(|entry| (Route::Story(entry.slug.clone()), title(&entry.get(locale).title))),
    );
    known.extend(
        site.jobs
            .values()
            .map(|entry| (Route::Job(entry.slug.clone()), title(&entry.get(locale).title))),
    );
    known.extend(
        site.people
            .values()
            .map(|entry| (Route::Person(entry.slug.clone()), title(&entry.get(locale).name))),
    );
    known.extend(
        site.pages
            .values()
            .map(|entry| (Route::Page(entry.slug.clone()), title(&entry.get(locale).title))),
    );
    known.into_iter().map(|(route, title)| (source.links.to(route), title)).collect()
}
