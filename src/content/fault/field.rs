//! About one field by itself.

use super::{Fault, Said, all, did_you_mean, either, file, meant};
use crate::content::code;
use crate::domain::SlugError;

pub(in crate::content) fn missing(name: &str) -> Fault {
    Fault::new(
        code::MISSING_FIELD,
        said!("項目 `{name}` がありません", "The field `{name}` is missing"),
    )
    .help(said!("`{name}` の行を足してください。", "Add a line for `{name}`."))
}

pub(in crate::content) fn missing_in(name: &str, group: Said) -> Fault {
    let Said { ja, en } = group;
    Fault::new(
        code::MISSING_FIELD,
        said!("{ja}に項目 `{name}` がありません", "The field `{name}` is missing in {en}"),
    )
    .help(said!("そこに `{name}` を足してください。", "Add `{name}` to it."))
}

pub(in crate::content) fn unknown(name: &str, known: &[&str]) -> Fault {
    let help = did_you_mean(name, known, || {
        let Said { ja, en } = all(known);
        said!("ここに書ける項目は {ja} です。", "The fields here are {en}.")
    });
    Fault::new(
        code::UNKNOWN_FIELD,
        said!("`{name}` という項目はありません", "There is no field `{name}` here"),
    )
    .help(help)
}

/// `example` is code, or words that stand around it.
pub(in crate::content) fn wrong_shape(expected: Said, found: Said, example: &str) -> Fault {
    let (ja, en) = (expected.ja, expected.en);
    let (there_ja, there_en) = (found.ja, found.en);
    Fault::new(
        code::WRONG_SHAPE,
        said!(
            "ここには{ja}を書きます。いまあるのは：{there_ja}",
            "Here stands {en}, not {there_en}"
        ),
    )
    .help(said!("たとえば：{example}", "For example: {example}"))
}

pub(in crate::content) fn not_text(expected: Said, found: Said) -> Fault {
    wrong_shape(expected, found, "").help(said!(
        "引用符で囲んで書きます：`\"…\"`",
        "For example: `\"…\"`, between quotation marks"
    ))
}

pub(in crate::content) fn empty() -> Fault {
    Fault::new(code::EMPTY_VALUE, said!("この項目に値がありません", "This field has no value"))
        .help(said!(
            "値を書くか、行ごと消してください。",
            "Write a value, or remove the whole line."
        ))
}

pub(in crate::content) fn unknown_word(word: &str, words: &[&str]) -> Fault {
    let fault = Fault::new(
        code::UNKNOWN_WORD,
        said!(
            "`{word}` は、ここに書ける言葉ではありません",
            "`{word}` is not one of the words that can stand here"
        ),
    );
    if is_joined_by_full_width_commas(word) {
        return fault.help(HALF_WIDTH_COMMA);
    }
    fault.help(did_you_mean(word, words, || {
        let Said { ja, en } = either(words);
        said!("{ja}を書いてください。", "Write {en}.")
    }))
}

pub(in crate::content) fn bad_date(text: &str, suggestion: Option<&str>) -> Fault {
    let help = suggestion.map_or_else(
        || {
            said!(
                "年・月・日をハイフンでつなぎ、一けたには 0 を付けます：`2026-12-03`。",
                "Write year, month and day with hyphens, and zeros where they are due: `2026-12-03`."
            )
        },
        meant,
    );
    Fault::new(code::BAD_DATE, said!("`{text}` は日付として読めません", "`{text}` is not a date"))
        .help(help)
        .mend_if(suggestion)
}

pub(in crate::content) fn year_missing(text: &str) -> Fault {
    Fault::new(code::BAD_DATE, said!("`{text}` に年がありません", "`{text}` has no year"))
        .help(said!("年から書いてください：`2026-12-03`。", "Begin with the year: `2026-12-03`."))
}

pub(in crate::content) fn no_such_day(text: &str) -> Fault {
    Fault::new(
        code::BAD_DATE,
        said!("`{text}` という日時はありません", "`{text}` is a day that doesn't exist"),
    )
    .help(said!(
        "カレンダーで確かめてください。その月にない日か、ありえない月や時刻です。",
        "Look at a calendar: the month has fewer days, or there is no such month or hour."
    ))
}

