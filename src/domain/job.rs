//! A position: employment, a return, side work, a partnership.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::keyword::keyword;
use super::{Audience, Instant, time};

keyword! {
    /// What is offered. Returns come first among equals.
    Offer {
        /// A position for people who want to come back.
        Return = "return" ("復帰"),
        /// A position for anybody.
        Employment = "employment" ("雇用"),
        /// Work beside one's own.
        SideWork = "side-work" ("副業"),
        /// Doing business together.
        Partnership = "partnership" ("協業"),
        /// Advice.
        Advisory = "advisory" ("相談役"),
        /// Somebody is looked for whom a reader may know.
        Referral = "referral" ("人の紹介"),
    }
}

keyword! {
    /// The form of a contract.
    EmploymentType {
        /// Full time, permanent.
        FullTime = "full-time" ("正社員"),
        /// Part time.
        PartTime = "part-time" ("パートタイム"),
        /// A contract for a time.
        Contract = "contract" ("期間の定めのある契約"),
        /// A few weeks or months.
        Temporary = "temporary" ("短期（数週間から数か月）"),
        /// Until a piece of work is done.
        Project = "project" ("仕事が終わるまで"),
        /// Unpaid.
        Volunteer = "volunteer" ("無給"),
    }
}

keyword! {
    /// Whether a position can be done from elsewhere, in a word.
    RemoteKind {
        /// Wholly.
        Full = "full" ("すべて遠隔"),
        /// Partly.
        Hybrid = "hybrid" ("一部遠隔"),
        /// On the spot only.
        No = "no" ("出社のみ"),
    }
}

keyword! {
    /// What a pay is for.
    PayPeriod {
        /// A year.
        Year = "year" ("年"),
        /// A month.
        Month = "month" ("月"),
        /// A day.
        Day = "day" ("日"),
        /// An hour.
        Hour = "hour" ("時間"),
        /// A whole piece of work.
        Project = "project" ("仕事一件"),
    }
}

keyword! {
    /// Where positions can be imported from.
    JobSource {
        /// The public job board of Greenhouse.
        Greenhouse = "greenhouse" ("Greenhouse の公開求人"),
        /// The public postings of Lever.
        Lever = "lever" ("Lever の公開求人"),
        /// The public job board of Ashby.
        Ashby = "ashby" ("Ashby の公開求人"),
        /// A table, as spreadsheets export it.
        Csv = "csv" ("表計算ソフトの表"),
    }
}

/// A position as readers of one locale get it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// What it is called.
    pub title: String,
    /// Who offers it.
    pub organisation: String,
    /// What is offered.
    pub offer: Offer,
    /// Where.
    pub location: Location,
    /// Whether it can be done from elsewhere.
    pub remote: Remote,
    /// The form of the contract.
    pub employment_type: EmploymentType,
    /// What it pays, if that is told.
    pub salary: Option<Salary>,
    /// What is asked.
    pub skills: Vec<String>,
    /// The text, in Markdown.
    pub description: String,
    /// Since when it stands here.
    pub posted: Date,
    /// When it was last changed in substance, as the editor says.
    pub updated: Option<Date>,
    /// The last day, in the site's zone, on which it is open.
    pub closes: Date,
    /// How to apply.
    pub apply: Apply,
    /// Whom it is meant for; empty for everybody.
    pub audience: Vec<Audience>,
}

impl Job {
    /// The first instant at which the position is closed: the end of its last day in the site's
    /// zone.
    pub fn closes_at(&self, zone: &TimeZone) -> Instant {
        time::end_of_day(self.closes, zone)
    }

    /// The instant since which the position stands here: the beginning of its first day in the
    /// site's zone.
    pub fn posted_at(&self, zone: &TimeZone) -> Instant {
        time::start_of_day(self.posted, zone)
    }
}

/// Where a position is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    /// The country (ISO 3166-1 alpha-2, upper case).
    pub country: String,
    /// The region or prefecture.
    pub region: Option<String>,
    /// The city.
    pub city: Option<String>,
}

/// Whether a position can be done from elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remote {
    /// On the spot only.
    No,
    /// Partly.
    Hybrid,
    /// Wholly, from these countries (ISO 3166-1 alpha-2); from anywhere if there are none.
    Full(Vec<String>),
}

impl Remote {
    /// The rule in a word, without the countries.
    pub const fn kind(&self) -> RemoteKind {
        match self {
            Remote::No => RemoteKind::No,
            Remote::Hybrid => RemoteKind::Hybrid,
            Remote::Full(_) => RemoteKind::Full,
        }
    }
}

/// What a position pays: at least one of the two ends is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Salary {
    /// The currency (ISO 4217, upper case).
    pub currency: String,
    /// The lower end, in whole units of the currency.
    pub min: Option<u64>,
    /// The upper end, not below the lower.
    pub max: Option<u64>,
    /// What it is paid for.
    pub per: PayPeriod,
}

/// How to apply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apply {
    /// A form or an address: http, https or mailto.
    pub url: String,
}
