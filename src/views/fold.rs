//! Texts made alike, so that they can be compared and put in order.

/// Lower case, katakana as hiragana, full-width ASCII as ASCII: one character at a time, without
/// tables.
pub(super) fn fold(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{30a1}'..='\u{30f6}' => shifted(c, -0x60),
            '\u{ff01}'..='\u{ff5e}' => shifted(c, -0xfee0).to_ascii_lowercase(),
            '\u{3000}' => ' ',
            c => c.to_ascii_lowercase(),
        })
        .collect()
}

fn shifted(c: char, by: i32) -> char {
    (c as u32).checked_add_signed(by).and_then(char::from_u32).unwrap_or(c)
}
