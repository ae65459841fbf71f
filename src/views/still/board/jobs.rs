//! The boards of positions.

use std::cmp::Reverse;

use super::choices::Choices;
use crate::domain::{
    Audience, EmploymentType, Entry, Instant, Job, Offer, PayPeriod, RemoteKind, Salary,
};
use crate::views::Source;
use crate::views::live::{Board, BoardKind, Choice, Facet, Sort};
use crate::views::still::job_row::{closes, new};

/// For how long before its end a position is closing soon, in milliseconds: two weeks.
const SOON: i64 = 14 * 24 * 60 * 60 * 1000;

/// The name of the order in which positions are written.
const BY_OFFER: &str = "offer";

/// The board of these positions.
pub(in crate::views::still) fn jobs(source: Source<'_>, jobs: &[&Entry<Job>]) -> Board {
    let text = source.text();
    let mut board = Board::of(BoardKind::Jobs, jobs.len());
    board.words = true;
    board.ends = jobs.iter().map(|entry| closes(source, entry)).collect();
    board.sorts = sorts(source, jobs);
    let mine = |value: &str, label: &str| Choice {
        value: value.to_owned(),
        label: label.to_owned(),
        rows: Vec::new(),
        times: Vec::new(),
    };
    let mine = Facet {
        name: "mine".to_owned(),
        title: text.on_this_device().to_owned(),
        choices: vec![mine("saved", text.saved()), mine("new", text.new_since())],
    };
    board.facets = vec![mine];
    board.facets.splice(0..0, facets(source, jobs));
    board
}

/// The board that matches positions with what a reader ticks.
pub(in crate::views::still) fn matching(source: Source<'_>, jobs: &[&Entry<Job>]) -> Board {
    let mut board = Board::of(BoardKind::Match, jobs.len());
    board.ends = jobs.iter().map(|entry| closes(source, entry)).collect();
    let wanted = ["skill", "offer", "country", "region", "city", "remote", "type"];
    let mut facets = facets(source, jobs);
    facets.retain(|facet| wanted.contains(&facet.name.as_str()));
    facets.sort_by_key(|facet| wanted.iter().position(|name| *name == facet.name));
    board.facets = facets;
    // The rows of a long list tell their order by its name.
    board.sorts.iter_mut().for_each(|sort| sort.name = BY_OFFER.to_owned());
    board
}

fn facets(source: Source<'_>, jobs: &[&Entry<Job>]) -> Vec<Facet> {
    let text = source.text();
    let words = |words: &str, name: &str| (words.to_owned(), name.to_owned());
    let mut offer = Choices::of(
        "offer",
        text.offer(),
        Offer::ALL.iter().map(|o| words(o.word(), text.offer_of(*o))),
    );
    let mut country = Choices::new("country", text.country_title());
    let mut region = Choices::new("region", text.region());
    let mut city = Choices::new("city", text.city());
    let mut remote = Choices::of(
        "remote",
        text.remote(),
        RemoteKind::ALL.iter().map(|r| words(r.word(), text.remote_kind(*r))),
    );
    let mut contract = Choices::of(
        "type",
        text.employment_type(),
        EmploymentType::ALL.iter().map(|t| words(t.word(), text.contract(*t))),
    );
    let mut skill = Choices::new("skill", text.skills());
    let mut organisation = Choices::new("organisation", text.organisation());
    let mut audience = Choices::of(
        "audience",
        text.for_whom(),
        Audience::ALL.iter().map(|a| words(a.word(), text.audience(*a))),
    );
    let mut when = Choices::of(
        "when",
        text.when_posted(),
        [words("new", text.new_positions()), words("closing", text.closing_soon())],
    );
    for (row, entry) in jobs.iter().enumerate() {
        let (job, facts) = (entry.get(source.locale()), entry.facts());
        offer.add(job.offer.word(), "", row);
        country.add(&job.location.country, &text.country(&job.location.country), row);
        // Words in addresses are those of the default language, so that they outlive a switch.
        let (place, word) = (&job.location, &facts.location);
        if let (Some(name), Some(word)) = (&place.region, &word.region) {
            region.add(word, name, row);
        }
        if let (Some(name), Some(word)) = (&place.city, &word.city) {
            city.add(word, name, row);
        }
        remote.add(job.remote.kind().word(), "", row);
        contract.add(job.employment_type.word(), "", row);
        for (name, word) in job.skills.iter().zip(&facts.skills) {
            skill.add(word, name, row);
        }
        organisation.add(&facts.organisation, &job.organisation, row);
        for whom in &job.audience {
            audience.add(whom.word(), "", row);
        }
        let (new, closes) = (new(source, entry), closes(source, entry));
        if let (Some(from), Some(until)) = (new.from, new.until) {
            when.timed("new", row, from, until.min(closes));
        }
        when.timed("closing", row, Instant(closes.0.saturating_sub(SOON)), closes);
    }
    [
        offer,
        country.by_count(),
        region.by_count(),
        city.by_count(),
        remote,
        contract,
        skill.by_count(),
        organisation.by_count(),
        audience,
        when,
    ]
    .into_iter()
    .filter_map(Choices::facet)
    .collect()
}

fn sorts(source: Source<'_>, jobs: &[&Entry<Job>]) -> Vec<Sort> {
    let text = source.text();
    let all = || (0..jobs.len()).collect::<Vec<_>>();
    let by = |name: &str, title: &str, order: Vec<usize>| Sort {
        name: name.to_owned(),
        title: title.to_owned(),
        order,
        late: Vec::new(),
    };
    let fact = |row: &usize| jobs.get(*row).map(|entry| entry.facts());
    let mut newest = all();
    newest.sort_by_key(|row| Reverse(fact(row).map(|job| job.posted)));
    let mut closing = all();
    closing.sort_by_key(|row| fact(row).map(|job| job.closes));
    let mut paying = all();
    let currencies = currencies(jobs);
    paying.sort_by_key(|row| {
        let salary = fact(row).and_then(|job| job.salary.as_ref());
        let yearly = salary.and_then(a_year);
        let currency = salary.and_then(|pay| currencies.iter().position(|c| **c == pay.currency));
        // Amounts of different currencies can't be compared: the commonest comes first, and
        // what isn't told or is paid by piece comes last.
        (yearly.is_none(), currency, Reverse(yearly))
    });
    vec![
        by(BY_OFFER, text.by_offer(), all()),
        by("new", text.newest_first(), newest),
        by("closing", text.closing_first(), closing),
        by("pay", text.by_pay(), paying),
    ]
}

/// The currencies in which pay is told, the commonest first.
fn currencies<'a>(jobs: &[&'a Entry<Job>]) -> Vec<&'a String> {
    let mut counts: Vec<(&String, usize)> = Vec::new();
    for currency in jobs.iter().filter_map(|job| Some(&job.facts().salary.as_ref()?.currency)) {
        match counts.iter_mut().find(|(other, _)| *other == currency) {
            Some((_, count)) => *count += 1,
            None => counts.push((currency, 1)),
        }
    }
    counts.sort_by_key(|(currency, count)| (Reverse(*count), *currency));
    counts.into_iter().map(|(currency, _)| currency).collect()
}

/// What a pay comes to in a year of full work: 12 months, 240 days, 1,920 hours.
fn a_year(salary: &Salary) -> Option<u64> {
    let amount = salary.max.or(salary.min)?;
    let times = match salary.per {
        PayPeriod::Year => 1,
        PayPeriod::Month => 12,
        PayPeriod::Day => 240,
        PayPeriod::Hour => 1920,
        PayPeriod::Project => return None,
    };
    Some(amount.saturating_mul(times))
}
