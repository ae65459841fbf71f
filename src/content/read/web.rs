//! Addresses on the web.

use url::Url;

use super::Read;
use super::scalar::read_text;
use crate::content::fault::{field, setting, thing};
use crate::content::form::Sort;
use crate::content::ledger::Reading;
use crate::content::shape::{Form, Shape};
use crate::content::source::Node;

/// A web address: http or https.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::content) struct WebUrl(pub String);

/// A web address or a mail address: http, https or mailto.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::content) struct ContactUrl(pub String);

/// Scheme and host, and no space anywhere. Whether the host can be one is left to the checker.
const WEB: &str = r"[Hh][Tt][Tt][Pp][Ss]?://[^\s/?#\\]\S*";

/// A mail address.
pub(in crate::content) const MAIL: &str = r"[!#-+.-9;=?A-~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+";

impl Read for WebUrl {
    fn shape() -> Shape {
        Form::of(WEB, "https://www.example.com/").sorted(Sort::Web)
    }

    fn read(node: &Node, reading: &mut Reading<'_>) -> Option<Self> {
        read_url(node, reading, &["https", "http"]).map(WebUrl)
    }
}

impl Read for ContactUrl {
    fn shape() -> Shape {
        let pattern = format!(r"{WEB}|[Mm][Aa][Ii][Ll][Tt][Oo]:{MAIL}(?:[?#]\S*)?");
        Form::of(&pattern, "https://www.example.com/").sorted(Sort::Web)
    }

    fn read(node: &Node, reading: &mut Reading<'_>) -> Option<Self> {
        let url = read_url(node, reading, &["https", "http", "mailto"])?;
        if let Some(Ok(mail)) = url.starts_with("mailto:").then(|| Url::parse(&url)) {
            reading.ledger.contacts.push(mail.path().to_owned());
        }
        Some(ContactUrl(url))
    }
}

fn read_url(node: &Node, reading: &mut Reading<'_>, schemes: &[&str]) -> Option<String> {
    let text = read_text(node, reading, thing::WEB_ADDRESS)?;
    let fault = match Url::parse(text) {
        Err(_) => field::bad_url(text, schemes),
        Ok(url) if !schemes.contains(&url.scheme()) => field::bad_scheme(url.scheme(), schemes),
        Ok(url) if url.scheme() == "mailto" && !is_mail_address(url.path()) => {
            setting::bad_mail(text.split_once(':').map_or(text, |(_, address)| address))
        }
        // `https:example.com` and spaces are mended by browsers, but they are slips.
        Ok(url) if url.scheme() != "mailto" && !has_host(text) => field::bad_url(text, schemes),
        Ok(url) => {
            if url.scheme() != "mailto" {
                reading.link(&node.span, text);
            }
            return Some(text.to_owned());
        }
    };
    reading.fault(&node.span, fault);
    None
}

fn has_host(text: &str) -> bool {
    let after = text.split_once("://").map_or("", |(_, after)| after);
    !after.is_empty() && !after.starts_with('/') && !text.contains(char::is_whitespace)
}

/// Whether a text looks like one mail address. What mail servers accept is wider; what people
/// have is not.
pub(in crate::content) fn is_mail_address(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else { return false };
    let plain = |c: char| c.is_ascii_graphic() && !matches!(c, '@' | ':' | '<' | '>' | ',' | '"');
    !name.is_empty()
        && name.chars().all(plain)
        && host.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-'))
        && host.split('.').count() >= 2
        && host.split('.').all(|label| !label.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mail_addresses() {
        for good in ["alumni@example.com", "a.b+c@mail.example.jp"] {
            assert!(is_mail_address(good), "{good}");
        }
        for bad in
            ["", "alumni", "@example.com", "a@b", "a@b.", "a b@example.com", "a@b@example.com"]
        {
            assert!(!is_mail_address(bad), "{bad}");
        }
    }
}
