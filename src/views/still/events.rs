//! All events: what is to come, and what was.

use leptos::prelude::*;

use super::board::{self, list, live, soonest_first};
use super::event_row::event_row;
use super::{lead, rendered, subscribe};
use crate::domain::Html;
use crate::route::{Calendar, Feed, File};
use crate::views::Source;

/// The page of all events.
pub fn events(source: Source<'_>, as_of: &str) -> Html {
    let text = source.text();
    let zone = &source.site.config.time_zone;
    let events = soonest_first(source);
    let mut board = board::events(source, &events);
    let calendar = File::Calendar(source.locale(), Calendar::All);
    board.calendar = Some(source.links.to_file(&calendar));
    let rows = |past: bool| {
        let rows = events.iter().enumerate();
        let rows = rows.filter(|(_, entry)| (entry.facts().when.end(zone) <= source.at) == past);
        rows.map(|(row, entry)| (row, String::new(), event_row(source, entry))).collect::<Vec<_>>()
    };
    let mut past = rows(true);
    past.reverse();
    rendered(view! {
        <div class="frame">
            {lead(source, text.events(), text.events_lead(), Some(as_of), &[Feed::Events])}
            {live(source, board)}
            <section class="section section--first" aria-labelledby="upcoming">
                <h2 class="section__title" id="upcoming">
                    {text.upcoming()}
                </h2>
                {list("event-list", rows(false), text.no_upcoming())}
            </section>
            <section class="section" aria-labelledby="past">
                <h2 class="section__title" id="past">
                    {text.past()}
                </h2>
                {list("event-list", past, text.no_past())}
            </section>
            {subscribe(source, text.all_events(), Calendar::All)}
        </div>
    })
}
