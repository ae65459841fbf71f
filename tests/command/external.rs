//! `site check --external`, against a web of its own on this machine.

use std::collections::BTreeMap;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use serde_json::Value;
use tiny_http::{Header, Method, Request, Response, Server};

use crate::{Place, Ran};

/// A small web: one server by two names. Every request is answered in a thread of its own.
struct Web {
    port: u16,
    heard: Arc<Heard>,
}

#[derive(Default)]
struct Heard {
    /// Method, host and path of every request, with who asked.
    requests: Mutex<Vec<(String, String)>>,
    /// How many requests to a host are open, and the most that ever were.
    open: Mutex<BTreeMap<String, usize>>,
    most: AtomicUsize,
}

impl Web {
    fn start() -> Web {
        let server = Server::http("127.0.0.1:0").unwrap();
        let port = server.server_addr().to_ip().unwrap().port();
        let heard = Arc::new(Heard::default());
        let web = Web { port, heard: Arc::clone(&heard) };
        thread::spawn(move || {
            for request in server.incoming_requests() {
                let heard = Arc::clone(&heard);
                thread::spawn(move || heard.answer(request));
            }
        });
        web
    }

    fn url(&self, host: &str, path: &str) -> String {
        format!("http://{host}:{}{path}", self.port)
    }

    /// What has been asked since the last time that somebody wanted to know, in order.
    fn asked(&self) -> Vec<String> {
        let mut asked: Vec<_> = self.requests().into_iter().map(|(what, _)| what).collect();
        asked.sort();
        asked
    }

    fn requests(&self) -> Vec<(String, String)> {
        std::mem::take(&mut self.heard.requests.lock().unwrap())
    }
}

impl Heard {
    fn answer(&self, request: Request) {
        let header = |name: &'static str| {
            let found = request.headers().iter().find(|header| header.field.equiv(name));
            found.map(|header| header.value.to_string()).unwrap_or_default()
        };
        let host = header("Host").split(':').next().unwrap().to_owned();
        let what = format!("{} {host}{}", request.method(), request.url());
        self.requests.lock().unwrap().push((what, header("User-Agent")));
        let count = {
            let mut open = self.open.lock().unwrap();
            let count = open.entry(host.clone()).or_default();
            *count += 1;
            *count
        };
        self.most.fetch_max(count, Ordering::SeqCst);
        let (status, location) = match (request.url(), request.method()) {
            ("/alive" | "/also", _) => (200, None),
            ("/private", _) => (403, None),
            ("/moved", _) => (301, Some("/alive")),
            ("/today", _) => (302, Some("/alive")),
            ("/refuses", Method::Head) => (405, None),
            ("/refuses", _) => (200, None),
            ("/slow", _) => {
                // Longer than the command has patience.
                thread::sleep(Duration::from_secs(3));
                (200, None)
            }
            _ => (404, None),
        };
        // Before the answer: whoever has it may ask again at once.
        if let Some(count) = self.open.lock().unwrap().get_mut(&host) {
            *count -= 1;
        }
        let mut response = Response::from_data("page").with_status_code(status);
        if let Some(to) = location {
            response.add_header(Header::from_bytes("Location", to).unwrap());
        }
        let _ = request.respond(response);
    }
}

/// A site with a page of this text.
fn place(text: &str) -> Place {
    let place = Place::new();
    write(&place, text);
    place
}

/// Writes the page. Links to this machine may stand on it; it begins in the sixth line.
fn write(place: &Place, text: &str) {
    let allowed =
        ["127.0.0.1", "localhost"].map(|host| format!("{{ leak: {host}, because: tests }}"));
    let allowed = allowed.join(", ");
    let page = format!("---\ntitle: 頁\nsummary: 要約。\nallow: [{allowed}]\n---\n{text}\n");
    place.write("content/pages/links.md", &page);
}

/// The command, with a cache of its own and no proxy between it and this machine.
fn command(place: &Place, arguments: &[&str]) -> Command {
    let mut command = place.site(&["check", "--content", "content"]);
    command.args(arguments).env("NANAME_CACHE", place.path("cache"));
    for name in ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"]
    {
        command.env_remove(name);
    }
    command
}

fn check(place: &Place, arguments: &[&str]) -> Ran {
    Ran::of(command(place, arguments).output().unwrap())
}

