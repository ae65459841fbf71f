//! `site.toml`: the network as a whole.

mod leaks;
mod search;
mod series;
mod value;

use super::fault::field;
use super::ledger::Reading;
use super::read::{Record, WayPage, WebUrl, read_record, record};
use super::source::{Span, parse_toml};
use crate::domain::{CodeHost, Config, HomeSection, Localized, Series, Taxonomy, Way};
use leaks::LeaksFields;
use search::SearchFields;
use series::SeriesTable;
use value::{Locales, Mail, MenuEntry, Names, Origin, Zone};

record! {
    /// What `site.toml` holds.
    SiteFields, SITE {
        /// The network's name.
        required text name: Localized<String> = "ネットワークの名前。",
        /// The company's name.
        required text organisation: Localized<String> = "会社の名前。",
        /// The heading of the home page.
        required text tagline: Localized<String> = "ホームの見出し。",
        /// The network in a sentence.
        required text description: Localized<String> = "ネットワークを一文で。",
        /// The line at the foot of every page.
        optional text footer: Localized<String> = "全ページの下の一行。",
        /// Scheme and host under which the site is published, without a path.
        required fact origin: Origin = "公開するアドレスの、ホストまで。パスは書きません。",
        /// The languages of the site: Japanese, then English.
        required fact locales: Locales = "サイトの言語。日本語、英語の順です。",
        /// The zone of times without an offset (IANA).
        required fact time_zone: Zone = "時差を書かない時刻の時間帯（IANA の名前）。",
        /// The repository that holds the content.
        optional fact repository: WebUrl = "原稿を預けているリポジトリ。",
        /// Which code host that is, if its name doesn't tell.
        optional fact code_host: CodeHost = "リポジトリの置き場所の種類。アドレスに github や gitlab の文字がないときに書きます。",
        /// The branch of the repository to which proposals go; main if left out.
        optional fact branch: String = "提案を受けとるブランチ。省略すると main です。",
        /// The folder of the repository in which the content lies; content if left out.
        optional fact folder: String = "リポジトリの中で、原稿の入っているフォルダー。省略すると content です。",
        /// The office's mail address.
        optional fact contact: Mail = "事務局のメールアドレス。",
        /// The menu, in order: sections, or names of pages.
        required fact menu: Vec<MenuEntry> = "メニュー。順に、区画の言葉かページのファイル名。",
        /// The sections of the home page, in order.
        required fact home: Vec<HomeSection> = "ホームの区画。順に並べます。",
        /// The ways in that the home page shows.
        optional fact ways: Vec<WayFields> = "ホームに並ぶ入口。",
        /// What events and stories are about: words with their names.
        optional fact topics: Names = "話題。言葉とその名前。",
        /// Industries of people and stories: words with their names.
        optional fact industries: Names = "業種。言葉とその名前。",
        /// Parts of the world: words with their names.
        optional fact regions: Names = "地域。言葉とその名前。",
        /// Series of events and stories.
        optional fact series: SeriesTable = "シリーズと連載。",
        /// What readers find when they search.
        optional fact search: SearchFields = "読む人が検索で見つけるもの。",
        /// What must not be published here, and what may.
        optional fact leaks: LeaksFields = "載せてはいけないものと、載せてよいもの。",
    }
}

record! {
    /// A way in.
    WayFields, WAY {
        /// The page to which it leads: the name of its file.
        required fact page: WayPage = "入口のページのファイル名。",
        /// Whom it is for.
        required text title: Localized<String> = "だれのための入口か。",
        /// What they find there, in a sentence.
        required text text: Localized<String> = "そこに何があるか、一文で。",
    }
}

/// The table of `site.toml` that tells of leaks.
pub(super) const LEAKS: &str = SiteFields::leaks;

/// The fields of [`LEAKS`] that only the repository should tell: how the company calls its hosts and
/// marks.
pub(super) const UNTOLD: [&str; 2] = [LeaksFields::hosts, LeaksFields::words];

