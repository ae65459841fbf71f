//! An article: an interview, a return, a collaboration, a report, news.

use std::sync::Arc;

use jiff::civil::Date;

use super::keyword::keyword;
use super::{Image, Key, SeriesPart, Slug};

keyword! {
    /// What a story is.
    StoryKind {
        /// Questions and answers.
        Interview = "interview" ("取材"),
        /// Somebody came back to the company.
        Return = "return" ("復帰"),
        /// Somebody who left and the company made something together.
        Collaboration = "collaboration" ("協業"),
        /// What an alumnus sees in their trade.
        Insight = "insight" ("考え"),
        /// How an event went.
        Report = "report" ("報告"),
        /// What is new.
        News = "news" ("知らせ"),
    }
}

keyword! {
    /// What came of a collaboration.
    Outcome {
        /// A service.
        Service = "service" ("サービス"),
        /// A fund.
        Fund = "fund" ("ファンド"),
        /// A partnership with the personnel department.
        HrPartnership = "hr-partnership" ("人事部との連携"),
        /// A product.
        Product = "product" ("製品"),
        /// Something else.
        Other = "other" ("その他"),
    }
}

/// A story as readers of one locale get it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Story {
    /// Its headline.
    pub title: String,
    /// What it tells, in one or two sentences; also the page's description.
    pub summary: String,
    /// What it is.
    pub kind: StoryKind,
    /// When it was published.
    pub date: Date,
    /// When it was last changed in substance.
    pub updated: Option<Date>,
    /// The people it is about.
    pub people: Vec<Slug>,
    /// Who wrote it.
    pub authors: Vec<Author>,
    /// What it is about.
    pub topics: Vec<Key>,
    /// The industry it tells of.
    pub industry: Option<Key>,
    /// The part of the world it tells of.
    pub region: Option<Key>,
    /// Who with whom, and what came of it; only for [`StoryKind::Collaboration`].
    pub collaboration: Option<Collaboration>,
    /// What people could do then and can do now.
    pub skills: Option<Skills>,
    /// Where an excerpt comes from.
    pub source: Option<Source>,
    /// The series of which it is a part.
    pub series: Option<SeriesPart>,
    /// A picture.
    pub image: Option<Image>,
    /// The day on which everybody named had agreed; there is one whenever `people` is not empty.
    pub consent: Option<Date>,
    /// The text, in Markdown.
    pub body: Arc<str>,
    /// How many minutes the text takes to read.
    pub minutes: u32,
}

/// Who wrote a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Author {
    /// Somebody with a profile on this site.
    Person(Slug),
    /// Somebody, or an office, without one.
    Named(String),
}

/// Who worked with whom, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Collaboration {
    /// The parties, two or more.
    pub parties: Vec<String>,
    /// What came of it.
    pub outcome: Outcome,
}

/// What somebody learned at the company, and what they work with now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Skills {
    /// Then, at the company.
    pub then: Vec<String>,
    /// Now.
    pub now: Vec<String>,
}

/// The work from which an excerpt is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The work's title.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// Where to find it: http or https.
    pub url: Option<String>,
    /// The line that says whose it is and by whose leave it stands here.
    pub credit: String,
    /// The address of the original text, if it is on the web: http or https.
    pub canonical: Option<String>,
}