pub(in crate::content) fn bad_moment(text: &str, suggestion: Option<&str>) -> Fault {
    let help = suggestion.map_or_else(
        || {
            said!(
                "`2026-12-03T19:00` のように書きます。終日なら `2026-12-03` だけ。外国の時刻には時差を付けます：`2026-12-03T19:00+01:00`。",
                "Write `2026-12-03T19:00`, or `2026-12-03` for a whole day. A time in another zone ends in its distance from UTC: `2026-12-03T19:00+01:00`."
            )
        },
        meant,
    );
    Fault::new(
        code::BAD_DATE,
        said!("`{text}` は日付や日時として読めません", "`{text}` is not a date or time"),
    )
    .help(help)
    .mend_if(suggestion)
}

pub(in crate::content) fn time_missing(text: &str) -> Fault {
    Fault::new(code::BAD_DATE, said!("`{text}` に時刻がありません", "`{text}` has no time of day"))
        .help(said!(
            "時刻も書いてください：`{text}T19:00`。",
            "Write the time too: `{text}T19:00`."
        ))
}

pub(in crate::content) fn bad_time_of_day(text: &str) -> Fault {
    Fault::new(
        code::BAD_DATE,
        said!("`{text}` は時刻として読めません", "`{text}` is not a time of day"),
    )
    .help(said!(
        "時と分を二けたずつ、引用符で囲みます：`\"09:30\"`。",
        "Write hours and minutes with two digits each, between quotation marks: `\"09:30\"`."
    ))
}

pub(in crate::content) fn bad_partial_date(text: &str) -> Fault {
    Fault::new(
        code::BAD_DATE,
        said!("`{text}` は年や年月として読めません", "`{text}` is not a year or a month"),
    )
    .help(said!(
        "`\"2019\"` か `\"2019-03\"` のように、引用符で囲みます。",
        "Write `\"2019\"` or `\"2019-03\"`, between quotation marks."
    ))
}

pub(in crate::content) fn bad_url(text: &str, schemes: &[&str]) -> Fault {
    let scheme = schemes.first().copied().unwrap_or("https");
    Fault::new(
        code::BAD_URL,
        said!(
            "`{text}` はウェブのアドレスの全体ではありません",
            "`{text}` is not a full web address"
        ),
    )
    .help(said!(
        "ブラウザーのアドレス欄から、全体を写してください：`{scheme}://www.example.com/…`。",
        "Copy the whole address from the browser: `{scheme}://www.example.com/…`."
    ))
}

pub(in crate::content) fn bad_scheme(scheme: &str, schemes: &[&str]) -> Fault {
    let Said { ja, en } = either(schemes);
    Fault::new(
        code::BAD_URL,
        said!(
            "ここのアドレスは {ja}で始まります。`{scheme}:` は使えません",
            "An address here begins with {en}, not with `{scheme}:`"
        ),
    )
    .help(said!(
        "その種類のアドレスにするか、項目を消してください。",
        "Use an address of that kind, or remove the field."
    ))
}

/// `suggestion` is the number that is probably meant.
pub(in crate::content) fn bad_number(found: Said, least: u64, suggestion: Option<u64>) -> Fault {
    let Said { ja, en } = found;
    Fault::new(
        code::BAD_NUMBER,
        said!(
            "ここには数字（整数）を書きます。いまあるのは：{ja}",
            "Here stands a whole number, not {en}"
        ),
    )
    .help(match suggestion {
        Some(number) => meant(&number.to_string()),
        None => said!(
            "半角の数字だけを書きます。引用符・コンマ・単位は付けません。いちばん小さい数は {least} です。",
            "Write digits only, without quotation marks, commas or units; at least {least}."
        ),
    })
}

pub(in crate::content) fn bad_key(text: &str, why: SlugError) -> Fault {
    let Said { ja, en } = file::slug_error(why);
    let fault = Fault::new(
        code::BAD_KEY,
        said!(
            "`{text}` は名前として使えません。{ja}",
            "`{text}` can't be the name of a thing: {en}"
        ),
    );
    if is_joined_by_full_width_commas(text) {
        return fault.help(HALF_WIDTH_COMMA);
    }
    if let Some(slug) = file::like_slug(text) {
        return fault.help(meant(&slug));
    }
    fault.help(said!(
        "アドレスや `site.toml` にあるとおりの名前を書いてください：`sakaki-haruka`。",
        "Write the name as it stands in the address or in `site.toml`, such as `sakaki-haruka`."
    ))
}

const HALF_WIDTH_COMMA: Said = Said::new(
    "言葉のあいだは、半角のコンマと空白で区切ってください：`, `。",
    "Write a half-width comma and a space between two words: `, `.",
);

/// What a Japanese keyboard makes of a list.
fn is_joined_by_full_width_commas(text: &str) -> bool {
    text.contains(['、', '，'])
}
