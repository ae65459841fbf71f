//! About files of positions from other systems, in the language of whoever imports them.

pub(in crate::content) mod report;

use super::{Fault, Said, all, either, nearest};
use crate::content::code;
use crate::content::job::{JobFields, LocationFields, SalaryFields};
use crate::content::source::shortened;
use crate::domain::JobSource;

pub(in crate::content) fn encoding() -> Fault {
    Fault::new(
        code::IMPORT_UNREADABLE,
        said!("このファイルは UTF-8 でも Shift_JIS でもありません", "This file is neither UTF-8 nor Shift_JIS"),
    )
    .help(said!("表計算ソフトから「CSV UTF-8」で書き出し直してください。Excel のファイル（.xlsx）はそのままでは読めません。", "Export it again as \"CSV UTF-8\". A workbook (.xlsx) can't be read as it is."))
}

pub(in crate::content) fn empty_file() -> Fault {
    Fault::new(
        code::IMPORT_UNREADABLE,
        said!("このファイルには何もありません", "There is nothing in this file"),
    )
    .help(said!("書き出しからやり直してください。", "Export or fetch it again."))
}

pub(in crate::content) fn unknown_source() -> Fault {
    let Said { ja, en } = either(JobSource::WORDS);
    Fault::new(
        code::IMPORT_UNKNOWN,
        said!(
            "どのシステムのファイルか、中身からは分かりません",
            "The system from which this file is can't be told from what is in it"
        ),
    )
    .help(said!("`--from` で {ja}を伝えてください。", "Tell it with `--from`: {en}."))
}

pub(in crate::content) fn other_shape(from: &str) -> Fault {
    Fault::new(
        code::IMPORT_UNREADABLE,
        said!("このファイルは `{from}` の形をしていません", "This file hasn't the shape of `{from}`"),
    )
    .help(said!("Greenhouse と Ashby は `{{ \"jobs\": [ … ] }}`、Lever は `[ … ]`、CSV は見出しの行から始まります。`--from` を確かめるか、公開 API から取り直してください。", "Greenhouse and Ashby give `{{ \"jobs\": [ … ] }}`, Lever gives `[ … ]`, CSV begins with a line of headings. Check `--from`, or fetch the file again from the public API."))
}

pub(in crate::content) fn other_posting(from: &str, why: &str) -> Fault {
    Fault::new(
        code::IMPORT_UNREADABLE,
        said!(
            "この募集は `{from}` の形をしていません（{why}）",
            "This position hasn't the shape of `{from}` ({why})"
        ),
    )
    .help(said!(
        "公開 API から取り直してください。手で直したファイルなら、元に戻してください。",
        "Fetch the file again from the public API; if somebody edited it, undo that."
    ))
}

pub(in crate::content) fn cells(expected: usize, found: usize) -> Fault {
    Fault::new(
        code::IMPORT_UNREADABLE,
        said!(
            "見出しは {expected} 列、この行は {found} 列です",
            "There are {expected} headings, but {found} cells in this row"
        ),
    )
    .help(said!(
        "コンマや改行を含むセルを、半角の引用符 `\"` で囲んでください。",
        "Put cells with a comma or a line break between quotation marks: `\"a, b\"`."
    ))
}

pub(in crate::content) fn columns(missing: &[&str], unused: &[String]) -> Fault {
    let Said { ja, en } = all(missing);
    let unused = unused.join(", ");
    let there = if unused.is_empty() { String::new() } else { format!(" ({unused})") };
    Fault::new(
        code::IMPORT_COLUMNS,
        said!("{ja} の列がありません", "There is no column for {en}"),
    )
    .help(said!("見出しを `id`・`title`・`description`・`apply`（または 求人番号・職種名・仕事内容・応募先）にしてください。意味の分からない見出し{there}は使いません。", "Call the columns `id`, `title`, `description` and `apply` (or 求人番号, 職種名, 仕事内容 and 応募先). Headings that mean nothing here{there} are not used."))
}

pub(in crate::content) fn no_key(label: &str) -> Fault {
    Fault::new(
        code::IMPORT_MISSING,
        said!("この募集に番号（`id`）がありません：{label}", "This position has no `id`: {label}"),
    )
    .help(said!(
        "次の取り込みで同じ募集だと分かるように、変わらない番号を付けてください。",
        "Give it one that stays, so that the next import knows it again."
    ))
}

