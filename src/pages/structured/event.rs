//! Events.

use serde_json::Value;

use super::node::Node;
use super::{About, fee, moment, organization, person, series};
use crate::domain::{Attendance, Entry, Event, EventStatus, Speaker, When};

/// An event. One whose date is not yet certain is scheduled for it: schema.org has no other word.
pub(super) fn event(about: About<'_>, entry: &Entry<Event>) -> Node {
    let locale = about.source.locale();
    let event = entry.get(locale);
    let config = &about.source.site.config;
    let (start, end) = match &event.when {
        When::Timed { start, end } => (moment(start), moment(end)),
        When::AllDay { first, last } => (first.to_string(), last.to_string()),
    };
    let status = match event.status {
        EventStatus::Scheduled | EventStatus::Tentative => "EventScheduled",
        EventStatus::Postponed => "EventPostponed",
        EventStatus::Rescheduled => "EventRescheduled",
        EventStatus::Cancelled => "EventCancelled",
    };
    let attendance = match event.attendance {
        Attendance::InPerson => "OfflineEventAttendanceMode",
        Attendance::Online => "OnlineEventAttendanceMode",
        Attendance::Hybrid => "MixedEventAttendanceMode",
    };
    let series = event.series.as_ref().and_then(|part| config.series(&part.series));
    let series = series.map(|series| series::of_events(about, series));
    let previous = event.previous_start.as_ref().map(moment);
    Node::new("Event")
        .with("url", about.page)
        .with("name", event.title.as_str())
        .with("description", event.summary.as_str())
        .with("image", about.picture())
        .with("startDate", start)
        .with("endDate", end)
        .with("eventStatus", format!("https://schema.org/{status}"))
        .maybe("previousStartDate", previous)
        .with("eventAttendanceMode", format!("https://schema.org/{attendance}"))
        .each("location", places(about, event))
        .each("performer", event.speakers.iter().map(|who| performer(about, who)).collect())
        .with("organizer", organization::mention(about))
        .maybe("offers", offer(about, event))
        .maybe("superEvent", series)
        .maybe("maximumAttendeeCapacity", event.capacity)
        .with("inLanguage", entry.written_in(locale).tag())
}

fn places(about: About<'_>, event: &Event) -> Vec<Value> {
    let mut places = Vec::new();
    if let Some(venue) = event.venue.as_ref().filter(|_| event.attendance != Attendance::Online) {
        let street = venue.address.as_ref().unwrap_or(&venue.name);
        let address = Node::new("PostalAddress").with("streetAddress", street.as_str());
        let place = Node::new("Place")
            .with("name", venue.name.as_str())
            .with("address", address)
            .maybe("hasMap", venue.map.as_deref());
        places.push(place.into());
    }
    if event.attendance != Attendance::InPerson {
        // Where the link for joining isn't public, the page says how to get it.
        let url = event.online.as_deref().unwrap_or(about.page);
        places.push(Node::new("VirtualLocation").with("url", url).into());
    }
    places
}

fn performer(about: About<'_>, speaker: &Speaker) -> Value {
    match speaker {
        Speaker::Person(slug) => person::mention(about, slug).into(),
        Speaker::Guest { name, title } => Node::new("Person")
            .with("name", name.as_str())
            .maybe("jobTitle", title.as_deref())
            .into(),
    }
}

/// How to take part: what it costs, where to register, until when. Nothing can be had of an event
/// that does not take place, whose places are all taken, or whose registration is closed.
fn offer(about: About<'_>, event: &Event) -> Option<Node> {
    if event.fee.is_none() && event.registration.is_none() {
        return None;
    }
    let price = event.fee.as_deref().and_then(fee::price);
    let registration = event.registration.as_ref();
    let zone = event.when.zone(&about.source.site.config.time_zone);
    let closes = registration.and_then(|it| it.closes);
    let off = matches!(event.status, EventStatus::Cancelled | EventStatus::Postponed);
    let closed = closes.is_some_and(|closes| closes.as_millisecond() <= about.source.at.0);
    let over = event.when.end(&zone) <= about.source.at;
    let full = registration.is_some_and(|it| it.full);
    let availability = if off || closed || over || full { "SoldOut" } else { "InStock" };
    let url = registration.map(|it| it.url.as_str()).filter(|url| url.starts_with("http"));
    let offer = Node::new("Offer")
        .with("url", url.unwrap_or(about.page))
        .maybe("description", event.fee.as_deref())
        .maybe("price", price.map(|(amount, _)| amount))
        .maybe("priceCurrency", price.and_then(|(_, currency)| currency))
        .with("availability", format!("https://schema.org/{availability}"))
        .maybe("validThrough", closes.map(|closes| moment(&closes.to_zoned(zone))));
    Some(offer)
}
