//! What a site is: its nouns, valid by construction.
//!
//! Nothing here does IO, reads a clock or knows how a thing looks. A value of one of these types
//! can be shown as it is: whatever an editor can get wrong was refused by [`crate::content`] before.

mod keyword;
mod locale;
mod slug;
mod time;

mod html;
mod image;
mod publication;
pub mod reading;
mod series;
mod taxonomy;

mod event;
mod job;
mod page;
mod person;
mod story;

mod across;
mod entries;
mod nearest;
mod register;
mod site;

pub use across::{Across, Ways, proposals};
pub use entries::Entries;
pub use event::{
    Attendance, Audience, Connection, Event, EventStatus, ProgrammePart, ProgrammePartKind,
    Registration, SeriesNumber, Speaker, Venue,
};
pub use html::Html;
pub use image::{Image, Raster, RasterFormat};
pub use job::{
    Apply, EmploymentType, Job, JobSource, Location, Offer, PayPeriod, Remote, RemoteKind, Salary,
};
pub use keyword::Word;
pub use locale::{Locale, Localized};
pub use page::Page;
pub use person::{Link, OpenTo, Person, Timeline, TimelineKind};
pub use publication::Publication;
pub use register::Register;
pub use series::{Planned, Series, SeriesKind, SeriesPart, Tentative};
pub use site::{CodeHost, Config, Entry, HomeSection, MenuItem, MenuSection, Site, Way};
pub use slug::{Slug, SlugError};
pub use story::{Author, Collaboration, Outcome, Skills, Source, Story, StoryKind};
pub use taxonomy::{Key, Taxonomy};
pub use time::{Instant, PartialDate, When};
