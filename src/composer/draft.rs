//! What somebody is writing: kept in their browser until it is proposed, and taken along as a file.

use serde::{Deserialize, Serialize};

use super::Text;
use crate::content::form::{self, Given, position};
use crate::content::scaffold::Kind;
use crate::domain::{Locale, Slug};
use crate::route::{Address, Route};

/// The file of the positions, relative to the content folder.
pub const JOBS: &str = "jobs.json";

/// What a saved draft says of itself, so that no other file is taken for one.
const FORMAT: &str = "naname-draft-1";

/// The words by which drafts name their kinds, in the order of [`Kind::ALL`].
const KINDS: [&str; 5] = ["event", "story", "person", "page", "position"];

/// Something that is being written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// What makes it a draft.
    format: String,
    /// Its own name among the drafts of a browser.
    pub id: String,
    /// What its editor calls it; its title where nobody said anything.
    pub name: String,
    kind: String,
    slug: String,
    /// Whether the text lies in a folder of its own, with its pictures.
    pub has_folder: bool,
    /// Whether it is there already and shall be changed.
    pub is_change: bool,
    /// The text in Japanese; of a position, its object.
    pub ja: String,
    /// The text in English, where there is one. A position holds both languages.
    pub en: Option<String>,
}

/// A draft as it goes into the content folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fitted {
    /// The texts, the default language first.
    pub texts: Vec<Text>,
    /// The path of its page below the base path.
    pub address: String,
    /// Of a position, where it stands in the file.
    pub whole: Option<position::Whole>,
}

impl Draft {
    /// A new draft.
    pub fn new(id: &str, kind: Kind, slug: &Slug, has_folder: bool) -> Draft {
        Draft {
            format: FORMAT.to_owned(),
            id: id.to_owned(),
            name: String::new(),
            kind: word(kind).to_owned(),
            slug: slug.to_string(),
            has_folder,
            is_change: false,
            ja: form::begin(kind, slug, Locale::Ja),
            en: None,
        }
    }

    /// A draft that was saved. None if it is something else or can't be written on.
    pub fn saved(text: &str) -> Option<Draft> {
        let draft: Draft = serde_json::from_str(text).ok()?;
        let is_whole = draft.format == FORMAT
            && KINDS.contains(&draft.kind.as_str())
            && Slug::parse(&draft.slug).is_ok();
        is_whole.then_some(draft)
    }

