//! About fields that don't go together.

use super::{Fault, Said, either};
use crate::content::code;

pub(in crate::content) fn ends_before_start(end: &str, start: &str) -> Fault {
    Fault::new(
        code::ENDS_BEFORE_START,
        said!(
            "終わり（{end}）が始まり（{start}）より前です",
            "The end, {end}, is before the start, {start}"
        ),
    )
    .help(said!(
        "どちらかを直してください。夜中の零時を過ぎて終わるなら、終わりは次の日です。",
        "Correct one of the two. What ends after midnight ends on the next day."
    ))
}

pub(in crate::content) fn updated_before_date(updated: &str, date: &str) -> Fault {
    Fault::new(
        code::ENDS_BEFORE_START,
        said!(
            "`updated`（{updated}）が、公開した日 `date`（{date}）より前です",
            "`updated`, {updated}, is before `date`, {date}, on which the story was published"
        ),
    )
    .help(said!("どちらかを直してください。", "Correct one of the two."))
}

pub(in crate::content) fn updated_before_posted(updated: &str, posted: &str) -> Fault {
    Fault::new(
        code::ENDS_BEFORE_START,
        said!(
            "募集を直した日（{updated}）が、出した日（{posted}）より前です",
            "The position was changed on {updated}, before it was posted on {posted}"
        ),
    )
    .help(ONE_OF_TWO_DAYS)
}

pub(in crate::content) fn closes_before_posted(closes: &str, posted: &str) -> Fault {
    Fault::new(
        code::ENDS_BEFORE_START,
        said!(
            "募集の締切（{closes}）が、出した日（{posted}）より前です",
            "The position closes on {closes}, before it was posted on {posted}"
        ),
    )
    .help(ONE_OF_TWO_DAYS)
}

const ONE_OF_TWO_DAYS: Said =
    Said::new("どちらかの日を直してください。", "Correct one of the two days.");

pub(in crate::content) fn mixed_dates() -> Fault {
    Fault::new(
        code::MIXED_DATES,
        said!(
            "`start` と `end` の片方にだけ時刻があります",
            "One of `start` and `end` has a time of day, the other has none"
        ),
    )
    .help(said!(
        "両方に時刻を書くか、終日のイベントなら両方とも日付だけにしてください。",
        "Give both a time, or neither for an event of whole days."
    ))
}

pub(in crate::content) fn venue_missing() -> Fault {
    Fault::new(
        code::VENUE_MISSING,
        said!(
            "会場のあるイベントには `venue` が要ります",
            "An event that is not online only needs a `venue`"
        ),
    )
    .help(said!(
        "`venue: {{ name: …, address: … }}` を足すか、`attendance: online` にしてください。",
        "Add `venue: {{ name: …, address: … }}`, or write `attendance: online`."
    ))
}

pub(in crate::content) fn previous_start_missing() -> Fault {
    Fault::new(
        code::PREVIOUS_START,
        said!(
            "日程を変えたイベントには、前の日時が要ります",
            "A rescheduled event tells when it would have been"
        ),
    )
    .help(said!(
        "前の日時を `previous_start: 2026-11-05T19:00` のように足してください。",
        "Add the former date as `previous_start`, such as `previous_start: 2026-11-05T19:00`."
    ))
}

pub(in crate::content) fn previous_start_unexpected() -> Fault {
    Fault::new(
        code::PREVIOUS_START,
        said!(
            "`previous_start` は、日程を変えたイベントだけに書きます",
            "Only a rescheduled event has a `previous_start`"
        ),
    )
    .help(said!(
        "`status: rescheduled` と書くか、この行を消してください。",
        "Write `status: rescheduled`, or remove this line."
    ))
}

pub(in crate::content) fn without_series(name: &str) -> Fault {
    Fault::new(
        code::NUMBER_WITHOUT_SERIES,
        said!(
            "`series` がないので、`{name}` が何の番号か分かりません",
            "`{name}` tells nothing without `series`"
        ),
    )
    .help(said!(
        "`series` を足すか、`{name}` を消してください。",
        "Add `series`, or remove `{name}`."
    ))
}

pub(in crate::content) fn without_part() -> Fault {
    Fault::new(
        code::NUMBER_WITHOUT_SERIES,
        said!(
            "連載のストーリーには、何回目かが要ります",
            "A story in a series tells which part it is"
        ),
    )
    .help(said!(
        "`part: 1` を足すか、`series` を消してください。",
        "Add `part: 1`, or remove `series`."
    ))
}

pub(in crate::content) fn alt_missing(picture: &str) -> Fault {
    Fault::new(
        code::ALT_MISSING,
        said!(
            "`{picture}` に、見えない人のための説明がありません",
            "`{picture}` needs a text for those who don't see it"
        ),
    )
    .help(said!(
        "`alt:` を足し、何が写っているかを一文で書いてください。",
        "Add `alt:` and say in a sentence what the {picture} shows."
    ))
}

pub(in crate::content) fn alt_without_picture(picture: &str) -> Fault {
    Fault::new(
        code::ALT_WITHOUT_PICTURE,
        said!(
            "`alt` は画像の説明ですが、`{picture}` がありません",
            "`alt` describes a picture, but there is no `{picture}`"
        ),
    )
    .help(said!(
        "`{picture}` を足すか、`alt` を消してください。",
        "Add `{picture}`, or remove `alt`."
    ))
}

pub(in crate::content) fn min_above_max(min: u64, max: u64) -> Fault {
    Fault::new(
        code::MIN_ABOVE_MAX,
        said!(
            "`min`（{min}）が `max`（{max}）より大きくなっています",
            "`min`, {min}, is above `max`, {max}"
        ),
    )
    .help(said!(
        "二つを入れ替えるか、どちらかを直してください。",
        "Exchange the two, or correct one of them."
    ))
}

pub(in crate::content) fn remote_countries() -> Fault {
    Fault::new(
        code::REMOTE_COUNTRIES,
        said!(
            "`remote_countries` は `\"remote\": \"full\"` のときだけ書きます",
            "`remote_countries` goes with `\"remote\": \"full\"` only"
        ),
    )
    .help(said!(
        "`\"remote\": \"full\"` と書くか、`remote_countries` を消してください。",
        "Write `\"remote\": \"full\"`, or remove `remote_countries`."
    ))
}

pub(in crate::content) fn salary_empty() -> Fault {
    Fault::new(
        code::SALARY_EMPTY,
        said!("給与には `min` か `max`、または両方が要ります", "A salary has `min`, `max` or both"),
    )
    .help(said!(
        "どちらかを足すか、`salary` を消してください。",
        "Add one of the two, or remove `salary`."
    ))
}

pub(in crate::content) fn too_few(words: &[&str]) -> Fault {
    let fault = Fault::new(
        code::TOO_FEW,
        said!("この並びには、一つ以上が要ります", "This list needs at least one item"),
    );
    if words.is_empty() {
        return fault
            .help(said!("一つ書くか、項目を消してください。", "Write one, or remove the field."));
    }
    let Said { ja, en } = either(words);
    fault.help(said!("{ja}を、一つ以上書いてください。", "Write one or more of {en}."))
}

pub(in crate::content) fn closes_late() -> Fault {
    Fault::new(
        code::CLOSES_LATE,
        said!(
            "申し込みの締切が、イベントの終わりより後です",
            "Registration closes after the event is over"
        ),
    )
    .help(said!("年と月を確かめてください。", "Check the year and the month."))
}
