//! Which stories are nearest to one, without looking at all of them.

use std::cmp::Reverse;

use super::register::Shelf;

/// Somebody whom both are about counts more than any topics.
const PERSON: usize = 10;
const TOPIC: usize = 3;
const INDUSTRY: usize = 2;

/// What a story can share with another, as numbers of words.
#[derive(Clone, Debug, Default)]
pub(super) struct Shared {
    pub(super) people: Vec<usize>,
    pub(super) topics: Vec<usize>,
    pub(super) industry: Option<usize>,
    pub(super) series: Option<usize>,
}

impl Shared {
    /// How near another story is.
    fn nearness(&self, other: &Shared) -> usize {
        let both =
            |one: &[usize], other: &[usize]| one.iter().filter(|word| other.contains(word)).count();
        let industry = self.industry.is_some() && self.industry == other.industry;
        both(&self.people, &other.people) * PERSON
            + both(&self.topics, &other.topics) * TOPIC
            + usize::from(industry) * INDUSTRY
    }
}

/// The nearest so far, the best first: by nearness, and among equals the newer.
struct Best {
    ranks: Vec<(Reverse<usize>, usize)>,
    count: usize,
}

impl Best {
    fn offer(&mut self, rank: (Reverse<usize>, usize)) {
        if let Err(at) = self.ranks.binary_search(&rank) {
            self.ranks.insert(at, rank);
            self.ranks.truncate(self.count);
        }
    }

    /// Whether nothing of this rank or behind it can be among the best.
    fn are_before(&self, rank: (Reverse<usize>, usize)) -> bool {
        self.ranks.len() == self.count && self.ranks.last().is_some_and(|last| *last < rank)
    }
}

/// The places of the stories that are nearest to the one at a place, the nearest first. `shared` is
/// by places, in which the newer story stands first; the shelves are those of people, topics and
/// industries.
pub(super) fn nearest(
    own: usize,
    shared: &[Shared],
    [people, topics, industries]: [&Shelf; 3],
    count: usize,
) -> Vec<usize> {
    let Some(story) = shared.get(own) else { return Vec::new() };
    let mut best = Best { ranks: Vec::new(), count };
    // On each shelf the newer stand first, so none behind one that is too far away is nearer, however
    // much it shares. What was on an earlier kind of shelf is known already.
    let mut look = |stories: &[usize], most: usize| {
        for place in stories {
            if best.are_before((Reverse(most), *place)) {
                break;
            }
            let Some(other) = shared.get(*place).filter(|_| *place != own) else { continue };
            let nearness = story.nearness(other);
            if nearness > 0 && (story.series.is_none() || story.series != other.series) {
                best.offer((Reverse(nearness), *place));
            }
        }
    };
    let industry = usize::from(story.industry.is_some()) * INDUSTRY;
    let topical = story.topics.len() * TOPIC + industry;
    let all = story.people.len() * PERSON + topical;
    story.people.iter().for_each(|word| look(people.numbered(*word), all));
    story.topics.iter().for_each(|word| look(topics.numbered(*word), topical));
    story.industry.iter().for_each(|word| look(industries.numbered(*word), industry));
    best.ranks.into_iter().map(|(_, place)| place).collect()
}

#[cfg(test)]
mod tests {
    use super::super::register::Shelf;
    use super::*;

    /// Shelves of stories that are made up by counting.
    fn made_up() -> (Vec<Shared>, [Shelf; 3]) {
        let mut shelves = [Shelf::default(), Shelf::default(), Shelf::default()];
        let mut shared = Vec::new();
        for place in 0..300_usize {
            let mix = place.wrapping_mul(2_654_435_761) >> 7;
            let story = Shared {
                people: (0..mix % 3).map(|n| (mix / 5 + n * 7) % 40).collect(),
                topics: (0..1 + mix / 3 % 3).map(|n| (mix / 11 + n * 3) % 9).collect(),
                industry: (mix % 4 > 0).then_some(mix / 17 % 5),
                series: (mix % 13 == 0).then_some(mix / 19 % 3),
            };
            for (shelf, words) in shelves.iter_mut().zip([
                story.people.clone(),
                story.topics.clone(),
                story.industry.into_iter().collect(),
            ]) {
                words.iter().for_each(|word| shelf.add_numbered(*word, place));
            }
            shared.push(story);
        }
        (shared, shelves)
    }

    #[test]
    fn they_are_those_that_a_look_at_all_finds() {
        let (shared, shelves) = made_up();
        let [people, topics, industries] = &shelves;
        for (own, story) in shared.iter().enumerate() {
            let mut all: Vec<_> = (0..)
                .zip(&shared)
                .filter(|(place, _)| *place != own)
                .filter(|(_, other)| story.series.is_none() || story.series != other.series)
                .map(|(place, other)| (Reverse(story.nearness(other)), place))
                .filter(|(nearness, _)| nearness.0 > 0)
                .collect();
            all.sort();
            let expected: Vec<usize> = all.into_iter().take(4).map(|(_, place)| place).collect();
            assert_eq!(nearest(own, &shared, [people, topics, industries], 4), expected, "{own}");
        }
    }
}
