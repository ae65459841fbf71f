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
fn hash(kind: u64, letters: impl IntoIterator<Item = char>) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325 ^ kind;
    for c in letters {
        hash = (hash ^ u64::from(u32::from(c))).wrapping_mul(0x0000_0100_0000_01b3);
    }
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    hash ^ (hash >> 33)
}

fn term(place: u64, known: u64) -> Term {
    ((place >> (64 - PLACE_BITS)) << 24) | (known >> 40)
}

/// A Japanese letter.
pub(super) fn single(c: char) -> Term {
    let hash = hash(1, [c]);
    term(hash, hash)
}

/// Two letters side by side.
pub(super) fn pair(a: char, b: char) -> Term {
    let hash = hash(2, [a, b]);
    term(hash, hash)
}

/// Two letters with nothing but a long vowel's mark between them.
pub(super) fn pair_over_mark(a: char, b: char) -> Term {
    term(hash(2, [a, b]), hash(3, [a, b]))
}

/// A whole Japanese word: what stands in one script.
pub(super) fn japanese(word: &[char]) -> Term {
    let place = match word {
        [one] => hash(1, [*one]),
        [a, b, ..] => hash(2, [*a, *b]),
        [] => 0,
    };
    term(place, hash(4, word.iter().copied()))
}

fn by_beginning(word: &str) -> u64 {
    hash(5, word.chars().take(PLACING))
}

/// All English words of this stem.
pub(super) fn stem(stem: &str) -> Term {
    term(by_beginning(stem), hash(5, stem.chars()))
}

/// An English word as it is written, by its stem.
pub(super) fn exact(stem: &str, word: &str) -> Term {
    term(by_beginning(stem), hash(6, word.chars()))
}

/// Whatever stands for a group of synonyms, by its number.
pub(super) fn group(number: u32) -> Term {
    let hash = hash(7, char::from_u32(number));
    term(hash, hash)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_together_is_placed_together() {
        let place = |term: Term| term >> 24;
        let pair_of = pair('同', '窓');
        assert_eq!(place(japanese(&['同', '窓', '会'])), place(pair_of));
        assert_eq!(place(pair_over_mark('同', '窓')), place(pair_of));
        assert_eq!(place(japanese(&['港'])), place(single('港')));
        assert_eq!(place(stem("alumni")), place(exact("alumnu", "alumnus")));
        let all = [pair_of, pair_over_mark('同', '窓'), japanese(&['同', '窓'])];
        assert!(all[0] != all[1] && all[1] != all[2] && all[0] != all[2]);
        assert!(all.iter().all(|term| term >> TERM_BITS == 0));
    }
}
