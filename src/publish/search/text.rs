//! What stands on a page, as far as it is the page's own.

use super::page::{Paged, What};
use crate::content::markdown;
use crate::domain::{
    Author, Collaboration, Event, Job, Key, Locale, Localized, Page, Person, Series, Site, Slug,
    Speaker, Story, Taxonomy, Tentative,
};
use crate::search::{Passage, Weight};

/// The texts of a page in a language.
pub(super) struct Text {
    /// Its title, or the name of the person.
    pub(super) title: String,
    /// What it tells, in a sentence or two.
    pub(super) summary: String,
    /// All of it, with these.
    pub(super) passages: Vec<Passage>,
}

/// What stands on a page in a language; nothing if it isn't written in that.
pub(super) fn of(site: &Site, page: &Paged<'_>, locale: Locale) -> Option<Text> {
    let on = On { site, locale };
    match page.what {
        What::Event(entry) => Some(on.event(written(&entry.text, locale)?)),
        What::Story(entry) => Some(on.story(written(&entry.text, locale)?)),
        What::Person(entry) => Some(on.person(written(&entry.text, locale)?)),
        What::Job(entry) => Some(on.job(written(&entry.text, locale)?)),
        What::Page(entry) => Some(on.page(written(&entry.text, locale)?)),
        What::Topic(key) => on.topic(key),
        What::Series(series) => on.series(series),
    }
}

fn written<T>(text: &Localized<T>, locale: Locale) -> Option<&T> {
    match locale {
        Locale::Ja => Some(&text.ja),
        Locale::En => text.en.as_ref(),
    }
}

/// A page of a site in a language.
struct On<'s> {
    site: &'s Site,
    locale: Locale,
}

/// The facts on a page, each a passage.
#[derive(Default)]
struct Facts(Vec<Passage>);

impl Facts {
    fn add(&mut self, text: &str) {
        self.0.push(Passage { text: text.to_owned(), weight: Weight::Fact });
    }

    fn add_all<'t>(&mut self, texts: impl IntoIterator<Item = &'t String>) {
        texts.into_iter().for_each(|text| self.add(text));
    }

    fn with(mut self, title: &str, summary: &str, body: &str) -> Text {
        self.0.push(Passage { text: title.to_owned(), weight: Weight::Title });
        self.add(summary);
        let (headings, text) = markdown::prose(body);
        self.add(&headings);
        self.0.push(Passage { text, weight: Weight::Body });
        Text { title: title.to_owned(), summary: summary.to_owned(), passages: self.0 }
    }
}

impl On<'_> {
    fn name(&self, slug: &Slug) -> Option<&String> {
        self.site.people.get(slug).map(|entry| &entry.get(self.locale).name)
    }

    fn words<'k>(
        &self,
        taxonomy: &Taxonomy,
        keys: impl IntoIterator<Item = &'k Key>,
    ) -> Vec<String> {
        let name = |key| taxonomy.name(key).map(|name| name.get(self.locale).clone());
        keys.into_iter().filter_map(name).collect()
    }

    fn series_named(&self, key: Option<&Key>) -> Option<&String> {
        let series = self.site.config.series(key?)?;
        Some(series.title.get(self.locale))
    }

    fn event(&self, event: &Event) -> Text {
        let mut facts = Facts::default();
        if let Some(venue) = &event.venue {
            facts.add(&venue.name);
            facts.add_all(&venue.address);
        }
        for speaker in &event.speakers {
            match speaker {
                Speaker::Person(slug) => facts.add_all(self.name(slug)),
                Speaker::Guest { name, title } => {
                    facts.add(name);
                    facts.add_all(title);
                }
            }
        }
        facts.add_all(self.series_named(event.series.as_ref().map(|number| &number.series)));
        facts.add_all(event.programme.iter().map(|part| &part.title));
        facts.add_all(&self.words(&self.site.config.topics, &event.topics));
        facts.add_all(&event.fee);
        facts.with(&event.title, &event.summary, &event.body)
    }

    fn story(&self, story: &Story) -> Text {
        let config = &self.site.config;
        let mut facts = Facts::default();
        facts.add_all(story.people.iter().filter_map(|slug| self.name(slug)));
        facts.add_all(story.authors.iter().filter_map(|author| match author {
            Author::Person(slug) => self.name(slug),
            Author::Named(name) => Some(name),
        }));
        facts.add_all(&self.words(&config.topics, &story.topics));
        facts.add_all(&self.words(&config.industries, &story.industry));
        facts.add_all(&self.words(&config.regions, &story.region));
        if let Some(Collaboration { parties, .. }) = &story.collaboration {
            facts.add_all(parties);
        }
        if let Some(skills) = &story.skills {
            facts.add_all(skills.then.iter().chain(&skills.now));
        }
        if let Some(source) = &story.source {
            facts.add(&source.title);
            facts.add_all(&source.publisher);
            facts.add(&source.credit);
        }
        facts.add_all(self.series_named(story.series.as_ref().map(|part| &part.series)));
        facts.with(&story.title, &story.summary, &story.body)
    }

    fn person(&self, person: &Person) -> Text {
        let config = &self.site.config;
        let mut facts = Facts::default();
        if let Some(reading) = &person.reading {
            facts.0.push(Passage { text: reading.clone(), weight: Weight::Title });
        }
        facts.add_all(person.timeline.iter().map(|step| &step.text));
        facts.add_all(&self.words(&config.industries, &person.industry));
        facts.add_all(&self.words(&config.regions, &person.region));
        facts.add_all(&person.specialities);
        facts.add_all(person.links.iter().map(|link| &link.label));
        facts.with(&person.name, &person.headline, &person.body)
    }

    fn job(&self, job: &Job) -> Text {
        let mut facts = Facts::default();
        facts.add_all(&job.skills);
        facts.add_all(&job.location.region);
        facts.add_all(&job.location.city);
        facts.with(&job.title, &job.organisation, &job.description)
    }

    fn page(&self, page: &Page) -> Text {
        Facts::default().with(&page.title, &page.summary, &page.body)
    }

    fn topic(&self, key: &Key) -> Option<Text> {
        let name = written(self.site.config.topics.name(key)?, self.locale)?;
        Some(Facts::default().with(name, "", ""))
    }

    fn series(&self, series: &Series) -> Option<Text> {
        let title = written(&series.title, self.locale)?;
        let mut facts = Facts::default();
        for part in &series.planned {
            facts.add(part.title.get(self.locale));
            if let Some(Tentative::Words(words)) = &part.when {
                facts.add(words.get(self.locale));
            }
        }
        Some(facts.with(title, series.summary.get(self.locale), ""))
    }
}
