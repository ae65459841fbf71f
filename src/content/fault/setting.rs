//! About the words and codes of others: countries, currencies, time zones, languages, hosts.

use super::Fault;
use crate::content::code;

pub(in crate::content) fn bad_country(text: &str) -> Fault {
    Fault::new(
        code::BAD_COUNTRY,
        said!("`{text}` は国のコードではありません", "`{text}` is not the code of a country"),
    )
    .help(said!(
        "大文字二つ（ISO 3166）で書きます：`JP`、`SG`、`NL`。",
        "Write the two capital letters of ISO 3166: `JP`, `SG`, `NL`."
    ))
}

pub(in crate::content) fn bad_currency(text: &str) -> Fault {
    Fault::new(
        code::BAD_COUNTRY,
        said!("`{text}` は通貨のコードではありません", "`{text}` is not the code of a currency"),
    )
    .help(said!(
        "大文字三つ（ISO 4217）で書きます：`JPY`、`SGD`、`EUR`。",
        "Write the three capital letters of ISO 4217: `JPY`, `SGD`, `EUR`."
    ))
}

pub(in crate::content) fn bad_time_zone(text: &str) -> Fault {
    Fault::new(
        code::BAD_TIME_ZONE,
        said!("`{text}` という時間帯はありません", "There is no time zone `{text}`"),
    )
    .help(said!(
        "`Asia/Tokyo` のような、IANA の時間帯の名前を書きます。",
        "Write a name of the IANA time zone database, such as `Asia/Tokyo`."
    ))
}

pub(in crate::content) fn bad_locales() -> Fault {
    Fault::new(
        code::BAD_LOCALES,
        said!(
            "サイトの言語は、日本語、英語の順です",
            "The languages of the site are Japanese and then English"
        ),
    )
    .help(said!(
        "`locales = [\"ja\", \"en\"]` と書いてください。",
        "Write `locales = [\"ja\", \"en\"]`."
    ))
}

pub(in crate::content) fn bad_origin(text: &str, suggestion: Option<&str>) -> Fault {
    let help = match suggestion {
        Some(origin) => said!(
            "`{origin}` と書いてください。その下のパスは、サイトを作るときに伝えます。",
            "Write `{origin}`. A path below it is given to the build instead."
        ),
        None => said!(
            "`https://` とホスト名だけを書きます：`https://alumni.example.com`。",
            "Write scheme and host only: `https://alumni.example.com`."
        ),
    };
    Fault::new(
        code::BAD_ORIGIN,
        said!("`{text}` は `https://` とホスト名ではありません", "`{text}` is not scheme and host"),
    )
    .help(help)
}

pub(in crate::content) fn bad_mail(text: &str) -> Fault {
    Fault::new(
        code::BAD_MAIL,
        said!("`{text}` はメールアドレスではありません", "`{text}` is not a mail address"),
    )
    .help(said!(
        "`mailto:` や名前を付けず、アドレスだけを書きます：`alumni@example.com`。",
        "Write it without `mailto:` and without a name: `alumni@example.com`."
    ))
}

pub(in crate::content) fn too_few_synonyms() -> Fault {
    Fault::new(
        code::TOO_FEW_SYNONYMS,
        said!("同じ意味の言葉の組は、二つ以上です", "A group of synonyms has two words or more"),
    )
    .help(said!(
        "同じ意味で使う言葉を足してください：`[\"引越し\", \"引っ越し\"]`。",
        "Add what is meant alike: `[\"引越し\", \"引っ越し\"]`."
    ))
}

pub(in crate::content) fn synonym_twice(word: &str) -> Fault {
    Fault::new(
        code::SYNONYM_TWICE,
        said!(
            "`{word}` は、もうほかの所に書いてあります",
            "`{word}` stands among the synonyms already"
        ),
    )
    .help(said!(
        "一つの言葉は、一つの組にだけ書きます。二つの組が同じ意味なら、一つにまとめてください。",
        "A word belongs to one group. If two groups mean the same, make one of them."
    ))
}