#[test]
fn dead_and_moved_links_are_told_at_their_places_and_others_are_not() {
    let web = Web::start();
    let (one, other) = ("127.0.0.1", "localhost");
    let text = format!(
        "[a]({}) [again]({}#part)\n\n[b]({})、[c]({}#part)\n\n- [d]({})\n- [e]({})\n- [f]({})\n- [g]({})",
        web.url(one, "/alive"),
        web.url(one, "/alive"),
        web.url(one, "/dead"),
        web.url(other, "/moved"),
        web.url(other, "/today"),
        web.url(one, "/refuses"),
        web.url(other, "/private"),
        web.url(one, "/slow"),
    );
    let place = place(&text);
    let ran = check(&place, &["--external", "--timeout", "1", "--format", "json"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    let told: Vec<Value> =
        ran.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let told: Vec<_> = told
        .iter()
        .filter(|record| record["code"].as_str().unwrap().starts_with("W01"))
        .map(|record| {
            let text = |name: &str| record[name].as_str().unwrap().to_owned();
            (
                text("code"),
                text("path"),
                record["line"].clone(),
                record["column"].clone(),
                text("message"),
            )
        })
        .collect();
    let file = "content/pages/links.md".to_owned();
    let dead = web.url(one, "/dead");
    let column = format!("[b]({dead})、").chars().count() + 1;
    let (moved, to) = (web.url(other, "/moved#part"), web.url(other, "/alive#part"));
    let expected = [
        ("W010", 8, 1, format!("There is no page at `{dead}` (the answer is 404)")),
        ("W011", 8, column, format!("`{moved}` has moved to `{to}` for good")),
    ]
    .map(|(code, line, column, message)| {
        (code.to_owned(), file.clone(), Value::from(line), Value::from(column), message)
    });
    assert_eq!(told, expected);

    let summary = "7 addresses on the web: 3 there, 1 moved, 1 gone, 2 that could not be told \
                   (0 known from before)";
    assert!(ran.err.contains(summary), "{}", ran.err);
    let slow = format!("{} (no answer in time), {file}:13:3", web.url(one, "/slow"));
    assert!(ran.err.contains(&slow), "{slow} in {}", ran.err);
    let private = format!("{} (the answer is 403), {file}:12:3", web.url(other, "/private"));
    assert!(ran.err.contains(&private), "{private} in {}", ran.err);

    let requests = web.requests();
    for (what, who) in &requests {
        assert!(who.starts_with("naname/") && who.contains("https://"), "{what} by {who}");
    }
    let mut asked: Vec<_> = requests.into_iter().map(|(what, _)| what).collect();
    asked.sort();
    let all = [
        "GET 127.0.0.1/dead",
        "GET 127.0.0.1/refuses",
        "GET localhost/private",
        "HEAD 127.0.0.1/alive",
        "HEAD 127.0.0.1/dead",
        "HEAD 127.0.0.1/refuses",
        "HEAD 127.0.0.1/slow",
        "HEAD localhost/alive",
        "HEAD localhost/alive",
        "HEAD localhost/moved",
        "HEAD localhost/private",
        "HEAD localhost/today",
    ];
    assert_eq!(asked, all, "each address is asked about once");
    assert_eq!(web.heard.most.load(Ordering::SeqCst), 1, "a host is asked one thing at a time");

    let again = check(&place, &["--external", "--timeout", "1", "--format", "json"]);
    assert_eq!(again.out, ran.out);
    assert!(again.err.contains("(5 known from before)"), "{}", again.err);
    let unknown = ["GET localhost/private", "HEAD 127.0.0.1/slow", "HEAD localhost/private"];
    assert_eq!(web.asked(), unknown, "what is known is not asked again");
}

#[test]
fn the_web_is_asked_only_by_who_wants_it_and_only_once() {
    let web = Web::start();
    let text = format!("[a]({})", web.url("127.0.0.1", "/alive"));
    let place = place(&text);
    assert_eq!(check(&place, &[]).code, 0);
    assert_eq!(web.asked(), Vec::<String>::new());
    assert_eq!(check(&place, &["--timeout", "1"]).code, 2, "it means nothing without --external");

    // A file that was damaged is no fault, and is mended.
    place.write("cache/links.json", "{ \"form\": 1, \"answ");
    for asked in [&["HEAD 127.0.0.1/alive"][..], &[]] {
        let ran = check(&place, &["--external", "--lang", "ja"]);
        assert_eq!(ran.code, 0, "{ran:?}");
        assert!(ran.err.contains("ウェブのリンク 1 件：ある 1、"), "{}", ran.err);
        assert_eq!(web.asked(), asked);
    }
}

#[test]
fn faults_come_before_the_web() {
    let web = Web::start();
    let text = format!("[a]({}) [b](/nowhere/)", web.url("127.0.0.1", "/alive"));
    let place = place(&text);
    let ran = check(&place, &["--external"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.err.contains("The web was not asked"), "{}", ran.err);
    assert_eq!(web.asked(), Vec::<String>::new());
}

/// A host whose name is too long for one: no network is needed to find that it isn't there.
#[test]
fn a_host_is_gone_only_if_others_are_there() {
    let web = Web::start();
    let nowhere = format!("http://{}.example/", "a".repeat(64));
    let place = place(&format!("[a]({nowhere})"));
    let alone = check(&place, &["--external"]);
    assert!(alone.err.contains("is there a network?"), "{}", alone.err);
    assert!(!alone.err.contains("W010"), "{}", alone.err);

    let text = format!("[a]({nowhere}) [b]({})", web.url("127.0.0.1", "/also"));
    write(&place, &text);
    let beside = check(&place, &["--external"]);
    assert!(beside.err.contains("W010"), "{}", beside.err);
    assert!(beside.err.contains("content/pages/links.md:6:1"), "{}", beside.err);
}
