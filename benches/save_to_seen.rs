//! From the save of a text to the moment at which an open page shows it:
//! `cargo bench --profile dev --bench save_to_seen`.
//!
//! A content folder of 500 texts, and one of ten thousand, each in two languages, is made from a seed. The real `site serve`
//! serves it, with a client that is built already, for no client is built when content changes. A
//! reader waits on the events as an open page does, hears of a newer version, and fetches the page.
//! It prints what it measured and holds nobody to it.

#[path = "corpus/mod.rs"]
mod corpus;

use std::error::Error;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// How many texts there are, if no other numbers are asked for.
const TEXTS: [usize; 2] = [500, 10_000];

/// How many times one of them is changed.
const CHANGES: usize = 11;

/// So long somebody looks at what they have written.
const LOOK: Duration = Duration::from_secs(1);

/// Longer than anything here may take.
const PATIENCE: Duration = Duration::from_secs(120);

const SHELL: &str = "<!doctype html><html lang=\"ja\"><head><meta charset=\"utf-8\">\
    <meta name=\"naname-head\"></head><body><div id=\"naname-body\"></div></body></html>";

fn main() -> Result<()> {
    let asked: Vec<usize> = std::env::args().skip(1).filter_map(|it| it.parse().ok()).collect();
    let sizes = if asked.is_empty() { TEXTS.to_vec() } else { asked };
    sizes.into_iter().try_for_each(measure)
}

fn measure(texts: usize) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let content = folder.path().join("content");
    corpus::write(&content, texts)?;
    fs::create_dir(folder.path().join("client"))?;
    fs::write(folder.path().join("client/index.html"), SHELL)?;

    check(folder.path())?;

    let began = Instant::now();
    let served = Served::start(folder.path())?;
    let first = began.elapsed();
    let mut events = served.events()?;
    let mut version = events.version()?;

    let story = content.join(format!("stories/{}.md", corpus::STORY));
    let text = fs::read_to_string(&story)?;
    let page = format!("/stories/{}/", corpus::STORY);
    let mut times = Vec::new();
    let worked = served.worked();
    for change in 1..=CHANGES {
        let mark = format!("{change} 回目に書き足した一行。");
        let changed = format!("{text}\n{mark}\n");
        // Behind the page that is shown, all others are made. Nobody saves again before they have looked.
        std::thread::sleep(LOOK);
        let saved = Instant::now();
        fs::write(&story, changed)?;
        loop {
            let next = events.version()?;
            // A page of the version that it knows already stays as it is.
            if next != version && served.get(&page)?.contains(&mark) {
                times.push(saved.elapsed());
                version = next;
                break;
            }
        }
    }
    let worked = served.worked().zip(worked).map(|(after, before)| after.saturating_sub(before));
    times.sort();
    let millis = |time: Option<&Duration>| time.map_or(0, Duration::as_millis);
    let cores = std::thread::available_parallelism()?;
    println!("{texts} texts in two languages, on {cores} cores ({})", profile());
    println!("from the start to the first page: {} ms", first.as_millis());
    println!(
        "from a save to the page seen, {CHANGES} times: median {} ms, from {} to {} ms",
        millis(times.get(CHANGES / 2)),
        millis(times.first()),
        millis(times.last()),
    );
    if let (Some(worked), Ok(changes)) = (worked, u32::try_from(CHANGES)) {
        // Where others use the machine too, this is the steadier figure.
        println!("processor time of the server for each: {} ms", (worked / changes).as_millis());
    }
    Ok(())
}

/// Content with faults is not shown: what was made must have none.
fn check(folder: &Path) -> Result<()> {
    let mut site = Command::new(env!("CARGO_BIN_EXE_site"));
    let ran = site.args(["check", "--content", "content"]).current_dir(folder).output()?;
    if ran.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&ran.stderr);
    Err(said.lines().take(20).collect::<Vec<_>>().join("\n").into())
}

/// How the program was compiled.
fn profile() -> &'static str {
    if cfg!(debug_assertions) { "as `cargo site` is compiled" } else { "compiled for release" }
}

/// A site that is being served. It ends with the benchmark.
struct Served {
    child: Child,
    port: u16,
}

impl Served {
    fn start(folder: &Path) -> Result<Served> {
        let mut child = Command::new(env!("CARGO_BIN_EXE_site"))
            .args(["serve", "--content", "content", "--port", "0"])
            .current_dir(folder)
            .env("NANAME_CLIENT_DIR", folder.join("client"))
            .env("NANAME_CACHE", folder.join("cache"))
            .env("NANAME_AT", "2026-11-21")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let said = child.stdout.take().ok_or("no output")?;
        let mut lines = BufReader::new(said).lines();
        let line = lines.next().ok_or("the server says nothing")??;
        let port = line.rsplit(':').next().and_then(|rest| rest.trim_end_matches('/').parse().ok());
        let served = Served { child, port: port.ok_or("the server names no port")? };
        // Whoever talks into a pipe that nobody reads is stopped.
        std::thread::spawn(move || lines.for_each(drop));
        served.get("/")?;
        Ok(served)
    }

    /// The processor time that the server has used, on all cores; none where the system doesn't tell
    /// it as Linux does (proc_pid_stat(5), `utime` and `stime`, in hundredths of a second).
    fn worked(&self) -> Option<Duration> {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.child.id())).ok()?;
        // After the name, which may hold spaces.
        let fields = stat.rsplit_once(')')?.1.split_whitespace();
        let ticks: u64 =
            fields.skip(11).take(2).filter_map(|ticks| ticks.parse::<u64>().ok()).sum();
        Some(Duration::from_millis(ticks * 10))
    }

    fn connect(&self, path: &str) -> Result<TcpStream> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(PATIENCE))?;
        write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
        Ok(stream)
    }

    fn get(&self, path: &str) -> Result<String> {
        let mut answer = String::new();
        self.connect(path)?.read_to_string(&mut answer)?;
        if answer.starts_with("HTTP/1.1 200") {
            return Ok(answer);
        }
        Err(format!("{path}: {}", answer.lines().next().unwrap_or_default()).into())
    }

    fn events(&self) -> Result<Events> {
        Ok(Events(BufReader::new(self.connect("/__site/events")?)))
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What an open page is told.
struct Events(BufReader<TcpStream>);

impl Events {
    /// Waits for the next news: the version of the site.
    fn version(&mut self) -> Result<u64> {
        loop {
            let mut line = String::new();
            if self.0.read_line(&mut line)? == 0 {
                return Err("the server is gone".into());
            }
            let Some(data) = line.strip_prefix("data: ") else { continue };
            let news: serde_json::Value = serde_json::from_str(data)?;
            return news["version"].as_u64().ok_or_else(|| data.into());
        }
    }
}
