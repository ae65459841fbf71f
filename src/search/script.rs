//! Which letters are Japanese and which make words of other scripts, after width and case are
//! folded. What is neither (punctuation, spaces, symbols) is skipped everywhere.

/// The mark that makes the vowel before it long.
pub(super) const LONG: char = 'ー';

/// The script of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Script {
    /// Ideographs, and whatever else is written without spaces.
    Kanji,
    /// Hiragana.
    Hiragana,
    /// Katakana, which are folded to hiragana but make words of their own.
    Katakana,
    /// Letters and digits of scripts that put spaces between words.
    Latin,
}

impl Script {
    /// Whether any two letters of a text in this script may be asked for.
    pub(super) const fn is_japanese(self) -> bool {
        !matches!(self, Script::Latin)
    }
}

/// A letter in its folded form, and its script; nothing for what is no letter. `c` is in the form
/// that [`Normal`](super::Normal) gives.
pub(super) fn letter(c: char) -> Option<(char, Script)> {
    Some(match c {
        'a'..='z' | '0'..='9' => (c, Script::Latin),
        'A'..='Z' => (c.to_ascii_lowercase(), Script::Latin),
        'ぁ'..='ゖ' | 'ゝ' | 'ゞ' => (c, Script::Hiragana),
        // Katakana stand 0x60 behind the same hiragana.
        'ァ'..='ヶ' | 'ヽ' | 'ヾ' => {
            (char::from_u32(c as u32 - 0x60).unwrap_or(c), Script::Katakana)
        }
        'ヷ'..='ヺ' => (c, Script::Katakana),
        // After hiragana it belongs to them.
        LONG => (c, Script::Katakana),
        '々' | '〆' | '〇' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' => {
            (c, Script::Kanji)
        }
        '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' => {
            (c, Script::Kanji)
        }
        '×' | '÷' => return None,
        '\u{c0}'..='\u{2ff}' | '\u{370}'..='\u{1fff}' => (c, Script::Latin),
        _ => return None,
    })
}

/// Whether a character is joined to the one before it: combining marks, and the voiced marks of
/// narrow kana.
pub(super) const fn is_joined(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{3099}' | '\u{309a}' | '\u{ff9e}' | '\u{ff9f}')
}

/// Whether NFKC leaves a character as it is, or makes of it nothing that is a letter: most of what
/// stands in a text, so that it needn't be asked.
pub(super) const fn is_normal(c: char) -> bool {
    matches!(c, '\0'..='\u{9f}' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}')
        || matches!(c, '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fe}' | '\u{4e00}'..='\u{9fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_folded_and_the_rest_is_none() {
        for (c, expected) in [
            ('A', Some(('a', Script::Latin))),
            ('7', Some(('7', Script::Latin))),
            ('é', Some(('é', Script::Latin))),
            ('ж', Some(('ж', Script::Latin))),
            ('ア', Some(('あ', Script::Katakana))),
            ('ヴ', Some(('ゔ', Script::Katakana))),
            ('あ', Some(('あ', Script::Hiragana))),
            ('港', Some(('港', Script::Kanji))),
            ('한', Some(('한', Script::Kanji))),
            ('ー', Some(('ー', Script::Katakana))),
            ('、', None),
            ('・', None),
            (' ', None),
            ('×', None),
            ('😀', None),
        ] {
            assert_eq!(letter(c), expected, "{c}");
        }
    }
}
