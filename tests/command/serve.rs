//! `site serve`, with a client that is built already.

mod faults;

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::{BROKEN_EVENT, Place, SITE};

const PATIENCE: Duration = Duration::from_secs(20);

/// A site that is being served. It ends with the test.
struct Served {
    child: Child,
    port: u16,
    base: String,
}

impl Served {
    fn start(place: &Place, arguments: &[&str]) -> Served {
        let mut command = place.site(&["serve", "--content", "content"]);
        command.args(arguments).env("NANAME_CLIENT_DIR", place.path("client"));
        command.env("NANAME_CACHE", place.path("cache")).env("NANAME_AT", "2026-11-21");
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let lines = lines(child.stdout.take().unwrap());
        let said = lines.recv_timeout(PATIENCE).unwrap();
        let address = said.strip_prefix("Serving http://127.0.0.1:").unwrap();
        let (port, base) = address.split_once('/').unwrap();
        let base = format!("/{base}");
        // Whoever talks into a pipe that nobody reads is stopped.
        thread::spawn(move || lines.into_iter().for_each(drop));
        Served { child, port: port.parse().unwrap(), base }
    }

    /// The whole answer to a request: status line, headers and body.
    fn ask(&self, method: &str, path: &str) -> String {
        let mut answer = Vec::new();
        self.connect(method, path).read_to_end(&mut answer).unwrap();
        String::from_utf8(answer).unwrap()
    }

    fn get(&self, path: &str) -> String {
        self.ask("GET", path)
    }

    fn connect(&self, method: &str, path: &str) -> TcpStream {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        let head =
            format!("{method} {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        stream.write_all(head.as_bytes()).unwrap();
        stream
    }

    /// The news, as an open page hears them.
    fn news(&self) -> News {
        let path = format!("{}__site/events", self.base);
        News { lines: lines(self.connect("GET", &path)) }
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

struct News {
    lines: Receiver<String>,
}

impl News {
    fn next(&self) -> Value {
        self.try_next().unwrap()
    }

    /// What is told next; none if nothing comes, or the server is gone. That it is still there is
    /// told without news.
    fn try_next(&self) -> Option<Value> {
        let began = Instant::now();
        while began.elapsed() < PATIENCE {
            let line = self.lines.recv_timeout(PATIENCE).ok()?;
            if let Some(data) = line.strip_prefix("data: ") {
                return Some(serde_json::from_str(data).unwrap());
            }
        }
        None
    }
}

fn lines(from: impl Read + Send + 'static) -> Receiver<String> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        for line in BufReader::new(from).lines().map_while(Result::ok) {
            if sender.send(line).is_err() {
                break;
            }
        }
    });
    receiver
}

fn status(answer: &str) -> &str {
    answer.split(' ').nth(1).unwrap()
}

#[test]
fn pages_are_served_as_a_static_host_does() {
    let place = Place::new();
    place.write("client/start.js", "export {}");
    let served = Served::start(&place, &["--port", "0", "--public-url", "alumni"]);
    let home = served.get("/alumni/");
    assert_eq!(status(&home), "200", "{home}");
    assert!(home.contains("みなと会"), "{home}");
    assert!(home.contains("Content-Type: text/html; charset=utf-8"), "{home}");
    assert!(home.contains("Cache-Control: no-store"), "{home}");
    assert!(home.contains("src=\"/alumni/__site/live.js\""), "{home}");
    for (path, to) in [
        ("/", "/alumni/"),
        ("/alumni", "/alumni/"),
        ("/alumni/events?topic=a", "/alumni/events/?topic=a"),
        ("/alumni/en", "/alumni/en/"),
    ] {
        let answer = served.get(path);
        assert_eq!(status(&answer), "301", "{answer}");
        assert!(answer.contains(&format!("Location: {to}\r\n")), "{answer}");
    }
    let script = served.get("/alumni/start.js");
    assert!(script.contains("Content-Type: text/javascript"), "{script}");
    for path in ["/alumni/nothing/", "/nothing", "/alumni/../../etc/passwd", "/alumni/%2e%2e/a"] {
        let answer = served.get(path);
        assert_eq!(status(&answer), "404", "{path}: {answer}");
        assert!(answer.contains("</html>"), "{path}: {answer}");
    }
    let head = served.ask("HEAD", "/alumni/");
    assert_eq!(status(&head), "200");
    assert!(head.ends_with("\r\n\r\n"), "{head}");
    assert_eq!(status(&served.ask("POST", "/alumni/")), "405");
}

