//! A lecture, a meetup, an open day.

use std::sync::Arc;

use jiff::civil::{Date, Time};
use jiff::{Timestamp, Zoned};

use super::keyword::keyword;
use super::{Entry, Image, Key, Slug, When};

keyword! {
    /// Whether an event takes place as announced (schema.org `eventStatus`).
    EventStatus {
        /// As announced.
        Scheduled = "scheduled" ("予定どおり"),
        /// The date is not yet certain.
        Tentative = "tentative" ("日時は仮"),
        /// Not on its date; a new one will be told.
        Postponed = "postponed" ("延期（日時は未定）"),
        /// Moved to another date.
        Rescheduled = "rescheduled" ("日程変更"),
        /// It will not take place.
        Cancelled = "cancelled" ("中止"),
    }
}

keyword! {
    /// How one takes part (schema.org `eventAttendanceMode`).
    Attendance {
        /// At a place.
        InPerson = "in-person" ("会場"),
        /// On a screen.
        Online = "online" ("オンライン"),
        /// Either.
        Hybrid = "hybrid" ("会場とオンラインの両方"),
    }
}

keyword! {
    /// Whom a thing is meant for.
    Audience {
        /// People who left the company.
        Alumni = "alumni" ("会社を離れた人"),
        /// People who work there now.
        Employees = "employees" ("いま働く人"),
        /// People who are about to leave.
        Leavers = "leavers" ("退職を考える人"),
        /// People who think of joining.
        Recruits = "recruits" ("入社を考える人"),
        /// Anybody.
        Public = "public" ("どなたでも"),
    }
}

keyword! {
    /// Whom an event brings together.
    Connection {
        /// タテ: seniors and juniors.
        Tate = "tate" ("先輩と後輩（タテ）"),
        /// ヨコ: people of one year.
        Yoko = "yoko" ("同期（ヨコ）"),
        /// ナナメ: across generation, industry and speciality.
        Naname = "naname" ("世代、業種、専門を越えて（ナナメ）"),
    }
}

keyword! {
    /// What a part of a programme is.
    ProgrammePartKind {
        /// Somebody speaks, the others listen.
        Lecture = "lecture" ("話"),
        /// People talk with one another.
        Social = "social" ("懇親"),
        /// A pause.
        Break = "break" ("休憩"),
        /// Anything else.
        Other = "other" ("その他"),
    }
}

/// An event as readers of one locale get it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its name.
    pub title: String,
    /// What it is, in one or two sentences; also the page's description.
    pub summary: String,
    /// When it takes place; for a postponed one, when it would have.
    pub when: When,
    /// Whether it takes place as announced.
    pub status: EventStatus,
    /// The start before it was moved; only with [`EventStatus::Rescheduled`].
    pub previous_start: Option<Zoned>,
    /// How one takes part.
    pub attendance: Attendance,
    /// Where; there is one unless the event is online only.
    pub venue: Option<Venue>,
    /// A public link for joining or for information: http or https.
    pub online: Option<String>,
    /// Who speaks.
    pub speakers: Vec<Speaker>,
    /// The series of which it is a part.
    pub series: Option<SeriesNumber>,
    /// Its parts, in order.
    pub programme: Vec<ProgrammePart>,
    /// Whom it is meant for, at least one.
    pub audience: Vec<Audience>,
    /// Whom it brings together.
    pub connection: Option<Connection>,
    /// What it is about.
    pub topics: Vec<Key>,
    /// What it costs, in words.
    pub fee: Option<String>,
    /// How many people can come.
    pub capacity: Option<u32>,
    /// How to register.
    pub registration: Option<Registration>,
    /// A picture.
    pub image: Option<Image>,
    /// The story that tells how it went.
    pub report: Option<Slug>,
    /// The name by which readers' calendars know it, where that isn't its slug.
    pub id: Option<Slug>,
    /// When it was last changed in substance, as the editor says.
    pub updated: Option<Date>,
    /// The text, in Markdown.
    pub body: Arc<str>,
}

impl Event {
    /// Whether people can come on the day that it names: not to what is cancelled or has no date.
    pub fn takes_place(&self) -> bool {
        !matches!(self.status, EventStatus::Cancelled | EventStatus::Postponed)
    }
}

impl Entry<Event> {
    /// The name by which calendars know the event, whatever its file is called now. No other event
    /// of the site has it.
    pub fn id(&self) -> &Slug {
        self.facts().id.as_ref().unwrap_or(&self.slug)
    }
}

/// Where an event takes place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Venue {
    /// What the place is called.
    pub name: String,
    /// Its postal address.
    pub address: Option<String>,
    /// A link to a map: http or https.
    pub map: Option<String>,
}

/// Somebody who speaks at an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Speaker {
    /// Somebody with a profile on this site.
    Person(Slug),
    /// A guest.
    Guest {
        /// The guest's name.
        name: String,
        /// What the guest does.
        title: Option<String>,
    },
}

/// The place of an event in its series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeriesNumber {
    /// The word of the series in `site.toml`.
    pub series: Key,
    /// Which one it is, counted from 1.
    pub number: Option<u32>,
}

/// A part of an event's programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgrammePart {
    /// When it begins, in the event's zone.
    pub time: Option<Time>,
    /// What happens.
    pub title: String,
    /// What kind of part it is.
    pub kind: ProgrammePartKind,
}

/// How to register for an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Registration {
    /// The form: http, https or mailto.
    pub url: String,
    /// Until when.
    pub closes: Option<Timestamp>,
    /// Whether every place is taken.
    pub full: bool,
}
