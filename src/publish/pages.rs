//! Every page of a site: which there are, and what stands on each.

use std::sync::Arc;

use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use leptos_router::location::RequestUrl;

use crate::content::markdown;
use crate::domain::{Html, Instant, Locale, MenuItem, Site, Slug};
use crate::route::{Address, BasePath, Route};
use crate::views::links::Links;
use crate::views::live::{
    EventPage, EventsPage, HomePage, JobPage, JobsPage, KnownPage, NotFoundPage, Picture, Source,
    StoriesPage,
};
use crate::views::shell::{
    App, FooterData, HeaderData, MenuLink, Page, PageData, Reader, Shown, View,
};
use crate::views::{dates, still};

/// A page that is ready to be put into its document.
pub(super) struct Made {
    /// Where it stands.
    pub(super) address: Address,
    /// The language in which its main part is.
    pub(super) written_in: Locale,
    /// Whether there is such a page in both languages.
    pub(super) translated: bool,
    /// Its title, without the site's name.
    pub(super) title: String,
    /// What it tells, in a sentence.
    pub(super) description: String,
    /// What it is (Open Graph's `og:type`).
    pub(super) kind: &'static str,
    /// Its picture.
    pub(super) picture: Option<Picture>,
    /// Everything between `<body>` and `</body>`.
    pub(super) markup: String,
    /// Its data, as JSON.
    pub(super) data: String,
}

/// All pages of a site, in both locales.
pub(super) fn addresses(site: &Site) -> Vec<Address> {
    let mut routes = vec![
        Route::Home,
        Route::Events,
        Route::Stories,
        Route::Jobs,
        Route::People,
        Route::Topics,
        Route::Activity,
        Route::NotFound,
    ];
    routes.extend(site.events.keys().cloned().map(Route::Event));
    routes.extend(site.stories.keys().cloned().map(Route::Story));
    routes.extend(site.jobs.keys().cloned().map(Route::Job));
    routes.extend(site.people.keys().cloned().map(Route::Person));
    routes.extend(site.config.topics.keys().cloned().map(Route::Topic));
    routes.extend(site.pages.keys().cloned().map(Route::Page));
    let both = |route: Route| Locale::ALL.map(|locale| Address::new(locale, route.clone()));
    routes.into_iter().flat_map(both).collect()
}

/// What stands in the middle of a page, and what its head says of it.
struct Middle {
    view: View,
    body: Html,
    about: About,
}

/// What a page's head says of it.
struct About {
    title: String,
    description: String,
    kind: &'static str,
    picture: Option<Picture>,
    written_in: Locale,
    translated: bool,
}

