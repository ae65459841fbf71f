//! English stems: what words have in common that mean nearly the same.
//!
//! A light stemmer: endings that grammar puts behind a word, and few that make another word of it.
//! It errs together with whoever asks, so a stem need not be a word, and what it doesn't know is
//! only found as it is written. The whole of Porter's algorithm would be as large as the rest of
//! what the client carries for searching.

/// The stem of a folded word.
pub(super) fn stem(word: &str) -> String {
    let mut stem = word.to_owned();
    if word.len() < 3 || !word.bytes().all(|b| b.is_ascii_lowercase()) {
        return stem;
    }
    plural(&mut stem);
    past_or_going_on(&mut stem);
    for (ending, instead, least) in ENDINGS {
        if cut(&mut stem, ending, instead, *least) {
            break;
        }
    }
    let without = stem.strip_suffix('e').filter(|rest| rest.len() > 2).map(str::len);
    stem.truncate(without.unwrap_or(stem.len()));
    if stem.ends_with("is") && stem.len() > 4 {
        // British spelling: organise, organize.
        stem.pop();
        stem.push('z');
    }
    if stem.ends_with('y') && stem.len() > 2 {
        stem.pop();
        stem.push('i');
    }
    stem
}

/// Endings, what stands for them in a stem, and how many letters must be left before them.
const ENDINGS: &[(&str, &str, usize)] = &[
    ("ational", "ate", 3),
    ("ization", "ize", 3),
    ("isation", "ize", 3),
    ("fulness", "ful", 3),
    ("iveness", "ive", 3),
    ("ation", "ate", 3),
    ("ility", "le", 3),
    ("ingly", "", 3),
    ("ment", "", 4),
    ("ness", "", 3),
    ("ally", "al", 3),
    ("ly", "", 3),
];

fn cut(stem: &mut String, ending: &str, instead: &str, least: usize) -> bool {
    match stem.strip_suffix(ending).map(str::len) {
        Some(length) if length >= least => {
            stem.truncate(length);
            stem.push_str(instead);
            true
        }
        _ => false,
    }
}

fn plural(stem: &mut String) {
    if cut(stem, "sses", "ss", 1) || cut(stem, "ies", "y", 2) {
        return;
    }
    for ending in ["ches", "shes", "xes", "zes"] {
        if stem.ends_with(ending) && stem.len() > 4 {
            stem.truncate(stem.len() - 2);
            return;
        }
    }
    let keeps = ["ss", "us", "is"].iter().any(|ending| stem.ends_with(ending));
    if stem.ends_with('s') && !keeps && stem.len() > 3 {
        stem.pop();
    }
}

fn past_or_going_on(stem: &mut String) {
    if stem.ends_with("eed") {
        return;
    }
    if cut(stem, "ied", "y", 2) {
        return;
    }
    let has_vowel = |length: usize| {
        stem.bytes().take(length).any(|b| matches!(b, b'a' | b'e' | b'i' | b'o' | b'u' | b'y'))
    };
    let length = match (stem.strip_suffix("ed"), stem.strip_suffix("ing")) {
        (Some(rest), _) | (_, Some(rest)) if rest.len() > 1 => rest.len(),
        _ => return,
    };
    if !has_vowel(length) {
        return;
    }
    stem.truncate(length);
    // running → run, but telling → tell.
    let bytes = stem.as_bytes();
    if let [.., a, b] = bytes
        && a == b
        && stem.len() > 3
        && !matches!(b, b'l' | b's' | b'z' | b'e' | b'o')
    {
        stem.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for words in [
            &["engineer", "engineers", "engineered", "engineering"][..],
            &["company", "companies", "companys"],
            &["run", "runs", "running"],
            &["tell", "tells", "telling"],
            &["bake", "bakes", "baked", "baking"],
            &["story", "stories"],
            &["mentor", "mentors", "mentoring"],
            &["class", "classes"],
            &["match", "matches", "matching"],
            &["organize", "organise", "organizes", "organised", "organisation", "organization"],
            &["move", "moved", "moving", "movement"],
            &["try", "tries", "tried", "trying"],
            &["collaborate", "collaboration", "collaborating"],
            &["quick", "quickly"],
        ] {
            let first = stem(words[0]);
            for word in words {
                assert_eq!(stem(word), first, "{word}");
            }
        }
    }

    #[test]
    fn other_words_stay_apart() {
        for (one, other) in
            [("sing", "s"), ("bus", "bu"), ("need", "ne"), ("news", "newt"), ("thing", "th")]
        {
            assert_ne!(stem(one), stem(other), "{one}");
        }
        for word in ["is", "ui", "2026", "été", "b2b"] {
            assert_eq!(stem(word), word);
        }
    }
}
