//! What `site new` says, in both languages.

use naname::content::scaffold::{Kind, Question};
use naname::domain::{Locale, Slug};

fn said(locale: Locale, ja: impl Into<String>, en: impl Into<String>) -> String {
    match locale {
        Locale::Ja => ja.into(),
        Locale::En => en.into(),
    }
}

/// The lines above the place for an answer.
pub(super) fn question(locale: Locale, question: &Question, of: Locale) -> Vec<String> {
    let (name, about) = (question.name, question.about.get(locale));
    if of == Locale::En {
        return vec![said(
            locale,
            format!("{name}（英語）：まだなら、そのまま Enter"),
            format!("{name} in English; Enter if it is not there yet"),
        )];
    }
    let mut lines = vec![format!("\n{name}: {about}")];
    if question.is_translated {
        lines.extend((locale == Locale::En).then(|| "  in Japanese".to_owned()));
    }
    let words = question.words.iter();
    lines.extend(words.map(|word| format!("  {:<12} {}", word.word, word.meaning.get(locale))));
    if question.is_list {
        lines.push(said(
            locale,
            "  いくつでも。コンマで区切ります",
            "  One or more, with commas between them",
        ));
    }
    lines.extend(question.example.as_ref().map(|example| {
        said(locale, format!("  例：{example}"), format!("  for example {example}"))
    }));
    lines
}

pub(super) fn needed(locale: Locale) -> String {
    said(locale, "ここは必須です。", "This is needed.")
}

pub(super) fn ended(locale: Locale, name: &str) -> String {
    said(
        locale,
        format!("`{name}` の答えがありません。何も書いていません"),
        format!("there is no answer for `{name}`; nothing was written"),
    )
}

pub(super) fn missing(locale: Locale, flags: &[String]) -> String {
    let flags = flags.join(" ");
    said(
        locale,
        format!(
            "次も要ります：{flags}\n（--ask を付けると一つずつ尋ねます。英語をあとにするなら --without-en）\n"
        ),
        format!(
            "these are needed too: {flags}\n(--ask asks for them one by one; --without-en leaves the English for later)\n"
        ),
    )
}

pub(crate) fn bad_slug(locale: Locale, found: &str, near: Option<&Slug>) -> String {
    let rule = said(
        locale,
        format!("`{found}` は名前に使えません。小文字の a–z、数字と、そのあいだのハイフンだけです"),
        format!(
            "`{found}` can't be a name: small letters a to z, digits and single hyphens between them"
        ),
    );
    match near {
        Some(near) => said(
            locale,
            format!("{rule}。`{near}` ではどうですか"),
            format!("{rule}. Did you mean `{near}`?"),
        ),
        None => said(
            locale,
            format!("{rule}。読みをローマ字で書きます（spring-tea-2027）"),
            format!("{rule}. For example: spring-tea-2027"),
        ),
    }
}

pub(crate) fn taken(locale: Locale, path: &str) -> String {
    said(
        locale,
        format!("{path} がもうあります。ほかの名前にするか、そのファイルを直してください"),
        format!("there is {path} already: take another name, or edit that file"),
    )
}

pub(super) fn no_list(locale: Locale, path: &str) -> String {
    said(
        locale,
        format!("{path} に募集の並び（jobs）がありません。`cargo site check` で確かめてください"),
        format!("there is no list `jobs` in {path}; see what `cargo site check` says"),
    )
}

pub(super) fn nothing_written(locale: Locale) -> String {
    said(locale, "何も書いていません", "nothing was written")
}

pub(super) fn written(locale: Locale, path: &str) -> String {
    said(locale, format!("{path} を書きました"), format!("{path} was written"))
}

/// What to do next.
pub(super) fn next(locale: Locale, kind: Kind, files: usize) -> Vec<String> {
    let mut lines = Vec::new();
    if kind == Kind::Job {
        lines.push(said(locale, "ほかに書ける項目：", "What else it can say:"));
        let rest = kind.rest().into_iter();
        lines.extend(rest.map(|(name, about)| format!("  {name}: {}", about.get(locale))));
        return lines;
    }
    lines.push(said(
        locale,
        "本文を書き、ほかの項目は「#」を消して使ってください",
        "Write the text, and remove the # before further fields that you want to use",
    ));
    if files == 1 {
        lines.push(said(
            locale,
            "英語のファイルはまだありません。それまでは日本語の本文に断り書きが付きます",
            "There is no English file yet: until then readers of English get the Japanese text with a note",
        ));
    }
    lines
}

pub(crate) fn no_name(locale: Locale) -> String {
    said(
        locale,
        "アドレスにする名前がありません。提案に書くか、--name で付けてください",
        "it has no name for its address: write one into the proposal, or give one with --name",
    )
}
