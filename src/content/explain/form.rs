//! E1: the form of a file.

use super::example::{event, file, position, settings};

explanations! {
    FRONT_MATTER_MISSING "原稿が項目の部分で始まっていない"
    "原稿は、ハイフン三つの行 `---` で始まります。その前に空の行や文字があると、項目の部分だと分かりません。"
    "A text begins with `---`, a line of three hyphens. With anything before it, even an empty line, the fields are not seen as such."
    wrong [file("pages/rules.md", "title: きまり\nsummary: たがいのために。\n---\n本文です。\n")]
    right [file("pages/rules.md", "---\ntitle: きまり\nsummary: たがいのために。\n---\n本文です。\n")];

    FRONT_MATTER_OPEN "項目の部分が閉じていない"
    "項目の下に、もう一度 `---` の行を置きます。ワープロや日本語入力は `---` を長い横線に変えることがあります。半角のハイフン三つに直してください。"
    "After the fields stands `---` once more. Word processors make a long dash of it: write three hyphens."
    wrong [file("pages/rules.md", "---\ntitle: きまり\nsummary: たがいのために。\n———\n本文です。\n")]
    right [file("pages/rules.md", "---\ntitle: きまり\nsummary: たがいのために。\n---\n本文です。\n")];

    YAML_SYNTAX "項目の部分を読めない"
    "一行に一つ、`名前: 値` と書きます。値の中に `: ` があるときや、値が `[`・`{`・`@`・`\"` などの記号で始まるときは、値を引用符で囲みます。"
    "Each line is `name: value`. A value that holds `: ` or begins with a sign such as `[`, `{`, `@` or `\"` stands between quotation marks."
    wrong [event("title: 茶会: 春の回")]
    right [event("title: \"茶会: 春の回\"")];

    FULL_WIDTH_COLON "項目の名前のあとのコロンが全角"
    "日本語入力のままだと、コロンが全角（：）になります。半角のコロンと、半角の空白一つに直してください。"
    "A Japanese keyboard writes a full-width colon (：). Write a half-width one and a space."
    wrong [event("title：茶会")]
    right [event("title: 茶会")];

    TAB "行の始まりがタブか全角の空白"
    "下げた行は、半角の空白で始めます。タブや全角の空白は見分けにくく、読み取れません。"
    "Indented lines begin with half-width spaces. Tabs and full-width spaces look alike and can't be read."
    wrong [event("venue:\n\tname: 本社ホール")]
    right [event("venue:\n  name: 本社ホール")];

    JSON_SYNTAX "JSON として読めない"
    "`jobs.json` では、名前も文字も半角の引用符 `\"` で囲み、コロンとコンマも半角で書きます。指された場所か、そのすぐ上を見てください。"
    "In `jobs.json`, names and texts stand between straight quotation marks, with half-width colons and commas. Look at the marked place or just above it."
    wrong [position("\"posted\": “2026-10-01”,")]
    right [position("\"posted\": \"2026-10-01\",")];

    JSON_COMMENT "JSON にコメントがある"
    "JSON には、説明の書き込みができません。覚え書きは、プルリクエストの説明に書いてください。"
    "JSON has no comments. Write notes into the pull request."
    wrong [position("\"posted\": \"2026-10-01\", // 秋の募集")]
    right [position("\"posted\": \"2026-10-01\",")];

    JSON_COMMA "コンマが多いか足りない"
    "値と値のあいだにはコンマが一つ要り、最後の値のあとには要りません。行を写したり消したりしたあとに、よく起こります。"
    "There is a comma between two values and none after the last one. It often goes wrong where lines were copied or removed."
    wrong [position("\"apply\": { \"url\": \"mailto:jobs@example.com\" },")]
    right [position("\"apply\": { \"url\": \"mailto:jobs@example.com\" }")];

    TOML_SYNTAX "TOML として読めない"
    "`site.toml` では、一行に一つ `名前 = 値` と書き、文字は半角の引用符で囲みます。`[topics]` のような行から、項目のまとまりが始まります。"
    "In `site.toml`, each line is `name = value`, and texts stand between quotation marks. A line such as `[topics]` begins a group."
    wrong [settings("tagline = つながる。")]
    right [settings("tagline = \"つながる。\"")];

    DUPLICATE_FIELD "同じ項目が二つある"
    "どちらの値を使うのか分かりません。片方を消してください。例を写したときに残っていることがあります。"
    "It isn't clear which of the two counts. Remove one; it may be left over from an example."
    wrong [event("fee: 無料\nfee: 500円")]
    right [event("fee: 500円")];

    YAML_REFERENCE "項目の部分に、参照や印がある"
    "YAML では `&`・`*`・`!` で始まる値に特別な意味があり、このサイトでは使いません。文字として使うときは、引用符で囲みます。"
    "In YAML, values that begin with `&`, `*` or `!` have a meaning of their own, which this site doesn't use. As a text, put them between quotation marks."
    wrong [event("fee: *無料")]
    right [event("fee: \"*無料\"")];

    COLON_SPACE "項目のコロンのあとに、半角の空白がない"
    "コロンのあとには、半角の空白が一つ要ります。空白がなかったり全角だったりすると、項目だと分かりません。"
    "One half-width space stands after the colon of a field. Without it, or with a full-width one, the line isn't seen as a field."
    wrong [event("fee:無料")]
    right [event("fee: 無料")];
}
