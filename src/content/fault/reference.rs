//! About things that one file names and another one holds.

use super::{Fault, did_you_mean, list};
use crate::content::code;

pub(in crate::content) fn unknown_person(slug: &str, known: &[&str]) -> Fault {
    let help = did_you_mean(slug, known, || {
        format!(
            "Write a profile in `people/{slug}/index.md`, or name the person with `{{ name: … }}` where that is allowed."
        )
    });
    Fault::new(code::UNKNOWN_PERSON, format!("There is no person `{slug}`")).help(help)
}

pub(in crate::content) fn unknown_story(slug: &str, known: &[&str]) -> Fault {
    let help = did_you_mean(slug, known, || {
        format!("Write it in `stories/{slug}.md`, or remove the field.")
    });
    Fault::new(code::UNKNOWN_STORY, format!("There is no story `{slug}`")).help(help)
}

pub(in crate::content) fn not_a_report(slug: &str, kind: &str) -> Fault {
    Fault::new(code::NOT_A_REPORT, format!("The story `{slug}` is of kind `{kind}`, not `report`"))
        .help("Name a story of `kind: report`.")
}

pub(in crate::content) fn unknown_page(slug: &str, known: &[&str]) -> Fault {
    let help = did_you_mean(slug, known, || format!("Write it in `pages/{slug}.md`."));
    Fault::new(code::UNKNOWN_PAGE, format!("There is no page `{slug}`")).help(help)
}

pub(in crate::content) fn unknown_menu_item(word: &str, known: &[&str]) -> Fault {
    let help = did_you_mean(word, known, || {
        "Write `events`, `stories`, `jobs`, `people`, `topics`, `activity` or the name of a page."
            .to_owned()
    });
    Fault::new(
        code::UNKNOWN_PAGE,
        format!("The menu can't lead to `{word}`: there is no such page"),
    )
    .help(help)
}

/// `what` is a topic, an industry…; `table` is where `site.toml` lists them.
pub(in crate::content) fn unknown_key(
    word: &str,
    what: &str,
    table: &str,
    known: &[&str],
) -> Fault {
    let help = did_you_mean(word, known, || {
        if known.is_empty() {
            format!("Add it to `[{table}]` in `site.toml`.")
        } else {
            format!("`[{table}]` in `site.toml` has {}.", list(known, "and"))
        }
    });
    Fault::new(code::UNKNOWN_KEY, format!("There is no {what} `{word}`")).help(help)
}

pub(in crate::content) fn duplicate_import(first_line: u32) -> Fault {
    Fault::new(
        code::DUPLICATE_IMPORT,
        format!("`imported` stands in two positions; the first one is in line {first_line}"),
    )
    .help("If one of them is a copy, remove `imported` from it.")
}

pub(in crate::content) fn duplicate_id(id: &str, first_line: u32) -> Fault {
    Fault::new(
        code::DUPLICATE_ID,
        format!("The id `{id}` is taken: the position in line {first_line} has it too"),
    )
    .help("Give one of the two another id.")
}

/// `other` is the folder or file of the event that has the id already, without an ending.
pub(in crate::content) fn duplicate_event_id(id: &str, other: &str) -> Fault {
    Fault::new(
        code::DUPLICATE_EVENT_ID,
        format!("The id `{id}` is taken: the event `{other}` has it too"),
    )
    .help(
        "Give the newer of the two events an `id` of its own: readers' calendars know the older \
         one by this id. An event without an `id` has the name of its file as one.",
    )
}
