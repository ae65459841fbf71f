//! About things that one file names and another one holds.

use super::{Fault, Said, all, did_you_mean};
use crate::content::code;

pub(in crate::content) fn unknown_person(slug: &str, known: &[&str]) -> Fault {
    let help = did_you_mean(slug, known, || {
        said!(
            "`people/{slug}/index.md` にプロフィールを書くか、できる所では `{{ name: … }}` と名前で書いてください。",
            "Write a profile in `people/{slug}/index.md`, or name the person with `{{ name: … }}` where that is allowed."
        )
    });
    Fault::new(
        code::UNKNOWN_PERSON,
        said!("`{slug}` という人のページがありません", "There is no person `{slug}`"),
    )
    .help(help)
}

pub(in crate::content) fn unknown_story(slug: &str, known: &[&str]) -> Fault {
    let help = did_you_mean(slug, known, || {
        said!(
            "`stories/{slug}.md` に書くか、この項目を消してください。",
            "Write it in `stories/{slug}.md`, or remove the field."
        )
    });
    Fault::new(
        code::UNKNOWN_STORY,
        said!("`{slug}` というストーリーがありません", "There is no story `{slug}`"),
    )
    .help(help)
}

pub(in crate::content) fn not_a_report(slug: &str, kind: &str) -> Fault {
    Fault::new(
        code::NOT_A_REPORT,
        said!(
            "ストーリー `{slug}` は `report`（報告）ではなく `{kind}` です",
            "The story `{slug}` is of kind `{kind}`, not `report`"
        ),
    )
    .help(said!(
        "`kind: report` のストーリーの名前を書いてください。",
        "Name a story of `kind: report`."
    ))
}

pub(in crate::content) fn unknown_page(slug: &str, known: &[&str]) -> Fault {
    let help = did_you_mean(slug, known, || {
        said!("`pages/{slug}.md` に書いてください。", "Write it in `pages/{slug}.md`.")
    });
    Fault::new(
        code::UNKNOWN_PAGE,
        said!("`{slug}` というページがありません", "There is no page `{slug}`"),
    )
    .help(help)
}

pub(in crate::content) fn unknown_menu_item(word: &str, known: &[&str]) -> Fault {
    let help = did_you_mean(word, known, || {
        said!(
            "`events`・`stories`・`jobs`・`people`・`topics`・`activity` か、ページの名前を書きます。",
            "Write `events`, `stories`, `jobs`, `people`, `topics`, `activity` or the name of a page."
        )
    });
    Fault::new(
        code::UNKNOWN_PAGE,
        said!(
            "メニューの `{word}` に当たるページがありません",
            "The menu can't lead to `{word}`: there is no such page"
        ),
    )
    .help(help)
}

/// `what` is a topic, an industry…; `table` is where `site.toml` lists them.
pub(in crate::content) fn unknown_key(
    word: &str,
    what: Said,
    table: &str,
    known: &[&str],
) -> Fault {
    let help = did_you_mean(word, known, || {
        if known.is_empty() {
            return said!(
                "`site.toml` の `[{table}]` に足してください。",
                "Add it to `[{table}]` in `site.toml`."
            );
        }
        let Said { ja, en } = all(known);
        said!(
            "`site.toml` の `[{table}]` にあるのは {ja} です。",
            "`[{table}]` in `site.toml` has {en}."
        )
    });
    let Said { ja, en } = what;
    Fault::new(
        code::UNKNOWN_KEY,
        said!("`{word}` という{ja}がありません", "There is no {en} `{word}`"),
    )
    .help(help)
}

pub(in crate::content) fn duplicate_import(first_line: u32) -> Fault {
    Fault::new(
        code::DUPLICATE_IMPORT,
        said!(
            "同じ `imported` が二つの募集にあります。一つ目は {first_line} 行目です",
            "`imported` stands in two positions; the first one is in line {first_line}"
        ),
    )
    .help(said!(
        "片方が写しなら、そこから `imported` を消してください。",
        "If one of them is a copy, remove `imported` from it."
    ))
}

pub(in crate::content) fn duplicate_id(id: &str, first_line: u32) -> Fault {
    Fault::new(
        code::DUPLICATE_ID,
        said!(
            "`id` の `{id}` は、{first_line} 行目の募集がもう使っています",
            "The id `{id}` is taken: the position in line {first_line} has it too"
        ),
    )
    .help(said!("どちらかの `id` を変えてください。", "Give one of the two another id."))
}

/// `other` is the folder or file of the event that has the id already, without an ending.
pub(in crate::content) fn duplicate_event_id(id: &str, other: &str) -> Fault {
    Fault::new(
        code::DUPLICATE_EVENT_ID,
        said!(
            "`id` の `{id}` は、イベント `{other}` がもう使っています",
            "The id `{id}` is taken: the event `{other}` has it too"
        ),
    )
    .help(said!(
        "新しいほうのイベントに、別の `id` を付けてください。読む人のカレンダーは、古いほうをこの `id` で覚えています。`id` のないイベントでは、ファイルの名前が `id` になります。",
        "Give the newer of the two events an `id` of its own: readers' calendars know the older one by this id. An event without an `id` has the name of its file as one."
    ))
}
