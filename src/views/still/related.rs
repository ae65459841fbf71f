//! Which stories go together.

use super::StoryCard;
use crate::domain::{Entry, Story};
use crate::views::Source;

/// How many stories are proposed.
const RELATED: usize = 3;

/// The stories nearest to one: by people they share, then topics, then industry; the newer first
/// among equals.
pub(super) fn related(source: Source<'_>, entry: &Entry<Story>) -> Vec<StoryCard> {
    let story = entry.facts();
    let mut ranked: Vec<_> = source
        .site
        .stories
        .values()
        .filter(|other| other.slug != entry.slug)
        .map(|other| (nearness(story, other.facts()), other))
        .filter(|(nearness, _)| *nearness > 0)
        .collect();
    ranked.sort_by(|(a_near, a), (b_near, b)| {
        let newer_first = b.facts().date.cmp(&a.facts().date);
        b_near.cmp(a_near).then(newer_first).then_with(|| a.slug.cmp(&b.slug))
    });
    ranked.into_iter().take(RELATED).map(|(_, other)| StoryCard::of(source, other)).collect()
}

fn nearness(one: &Story, other: &Story) -> usize {
    let shared = |a: &[crate::domain::Slug], b: &[crate::domain::Slug]| {
        a.iter().filter(|word| b.contains(word)).count()
    };
    let industry = one.industry.is_some() && one.industry == other.industry;
    shared(&one.people, &other.people) * 5
        + shared(&one.topics, &other.topics) * 2
        + usize::from(industry)
        + usize::from(one.kind == other.kind)
}
