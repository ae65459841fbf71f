//! One request to the web, and what its answer means.

use std::io;
use std::time::Duration;

use naname::content::link::Gone;
use ureq::http::header::LOCATION;
use ureq::{Agent, Error};
use url::Url;

use super::answer::{Answer, Why};

/// How many times an answer may lead on to another address.
const MOST_HOPS: usize = 10;

/// An address on the way to an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Question {
    /// The address that a text names, without a fragment.
    pub asked: Url,
    /// The address to which that has led so far.
    at: Url,
    method: Method,
    hops: usize,
    /// Where it has moved for good, as far as all answers until there said so.
    moved: Option<Url>,
    is_for_good: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Method {
    Head,
    Get,
}

/// What follows from an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// It is clear what is there.
    Found(Answer),
    /// Something else must be asked first.
    Ask(Box<Question>),
}

/// The program that asks. `site` is the origin of the site whose links are asked about: who finds
/// the requests in a log can see who makes them.
pub(super) fn agent(site: &str, patience: Duration) -> Agent {
    let version = env!("CARGO_PKG_VERSION");
    let config = Agent::config_builder()
        .user_agent(format!("naname/{version} (checks the links of {site})"))
        .accept("text/html, */*;q=0.8")
        .timeout_global(Some(patience))
        .http_status_as_error(false)
        // Each step is a request of its own, to a host that may have to be waited for.
        .max_redirects(0)
        .max_redirects_will_error(false)
        .max_idle_connections(0)
        .build();
    config.into()
}

impl Question {
    /// What is at an address?
    pub(super) fn new(mut url: Url) -> Question {
        url.set_fragment(None);
        Question {
            at: url.clone(),
            asked: url,
            method: Method::Head,
            hops: 0,
            moved: None,
            is_for_good: true,
        }
    }

    /// The host that must be asked.
    pub(super) fn host(&self) -> String {
        self.at.host_str().unwrap_or_default().to_owned()
    }

    /// Asks.
    pub(super) fn ask(self, agent: &Agent) -> Step {
        let response = match self.method {
            Method::Head => agent.head(self.at.as_str()).call(),
            Method::Get => agent.get(self.at.as_str()).call(),
        };
        match response {
            Ok(response) => {
                let location = response.headers().get(LOCATION);
                let location = location.and_then(|value| str::from_utf8(value.as_bytes()).ok());
                self.answered(response.status().as_u16(), location)
            }
            Err(error) => self.failed(&error),
        }
    }

    /// What an answer means (RFC 9110, 15).
    fn answered(self, status: u16, location: Option<&str>) -> Step {
        match (status, location) {
            (301 | 302 | 303 | 307 | 308, Some(location)) => self.led_on(status, location),
            (200..=399, _) => Step::Found(match self.moved {
                Some(to) if to != self.asked => Answer::Moved(to.to_string()),
                _ => Answer::There,
            }),
            // Too many requests, and "not now": another one makes neither better.
            (429 | 503, _) => untold(Why::Status(status)),
            // Many sites know what to say to GET alone, and say anything to HEAD.
            _ if self.method == Method::Head => self.by_get(),
            (404 | 410, _) => Step::Found(Answer::Gone(Gone::Page(status))),
            _ => untold(Why::Status(status)),
        }
    }

    fn led_on(self, status: u16, location: &str) -> Step {
        let to = self.at.join(location).ok().filter(|to| matches!(to.scheme(), "http" | "https"));
        let Some(mut to) = to else { return untold(Why::Elsewhere) };
        if self.hops == MOST_HOPS {
            return untold(Why::Circles);
        }
        to.set_fragment(None);
        let is_for_good = self.is_for_good && matches!(status, 301 | 308);
        let moved = if is_for_good { Some(to.clone()) } else { self.moved };
        let (at, hops) = (to, self.hops + 1);
        Step::Ask(Box::new(Question { at, method: Method::Head, hops, moved, is_for_good, ..self }))
    }

    fn by_get(self) -> Step {
        Step::Ask(Box::new(Question { method: Method::Get, ..self }))
    }

