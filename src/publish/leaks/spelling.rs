//! What the files of a site say, however they spell it.

use std::borrow::Cow;

/// Elements inside a line: what they divide is read as one.
const INLINE: &[&str] =
    &["a", "abbr", "b", "code", "del", "em", "i", "mark", "s", "small", "span", "strong", "wbr"];

/// The readings of a text file: what it says, and for markup also what stands between the brackets.
pub(super) fn readings(path: &str, text: &str) -> Vec<String> {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    match ending {
        "html" | "svg" => {
            let (said, inside) = apart(text);
            vec![plain(&said, 1), plain(&inside, 1)]
        }
        // Markup inside markup: feeds carry pages as text.
        "xml" | "atom" => {
            let (said, inside) = apart(text);
            let (text, more) = apart(&plain(&said, 1));
            vec![plain(&text, 1), plain(&more, 1), plain(&inside, 1)]
        }
        "json" | "webmanifest" => {
            let (said, inside) = apart(&unescaped(text));
            vec![plain(&said, 1), plain(&inside, 1)]
        }
        "ics" => vec![unfolded(text)],
        _ => vec![text.to_owned()],
    }
}

/// What markup says, and what stands inside its brackets.
fn apart(markup: &str) -> (String, String) {
    let mut said = String::with_capacity(markup.len());
    let mut inside = String::new();
    let mut rest = markup;
    while let Some((text, tag)) = rest.split_once('<') {
        said.push_str(text);
        let end = if tag.starts_with("!--") { "-->" } else { ">" };
        let (tag, after) = tag.split_once(end).unwrap_or((tag, ""));
        let name = tag.trim_start_matches('/');
        let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        // An empty comment is a seam between two pieces of text.
        if !(tag.starts_with("!--") || INLINE.contains(&name)) {
            said.push('\n');
        }
        inside.push_str(tag);
        inside.push('\n');
        rest = after;
    }
    said.push_str(rest);
    (said, inside)
}

/// The text with its entities and escapes resolved, as often as that.
fn plain(text: &str, times: usize) -> String {
    let mut text = unescaped(text);
    for _ in 0..=times {
        if !text.contains('&') {
            break;
        }
        text = Cow::Owned(resolved(&text));
    }
    text.into_owned()
}

/// Entities as characters: those that have a number, and those with which addresses are hidden.
fn resolved(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, entity)) = rest.split_once('&') {
        plain.push_str(before);
        let name = entity.split_once(';').map(|(name, _)| name).filter(|name| name.len() < 10);
        match name.and_then(character) {
            Some(c) => {
                plain.push(c);
                rest = entity.split_once(';').map_or("", |(_, rest)| rest);
            }
            None => {
                plain.push('&');
                rest = entity;
            }
        }
    }
    plain.push_str(rest);
    plain
}

fn character(name: &str) -> Option<char> {
    let number = match name.strip_prefix('#') {
        Some(number) => match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok(),
            None => number.parse().ok(),
        },
        None => None,
    };
    if let Some(number) = number {
        return char::from_u32(number);
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "commat" => '@',
        "period" => '.',
        "nbsp" => ' ',
        _ => return None,
    })
}

/// JSON's escapes as characters.
fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains('\\') {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, escape)) = rest.split_once('\\') {
        plain.push_str(before);
        let mut chars = escape.chars();
        let length = match chars.next() {
            Some('u') => {
                let number = escape.get(1..5).and_then(|hex| u32::from_str_radix(hex, 16).ok());
                plain.extend(number.and_then(char::from_u32));
                if number.is_some() { 5 } else { 1 }
            }
            Some('n' | 'r' | 't') => {
                plain.push('\n');
                1
            }
            Some(c) => {
                plain.push(c);
                c.len_utf8()
            }
            None => 0,
        };
        rest = escape.get(length..).unwrap_or_default();
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

/// Lines of a calendar as they were before they were folded (RFC 5545, section 3.1), without the
/// escapes of its texts (section 3.3.11).
fn unfolded(text: &str) -> String {
    let whole = text.replace("\r\n ", "").replace("\n ", "");
    unescaped(&whole).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_spelling_is_read() {
        for (path, text, expected) in [
            ("a.html", "<p>a<b>@</b>b.net</p><p>c</p>", "\na@b.net\n\nc\n"),
            ("a.html", "a<!-- -->@<!--x-->b", "a@b"),
            ("a.html", "a&#64;b&period;net &amp;#x40; &nope;", "a@b.net @ &nope;"),
            ("a.html", "<script>{\"a\":\"b\\u0040c\"}</script>", "\n{\"a\":\"b@c\"}\n"),
            ("a.atom", "<c>&lt;p&gt;a&amp;#64;&lt;b&gt;b&lt;/b&gt;&lt;/p&gt;</c>", "\n\na@b\n\n"),
            ("a.json", "{\"a\":\"<p>b\\u003cb\\u003e&#64;c\"}", "{\"a\":\"\nb@c\"}"),
            ("a.ics", "X:a@b\r\n .net\\, c\\nd", "X:a@b.net, c\nd"),
        ] {
            assert_eq!(readings(path, text)[0], expected, "{text}");
        }
        assert_eq!(
            readings("a.html", "<a href=\"mailto:a&#64;b\" title=c>")[1],
            "a href=\"mailto:a@b\" title=c\n"
        );
        assert_eq!(readings("a.html", "<!-- a -->")[1], "!-- a \n");
    }
}
