//! What is looked up of a site again and again, put in order once.
//!
//! Without it every page would search all stories: with ten thousand of them, a hundred million
//! looks.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::nearest::{Shared, nearest};
use super::{Author, Entry, Event, Job, Key, Offer, Site, Slug, Speaker, Story};

/// Who and what belongs together in a site. It follows from the texts.
#[derive(Clone, Debug, Default)]
pub struct Register {
    /// All stories, the newest first. Where others name one, they name its place here.
    newest: Vec<Slug>,
    /// The place of each story.
    place: BTreeMap<Slug, usize>,
    /// By their places, what stories share with one another.
    shared: Vec<Shared>,
    /// The stories in which somebody appears or which they wrote.
    people: Shelf,
    topics: Shelf,
    industries: Shelf,
    /// The events at which somebody speaks.
    talks: BTreeMap<Slug, Vec<Slug>>,
    events_on: BTreeMap<Key, Vec<Slug>>,
    /// The event on which a story reports.
    reported: BTreeMap<Slug, Slug>,
    /// The positions for people who want to come back, the newest first.
    returns: Vec<Slug>,
}

/// Stories by a word that they have, the newest first.
#[derive(Clone, Debug, Default)]
pub(super) struct Shelf {
    numbers: BTreeMap<Slug, usize>,
    stories: Vec<Vec<usize>>,
}

impl Shelf {
    /// Adds a story, and gives the number of the word.
    fn add(&mut self, word: &Slug, place: usize) -> usize {
        let number = match self.numbers.get(word) {
            Some(number) => *number,
            None => {
                self.numbers.insert(word.clone(), self.stories.len());
                self.stories.push(Vec::new());
                self.stories.len() - 1
            }
        };
        if let Some(stories) = self.stories.get_mut(number)
            && stories.last() != Some(&place)
        {
            stories.push(place);
        }
        number
    }

    /// Adds a story to those with the word of this number.
    #[cfg(test)]
    pub(super) fn add_numbered(&mut self, number: usize, place: usize) {
        while self.stories.len() <= number {
            self.stories.push(Vec::new());
        }
        self.stories[number].push(place);
    }

    fn of(&self, word: &Slug) -> &[usize] {
        self.numbers.get(word).map_or(&[], |number| self.numbered(*number))
    }

    /// The stories with the word of this number.
    pub(super) fn numbered(&self, number: usize) -> &[usize] {
        self.stories.get(number).map_or(&[], Vec::as_slice)
    }
}

impl Register {
    /// The register of these texts.
    pub fn of(
        stories: &BTreeMap<Slug, Entry<Story>>,
        events: &BTreeMap<Slug, Entry<Event>>,
        jobs: &BTreeMap<Slug, Entry<Job>>,
    ) -> Register {
        let mut register = Register::default();
        let mut newest: Vec<&Entry<Story>> = stories.values().collect();
        newest.sort_by_key(|entry| (Reverse(entry.facts().date), &entry.slug));
        let mut series = BTreeMap::new();
        for (place, entry) in newest.into_iter().enumerate() {
            let story = entry.facts();
            let people = &mut register.people;
            let mut shared = Shared {
                people: story.people.iter().map(|who| people.add(who, place)).collect(),
                ..Shared::default()
            };
            for author in &story.authors {
                if let Author::Person(who) = author {
                    people.add(who, place);
                }
            }
            let topics = &mut register.topics;
            shared.topics = story.topics.iter().map(|topic| topics.add(topic, place)).collect();
            let industries = &mut register.industries;
            shared.industry = story.industry.as_ref().map(|word| industries.add(word, place));
            shared.series = story.series.as_ref().map(|part| {
                let next = series.len();
                *series.entry(&part.series).or_insert(next)
            });
            register.shared.push(shared);
            register.place.insert(entry.slug.clone(), place);
            register.newest.push(entry.slug.clone());
        }
        for entry in events.values() {
            register.add_event(entry);
        }
        let mut returns: Vec<&Entry<Job>> =
            jobs.values().filter(|entry| entry.facts().offer == Offer::Return).collect();
        returns.sort_by_key(|entry| (Reverse(entry.facts().posted), &entry.slug));
        register.returns = returns.into_iter().map(|entry| entry.slug.clone()).collect();
        register
    }

    fn add_event(&mut self, entry: &Entry<Event>) {
        let (slug, event) = (&entry.slug, entry.facts());
        for speaker in &event.speakers {
            if let Speaker::Person(who) = speaker {
                add(&mut self.talks, who, slug);
            }
        }
        for topic in &event.topics {
            add(&mut self.events_on, topic, slug);
        }
        if let Some(story) = &event.report {
            self.reported.entry(story.clone()).or_insert_with(|| slug.clone());
        }
    }
}

fn add(events: &mut BTreeMap<Slug, Vec<Slug>>, word: &Slug, event: &Slug) {
    let events = events.entry(word.clone()).or_default();
    if events.last() != Some(event) {
        events.push(event.clone());
    }
}

impl Site {
    /// All stories, the newest first.
    pub fn newest_stories(&self) -> impl Iterator<Item = &Entry<Story>> {
        self.register.newest.iter().filter_map(|slug| self.stories.get(slug))
    }

    /// The stories in which somebody appears or which they wrote, the newest first.
    pub fn stories_of(&self, person: &Slug) -> impl Iterator<Item = &Entry<Story>> {
        self.stories_at(self.register.people.of(person))
    }

    /// The stories on a topic, the newest first.
    pub fn stories_on(&self, topic: &Key) -> impl Iterator<Item = &Entry<Story>> {
        self.stories_at(self.register.topics.of(topic))
    }

    /// The events at which somebody speaks, in the order of their names.
    pub fn talks_of(&self, person: &Slug) -> impl Iterator<Item = &Entry<Event>> {
        let slugs = self.register.talks.get(person).into_iter().flatten();
        slugs.filter_map(|slug| self.events.get(slug))
    }

    /// The events on a topic, in the order of their names.
    pub fn events_on(&self, topic: &Key) -> impl Iterator<Item = &Entry<Event>> {
        let slugs = self.register.events_on.get(topic).into_iter().flatten();
        slugs.filter_map(|slug| self.events.get(slug))
    }

    /// The event on which a story reports.
    pub fn event_reported_in(&self, story: &Slug) -> Option<&Entry<Event>> {
        self.events.get(self.register.reported.get(story)?)
    }

    /// The positions for people who want to come back, the newest first, the closed ones too.
    pub fn return_jobs(&self) -> impl Iterator<Item = &Entry<Job>> {
        self.register.returns.iter().filter_map(|slug| self.jobs.get(slug))
    }

    /// The stories nearest to one: by people they share, then topics, then industry; the newer first
    /// among equals. The other parts of its series are not among them.
    pub fn nearest_stories(&self, story: &Slug, count: usize) -> Vec<&Entry<Story>> {
        let register = &self.register;
        let Some(place) = register.place.get(story) else { return Vec::new() };
        let shelves = [&register.people, &register.topics, &register.industries];
        let places = nearest(*place, &register.shared, shelves, count);
        self.stories_at(&places).collect()
    }

    fn stories_at(&self, places: &[usize]) -> impl Iterator<Item = &Entry<Story>> {
        let slugs = places.iter().filter_map(|place| self.register.newest.get(*place));
        slugs.filter_map(|slug| self.stories.get(slug))
    }
}
