//! One pass over a text, which stops where something can begin.

use std::collections::BTreeSet;

use super::{Kind, Leak, host, mail, meeting, phone};

/// Marks of papers that are for some people only. English words that are also used otherwise count
/// in the form of a mark alone.
const MARKS: &[(&str, Letters)] = &[
    ("社外秘", Letters::Same),
    ("部外秘", Letters::Same),
    ("関係者限り", Letters::Same),
    ("関係者外秘", Letters::Same),
    ("取扱注意", Letters::Same),
    ("取扱い注意", Letters::Same),
    ("取り扱い注意", Letters::Same),
    ("Confidential", Letters::Same),
    ("CONFIDENTIAL", Letters::Same),
    ("internal only", Letters::Any),
    ("internal use only", Letters::Any),
];

/// Whether capital letters and small ones are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Letters {
    Same,
    Any,
}

/// What a pattern is the beginning of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meaning {
    Mark,
    Host,
    Domain,
    Meeting,
    Passcode,
}

#[derive(Clone, Debug)]
struct Pattern {
    text: String,
    letters: Letters,
    meaning: Meaning,
}

impl Pattern {
    /// A byte of the pattern as it can stand in a text.
    fn forms(&self, byte: Option<&u8>) -> Vec<u8> {
        let Some(byte) = byte else { return Vec::new() };
        let mut forms = match self.letters {
            Letters::Same => vec![*byte],
            Letters::Any => vec![byte.to_ascii_lowercase(), byte.to_ascii_uppercase()],
        };
        forms.dedup();
        forms
    }
}

/// A set of pairs of bytes, in bits: as small as that it stays in the fastest cache while a text goes by.
#[derive(Clone, Debug)]
struct Pairs(Box<[u64; 1 << 10]>);

impl Pairs {
    fn new() -> Pairs {
        Pairs(Box::new([0; 1 << 10]))
    }

    /// Which of the words, and which bit of it.
    fn place(first: u8, second: u8) -> (usize, u64) {
        (usize::from(first) << 2 | usize::from(second >> 6), 1 << (second & 63))
    }

    fn add(&mut self, first: u8, second: u8) {
        let (word, bit) = Pairs::place(first, second);
        if let Some(word) = self.0.get_mut(word) {
            *word |= bit;
        }
    }

    fn has(&self, first: u8, second: u8) -> bool {
        let (word, bit) = Pairs::place(first, second);
        self.0.get(word).is_some_and(|word| word & bit != 0)
    }

    /// Where the first of them begins in a text, from a place on. After the last byte a line ends.
    fn next(&self, text: &[u8], from: usize) -> Option<usize> {
        let rest = text.get(from..)?;
        let found = rest.array_windows().position(|[first, second]| self.has(*first, *second));
        let last = || {
            let last = rest.last().is_some_and(|last| self.has(*last, b'\n'));
            last.then(|| rest.len() - 1)
        };
        Some(from + found.or_else(last)?)
    }
}

/// All that can be told by its form.
#[derive(Clone, Debug)]
pub(super) struct Patterns {
    patterns: Vec<Pattern>,
    /// For each byte, the patterns that can begin with it.
    beginning: Vec<Vec<usize>>,
    /// For each two bytes, whether anything at all can begin with them.
    stops: Pairs,
}

