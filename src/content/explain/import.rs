//! E7: a file of positions to import.

use super::example::{command, import};

explanations! {
    IMPORT_UNREADABLE "取り込むファイルを読めない"
    "Excel のファイル（.xlsx）は、「CSV UTF-8」で書き出してから取り込みます。どの行も、見出しと同じ数の列にします。"
    "Export a workbook (.xlsx) as \"CSV UTF-8\" first. Each row has as many cells as there are headings."
    wrong [import("positions.csv", "id,title,description,apply\n7,購買,買う。\n")]
    right [import("positions.csv", WHOLE)];

    IMPORT_UNKNOWN "どのシステムのファイルか分からない"
    "Greenhouse・Lever・Ashby の公開 API の形か、見出しのある CSV を読めます。分からないときは `--from` で伝えてください。"
    "The public APIs of Greenhouse, Lever and Ashby can be read, and CSV with headings. If it isn't clear which it is, tell it with `--from`."
    wrong [import("positions.json", "{ \"jobs\": [] }")]
    right [import("positions.csv", WHOLE)];

    IMPORT_COLUMNS "表に、必要な列がない"
    "見出しは英語でも日本語（求人番号、職種名、仕事内容、応募先）でも読めます。四つとも要ります。"
    "Headings can be English or Japanese (求人番号, 職種名, 仕事内容, 応募先). All four are needed."
    wrong [import("positions.csv", "番号,仕事,内容\n7,購買,買う。\n")]
    right [import("positions.csv", WHOLE)];

    IMPORT_VALUE "取り込む値の意味が分からない"
    "決まった言葉でない値は、`--mean \"元の言葉=サイトの言葉\"` で意味を伝えるか、表を直します。"
    "Tell what a word means with `--mean \"THEIRS=OURS\"`, or change the table."
    wrong [import("positions.csv", "id,title,offer,country,remote,employment type,description,posted,closes,apply\n7,購買,復帰,JP,ときどき,full-time,買う。,2026-11-01,2027-01-31,https://careers.example.com/7\n")]
    right [import("positions.csv", WHOLE)];

    IMPORT_MISSING "取り込む募集に、必要なことが書かれていない"
    "どの募集にも要ることが、元のファイルにありません。全部に同じ値でよければ `--offer return` や `--country JP` のように足せます。"
    "The file doesn't say what every position needs. If one value is right for all, add it: `--offer return`, `--country JP`."
    wrong [import("positions.csv", "id,title,description,apply\n7,購買,買う。,https://careers.example.com/7\n")]
    right [import("positions.csv", WHOLE)];

    IMPORT_DUPLICATE "取り込む募集に、同じものが二つある"
    "番号（`id`）が同じ募集は、次の取り込みで見分けられません。"
    "Two positions with one `id` can't be told apart by the next import."
    wrong [import("positions.csv", DOUBLE)]
    right [import("positions.csv", WHOLE)];

    IMPORT_TAKE "`--take` で指したものがない"
    "`--take` には、そのファイルにある募集の `id` か、`id.項目` を書きます。"
    "`--take` names the `id` of a position in the file, or an `id` and a field."
    wrong [import("positions.csv", WHOLE), command("cargo site import jobs positions.csv --take buyr")]
    right [import("positions.csv", WHOLE), command("cargo site import jobs positions.csv")];
}

const WHOLE: &str = "id,title,offer,country,remote,employment type,description,posted,closes,apply
buyer,購買,return,JP,no,full-time,買う。,2026-11-01,2027-01-31,https://careers.example.com/7
";

const DOUBLE: &str = "id,title,offer,country,remote,employment type,description,posted,closes,apply
buyer,購買,return,JP,no,full-time,買う。,2026-11-01,2027-01-31,https://careers.example.com/7
buyer,購買,return,JP,no,full-time,買う。,2026-11-01,2027-01-31,https://careers.example.com/7
";
