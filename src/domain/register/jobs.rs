//! Positions, put in order once.

use std::cmp::Reverse;

use super::super::nearest::{Kind, Shelf, Word, nearest};
use super::super::{Entries, Entry, Job, Offer, Site, Slug};
use super::{Words, at, numbers, ordered};

/// Positions. Here they are named by their number in the order in which readers see them.
#[derive(Clone, Debug, Default)]
pub(super) struct Jobs {
    /// The place of each.
    order: Vec<usize>,
    /// The number of the one at each place.
    numbers: Vec<usize>,
    /// The places of those for people who want to come back, the newest first.
    returns: Vec<usize>,
    words: Vec<Vec<Word>>,
    skills: Shelf<String>,
    offers: Shelf<Offer>,
    organisations: Shelf<String>,
    countries: Shelf<String>,
}

impl Jobs {
    pub(super) fn of(jobs: &Entries<Job>) -> Jobs {
        let order = ordered(jobs, |entry| (entry.facts().offer, entry.facts().closes));
        let mut register = Jobs { numbers: numbers(&order), ..Jobs::default() };
        for (number, entry) in order.iter().filter_map(|place| jobs.at(*place)).enumerate() {
            let job = entry.facts();
            let mut words = Words::default();
            job.skills.iter().for_each(|skill| words.add(0, register.skills.add(skill, number)));
            words.add(1, register.offers.add(&job.offer, number));
            words.add(2, register.organisations.add(&job.organisation, number));
            words.add(3, register.countries.add(&job.location.country, number));
            register.words.push(words.0);
        }
        register.returns = ordered(jobs, |entry| Reverse(entry.facts().posted));
        let is_return = |entry: &Entry<Job>| entry.facts().offer == Offer::Return;
        register.returns.retain(|place| jobs.at(*place).is_some_and(is_return));
        register.order = order;
        register
    }

    /// Skills and what is offered count most.
    fn kinds(&self) -> [Kind<'_>; 4] {
        let (offers, organisations) = (self.offers.all(), self.organisations.all());
        [(3, self.skills.all()), (3, offers), (1, organisations), (1, self.countries.all())]
            .map(|(weight, things)| Kind { weight, things })
    }
}

impl Site {
    /// All positions in the order in which readers see them first: returns before other offers, and
    /// in each kind the one that closes first.
    pub fn jobs_in_order(&self) -> impl Iterator<Item = &Entry<Job>> {
        at(&self.jobs, &self.register.jobs.order)
    }

    /// The positions for people who want to come back, the newest first, the closed ones too.
    pub fn return_jobs(&self) -> impl Iterator<Item = &Entry<Job>> {
        at(&self.jobs, &self.register.jobs.returns)
    }

    /// The positions nearest to one, of those that fit: by skills and what is offered, then
    /// organisation and country; among equals the one that readers see first.
    pub fn nearest_jobs(
        &self,
        job: &Slug,
        count: usize,
        fits: impl Fn(&Entry<Job>) -> bool,
    ) -> Vec<&Entry<Job>> {
        let register = &self.register.jobs;
        let entry = |number: usize| self.jobs.at(*register.order.get(number)?);
        let own = self.jobs.place(job).and_then(|place| register.numbers.get(place));
        let Some(own) = own.copied() else { return Vec::new() };
        let fits = |other: usize| entry(other).is_some_and(&fits);
        let nearest = nearest(own, &register.words, &register.kinds(), count, fits);
        nearest.into_iter().filter_map(entry).collect()
    }
}
