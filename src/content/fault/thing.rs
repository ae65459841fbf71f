//! The things that messages name: what is expected, what is found, what a group of fields is.

use super::Said;
use crate::content::source::{Value, shortened};
use crate::content::story::StoryFields;

/// Defines things by their words.
macro_rules! things {
    ($( $name:ident = $ja:literal, $en:literal; )+) => {
        $( pub(in crate::content) const $name: Said = Said::new($ja, $en); )+
    };
}

// What a field wants.
things! {
    TEXT = "文字", "a text";
    TEXTS = "文字（または言語ごとの文字）", "a text, or one for each language";
    WORD = "決まった言葉", "a word";
    NAME = "名前", "a name";
    DATE = "日付", "a date";
    MOMENT = "日付か日時", "a date or time";
    TIME_OF_DAY = "引用符で囲んだ時刻", "a time of day, between quotation marks";
    PARTIAL_DATE = "引用符で囲んだ年か年月", "a year or a month, between quotation marks";
    WEB_ADDRESS = "ウェブのアドレス", "a web address";
    MAIL_ADDRESS = "メールアドレス", "a mail address";
    PICTURE = "画像のファイル名", "the name of a picture";
    COUNTRY = "国のコード", "the code of a country";
    CURRENCY = "通貨のコード", "the code of a currency";
    ORIGIN = "`https://` とホスト名", "scheme and host";
    TIME_ZONE = "時間帯の名前", "the name of a time zone";
    MENU_PAGE = "ページの名前", "the name of a page";
    TRUTH = "`true` か `false`", "`true` or `false`";
    LIST = "並び", "a list";
    GROUP = "項目のまとまり", "a group of fields";
    TABLE = "言葉の表", "a table of words";
    JOBS_GROUP = "項目 `jobs` のあるまとまり", "a group with the field `jobs`";
    JOBS = "募集の並び", "a list of positions";
}

// What stands there instead.
things! {
    NOTHING = "何もありません", "nothing";
    REFERENCE = "ほかの値への参照", "a reference to another value";
    BARE_DATE = "引用符のない日付", "a date without quotation marks";
}

// What a group of fields is.
things! {
    EVENT = "イベント", "the event";
    VENUE = "会場", "the venue";
    SPEAKER = "登壇者", "the speaker";
    PROGRAMME_PART = "プログラムのこの部分", "this part of the programme";
    REGISTRATION = "申し込み", "the registration";
    STORY = "ストーリー", "the story";
    AUTHOR = "書いた人", "the author";
    SKILLS = "技能", "the skills";
    SOURCE = "出典", "the source";
    PROFILE = "プロフィール", "the profile";
    TIMELINE_POINT = "年表のこの行", "this point of the timeline";
    LINK = "リンク", "the link";
    PAGE = "ページ", "the page";
    POSITION = "この募集", "this position";
    LOCATION = "勤務地", "the location";
    SALARY = "給与", "the salary";
    APPLY = "`apply`", "`apply`";
    IMPORTED = "`imported`", "`imported`";
    SITE = "`site.toml`", "`site.toml`";
    WAY = "この入口", "this way";
    SERIES = "シリーズ", "the series";
    PLANNED_PART = "この予定の回", "this planned part";
    SEARCH = "`[search]`", "`[search]`";
    LEAKS = "`[leaks]`", "`[leaks]`";
    ALLOWANCE = "`allow` のこの項目", "this item of `allow`";
    BOTH_LANGUAGES = "この文字", "this text";
}

// What `site.toml` defines, and what refers to it.
things! {
    TOPIC = "話題", "topic";
    SERIES_KEY = "シリーズ", "series";
    AN_EVENT = "イベント", "An event";
    A_STORY = "ストーリー", "A story";
}

pub(in crate::content) const INDUSTRY: Said = Said::new("業種", StoryFields::industry);
pub(in crate::content) const REGION: Said = Said::new("地域", StoryFields::region);

/// What stands at a place, in a word or two.
pub(in crate::content) fn found(value: &Value) -> Said {
    match value {
        Value::Empty => NOTHING,
        Value::Text(text) | Value::Plain(text) => {
            let text = shortened(text);
            said!("`{text}`", "`{text}`")
        }
        Value::Number(number) => said!("数字の {number}", "the number {number}"),
        Value::Truth(_) => TRUE_OR_FALSE,
        Value::Other(thing) => thing.clone(),
        Value::List(_) => LIST,
        Value::Map(_) => GROUP,
    }
}

const TRUE_OR_FALSE: Said = Said::new("true か false", "true or false");
