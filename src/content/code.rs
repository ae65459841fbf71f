//! Every kind of fault by its stable name, once.
//!
//! A code never changes its meaning and is never given away again: people search for it. The first
//! letter is the severity; the first digit is the part of the content the fault is about.

/// Defines the codes and [`ALL`], the table of them.
macro_rules! codes {
    ($( $name:ident = $code:literal: $meaning:literal; )+) => {
        $( #[doc = $meaning] pub const $name: &str = $code; )+

        /// Every code with what it means, in the order of codes.
        pub const ALL: &[(&str, &str)] = &[$( ($code, $meaning), )+];
    };
}

codes! {
    // Files.
    UNREADABLE = "E000": "The content folder, or a file in it, can't be read.";
    NOTHING_HERE = "E001": "The content folder holds no content.";
    SITE_MISSING = "E002": "There is no `site.toml`.";
    NOT_UTF8 = "E003": "A text file is not UTF-8.";
    STRAY_FILE = "E004": "A file lies where no file of its kind belongs.";
    ODD_ENDING = "E005": "A text has another ending than `.md`.";
    BAD_SLUG = "E006": "The name of a file or folder can't stand in an address.";
    DUPLICATE_SLUG = "E007": "Two files claim one address.";
    RESERVED_SLUG = "E008": "A page has a name that belongs to another part of the site.";
    ORPHAN_TRANSLATION = "E009": "A translation has no original.";
    ORPHAN_FOLDER = "E010": "A folder of pictures has no text.";
    UNKNOWN_FOLDER = "E011": "A folder of this name means nothing.";
    UNKNOWN_LOCALE = "E012": "A file name names a language that the site doesn't have.";

    // The form of a file.
    FRONT_MATTER_MISSING = "E101": "A text doesn't begin with front matter.";
    FRONT_MATTER_OPEN = "E102": "Front matter has no closing line.";
    YAML_SYNTAX = "E103": "Front matter is not YAML.";
    FULL_WIDTH_COLON = "E104": "A full-width colon stands after the name of a field.";
    TAB = "E105": "A line is indented with a tab or a full-width space.";
    JSON_SYNTAX = "E106": "A file is not JSON.";
    JSON_COMMENT = "E107": "JSON has no comments.";
    JSON_COMMA = "E108": "A comma too many or too few.";
    TOML_SYNTAX = "E109": "A file is not TOML.";
    DUPLICATE_FIELD = "E110": "A field stands twice.";
    YAML_REFERENCE = "E111": "Front matter uses an anchor, an alias or a tag.";
    COLON_SPACE = "E112": "No half-width space stands after the colon of a field.";

    // A field by itself.
    MISSING_FIELD = "E201": "A field that every such file needs is missing.";
    UNKNOWN_FIELD = "E202": "A field of this name means nothing here.";
    WRONG_SHAPE = "E203": "A field has another shape than it should.";
    EMPTY_VALUE = "E204": "A field is there but has no value.";
    UNKNOWN_WORD = "E205": "A word is not one of those that can stand here.";
    BAD_DATE = "E206": "A date or time is not one.";
    BAD_URL = "E207": "An address is not one, or not of a kind that can stand here.";
    BAD_NUMBER = "E208": "A number is not one, or outside its range.";
    BAD_KEY = "E209": "A name is not written as names of things are.";
    BAD_COUNTRY = "E210": "A country or currency is not written as its code.";
    BAD_TIME_ZONE = "E211": "A time zone is not one.";
    BAD_LOCALES = "E212": "The languages are not those that a site has.";
    BAD_ORIGIN = "E213": "The origin is more or less than scheme and host.";
    BAD_MAIL = "E214": "A mail address is not one.";

    // Fields together.
    ENDS_BEFORE_START = "E301": "Something ends before it begins.";
    MIXED_DATES = "E302": "One of start and end has a time, the other has none.";
    VENUE_MISSING = "E303": "An event at a place doesn't say where.";
    PREVIOUS_START = "E304": "`previous_start` and `status: rescheduled` go together.";
    NUMBER_WITHOUT_SERIES = "E305": "A number or part stands without its series.";
    ALT_MISSING = "E306": "A picture has no text that stands for it.";
    ALT_WITHOUT_PICTURE = "E307": "A text stands for a picture that isn't there.";
    CONSENT_MISSING = "E308": "People are named but nobody says they agreed.";
    NOT_A_COLLABORATION = "E309": "Fields of a collaboration stand on another kind of story.";
    TOO_FEW_PARTIES = "E310": "A collaboration has fewer than two parties.";
    SOURCE_INCOMPLETE = "E311": "An excerpt's source and its credit go together.";
    FACT_TRANSLATED = "E312": "A translation states a fact differently from the original.";
    MIN_ABOVE_MAX = "E313": "The lower end of a pay is above the upper one.";
    REMOTE_COUNTRIES = "E314": "Countries stand with a position that isn't wholly remote.";
    SALARY_EMPTY = "E315": "A pay has neither a lower nor an upper end.";
    TOO_FEW = "E316": "A list needs at least one item.";
    TOO_FEW_SYNONYMS = "E317": "A group of synonyms has fewer than two words.";
    SYNONYM_TWICE = "E318": "A word stands twice among the synonyms.";

    // References.
    UNKNOWN_PERSON = "E401": "There is no such person.";
    UNKNOWN_STORY = "E402": "There is no such story.";
    UNKNOWN_KEY = "E403": "`site.toml` doesn't define this word.";
    UNKNOWN_PAGE = "E404": "There is no such page.";
    NOT_A_REPORT = "E405": "An event's report is a story of another kind.";
    DUPLICATE_ID = "E406": "Two positions have one id.";
    DUPLICATE_EVENT_ID = "E407": "Two events have one id.";
    DUPLICATE_PART = "E408": "Two parts of a series have one number.";
    OTHER_SERIES = "E409": "A series is made of something else.";
    DUPLICATE_IMPORT = "E410": "Two positions say that they were imported from the same one.";
    CONSENT_TO_COME = "E419": "The day on which people agreed is still to come.";
    NOT_YET = "E420": "Something is to be seen before what it names.";

    // The text.
    BAD_SCHEME = "E501": "A link has a scheme that can't stand on the site.";
    BROKEN_LINK = "E502": "A link leads to a page that isn't there.";
    LOCALE_IN_LINK = "E503": "A link names the language.";
    RELATIVE_LINK = "E504": "A link is relative.";
    HEADING_ONE = "E505": "A text has a second main heading.";
    ALT_EMPTY = "E506": "A picture in a text has no text that stands for it.";
    REMOTE_PICTURE = "E507": "A picture lies on another site.";
    BROKEN_ANCHOR = "E508": "A link leads to a place that its page doesn't have.";

    // Pictures.
    PICTURE_MISSING = "E601": "A picture isn't there.";
    PICTURE_CASE = "E602": "A picture's name differs in upper and lower case.";
    PICTURE_ENDING = "E603": "A picture is of a kind that can't be shown.";
    SVG_SYNTAX = "E604": "A drawing is not well-formed.";
    SVG_UNSAFE = "E605": "A drawing holds something that can do harm or that browsers refuse.";
    PICTURE_BROKEN = "E606": "A picture can't be read.";

    // What must not be published.
    LEAK_MAIL = "E651": "A private mail address would be published.";
    LEAK_PHONE = "E652": "A telephone number would be published.";
    LEAK_MARK = "E653": "A mark says that something is not for everybody.";
    LEAK_HOST = "E654": "A host or link of the company's own network would be published.";
    LEAK_MEETING = "E655": "What lets everybody into a meeting would be published.";
    LEAK_SECRET = "E656": "A key or a token would be published.";
    LEAK_IN_PICTURE = "E657": "A picture holds more than it shows.";

    // A file of positions to import.
    IMPORT_UNREADABLE = "E701": "A file of positions can't be read as what it is said to be.";
    IMPORT_UNKNOWN = "E702": "It can't be told from which system a file of positions is.";
    IMPORT_COLUMNS = "E703": "A table of positions lacks columns.";
    IMPORT_VALUE = "E704": "A position to import says something that can't be understood.";
    IMPORT_MISSING = "E705": "Positions to import don't say something that every position needs.";
    IMPORT_DUPLICATE = "E706": "Two positions to import are the same one.";
    IMPORT_TAKE = "E707": "What an import is told to take over isn't there.";

    // What might be better.
    UNTRANSLATED = "W001": "A translation is missing.";
    LONG_SUMMARY = "W002": "A summary is longer than previews show.";
    CLOSES_LATE = "W003": "Registration closes after the event is over.";
    HEADING_JUMP = "W004": "A heading jumps over a level.";
    RAW_HTML = "W005": "HTML in a text is shown as it is written.";
    EMPTY_BODY = "W006": "There is no text below the front matter.";
    PART_MISSING = "W007": "A number in a series is left out.";
    PLAN_FULFILLED = "W008": "A planned part of a series is there already.";
    PICTURE_UNUSED = "W009": "A picture is shown nowhere.";
    DEAD_LINK = "W010": "A link leads to a page on the web that isn't there.";
    MOVED_LINK = "W011": "A link leads to a page on the web that has moved for good.";
    UNNEEDED_ALLOWANCE = "W030": "Something is allowed that isn't there.";
}

#[cfg(test)]
mod tests {
    use super::ALL;

    #[test]
    fn codes_are_unique_and_ordered() {
        let mut sorted: Vec<_> = ALL.iter().map(|(code, _)| code).collect();
        sorted.sort();
        sorted.dedup();
        assert_eq!(sorted, ALL.iter().map(|(code, _)| code).collect::<Vec<_>>());
    }
}
