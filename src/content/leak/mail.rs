//! Mail addresses.

use std::collections::BTreeSet;
use std::ops::Range;

use super::pattern::narrow;

/// What stands after the last dot in a picture's name: `cover@2x.png` is no address.
const FILES: &[&str] = &["png", "jpg", "jpeg", "svg", "webp", "avif", "gif", "css", "js", "html"];

/// Nobody's host (RFC 2606, section 3): for examples.
const NOBODY: &str = "example.com";

/// The address around the sign at a place: `@`, a full-width one, or as links write it.
pub(super) fn at(text: &str, at: usize, contacts: &BTreeSet<String>) -> Option<Range<usize>> {
    let rest = text.get(at..)?;
    let sign = ["@", "＠", "%40"].into_iter().find(|sign| rest.starts_with(sign))?;
    let in_name = |c: char| {
        let c = narrow(c);
        c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '+' | '-' | '\'')
    };
    let in_host = |c: char| {
        let c = narrow(c);
        c.is_ascii_alphanumeric() || matches!(c, '.' | '-')
    };
    let name_before = text.get(..at)?;
    let name_at = name_before.rfind(|c| !in_name(c)).map_or(0, |found| {
        found + name_before.get(found..).and_then(|it| it.chars().next()).map_or(0, char::len_utf8)
    });
    let start = name_at + count(name_before.get(name_at..)?, |c| matches!(narrow(c), '.' | '\''));
    let host = rest.get(sign.len()..)?;
    let host = host.get(..host.find(|c| !in_host(c)).unwrap_or(host.len()))?;
    let host = host.trim_end_matches(|c| matches!(narrow(c), '.' | '-'));
    let name: String = text.get(start..at)?.chars().map(narrow).collect();
    // `@name@host` is the name of an account.
    let is_account = name_before.get(..start)?.ends_with('@');
    let host_name: String = host.chars().map(narrow).collect::<String>().to_lowercase();
    let (_, top) = host_name.rsplit_once('.')?;
    let is_host = top.len() >= 2
        && top.chars().all(|c| c.is_ascii_alphabetic())
        && !FILES.contains(&top)
        && host_name.split('.').all(|label| !label.is_empty());
    if name.is_empty() || is_account || !is_host {
        return None;
    }
    let whole = format!("{}@{host_name}", name.to_lowercase());
    let is_below = |domain: &str| {
        host_name == domain || host_name.strip_suffix(domain).is_some_and(|it| it.ends_with('.'))
    };
    let is_public = is_below(NOBODY)
        || contacts.contains(&whole)
        || contacts.iter().any(|contact| !contact.contains('@') && is_below(contact));
    (!is_public).then_some(start..at + sign.len() + host.len())
}

/// How many bytes of such characters a text begins with.
fn count(text: &str, of: impl Fn(char) -> bool) -> usize {
    text.len() - text.trim_start_matches(of).len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        let contacts = ["office@example.org".to_owned(), "minato.example".to_owned()].into();
        let all = text.char_indices().filter_map(|(place, _)| at(text, place, &contacts));
        all.map(|range| &text[range]).collect()
    }

    #[test]
    fn addresses_are_found_in_each_form() {
        for (text, expected) in [
            ("連絡は taro.m+a@example.net へ。", &["taro.m+a@example.net"][..]),
            ("(taro@mail.example.net).", &["taro@mail.example.net"]),
            ("連絡はtaro＠example．netまで", &["taro＠example．net"]),
            ("mailto:taro%40example.net?subject=a", &["taro%40example.net"]),
            ("a@example.net,b@example.net", &["a@example.net", "b@example.net"]),
            ("TARO@EXAMPLE.NET", &["TARO@EXAMPLE.NET"]),
            ("office@example.org, Office@Example.org", &[]),
            ("other@example.org", &["other@example.org"]),
            ("a@minato.example, b@post.minato.example", &[]),
            ("a@notminato.example", &["a@notminato.example"]),
            ("a@example.com, b@alumni.example.com", &[]),
            ("a@notexample.com", &["a@notexample.com"]),
            ("cover@2x.png, a@b, @name, @name@social.example.net, 3@1.5", &[]),
            ("https://social.example.net/@name", &[]),
            ("100%40", &[]),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }
}
