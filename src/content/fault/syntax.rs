//! About the form of files: front matter, YAML, JSON, TOML.

use jsonc_parser::errors::ParseErrorKind;

use super::{Fault, Said, reason};
use crate::content::code;
use crate::content::source::shortened;

/// The help for a line of dashes that are not three hyphens.
fn three_hyphens(line: &str) -> Said {
    said!(
        "`{line}` を、半角のハイフン三つの `---` に直してください。",
        "Write exactly three hyphens, `---`, instead of `{line}`."
    )
}

pub(in crate::content) fn front_matter_missing(first: &str, lookalike: Option<&str>) -> Fault {
    let Said { ja, en } = match first {
        "" => said!("空の行", "an empty line"),
        first => {
            let first = shortened(first);
            said!("`{first}`", "`{first}`")
        }
    };
    Fault::new(
        code::FRONT_MATTER_MISSING,
        said!(
            "原稿の一行目は `---`（ハイフン三つ）ですが、{ja}になっています",
            "The first line of a text is `---`, three hyphens, but here it is {en}"
        ),
    )
    .help(lookalike.map_or_else(
        || {
            said!(
                "ファイルを `---` で始め、項目（`title: …`）、もう一度 `---`、本文の順に書いてください。",
                "Begin the file with `---`, then the fields (`title: …`), then `---` again, then the text."
            )
        },
        three_hyphens,
    ))
}

pub(in crate::content) fn front_matter_open(lookalike: Option<&str>) -> Fault {
    let fault = Fault::new(
        code::FRONT_MATTER_OPEN,
        said!(
            "項目の部分が終わっていません。項目の下に `---` の行がありません",
            "The front matter has no end: after the fields, a line `---` is missing"
        ),
    );
    match lookalike {
        Some(line) => fault.help(three_hyphens(line)),
        None => fault.help(said!(
            "項目と本文のあいだに、ハイフン三つの行 `---` を入れてください。",
            "Write a line of three hyphens, `---`, between the fields and the text."
        )),
    }
}

pub(in crate::content) fn yaml(why: &str) -> Fault {
    let ja = reason::in_japanese(why);
    Fault::new(
        code::YAML_SYNTAX,
        said!("項目の部分を、ここから読めません{ja}", "The front matter can't be read here: {why}"),
    )
    .help(said!(
        "一行に一つ、`名前: 値` と書きます。`: ` の入った値や、`[`・`{{`・`@`・`*`・`\"` などで始まる値は、引用符で囲んでください。",
        "Each line is `name: value`. Put a value that holds `: ` or begins with a sign such as `[`, `{{`, `@`, `*` or `\"` between quotation marks."
    ))
}

pub(in crate::content) fn not_fields() -> Fault {
    Fault::new(
        code::YAML_SYNTAX,
        said!(
            "項目の部分が、項目の並びになっていません",
            "The front matter is not a list of fields"
        ),
    )
    .help(said!(
        "一行に一つ、`名前: 値` と書きます。半角のコロンのあとに、半角の空白を入れてください。",
        "Each line is `name: value`, with a half-width colon and a space after it."
    ))
}

pub(in crate::content) fn odd_field_name() -> Fault {
    Fault::new(
        code::YAML_SYNTAX,
        said!("項目の名前が言葉ではありません", "The name of a field is not a word"),
    )
    .help(said!(
        "一行に一つ、`名前: 値` と書きます。`[`・`{{`・`?` で始まる文字は、引用符で囲んでください。",
        "Each line is `name: value`. Put a text that begins with `[`, `{{` or `?` between quotation marks."
    ))
}

pub(in crate::content) fn second_document() -> Fault {
    Fault::new(
        code::YAML_SYNTAX,
        said!("ここから二つ目の項目の部分が始まっています", "A second group of fields begins here"),
    )
    .help(said!(
        "上の行の `...` か `---` を消してください。",
        "Remove the line `...` or `---` above."
    ))
}

pub(in crate::content) fn yaml_reference() -> Fault {
    Fault::new(
        code::YAML_REFERENCE,
        said!(
            "項目の部分では、参照（`&name`・`*name`）と印（`!name`）は使えません",
            "Front matter has no references (`&name`, `*name`) and no tags (`!name`)"
        ),
    )
    .help(said!(
        "`&`・`*`・`!` で始まる文字は、引用符で囲んでください。",
        "If the text is to begin with `&`, `*` or `!`, put it between quotation marks."
    ))
}

/// `mended` is what belongs in the place of what is marked, if that is surely right.
pub(in crate::content) fn full_width_colon(name: &str, mended: Option<String>) -> Fault {
    let fault = Fault::new(
        code::FULL_WIDTH_COLON,
        said!(
            "`{name}` のあとのコロンが全角（`：`）です",
            "A full-width colon `：` stands after `{name}`"
        ),
    )
    .help(said!(
        "半角のコロンと空白に直してください：`{name}: `。",
        "Write a half-width colon and a space: `{name}: `."
    ));
    match mended {
        Some(text) => fault.mend(text),
        None => fault,
    }
}

