//! Which things are nearest to one, without looking at all of them.

use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A word that things can have: of which kind, and which of that kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) kind: usize,
    pub(super) number: usize,
}

/// Things by the words of one kind that they have. Things are named by numbers here, and one of a
/// smaller number comes first: the newer story, the position that closes sooner.
#[derive(Clone, Debug)]
pub(super) struct Shelf<W> {
    numbers: BTreeMap<W, usize>,
    things: Vec<Vec<usize>>,
}

impl<W> Default for Shelf<W> {
    fn default() -> Shelf<W> {
        Shelf { numbers: BTreeMap::new(), things: Vec::new() }
    }
}

impl<W: Ord + Clone> Shelf<W> {
    /// Adds a thing, behind all that were added before, and gives the number of the word.
    pub(super) fn add(&mut self, word: &W, thing: usize) -> usize {
        let number = match self.numbers.get(word) {
            Some(number) => *number,
            None => {
                self.numbers.insert(word.clone(), self.things.len());
                self.things.push(Vec::new());
                self.things.len() - 1
            }
        };
        if let Some(things) = self.things.get_mut(number)
            && things.last() != Some(&thing)
        {
            things.push(thing);
        }
        number
    }

    /// The things with a word.
    pub(super) fn of(&self, word: &W) -> &[usize] {
        let number = self.numbers.get(word).and_then(|number| self.things.get(*number));
        number.map_or(&[], Vec::as_slice)
    }

    /// The things with each word, by the numbers of the words.
    pub(super) fn all(&self) -> &[Vec<usize>] {
        &self.things
    }
}

/// A kind of words: how much it counts to share one, and the things with each of them.
pub(super) struct Kind<'s> {
    pub(super) weight: usize,
    pub(super) things: &'s [Vec<usize>],
}

/// The nearest so far, the best first: by nearness, and among equals the one of the smaller number.
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

/// Of the things that fit and share a word with one of them, the nearest, the nearest first: as near as
/// the words that both have count together. `words` are those of each thing, the kinds that count
/// most first.
pub(super) fn nearest(
    own: usize,
    words: &[Vec<Word>],
    kinds: &[Kind<'_>],
    count: usize,
    fits: impl Fn(usize) -> bool,
) -> Vec<usize> {
    let own_words = words.get(own).map_or(&[][..], Vec::as_slice);
    let weight = |word: &Word| kinds.get(word.kind).map_or(0, |kind| kind.weight);
    let mut best = Best { ranks: Vec::new(), count };
    // What shares an earlier word was on its shelf, so the most that is left is what those from here
    // on count. And behind one that is too far away, in the order of a shelf, nothing is nearer.
    let mut most: usize = own_words.iter().map(weight).sum();
    for word in own_words {
        let shelf = kinds.get(word.kind).and_then(|kind| kind.things.get(word.number));
        for thing in shelf.into_iter().flatten() {
            if best.are_before((Reverse(most), *thing)) {
                break;
            }
            if *thing == own || !fits(*thing) {
                continue;
            }
            let other = words.get(*thing).map_or(&[][..], Vec::as_slice);
            let shared = own_words.iter().filter(|word| other.contains(word));
            let nearness = shared.map(weight).sum();
            if nearness > 0 {
                best.offer((Reverse(nearness), *thing));
            }
        }
        most -= weight(word);
    }
    best.ranks.into_iter().map(|(_, thing)| thing).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const WEIGHTS: [usize; 3] = [10, 3, 2];

    /// Things that are made up by counting.
    fn made_up() -> (Vec<Vec<Word>>, [Shelf<usize>; 3]) {
        let mut shelves = [Shelf::default(), Shelf::default(), Shelf::default()];
        let mut words = Vec::new();
        for thing in 0..300_usize {
            let mix = thing.wrapping_mul(2_654_435_761) >> 7;
            let named: [Vec<usize>; 3] = [
                (0..mix % 3).map(|n| (mix / 5 + n * 7) % 40).collect(),
                (0..1 + mix / 3 % 3).map(|n| (mix / 11 + n * 3) % 9).collect(),
                (mix % 4 > 0).then_some(mix / 17 % 5).into_iter().collect(),
            ];
            let mut own = Vec::new();
            for (kind, (shelf, named)) in shelves.iter_mut().zip(named).enumerate() {
                own.extend(named.iter().map(|it| Word { kind, number: shelf.add(it, thing) }));
            }
            words.push(own);
        }
        // Some stand on a shelf without having its word, as those who wrote a story do.
        (0..300).filter(|thing| thing % 29 == 0).for_each(|thing| {
            shelves[0].things[thing % 7].retain(|it| *it != thing);
            shelves[0].things[thing % 7].push(thing);
            shelves[0].things[thing % 7].sort_unstable();
        });
        (words, shelves)
    }

    #[test]
    fn they_are_those_that_a_look_at_all_finds() {
        let (words, shelves) = made_up();
        let fits = |thing: usize| thing % 5 != 2;
        for (own, named) in words.iter().enumerate() {
            let mut all: Vec<_> = (0..)
                .zip(&words)
                .filter(|(thing, _)| *thing != own && fits(*thing))
                .map(|(thing, other)| {
                    let shared = named.iter().filter(|word| other.contains(word));
                    let nearness: usize = shared.map(|word| WEIGHTS[word.kind]).sum();
                    (Reverse(nearness), thing)
                })
                .filter(|(nearness, _)| nearness.0 > 0)
                .collect();
            all.sort();
            let expected: Vec<usize> = all.into_iter().take(4).map(|(_, thing)| thing).collect();
            let kinds: Vec<_> = WEIGHTS
                .iter()
                .zip(&shelves)
                .map(|(weight, shelf)| Kind { weight: *weight, things: shelf.all() })
                .collect();
            assert_eq!(nearest(own, &words, &kinds, 4, fits), expected, "{own}");
        }
    }
}
