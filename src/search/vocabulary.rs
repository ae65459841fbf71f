//! The words of a site that are not Japanese, for whoever has typed only the beginning of one, or
//! mistyped it. A file holds a word in each line, in their order.

/// So many words at most are taken for what was typed: each costs a list.
const MOST: usize = 6;

/// Of shorter beginnings there are too many words.
const LEAST_FOR_BEGINNINGS: usize = 2;

/// Shorter words have too many neighbours.
const LEAST_FOR_TYPOS: usize = 4;

/// The file, of so many, in which a word is listed.
pub fn bucket(word: &str, buckets: u32) -> u32 {
    match word.bytes().next() {
        Some(first) if buckets > 1 && first.is_ascii_lowercase() => u32::from(first - b'a') + 1,
        _ => 0,
    }
}

/// The words of a file that begin so, the shortest first.
pub(super) fn beginning<'w>(file: &'w str, with: &str) -> Vec<&'w str> {
    let mut found: Vec<&str> = Vec::new();
    if with.len() < LEAST_FOR_BEGINNINGS {
        return found;
    }
    for word in file.lines().filter(|word| word.len() > with.len() && word.starts_with(with)) {
        let at = found.partition_point(|other| other.len() <= word.len());
        if at < MOST {
            found.insert(at, word);
            found.truncate(MOST);
        }
    }
    found
}

/// The words of a file from which one typo leads to another: a letter too many, too few, another
/// one, or two exchanged.
pub(super) fn near<'w>(file: &'w str, typed: &str) -> Vec<&'w str> {
    let letters: Vec<char> = typed.chars().collect();
    if letters.len() < LEAST_FOR_TYPOS {
        return Vec::new();
    }
    let mut found = Vec::new();
    for word in file.lines() {
        // Most words differ too much in length.
        if word.len() + 4 > typed.len() && word.len() < typed.len() + 5 && found.len() < MOST {
            let other: Vec<char> = word.chars().collect();
            if is_near(&letters, &other) {
                found.push(word);
            }
        }
    }
    found
}

fn is_near(one: &[char], other: &[char]) -> bool {
    let mut same = 0;
    while same < one.len() && one.get(same) == other.get(same) {
        same += 1;
    }
    let (one, other) = (&one[same..], other.get(same..).unwrap_or_default());
    match (one, other) {
        ([], rest) | (rest, []) => rest.len() < 2,
        ([a, one @ ..], [b, other @ ..]) => {
            let is_exchanged = match (one, other) {
                ([c, one @ ..], [d, other @ ..]) => a == d && b == c && one == other,
                _ => false,
            };
            let is_longer = |long: &[char], first: &char, short: &[char]| {
                long.first() == Some(first) && long.get(1..) == Some(short)
            };
            one == other || is_exchanged || is_longer(one, b, other) || is_longer(other, a, one)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_typo_and_not_two() {
        let near = |typed: &str| near("alumni", typed).len() == 1;
        for typed in
            ["alumni", "almuni", "alumi", "alumnis", "alumno", "aalumni", "lumni", "alumin"]
        {
            assert!(near(typed), "{typed}");
        }
        for typed in ["alum", "almunis", "xxumni", "alumniss", ""] {
            assert!(!near(typed), "{typed}");
        }
        assert!(super::near("cat", "bat").is_empty(), "too short to be mistyped");
    }

    #[test]
    fn beginnings() {
        let file = "alumna\nalumni\nalumnus\nalder\n";
        assert_eq!(beginning(file, "alum"), ["alumna", "alumni", "alumnus"]);
        assert_eq!(beginning(file, "alumni"), [""; 0]);
        assert_eq!(beginning(file, "al"), ["alder", "alumna", "alumni", "alumnus"]);
        assert_eq!((bucket("alumni", 27), bucket("été", 27), bucket("alumni", 1)), (1, 0, 0));
    }
}
