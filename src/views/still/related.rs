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

    /// The strongest of what they share, in words.
    fn reason(&self, source: Source<'_>) -> Option<String> {
        let (text, locale) = (source.text(), source.locale());
        let config = &source.site.config;
        let names = |keys: &[&Slug], taxonomy: &Taxonomy| -> Vec<String> {
            keys.iter().filter_map(|key| Some(taxonomy.name(key)?.get(locale).clone())).collect()
        };
        if !self.people.is_empty() {
            let people = self.people.iter().filter_map(|slug| source.site.people.get(slug));
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
    let nearest = source.site.nearest_stories(&entry.slug, RELATED).into_iter();
    nearest
        .map(|other| StoryCard {
            why: Shared::of(entry.facts(), other.facts()).reason(source),
            ..StoryCard::of(source, other)
        })
        .collect()
}