pub(in crate::content) fn duplicate(label: &str, first_line: u32) -> Fault {
    Fault::new(
        code::IMPORT_DUPLICATE,
        said!(
            "{label}：同じ番号の募集が {first_line} 行目にもあります",
            "{label}: the position in line {first_line} has the same id"
        ),
    )
    .help(said!(
        "片方を消すか、番号を分けてください。",
        "Remove one of the two, or give it another id."
    ))
}

/// `words` are what could stand there, if it is one of a few words.
pub(in crate::content) fn value(label: &str, name: &str, found: &str, words: &[&str]) -> Fault {
    let found = shortened(found);
    let fault = Fault::new(
        code::IMPORT_VALUE,
        said!(
            "{label}：`{name}` の `{found}` が分かりません",
            "{label}: `{found}` means nothing as `{name}`"
        ),
    );
    if let Some(first) = nearest(&found, words.iter().copied()).or(words.first().copied()) {
        let Said { ja, en } = either(words);
        return fault.help(said!(
            "{ja}にするか、`--mean \"{found}={first}\"` のように意味を伝えてください。",
            "Write {en}, or tell what it means: `--mean \"{found}={first}\"`."
        ));
    }
    fault.help(match name {
        JobFields::posted | JobFields::closes => said!(
            "年・月・日の順に書いてください：`2026-09-01` または `2026年9月1日`。",
            "Write year, month and day: `2026-09-01`."
        ),
        JobFields::apply => said!(
            "ブラウザーからアドレス全体を写すか、メールアドレスを書いてください。",
            "Copy the whole address from the browser, or write a mail address."
        ),
        SalaryFields::min | SalaryFields::max => said!(
            "数字だけを書くか、空にしてください：`7800000` または `780万`。",
            "Write a whole number, or leave it empty: `7800000`."
        ),
        _ => said!(
            "国を二文字で書くか（JP）、`--mean \"{found}=JP\"` のように伝えてください。",
            "Write the country in two letters (JP), or tell what is meant: `--mean \"{found}=JP\"`."
        ),
    })
}

pub(in crate::content) fn no_list() -> Fault {
    Fault::new(
        code::IMPORT_UNREADABLE,
        said!(
            "`jobs.json` に募集の並び（`jobs`）がありません",
            "There is no list `jobs` in `jobs.json`"
        ),
    )
    .help(said!("`cargo site check` で確かめてください。", "See what `cargo site check` says."))
}

/// The first position that lacks a field, and how many do.
pub(in crate::content) fn missing(label: &str, name: &str, count: usize) -> Fault {
    let name = if name == JobFields::location { LocationFields::country } else { name };
    let others = count.saturating_sub(1);
    let fault = Fault::new(
        code::IMPORT_MISSING,
        match others {
            0 => said!("{label}：`{name}` がどこにもありません", "{label}: nothing tells `{name}`"),
            _ => said!(
                "{label} と、ほか {others} 件：`{name}` がどこにもありません",
                "{label} and {others} more: nothing tells `{name}`"
            ),
        },
    );
    let option = match name {
        JobFields::offer => "--offer return",
        JobFields::remote => "--remote hybrid",
        JobFields::employment_type => "--employment-type full-time",
        JobFields::closes => "--closes-after 60",
        LocationFields::country => "--country JP",
        _ => {
            return fault.help(said!(
                "元のシステムか表に `{name}` を足してから、取り直してください。",
                "Add `{name}` in the system or the table, then fetch the file again."
            ));
        }
    };
    fault.help(said!("全部に同じ値でよければ、`{option}` のように足してください。違うなら元のシステムか表に書きます。", "If one value is right for all of them, add it: `{option}`. If not, write it in the system or the table."))
}

pub(in crate::content) fn take(wanted: &str) -> Fault {
    Fault::new(
        code::IMPORT_TAKE,
        said!(
            "`--take {wanted}` に当たるものが、このファイルにありません",
            "There is nothing in this file for `--take {wanted}`"
        ),
    )
    .help(said!(
        "`id` または `id.項目` を書きます：`--take port-engineer.title`。",
        "Write an id, or an id and a field: `--take port-engineer.title`."
    ))
}
