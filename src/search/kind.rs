//! What kinds of pages are found.

/// What a page that was found is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// An event.
    Event,
    /// A story.
    Story,
    /// A person.
    Person,
    /// A position.
    Job,
    /// A plain page, a topic or a series.
    Page,
}

/// How many kinds there are.
pub const KINDS: usize = 5;

impl Kind {
    /// All kinds, in the order in which their pages are numbered.
    pub const ALL: [Kind; KINDS] = [Kind::Event, Kind::Story, Kind::Person, Kind::Job, Kind::Page];

    /// Its name in addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Kind::Event => "events",
            Kind::Story => "stories",
            Kind::Person => "people",
            Kind::Job => "jobs",
            Kind::Page => "pages",
        }
    }
}