impl Patterns {
    /// The patterns of every site, with the hosts and the marks of this one.
    pub(super) fn new(hosts: &[String], words: &[String]) -> Patterns {
        let of = |meaning, letters| {
            move |text: &str| Pattern { text: text.to_owned(), letters, meaning }
        };
        let mut patterns: Vec<Pattern> = MARKS
            .iter()
            .map(|(text, letters)| of(Meaning::Mark, *letters)(text))
            .chain(words.iter().map(|word| of(Meaning::Mark, Letters::Any)(word)))
            .chain(host::DOMAINS.iter().map(|it| of(Meaning::Domain, Letters::Any)(it)))
            .chain([of(Meaning::Host, Letters::Any)(host::LOCALHOST)])
            .chain(meeting::HOSTS.iter().map(|it| of(Meaning::Meeting, Letters::Any)(it)))
            .chain(meeting::WORDS.iter().map(|it| of(Meaning::Passcode, Letters::Any)(it)))
            .collect();
        patterns.extend(hosts.iter().map(|host| match host.strip_prefix('*') {
            Some(domain) => of(Meaning::Domain, Letters::Any)(domain),
            None => of(Meaning::Host, Letters::Any)(host),
        }));
        patterns.retain(|pattern| !pattern.text.is_empty());
        let mut beginning = vec![Vec::new(); 256];
        for (index, pattern) in patterns.iter().enumerate() {
            for first in pattern.forms(pattern.text.as_bytes().first()) {
                if let Some(all) = beginning.get_mut(usize::from(first)) {
                    all.push(index);
                }
            }
        }
        let mut stops = Pairs::new();
        let own = (0..=u8::MAX)
            .filter(|byte| matches!(byte, b'@' | b'%' | b'+' | b'(' | b'0' | b'1' | 0xEF));
        for first in own {
            (0..=u8::MAX).for_each(|second| stops.add(first, second));
        }
        for pattern in &patterns {
            let bytes = pattern.text.as_bytes();
            for first in pattern.forms(bytes.first()) {
                // A pattern of one byte begins with it, whatever follows.
                let seconds = match bytes.get(1) {
                    Some(_) => pattern.forms(bytes.get(1)),
                    None => (0..=u8::MAX).collect(),
                };
                seconds.into_iter().for_each(|second| stops.add(first, second));
            }
        }
        Patterns { patterns, beginning, stops }
    }

    /// What must not be published in a text, in order.
    pub(super) fn leaks(&self, text: &str, contacts: &BTreeSet<String>) -> Vec<Leak> {
        let mut leaks = Vec::new();
        let bytes = text.as_bytes();
        let mut from = 0;
        while let Some(at) = self.stops.next(bytes, from) {
            from = at + 1;
            let Some(byte) = bytes.get(at) else { break };
            if let Some(leak) = self.at(text, at, *byte, contacts) {
                from = from.max(leak.range.end);
                leaks.push(leak);
            }
        }
        leaks
    }

    fn at(&self, text: &str, at: usize, byte: u8, contacts: &BTreeSet<String>) -> Option<Leak> {
        let leak = |kind, range| Some(Leak { kind, range, rule: None });
        match byte {
            b'@' | b'%' | 0xEF => {
                if let Some(range) = mail::at(text, at, contacts) {
                    return leak(Kind::Mail, range);
                }
            }
            _ => {}
        }
        if matches!(byte, b'0' | b'+' | b'(' | 0xEF)
            && let Some(range) = phone::at(text, at, contacts)
        {
            return leak(Kind::Phone, range);
        }
        if byte == b'1'
            && let Some(range) = host::number(text, at)
        {
            return leak(Kind::Host, range);
        }
        let candidates = self.beginning.get(usize::from(byte))?;
        let found = candidates.iter().filter_map(|index| self.patterns.get(*index));
        found
            .into_iter()
            .find_map(|pattern| {
                let end = at + pattern.text.len();
                let part = text.as_bytes().get(at..end)?;
                let is_same = match pattern.letters {
                    Letters::Same => part == pattern.text.as_bytes(),
                    Letters::Any => part.eq_ignore_ascii_case(pattern.text.as_bytes()),
                };
                if !is_same {
                    return None;
                }
                match pattern.meaning {
                    Meaning::Mark => is_word(text, at, end).then_some((Kind::Mark, at..end)),
                    Meaning::Host => host::whole(text, at, end).map(|range| (Kind::Host, range)),
                    Meaning::Domain => host::below(text, at, end).map(|range| (Kind::Host, range)),
                    Meaning::Meeting => meeting::link(text, at, end).map(|it| (Kind::Meeting, it)),
                    Meaning::Passcode => {
                        meeting::passcode(text, at, end).map(|it| (Kind::Meeting, it))
                    }
                }
            })
            .and_then(|(kind, range)| leak(kind, range))
    }
}

/// The character before a place.
pub(super) fn before(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

/// The character at a place.
pub(super) fn after(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// Whether a stretch of letters is not a part of a longer word. Japanese has no spaces.
fn is_word(text: &str, start: usize, end: usize) -> bool {
    let goes_on = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let begins = after(text, start).is_some_and(|c| c.is_ascii_alphanumeric());
    let ends = before(text, end).is_some_and(|c| c.is_ascii_alphanumeric());
    let is_inside = begins && goes_on(before(text, start)) || ends && goes_on(after(text, end));
    !is_inside
}

/// A full-width form as the ASCII character that is meant.
pub(super) fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        c => c,
    }
}
