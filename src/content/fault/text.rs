//! About texts of any kind and their translations.

use super::Fault;
use crate::content::code;

pub(in crate::content) fn fact_translated(name: &str, original: &str) -> Fault {
    Fault::new(
        code::FACT_TRANSLATED,
        said!(
            "`{name}` はどの言語でも同じはずですが、元の `{original}` と違います",
            "`{name}` differs from the original in `{original}`, but it is the same in every language"
        ),
    )
    .help(said!(
        "ここの `{name}` を消してください。元が違うなら `{original}` を直します。",
        "Remove `{name}` here; change it in `{original}` if it is wrong there."
    ))
}

pub(in crate::content) fn fact_only_in_translation(name: &str, original: &str) -> Fault {
    Fault::new(
        code::FACT_TRANSLATED,
        said!(
            "`{name}` はどの言語でも同じなので、`{original}` にだけ書きます",
            "`{name}` is the same in every language, so it stands in `{original}` only"
        ),
    )
    .help(said!("この行を `{original}` へ移してください。", "Move the line to `{original}`."))
}

pub(in crate::content) fn long_summary(length: usize, most: usize) -> Fault {
    Fault::new(
        code::LONG_SUMMARY,
        said!(
            "この要約は {length} 字あります。リンクの見出しに出るのは {most} 字ほどです",
            "This summary has {length} characters; previews show about {most}"
        ),
    )
    .help(said!(
        "共有されたときに途中で切れないよう、短くしてください。",
        "Shorten it, so that it isn't cut off where the link is shared."
    ))
}

pub(in crate::content) fn untranslated(file: &str) -> Fault {
    Fault::new(code::UNTRANSLATED, said!("英語版がありません", "There is no English translation"))
        .help(said!(
            "`{file}` を書いてください。それまで、英語で読む人には断り書きを添えて日本語が出ます。",
            "Write `{file}`. Until then, readers of English get the Japanese text with a note."
        ))
}

pub(in crate::content) fn untranslated_field(name: &str) -> Fault {
    Fault::new(
        code::UNTRANSLATED,
        said!(
            "ほかの項目には英語があるのに、`{name}` にはありません",
            "`{name}` has no English text, but other fields here have"
        ),
    )
    .help(said!(
        "`\"{name}\": {{ \"ja\": …, \"en\": … }}` と書いてください。",
        "Write `\"{name}\": {{ \"ja\": …, \"en\": … }}`."
    ))
}

pub(in crate::content) fn empty_body() -> Fault {
    Fault::new(
        code::EMPTY_BODY,
        said!("項目の部分の下に、本文がありません", "There is no text below the front matter"),
    )
    .help(said!(
        "ページが空にならないよう、数行でも書いてください。",
        "Write a few lines, so that the page isn't empty."
    ))
}
