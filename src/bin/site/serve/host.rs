//! Answers requests as a static host does.

use std::fmt::Write as _;
use std::io::Write as _;
use std::sync::Arc;

use tiny_http::{Method, Request, StatusCode};

use super::live;
use super::media::content_type;
use super::stage::Stage;

/// What stands at an address.
#[derive(Debug, PartialEq)]
enum Answer {
    File(Vec<u8>, &'static str),
    /// Elsewhere.
    Moved(String),
    /// Nothing; the page that says so.
    NotFound(Vec<u8>),
    /// There is no good site yet.
    NotYet,
    /// The news, as they come.
    Events,
}

/// Answers a request. A reader who has gone away meanwhile is nobody's fault.
pub(super) fn answer(stage: &Arc<Stage>, request: Request) {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return respond(request, 405, &[("Allow", "GET, HEAD")], Vec::new());
    }
    let (status, kind, body) = match find(stage, request.url()) {
        Answer::Events if request.method() == &Method::Get => {
            return live::tell(Arc::clone(stage), request);
        }
        Answer::Events => (200, "text/event-stream", Vec::new()),
        Answer::Moved(to) => return respond(request, 301, &[("Location", &to)], Vec::new()),
        Answer::File(bytes, kind) => (200, kind, bytes),
        Answer::NotFound(page) => (404, content_type("404.html"), page),
        Answer::NotYet => (503, content_type("index.html"), live::waiting_page().into()),
    };
    let body = if kind.starts_with("text/html") { live::attach(stage, body) } else { body };
    respond(request, status, &[("Content-Type", kind)], body);
}

fn respond(request: Request, status: u16, headers: &[(&str, &str)], body: Vec<u8>) {
    let is_wanted = request.method() != &Method::Head;
    let mut head = head(status, headers);
    let _ = write!(head, "Content-Length: {}\r\n\r\n", body.len());
    let mut reader = request.into_writer();
    let _ = reader.write_all(head.as_bytes());
    if is_wanted {
        let _ = reader.write_all(&body);
    }
}

/// The beginning of an answer, to which more headers may be added.
///
/// It is the last one on its connection (RFC 9112 §9.6). Connections come in bursts, and tiny_http may
/// count on the same idle thread for two of them: kept open, the first one would let the other wait.
pub(super) fn head(status: u16, headers: &[(&str, &str)]) -> String {
    let reason = StatusCode(status).default_reason_phrase();
    let always = [
        ("Connection", "close"),
        ("Cache-Control", "no-store"),
        ("X-Content-Type-Options", "nosniff"),
    ];
    let mut head = format!("HTTP/1.1 {status} {reason}\r\n");
    for (name, value) in always.iter().chain(headers) {
        let _ = write!(head, "{name}: {value}\r\n");
    }
    head
}

/// What stands at a URL. Paths name files in memory, so none leads out of the site.
fn find(stage: &Stage, url: &str) -> Answer {
    let (path, query) = match url.split_once('?') {
        Some((path, query)) => (path, format!("?{query}")),
        None => (url, String::new()),
    };
    let base = stage.base().as_str();
    let Some(below) = path.strip_prefix(base).and_then(|rest| rest.strip_prefix('/')) else {
        return match path == base || path == "/" {
            true => Answer::Moved(format!("{base}/{query}")),
            false => not_found(stage),
        };
    };
    match below {
        "__site/events" => return Answer::Events,
        "__site/live.js" => return Answer::File(live::SCRIPT.into(), content_type("live.js")),
        "__site/overlay.css" => return Answer::File(live::STYLE.into(), content_type("o.css")),
        _ => {}
    }
    let Some(name) = decoded(below) else { return not_found(stage) };
    if name.is_empty() || name.ends_with('/') {
        let page = format!("{name}index.html");
        return match stage.file(&page) {
            Some(bytes) => Answer::File(bytes, content_type(&page)),
            None => not_found(stage),
        };
    }
    match stage.file(&name) {
        Some(bytes) => Answer::File(bytes, content_type(&name)),
        None if stage.file(&format!("{name}/index.html")).is_some() => {
            Answer::Moved(format!("{base}/{below}/{query}"))
        }
        None => not_found(stage),
    }
}

fn not_found(stage: &Stage) -> Answer {
    if !stage.has_site() {
        return Answer::NotYet;
    }
    Answer::NotFound(stage.file("404.html").unwrap_or_else(|| b"Not found".to_vec()))
}

/// A path without its percent signs.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let high = char::from(rest.next()?).to_digit(16)?;
        let low = char::from(rest.next()?).to_digit(16)?;
        bytes.push(u8::try_from(high * 16 + low).ok()?);
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use naname::domain::Locale;
    use naname::route::BasePath;

    use super::*;

    #[test]
    fn addresses_are_answered_below_the_base_path_alone() {
        let base = BasePath::of_public_url("/alumni/");
        let stage = Stage::new(base, "content".into(), "client".into(), Locale::En);
        assert_eq!(find(&stage, "/"), Answer::Moved("/alumni/".into()));
        assert_eq!(find(&stage, "/alumni?a=b"), Answer::Moved("/alumni/?a=b".into()));
        assert_eq!(find(&stage, "/alumnix/"), Answer::NotYet);
        assert_eq!(find(&stage, "/alumni/"), Answer::NotYet);
        assert_eq!(find(&stage, "/alumni/__site/events"), Answer::Events);
        assert_eq!(find(&stage, "/__site/events"), Answer::NotYet);
    }

    #[test]
    fn paths_are_decoded() {
        assert_eq!(decoded("a%20b/%E7%82%B9").as_deref(), Some("a b/点"));
        for bad in ["%", "%4", "%zz", "%ff"] {
            assert_eq!(decoded(bad), None, "{bad}");
        }
    }
}
