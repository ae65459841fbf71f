//! Which stories go together, and why.

use super::StoryCard;
use crate::domain::{Entry, Slug, Story, Taxonomy};
use crate::views::Source;

/// How many stories are proposed.
const RELATED: usize = 4;

/// What two stories share.
struct Shared<'s> {
    people: Vec<&'s Slug>,
    topics: Vec<&'s Slug>,
    industry: Option<&'s Slug>,
}

impl<'s> Shared<'s> {
    fn of(one: &'s Story, other: &Story) -> Shared<'s> {
        let both = |one: &'s [Slug], other: &[Slug]| -> Vec<&'s Slug> {
            one.iter().filter(|word| other.contains(word)).collect()
        };
        Shared {
            people: both(&one.people, &other.people),
            topics: both(&one.topics, &other.topics),
            industry: one.industry.as_ref().filter(|own| other.industry.as_ref() == Some(*own)),
        }
    }

    /// How near they are: somebody whom both are about counts more than any topics.
    fn nearness(&self) -> usize {
        self.people.len() * 10 + self.topics.len() * 3 + usize::from(self.industry.is_some()) * 2
    }

    /// The strongest of what they share, in words.
    fn reason(&self, source: Source<'_>) -> Option<String> {
        let (text, locale) = (source.text(), source.locale());
        let config = &source.site.config;
        let names = |keys: &[&Slug], taxonomy: &Taxonomy| -> Vec<String> {
            keys.iter().filter_map(|key| Some(taxonomy.name(key)?.get(locale).clone())).collect()
        };
        if !self.people.is_empty() {
            let people = self.people.iter().filter_map(|slug| source.site.people.get(*slug));
            let names: Vec<_> = people.map(|entry| entry.get(locale).name.clone()).collect();
            return Some(text.also_about(&names));
        }
        if !self.topics.is_empty() {
            return Some(text.same(text.topic(), &names(&self.topics, &config.topics)));
        }
        let industry = self.industry?;
        Some(text.same(text.industry(), &names(&[industry], &config.industries)))
    }
}

/// The stories nearest to one: by people they share, then topics, then industry; the newer first
/// among equals. The other parts of its series stand in their own place.
pub(super) fn related(source: Source<'_>, entry: &Entry<Story>) -> Vec<StoryCard> {
    let story = entry.facts();
    let series = |story: &Story| story.series.as_ref().map(|part| part.series.clone());
    let own_series = series(story);
    let mut ranked: Vec<_> = source
        .site
        .stories
        .values()
        .filter(|other| other.slug != entry.slug)
        .filter(|other| own_series.is_none() || series(other.facts()) != own_series)
        .map(|other| (Shared::of(story, other.facts()), other))
        .filter(|(shared, _)| shared.nearness() > 0)
        .collect();
    ranked.sort_by(|(a_shared, a), (b_shared, b)| {
        let newer_first = b.facts().date.cmp(&a.facts().date);
        let nearer_first = b_shared.nearness().cmp(&a_shared.nearness());
        nearer_first.then(newer_first).then_with(|| a.slug.cmp(&b.slug))
    });
    ranked
        .into_iter()
        .take(RELATED)
        .map(|(shared, other)| StoryCard {
            why: shared.reason(source),
            ..StoryCard::of(source, other)
        })
        .collect()
}
