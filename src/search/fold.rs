//! Texts as the index sees them: letters alone, with what is only another way to write them folded.

use std::ops::Range;

use super::script::{self, LONG, Script};

/// Unicode's NFKC, and lower case: the browser's own in it, a crate's in the build. The tables for
/// it would be a tenth of the client.
pub type Normal = fn(&str) -> String;

/// Old forms of ideographs with the ones written today.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Forms(Vec<(char, char)>);

impl Forms {
    /// Pairs, each an old form and today's, one after the other: `國国齋斎`.
    pub fn parse(pairs: &str) -> Forms {
        let mut forms: Vec<(char, char)> = Vec::new();
        let mut chars = pairs.chars();
        while let (Some(old), Some(new)) = (chars.next(), chars.next()) {
            let at = forms.partition_point(|pair| pair.0 < old);
            forms.insert(at, (old, new));
        }
        Forms(forms)
    }

    fn current(&self, c: char) -> char {
        let at = self.0.partition_point(|pair| pair.0 < c);
        match self.0.get(at) {
            Some((old, new)) if *old == c => *new,
            _ => c,
        }
    }
}

/// What stands between a letter and the one before it. Later ones part more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    /// Nothing.
    None,
    /// The end of a line, which an editor may set anywhere in a Japanese text.
    Line,
    /// Punctuation or a symbol.
    Mark,
    /// A space.
    Space,
    /// An empty line: another paragraph.
    Border,
}

/// A letter of a folded text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Letter {
    /// The folded letter.
    pub(super) c: char,
    /// Its script, before kana were folded.
    pub(super) script: Script,
    /// What stands before it.
    pub(super) gap: Gap,
    /// Where what it was made of begins in the text, in bytes.
    pub(super) from: usize,
    /// Where that ends.
    pub(super) to: usize,
}

/// The letters of a text.
pub(super) fn fold(text: &str, forms: &Forms, normal: Normal) -> Vec<Letter> {
    let letters = Vec::with_capacity(text.len() / 3);
    let mut folding = Folding { letters, gap: Gap::None, lines: 0, forms };
    let mut chars = text.char_indices().peekable();
    while let Some((from, c)) = chars.next() {
        let mut to = from + c.len_utf8();
        let mut is_cluster = false;
        while let Some((at, joined)) = chars.next_if(|(_, next)| script::is_joined(*next)) {
            to = at + joined.len_utf8();
            is_cluster = true;
        }
        // Full width to ASCII is the one change that is frequent in Japanese texts.
        let c = match c {
            '！'..='～' => char::from_u32(c as u32 - '！' as u32 + '!' as u32).unwrap_or(c),
            c => c,
        };
        if !is_cluster && script::is_normal(c) {
            folding.take(c, from, to);
        } else {
            for c in normal(text.get(from..to).unwrap_or_default()).chars() {
                folding.take(c, from, to);
            }
        }
    }
    folding.letters
}

struct Folding<'f> {
    letters: Vec<Letter>,
    gap: Gap,
    /// How many lines ended since the last letter.
    lines: u32,
    forms: &'f Forms,
}

impl Folding<'_> {
    fn take(&mut self, c: char, from: usize, to: usize) {
        if let Some((c, script)) = script::letter(c) {
            let c = if script == Script::Kanji { self.forms.current(c) } else { c };
            let script = match self.letters.last() {
                Some(before) if c == LONG && before.script == Script::Hiragana => before.script,
                _ => script,
            };
            self.letters.push(Letter { c, script, gap: self.gap, from, to });
            (self.gap, self.lines) = (Gap::None, 0);
            return;
        }
        self.lines += u32::from(c == '\n');
        let gap = match c {
            '\n' if self.lines > 1 => Gap::Border,
            '\n' => Gap::Line,
            // English words keep what stands behind an apostrophe.
            '\'' | '’' => return,
            c if c.is_whitespace() => Gap::Space,
            _ => Gap::Mark,
        };
        self.gap = if gap > self.gap { gap } else { self.gap };
    }
}

/// Where the words of a text stand: what is written in one script, without anything between. Each
/// letter is in one of them.
pub(super) fn words(letters: &[Letter]) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut start = 0;
    for at in 1..=letters.len() {
        let goes_on = match (letters.get(at - 1), letters.get(at)) {
            (Some(before), Some(letter)) => goes_on(before, letter),
            _ => false,
        };
        if !goes_on {
            words.push(start..at);
            start = at;
        }
    }
    words
}

/// Letters as a text.
pub(super) fn text(letters: &[Letter]) -> String {
    let mut text = String::new();
    for letter in letters {
        text.push(letter.c);
    }
    text
}

fn goes_on(before: &Letter, letter: &Letter) -> bool {
    // A Japanese line may end within a word.
    before.script == letter.script
        && (letter.gap == Gap::None || letter.gap == Gap::Line && letter.script.is_japanese())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        let normal = |text: &str| text.replace("ｶﾞ", "ガ").replace('①', "1");
        let letters = fold(text, &Forms::parse("國国齋斎"), |text| {
            text.replace("ｶﾞ", "ガ").replace('①', "1").replace("か\u{3099}", "が")
        });
        assert_eq!(normal("①"), "1");
        letters.iter().map(|letter| letter.c).collect()
    }

    #[test]
    fn ways_to_write_a_letter_are_one() {
        for (text, expected) in [
            ("アルムナイ", "あるむない"),
            ("ＯＢ・OG", "obog"),
            ("國と齋藤", "国と斎藤"),
            ("ｶﾞ", "が"),
            ("か\u{3099}", "が"),
            ("①、2", "12"),
            ("港の　朝。\n船", "港の朝船"),
        ] {
            assert_eq!(folded(text), expected, "{text}");
        }
    }

    #[test]
    fn words_end_where_the_script_changes() {
        let of = |text: &str| {
            let letters = fold(text, &Forms::default(), str::to_owned);
            let words = words(&letters).into_iter();
            words.map(|word| super::text(&letters[word])).collect::<Vec<_>>().join("|")
        };
        for (text, expected) in [
            ("港のアルムナイ会", "港|の|あるむない|会"),
            ("ソフトウェア・エンジニア", "そふとうぇあ|えんじにあ"),
            ("サーバーの音", "さーばー|の|音"),
            ("らーめん", "らーめん"),
            ("同窓\n会", "同窓会"),
            ("side-work\nIt's", "side|work|its"),
            ("", ""),
        ] {
            assert_eq!(of(text), expected, "{text}");
        }
    }
}
