//! Lists of documents, one for each term, and the files in which they lie.
//!
//! A part holds all terms whose numbers begin alike, in order. First how many terms there are; then
//! for each, how far its number is from the one before, how many documents have it in each
//! language, and these, each as far as its page is from the one before (in Rice's code, whose
//! measure both sides work out from the counts), with its weight. Before long lists stands how long
//! they are, so that whoever looks for another term needn't read them.

use super::bits::{Reader, Writer, rice_length};
use super::passage::Weight;
use super::term::{TERM_BITS, Term};
use crate::domain::Locale;

/// How many bits a page's number has at most.
const PAGE_BITS: u32 = 23;

/// From so many documents on, a list is long.
const LONG: u64 = 48;

/// A term in a document: sorted as numbers, entries stand in the order in which they are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry(u64);

impl Entry {
    pub(super) fn new(term: Term, page: u32, locale: Locale, weight: Weight) -> Entry {
        let page = u64::from(page) & ((1 << PAGE_BITS) - 1);
        let english = u64::from(locale == Locale::En);
        Entry((term << 26) | (english << 25) | (page << 2) | u64::from(weight.code()))
    }

    pub(super) fn term(self) -> Term {
        self.0 >> 26
    }

    fn is_english(self) -> bool {
        (self.0 >> 25) & 1 == 1
    }

    fn page(self) -> u64 {
        (self.0 >> 2) & ((1 << PAGE_BITS) - 1)
    }

    pub(super) fn weight(self) -> Weight {
        Weight::of_code((self.0 & 3) as u8)
    }

    /// Whether both are of the same term.
    pub fn is_of_term(self, other: Entry) -> bool {
        self.term() == other.term()
    }

    /// Whether both are of the same term and document.
    fn is_like(self, other: Entry) -> bool {
        self.0 >> 2 == other.0 >> 2
    }
}

/// In which of 2^`bits` groups an entry is, in the order of entries.
pub fn place(entry: Entry, bits: u32) -> usize {
    (entry.term() >> (TERM_BITS - bits)) as usize
}

/// How many bits number the parts of an index of so many terms and entries, if a part is to be as
/// long as `length`, in bytes.
pub fn bits_for(terms: usize, entries: usize, length: usize) -> u32 {
    // Measured on Japanese texts: what a term and an entry take, in bits.
    let bytes = (terms * 20 + entries * 7) / 8;
    let mut bits = 0;
    while bits < 13 && (length << bits) * 3 / 2 < bytes {
        bits += 1;
    }
    bits
}

/// The measure of Rice's code for numbers that are `sum` together and `count` in all.
fn measure(sum: u64, count: u64) -> u32 {
    // The median of such distances is about 0.69 of their mean.
    let mean = (sum * 11 / 16).checked_div(count).unwrap_or_default();
    mean.checked_ilog2().unwrap_or_default()
}

/// A part of the index, of its entries in their order, each perhaps several times; `bits` number
/// the parts, and `pages` are in the whole site.
pub fn part(entries: impl Iterator<Item = Entry> + Clone, bits: u32, pages: u32) -> Vec<u8> {
    let mut writer = Writer::default();
    let mut terms = 0;
    let mut last = None;
    for entry in entries.clone() {
        terms += u64::from(last != Some(entry.term()));
        last = Some(entry.term());
    }
    writer.gamma(terms);
    let range = 1 << (TERM_BITS - bits);
    let k = measure(range, terms);
    let mut before = 0;
    let mut rest = entries.peekable();
    let mut list = Vec::new();
    while let Some(first) = rest.next() {
        list.clear();
        list.push(first);
        while let Some(entry) = rest.next_if(|entry| entry.term() == first.term()) {
            match list.last_mut() {
                // The heavier of two stands behind.
                Some(last) if last.is_like(entry) => *last = entry,
                _ => list.push(entry),
            }
        }
        let number = first.term() & (range - 1);
        writer.rice(number - before, k);
        before = number;
        let (japanese, english) = list.split_at(list.partition_point(|entry| !entry.is_english()));
        writer.gamma(japanese.len() as u64);
        writer.gamma(english.len() as u64);
        if list.len() as u64 >= LONG {
            writer.gamma(length(japanese, pages) + length(english, pages));
        }
        documents(&mut writer, japanese, pages);
        documents(&mut writer, english, pages);
    }
    writer.finish()
}

/// Each document of a list, as how far its page is behind the next of the one before, and the code
/// of its weight.
fn steps(list: &[Entry]) -> impl Iterator<Item = (u64, u64)> {
    let mut next = 0;
    list.iter().map(move |entry| {
        let step = entry.page() - next;
        next = entry.page() + 1;
        (step, u64::from(entry.weight().code()))
    })
}

