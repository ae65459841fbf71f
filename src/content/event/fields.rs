//! The fields of an event.

use jiff::civil::{Date, Time};

use crate::content::ledger::Reading;
use crate::content::read::{
    Allowed, ContactUrl, DateAndTime, Moment, PersonSlug, PictureFile, PositiveNumber, Read,
    ReportSlug, SeriesKey, TopicKey, WebUrl, read_group, record,
};
use crate::content::shape::{Rule, Shape};
use crate::content::source::{Node, Value};
use crate::domain::{
    Attendance, Audience, Connection, EventStatus, ProgrammePartKind, Slug, Speaker,
};

record! {
    /// The front matter of an event.
    EventFields, EVENT {
        /// What the event is called.
        required text title: String = "イベントの名前。",
        /// The event in a sentence or two: for lists and shared links, at most 120 characters in Japanese and 200 in English.
        required text summary: String = "一、二文での紹介。一覧と、共有したリンクに出ます。日本語は120字、英語は200字まで。",
        /// When it begins: a time in the site's zone, or with its distance from UTC, or a date for whole days.
        required fact start: Moment = "始まり。サイトの時間帯の日時。ほかの時間帯は 2027-04-17T14:00+01:00 のように、終日なら日付だけを書きます。",
        /// When it ends, written like the start; for whole days the last one.
        required fact end: Moment = "終わり。始まりと同じ書き方で、終日なら最後の日。",
        /// Whether it takes place as announced; scheduled if left out.
        optional fact status: EventStatus = "予定どおりか。省略すると予定どおりです。",
        /// The former beginning of an event whose status is rescheduled.
        optional fact previous_start: DateAndTime = "日程変更のとき、変更前の始まり。",
        /// How one takes part.
        required fact attendance: Attendance = "参加のしかた。",
        /// Where it takes place; needed unless it is online only.
        optional text venue: VenueFields = "会場。オンラインだけのとき以外は必須です。",
        /// A page about taking part online that anybody may see; never the way in.
        optional text online: WebUrl = "オンライン参加の案内ページ。公開してよいものだけ。入室用のアドレスは書きません。",
        /// Who speaks: the name of a person's file, or a name and a title.
        optional text speakers: Vec<SpeakerValue> = "話す人。people のファイル名か、その場で名前と肩書き。",
        /// The series it belongs to: a word of `[series.WORD]` in site.toml.
        optional fact series: SeriesKey = "シリーズ。site.toml の [series.○○] の言葉。",
        /// Which event of the series it is.
        optional fact number: PositiveNumber = "シリーズの第何回か。",
        /// What happens, in order.
        optional text programme: Vec<ProgrammePartFields> = "プログラム。順に並べます。",
        /// Whom it is meant for.
        required fact audience: Vec<Audience> = "だれに向けたものか。",
        /// Whom it brings together.
        optional fact connection: Connection = "だれとだれのつながりか。",
        /// What it is about: words of `[topics]` in site.toml.
        optional fact topics: Vec<TopicKey> = "話題。site.toml の [topics] の言葉。",
        /// What it costs, in words.
        optional text fee: String = "参加費。",
        /// How many people can take part.
        optional fact capacity: PositiveNumber = "定員。数字だけ。",
        /// How to register.
        optional text registration: RegistrationFields = "申し込み。",
        /// The file of a picture beside the text, which then lies in a folder of its own.
        optional text image: PictureFile = "画像のファイル名。原稿を専用のフォルダーに入れ、その隣に置きます。",
        /// What the picture shows, for those who don't see it.
        optional text alt: String = "画像の説明。見えない人に伝わる一文。",
        /// A story of the kind report that tells how it went.
        optional fact report: ReportSlug = "報告のストーリー（kind: report）のファイル名。",
        /// The name by which readers' calendars know it: write the old file name here before you rename the file.
        optional fact id: Slug = "読む人のカレンダーが見分ける名前。ファイル名を変えるとき、元の名前を書きます。",
        /// The day of the last change, where the site is built without the history of changes.
        optional fact updated: Date = "最後に変えた日。変更の履歴がない場所でサイトを作るときだけ。",
        /// Whether it is a draft: then it is nowhere on the site.
        optional fact draft: bool = "下書きなら true。サイトのどこにも出ません。",
        /// The moment from which it is to be seen; before it, it is nowhere on the site.
        optional fact publish_at: DateAndTime = "公開する日時。それまではサイトのどこにも出ません。",
        /// What may stand in it although it looks like a leak, each with the reason.
        optional text allow: Vec<Allowed> = "漏えいに見えても載せてよい文字と、その理由。",
    } where {
        Rule::WordsNeed(
            EventFields::attendance,
            vec![Attendance::InPerson.word(), Attendance::Hybrid.word()],
            vec![EventFields::venue],
        ),
        Rule::WordsNeed(
            EventFields::status, vec![EventStatus::Rescheduled.word()], vec![EventFields::previous_start],
        ),
        Rule::OnlyWith(
            EventFields::status, EventStatus::Rescheduled.word(), vec![EventFields::previous_start],
        ),
        Rule::Alike(EventFields::start, EventFields::end),
        Rule::Needs(EventFields::number, EventFields::series),
        Rule::AtLeast(EventFields::audience, 1),
        Rule::Needs(EventFields::image, EventFields::alt),
        Rule::Needs(EventFields::alt, EventFields::image),
    }
}

record! {
    /// Where an event takes place.
    VenueFields, VENUE {
        /// The name of the place.
        required text name: String = "会場の名前。",
        /// Its address.
        optional text address: String = "住所。",
        /// A map on the web.
        optional text map: WebUrl = "地図のアドレス。",
    }
}

record! {
    /// A guest without a profile.
    GuestFields, SPEAKER {
        /// The speaker's name.
        required text name: String = "話す人の名前。",
        /// What they do.
        optional text title: String = "肩書き。",
    }
}

record! {
    /// A part of a programme.
    ProgrammePartFields, PROGRAMME_PART {
        /// When it begins, between quotation marks.
        optional fact time: Time = "始まる時刻。引用符で囲みます。",
        /// What happens.
        required text title: String = "何をするか。",
        /// What kind of part it is.
        required fact part: ProgrammePartKind = "種類。",
    }
}

record! {
    /// How to register.
    RegistrationFields, REGISTRATION {
        /// The page or mail address where one registers.
        required text url: ContactUrl = "申し込み先。https か mailto。",
        /// Until when one can.
        optional fact closes: DateAndTime = "締切の日時。",
        /// Whether all places are taken.
        optional fact full: bool = "満席なら true。",
    }
}

/// A person's slug, or a guest's name and title.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::content) struct SpeakerValue(pub Speaker);

impl Read for SpeakerValue {
    fn shape() -> Shape {
        Shape::Either(vec![PersonSlug::shape(), GuestFields::shape()])
    }

    fn read(node: &Node, reading: &mut Reading<'_>) -> Option<Self> {
        if !matches!(node.value, Value::Map(_)) {
            let PersonSlug(person) = PersonSlug::read(node, reading)?;
            return Some(SpeakerValue(Speaker::Person(person)));
        }
        let guest: GuestFields = read_group(node, reading)?;
        Some(SpeakerValue(Speaker::Guest { name: guest.name.value()?, title: guest.title.value() }))
    }
}
