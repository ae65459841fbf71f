//! What is looked up of a site again and again, put in order once.
//!
//! Without it every page would search all stories, and sort all positions: with ten thousand of them,
//! a hundred million looks.

mod jobs;
mod stories;

use std::collections::{BTreeMap, BTreeSet};

use jiff::tz::TimeZone;

use super::nearest::Word;
use super::{Entries, Entry, Event, Job, Key, Person, Site, Slug, Speaker, Story};
use jobs::Jobs;
use stories::Stories;

/// Who and what belongs together in a site, and in which order. It follows from the texts.
#[derive(Clone, Debug, Default)]
pub struct Register {
    stories: Stories,
    events: Events,
    jobs: Jobs,
    /// The people of each topic: those in its stories and those who speak at its events; places.
    people_on: BTreeMap<Key, Vec<usize>>,
}

/// Events, named by their places.
#[derive(Clone, Debug, Default)]
struct Events {
    /// The earliest first.
    soonest: Vec<usize>,
    /// Those at which somebody speaks.
    talks: BTreeMap<Slug, Vec<usize>>,
    on: BTreeMap<Key, Vec<usize>>,
    /// The one on which a story reports.
    reported: BTreeMap<Slug, usize>,
}

impl Register {
    /// The register of these texts; whole days are those of a zone.
    pub fn of(
        stories: &Entries<Story>,
        events: &Entries<Event>,
        people: &Entries<Person>,
        jobs: &Entries<Job>,
        zone: &TimeZone,
    ) -> Register {
        Register {
            stories: Stories::of(stories),
            events: Events::of(events, zone),
            jobs: Jobs::of(jobs),
            people_on: people_on(stories, events, people),
        }
    }
}

impl Events {
    fn of(events: &Entries<Event>, zone: &TimeZone) -> Events {
        let soonest = ordered(events, |entry| entry.facts().when.start(zone));
        let mut register = Events { soonest, ..Events::default() };
        for (place, entry) in events.values().enumerate() {
            let event = entry.facts();
            for who in speakers(event) {
                add(&mut register.talks, who, place);
            }
            for topic in &event.topics {
                add(&mut register.on, topic, place);
            }
            if let Some(story) = &event.report {
                register.reported.entry(story.clone()).or_insert(place);
            }
        }
        register
    }
}

/// The words of one thing.
#[derive(Default)]
struct Words(Vec<Word>);

impl Words {
    fn add(&mut self, kind: usize, number: usize) {
        self.0.push(Word { kind, number });
    }
}

/// The places of entries, in an order; equals by their slugs.
fn ordered<T, K: Ord>(entries: &Entries<T>, key: impl Fn(&Entry<T>) -> K) -> Vec<usize> {
    let mut keyed: Vec<(K, usize)> = entries.values().map(key).zip(0..).collect();
    keyed.sort_unstable();
    keyed.into_iter().map(|(_, place)| place).collect()
}

/// The number of what is at each place, if these are the places by the numbers.
fn numbers(places: &[usize]) -> Vec<usize> {
    let mut numbers = vec![0; places.len()];
    for (number, place) in places.iter().enumerate() {
        if let Some(at) = numbers.get_mut(*place) {
            *at = number;
        }
    }
    numbers
}

fn add(events: &mut BTreeMap<Slug, Vec<usize>>, word: &Slug, place: usize) {
    let events = events.entry(word.clone()).or_default();
    if events.last() != Some(&place) {
        events.push(place);
    }
}

fn speakers(event: &Event) -> impl Iterator<Item = &Slug> {
    event.speakers.iter().filter_map(|speaker| match speaker {
        Speaker::Person(slug) => Some(slug),
        Speaker::Guest { .. } => None,
    })
}

fn people_on(
    stories: &Entries<Story>,
    events: &Entries<Event>,
    people: &Entries<Person>,
) -> BTreeMap<Key, Vec<usize>> {
    let mut on: BTreeMap<&Key, BTreeSet<&Slug>> = BTreeMap::new();
    for story in stories.values().map(Entry::facts) {
        for topic in &story.topics {
            on.entry(topic).or_default().extend(&story.people);
        }
    }
    for event in events.values().map(Entry::facts) {
        for topic in &event.topics {
            on.entry(topic).or_default().extend(speakers(event));
        }
    }
    let places = |slugs: BTreeSet<&Slug>| slugs.iter().filter_map(|it| people.place(it)).collect();
    on.into_iter().map(|(topic, slugs)| (topic.clone(), places(slugs))).collect()
}

/// The entries at these places.
fn at<'a, T>(
    entries: &'a Entries<T>,
    places: &'a [usize],
) -> impl DoubleEndedIterator<Item = &'a Entry<T>> {
    places.iter().filter_map(|place| entries.at(*place))
}

impl Site {
    /// All events, the earliest first.
    pub fn soonest_events(&self) -> impl DoubleEndedIterator<Item = &Entry<Event>> {
        at(&self.events, &self.register.events.soonest)
    }

    /// The events at which somebody speaks, in the order of their names.
    pub fn talks_of(&self, person: &Slug) -> impl Iterator<Item = &Entry<Event>> {
        let places = self.register.events.talks.get(person);
        at(&self.events, places.map_or(&[], Vec::as_slice))
    }

    /// The events on a topic, in the order of their names.
    pub fn events_on(&self, topic: &Key) -> impl Iterator<Item = &Entry<Event>> {
        let places = self.register.events.on.get(topic);
        at(&self.events, places.map_or(&[], Vec::as_slice))
    }

    /// The event on which a story reports.
    pub fn event_reported_in(&self, story: &Slug) -> Option<&Entry<Event>> {
        self.events.at(*self.register.events.reported.get(story)?)
    }

    /// The people of a topic, in the order of their names: those in its stories and those who speak at
    /// its events.
    pub fn people_on(&self, topic: &Key) -> impl Iterator<Item = &Entry<Person>> {
        at(&self.people, self.register.people_on.get(topic).map_or(&[], Vec::as_slice))
    }
}