/// How many bits a list takes.
fn length(list: &[Entry], pages: u32) -> u64 {
    let k = measure(u64::from(pages), list.len() as u64);
    let of = |(step, weight): (u64, u64)| {
        rice_length(step, k) + if weight == 3 { 3 } else { weight + 1 }
    };
    steps(list).map(of).sum()
}

fn documents(writer: &mut Writer, list: &[Entry], pages: u32) {
    let k = measure(u64::from(pages), list.len() as u64);
    for (step, weight) in steps(list) {
        writer.rice(step, k);
        // In ones, closed by a nought unless no weight is higher.
        match weight {
            3 => writer.bits(0b111, 3),
            weight => writer.bits((1 << (weight + 1)) - 2, weight as u32 + 1),
        }
    }
}

/// Gives `take` each document of a term that a part holds, with the code of its weight. What can't
/// be read ends the list.
pub(super) fn read(bytes: &[u8], bits: u32, pages: u32, term: Term, take: &mut dyn FnMut(u32, u8)) {
    let mut reader = Reader::new(bytes);
    let range = 1 << (TERM_BITS - bits);
    let wanted = term & (range - 1);
    let Some(terms) = reader.gamma() else { return };
    let k = measure(range, terms);
    let mut number = 0;
    for _ in 0..terms {
        let (Some(step), Some(japanese), Some(english)) =
            (reader.rice(k), reader.gamma(), reader.gamma())
        else {
            return;
        };
        number += step;
        if number > wanted {
            return;
        }
        let is_long = japanese.saturating_add(english) >= LONG;
        let length = if is_long { reader.gamma() } else { Some(0) };
        let Some(length) = length else { return };
        if is_long && number != wanted {
            if reader.skip(length).is_none() {
                return;
            }
            continue;
        }
        for (count, language) in [(japanese, 0), (english, 1)] {
            let read = read_list(&mut reader, count, pages, &mut |page, weight| {
                if number == wanted {
                    take(2 * page + language, weight);
                }
            });
            if read.is_none() {
                return;
            }
        }
    }
}

fn read_list(
    reader: &mut Reader<'_>,
    count: u64,
    pages: u32,
    take: &mut dyn FnMut(u32, u8),
) -> Option<()> {
    let k = measure(u64::from(pages), count);
    let mut next = 0;
    for _ in 0..count {
        let page = next + reader.rice(k)?;
        if page >= u64::from(pages) {
            return None;
        }
        next = page + 1;
        take(page as u32, reader.ones(3)? as u8);
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::term;

    #[test]
    fn what_is_written_is_read() {
        let mut entries = Vec::new();
        let words = ["ab", "cd", "ef", "gh"].map(term::stem);
        for (at, word) in words.into_iter().enumerate() {
            for page in (0..1000).step_by(at * 7 + 1) {
                let weight = Weight::of_code((page % 4) as u8);
                entries.push(Entry::new(word, page, Locale::Ja, weight));
                if page % 3 == 0 {
                    entries.push(Entry::new(word, page, Locale::En, Weight::Title));
                    entries.push(Entry::new(word, page, Locale::En, Weight::Body));
                }
            }
        }
        entries.sort_unstable();
        for bits in [0, 2] {
            for (at, word) in words.into_iter().enumerate() {
                let number = (word >> (TERM_BITS - bits)) as usize;
                let own = entries.iter().copied().filter(|it| place(*it, bits) == number);
                let bytes = part(own, bits, 1000);
                let mut read_back = Vec::new();
                read(&bytes, bits, 1000, word, &mut |document, weight| {
                    read_back.push((document, weight));
                });
                let mut expected: Vec<(u32, u8)> = (0..1000)
                    .step_by(at * 7 + 1)
                    .flat_map(|page| {
                        let english = (page % 3 == 0).then_some((2 * page + 1, 3));
                        [Some((2 * page, (page % 4) as u8)), english].into_iter().flatten()
                    })
                    .collect();
                expected.sort_by_key(|(document, _)| (document % 2, *document));
                assert_eq!(read_back, expected);
            }
        }
    }

    #[test]
    fn the_number_of_parts_follows_the_size() {
        assert_eq!(bits_for(0, 0, 8192), 0);
        assert_eq!(bits_for(1000, 5000, 8192), 0);
        assert_eq!(bits_for(1_000_000, 18_000_000, 8192), 11);
        assert_eq!(bits_for(usize::MAX >> 8, usize::MAX >> 8, 8192), 13);
    }
}
