//! An event.

use leptos::either::Either;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::event_row::registration_until;
use super::{EventRow, Source};
use crate::domain::{self, Entry, EventStatus, Instant};
use crate::route::Route;
use crate::views::fresh::Fresh;
use crate::views::links::Links;
use crate::views::shell::{Stills, use_reader};
use crate::views::text::Text;

/// What moves on an event's page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EventPage {
    /// When it is over.
    pub end: Instant,
    /// Whether it takes place as announced.
    pub status: EventStatus,
    /// Where to register, and until when: the instant, and its words.
    pub registration: Option<(String, Option<(Instant, String)>)>,
    /// Where it is told how it went.
    pub report: Option<String>,
}

impl EventPage {
    /// The page of an event.
    pub fn of(source: Source<'_>, entry: &Entry<domain::Event>) -> EventPage {
        let zone = &source.site.config.time_zone;
        let event = entry.get(source.locale());
        let registration = event
            .registration
            .as_ref()
            .map(|registration| (registration.url.clone(), registration_until(source, event)));
        EventPage {
            end: event.when.end(zone),
            status: event.status,
            registration,
            report: event.report.clone().map(|slug| source.links.to(Route::Story(slug))),
        }
    }

    /// What the clock says: [`EventRow::PAST`], [`EventRow::OPEN`] (for registration), or neither.
    fn state(&self, now: Instant) -> i64 {
        match &self.registration {
            _ if self.end <= now => EventRow::PAST,
            Some((_, Some((closes, _)))) if *closes <= now => 0,
            _ => EventRow::OPEN,
        }
    }

    fn is_off(&self) -> bool {
        matches!(self.status, EventStatus::Cancelled | EventStatus::Postponed)
    }
}

/// An event. Whether it is past is decided from the reader's clock. Still: head, facts, programme
/// and people, text, other events of its series.
#[component]
pub fn Event(
    /// What moves.
    page: EventPage,
    /// The still parts of the page.
    stills: Stills,
    /// Makes the page's links.
    links: Links,
) -> impl IntoView {
    let text = Text(links.locale);
    let now = use_reader().now;
    let page = StoredValue::new(page);
    let state = Memo::new(move |_| page.with_value(|page| page.state(now.get())));
    let notice = move || Fresh(page.with_value(|page| notice(text, page, state.get())));
    let registration = move || Fresh(page.with_value(|page| registration(text, page, state.get())));
    view! {
        <article class="frame detail">
            <div class="detail__head" data-still inner_html=stills.part(0)></div>
            <div class="detail__notice">{notice}</div>
            <div class="detail__picture" data-still inner_html=stills.part(1)></div>
            <div class="detail__aside">
                <div data-still inner_html=stills.part(2)></div>
                {registration}
                <div data-still inner_html=stills.part(3)></div>
            </div>
            <div class="detail__body prose" data-still inner_html=stills.part(4)></div>
        </article>
        <div class="frame" data-still inner_html=stills.part(5)></div>
    }
}

fn notice(text: Text, page: &EventPage, state: i64) -> Option<impl IntoView + use<>> {
    let past = state == EventRow::PAST;
    let off = page.is_off();
    let sentence =
        if past && !off { Some(text.event_is_past()) } else { text.status_sentence(page.status) };
    let name = text.status(page.status).filter(|_| off || !past);
    let report = page.report.clone().filter(|_| past && !off);
    sentence.map(|sentence| {
        view! {
            <p class=if off { "notice notice--strong" } else { "notice" }>
                {name.map(|name| view! { <strong>{name}</strong> })}
                " "
                {sentence}
                " "
                {report.map(|href| view! { <a href=href>{text.read_report()}</a> })}
            </p>
        }
    })
}

fn registration(text: Text, page: &EventPage, state: i64) -> Option<impl IntoView + use<>> {
    if page.is_off() || state == EventRow::PAST {
        return None;
    }
    let (href, closes) = page.registration.clone()?;
    let way = if state != EventRow::OPEN {
        Either::Left(text.registration_closed())
    } else {
        let until = closes.map(|(_, words)| words);
        Either::Right(view! {
            <a class="button" href=href rel="external">
                {text.register()}
            </a>
            <span class="meta">{until}</span>
        })
    };
    Some(view! { <p class="registration">{way}</p> })
}
