//! People: their front matter and its rules.

use std::sync::Arc;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::entry::Article;
use super::ledger::Reading;
use super::read::{
    Allowed, ContactUrl, DateAndTime, IndustryKey, PictureFile, RegionKey, publication, record,
};
use super::shape::Rule;
use super::texts;
use crate::domain::{Link, OpenTo, PartialDate, Person, Publication, Timeline, TimelineKind};

record! {
    /// The front matter of a person's profile.
    PersonFields, PROFILE {
        /// The person's name.
        required text name: String = "名前。",
        /// How the name is read; in Japanese alone.
        optional text reading: String = "名前の読み。",
        /// Who this is, in a few words.
        required text headline: String = "ひとことで、どんな人か。",
        /// The file of a picture beside the text, which then lies in a folder of its own.
        optional text photo: PictureFile = "写真のファイル名。原稿を専用のフォルダーに入れ、その隣に置きます。",
        /// What the picture shows, for those who don't see it.
        optional text alt: String = "写真の説明。見えない人に伝わる一文。",
        /// The person's way, point by point.
        optional text timeline: Vec<TimelineFields> = "これまでの歩み。",
        /// A word of `[industries]` in site.toml.
        optional fact industry: IndustryKey = "業種。site.toml の [industries] の言葉。",
        /// A word of `[regions]` in site.toml.
        optional fact region: RegionKey = "地域。site.toml の [regions] の言葉。",
        /// What they know well.
        optional text specialities: Vec<String> = "詳しいこと。",
        /// What they would like to be asked for.
        optional fact open_to: Vec<OpenTo> = "声をかけてよいこと。",
        /// Pages of theirs.
        optional text links: Vec<LinkFields> = "本人のページなど。",
        /// The day on which the person agreed to be here; readers see it.
        required fact consent: Date = "載ることに本人が同意した日。ページに出ます。",
        /// Whether it is a draft: then it is nowhere on the site.
        optional fact draft: bool = "下書きなら true。サイトのどこにも出ません。",
        /// The moment from which it is to be seen; before it, it is nowhere on the site.
        optional fact publish_at: DateAndTime = "公開する日時。それまではサイトのどこにも出ません。",
        /// What may stand in it although it looks like a leak, each with the reason.
        optional text allow: Vec<Allowed> = "漏えいに見えても載せてよい文字と、その理由。",
    } where {
        Rule::Needs(PersonFields::photo, PersonFields::alt),
        Rule::Needs(PersonFields::alt, PersonFields::photo),
    }
}

record! {
    /// A point of a timeline.
    TimelineFields, TIMELINE_POINT {
        /// The year, or year and month, between quotation marks.
        required fact date: PartialDate = "年か年月。引用符で囲みます。",
        /// What happened.
        required fact kind: TimelineKind = "できごとの種類。",
        /// The same in words.
        required text text: String = "できごとを言葉で。",
    }
}

record! {
    /// A link with its name.
    LinkFields, LINK {
        /// What the link is called.
        required text label: String = "リンクの名前。",
        /// Where it leads.
        required text url: ContactUrl = "リンクの先。https か mailto。",
    }
}

impl Article for PersonFields {
    type Value = Person;

    fn check(&self, zone: &TimeZone, reading: &mut Reading<'_>) {
        texts::note_consent(&self.consent, zone, reading);
        texts::check_picture(PersonFields::photo, &self.photo, &self.alt, reading);
    }

    fn publication(&self, zone: &TimeZone) -> Publication {
        publication(&self.draft, &self.publish_at, zone)
    }

    fn check_texts(&self, reading: &mut Reading<'_>) {
        texts::check_summary(&self.headline, reading);
    }

    fn build(&self, body: Arc<str>, _zone: &TimeZone) -> Option<Person> {
        let mut timeline: Vec<_> = texts::list(&self.timeline).iter().filter_map(point).collect();
        timeline.sort_by_key(|point| point.date);
        Some(Person {
            name: self.name.value()?,
            reading: self.reading.value(),
            headline: self.headline.value()?,
            photo: texts::picture(&self.photo, &self.alt),
            timeline,
            industry: self.industry.value().map(|industry| industry.0),
            region: self.region.value().map(|region| region.0),
            specialities: texts::list(&self.specialities),
            open_to: texts::list(&self.open_to),
            links: texts::list(&self.links).iter().filter_map(link).collect(),
            consent: self.consent.value()?,
            body,
        })
    }
}

fn point(fields: &TimelineFields) -> Option<Timeline> {
    Some(Timeline {
        date: fields.date.value()?,
        kind: fields.kind.value()?,
        text: fields.text.value()?,
    })
}

fn link(fields: &LinkFields) -> Option<Link> {
    Some(Link { label: fields.label.value()?, url: fields.url.value()?.0 })
}
