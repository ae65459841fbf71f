//! The pages of a list that is too long for one.
//!
//! A list has one or more sections, each in its order. On the first page stand the first rows of
//! every section, on the next one those after them, until none is left in any. Events and positions
//! are one section each, of which the first rows are to come or open, and the others are over.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use leptos::prelude::*;

use crate::domain::{Author, Html, Site, Slug, Speaker};
use crate::route::{List, Route};
use crate::views::Source;

/// How many pages before and after the shown one have a link with their number.
const NEAR: usize = 1;

/// How many rows of each section of a list stand on a page, so that most pages, with their style
/// sheet, fit into the first window of a connection.
pub(super) const fn rows_of(list: &List) -> usize {
    match list {
        List::Events | List::People => 24,
        List::Jobs => 27,
        List::Stories => 18,
        List::Series(_) => 12,
        List::Topic(_) | List::Person(_) => 9,
    }
}

/// A page of a list, as markup.
pub struct Listed {
    /// Its main part.
    pub main: Html,
    /// What stands on it, in order.
    pub rows: Vec<Route>,
    /// The page before it.
    pub previous: Option<Route>,
    /// The page after it.
    pub next: Option<Route>,
}

/// Which of the pages of a list is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Leaf {
    list: List,
    /// Counted from 1.
    number: usize,
    /// How many there are: at least one.
    count: usize,
}

impl Leaf {
    /// A page of a list whose sections have these lengths; none if it has no such page.
    pub(super) fn of(list: List, number: usize, lengths: &[usize]) -> Option<Leaf> {
        let count = pages(&list, lengths);
        (1..=count).contains(&number).then_some(Leaf { list, number, count })
    }

    /// Whether it is the first page.
    pub(super) fn is_first(&self) -> bool {
        self.number == 1
    }

    /// Whether it is the only page.
    pub(super) fn is_only(&self) -> bool {
        self.count == 1
    }

    /// The first page.
    pub(super) fn first(&self) -> Route {
        self.list.first()
    }

    /// The rows of a section that stand on the page.
    pub(super) fn rows<'a, T>(&self, section: &'a [T]) -> &'a [T] {
        section.get(self.range(section.len())).unwrap_or_default()
    }

    /// Their places among all rows of a section.
    fn range(&self, length: usize) -> Range<usize> {
        let rows = rows_of(&self.list);
        let start = (self.number - 1).saturating_mul(rows).min(length);
        start..start.saturating_add(rows).min(length)
    }

    /// The title of the page, where `title` is that of the first.
    pub(super) fn title(&self, source: Source<'_>, title: &str) -> String {
        page_title(source, title, self.number)
    }

    /// The page with its main part, and what stands on it.
    pub(super) fn listed(&self, main: Html, rows: Vec<Route>) -> Listed {
        let page =
            |number: usize| (1..=self.count).contains(&number).then(|| self.list.page(number));
        Listed { main, rows, previous: page(self.number - 1), next: page(self.number + 1) }
    }

    /// The ways to the other pages, below the list; nothing if there are none.
    pub(super) fn ways(&self, source: Source<'_>) -> Option<impl IntoView + use<>> {
        let text = source.text();
        let href = |number: usize| source.links.to(self.list.page(number));
        let way = |number: usize, rel: &'static str, words: &'static str| {
            (1..=self.count).contains(&number).then(|| {
                view! {
                    <a href=href(number) rel=rel>
                        {words}
                    </a>
                }
            })
        };
        let mut before = 0;
        let numbers: Vec<_> = (1..=self.count)
            .filter(|number| {
                *number == 1 || *number == self.count || number.abs_diff(self.number) <= NEAR
            })
            .map(|number| {
                let gap = (number > before + 1).then(|| view! { <li aria-hidden="true">"…"</li> });
                before = number;
                let here = (number == self.number).then_some("page");
                view! {
                    {gap}
                    <li>
                        <a
                            href=href(number)
                            aria-label=text.page_number(number)
                            aria-current=here
                        >
                            {number}
                        </a>
                    </li>
                }
            })
            .collect();
        (self.count > 1).then(|| {
            view! {
                <nav class="pages" aria-label=text.pages_of_list() data-pages>
                    {way(self.number - 1, "prev", text.previous_page())}
                    <ol>{numbers}</ol>
                    {way(self.number + 1, "next", text.next_page())}
                    <p class="meta">{text.page_of(self.number, self.count)}</p>
                </nav>
            }
        })
    }
}

