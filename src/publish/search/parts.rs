//! The lists of an index, cut into parts.

use rayon::prelude::*;

use crate::route::Search;
use crate::search::{Entry, bits_for, part, place};

/// Entries are sorted in so many groups at once, as a power of two.
const GROUP_BITS: u32 = 6;

/// How long a part is to be, in bytes: a query asks for a part for every two letters.
const LENGTH: usize = 2 * 1024;

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

    /// The parts of a site of so many pages.
    pub(super) fn files(&self, bits: u32, pages: u32) -> Vec<(Search, Vec<u8>)> {
        (0..1_u32 << bits)
            .into_par_iter()
            .map(|number| (Search::Part(number), self.part(number, bits, pages)))
            .collect()
    }

    fn part(&self, number: u32, bits: u32, pages: u32) -> Vec<u8> {
        if bits < GROUP_BITS {
            // Some groups are a part together.
            let some = 1 << (GROUP_BITS - bits);
            let own = self.0.chunks(some).nth(number as usize).unwrap_or_default();
            return part(own.iter().flatten().copied(), bits, pages);
        }
        let group = self.0.get((number >> (bits - GROUP_BITS)) as usize);
        let group = group.map(Vec::as_slice).unwrap_or_default();
        let from = group.partition_point(|entry| place(*entry, bits) < number as usize);
        let to = group.partition_point(|entry| place(*entry, bits) <= number as usize);
        part(group.get(from..to).unwrap_or_default().iter().copied(), bits, pages)
    }
}
