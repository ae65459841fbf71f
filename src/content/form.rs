//! The fields of a file as a form: what can be filled in, what is filled in, and a text in which
//! one field is changed and every other byte stays.
//!
//! Form and text are two views of one thing, and the thing is the text. What the fields are comes
//! from where they are declared (`record!`), as for schemas and scaffolds.

mod block;
mod input;
mod layout;
pub mod position;
mod scalar;
mod tidy;
mod value;

use super::event::EventFields;
use super::job::JobFields;
use super::page::PageFields;
use super::person::PersonFields;
use super::scaffold::Kind;
use super::source::{Source, Span, parse_json, parse_yaml, split};
use super::story::StoryFields;
use crate::domain::{Locale, Localized, Slug, Word};

/// The field that names whom a story shows.
pub const PEOPLE: &str = StoryFields::people;
/// The field of the day on which they agreed.
pub const CONSENT: &str = StoryFields::consent;

/// A field of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name in the file.
    pub name: &'static str,
    /// What it means.
    pub about: Localized<&'static str>,
    /// Whether it must be there.
    pub is_required: bool,
    /// How it is filled in.
    pub input: Input,
}

/// How a field is filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A text in one line.
    Line,
    /// A text of several lines.
    Prose,
    /// A text of a certain form.
    Form {
        /// What it stands for.
        sort: Sort,
        /// Such a text.
        example: &'static str,
    },
    /// A whole number.
    Number {
        /// The smallest.
        least: u64,
        /// The largest.
        most: u64,
    },
    /// True or false.
    Truth,
    /// One of these words.
    Word(&'static [Word]),
    /// A list.
    List(Box<Input>),
    /// A group of fields.
    Group(Vec<Field>),
    /// A text for each language: one text if it is the same, or not translated.
    Both {
        /// Whether it has several lines.
        is_long: bool,
    },
    /// The name of something that the site knows, or else what it is.
    NameOr {
        /// What the name is a name of.
        sort: Sort,
        /// What it is otherwise.
        fields: Vec<Field>,
    },
}

/// What a text of a certain form stands for: how it can be chosen where nobody wants to type it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Nothing that could be chosen.
    Plain,
    /// A day.
    Day,
    /// A day with a time.
    Moment,
    /// A day, with a time or without.
    DayOrMoment,
    /// A time of day.
    Time,
    /// A year, or a year and a month.
    Month,
    /// An address of the web or of mail.
    Web,
    /// A picture beside the text.
    Picture,
    /// A person of the site.
    Person,
    /// A story that reports on an event.
    Report,
    /// A word of the topics.
    Topic,
    /// A word of the industries.
    Industry,
    /// A word of the regions.
    Region,
    /// A series, where an event names it.
    Series,
    /// A series, where a story names it.
    StorySeries,
    /// A page to which a way leads.
    WayPage,
}

/// What stands in a field, or what shall stand in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Given {
    /// Nothing.
    #[default]
    Nothing,
    /// A text, a number, a word: as it is typed.
    Text(String),
    /// A list.
    List(Vec<Given>),
    /// A group, by the names of its fields.
    Group(Vec<(String, Given)>),
}

impl Given {
    /// A text, or nothing if it is empty.
    pub fn text(text: &str) -> Given {
        if text.is_empty() { Given::Nothing } else { Given::Text(text.to_owned()) }
    }

    /// The text; empty if it is something else.
    pub fn as_text(&self) -> &str {
        match self {
            Given::Text(text) => text,
            _ => "",
        }
    }

    /// What stands under a name; nothing if this is no group.
    pub fn part(&self, name: &str) -> &Given {
        const NOTHING: &Given = &Given::Nothing;
        match self {
            Given::Group(parts) => {
                parts.iter().find(|(it, _)| it == name).map_or(NOTHING, |(_, given)| given)
            }
            _ => NOTHING,
        }
    }

    /// The items; a single text is a list of one, and nothing is an empty one.
    pub fn items(&self) -> &[Given] {
        match self {
            Given::List(items) => items,
            Given::Nothing => &[],
            one => std::slice::from_ref(one),
        }
    }

