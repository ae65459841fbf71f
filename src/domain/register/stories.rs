//! Stories, put in order once.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::super::nearest::{Kind, Shelf, Word, nearest};
use super::super::{Author, Entries, Entry, Key, Site, Slug, Story};
use super::{Words, at, numbers, ordered};

/// Stories by what is in them. Here they are named by their number, counted from the newest.
#[derive(Clone, Debug, Default)]
pub(super) struct Stories {
    /// The place of each.
    newest: Vec<usize>,
    /// The number of the one at each place.
    numbers: Vec<usize>,
    /// What each shares with others.
    words: Vec<Vec<Word>>,
    /// By the series to which each belongs.
    series: Vec<Option<usize>>,
    /// Those in which somebody appears or which they wrote.
    people: Shelf<Slug>,
    topics: Shelf<Key>,
    industries: Shelf<Key>,
}

impl Stories {
    pub(super) fn of(stories: &Entries<Story>) -> Stories {
        let newest = ordered(stories, |entry| Reverse(entry.facts().date));
        let mut register = Stories { numbers: numbers(&newest), ..Stories::default() };
        let mut series = BTreeMap::new();
        for (number, entry) in newest.iter().filter_map(|place| stories.at(*place)).enumerate() {
            let story = entry.facts();
            let mut words = Words::default();
            story.people.iter().for_each(|who| words.add(0, register.people.add(who, number)));
            for author in &story.authors {
                if let Author::Person(who) = author {
                    register.people.add(who, number);
                }
            }
            story.topics.iter().for_each(|topic| words.add(1, register.topics.add(topic, number)));
            let industry = story.industry.iter();
            industry.for_each(|word| words.add(2, register.industries.add(word, number)));
            register.words.push(words.0);
            register.series.push(story.series.as_ref().map(|part| {
                let next = series.len();
                *series.entry(&part.series).or_insert(next)
            }));
        }
        register.newest = newest;
        register
    }

    /// Somebody whom both are about counts more than any topics.
    fn kinds(&self) -> [Kind<'_>; 3] {
        [(10, self.people.all()), (3, self.topics.all()), (2, self.industries.all())]
            .map(|(weight, things)| Kind { weight, things })
    }
}

impl Site {
    /// All stories, the newest first.
    pub fn newest_stories(&self) -> impl Iterator<Item = &Entry<Story>> {
        at(&self.stories, &self.register.stories.newest)
    }

    /// The stories in which somebody appears or which they wrote, the newest first.
    pub fn stories_of(&self, person: &Slug) -> impl Iterator<Item = &Entry<Story>> {
        self.stories_numbered(self.register.stories.people.of(person))
    }

    /// The stories on a topic, the newest first.
    pub fn stories_on(&self, topic: &Key) -> impl Iterator<Item = &Entry<Story>> {
        self.stories_numbered(self.register.stories.topics.of(topic))
    }

    /// The stories nearest to one: by people they share, then topics, then industry; the newer first
    /// among equals. The other parts of its series are not among them.
    pub fn nearest_stories(&self, story: &Slug, count: usize) -> Vec<&Entry<Story>> {
        let register = &self.register.stories;
        let number = self.stories.place(story).and_then(|place| register.numbers.get(place));
        let Some(own) = number.copied() else { return Vec::new() };
        let series = |number: usize| register.series.get(number).copied().flatten();
        let fits = |other: usize| series(own).is_none() || series(own) != series(other);
        let nearest = nearest(own, &register.words, &register.kinds(), count, fits);
        self.stories_numbered(&nearest).collect()
    }

    fn stories_numbered(&self, numbers: &[usize]) -> impl Iterator<Item = &Entry<Story>> {
        let newest = &self.register.stories.newest;
        numbers.iter().filter_map(|number| self.stories.at(*newest.get(*number)?))
    }
}