    fn failed(self, error: &Error) -> Step {
        match error {
            Error::HostNotFound => Step::Found(Answer::Gone(Gone::Host)),
            Error::Io(error) if is_unknown_host(error) => Step::Found(Answer::Gone(Gone::Host)),
            // Some servers answer HEAD by hanging up.
            Error::Io(_) | Error::Protocol(_) if self.method == Method::Head => self.by_get(),
            Error::Timeout(_) => untold(Why::Late),
            error => untold(Why::Failed(error.to_string())),
        }
    }
}

fn untold(why: Why) -> Step {
    Step::Found(Answer::Untold(why))
}

/// Whether the system says that there is no such host, and not that it couldn't find out. Rust gives
/// no more than the system's words, which are never translated.
fn is_unknown_host(error: &io::Error) -> bool {
    const NO_HOST: [&str; 4] =
        ["not known", "no address associated", "does not resolve", "no such host"];
    let said = error.to_string().to_lowercase();
    NO_HOST.iter().any(|words| said.contains(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question(url: &str) -> Question {
        Question::new(Url::parse(url).unwrap())
    }

    fn next(step: Step) -> Question {
        match step {
            Step::Ask(question) => *question,
            Step::Found(answer) => panic!("{answer:?}"),
        }
    }

    const A: &str = "https://a.example.com/x/#part";

    #[test]
    fn answers_mean_what_they_say() {
        let untold = |status| untold(Why::Status(status));
        for (status, head, get) in [
            (200, Some(Step::Found(Answer::There)), Step::Found(Answer::There)),
            (404, None, Step::Found(Answer::Gone(Gone::Page(404)))),
            (410, None, Step::Found(Answer::Gone(Gone::Page(410)))),
            (403, None, untold(403)),
            (405, None, untold(405)),
            (429, Some(untold(429)), untold(429)),
            (500, None, untold(500)),
            (503, Some(untold(503)), untold(503)),
        ] {
            let found = question(A).answered(status, None);
            match head {
                Some(head) => assert_eq!(found, head, "{status}"),
                None => {
                    let again = next(found);
                    assert_eq!(again.method, Method::Get, "{status}");
                    assert_eq!(again.answered(status, None), get, "{status}");
                }
            }
        }
    }

    #[test]
    fn what_has_moved_for_good_is_told_apart_from_what_is_elsewhere_today() {
        for (statuses, moved) in [
            (&[301][..], Some("https://a.example.com/1")),
            (&[308, 301], Some("https://a.example.com/2")),
            (&[301, 302], Some("https://a.example.com/1")),
            (&[302, 301], None),
            (&[307], None),
        ] {
            let mut at = question(A);
            for (hop, status) in statuses.iter().enumerate() {
                at = next(at.answered(*status, Some(&format!("../{}", hop + 1))));
            }
            let expected = moved.map_or(Answer::There, |to| Answer::Moved(to.to_owned()));
            assert_eq!(at.answered(200, None), Step::Found(expected), "{statuses:?}");
        }
    }

    #[test]
    fn who_is_led_in_circles_gives_up() {
        let mut at = question(A);
        for _ in 0..MOST_HOPS {
            at = next(at.answered(302, Some("/again")));
        }
        assert_eq!(at.answered(302, Some("/again")), untold(Why::Circles));
        let elsewhere = question(A).answered(302, Some("app:open"));
        assert_eq!(elsewhere, untold(Why::Elsewhere));
    }

    #[test]
    fn only_a_host_that_is_not_there_is_gone() {
        let said = |words: &str| {
            let words = format!("failed to lookup address information: {words}");
            question(A).failed(&Error::Io(io::Error::other(words)))
        };
        let gone = Step::Found(Answer::Gone(Gone::Host));
        for words in [
            "Name or service not known",
            "No address associated with hostname",
            "nodename nor servname provided, or not known",
            "Name does not resolve",
        ] {
            assert_eq!(said(words), gone, "{words}");
        }
        assert_ne!(said("Temporary failure in name resolution"), gone);
    }
}