/// What could be read of `site.toml`.
pub(super) struct Site {
    /// The configuration, if nothing that it needs is missing or faulty.
    pub config: Option<Config>,
    /// The words that texts can use; each `None` if its table can't be read.
    pub words: Words,
}

/// The words that `site.toml` defines for texts.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    pub topics: Option<Vec<String>>,
    pub industries: Option<Vec<String>>,
    pub regions: Option<Vec<String>>,
    pub series: Option<Vec<Series>>,
    /// The zone, if it is known.
    pub zone: Option<jiff::tz::TimeZone>,
}

/// Reads `site.toml`. What is wrong in it is written down.
pub(super) fn read(reading: &mut Reading<'_>) -> Site {
    let start = reading.source.text_start();
    let (node, faults) = parse_toml(reading.source.text.get(start..).unwrap_or_default(), start);
    let is_broken = !faults.is_empty();
    for (span, fault) in faults {
        reading.fault(&span, fault);
    }
    let fields: SiteFields = read_record(&node, reading).unwrap_or_default();
    if is_broken {
        // What is missing may stand in the part that can't be read.
        return Site { config: None, words: Words::default() };
    }
    let first: Span = start..start;
    for name in fields.missing() {
        reading.fault(&first, field::missing(name));
    }
    search::check(&fields.search, reading);
    reading.ledger.leak_rules = Some(leaks::rules(&fields.leaks, &fields.contact));
    Site { words: fields.words(), config: fields.build() }
}

impl SiteFields {
    fn words(&self) -> Words {
        let names = |table: &super::read::Field<Names>| match table {
            super::read::Field::Faulty => None,
            table => Some(table.get().map(Names::words).unwrap_or_default()),
        };
        Words {
            topics: names(&self.topics),
            industries: names(&self.industries),
            regions: names(&self.regions),
            series: match &self.series {
                super::read::Field::Faulty => None,
                table => Some(table.get().map(|table| table.0.clone()).unwrap_or_default()),
            },
            zone: self.time_zone.value().map(|zone| zone.0),
        }
    }

    fn build(&self) -> Option<Config> {
        let taxonomy = |names: Option<Names>| Taxonomy::new(names.unwrap_or_default().0);
        let series: Vec<Series> = self.series.value().unwrap_or_default().0;
        let ways = self.ways.value().unwrap_or_default();
        self.locales.get()?;
        Some(Config {
            name: self.name.value()?,
            organisation: self.organisation.value()?,
            tagline: self.tagline.value()?,
            description: self.description.value()?,
            footer: self.footer.value(),
            origin: self.origin.value()?.0,
            time_zone: self.time_zone.value()?.0,
            repository: self.repository.value().map(|url| url.0),
            code_host: self.code_host.value(),
            branch: self.branch.value().unwrap_or_else(|| "main".to_owned()),
            folder: folder(self.folder.value()),
            contact: self.contact.value().map(|mail| mail.0),
            menu: self.menu.value()?.into_iter().map(|entry| entry.0).collect(),
            home: self.home.value()?,
            ways: ways.iter().map(way).collect::<Option<_>>()?,
            topics: taxonomy(self.topics.value()),
            industries: taxonomy(self.industries.value()),
            regions: taxonomy(self.regions.value()),
            series,
            synonyms: search::synonyms(&self.search),
        })
    }
}

/// The content folder without slashes at its ends; empty where the repository holds nothing else.
fn folder(written: Option<String>) -> String {
    let written = written.as_deref().unwrap_or("content");
    let below = written.trim_start_matches("./").trim_matches('/');
    if below == "." { String::new() } else { below.to_owned() }
}

fn way(fields: &WayFields) -> Option<Way> {
    Some(Way {
        page: fields.page.value()?.0,
        title: fields.title.value()?,
        text: fields.text.value()?,
    })
}
