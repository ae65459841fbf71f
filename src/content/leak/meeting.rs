//! What lets everybody into a meeting: a link with its passcode in it, and a passcode.

use std::ops::Range;

use super::pattern::{before, narrow};

/// Hosts of meetings.
pub(super) const HOSTS: &[&str] =
    &["zoom.us/", "zoomgov.com/", "teams.microsoft.com/", "teams.live.com/", "webex.com/"];

/// Words before what one types to be let in.
pub(super) const WORDS: &[&str] =
    &["パスコード", "passcode", "ミーティングパスワード", "meeting password", "PIN"];

/// What stands in a link that lets in whoever has it: Zoom's and Webex's password, the two forms of
/// Teams, and Webex's meeting by its key.
const KEYS: &[&str] = &["pwd=", "?p=", "&p=", ";p=", "/l/meetup-join/", "mtid="];

/// The least and the most signs of a passcode.
const LENGTH: Range<usize> = 4..24;

/// The link around a host of meetings, if it lets everybody in.
pub(super) fn link(text: &str, at: usize, end: usize) -> Option<Range<usize>> {
    let in_link =
        |c: char| c.is_ascii_graphic() && !matches!(c, '"' | '\'' | '<' | '>' | '(' | ')' | '`');
    let start = text.get(..at)?.trim_end_matches(in_link).len();
    let rest = text.get(end..)?;
    let end = end + rest.find(|c| !in_link(c)).unwrap_or(rest.len());
    let link = text.get(start..end)?.to_ascii_lowercase();
    KEYS.iter().any(|key| link.contains(key)).then_some(start..end)
}

/// The passcode after a word that announces one, with the word.
pub(super) fn passcode(text: &str, at: usize, end: usize) -> Option<Range<usize>> {
    if before(text, at).is_some_and(|c| c.is_ascii_alphanumeric()) {
        return None;
    }
    let rest = text.get(end..)?;
    let code = rest.trim_start_matches([' ', '\u{3000}', '*']);
    let code = code.strip_prefix([':', '：', '=', '＝', 'は'])?;
    let code = code.trim_start_matches([' ', '\u{3000}', '*', '`', '「', '"']);
    let is_pin = text.get(at..end).is_some_and(|word| word.eq_ignore_ascii_case("pin"));
    let in_code = |c: char| {
        let c = narrow(c);
        // The way in by telephone is written in groups.
        c.is_ascii_digit() || (is_pin && c == ' ') || (!is_pin && c.is_ascii_alphanumeric())
    };
    let found = code.get(..code.find(|c| !in_code(c)).unwrap_or(code.len()))?.trim_end();
    let signs = found.chars().filter(|c| *c != ' ').count();
    let has_digit = found.chars().any(|c| narrow(c).is_ascii_digit());
    let end = text.len() - code.len() + found.len();
    (LENGTH.contains(&signs) && has_digit).then_some(at..end)
}

#[cfg(test)]
mod tests {
    use super::super::pattern::Patterns;

    fn found(text: &str) -> Vec<String> {
        let leaks = Patterns::new(&[], &[]).leaks(text, &[].into());
        leaks.into_iter().map(|leak| text[leak.range].to_owned()).collect()
    }

    #[test]
    fn what_lets_in_is_found() {
        let zoom = "https://us02web.zoom.us/j/81234567890?pwd=QmFuYW5hMTIz";
        let teams = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_Zm9v%40thread.v2/0";
        let short = "https://teams.microsoft.com/meet/2345678901234?p=AbCdEf";
        let webex = "https://minato.webex.com/minato/j.php?MTID=m0123456789abcdef";
        for (text, expected) in [
            (&*format!("[参加]({zoom})"), &[zoom][..]),
            (&format!("<a href=\"{teams}\">"), &[teams]),
            (&format!("{short} {webex}"), &[short, webex]),
            ("ミーティングID：812 3456 7890、パスコード：482913。", &["パスコード：482913"]),
            ("Passcode: x7Kq29", &["Passcode: x7Kq29"]),
            ("**Passcode**: `482913`", &["Passcode**: `482913"]),
            ("meet.google.com/abc-defg-hij PIN: 123 456 789#", &["PIN: 123 456 789"]),
            ("https://zoom.us/j/81234567890, https://teams.microsoft.com/", &[]),
            ("パスコードは当日お送りします。Passcode: by mail. PIN: none. Pinned: 1234", &[]),
            ("spin: 123456", &[]),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }
}
