//! The JSON Schemas that the site publishes for those who write its content.

use crate::domain::Locale;

/// A kind of content file, as a schema describes it. Of texts, it describes the front matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Schema {
    /// An event in a language.
    Event(Locale),
    /// A story in a language.
    Story(Locale),
    /// A person in a language.
    Person(Locale),
    /// A page in a language.
    Page(Locale),
    /// `jobs.json`.
    Jobs,
    /// `site.toml`.
    Site,
}

impl Schema {
    /// Every schema, in the order in which editors meet the files.
    pub const ALL: [Schema; 10] = [
        Schema::Event(Locale::Ja),
        Schema::Event(Locale::En),
        Schema::Story(Locale::Ja),
        Schema::Story(Locale::En),
        Schema::Person(Locale::Ja),
        Schema::Person(Locale::En),
        Schema::Page(Locale::Ja),
        Schema::Page(Locale::En),
        Schema::Jobs,
        Schema::Site,
    ];

    /// The file's name: `event.json`, and `event.en.json` for its translation, as in the content.
    pub fn file_name(self) -> String {
        let (name, locale) = match self {
            Schema::Event(locale) => ("event", locale),
            Schema::Story(locale) => ("story", locale),
            Schema::Person(locale) => ("person", locale),
            Schema::Page(locale) => ("page", locale),
            Schema::Jobs => ("jobs", Locale::Ja),
            Schema::Site => ("site", Locale::Ja),
        };
        match locale {
            Locale::Ja => format!("{name}.json"),
            Locale::En => format!("{name}.{}.json", locale.tag()),
        }
    }
}
