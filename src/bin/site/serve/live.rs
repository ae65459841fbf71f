//! The line to the open pages: they reload, and show what is wrong.
//!
//! Everything here is put into what is served, never into a file of the site, and obeys the pages'
//! policy: an external script, an external style sheet, a connection to where the page came from.

use std::io::{self, Write};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use tiny_http::Request;

use super::host;
use super::stage::{News, Stage};

/// What the page runs.
pub(super) const SCRIPT: &str = include_str!("live.js");

/// How the faults look over the page.
pub(super) const STYLE: &str = include_str!("overlay.css");

/// How often a page that hears nothing is told that somebody is there; a page that has gone away is
/// noticed then too.
const PULSE: Duration = Duration::from_secs(15);

/// The page that stands in for a site that could not be rendered even once.
pub(super) fn waiting_page() -> &'static str {
    "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Not yet</title></head>\
     <body><p>The site appears as soon as its faults are mended.</p></body></html>"
}

/// Puts the line into a page.
pub(super) fn attach(stage: &Stage, page: Vec<u8>) -> Vec<u8> {
    let end = page.windows(7).position(|part| part.eq_ignore_ascii_case(b"</head>"));
    let Some(end) = end else { return page };
    let script = format!(
        "<script src=\"{}\" data-version=\"{}\" defer></script>",
        stage.base().file("__site/live.js"),
        stage.news().version
    );
    [&page[..end], script.as_bytes(), &page[end..]].concat()
}

/// Tells a page the news, now and whenever there is other news, in a thread of its own: a page may
/// stay open all day.
pub(super) fn tell(stage: Arc<Stage>, request: Request) {
    thread::spawn(move || {
        let mut page = request.into_writer();
        // An error means that the page is gone.
        let _ = talk(&stage, page.as_mut());
    });
}

fn talk(stage: &Stage, page: &mut dyn Write) -> io::Result<()> {
    let head = host::head(200, &[("Content-Type", "text/event-stream")]);
    write!(page, "{head}\r\nretry: 300\n\n")?;
    let mut news = stage.news();
    say(page, &news)?;
    loop {
        let next = stage.news_after(&news, PULSE);
        if next == news {
            page.write_all(b":\n\n")?;
            page.flush()?;
        } else {
            say(page, &next)?;
            news = next;
        }
    }
}

fn say(page: &mut dyn Write, news: &News) -> io::Result<()> {
    write!(page, "data: {}\n\n", serde_json::to_string(news)?)?;
    page.flush()
}
