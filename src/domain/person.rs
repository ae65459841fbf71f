//! Somebody who agreed to be shown.

use std::sync::Arc;

use jiff::civil::Date;

use super::keyword::keyword;
use super::{Image, Key, PartialDate};

keyword! {
    /// What happened at a point of a person's timeline.
    TimelineKind {
        /// Joined the company.
        Joined = "joined" ("入社"),
        /// Left it.
        Left = "left" ("退職"),
        /// Came back.
        Returned = "returned" ("復帰"),
        /// What the person does today.
        Now = "now" ("いま"),
        /// Anything else.
        Other = "other" ("その他"),
    }
}

keyword! {
    /// What a person would like to be asked for.
    OpenTo {
        /// Giving a talk.
        Speaking = "speaking" ("登壇"),
        /// Being a mentor.
        Mentoring = "mentoring" ("メンター"),
        /// Side work.
        SideWork = "side-work" ("副業"),
        /// Coming back.
        Return = "return" ("復帰"),
        /// A partnership.
        Partnership = "partnership" ("協業"),
    }
}

/// A person's profile as readers of one locale get it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The name as the person writes it.
    pub name: String,
    /// How the name is read, in kana.
    pub reading: Option<String>,
    /// The person in a line; also the page's description.
    pub headline: String,
    /// A picture.
    pub photo: Option<Image>,
    /// From joining to today, in order of time.
    pub timeline: Vec<Timeline>,
    /// The industry the person works in.
    pub industry: Option<Key>,
    /// The part of the world the person lives in.
    pub region: Option<Key>,
    /// What the person knows well.
    pub specialities: Vec<String>,
    /// What the person would like to be asked for.
    pub open_to: Vec<OpenTo>,
    /// Where else to find the person.
    pub links: Vec<Link>,
    /// The day on which the person agreed to this profile.
    pub consent: Date,
    /// The text, in Markdown.
    pub body: Arc<str>,
}

impl Person {
    /// The year in which the person first joined the company, if the timeline tells.
    pub fn joined(&self) -> Option<i16> {
        let joined = |step: &&Timeline| step.kind == TimelineKind::Joined;
        self.timeline.iter().find(joined).map(|step| step.date.year)
    }
}

/// A point of a person's timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// When.
    pub date: PartialDate,
    /// What kind of step it was.
    pub kind: TimelineKind,
    /// What happened.
    pub text: String,
}

/// A link with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What stands on it.
    pub label: String,
    /// Where it leads: http, https or mailto.
    pub url: String,
}
