//! Whose turn it is: one request at a time to a host, with a pause before the next, and as many
//! hosts side by side as there is somebody to ask them.

use std::collections::{BTreeMap, VecDeque};
use std::time::{Duration, Instant};

/// How long a host is left in peace after an answer.
pub(super) const PAUSE: Duration = Duration::from_secs(1);

/// What is still to be asked, in a line for each host.
#[derive(Debug)]
pub(super) struct Queue<T> {
    lines: BTreeMap<String, Line<T>>,
}

#[derive(Debug)]
struct Line<T> {
    waiting: VecDeque<T>,
    is_busy: bool,
    /// Before this moment the host isn't asked again; none if it never was.
    free_from: Option<Instant>,
}

/// What is to be done now.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Turn<T> {
    /// Ask this of a host, and say with [`Queue::answered`] when that is done.
    Ask(String, T),
    /// Come again, at the latest after this time.
    Wait(Duration),
    /// Nothing is left, and nobody is being asked.
    Over,
}

impl<T> Queue<T> {
    /// A queue in which nothing waits.
    pub(super) fn new() -> Queue<T> {
        Queue { lines: BTreeMap::new() }
    }

    fn line(&mut self, host: &str) -> &mut Line<T> {
        let empty = || Line { waiting: VecDeque::new(), is_busy: false, free_from: None };
        self.lines.entry(host.to_owned()).or_insert_with(empty)
    }

    /// Puts something at the end of a host's line.
    pub(super) fn put(&mut self, host: &str, what: T) {
        self.line(host).waiting.push_back(what);
    }

    /// Puts something before all else that waits for a host: it goes on with what was begun.
    pub(super) fn put_first(&mut self, host: &str, what: T) {
        self.line(host).waiting.push_front(what);
    }

    /// What is to be done at this moment.
    pub(super) fn next(&mut self, now: Instant) -> Turn<T> {
        // As long as somebody is asked, the answer may be that something else must be asked.
        let mut rest = self.lines.values().any(|line| line.is_busy).then_some(PAUSE);
        for (host, line) in &mut self.lines {
            if line.is_busy || line.waiting.is_empty() {
                continue;
            }
            match line.free_from.map(|from| from.saturating_duration_since(now)) {
                Some(left) if !left.is_zero() => {
                    rest = Some(rest.map_or(left, |rest| rest.min(left)));
                }
                _ => {
                    if let Some(what) = line.waiting.pop_front() {
                        line.is_busy = true;
                        return Turn::Ask(host.clone(), what);
                    }
                }
            }
        }
        rest.map_or(Turn::Over, Turn::Wait)
    }

    /// A host has answered, or hasn't in the time that it had.
    pub(super) fn answered(&mut self, host: &str, now: Instant) {
        let line = self.line(host);
        line.is_busy = false;
        line.free_from = Some(now + PAUSE);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(host: &str, what: &'static str) -> Turn<&'static str> {
        Turn::Ask(host.to_owned(), what)
    }

    #[test]
    fn a_host_is_asked_once_at_a_time_and_left_in_peace_between() {
        let start = Instant::now();
        let at = |millis| start + Duration::from_millis(millis);
        let mut queue = Queue::new();
        for (host, what) in [("a", "a1"), ("a", "a2"), ("b", "b1")] {
            queue.put(host, what);
        }
        assert_eq!(queue.next(at(0)), ask("a", "a1"));
        assert_eq!(queue.next(at(0)), ask("b", "b1"), "hosts are asked side by side");
        assert_eq!(queue.next(at(5_000)), Turn::Wait(PAUSE), "`a` has not answered yet");
        queue.answered("b", at(5_000));
        queue.answered("a", at(5_000));
        assert_eq!(queue.next(at(5_400)), Turn::Wait(Duration::from_millis(600)));
        queue.put_first("a", "a1 again");
        assert_eq!(queue.next(at(6_000)), ask("a", "a1 again"));
        queue.answered("a", at(6_000));
        assert_eq!(queue.next(at(7_000)), ask("a", "a2"));
        assert_eq!(queue.next(at(7_000)), Turn::Wait(PAUSE), "the answer may lead elsewhere");
        queue.answered("a", at(7_000));
        assert_eq!(queue.next(at(7_000)), Turn::Over);
    }
}