/// The page at an address, as it is at the instant `at`.
pub(super) fn make(site: &Site, base: &BasePath, address: &Address, at: Instant) -> Made {
    let links = Links { base: base.clone(), locale: address.locale };
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    let made = owner.with(|| {
        let source = Source { site, links: &links };
        let Middle { view, body, about } = middle(source, &address.route, at);
        let data = PageData {
            address: address.clone(),
            written_in: about.written_in,
            built: at,
            header: header(source),
            footer: footer(source),
            view,
        };
        let json = serde_json::to_string(&data).unwrap_or_default();
        provide_context(RequestUrl::new(&address.href(base)));
        let shown = RwSignal::new(Shown::Page(Page { data, body }));
        let base = base.clone();
        let reader = Reader::at(at);
        let markup = view! { <App base shown reader retry=|()| () inside=|| () /> }.to_html();
        Made {
            address: address.clone(),
            written_in: about.written_in,
            translated: about.translated,
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

fn middle(source: Source<'_>, route: &Route, at: Instant) -> Middle {
    match route {
        Route::Event(slug) => event(source, slug),
        Route::Job(slug) => job(source, slug),
        Route::Story(slug) => story(source, slug),
        Route::Person(slug) => person(source, slug),
        Route::Page(slug) => page(source, slug),
        other => whole(source, other, at),
    }
    .unwrap_or_else(|| whole(source, &Route::NotFound, at).unwrap_or_else(nothing))
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
    Middle { view: View::Still, body: Html::already_in_document(), about }
}

/// A page that is about the whole site.
fn whole(source: Source<'_>, route: &Route, at: Instant) -> Option<Middle> {
    let (text, config, locale) = (source.text(), &source.site.config, source.locale());
    let as_of = || dates::date_and_time(locale, at, &config.time_zone);
    let none = Html::already_in_document;
    let (view, body, title, description) = match route {
        Route::Home => {
            let title = config.tagline.get(locale).lines().collect::<Vec<_>>();
            let space = if locale == Locale::Ja { "" } else { " " };
            let title = format!("{}｜{}", config.name.get(locale), title.join(space));
            let home = View::Home(HomePage::of(source, at));
            (home, none(), title, config.description.get(locale).as_str())
        }
        Route::Events => {
            let events = View::Events(EventsPage::of(source, as_of()));
            (events, none(), text.events().to_owned(), text.events_lead())
        }
        Route::Stories => {
            let stories = View::Stories(StoriesPage::of(source));
            (stories, none(), text.stories().to_owned(), text.stories_lead())
        }
        Route::Jobs => {
            let jobs = View::Jobs(JobsPage::of(source, as_of()));
            (jobs, none(), text.jobs().to_owned(), text.jobs_lead_long())
        }
        Route::People => {
            let people = still::people(source);
            (View::Still, people, text.people().to_owned(), text.people_lead())
        }
        Route::Topics => {
            let topics = still::topics(source);
            (View::Still, topics, text.topics().to_owned(), text.topics_lead())
        }
        Route::Topic(key) => {
            let name = config.topics.name(key)?.get(locale).clone();
            (View::Still, still::topic(source, key), name, text.topics_lead())
        }
        Route::Activity => {
            let activity = still::activity(source, at);
            (View::Still, activity, text.activity().to_owned(), text.activity_lead())
        }
        _ => {
            let known = known(source);
            let view = View::NotFound(NotFoundPage { known });
            (view, none(), text.not_found_title().to_owned(), text.not_found_text())
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
    Some(Middle { view, body, about })
}

fn event(source: Source<'_>, slug: &Slug) -> Option<Middle> {
    let entry = source.site.events.get(slug)?;
    let event = entry.get(source.locale());
    let about = About {
        title: event.title.clone(),
        description: event.summary.clone(),
        kind: "article",
        picture: event.image.as_ref().map(|image| Picture::of(source, &entry.folder, image)),
        written_in: entry.written_in(source.locale()),
        translated: entry.text.en.is_some(),
    };
    let body = prose(source, &entry.folder, &event.body);
    Some(Middle { view: View::Event(Box::new(EventPage::of(source, entry))), body, about })
}

fn job(source: Source<'_>, slug: &Slug) -> Option<Middle> {
    let entry = source.site.jobs.get(slug)?;
    let job = entry.get(source.locale());
    let about = About {
        title: job.title.clone(),
        description: summary_of(&job.description, &job.organisation),
        kind: "article",
        picture: None,
        written_in: entry.written_in(source.locale()),
        translated: entry.text.en.is_some(),
    };
    let body = prose(source, "", &job.description);
    Some(Middle { view: View::Job(Box::new(JobPage::of(source, entry))), body, about })
}

fn story(source: Source<'_>, slug: &Slug) -> Option<Middle> {
    let entry = source.site.stories.get(slug)?;
    let story = entry.get(source.locale());
    let about = About {
        title: story.title.clone(),
        description: story.summary.clone(),
        kind: "article",
        picture: story.image.as_ref().map(|image| Picture::of(source, &entry.folder, image)),
        written_in: entry.written_in(source.locale()),
        translated: entry.text.en.is_some(),
    };
    let body = still::story(source, entry, prose(source, &entry.folder, &story.body));
    Some(Middle { view: View::Still, body, about })
}

fn person(source: Source<'_>, slug: &Slug) -> Option<Middle> {
    let entry = source.site.people.get(slug)?;
    let person = entry.get(source.locale());
    let about = About {
        title: person.name.clone(),
        description: person.headline.clone(),
        kind: "profile",
        picture: person.photo.as_ref().map(|photo| Picture::of(source, &entry.folder, photo)),
        written_in: entry.written_in(source.locale()),
        translated: entry.text.en.is_some(),
    };
    let body = still::person(source, entry, prose(source, &entry.folder, &person.body));
    Some(Middle { view: View::Still, body, about })
}

fn page(source: Source<'_>, slug: &Slug) -> Option<Middle> {
    let entry = source.site.pages.get(slug)?;
    let page = entry.get(source.locale());
    let about = About {
        title: page.title.clone(),
        description: page.summary.clone(),
        kind: "website",
        picture: None,
        written_in: entry.written_in(source.locale()),
        translated: entry.text.en.is_some(),
    };
    let body = still::page(source, entry, prose(source, &entry.folder, &page.body));
    Some(Middle { view: View::Still, body, about })
}

/// Markdown as markup, its links leading to the reader's locale below the base path.
fn prose(source: Source<'_>, folder: &str, markdown: &str) -> Html {
    let address = |written: &str| -> String {
        if written.starts_with('#') {
            return written.to_owned();
        }
        let end = written.find(['?', '#']).unwrap_or(written.len());
        let (path, rest) = written.split_at(end);
        match path.strip_prefix('/') {
            Some(file) => match Address::parse(path) {
                Some(address) => format!("{}{rest}", source.links.to(address.route)),
                None => source.links.file(file),
            },
            None => source.links.file(&format!("{folder}/{path}")),
        }
    };
    markdown::render(markdown, &address)
}

/// The first sentences of a text, for the head of a page whose content has no summary.
fn summary_of(markdown: &str, otherwise: &str) -> String {
    const LONGEST: usize = 110;
    let plain = markdown::plain(markdown);
    let text: String = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        return otherwise.to_owned();
    }
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or(&text)),
        None => text,
    }
}

fn header(source: Source<'_>) -> HeaderData {
    let (text, config, locale) = (source.text(), &source.site.config, source.locale());
    let menu = config
        .menu
        .iter()
        .filter_map(|item| {
            let (label, route) = match item {
                MenuItem::Events => (text.events().to_owned(), Route::Events),
                MenuItem::Stories => (text.stories().to_owned(), Route::Stories),
                MenuItem::Jobs => (text.jobs().to_owned(), Route::Jobs),
                MenuItem::People => (text.people().to_owned(), Route::People),
                MenuItem::Topics => (text.topics().to_owned(), Route::Topics),
                MenuItem::Activity => (text.activity().to_owned(), Route::Activity),
                MenuItem::Page(slug) => {
                    let page = source.site.pages.get(slug)?.get(locale);
                    (page.title.clone(), Route::Page(slug.clone()))
                }
            };
            Some(MenuLink { label, route })
        })
        .collect();
    HeaderData { name: config.name.get(locale).clone(), menu }
}

fn footer(source: Source<'_>) -> FooterData {
    let (text, config, locale) = (source.text(), &source.site.config, source.locale());
    let mut pages: Vec<_> = source.site.pages.values().collect();
    pages.sort_by_key(|entry| (entry.facts().order.unwrap_or(u32::MAX), entry.slug.clone()));
    let mut pages: Vec<_> = pages
        .into_iter()
        .map(|entry| MenuLink {
            label: entry.get(locale).title.clone(),
            route: Route::Page(entry.slug.clone()),
        })
        .collect();
    pages.push(MenuLink { label: text.topics().to_owned(), route: Route::Topics });
    pages.push(MenuLink { label: text.activity().to_owned(), route: Route::Activity });
    FooterData {
        pages,
        contact: config.contact.clone(),
        repository: config.repository.clone(),
        line: config.footer.as_ref().map(|line| line.get(locale).clone()),
    }
}

/// Every page with its title, for the page that says that there is none.
fn known(source: Source<'_>) -> Vec<KnownPage> {
    let (text, site, locale) = (source.text(), source.site, source.locale());
    let mut known = vec![
        (Route::Events, text.events().to_owned()),
        (Route::Stories, text.stories().to_owned()),
        (Route::Jobs, text.jobs().to_owned()),
        (Route::People, text.people().to_owned()),
        (Route::Topics, text.topics().to_owned()),
        (Route::Activity, text.activity().to_owned()),
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
    known.into_iter().map(|(route, title)| KnownPage { route, title }).collect()
}
