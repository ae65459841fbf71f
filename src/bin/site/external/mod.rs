//! `site check --external`: is there something at the end of every link to the web?

mod answer;
mod queue;
mod request;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, IsTerminal, Write};
use std::sync::mpsc::{self, Sender};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use naname::content::link::{Gone, WebLink};
use naname::content::{Diagnostic, Loaded};
use naname::domain::Locale;
use ureq::Agent;
use url::Url;

use self::answer::{Answer, Answers, Why};
use self::queue::{Queue, Turn};
use self::request::{Question, Step};
use self::words::Counts;
use crate::source::Source;

pub(crate) use self::words::not_asked;

/// How many hosts are asked side by side.
const THREADS: usize = 8;

/// How often what is known so far is written down, should the command be interrupted.
const BETWEEN_NOTES: Duration = Duration::from_secs(5);

/// Asks the web about every link of some content. What is dead or has moved for good is told among
/// the warnings; the text tells how many there were, and of which nothing could be told.
pub(crate) fn ask(
    source: &Source,
    loaded: &mut Loaded,
    patience: Duration,
    locale: Locale,
) -> String {
    let mut known = Answers::kept();
    let addresses: BTreeSet<Url> = loaded.links.iter().filter_map(address).collect();
    let (old, new): (Vec<_>, Vec<_>) =
        addresses.into_iter().partition(|url| known.get(url.as_str()).is_some());
    let mut counts = Counts { known: old.len(), ..Counts::default() };
    let mut answers: BTreeMap<Url, Answer> = old
        .into_iter()
        .filter_map(|url| known.get(url.as_str()).map(|found| (url, found)))
        .collect();
    let agent = request::agent(&loaded.site.config.origin, patience);
    answers.extend(asked(new, &agent, &mut known, locale));

    for answer in answers.values() {
        *match answer {
            Answer::There => &mut counts.there,
            Answer::Moved(_) => &mut counts.moved,
            Answer::Gone(_) => &mut counts.gone,
            Answer::Untold(_) => &mut counts.untold,
        } += 1;
    }
    let found = |link: &WebLink| answers.get(&address(link)?).map(|answer| told(link, answer));
    loaded.warnings.extend(loaded.links.iter().filter_map(|link| found(link).flatten()));
    let untold = untold(source, &loaded.links, &answers, locale);
    [words::summary(counts, locale)].into_iter().chain(untold).collect::<Vec<_>>().join("\n")
}

/// The address that is asked: a part of a page is a matter of the page.
fn address(link: &WebLink) -> Option<Url> {
    let mut url = Url::parse(&link.url).ok()?;
    url.set_fragment(None);
    Some(url)
}

fn told(link: &WebLink, answer: &Answer) -> Option<Diagnostic> {
    match answer {
        Answer::There | Answer::Untold(_) => None,
        Answer::Gone(why) => Some(link.gone(*why)),
        Answer::Moved(to) => {
            let fragment = link.url.split_once('#').map(|(_, fragment)| format!("#{fragment}"));
            Some(link.moved(&format!("{to}{}", fragment.unwrap_or_default())))
        }
    }
}

/// The addresses of which nothing could be told, each at the first place where it stands.
fn untold(
    source: &Source,
    links: &[WebLink],
    answers: &BTreeMap<Url, Answer>,
    locale: Locale,
) -> Vec<String> {
    let mut lines = Vec::new();
    for (url, answer) in answers {
        let Answer::Untold(why) = answer else { continue };
        let link = links.iter().find(|link| address(link).as_ref() == Some(url));
        let Some(WebLink { path, position, .. }) = link else { continue };
        let place = format!("{}:{}:{}", source.path(path), position.line, position.column);
        lines.push(words::untold(url.as_str(), why, &place, locale));
    }
    lines
}

/// What is at each of these addresses. What is found is written down for the next run.
fn asked(
    urls: Vec<Url>,
    agent: &Agent,
    known: &mut Answers,
    locale: Locale,
) -> BTreeMap<Url, Answer> {
    let (all, shows) = (urls.len(), io::stderr().is_terminal());
    let mut answers = BTreeMap::new();
    let mut noted = Instant::now();
    ask_all(urls, agent, |url, answer| {
        // Whether that is true of hosts shows only when all have been asked.
        if answer != Answer::Gone(Gone::Host) {
            known.put(url.as_str(), &answer);
        }
        answers.insert(url, answer);
        if noted.elapsed() > BETWEEN_NOTES {
            known.keep();
            noted = Instant::now();
        }
        if shows {
            // Over what stood in the line before; a terminal that is gone is nobody's fault.
            let progress = words::progress(answers.len(), all, locale);
            let _ = write!(io::stderr(), "\r\x1b[2K{progress}");
        }
    });
    if shows && all > 0 {
        let _ = write!(io::stderr(), "\r\x1b[2K");
    }
    let is_online = answers
        .values()
        .any(|answer| !matches!(answer, Answer::Gone(Gone::Host) | Answer::Untold(_)));
    for (url, answer) in &mut answers {
        if *answer == Answer::Gone(Gone::Host) {
            match is_online {
                true => known.put(url.as_str(), answer),
                false => *answer = Answer::Untold(Why::Offline),
            }
        }
    }
    if all > 0 {
        known.keep();
    }
    answers
}

/// Asks about all addresses, and tells each answer as it comes.
fn ask_all(urls: Vec<Url>, agent: &Agent, mut tell: impl FnMut(Url, Answer)) {
    let mut queue = Queue::new();
    for question in urls.into_iter().map(Question::new) {
        queue.put(&question.host(), question);
    }
    let (queue, changed) = (Mutex::new(queue), Condvar::new());
    let (sender, receiver) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..THREADS {
            let sender = sender.clone();
            scope.spawn(|| work(&queue, &changed, agent, sender));
        }
        drop(sender);
        for (url, answer) in receiver {
            tell(url, answer);
        }
    });
}

/// Asks whatever host has its turn, until nothing is left.
fn work(
    queue: &Mutex<Queue<Question>>,
    changed: &Condvar,
    agent: &Agent,
    sender: Sender<(Url, Answer)>,
) {
    let mut waiting = lock(queue);
    loop {
        let (host, question) = match waiting.next(Instant::now()) {
            Turn::Over => return,
            Turn::Wait(time) => {
                let woken = changed.wait_timeout(waiting, time);
                waiting = woken.unwrap_or_else(PoisonError::into_inner).0;
                continue;
            }
            Turn::Ask(host, question) => (host, question),
        };
        drop(waiting);
        let url = question.asked.clone();
        let step = question.ask(agent);
        waiting = lock(queue);
        waiting.answered(&host, Instant::now());
        match step {
            Step::Ask(next) => waiting.put_first(&next.host(), *next),
            // Whoever listens does so until all are done.
            Step::Found(answer) => drop(sender.send((url, answer))),
        }
        changed.notify_all();
    }
}

/// A thread that failed while it held the queue has not changed it.
fn lock(queue: &Mutex<Queue<Question>>) -> MutexGuard<'_, Queue<Question>> {
    queue.lock().unwrap_or_else(PoisonError::into_inner)
}