pub(in crate::content) fn colon_without_space(name: &str) -> Fault {
    Fault::new(
        code::COLON_SPACE,
        said!(
            "`{name}:` のあとに、半角の空白がありません",
            "There is no half-width space after `{name}:`"
        ),
    )
    .help(said!(
        "コロンのあとに、半角の空白を一つ入れてください：`{name}: …`。",
        "Write a colon and one half-width space: `{name}: …`."
    ))
    .mend(": ")
}

pub(in crate::content) fn indentation(tab: bool) -> Fault {
    let Said { ja, en } = match tab {
        true => said!("タブ", "a tab"),
        false => said!("全角の空白", "a full-width space"),
    };
    Fault::new(code::TAB, said!("行の始まりに{ja}があります", "This line is indented with {en}"))
        .help(said!(
            "半角の空白を、一段につき二つ入れてください。",
            "Indent with half-width spaces, two for each step."
        ))
        .mend("  ")
}

pub(in crate::content) fn duplicate_field(name: &str, first_line: u32) -> Fault {
    Fault::new(
        code::DUPLICATE_FIELD,
        said!(
            "項目 `{name}` が二つあります。一つ目は {first_line} 行目です",
            "The field `{name}` stands here a second time; the first is in line {first_line}"
        ),
    )
    .help(said!("どちらかを消してください。", "Remove one of the two."))
}

pub(in crate::content) fn toml(why: &str) -> Fault {
    let ja = reason::in_japanese(why);
    Fault::new(
        code::TOML_SYNTAX,
        said!("ここから TOML として読めません{ja}", "This can't be read as TOML: {why}"),
    )
    .help(said!(
        "一行に一つ、`名前 = 値` と書きます。文字は引用符で囲み、項目のまとまりは `[名前]` の行で始めます。",
        "Each line is `name = value`; a text stands between quotation marks, and a group of fields begins with a line `[name]`."
    ))
}

/// `sign` is what stands where the text stops being JSON.
pub(in crate::content) fn json(kind: &ParseErrorKind, sign: Option<char>) -> Fault {
    if let Some((sign, half)) = sign.and_then(|sign| Some((sign, half_width(sign)?))) {
        let fault = Fault::new(
            code::JSON_SYNTAX,
            said!(
                "ここに全角の `{sign}` があります",
                "Here stands `{sign}`, a sign of Japanese keyboards or word processors"
            ),
        )
        .help(said!("半角の `{half}` に直してください。", "Write `{half}`."));
        // Of quotation marks there are two, and only the first one is marked.
        return if half == '"' { fault } else { fault.mend(half) };
    }
    match kind {
        ParseErrorKind::CommentsNotAllowed => Fault::new(
            code::JSON_COMMENT,
            said!("JSON には、説明の書き込み（コメント）ができません", "JSON has no comments"),
        )
        .help(said!("コメントを消してください。", "Remove the comment.")),
        ParseErrorKind::TrailingCommasNotAllowed => Fault::new(
            code::JSON_COMMA,
            said!("閉じるかっこの前にコンマがあります", "A comma stands before a closing bracket"),
        )
        .help(said!(
            "最後の値のあとのコンマを消してください。下のほうにもまだあるかもしれません。",
            "Remove the comma after the last item. There may be more of them further down."
        ))
        .mend(""),
        ParseErrorKind::ExpectedComma => Fault::new(
            code::JSON_COMMA,
            said!("二つの値のあいだにコンマがありません", "A comma is missing between two items"),
        )
        .help(said!(
            "最後のほかは、どの値のあとにもコンマを入れてください。",
            "Write a comma after each item but the last."
        )),
        ParseErrorKind::SingleQuotedStringsNotAllowed => Fault::new(
            code::JSON_SYNTAX,
            said!(
                "文字が一重の引用符で囲まれています",
                "A text stands between single quotation marks"
            ),
        )
        .help(said!(
            "二重の引用符で囲んでください：\"…\"。",
            "Write double quotation marks: \"…\"."
        )),
        other => {
            let (ja, en) = (reason::in_japanese(&other.to_string()), lower_first(other));
            Fault::new(
                code::JSON_SYNTAX,
                said!("ここから JSON として読めません{ja}", "This is not JSON: {en}"),
            )
            .help(said!(
                "この場所かすぐ上で、引用符・コンマ・かっこが抜けていないか見てください。引用符は半角の \" です。",
                "Look for a missing quotation mark, comma or bracket here or just above; quotation marks are the straight ones: \"."
            ))
        }
    }
}

pub(in crate::content) fn json_empty() -> Fault {
    Fault::new(code::JSON_SYNTAX, said!("このファイルには何もありません", "This file is empty"))
        .help(said!(
            "少なくとも `{{ \"jobs\": [] }}` と書いてください。",
            "Write at least `{{ \"jobs\": [] }}`."
        ))
}

/// The sign of JSON for which a full-width or curly one stands.
fn half_width(sign: char) -> Option<char> {
    Some(match sign {
        '：' => ':',
        '，' | '、' => ',',
        '［' => '[',
        '］' => ']',
        '｛' => '{',
        '｝' => '}',
        '“' | '”' | '„' | '＂' | '「' | '」' => '"',
        _ => return None,
    })
}

fn lower_first(kind: &ParseErrorKind) -> String {
    let text = kind.to_string();
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}
