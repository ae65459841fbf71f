//! A site, built in memory and asked as a browser asks it.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::Path;

use naname::content::{self, SourceFile};
use naname::domain::{Instant, Locale};
use naname::publish::search::normal;
use naname::publish::{Failure, History, Output, OutputFile, Request, render};
use naname::route::{BasePath, File, Route};
use naname::search::{Found, Index, Query, Told};

const SHELL: &str = "<!doctype html><html lang=\"ja\"><head><meta charset=\"utf-8\">\
    <meta name=\"naname-head\"></head><body><div id=\"naname-body\"></div></body></html>";

const AT: Instant = Instant(1_795_219_200_000);

const SITE: &str = r#"
name = { ja = "みなと会", en = "Minato" }
organisation = { ja = "みなと商会", en = "Minato Shokai" }
tagline = { ja = "ななめに", en = "Aslant" }
description = { ja = "つながる場所。", en = "A place to stay in touch." }
origin = "https://alumni.example.com"
locales = ["ja", "en"]
time_zone = "Asia/Tokyo"
menu = ["events", "stories"]
home = ["events", "stories"]

[topics]
food = { ja = "食", en = "Food" }

[search]
synonyms = [
    ["アルムナイ", "アラムナイ", "alumni", "OB・OG", "卒業生"],
    ["引越し", "引っ越し", "引越"],
    ["career change", "転職"],
]
"#;

/// Content files of a site.
#[derive(Clone)]
pub struct Files(Vec<SourceFile>);

impl Files {
    /// A site that holds nothing but its configuration.
    pub fn new() -> Files {
        Files(Vec::new()).with("site.toml", SITE)
    }

    /// The same with one more file, or another in its place.
    pub fn with(mut self, path: &str, text: &str) -> Files {
        self.0.retain(|file| file.path != path);
        self.0.push(SourceFile::new(path, text));
        self
    }

    /// With a story; `more` is further front matter.
    pub fn story(self, slug: &str, title: &str, more: &str, body: &str) -> Files {
        let facts = format!("kind: insight\ndate: 2026-10-01\n{more}");
        let text = format!("---\ntitle: {title}\nsummary: 短い話。\n{facts}---\n{body}\n");
        self.with(&format!("stories/{slug}.md"), &text)
    }

    /// With the English of a story.
    pub fn english(self, slug: &str, title: &str, body: &str) -> Files {
        let text = format!("---\ntitle: {title}\nsummary: A story.\n---\n{body}\n");
        self.with(&format!("stories/{slug}.en.md"), &text)
    }

    /// All files of the site.
    pub fn output(&self) -> Result<Output, Failure> {
        let loaded = match content::load(&self.0) {
            Ok(loaded) => loaded,
            Err(faults) => return Err(Failure::Content(faults)),
        };
        let (base, history) = (BasePath::of_public_url("/"), History::default());
        render(
            &loaded,
            &Request {
                shell: SHELL,
                base: &base,
                at: AT,
                content: Path::new("/nowhere"),
                history: &history,
                client: Path::new("/nowhere"),
                cache: None,
            },
        )
    }

    /// The site, to be searched.
    pub fn searched(&self) -> Searched {
        Searched::of(&self.output().unwrap())
    }
}

/// The search index of a site, and what a browser has fetched of it.
pub struct Searched {
    pub files: BTreeMap<String, Vec<u8>>,
    index: RefCell<Index>,
    fetched: RefCell<Vec<String>>,
}

impl Searched {
    /// The index of a site that was built.
    pub fn of(output: &Output) -> Searched {
        let files = output.iter().filter(|(path, _)| path.starts_with("search/"));
        let bytes = |file: &OutputFile| match file {
            OutputFile::Bytes(bytes) => bytes.clone(),
            other => panic!("{other:?}"),
        };
        let with_bytes = |(path, file): (&str, &OutputFile)| (path.to_owned(), bytes(file));
        Searched::of_files(files.map(with_bytes).collect())
    }

    /// An index of these files.
    pub fn of_files(files: BTreeMap<String, Vec<u8>>) -> Searched {
        let index = Index::open(&files[&File::SearchHead.path()]).unwrap();
        let fetched = RefCell::new(vec![File::SearchHead.path()]);
        Searched { files, index: RefCell::new(index), fetched }
    }

    fn fetch(&self, path: &str) {
        let bytes = self.files.get(path).unwrap_or_else(|| panic!("{path} isn't there"));
        assert!(!self.fetched.borrow().contains(&path.to_owned()), "{path} is asked for again");
        self.fetched.borrow_mut().push(path.to_owned());
        self.index.borrow_mut().take(path, bytes.clone());
    }

    /// What is found.
    pub fn found(&self, text: &str, locale: Locale) -> Found {
        let query = self.query(text, locale);
        for _ in 0..5 {
            let answer = self.index.borrow().ask(&query);
            match answer {
                Ok(found) => return found,
                Err(needed) => needed.iter().for_each(|path| self.fetch(path)),
            }
        }
        panic!("{text}: there is no end to what is needed")
    }

    /// The paths of all files that were fetched.
    pub fn fetched(&self) -> Vec<String> {
        self.fetched.borrow().clone()
    }

    /// A query.
    pub fn query(&self, text: &str, locale: Locale) -> Query {
        self.index.borrow().query(text, locale, normal)
    }

    /// What is shown of a document.
    pub fn told(&self, document: u32) -> Told {
        let answer = self.index.borrow().told(document);
        if let Err(needed) = answer {
            self.fetch(&needed);
        }
        self.index.borrow().told(document).unwrap().unwrap()
    }

    /// The names of the pages that are found, the best first.
    pub fn names(&self, text: &str) -> Vec<String> {
        let found = self.found(text, Locale::Ja);
        found.documents.iter().map(|document| name(&self.told(*document))).collect()
    }
}

/// The name of a page in its address.
pub fn name(told: &Told) -> String {
    match &told.route {
        Route::Event(slug)
        | Route::Story(slug)
        | Route::Person(slug)
        | Route::Job(slug)
        | Route::Page(slug)
        | Route::Topic(slug)
        | Route::Series(slug) => slug.to_string(),
        other => panic!("{other:?}"),
    }
}
