//! Hosts that only the company's own network knows.

use std::ops::Range;

use super::pattern::{after, before};

/// Domains that are in no public list of names: `.local` (RFC 6762), `.internal` (reserved by ICANN
/// in 2024), and those that companies give their own machines.
pub(super) const DOMAINS: &[&str] = &[".local", ".internal", ".corp", ".intranet", ".lan"];

/// The machine itself.
pub(super) const LOCALHOST: &str = "localhost";

/// A host whose name stands there; one below it too.
pub(super) fn whole(text: &str, at: usize, end: usize) -> Option<Range<usize>> {
    let is_whole = !before(text, at).is_some_and(|c| c.is_ascii_alphanumeric() || c == '-');
    (is_whole && ends(text, end)).then_some(start(text, at)..end)
}

/// A host below the domain that stands there.
pub(super) fn below(text: &str, at: usize, end: usize) -> Option<Range<usize>> {
    let start = start(text, at);
    (start < at && ends(text, end)).then_some(start..end)
}

/// An address of a private network (RFC 1918), of the machine itself or of the same wire.
pub(super) fn number(text: &str, at: usize) -> Option<Range<usize>> {
    let in_number = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    if before(text, at).is_some_and(in_number) {
        return None;
    }
    let rest = text.get(at..)?;
    let length = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
    let number = rest.get(..length)?.trim_end_matches('.');
    let parts: Vec<u8> = number.split('.').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let is_inside = match parts.as_slice() {
        [10 | 127, _, _, _] | [192, 168, _, _] | [169, 254, _, _] => true,
        [172, second, _, _] => (16..32).contains(second),
        _ => false,
    };
    let end = at + number.len();
    let goes_on = after(text, end).is_some_and(|c| c.is_ascii_alphanumeric() || c == '_');
    (is_inside && !goes_on).then_some(at..end)
}

/// Where the name of the host that holds this place begins.
fn start(text: &str, at: usize) -> usize {
    let name = text.get(..at).unwrap_or_default();
    let in_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    let start = name.trim_end_matches(in_name).len();
    start + name.get(start..).map_or(0, |it| it.len() - it.trim_start_matches(['.', '-']).len())
}

/// Whether a name ends there, and doesn't go on into a public one.
fn ends(text: &str, end: usize) -> bool {
    match after(text, end) {
        Some(c) if c.is_ascii_alphanumeric() || matches!(c, '-' | '_') => false,
        Some('.') => !after(text, end + 1).is_some_and(|c| c.is_ascii_alphanumeric()),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::super::pattern::Patterns;

    fn found(text: &str) -> Vec<String> {
        let hosts = ["wiki.minato.example".to_owned(), "*.inside.example".to_owned()];
        let leaks = Patterns::new(&hosts, &[]).leaks(text, &[].into());
        leaks.into_iter().map(|leak| text[leak.range].to_owned()).collect()
    }

    #[test]
    fn hosts_are_found_in_text_and_links() {
        for (text, expected) in [
            ("https://wiki.minato.local/page", &["wiki.minato.local"][..]),
            ("共有は files.internal にあります", &["files.internal"]),
            ("files.corp。", &["files.corp"]),
            ("FILES.CORP", &["FILES.CORP"]),
            ("http://localhost:8080/", &["localhost"]),
            ("http://192.168.0.12/a, 10.1.2.3", &["192.168.0.12", "10.1.2.3"]),
            ("172.16.0.1 172.32.0.1 127.0.0.1", &["172.16.0.1", "127.0.0.1"]),
            ("10.1.2.3", &["10.1.2.3"]),
            ("10.1.2.3.", &["10.1.2.3"]),
            (
                "Wiki.Minato.Example, a.wiki.minato.example",
                &["Wiki.Minato.Example", "a.wiki.minato.example"],
            ),
            ("a.inside.example inside.example", &["a.inside.example"]),
            ("mywiki.minato.example, wiki.minato.example.net", &[]),
            ("local, .local, a.locale, internal.example.net, a.local.example.net", &[]),
            ("v10.1.2.3, 10.1.2.3.4, 10.1.2.300, 8.8.8.8, 10.1.2", &[]),
            ("localhosts, mylocalhost", &[]),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }
}
