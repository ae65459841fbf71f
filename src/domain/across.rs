//! Somebody unlike you: who is of another generation, another trade and another speciality.
//!
//! The choice follows from the people alone, and it spreads: whoever fits anybody is proposed to
//! somebody, as far as there are places enough.

use std::collections::BTreeMap;

use super::{Entries, Entry, Person, Slug};

/// How many people are proposed to each.
const PROPOSED: usize = 3;

/// How many years lie between two generations of a company, at least.
const GENERATION: u16 = 8;

/// How many others are looked at for each: enough to choose among, and no more work with more
/// people than for each of them.
const LOOKED_AT: usize = 200;

/// In which ways two people differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ways {
    /// They joined the company eight years apart or more.
    pub generation: bool,
    /// They work in different industries.
    pub trade: bool,
    /// Nothing that one knows well is what the other knows well.
    pub speciality: bool,
}

/// All three ways; where nobody is so far away, two of them.
const LEVELS: [Ways; 4] = [
    Ways { generation: true, trade: true, speciality: true },
    Ways { generation: true, trade: true, speciality: false },
    Ways { generation: true, trade: false, speciality: true },
    Ways { generation: false, trade: true, speciality: true },
];

/// The people who are proposed to somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Across {
    /// In which ways each of them differs.
    pub ways: Ways,
    /// The people, at least one.
    pub people: Vec<Slug>,
}

impl Ways {
    /// What is not known does not differ.
    fn between(one: &Person, other: &Person) -> Ways {
        let years = one.joined().zip(other.joined());
        let industries = one.industry.as_ref().zip(other.industry.as_ref());
        let knows = |what: &String| other.specialities.iter().any(|own| own == what);
        Ways {
            generation: years.is_some_and(|(one, other)| one.abs_diff(other) >= GENERATION),
            trade: industries.is_some_and(|(one, other)| one != other),
            speciality: !one.specialities.is_empty()
                && !other.specialities.is_empty()
                && !one.specialities.iter().any(knows),
        }
    }

    fn holds(self, level: Ways) -> bool {
        (self.generation || !level.generation)
            && (self.trade || !level.trade)
            && (self.speciality || !level.speciality)
    }
}

/// Somebody while people are being proposed: the others that fit, nearest on the ring first.
struct Asker {
    level: Ways,
    fitting: Vec<usize>,
    proposed: Vec<usize>,
}

/// Who is proposed to whom. Nobody stands there to whom nobody fits.
pub fn proposals(people: &Entries<Person>) -> BTreeMap<Slug, Across> {
    let ring: Vec<&Entry<Person>> = people.values().collect();
    let mut askers: Vec<Option<Asker>> = (0..ring.len()).map(|own| asker(&ring, own)).collect();
    let options: Vec<usize> =
        askers.iter().map(|asker| asker.as_ref().map_or(0, |asker| asker.fitting.len())).collect();
    // Who has little to choose from chooses first, and who has been proposed least is chosen first.
    let mut order: Vec<usize> = (0..ring.len()).collect();
    order.sort_by_key(|own| (options.get(*own).copied(), *own));
    let mut counts = vec![0_usize; ring.len()];
    for _ in 0..PROPOSED {
        for own in &order {
            let Some(Some(asker)) = askers.get_mut(*own) else { continue };
            let free = asker.fitting.iter().filter(|other| !asker.proposed.contains(other));
            let least = free.min_by_key(|other| (counts.get(**other), options.get(**other)));
            let Some(chosen) = least.copied() else { continue };
            asker.proposed.push(chosen);
            if let Some(count) = counts.get_mut(chosen) {
                *count += 1;
            }
        }
    }
    let across = |asker: Asker| Across {
        ways: asker.level,
        people: asker.proposed.iter().filter_map(|at| Some(ring.get(*at)?.slug.clone())).collect(),
    };
    let asked = ring.iter().zip(askers);
    asked.filter_map(|(entry, asker)| Some((entry.slug.clone(), across(asker?)))).collect()
}

fn asker(ring: &[&Entry<Person>], own: usize) -> Option<Asker> {
    let person = ring.get(own)?.facts();
    let others = (own + 1..ring.len()).chain(0..own).take(LOOKED_AT);
    let others: Vec<(usize, Ways)> = others
        .filter_map(|other| Some((other, Ways::between(person, ring.get(other)?.facts()))))
        .collect();
    LEVELS.into_iter().find_map(|level| {
        let fits = others.iter().filter(|(_, ways)| ways.holds(level));
        let fitting: Vec<usize> = fits.map(|(other, _)| *other).collect();
        (!fitting.is_empty()).then_some(Asker { level, fitting, proposed: Vec::new() })
    })
}
