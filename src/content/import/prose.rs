//! Plain text as Markdown: what looks like markup is not meant as such.

/// Signs at the beginning of a line that people use for the items of a list.
const BULLETS: &[char] = &['•', '●', '◦', '○', '▪', '■', '・', '‣', '*', '-', '–'];

/// A text without markup as Markdown: each line is a paragraph, lines with bullets are a list.
pub(super) fn markdown(plain: &str) -> String {
    let mut text = String::new();
    let mut was_item = false;
    for line in plain.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let item = line.strip_prefix(BULLETS).filter(|rest| {
            // `-5` is a number, and `*` may be a footnote: in ASCII the space makes the list.
            rest.starts_with(' ') || !(rest.starts_with(BULLETS) || line.is_char_boundary(1))
        });
        if !text.is_empty() {
            text.push_str(if was_item && item.is_some() { "\n" } else { "\n\n" });
        }
        was_item = item.is_some();
        match item {
            Some(item) => text.push_str(&format!("- {}", line_start(&escaped(item.trim())))),
            None => text.push_str(&line_start(&escaped(line))),
        }
    }
    text
}

/// A stretch of text in which no sign means anything to Markdown, wherever in a line it stands.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '*' | '`' | '[' | ']' | '<' | '_' | '~') {
            safe.push('\\');
        }
        safe.push(c);
    }
    safe
}

/// A line whose first signs mean nothing to Markdown either.
pub(super) fn line_start(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = line.split_at(digits);
    if digits > 0 && rest.starts_with(['.', ')']) {
        return format!("{number}\\{rest}");
    }
    if line.starts_with(['#', '>', '+', '-', '=', '|']) {
        return format!("\\{line}");
    }
    line.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_paragraphs_and_bullets_are_lists() {
        assert_eq!(
            markdown("仕事\r\n-5 °C\n# 1 in C*\n\n・倉庫\n• 通関\n1. first\n<b>&"),
            "仕事\n\n\\-5 °C\n\n\\# 1 in C\\*\n\n- 倉庫\n- 通関\n\n1\\. first\n\n\\<b>&",
        );
        assert_eq!(markdown(" \n "), "");
    }
}
