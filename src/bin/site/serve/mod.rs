//! `site serve`: the site while it is being written.
//!
//! ```text
//! watch: what changed ─► client: Trunk, Cargo ─► stage: load ─► host: pages, as they are asked for
//!                                                  ├─► live: reload, faults over the page
//!                                                  └─► all pages, behind: what a build would refuse
//! ```

mod client;
mod fault;
mod host;
mod live;
mod media;
mod stage;
mod watch;

use std::env;
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, SystemTime};

use clap::Args;
use naname::publish::reader;
use naname::route::BasePath;
use tiny_http::Server;

use self::client::Client;
use self::stage::Stage;
use self::watch::{Change, Watch};
use crate::language::Language;
use crate::stop::Stop;
use crate::{options, project};

/// How many requests are answered at the same time.
const THREADS: usize = 4;

/// What to serve, and where.
#[derive(Args)]
pub(crate) struct Options {
    /// The content folder [default: content]
    #[arg(long, value_name = "DIR")]
    content: Option<PathBuf>,
    /// The path below which the site is served
    #[arg(long, value_name = "PATH", default_value = "/", value_parser = options::public_url)]
    public_url: BasePath,
    /// The port; the next free one if it is busy
    #[arg(long, value_name = "N", default_value_t = 8080)]
    port: u16,
    #[command(flatten)]
    lang: Language,
}

/// Serves the site until the command is interrupted.
///
/// # Errors
/// If it can't begin: the client can't be built, or no port is free.
pub(crate) fn run(options: &Options) -> Result<(), Stop> {
    let content = project::content(options.content.as_deref());
    let base = &options.public_url;
    let listener = listen(options.port)?;
    let port = listener.local_addr().map_err(|error| error.to_string())?.port();

    let client = Client::new(base.clone(), port)?;
    let stage = Arc::new(Stage::new(
        base.clone(),
        content.clone(),
        client.folder().to_owned(),
        options.lang.locale(),
    ));
    stage.take_client()?;
    // Before the first load: what is saved meanwhile is noticed.
    let watch = Watch::new(&content)?;
    let proved = Arc::clone(&stage);
    thread::spawn(move || proved.prove());
    stage.take_content(&[]);

    let server = Server::from_listener(listener, None)
        .map_err(|error| Stop::Because(format!("port {port} can't be served: {error}")))?;
    let server = Arc::new(server);
    for _ in 0..THREADS {
        let (server, stage) = (Arc::clone(&server), Arc::clone(&stage));
        thread::spawn(move || {
            while let Ok(request) = server.recv() {
                host::answer(&stage, request);
            }
        });
    }
    println!("Serving http://127.0.0.1:{port}{}/", base.as_str());
    follow(&watch, &client, &stage, port)
}

/// Keeps what is shown in step with what is written.
fn follow(watch: &Watch, client: &Client, stage: &Stage, port: u16) -> Result<(), Stop> {
    while let Some((change, paths)) = watch.next() {
        let saved = saved(&paths);
        match change {
            Change::Content => {}
            Change::Client => {
                let built = client.build_again().and_then(|()| stage.take_client());
                stage.blame_project(built.err());
            }
            Change::Program => {
                let built = client.build_program().and_then(|()| client.build_again());
                if built.is_ok() {
                    // Returns only if this process could not be replaced.
                    stage.blame_project(Some(client.restart(port)));
                } else {
                    stage.blame_project(built.err());
                }
                continue;
            }
        }
        let saved_files = if change == Change::Content { paths.as_slice() } else { &[] };
        if stage.take_content(saved_files) {
            let waited = SystemTime::now().duration_since(saved).unwrap_or_default();
            println!("Rendered {} ms after the save", waited.as_millis());
        }
    }
    Err(Stop::Because("files are no longer watched; start again".to_owned()))
}

/// When the last of these files was saved: now, for one that was removed or moved here.
fn saved(paths: &[PathBuf]) -> SystemTime {
    let now = SystemTime::now();
    let recent =
        |time: &SystemTime| now.duration_since(*time).is_ok_and(|age| age < Duration::from_secs(2));
    paths.iter().filter_map(|path| reader::changed(path)).filter(recent).max().unwrap_or(now)
}

/// Takes a port: the one that was asked for, or else the next one that is free.
fn listen(asked: u16) -> Result<TcpListener, Stop> {
    // The program that replaces itself keeps its port, on which the open pages wait.
    let asked = match env::var(client::RESUME).map(|port| port.parse()) {
        Ok(Ok(port)) => port,
        _ => asked,
    };
    let last = asked.saturating_add(99);
    for port in asked..=last {
        if let Ok(listener) = TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            if port != asked {
                eprintln!("Port {asked} is busy: using {port}");
            }
            return Ok(listener);
        }
    }
    Err(Stop::Because(format!("the ports {asked} to {last} are busy; name another with --port")))
}
