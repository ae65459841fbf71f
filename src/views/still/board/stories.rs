//! The board of stories.

use super::choices::Choices;
use super::events::topics;
use crate::domain::{Entry, Story, StoryKind};
use crate::views::Source;
use crate::views::live::{Board, BoardKind};

/// The board of these stories.
pub(in crate::views::still) fn stories(source: Source<'_>, stories: &[&Entry<Story>]) -> Board {
    let (text, config, locale) = (source.text(), &source.site.config, source.locale());
    let mut kind = Choices::of(
        "kind",
        text.kind(),
        StoryKind::ALL.iter().map(|k| (k.word().to_owned(), text.story_kind(*k).to_owned())),
    );
    let mut topic = Choices::new("topic", text.topic());
    let mut industry = Choices::new("industry", text.industry());
    let mut region = Choices::new("region", text.region());
    let mut skill = Choices::new("skill", text.skills_of_story());
    let mut year = Choices::new("year", text.year());
    for (row, entry) in stories.iter().enumerate() {
        let (story, facts) = (entry.get(locale), entry.facts());
        kind.add(story.kind.word(), "", row);
        for (key, name) in topics(source, &story.topics) {
            topic.add(&key, &name, row);
        }
        if let Some((key, name)) =
            story.industry.as_ref().and_then(|key| Some((key, config.industries.name(key)?)))
        {
            industry.add(key.as_str(), name.get(locale), row);
        }
        if let Some((key, name)) =
            story.region.as_ref().and_then(|key| Some((key, config.regions.name(key)?)))
        {
            region.add(key.as_str(), name.get(locale), row);
        }
        if let (Some(skills), Some(words)) = (&story.skills, &facts.skills) {
            let names = skills.then.iter().chain(&skills.now);
            for (name, word) in names.zip(words.then.iter().chain(&words.now)) {
                skill.add(word, name, row);
            }
        }
        year.add(&story.date.year().to_string(), &story.date.year().to_string(), row);
    }
    let mut board = Board::of(BoardKind::Stories, stories.len());
    let facets = [kind, topic.by_count(), industry, region, skill.by_count(), year];
    board.facets = facets.into_iter().filter_map(Choices::facet).collect();
    board
}
