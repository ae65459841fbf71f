//! All events: what is to come, and what was.

use leptos::prelude::*;

use super::board::{self, list_of_page, live_on, soonest_first};
use super::event_row::event_row;
use super::pagination::{Leaf, Listed};
use super::{lead, rendered, subscribe};
use crate::domain::{Entry, Event};
use crate::route::{Calendar, Feed, File, List, Route};
use crate::views::Source;
use crate::views::live::Board;

/// A page of all events, counted from 1; none if there are not so many. What is to come stands
/// before what was; `as_of` tells readers without scripts at which instant that was so.
pub fn events(source: Source<'_>, as_of: &str, page: usize) -> Option<Listed> {
    let text = source.text();
    let zone = &source.site.config.time_zone;
    let events = soonest_first(source);
    let is_past = |entry: &Entry<Event>| entry.facts().when.end(zone) <= source.at;
    let all = || events.iter().copied().enumerate();
    let (mut past, mut rows): (Vec<_>, Vec<_>) = all().partition(|(_, entry)| is_past(entry));
    past.reverse();
    rows.extend(past);
    let leaf = Leaf::of(List::Events, page, &[rows.len()])?;
    let here = leaf.rows(&rows);
    let calendar = File::Calendar(source.locale(), Calendar::All);
    let calendar = Some(source.links.to_file(&calendar));
    let board = || Board { calendar, ..board::events(source, &events) };
    let board = live_on(source, &leaf, board);
    let section = |label, title, class, past: bool, none| {
        let rows = here.iter().filter(|(_, entry)| is_past(entry) == past);
        let rows = rows.map(|(row, entry)| {
            let until = (!leaf.is_only() && !past).then(|| entry.facts().when.end(zone));
            (*row, String::new(), until, event_row(source, entry))
        });
        let is_elsewhere = rows.clone().count() == 0
            && (!leaf.is_first() || events.iter().any(|entry| is_past(entry) == past));
        let list = list_of_page("event-list", rows.collect(), none, is_elsewhere);
        view! {
            <section class=class aria-labelledby=label hidden=is_elsewhere>
                <h2 class="section__title" id=label>
                    {title}
                </h2>
                {list}
            </section>
        }
    };
    let title = leaf.title(source, text.events());
    let main = rendered(view! {
        <div class="frame">
            {lead(source, &title, text.events_lead(), Some(as_of), &[Feed::Events])}
            {board}
            {section("upcoming", text.upcoming(), "section section--first", false, text.no_upcoming())}
            {section("past", text.past(), "section", true, text.no_past())}
            {leaf.ways(source)}
            {leaf.is_first().then(|| subscribe(source, text.all_events(), Calendar::All))}
        </div>
    });
    let routes = here.iter().map(|(_, entry)| Route::Event(entry.slug.clone())).collect();
    Some(leaf.listed(main, routes))
}
