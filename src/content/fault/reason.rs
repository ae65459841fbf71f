//! What parsers say, in Japanese. They say it in English, and mostly to programmers: what isn't
//! known here is left out, and the place alone is told.

/// What a parser's words mean for an editor, in brackets; nothing if that isn't known.
pub(super) fn in_japanese(reason: &str) -> String {
    let known = KNOWN.iter().find(|(part, _)| reason.contains(part));
    known.map_or_else(String::new, |(_, words)| format!("（{words}）"))
}

/// A part of a parser's message and what it means.
const KNOWN: &[(&str, &str)] = &[
    // YAML
    ("mapping values are not allowed", "値の中に `: ` があります"),
    ("placement of ':'", "値の中に `:` があります"),
    ("trailing content after", "引用符のあとに、余分な文字があります"),
    ("quoted scalar", "引用符が閉じていません"),
    ("unclosed quote", "引用符が閉じていません"),
    ("unclosed bracket", "かっこが閉じていません"),
    ("sequence entries are not allowed", "ここに `- ` は置けません"),
    ("escape", "引用符の中に、使えない `\\` があります"),
    ("flow", "かっこが閉じていないか、コンマが足りません"),
    ("tab", "タブがあります"),
    ("indent", "行の始まりがそろっていません"),
    ("expected key", "項目の名前がありません"),
    ("unexpected character", "値が記号で始まっています"),
    ("simple key", "`名前: 値` の形になっていません"),
    // TOML
    ("must be quoted", "文字が引用符で囲まれていません"),
    ("unclosed table", "`[` が `]` で閉じていません"),
    ("unclosed array", "`[` が `]` で閉じていません"),
    ("unclosed inline table", "`{` が `}` で閉じていません"),
    ("invalid basic string", "引用符が閉じていません"),
    ("invalid literal string", "引用符が閉じていません"),
    ("duplicate key", "同じ項目が二つあります"),
    ("key with no value", "値がありません"),
    ("missing value", "値がありません"),
    ("extra value", "行の終わりに余分な文字があります"),
    // JSON
    ("string for object property", "項目の名前が引用符 `\"` で囲まれていません"),
    ("Unterminated string", "引用符が閉じていません"),
    ("Unterminated object", "`{` が `}` で閉じていません"),
    ("Unterminated array", "`[` が `]` で閉じていません"),
    ("Expected value", "`:` のあとに値がありません"),
    ("Expected colon", "項目の名前のあとに `:` がありません"),
    ("Expected comma", "コンマがありません"),
    ("Unexpected close brace", "`}` が多すぎます"),
    ("Unexpected close bracket", "`]` が多すぎます"),
    ("more than one JSON", "終わりのかっこのあとに、続きがあります"),
    ("Unexpected token", "ここに置けない文字です"),
    ("Unexpected word", "引用符で囲まれていない言葉です"),
    // XML
    ("DTD", "DTD という古い書き方があります"),
    ("tag, not", "開いた印と閉じた印が合いません"),
    ("unexpected end of stream", "途中で終わっています"),
    ("root node", "図の始まり `<svg>` がありません"),
    ("namespace", "名前空間が書かれていません"),
    ("entity", "知らない略号（`&…;`）があります"),
];