    /// The same without what is empty in it: groups and lists lose such parts and, if none is left,
    /// are nothing.
    pub fn pruned(self) -> Given {
        match self {
            Given::Text(text) => Given::text(&text),
            Given::List(items) => {
                let items: Vec<_> = items.into_iter().map(Given::pruned).collect();
                let items: Vec<_> = items.into_iter().filter(|it| *it != Given::Nothing).collect();
                if items.is_empty() { Given::Nothing } else { Given::List(items) }
            }
            Given::Group(parts) => {
                let parts = parts.into_iter().map(|(name, given)| (name, given.pruned()));
                let parts: Vec<_> = parts.filter(|(_, given)| *given != Given::Nothing).collect();
                if parts.is_empty() { Given::Nothing } else { Given::Group(parts) }
            }
            Given::Nothing => Given::Nothing,
        }
    }
}

/// The fields of a kind, in the order in which editors meet them. A translation holds texts alone,
/// and needs none of them.
pub fn fields(kind: Kind, locale: Locale) -> Vec<Field> {
    input::fields(kind, locale)
}

/// A new text, which explains itself; of a position, which stands in `jobs.json` among others, its
/// object.
pub fn begin(kind: Kind, slug: &Slug, locale: Locale) -> String {
    tidy::begin(kind, slug, locale)
}

/// The text without what its beginning has told; what the editor wrote stays, comments too.
pub fn tidy(kind: Kind, locale: Locale, text: &str) -> String {
    tidy::tidy(kind, locale, text)
}

/// The fields of a text with what stands in them, in the order of the text. None if it can't be
/// read: then only the text can be edited.
pub fn values(kind: Kind, text: &str) -> Option<Vec<(String, Given)>> {
    let node = match kind {
        Kind::Job => {
            let (node, faults) = parse_json(text, 0);
            node.filter(|_| faults.is_empty())?
        }
        _ => match block::Block::read(text)?.root {
            Some(node) => node,
            None => return Some(Vec::new()),
        },
    };
    match value::given(&node) {
        Given::Group(parts) => Some(parts),
        _ => None,
    }
}

/// The text in which something else stands in a field. Clearing a field removes it; one that wasn't
/// there comes where editors expect it. All other bytes stay as they are. None if the text can't be
/// read, or if there is no such field.
pub fn set(kind: Kind, locale: Locale, text: &str, name: &str, given: &Given) -> Option<String> {
    let fields = fields(kind, locale);
    let field = fields.iter().find(|field| field.name == name)?;
    match kind {
        Kind::Job => position::set(text, field, given),
        _ => block::Block::read(text)?.set(&fields, field, given, kind, locale),
    }
}

/// The Markdown below the front matter; of a position, which has none, nothing.
pub fn body(kind: Kind, text: &str) -> Option<&str> {
    text.get(body_span(kind, text)?).map(|body| body.trim_start_matches(['\r', '\n']))
}

/// The text with another body.
pub fn set_body(kind: Kind, text: &str, body: &str) -> Option<String> {
    let old = self::body(kind, text)?;
    let before = text.get(..text.len() - old.len())?;
    let gap = if before.ends_with('\n') { "" } else { "\n" };
    Some(format!("{before}{gap}{body}"))
}

fn body_span(kind: Kind, text: &str) -> Option<Span> {
    match kind {
        Kind::Job => None,
        _ => Some(split(&Source::new("", text)).ok()?.body),
    }
}

/// What a text is called, as far as it says so: for a list of drafts.
pub fn title(kind: Kind, text: &str) -> Option<String> {
    let name = match kind {
        Kind::Event => EventFields::title,
        Kind::Story => StoryFields::title,
        Kind::Person => PersonFields::name,
        Kind::Page => PageFields::title,
        Kind::Job => JobFields::title,
    };
    let values = values(kind, text)?;
    let (_, given) = values.iter().find(|(it, _)| it == name)?;
    let ja = given.part(Locale::Ja.tag());
    let title = if *ja == Given::Nothing { given } else { ja };
    Some(title.as_text().trim().to_owned()).filter(|title| !title.is_empty())
}

/// The name in the address that a position has given itself.
pub fn id(object: &str) -> Option<Slug> {
    let values = values(Kind::Job, object)?;
    let (_, given) = values.iter().find(|(name, _)| name == JobFields::id)?;
    Slug::parse(given.as_text()).ok()
}

