//! Telephone numbers, as Japan writes them and as other countries do.

use std::collections::BTreeSet;
use std::ops::Range;

use super::pattern::{after, before, narrow};

/// Words before a number without hyphens that say what it is.
const CALLED: &[&str] = &["電話", "携帯", "tel", "phone", "mobile", "fax", "ファックス", "☎", "📞"];

/// The most characters of a number.
const LONGEST: usize = 26;

/// The number that begins at a place.
pub(super) fn at(text: &str, at: usize, contacts: &BTreeSet<String>) -> Option<Range<usize>> {
    let first = narrow(after(text, at)?);
    if !matches!(first, '0' | '+' | '(') {
        return None;
    }
    let goes_on = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '%' | '#' | '&');
    if before(text, at).is_some_and(|c| goes_on(narrow(c))) {
        return None;
    }
    let written = Written::of(text.get(at..)?)?;
    let end = at + written.length;
    if after(text, end).is_some_and(|c| c.is_ascii_alphanumeric()) {
        return None;
    }
    let is_number = match first {
        '+' => written.is_foreign(),
        _ => written.is_domestic() || (written.is_bare() && is_called(text, at)),
    };
    let public = contacts.iter().any(|contact| digits(contact) == written.called());
    (is_number && !public).then_some(at..end)
}

/// The digits of a number that is given as public; the country code of Japan is a zero.
fn digits(contact: &str) -> String {
    let digits: String = contact.chars().map(narrow).filter(char::is_ascii_digit).collect();
    match contact.trim_start().starts_with('+').then(|| digits.strip_prefix("81")).flatten() {
        Some(rest) => format!("0{}", rest.trim_start_matches('0')),
        None => digits,
    }
}

/// Digits in groups, as they stand in a text.
#[derive(Debug)]
struct Written {
    has_plus: bool,
    groups: Vec<String>,
    /// How many bytes they are.
    length: usize,
}

impl Written {
    fn of(text: &str) -> Option<Written> {
        let mut groups = vec![String::new()];
        let (mut length, mut between, mut has_plus) = (0, 0, false);
        for (count, (at, c)) in text.char_indices().enumerate() {
            let plain = narrow(c);
            if plain == '+' && at == 0 {
                has_plus = true;
            } else if plain.is_ascii_digit() {
                if between > 0 && groups.last().is_some_and(|group| !group.is_empty()) {
                    groups.push(String::new());
                }
                groups.last_mut()?.push(plain);
                between = 0;
                length = at + c.len_utf8();
            } else if is_between(plain) && between < 2 {
                between += 1;
            } else {
                break;
            }
            if count >= LONGEST {
                return None;
            }
        }
        (length > 0).then_some(Written { has_plus, groups, length })
    }

    fn all(&self) -> String {
        self.groups.concat()
    }

    fn called(&self) -> String {
        digits(&format!("{}{}", if self.has_plus { "+" } else { "" }, self.all()))
    }

    /// With a code of a country.
    fn is_foreign(&self) -> bool {
        let all = self.all();
        let least = if self.groups.len() == 1 { 10 } else { 9 };
        !all.starts_with('0') && (least..=15).contains(&all.len())
    }

    /// Of Japan: ten digits, eleven if it moves about.
    fn is_domestic(&self) -> bool {
        let all = self.all();
        let moves = ["050", "070", "080", "090"].iter().any(|start| all.starts_with(start));
        let is_long = moves || all.starts_with("0800");
        let fits = all.len() == if is_long { 11 } else { 10 };
        let lengths: Vec<usize> = self.groups.iter().map(String::len).collect();
        let is_grouped = match lengths.as_slice() {
            [_] => moves,
            [area, rest] => (2..=5).contains(area) && *rest >= 5,
            [area, exchange, line] => {
                (2..=5).contains(area) && (1..=4).contains(exchange) && (3..=4).contains(line)
            }
            _ => false,
        };
        fits && is_grouped && all.starts_with('0') && !all.starts_with("00")
    }

    /// Ten digits without anything between them, which could be anything.
    fn is_bare(&self) -> bool {
        self.groups.len() == 1 && self.all().len() == 10
    }
}

/// Whether a word before a number says that it is one.
fn is_called(text: &str, at: usize) -> bool {
    let start = (at.saturating_sub(24)..=at).find(|start| text.is_char_boundary(*start));
    let words = start.and_then(|start| text.get(start..at)).unwrap_or_default().to_lowercase();
    CALLED.iter().any(|called| words.contains(called))
}

fn is_between(c: char) -> bool {
    matches!(
        c,
        '-' | ' ' | '(' | ')' | '.' | '\u{3000}' | '‐' | '‑' | '–' | '—' | '―' | '−' | 'ー' | 'ｰ'
    )
}

#[cfg(test)]
mod tests {
    use super::super::pattern::Patterns;

    fn found(text: &str) -> Vec<&str> {
        let contacts = ["+81-45-000-0000".to_owned(), "0120-000-000".to_owned()].into();
        let leaks = Patterns::new(&[], &[]).leaks(text, &contacts);
        leaks.into_iter().map(|leak| &text[leak.range]).collect()
    }

    #[test]
    fn numbers_are_found_in_each_form() {
        for (text, expected) in [
            ("電話は03-0000-1234です", &["03-0000-1234"][..]),
            ("（045）000-1234", &["（045）000-1234"]),
            ("045(000)1234", &["045(000)1234"]),
            ("０９０－００００－１２３４", &["０９０－００００－１２３４"]),
            ("090ー0000ー1234", &["090ー0000ー1234"]),
            ("090 0000 1234", &["090 0000 1234"]),
            ("tel:09000001234", &["09000001234"]),
            ("tel:0450001234", &["0450001234"]),
            ("+81 90-0000-1234", &["+81 90-0000-1234"]),
            ("+819000001234", &["+819000001234"]),
            ("+31 20 000 1234", &["+31 20 000 1234"]),
            ("0120-000-111", &["0120-000-111"]),
            ("045-000-0000, +81 45 000 0000, 0120-000-000", &[]),
            ("2026-12-03T19:00+09:00, 09:00-10:30, 0.5, 007", &[]),
            ("〒060-0001 札幌市, 978-0-00-000000-0, 0450001234", &[]),
            ("+100, C++17, #0000001234, %09000001234, a09000001234", &[]),
            ("1970-01-01 00:00:00, 0000-00-0000, 01-02-2026", &[]),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }
}