    /// The draft as it is saved.
    pub fn to_save(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// What it is.
    pub fn kind(&self) -> Kind {
        let at = KINDS.iter().position(|it| *it == self.kind).unwrap_or_default();
        Kind::ALL.get(at).copied().unwrap_or(Kind::Page)
    }

    /// Its name in the address. A position says it itself, as long as it does.
    pub fn slug(&self) -> Option<Slug> {
        let own = (self.kind() == Kind::Job).then(|| form::id(&self.ja)).flatten();
        own.or_else(|| Slug::parse(&self.slug).ok())
    }

    /// The name in the address with which it began.
    pub fn begun_as(&self) -> &str {
        &self.slug
    }

    /// What it is called: by its editor, else by its title, else by its name in the address.
    pub fn called(&self) -> String {
        match (self.name.trim(), form::title(self.kind(), &self.ja)) {
            ("", Some(title)) => title,
            ("", None) => self.slug.clone(),
            (name, _) => name.to_owned(),
        }
    }

    /// The text in a language.
    pub fn text(&self, locale: Locale) -> Option<&str> {
        match locale {
            Locale::En if self.kind() != Kind::Job => self.en.as_deref(),
            _ => Some(&self.ja),
        }
    }

    /// Writes another text.
    pub fn write(&mut self, locale: Locale, text: String) {
        match locale {
            Locale::En if self.kind() != Kind::Job => self.en = Some(text),
            _ => self.ja = text,
        }
    }

    /// Begins the text in English, if there is none.
    pub fn add_english(&mut self) {
        if let (Some(slug), None) = (self.slug(), &self.en) {
            self.en = Some(form::begin(self.kind(), &slug, Locale::En));
        }
    }

    /// The path of its file in a language, relative to the content folder.
    pub fn path(&self, locale: Locale) -> String {
        if self.kind() == Kind::Job {
            return JOBS.to_owned();
        }
        let paths = Slug::parse(&self.slug).map(|slug| self.kind().paths(&slug));
        let at = usize::from(self.has_folder) * 2 + usize::from(locale == Locale::En);
        paths.ok().and_then(|paths| paths.into_iter().nth(at)).unwrap_or_default()
    }

    /// The text as it is proposed: without what its beginning has told.
    pub fn tidy(&self, locale: Locale) -> Option<String> {
        self.text(locale).map(|text| form::tidy(self.kind(), locale, text))
    }

    /// The draft in its place in the content folder, for readers of a language. `jobs` is the file of
    /// the positions as it is published. None where a position can't be put into it.
    pub fn fitted(&self, jobs: Option<&str>, locale: Locale) -> Option<Fitted> {
        let slug = self.slug()?;
        if self.kind() == Kind::Job {
            let replaced = Slug::parse(&self.slug).ok().filter(|_| self.is_change);
            let whole = position::put(jobs?, &self.ja, replaced.as_ref())?;
            let text = Text { path: JOBS.to_owned(), text: whole.text.clone() };
            let address = Address::new(locale, Route::Job(slug)).path();
            return Some(Fitted { texts: vec![text], address, whole: Some(whole) });
        }
        let texts = Locale::ALL.into_iter().filter_map(|locale| {
            let text = self.text(locale)?.to_owned();
            Some(Text { path: self.path(locale), text })
        });
        let route = match self.kind() {
            Kind::Event => Route::Event(slug),
            Kind::Story => Route::Story(slug),
            Kind::Person => Route::Person(slug),
            Kind::Page | Kind::Job => Route::Page(slug),
        };
        let address = Address::new(locale, route).path();
        Some(Fitted { texts: texts.collect(), address, whole: None })
    }

    /// Whether the people in it must have agreed, and on which day they did, as far as it says so.
    pub fn consent(&self) -> (bool, Given) {
        let values = form::values(self.kind(), &self.ja).unwrap_or_default();
        let given = |name: &str| {
            values.iter().find(|(it, _)| it == name).map(|(_, it)| it.clone()).unwrap_or_default()
        };
        let is_needed = match self.kind() {
            Kind::Person => true,
            Kind::Story => !given(form::PEOPLE).items().is_empty(),
            _ => false,
        };
        (is_needed, given(form::CONSENT))
    }
}

/// What is to be changed, as a page names it: the paths that its text may have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// What it is.
    pub kind: Kind,
    /// Its name in the address.
    pub slug: Slug,
}

impl Wanted {
    /// What stands at a path: that of a file, or the same without its ending. Positions are named as
    /// if each had a file in a folder.
    pub fn at(path: &str) -> Option<Wanted> {
        let path = path.strip_suffix(".md").unwrap_or(path);
        let path = path.strip_suffix(".en").unwrap_or(path);
        let path = path.strip_suffix("/index").unwrap_or(path);
        let (folder, slug) = path.split_once('/')?;
        let slug = Slug::parse(slug).ok()?;
        let kind = Kind::ALL.into_iter().find(|kind| match kind.paths(&slug).first() {
            Some(first) => first.split('/').next() == Some(folder),
            None => folder == "jobs",
        })?;
        Some(Wanted { kind, slug })
    }

    /// A draft that changes it. `read` tells what a file of the content folder holds. None if there
    /// is no such file.
    pub fn draft(&self, id: &str, read: impl Fn(&str) -> Option<String>) -> Option<Draft> {
        let draft = Draft::new(id, self.kind, &self.slug, false);
        let draft = Draft { is_change: true, ..draft };
        if self.kind == Kind::Job {
            let ja = position::take(&read(JOBS)?, &self.slug)?;
            return Some(Draft { ja, ..draft });
        }
        [false, true].into_iter().find_map(|has_folder| {
            let draft = Draft { has_folder, ..draft.clone() };
            let ja = read(&draft.path(Locale::Ja))?;
            let en = read(&draft.path(Locale::En));
            Some(Draft { ja, en, ..draft })
        })
    }
}