/// The text's front matter as YAML, and the tree in it.
fn yaml(text: &str) -> Option<(Span, Option<super::source::Node>)> {
    let block = split(&Source::new("", text)).ok()?.block;
    let (node, faults) = parse_yaml(text.get(block.clone())?, block.start);
    faults.is_empty().then_some((block, node))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Given {
        Given::Text(text.to_owned())
    }

    fn read(kind: Kind, of: &str, name: &str) -> Given {
        let values = values(kind, of).unwrap_or_else(|| panic!("can't be read: {of}"));
        values.into_iter().find(|(it, _)| it == name).map(|(_, it)| it).unwrap_or_default()
    }

    fn put(kind: Kind, of: &str, name: &str, given: &Given) -> String {
        set(kind, Locale::Ja, of, name, given).unwrap_or_else(|| panic!("{name} in {of}"))
    }

    const EVENT: &str = "---\n# 茶会の原稿\ntitle: 茶会   # 仮の題\n\nsummary: 「集まり」\n\
        start: 2026-12-03T19:00\nvenue: { name: 本社,  address: 港 } # 二階\nspeakers:\n  - mori-akane\n  \
        # 未定\n  - { name: 林 みお, title: 詩人 }\naudience: [alumni,employees]\nfee: '無料'\n---\n\n本文：---\n";

    #[test]
    fn only_what_is_said_changes() {
        for (name, given, before, after) in [
            ("title", text("春の茶会"), "title: 茶会   #", "title: 春の茶会   #"),
            ("title", text("茶会: 春"), "title: 茶会   #", "title: \"茶会: 春\"   #"),
            ("title", text("茶会：春"), "title: 茶会   #", "title: 茶会：春   #"),
            ("title", Given::Nothing, "title: 茶会   # 仮の題\n", ""),
            ("fee", text("'千円'"), "'無料'", "'''千円'''"),
            ("end", text("2026-12-03T21:00"), "venue:", "end: 2026-12-03T21:00\nvenue:"),
            ("status", text("tentative"), "venue:", "status: tentative\nvenue:"),
            ("capacity", text("80"), "fee: '無料'\n", "fee: '無料'\ncapacity: 80\n"),
            (
                "speakers",
                Given::Nothing,
                "speakers:\n  - mori-akane\n  # 未定\n  - { name: 林 みお, title: 詩人 }\n",
                "",
            ),
            (
                "speakers",
                Given::List(vec![
                    text("mori-akane"),
                    Given::Group(vec![
                        ("name".into(), text("林, みお")),
                        ("title".into(), text("詩人")),
                    ]),
                ]),
                "林 みお",
                "\"林, みお\"",
            ),
            (
                "speakers",
                Given::List(vec![text("sakaki-haruka")]),
                "speakers:\n  - mori-akane\n  # 未定\n  - { name: 林 みお, title: 詩人 }\n",
                "speakers: [sakaki-haruka]\n",
            ),
            (
                "venue",
                Given::Group(vec![("name".into(), text("支社")), ("address".into(), text("港"))]),
                "本社",
                "支社",
            ),
            (
                "venue",
                Given::Group(vec![
                    ("name".into(), text("本社")),
                    ("map".into(), text("https://a.example/")),
                ]),
                "{ name: 本社,  address: 港 }",
                "{ name: 本社, map: \"https://a.example/\" }",
            ),
            ("audience", Given::List(vec![text("public")]), "[alumni,employees]", "[public]"),
            (
                "programme",
                Given::List(vec![Given::Group(vec![
                    ("time".into(), text("19:00")),
                    ("title".into(), text("話")),
                    ("part".into(), text("lecture")),
                ])]),
                "audience:",
                "programme:\n  - { time: \"19:00\", title: 話, part: lecture }\naudience:",
            ),
        ] {
            let changed = EVENT.replace(before, after);
            assert_ne!((before, EVENT), (after, ""), "{name}");
            assert_eq!(put(Kind::Event, EVENT, name, &given), changed, "{name}: {given:?}");
            assert_eq!(read(Kind::Event, &changed, name), given, "{name}");
            // The same again changes nothing, and neither do the line ends of Windows.
            assert_eq!(put(Kind::Event, &changed, name, &given), changed, "{name}");
            let windows = |text: &str| format!("\u{feff}{}", text.replace('\n', "\r\n"));
            assert_eq!(
                put(Kind::Event, &windows(EVENT), name, &given),
                windows(&changed),
                "{name}"
            );
        }
    }

    #[test]
    fn whatever_is_typed_is_read_back() {
        const HOSTILE: &[&str] = &[
            "\"",
            "'",
            "''a'",
            "a: b",
            "a:",
            ": a",
            "#a",
            "a #b",
            "- a",
            "-",
            "---",
            "...",
            "? a",
            "* a",
            "&a",
            "!a",
            "|",
            ">",
            "%a",
            "@a",
            "`a",
            "2026-12-03",
            "12:30",
            "yes",
            "No",
            "null",
            "~",
            "true",
            "１２",
            "12",
            "0x1F",
            "1e3",
            ".5",
            ".inf",
            "=",
            "<<",
            "[a]",
            "{a}",
            "a, b",
            "a]",
            "\\",
            "\\n",
            "a\nb",
            "\n",
            "a\r\nb",
            "a\tb",
            "\ta",
            " a",
            "a ",
            "\u{3000}a",
            "👩‍👩‍👧",
            "茶会：春",
            "、",
            "\u{feff}a",
            "\u{85}",
            "\u{2028}a",
            "\u{7}",
            "\u{ffff}",
            "\u{10ffff}",
            "a\u{fdd0}",
            "https://a.example/?b=1#c",
            "---\n",
        ];
        for word in HOSTILE {
            let listed = Given::List(vec![text(word), text("b")]);
            let mut grouped = vec![("name".to_owned(), text(word))];
            grouped.push(("title".to_owned(), text(word)));
            let speakers = Given::List(vec![text("mori-akane"), Given::Group(grouped)]);
            for (name, given) in [
                ("title", text(word)),
                ("fee", text(word)),
                ("online", text(word)),
                ("series", text(word)),
                ("topics", listed),
                ("speakers", speakers),
            ] {
                let changed = put(Kind::Event, EVENT, name, &given);
                assert_eq!(
                    read(Kind::Event, &changed, name),
                    given,
                    "{name}: {word:?} in {changed}"
                );
                for (other, before) in values(Kind::Event, EVENT).unwrap() {
                    let after = read(Kind::Event, &changed, &other);
                    assert!(other == name || after == before, "{word:?} in {name} changed {other}");
                }
                assert!(changed.ends_with("---\n\n本文：---\n"));
                let bare = put(Kind::Event, &changed, name, &Given::Nothing);
                assert_eq!(read(Kind::Event, &bare, name), Given::Nothing);
                assert_eq!(
                    read(Kind::Event, &put(Kind::Event, &bare, name, &given), name),
                    given,
                    "again"
                );
            }
            let object = put(Kind::Job, "{\n  \"id\": \"a\"\n}\n", "organisation", &text(word));
            assert_eq!(read(Kind::Job, &object, "organisation"), text(word), "{object}");
        }
    }

    #[test]
    fn random_texts_are_read_back() {
        const SIGNS: &[&str] =
            &["a", "茶", " ", ":", "#", "-", "\"", "'", "\n", "[", "}", ",", "\\", "0", "：", "|"];
        let mut random = fastrand::Rng::with_seed(4);
        let mut event = EVENT.to_owned();
        for _ in 0..3000 {
            let length = random.usize(1..8);
            let typed: String = (0..length).map(|_| SIGNS[random.usize(..SIGNS.len())]).collect();
            let name = ["title", "summary", "fee", "alt"][random.usize(..4)];
            event = put(Kind::Event, &event, name, &text(&typed));
            assert_eq!(read(Kind::Event, &event, name), text(&typed), "{name}: {event}");
        }
        assert_eq!(read(Kind::Event, &event, "venue"), read(Kind::Event, EVENT, "venue"));
    }

    #[test]
    fn blocks_and_empty_fields_are_understood() {
        let of = |fields: &str| format!("---\n{fields}\n---\n本文\n");
        for (before, name, given, after) in [
            ("title:\nfee: a", "title", text("b"), "title: b\nfee: a"),
            ("title: # 未定\nfee: a", "title", text("b"), "title: b # 未定\nfee: a"),
            ("summary: |\n  一\n  二\nfee: a", "summary", text("三"), "summary: 三\nfee: a"),
            ("summary: >-\n  一\n  二\nfee: a", "summary", Given::Nothing, "fee: a"),
            (
                "topics:\n- food\n- tea\nfee: a",
                "topics",
                Given::List(vec![text("food"), text("art")]),
                "topics:\n- food\n- art\nfee: a",
            ),
            (
                "topics: [\n  food, # ]\n  tea\n]\nfee: a",
                "topics",
                Given::List(vec![text("tea")]),
                "topics: [tea]\nfee: a",
            ),
            (
                "venue:\n  name: 港\n  address: 町\nfee: a",
                "venue",
                Given::Group(vec![("name".into(), text("駅")), ("address".into(), text("町"))]),
                "venue:\n  name: 駅\n  address: 町\nfee: a",
            ),
            ("# 何もない", "title", text("b"), "# 何もない\ntitle: b"),
            ("# 参加費\nfee: a", "title", text("b"), "title: b\n# 参加費\nfee: a"),
        ] {
            let changed = put(Kind::Event, &of(before), name, &given);
            assert_eq!(changed, of(after), "{name} in {before}");
        }
        assert_eq!(put(Kind::Page, "---\n---\n", "title", &text("b")), "---\ntitle: b\n---\n");
        assert_eq!(set(Kind::Page, Locale::Ja, "title: a", "title", &text("b")), None);
        assert_eq!(set(Kind::Page, Locale::Ja, &of("a: [b"), "title", &text("b")), None);
        assert_eq!(set(Kind::Page, Locale::Ja, &of("a: b"), "nothing", &text("b")), None);
    }

    #[test]
    fn a_beginning_is_filled_in_where_it_explains_and_becomes_tidy() {
        let slug = Slug::parse("tea").unwrap();
        for kind in [Kind::Event, Kind::Story, Kind::Person, Kind::Page] {
            for locale in Locale::ALL {
                let begun = begin(kind, &slug, locale);
                assert_eq!(tidy(kind, locale, &begun), "---\n---\n\n", "{kind:?}");
                let fields = fields(kind, locale);
                let field = fields.iter().find(|it| it.input == Input::Line).unwrap();
                let set =
                    |of: &str, given: &Given| set(kind, locale, of, field.name, given).unwrap();
                let filled = set(&begun, &text("茶"));
                let shown = format!("# {}: …", field.name);
                assert_eq!(filled, begun.replace(&shown, &format!("{}: 茶", field.name)));
                let cleared = set(&filled, &Given::Nothing);
                assert_eq!(set(&cleared, &text("茶")), filled, "back where it was");
                let tidy = tidy(kind, locale, &filled.replacen("---\n", "---\n# 私の覚え\n", 1));
                assert_eq!(tidy, format!("---\n# 私の覚え\n{}: 茶\n---\n\n", field.name));
            }
        }
    }

    #[test]
    fn the_body_is_a_field_too() {
        let body = |text: &str| body(Kind::Page, text).map(str::to_owned);
        assert_eq!(body(EVENT).as_deref(), Some("本文：---\n"));
        let changed = set_body(Kind::Page, EVENT, "---\n別の文").unwrap();
        assert!(changed.ends_with("\n---\n\n---\n別の文"), "{changed}");
        assert_eq!(set_body(Kind::Page, "---\na: b\n---", "c").unwrap(), "---\na: b\n---\nc");
        assert_eq!(title(Kind::Event, EVENT).as_deref(), Some("茶会"));
    }

    #[test]
    fn every_field_can_be_filled_in() {
        for kind in Kind::ALL {
            let fields = fields(kind, Locale::Ja);
            assert!(fields.iter().all(|it| it.about.en.is_some()));
            assert!(fields.iter().any(|it| it.is_required));
        }
        let find = |kind, name: &str| {
            fields(kind, Locale::Ja).into_iter().find(|it| it.name == name).unwrap().input
        };
        let of = |sort| move |input: &Input| matches!(input, Input::Form { sort: it, .. } if *it == sort);
        assert!(of(Sort::DayOrMoment)(&find(Kind::Event, "start")));
        assert!(of(Sort::Day)(&find(Kind::Person, "consent")));
        assert!(of(Sort::Industry)(&find(Kind::Person, "industry")));
        assert!(matches!(find(Kind::Event, "topics"), Input::List(it) if of(Sort::Topic)(&it)));
        assert!(matches!(find(Kind::Event, "speakers"), Input::List(it)
            if matches!(&*it, Input::NameOr { sort: Sort::Person, fields } if fields.len() == 2)));
        assert_eq!(find(Kind::Job, "description"), Input::Both { is_long: true });
        assert!(fields(Kind::Job, Locale::Ja).iter().all(|it| it.name != "imported"));
        assert!(fields(Kind::Event, Locale::En).iter().all(|it| it.name != "start"));
    }
}
