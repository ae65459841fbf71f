//! How long a text takes to read.

/// Characters of Japanese that are read in a minute.
const CHARACTERS: usize = 500;

/// Words of English that are read in a minute.
const WORDS: usize = 220;

/// The minutes that a text takes to read, to the nearest one and at least one. `text` has no
/// markup. Japanese is counted in characters, whatever has spaces in words; a text may hold both.
pub fn minutes(text: &str) -> u32 {
    let (characters, words) = counted(text);
    // Of a minute, the parts that both take: in whole numbers, so that every machine agrees.
    let parts = characters * WORDS + words * CHARACTERS;
    let minute = CHARACTERS * WORDS;
    u32::try_from((parts + minute / 2) / minute).unwrap_or(u32::MAX).max(1)
}

/// How many characters of Japanese and how many words of other scripts there are.
fn counted(text: &str) -> (usize, usize) {
    let (mut characters, mut words, mut in_word) = (0, 0, false);
    for c in text.chars() {
        if is_japanese(c) {
            characters += 1;
            in_word = false;
        } else if c.is_whitespace() {
            in_word = false;
        } else if c.is_alphanumeric() {
            words += usize::from(!in_word);
            in_word = true;
        }
    }
    (characters, words)
}

/// Kana, ideographs, their punctuation and full-width letters.
fn is_japanese(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{2fff}' | '\u{3001}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
        || matches!(c, '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_and_words() {
        for (text, expected) in [
            ("", (0, 0)),
            ("港、船。", (4, 0)),
            ("港の\u{3000}朝\n", (3, 0)),
            ("Off the ships, into the bakery.", (0, 6)),
            ("it's well-known — really", (0, 3)),
            ("2026年に98%", (2, 2)),
            ("みなとUIの朝", (5, 1)),
            ("ｗｉｄｅ", (4, 0)),
            ("── 問い", (2, 0)),
        ] {
            assert_eq!(counted(text), expected, "{text:?}");
        }
    }

    #[test]
    fn minutes_of_both_languages() {
        let ja = |count: usize| "港".repeat(count);
        let en = |count: usize| "word ".repeat(count);
        for (text, expected) in [
            (String::new(), 1),
            (ja(1), 1),
            (ja(749), 1),
            (ja(750), 2),
            (ja(2500), 5),
            (en(329), 1),
            (en(330), 2),
            (en(2200), 10),
            (format!("{}{}", ja(500), en(220)), 2),
            (format!("{}{}", ja(1000), en(110)), 3),
        ] {
            assert_eq!(minutes(&text), expected, "{} characters", text.chars().count());
        }
    }
}