/// The word of a kind.
pub fn word(kind: Kind) -> &'static str {
    let at = Kind::ALL.iter().position(|it| *it == kind).unwrap_or_default();
    KINDS.get(at).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slug(text: &str) -> Slug {
        Slug::parse(text).unwrap()
    }

    #[test]
    fn a_draft_comes_back_as_it_was_saved() {
        let mut draft = Draft::new("1", Kind::Event, &slug("tea"), true);
        assert_eq!(draft.called(), "tea");
        draft.ja =
            form::set(Kind::Event, Locale::Ja, &draft.ja, "title", &Given::text("茶会")).unwrap();
        assert_eq!(draft.called(), "茶会");
        draft.add_english();
        assert_eq!(Draft::saved(&draft.to_save()), Some(draft.clone()));
        for other in ["", "{}", "[]", "{\"format\": \"naname-draft-1\"}"] {
            assert_eq!(Draft::saved(other), None, "{other}");
        }
        assert_eq!(Draft::saved(&draft.to_save().replace("\"tea\"", "\"../a\"")), None);
    }

    #[test]
    fn a_draft_goes_where_its_kind_belongs() {
        let jobs = "{ \"jobs\": [] }";
        for (kind, has_folder, path, address) in [
            (Kind::Event, true, "events/tea/index.md", "/events/tea/"),
            (Kind::Story, false, "stories/tea.md", "/stories/tea/"),
            (Kind::Person, false, "people/tea.md", "/people/tea/"),
            (Kind::Page, false, "pages/tea.md", "/tea/"),
            (Kind::Job, false, "jobs.json", "/jobs/tea/"),
        ] {
            let draft = Draft::new("1", kind, &slug("tea"), has_folder);
            let fitted = draft.fitted(Some(jobs), Locale::Ja).unwrap();
            assert_eq!((fitted.texts[0].path.as_str(), fitted.address.as_str()), (path, address));
            assert_eq!(Draft::saved(&draft.to_save()).unwrap().kind(), kind);
        }
    }

    #[test]
    fn what_is_to_be_changed_is_found() {
        let read = |path: &str| match path {
            "events/tea/index.md" => Some("---\n---\nA".to_owned()),
            "events/tea/index.en.md" => Some("---\n---\nB".to_owned()),
            "jobs.json" => Some("{ \"jobs\": [{ \"id\": \"a\" }] }".to_owned()),
            _ => None,
        };
        for path in ["events/tea", "events/tea.md", "events/tea/index.md", "events/tea/index.en.md"]
        {
            let draft = Wanted::at(path).unwrap().draft("1", read).unwrap();
            assert!(draft.is_change && draft.has_folder, "{path}");
            assert_eq!(draft.en.as_deref(), Some("---\n---\nB"));
        }
        let draft = Wanted::at("jobs/a").unwrap().draft("1", read).unwrap();
        assert_eq!(draft.ja, "{ \"id\": \"a\" }\n");
        let fitted = draft.fitted(read("jobs.json").as_deref(), Locale::En).unwrap();
        assert_eq!(Some(fitted.texts[0].text.clone()), read("jobs.json"));
        assert_eq!(fitted.address, "/en/jobs/a/");
        assert_eq!(Wanted::at("jobs/b").unwrap().draft("1", read), None);
        for path in ["", "jobs.json", "site.toml", "events/../a", "other/a", "events/A"] {
            assert_eq!(Wanted::at(path), None, "{path}");
        }
    }

    #[test]
    fn consent_is_asked_for_where_somebody_is_shown() {
        let mut story = Draft::new("1", Kind::Story, &slug("tea"), false);
        assert_eq!(story.consent(), (false, Given::Nothing));
        story.ja = "---\npeople: [a]\nconsent: 2026-11-01\n---\n".to_owned();
        assert_eq!(story.consent(), (true, Given::text("2026-11-01")));
        assert!(Draft::new("1", Kind::Person, &slug("tea"), false).consent().0);
        assert!(!Draft::new("1", Kind::Event, &slug("tea"), false).consent().0);
    }
}