/// The title of a page of a list, counted from 1, where `title` is that of the first.
pub fn page_title(source: Source<'_>, title: &str, number: usize) -> String {
    match number {
        1 => title.to_owned(),
        _ => source.text().title_of_page(title, number),
    }
}

/// How many pages a list has whose sections have these lengths: at least one.
fn pages(list: &List, lengths: &[usize]) -> usize {
    let longest = lengths.iter().copied().max().unwrap_or_default();
    longest.div_ceil(rows_of(list)).max(1)
}

/// Every list of a site, with the number of its pages: at least one.
pub fn lists(source: Source<'_>) -> Vec<(List, usize)> {
    let site = source.site;
    let mut lengths = vec![
        (List::Events, site.events.len()),
        (List::Stories, site.stories.len()),
        (List::Jobs, site.jobs.len()),
        (List::People, site.people.len()),
    ];
    for series in &site.config.series {
        let longest = super::series::lengths(source, series).into_iter().max();
        lengths.push((List::Series(series.key.clone()), longest.unwrap_or_default()));
    }
    lengths.extend(topics_and_people(site));
    let counted = |(list, length): (List, usize)| (list.clone(), pages(&list, &[length]));
    lengths.into_iter().map(counted).collect()
}

/// The lists on the pages of topics and people, each with the length of its longest section: counted
/// in one pass, because there are many.
fn topics_and_people(site: &Site) -> impl Iterator<Item = (List, usize)> {
    let mut lengths: BTreeMap<List, [usize; 3]> = BTreeMap::new();
    let mut count = |list: List, section: usize| {
        if let Some(length) = lengths.entry(list).or_default().get_mut(section) {
            *length += 1;
        }
    };
    let mut on_topic: BTreeSet<(&Slug, &Slug)> = BTreeSet::new();
    for story in site.stories.values().map(|entry| entry.facts()) {
        let authors = story.authors.iter().filter_map(|author| match author {
            Author::Person(slug) => Some(slug),
            Author::Named(_) => None,
        });
        for person in story.people.iter().chain(authors).collect::<BTreeSet<_>>() {
            count(List::Person(person.clone()), 0);
        }
        for topic in story.topics.iter().collect::<BTreeSet<_>>() {
            count(List::Topic(topic.clone()), 0);
            on_topic.extend(story.people.iter().map(|person| (topic, person)));
        }
    }
    for event in site.events.values().map(|entry| entry.facts()) {
        let speakers = event.speakers.iter().filter_map(|speaker| match speaker {
            Speaker::Person(slug) => Some(slug),
            Speaker::Guest { .. } => None,
        });
        let speakers: BTreeSet<&Slug> = speakers.collect();
        for person in &speakers {
            count(List::Person((*person).clone()), 1);
        }
        for topic in event.topics.iter().collect::<BTreeSet<_>>() {
            count(List::Topic(topic.clone()), 1);
            on_topic.extend(speakers.iter().map(|person| (topic, *person)));
        }
    }
    for (topic, _) in on_topic {
        count(List::Topic(topic.clone()), 2);
    }
    let longest = |lengths: [usize; 3]| lengths.into_iter().max().unwrap_or_default();
    lengths.into_iter().map(move |(list, lengths)| (list, longest(lengths)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_stands_on_one_page() {
        let rows = rows_of(&List::Jobs);
        for (length, count) in
            [(0, 1), (1, 1), (rows, 1), (rows + 1, 2), (rows * 2, 2), (rows * 2 + 1, 3)]
        {
            let all: Vec<usize> = (0..length).collect();
            let leaf = |number| Leaf::of(List::Jobs, number, &[length, 1]);
            let found: Vec<usize> = (1..=count)
                .flat_map(|number| leaf(number).map(|leaf| leaf.rows(&all).to_vec()).unwrap())
                .collect();
            assert_eq!(found, all);
            assert_eq!((leaf(0), leaf(count + 1)), (None, None));
        }
    }

    #[test]
    fn sections_go_on_side_by_side() {
        let leaf = Leaf::of(List::People, 2, &[3, rows_of(&List::People) + 2]).unwrap();
        assert!(leaf.rows(&[1, 2, 3]).is_empty());
        assert_eq!(leaf.rows(&vec![0; rows_of(&List::People) + 2]).len(), 2);
    }
}
