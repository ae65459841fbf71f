//! The lists of an index, cut into parts.

use rayon::prelude::*;

use crate::route::Search;
use crate::search::{Entry, LONG_BITS, Long, bits_for, part, place};

/// Entries are sorted in so many groups at once, as a power of two.
const GROUP_BITS: u32 = 6;

/// How long a part is to be, in bytes: a query asks for a part for every two letters.
const LENGTH: usize = 2 * 1024;

/// A list is long if it has so many documents, and in a site of so many pages this share of them, in
/// percent: 1.5 KiB.
const LONG: (usize, usize) = (2500, 25);

/// No group has any.
pub(super) fn empty() -> Vec<Vec<Entry>> {
    vec![Vec::new(); 1 << GROUP_BITS]
}

/// Puts each entry into its group.
pub(super) fn put(entries: Vec<Entry>, groups: &mut [Vec<Entry>]) {
    for entry in entries {
        if let Some(group) = groups.get_mut(place(entry, GROUP_BITS)) {
            group.push(entry);
        }
    }
}

/// All entries of an index, in order.
pub(super) struct Sorted(Vec<Vec<Entry>>);

impl Sorted {
    /// The entries of all pages, each with all groups.
    pub(super) fn of(of_pages: Vec<Vec<Vec<Entry>>>) -> Sorted {
        let mut groups: Vec<Vec<Vec<Entry>>> = empty().into_iter().map(|_| Vec::new()).collect();
        for of_some in of_pages {
            for (group, entries) in groups.iter_mut().zip(of_some) {
                group.push(entries);
            }
        }
        let sort = |pieces: Vec<Vec<Entry>>| {
            let mut entries = pieces.concat();
            drop(pieces);
            entries.par_sort_unstable();
            entries
        };
        Sorted(groups.into_par_iter().map(sort).collect())
    }

    /// How many bits number the parts.
    pub(super) fn bits(&self) -> u32 {
        let terms = |group: &Vec<Entry>| group.chunk_by(|a, b| a.is_of_term(*b)).count();
        let terms = self.0.par_iter().map(terms).sum();
        let entries = self.0.iter().map(Vec::len).sum();
        bits_for(terms, entries, LENGTH)
    }

    /// Which lists are long, in a site of so many pages.
    pub(super) fn long(&self, bits: u32, pages: u32) -> Long {
        let least = LONG.0.max(pages as usize * LONG.1 / 100);
        let number = |entry: &Entry| place(*entry, bits + LONG_BITS);
        let numbers = self.0.par_iter().flat_map_iter(|group| {
            let together = group.chunk_by(move |a, b| number(a) == number(b));
            let long = together.filter(move |entries| entries.len() >= least);
            long.filter_map(|entries| entries.first()).map(move |entry| number(entry) as u32)
        });
        Long::of(if bits < GROUP_BITS { Vec::new() } else { numbers.collect() })
    }

    /// The parts of a site of so many pages, and its long lists.
    pub(super) fn files(&self, bits: u32, pages: u32, long: &Long) -> Vec<(Search, Vec<u8>)> {
        let part = |number| self.part(number, bits, pages, long);
        (0..1_u32 << bits).into_par_iter().flat_map_iter(part).collect()
    }

    fn part(&self, number: u32, bits: u32, pages: u32, long: &Long) -> Vec<(Search, Vec<u8>)> {
        if bits < GROUP_BITS {
            // Some groups are a part together.
            let some = 1 << (GROUP_BITS - bits);
            let own = self.0.chunks(some).nth(number as usize).unwrap_or_default();
            let own = own.iter().flatten().copied();
            return vec![(Search::Part(number), part(own, bits, pages))];
        }
        let group = self.0.get((number >> (bits - GROUP_BITS)) as usize);
        let group = group.map(Vec::as_slice).unwrap_or_default();
        let of = |bits: u32, number: u32| {
            let from = group.partition_point(|entry| place(*entry, bits) < number as usize);
            let to = group.partition_point(|entry| place(*entry, bits) <= number as usize);
            group.get(from..to).unwrap_or_default()
        };
        let more = bits + LONG_BITS;
        let smaller = number << LONG_BITS..(number + 1) << LONG_BITS;
        let (long, others): (Vec<u32>, Vec<u32>) = smaller.partition(|it| long.has(*it));
        let mut files: Vec<_> = long
            .into_iter()
            .map(|it| (Search::Long(it), part(of(more, it).iter().copied(), more, pages)))
            .collect();
        let own = others.iter().flat_map(|it| of(more, *it)).copied();
        files.push((Search::Part(number), part(own, bits, pages)));
        files
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::domain::Locale;
    use crate::publish::search::normal;
    use crate::search::{Forms, Head, Index, Passage, Weight, document};

    const PAGES: u32 = 3000;

    /// Of so many pages each says what all say, and each seventh something else.
    fn entries() -> Vec<Vec<Entry>> {
        let mut groups = empty();
        for page in 0..PAGES {
            let text = if page % 7 == 0 { "港の茶会と灯台" } else { "港の茶会" };
            let passage = Passage { text: text.to_owned(), weight: Weight::Body };
            let forms = Forms::parse("");
            let document = document(&[passage], &[], (&forms, normal), (page, Locale::Ja));
            put(document.entries, &mut groups);
        }
        groups
    }

    #[test]
    fn long_lists_lie_alone_and_are_found_there() {
        let bits = GROUP_BITS;
        let sorted = Sorted::of(vec![entries()]);
        let long = sorted.long(bits, PAGES);
        let files: BTreeMap<_, _> = sorted.files(bits, PAGES, &long).into_iter().collect();
        let alone = files.keys().filter(|piece| matches!(piece, Search::Long(_))).count();
        assert!((4..9).contains(&alone), "港の, の茶, 茶会 and others: {alone}");
        let is_long = |piece: &&Search| matches!(piece, Search::Long(_));
        for (piece, bytes) in &files {
            assert!(is_long(&piece) || bytes.len() < 1024, "{piece:?}: {}", bytes.len());
        }
        let head = Head { version: "v".to_owned(), bits, long, ..Head::default() };
        let head = Head { counts: [0, PAGES, 0, 0, 0], ..head };
        for (text, expected) in [("茶会", PAGES), ("の茶会", PAGES), ("灯台", PAGES.div_ceil(7))]
        {
            let mut index = Index::open(head.write().as_bytes()).unwrap();
            let query = index.query(text, Locale::Ja, normal);
            for path in index.ask(&query).unwrap_err() {
                let piece = files.iter().find(|(piece, _)| piece.path("v") == path);
                index.take(&path, piece.unwrap().1.clone());
            }
            let found = index.ask(&query).unwrap();
            assert_eq!(found.documents.len(), expected as usize, "{text}");
        }
    }

    #[test]
    fn nothing_is_long_in_a_small_site() {
        let sorted = Sorted::of(vec![entries()]);
        assert_eq!(sorted.long(GROUP_BITS, 20 * PAGES), Long::default());
        assert_eq!(sorted.long(GROUP_BITS - 1, PAGES), Long::default());
    }
}
