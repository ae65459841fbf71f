//! Values that only `site.toml` has.

use jiff::tz::TimeZone;
use url::Url;

use crate::content::fault::{field, setting, syntax, thing};
use crate::content::ledger::{Reading, Wanted};
use crate::content::read::{MAIL, Read, is_mail_address, read_text};
use crate::content::shape::{Form, Shape};
use crate::content::source::{Node, Value};
use crate::domain::{Key, Locale, Localized, MenuItem, MenuSection, Slug};

/// Scheme, host and port.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::content) struct Origin(pub String);

impl Read for Origin {
    fn shape() -> Shape {
        Form::of(r"https?://[^\s/?#\\@A-Z]+", "https://alumni.example.com")
    }

    fn read(node: &Node, reading: &mut Reading<'_>) -> Option<Self> {
        let text = read_text(node, reading, thing::ORIGIN)?;
        let origin = Url::parse(text)
            .ok()
            .filter(|url| matches!(url.scheme(), "http" | "https"))
            .map(|url| url.origin().ascii_serialization());
        if origin.as_deref() == Some(text) {
            return Some(Origin(text.to_owned()));
        }
        reading.fault(&node.span, setting::bad_origin(text, origin.as_deref()));
        None
    }
}

/// A time zone.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::content) struct Zone(pub TimeZone);

impl Read for Zone {
    fn shape() -> Shape {
        Form::of("[A-Za-z0-9_+/-]+", "Asia/Tokyo")
    }

    fn read(node: &Node, reading: &mut Reading<'_>) -> Option<Self> {
        let text = read_text(node, reading, thing::TIME_ZONE)?;
        TimeZone::get(text)
            .map(Zone)
            .map_err(|_| reading.fault(&node.span, setting::bad_time_zone(text)))
            .ok()
    }
}

/// The languages: Japanese, then English. The line is there so that one can see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::content) struct Locales;

const TAGS: &[&str] = &[Locale::Ja.tag(), Locale::En.tag()];

impl Read for Locales {
    fn shape() -> Shape {
        Shape::Exactly(TAGS)
    }

    fn read(node: &Node, reading: &mut Reading<'_>) -> Option<Self> {
        let tags: Vec<Option<&str>> = match &node.value {
            Value::List(items) => items.iter().map(Node::as_text).collect(),
            _ => Vec::new(),
        };
        if tags.iter().flatten().eq(TAGS) && tags.len() == TAGS.len() {
            return Some(Locales);
        }
        reading.fault(&node.span, setting::bad_locales());
        None
    }
}

/// A mail address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::content) struct Mail(pub String);

impl Read for Mail {
    fn shape() -> Shape {
        Form::of(MAIL, "alumni@example.com")
    }

    fn read(node: &Node, reading: &mut Reading<'_>) -> Option<Self> {
        let text = read_text(node, reading, thing::MAIL_ADDRESS)?;
        if is_mail_address(text) {
            return Some(Mail(text.to_owned()));
        }
        reading.fault(&node.span, setting::bad_mail(text));
        None
    }
}

/// A place to which the menu leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::content) struct MenuEntry(pub MenuItem);

impl Read for MenuEntry {
    fn shape() -> Shape {
        Shape::Either(vec![Shape::Words(MenuSection::MEANINGS), Slug::shape()])
    }

    fn read(node: &Node, reading: &mut Reading<'_>) -> Option<Self> {
        let word = read_text(node, reading, thing::MENU_PAGE)?;
        if let Some(section) = MenuSection::from_word(word) {
            return Some(MenuEntry(MenuItem::Section(section)));
        }
        let page = Slug::read(node, reading)?;
        reading.refer(&node.span, Wanted::MenuPage(page.clone()));
        Some(MenuEntry(MenuItem::Page(page)))
    }
}

/// A table of words with their names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::content) struct Names(pub Vec<(Key, Localized<String>)>);

impl Names {
    /// The words alone.
    pub(in crate::content) fn words(&self) -> Vec<String> {
        self.0.iter().map(|(key, _)| key.to_string()).collect()
    }
}

impl Read for Names {
    fn shape() -> Shape {
        Shape::Table(Box::new(Localized::<String>::shape()))
    }

    fn read(node: &Node, reading: &mut Reading<'_>) -> Option<Self> {
        read_table(node, reading, "`food = { ja = \"食\", en = \"Food\" }`").map(Names)
    }
}

/// A table whose names the editor chooses. A faulty line makes the whole table faulty, so that
/// texts which use its word aren't blamed.
pub(super) fn read_table<T: Read>(
    node: &Node,
    reading: &mut Reading<'_>,
    example: &str,
) -> Option<Vec<(Key, T)>> {
    let Value::Map(entries) = &node.value else {
        let fault = field::wrong_shape(thing::TABLE, node.describe(), example);
        reading.fault(&node.span, fault);
        return None;
    };
    let mut table: Vec<Option<(Key, T)>> = Vec::new();
    for (index, entry) in entries.iter().enumerate() {
        if let Some(first) = entries.iter().take(index).find(|other| other.name == entry.name) {
            let line = reading.source.position(&first.name_span).line;
            reading.fault(&entry.name_span, syntax::duplicate_field(&entry.name, line));
        }
        let key = Slug::parse(&entry.name)
            .map_err(|why| reading.fault(&entry.name_span, field::bad_key(&entry.name, why)))
            .ok();
        let value = T::read(&entry.node, reading);
        table.push(key.zip(value));
    }
    table.into_iter().collect()
}
