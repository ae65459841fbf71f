//! About series and their parts.

use super::{Fault, Said, either};
use crate::content::code;

pub(in crate::content) fn duplicate_part(number: u32, first: &str, line: u32) -> Fault {
    Fault::new(
        code::DUPLICATE_PART,
        said!(
            "シリーズの {number} 回目は、`{first}` の {line} 行目がもう使っています",
            "Number {number} of the series is taken: `{first}` has it in line {line}"
        ),
    )
    .help(said!("どちらかの番号を変えてください。", "Give one of the two another number."))
}

pub(in crate::content) fn plan_fulfilled(number: u32, by: &str) -> Fault {
    Fault::new(
        code::PLAN_FULFILLED,
        said!(
            "予定の {number} 回目は、もう `{by}` にあります",
            "Number {number} is planned here, but it is there already: `{by}`"
        ),
    )
    .help(said!(
        "予定のほうを消してください。読む人には、もう出ません。",
        "Remove the planned part; readers see it no more."
    ))
}

pub(in crate::content) fn part_missing(before: u32, number: u32) -> Fault {
    Fault::new(
        code::PART_MISSING,
        said!(
            "このシリーズは {before} 回目の次が {number} 回目で、あいだが抜けています",
            "In this series number {number} follows number {before}: what is between is left out"
        ),
    )
    .help(MISSING)
}

pub(in crate::content) fn first_missing(number: u32) -> Fault {
    Fault::new(
        code::PART_MISSING,
        said!(
            "この連載は {number} 回目から始まっていて、1 回目がありません",
            "This series of stories begins with part {number}: part 1 is left out"
        ),
    )
    .help(MISSING)
}

const MISSING: Said = Said::new(
    "番号を直すか、抜けている回を `site.toml` に予定として足してください。",
    "Correct the number, or add what is missing as a planned part in `site.toml`.",
);

/// `thing` is an event or a story; `fit` are the series of which it could be a part.
pub(in crate::content) fn other_series(word: &str, thing: Said, kind: &str, fit: &[&str]) -> Fault {
    let help = if fit.is_empty() {
        said!(
            "`site.toml` で、そのシリーズの `kind`（いまは `{kind}`）を変えてください。",
            "Change its `kind` in `site.toml`, where it is `{kind}`."
        )
    } else {
        let Said { ja, en } = either(fit);
        said!(
            "{ja}を書くか、`site.toml` で `kind` を変えてください。",
            "Name {en}, or change its `kind` in `site.toml`."
        )
    };
    let Said { ja, en } = thing;
    Fault::new(
        code::OTHER_SERIES,
        said!(
            "`{word}` は {kind} のシリーズなので、{ja}は入れられません",
            "{en} can't be a part of `{word}`, a series of {kind}"
        ),
    )
    .help(help)
}
