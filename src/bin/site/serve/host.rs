//! Answers requests as a static host does.

use std::io::Cursor;
use std::sync::Arc;

use tiny_http::{Header, Method, Request, Response, StatusCode};

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
    let always = [("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff")];
    let headers = headers
        .iter()
        .chain(&always)
        .filter_map(|(name, value)| Header::from_bytes(*name, *value).ok())
        .collect();
    let length = Some(body.len());
    let response = Response::new(StatusCode(status), headers, Cursor::new(body), length, None);
    let _ = request.respond(response);
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
