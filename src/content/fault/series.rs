//! About series and their parts.

use super::{Fault, list};
use crate::content::code;

pub(in crate::content) fn duplicate_part(number: u32, first: &str, line: u32) -> Fault {
    Fault::new(
        code::DUPLICATE_PART,
        format!("Number {number} of the series is taken: `{first}` has it in line {line}"),
    )
    .help("Give one of the two another number.")
}

pub(in crate::content) fn plan_fulfilled(number: u32, by: &str) -> Fault {
    Fault::new(
        code::PLAN_FULFILLED,
        format!("Number {number} is planned here, but it is there already: `{by}`"),
    )
    .help("Remove the planned part; readers see it no more.")
}

pub(in crate::content) fn part_missing(before: u32, number: u32) -> Fault {
    Fault::new(
        code::PART_MISSING,
        format!(
            "In this series number {number} follows number {before}: what is between is left out"
        ),
    )
    .help("Correct the number, or add what is missing as a planned part in `site.toml`.")
}

pub(in crate::content) fn first_missing(number: u32) -> Fault {
    Fault::new(
        code::PART_MISSING,
        format!("This series of stories begins with part {number}: part 1 is left out"),
    )
    .help("Correct the number, or add what is missing as a planned part in `site.toml`.")
}

/// `thing` is an event or a story; `fit` are the series of which it could be a part.
pub(in crate::content) fn other_series(word: &str, thing: &str, kind: &str, fit: &[&str]) -> Fault {
    let help = if fit.is_empty() {
        format!("Change its `kind` in `site.toml`, where it is `{kind}`.")
    } else {
        format!("Name {}, or change its `kind` in `site.toml`.", list(fit, "or"))
    };
    Fault::new(
        code::OTHER_SERIES,
        format!("{thing} can't be a part of `{word}`, a series of {kind}"),
    )
    .help(help)
}
