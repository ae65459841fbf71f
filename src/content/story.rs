//! Stories: their front matter and its rules.

use std::sync::Arc;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::entry::Article;
use super::fault::{rule, story};
use super::ledger::{PartOf, Reading};
use super::markdown;
use super::read::{
    Allowed, DateAndTime, IndustryKey, PersonSlug, PictureFile, PositiveNumber, Read, RegionKey,
    StorySeriesKey, TopicKey, WebUrl, publication, read_group, record,
};
use super::shape::{Rule, Shape};
use super::source::{Node, Value};
use super::texts;
use crate::domain::{
    Author, Collaboration, Outcome, Publication, SeriesPart, Skills, Source, Story, StoryKind,
    reading,
};

record! {
    /// The front matter of a story.
    StoryFields, STORY {
        /// What the story is called.
        required text title: String = "ストーリーの題名。",
        /// The story in a sentence or two: for lists and shared links, at most 120 characters in Japanese and 200 in English.
        required text summary: String = "一、二文での紹介。一覧と、共有したリンクに出ます。日本語は120字、英語は200字まで。",
        /// What kind of story it is.
        required fact kind: StoryKind = "種類。",
        /// The day of publication.
        required fact date: Date = "公開する日。",
        /// The day of a later change; not before the date.
        optional fact updated: Date = "あとから直した日。公開の日より前にはなりません。",
        /// Whom it is about: names of people's files. Needs consent.
        optional fact people: Vec<PersonSlug> = "登場する人。people のファイル名。consent が必要になります。",
        /// Who wrote it: the name of a person's file, or a name.
        optional text authors: Vec<AuthorValue> = "書いた人。people のファイル名か、その場で名前。",
        /// What it is about: words of `[topics]` in site.toml.
        optional fact topics: Vec<TopicKey> = "話題。site.toml の [topics] の言葉。",
        /// A word of `[industries]` in site.toml.
        optional fact industry: IndustryKey = "業種。site.toml の [industries] の言葉。",
        /// A word of `[regions]` in site.toml.
        optional fact region: RegionKey = "地域。site.toml の [regions] の言葉。",
        /// Who works with whom; two or more, for a collaboration alone.
        optional text parties: Vec<String> = "だれとだれの協業か。二者以上。協業だけに書きます。",
        /// What came of it; for a collaboration alone.
        optional fact outcome: Outcome = "協業から生まれたもの。協業だけに書きます。",
        /// What somebody could do then and can do now.
        optional text skills: SkillsFields = "在籍中に身につけたこと、いま使っていること。",
        /// The work from which it is taken. Needs credit.
        optional text source: SourceFields = "転載の元。credit と一緒に書きます。",
        /// By whose leave it is taken.
        optional text credit: String = "転載の許諾の文。",
        /// The address of the original.
        optional text canonical: WebUrl = "転載の元のページ。",
        /// The series it belongs to: a word of `[series.WORD]` in site.toml. Needs part.
        optional fact series: StorySeriesKey = "連載。site.toml の [series.○○] の言葉。part と一緒に書きます。",
        /// Which part of the series it is.
        optional fact part: PositiveNumber = "連載の第何回か。",
        /// The file of a picture beside the text, which then lies in a folder of its own.
        optional text image: PictureFile = "画像のファイル名。原稿を専用のフォルダーに入れ、その隣に置きます。",
        /// What the picture shows, for those who don't see it.
        optional text alt: String = "画像の説明。見えない人に伝わる一文。",
        /// The day on which the last of the people agreed.
        optional fact consent: Date = "登場する人の最後の一人が同意した日。",
        /// Whether it is a draft: then it is nowhere on the site.
        optional fact draft: bool = "下書きなら true。サイトのどこにも出ません。",
        /// The moment from which it is to be seen; before it, it is nowhere on the site.
        optional fact publish_at: DateAndTime = "公開する日時。それまではサイトのどこにも出ません。",
        /// What may stand in it although it looks like a leak, each with the reason.
        optional text allow: Vec<Allowed> = "漏えいに見えても載せてよい文字と、その理由。",
    } where {
        Rule::FilledNeedsUnless(StoryFields::people, StoryFields::consent, StoryFields::draft),
        Rule::WordsNeed(
            StoryFields::kind,
            vec![StoryKind::Collaboration.word()],
            vec![StoryFields::parties, StoryFields::outcome],
        ),
        Rule::OnlyWith(
            StoryFields::kind,
            StoryKind::Collaboration.word(),
            vec![StoryFields::parties, StoryFields::outcome],
        ),
        Rule::AtLeast(StoryFields::parties, 2),
        Rule::Needs(StoryFields::source, StoryFields::credit),
        Rule::Needs(StoryFields::credit, StoryFields::source),
        Rule::Needs(StoryFields::canonical, StoryFields::source),
        Rule::Needs(StoryFields::series, StoryFields::part),
        Rule::Needs(StoryFields::part, StoryFields::series),
        Rule::Needs(StoryFields::image, StoryFields::alt),
        Rule::Needs(StoryFields::alt, StoryFields::image),
    }
}

record! {
    /// An author without a profile.
    AuthorFields, AUTHOR {
        /// The author's name.
        required text name: String = "書いた人の名前。",
    }
}

record! {
    /// What somebody could do then and can do now.
    SkillsFields, SKILLS {
        /// What was learned at the company.
        optional text then: Vec<String> = "在籍中に身につけたこと。",
        /// What it is good for today.
        optional text now: Vec<String> = "いま使っていること。",
    }
}