/// Browsers open several connections at the same time, and keep each as long as they may.
#[test]
fn connections_that_come_together_are_all_answered() {
    let place = Place::new();
    let served = Served::start(&place, &["--port", "0"]);
    let burst: Vec<TcpStream> = (0..12)
        .map(|_| {
            let stream = TcpStream::connect(("127.0.0.1", served.port)).unwrap();
            stream.set_read_timeout(Some(PATIENCE)).unwrap();
            stream
        })
        .collect();
    let mut kept = Vec::new();
    for mut stream in burst {
        stream.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
        let mut answer = BufReader::new(&stream);
        let lines = answer.by_ref().lines().map_while(Result::ok);
        let head: Vec<String> = lines.take_while(|line| !line.is_empty()).collect();
        assert_eq!(head.first().map(String::as_str), Some("HTTP/1.1 200 OK"), "{head:?}");
        let length = head.iter().find_map(|line| line.strip_prefix("Content-Length: "));
        let mut body = vec![0; length.unwrap().parse().unwrap()];
        answer.read_exact(&mut body).unwrap();
        assert!(body.ends_with(b"</html>") || body.ends_with(b"</html>\n"));
        if !head.iter().any(|line| line == "Connection: close") {
            kept.push(stream);
        }
    }
}

#[test]
fn a_busy_port_gives_way_to_the_next() {
    let place = Place::new();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let served = Served::start(&place, &["--port", &port.to_string()]);
    assert!(served.port > port);
    assert_eq!(status(&served.get("/")), "200");
}

#[test]
fn a_save_reaches_open_pages() {
    let place = Place::new();
    let served = Served::start(&place, &["--port", "0"]);
    let news = served.news();
    let before = news.next();
    assert_eq!(before["faults"], Value::Array(Vec::new()));
    assert!(served.get("/").contains(&format!("data-version=\"{}\"", before["version"])));

    place.write("content/site.toml", &SITE.replace("みなと会", "みさき会"));
    let after = news.next();
    assert_ne!(after["version"], before["version"]);
    assert!(served.get("/").contains("みさき会"));
}

#[test]
fn a_fault_is_told_and_the_last_good_site_stays() {
    let place = Place::new();
    let served = Served::start(&place, &["--port", "0"]);
    let news = served.news();
    let good = news.next();

    place.write("content/events/a.md", BROKEN_EVENT);
    let faulty = news.next();
    assert_eq!(faulty["version"], good["version"]);
    let faults = faulty["faults"].as_array().unwrap();
    let fault = faults.iter().find(|fault| fault["line"] == 2).unwrap();
    assert_eq!(fault["path"], "content/events/a.md");
    assert_eq!(fault["source"], "summry: A typing error");
    assert!(served.get("/").contains("みなと会"));

    fs::remove_file(place.path("content/events/a.md")).unwrap();
    let mended = news.next();
    assert_eq!(mended["faults"], Value::Array(Vec::new()));
    assert_ne!(mended["version"], good["version"]);
}

#[test]
fn a_site_that_is_faulty_from_the_start_is_shown_once_it_is_mended() {
    let place = Place::new();
    place.write("content/site.toml", "nothing here is TOML");
    let served = Served::start(&place, &["--port", "0"]);
    let waiting = served.get("/");
    assert_eq!(status(&waiting), "503", "{waiting}");
    assert!(waiting.contains("__site/live.js"), "{waiting}");
    let news = served.news();
    assert_ne!(news.next()["faults"], Value::Array(Vec::new()));

    place.write("content/site.toml", SITE);
    assert_eq!(news.next()["faults"], Value::Array(Vec::new()));
    assert_eq!(status(&served.get("/")), "200");
}
