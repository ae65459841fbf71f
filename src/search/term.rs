//! Terms: what stands in a list of the index, known by a number alone.
//!
//! A term's number has 38 bits: 14 by which it is *placed*, 24 by which it is *known* there. Terms
//! that are asked for together are placed together, so that they come in one file: a word, its
//! first two letters, and the same two with a long vowel's mark between them; an English word, its
//! stem, and others that begin alike.

/// How many bits place a term.
pub(super) const PLACE_BITS: u32 = 14;

/// How many bits a term's number has.
pub(super) const TERM_BITS: u32 = PLACE_BITS + 24;

/// So many letters at the beginning place an English word.
const PLACING: usize = 4;

/// The number of a term.
pub(super) type Term = u64;

/// FNV-1a's numbers (64 bits), with letters in the place of bytes; the last steps are those of
/// MurmurHash3, since the upper bits count here.
fn hash(kind: u64, letters: &str) -> u64 {
    let mut hash = BASIS ^ kind;
    for c in letters.chars() {
        hash = next(hash, c);
    }
    mixed(hash)
}

/// The same of two letters.
fn pair_hash(kind: u64, a: char, b: char) -> u64 {
    mixed(next(next(BASIS ^ kind, a), b))
}

const BASIS: u64 = 0xcbf2_9ce4_8422_2325;

fn next(hash: u64, c: char) -> u64 {
    (hash ^ u64::from(u32::from(c))).wrapping_mul(0x0000_0100_0000_01b3)
}

fn mixed(mut hash: u64) -> u64 {
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    hash ^ (hash >> 33)
}

fn term(place: u64, known: u64) -> Term {
    ((place >> (64 - PLACE_BITS)) << 24) | (known >> 40)
}

/// A Japanese letter.
pub(super) fn single(c: char) -> Term {
    let hash = mixed(next(BASIS ^ 1, c));
    term(hash, hash)
}

/// Two letters side by side.
pub(super) fn pair(a: char, b: char) -> Term {
    let hash = pair_hash(2, a, b);
    term(hash, hash)
}

/// Two letters with nothing but a long vowel's mark between them.
pub(super) fn pair_over_mark(a: char, b: char) -> Term {
    term(pair_hash(2, a, b), pair_hash(3, a, b))
}

/// A whole Japanese word: what stands in one script.
pub(super) fn japanese(word: &str) -> Term {
    let mut letters = word.chars();
    let place = match (letters.next(), letters.next()) {
        (Some(a), Some(b)) => pair_hash(2, a, b),
        (Some(one), None) => mixed(next(BASIS ^ 1, one)),
        _ => 0,
    };
    term(place, hash(4, word))
}

fn by_beginning(word: &str) -> u64 {
    let end = word.char_indices().nth(PLACING).map_or(word.len(), |(end, _)| end);
    hash(5, word.get(..end).unwrap_or(word))
}

/// All English words of this stem.
pub(super) fn stem(stem: &str) -> Term {
    term(by_beginning(stem), hash(5, stem))
}

/// An English word as it is written, by its stem.
pub(super) fn exact(stem: &str, word: &str) -> Term {
    term(by_beginning(stem), hash(6, word))
}

/// Whatever stands for a group of synonyms, by its number.
pub(super) fn group(number: u32) -> Term {
    let hash = mixed(next(BASIS ^ 7, char::from_u32(number).unwrap_or_default()));
    term(hash, hash)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_together_is_placed_together() {
        let place = |term: Term| term >> 24;
        let pair_of = pair('同', '窓');
        assert_eq!(place(japanese("同窓会")), place(pair_of));
        assert_eq!(place(pair_over_mark('同', '窓')), place(pair_of));
        assert_eq!(place(japanese("港")), place(single('港')));
        assert_eq!(place(stem("alumni")), place(exact("alumnu", "alumnus")));
        let all = [pair_of, pair_over_mark('同', '窓'), japanese("同窓")];
        assert!(all[0] != all[1] && all[1] != all[2] && all[0] != all[2]);
        assert!(all.iter().all(|term| term >> TERM_BITS == 0));
    }
}