record! {
    /// The work from which an excerpt is taken.
    SourceFields, SOURCE {
        /// What the work is called.
        required text title: String = "元の題名。",
        /// Who published it.
        optional text publisher: String = "出版社など。",
        /// Its page.
        optional text url: WebUrl = "元のページ。",
    }
}

/// A person's slug, or a name.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::content) struct AuthorValue(Author);

impl Read for AuthorValue {
    fn shape() -> Shape {
        Shape::Either(vec![PersonSlug::shape(), AuthorFields::shape()])
    }

    fn read(node: &Node, reading: &mut Reading<'_>) -> Option<Self> {
        if !matches!(node.value, Value::Map(_)) {
            let PersonSlug(person) = PersonSlug::read(node, reading)?;
            return Some(AuthorValue(Author::Person(person)));
        }
        let author: AuthorFields = read_group(node, reading)?;
        Some(AuthorValue(Author::Named(author.name.value()?)))
    }
}

impl Article for StoryFields {
    type Value = Story;

    fn check(&self, zone: &TimeZone, reading: &mut Reading<'_>) {
        texts::note_consent(&self.consent, zone, reading);
        // A draft may wait for it.
        if let Some((people, span)) = self.people.given()
            && !people.is_empty()
            && self.consent.is_missing()
            && self.draft.get() != Some(&true)
        {
            reading.fault(span, story::consent_missing());
        }
        if let (Some(date), Some((updated, span))) = (self.date.get(), self.updated.given())
            && updated < date
        {
            let fault = rule::updated_before_date(&updated.to_string(), &date.to_string());
            reading.fault(span, fault);
        }
        self.check_collaboration(reading);
        self.check_source(reading);
        self.check_series(reading);
        texts::check_picture(StoryFields::image, &self.image, &self.alt, reading);
    }

    fn publication(&self, zone: &TimeZone) -> Publication {
        publication(&self.draft, &self.publish_at, zone)
    }

    fn check_texts(&self, reading: &mut Reading<'_>) {
        texts::check_summary(&self.summary, reading);
    }

    fn build(&self, body: Arc<str>, _zone: &TimeZone) -> Option<Story> {
        Some(Story {
            title: self.title.value()?,
            summary: self.summary.value()?,
            kind: self.kind.value()?,
            date: self.date.value()?,
            updated: self.updated.value(),
            people: texts::list(&self.people).into_iter().map(|person| person.0).collect(),
            authors: texts::list(&self.authors).into_iter().map(|author| author.0).collect(),
            topics: texts::list(&self.topics).into_iter().map(|topic| topic.0).collect(),
            industry: self.industry.value().map(|industry| industry.0),
            region: self.region.value().map(|region| region.0),
            collaboration: self.collaboration(),
            skills: self.skills.get().map(|skills| Skills {
                then: texts::list(&skills.then),
                now: texts::list(&skills.now),
            }),
            source: self.excerpt(),
            series: self
                .series
                .value()
                .zip(self.part.value())
                .map(|(series, part)| SeriesPart { series: series.0, part: part.0 }),
            image: texts::picture(&self.image, &self.alt),
            consent: self.consent.value(),
            minutes: reading::minutes(&markdown::plain(&body)),
            body,
        })
    }
}

impl StoryFields {
    fn check_collaboration(&self, reading: &mut Reading<'_>) {
        let Some((kind, kind_span)) = self.kind.given() else { return };
        if *kind == StoryKind::Collaboration {
            for (name, missing) in [
                (StoryFields::parties, self.parties.is_missing()),
                (StoryFields::outcome, self.outcome.is_missing()),
            ] {
                if missing {
                    reading.fault(kind_span, story::collaboration_incomplete(name));
                }
            }
            if let Some((parties, span)) = self.parties.given()
                && parties.len() < 2
            {
                reading.fault(span, story::too_few_parties());
            }
            return;
        }
        if let Some((_, span)) = self.parties.given() {
            reading.fault(span, story::not_a_collaboration(StoryFields::parties));
        }
        if let Some((_, span)) = self.outcome.given() {
            reading.fault(span, story::not_a_collaboration(StoryFields::outcome));
        }
    }

    fn check_source(&self, reading: &mut Reading<'_>) {
        if let Some((_, span)) = self.source.given()
            && self.credit.is_missing()
        {
            reading.fault(span, story::source_incomplete(StoryFields::source, StoryFields::credit));
        }
        if !self.source.is_missing() {
            return;
        }
        if let Some((_, span)) = self.credit.given() {
            reading.fault(span, story::source_incomplete(StoryFields::credit, StoryFields::source));
        }
        if let Some((_, span)) = self.canonical.given() {
            reading
                .fault(span, story::source_incomplete(StoryFields::canonical, StoryFields::source));
        }
    }

    fn check_series(&self, reading: &mut Reading<'_>) {
        if let Some((_, span)) = self.part.given()
            && self.series.is_missing()
        {
            reading.fault(span, rule::without_series(StoryFields::part));
        }
        if let Some((_, span)) = self.series.given()
            && self.part.is_missing()
        {
            reading.fault(span, rule::without_part());
        }
        if let (Some(series), Some((part, span))) = (self.series.get(), self.part.given()) {
            reading.part(span, &series.0, part.0, PartOf::Stories);
        }
    }

    fn collaboration(&self) -> Option<Collaboration> {
        Some(Collaboration { parties: self.parties.value()?, outcome: self.outcome.value()? })
    }

    fn excerpt(&self) -> Option<Source> {
        let source = self.source.get()?;
        Some(Source {
            title: source.title.value()?,
            publisher: source.publisher.value(),
            url: source.url.value().map(|url| url.0),
            credit: self.credit.value()?,
            canonical: self.canonical.value().map(|url| url.0),
        })
    }
}
