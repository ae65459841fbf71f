//! The board of people.

use super::choices::Choices;
use crate::domain::{Entry, OpenTo, Person, TimelineKind};
use crate::views::Source;
use crate::views::live::{Board, BoardKind};

/// The board of these people: across generation, industry and speciality.
pub(in crate::views::still) fn people(source: Source<'_>, people: &[&Entry<Person>]) -> Board {
    let (text, config, locale) = (source.text(), &source.site.config, source.locale());
    let mut generation = Choices::new("joined", text.generation());
    let mut industry = Choices::new("industry", text.industry());
    let mut speciality = Choices::new("speciality", text.specialities());
    let mut region = Choices::new("region", text.region());
    let mut open_to = Choices::of(
        "open",
        text.open_to(),
        OpenTo::ALL.iter().map(|o| (o.word().to_owned(), text.open_to_what(*o).to_owned())),
    );
    for (row, entry) in people.iter().enumerate() {
        let (person, facts) = (entry.get(locale), entry.facts());
        let joined = person.timeline.iter().find(|step| step.kind == TimelineKind::Joined);
        if let Some(joined) = joined {
            let decade = joined.date.year.div_euclid(10) * 10;
            generation.add(&decade.to_string(), &text.joined_in(decade), row);
        }
        if let Some((key, name)) =
            person.industry.as_ref().and_then(|key| Some((key, config.industries.name(key)?)))
        {
            industry.add(key.as_str(), name.get(locale), row);
        }
        if let Some((key, name)) =
            person.region.as_ref().and_then(|key| Some((key, config.regions.name(key)?)))
        {
            region.add(key.as_str(), name.get(locale), row);
        }
        for (name, word) in person.specialities.iter().zip(&facts.specialities) {
            speciality.add(word, name, row);
        }
        for to in &person.open_to {
            open_to.add(to.word(), "", row);
        }
    }
    let mut board = Board::of(BoardKind::People, people.len());
    let facets = [generation.by_value(), industry, speciality.by_count(), region, open_to];
    board.facets = facets.into_iter().filter_map(Choices::facet).collect();
    board
}
