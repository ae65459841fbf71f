//! What an import did, in words.

use crate::content::import::{Fate, Report};
use crate::domain::{Locale, Slug};

/// The text for a locale.
fn said(locale: Locale, ja: impl Into<String>, en: impl Into<String>) -> String {
    match locale {
        Locale::Ja => ja.into(),
        Locale::En => en.into(),
    }
}

/// A report, line by line.
pub(in crate::content) fn lines(report: &Report, locale: Locale) -> Vec<String> {
    let mut lines = Vec::new();
    added(report, locale, &mut lines);
    changed(report, locale, &mut lines);
    if !report.recognised.is_empty() {
        lines.push(count(
            locale,
            report.recognised.len(),
            "手書きの募集と同じと分かった",
            "written by hand, now known as the file's",
        ));
        lines.extend(report.recognised.iter().map(|id| format!("  = {id}")));
    }
    kept(report, locale, &mut lines);
    gone(report, locale, &mut lines);
    lines.push(count(locale, report.unchanged, "変わらない", "unchanged"));
    if report.unlisted > 0 {
        lines.push(count(
            locale,
            report.unlisted,
            "非公開なので取り込まない",
            "not public, left out",
        ));
    }
    if !report.odd_pay.is_empty() {
        let labels = report.odd_pay.join(", ");
        lines.push(said(
            locale,
            format!("給与を載せない（整数でないか、単位が年・月・日・時間・件でない）：{labels}"),
            format!("pay left out (no whole number, or not by year, month, day, hour or project): {labels}"),
        ));
    }
    if !report.unused.is_empty() {
        let names = report.unused.join(", ");
        lines.push(said(
            locale,
            format!("使わない列：{names}"),
            format!("columns that are not used: {names}"),
        ));
    }
    if !report.english.is_empty() {
        const MOST: usize = 8;
        let mut ids: Vec<_> = report.english.iter().take(MOST).map(Slug::as_str).collect();
        ids.extend((report.english.len() > MOST).then_some("…"));
        let ids = ids.join(", ");
        lines.push(said(
            locale,
            format!("英語だけの募集：{ids}。`title` と `description` の `ja` を訳してください（訳は次の取り込みでも残ります）。"),
            format!("in English alone: {ids}. Translate the `ja` of `title` and `description`; later imports keep it."),
        ));
    }
    lines
}

fn count(locale: Locale, number: usize, ja: &str, en: &str) -> String {
    said(locale, format!("{ja}：{number} 件"), format!("{number} {en}"))
}

fn added(report: &Report, locale: Locale, lines: &mut Vec<String>) {
    if report.added.is_empty() {
        return;
    }
    lines.push(count(locale, report.added.len(), "新しい", "added"));
    for added in &report.added {
        let (id, title, place, closes) = (&added.id, &added.title, &added.place, &added.closes);
        lines.push(said(
            locale,
            format!("  + {id}：{title}（{place}、締切 {closes}）"),
            format!("  + {id}: {title} ({place}; closes {closes})"),
        ));
    }
}

fn changed(report: &Report, locale: Locale, lines: &mut Vec<String>) {
    if report.changed.is_empty() {
        return;
    }
    lines.push(count(locale, report.changed.len(), "変わった", "changed"));
    for changed in &report.changed {
        lines.push(format!("  ~ {}", changed.id));
        for (name, old, new) in &changed.fields {
            lines.push(format!("      {name}: {} → {}", value(locale, old), value(locale, new)));
        }
    }
}

fn kept(report: &Report, locale: Locale, lines: &mut Vec<String>) {
    if report.kept.is_empty() {
        return;
    }
    lines.push(count(
        locale,
        report.kept.len(),
        "手で書いたまま残した項目",
        "kept as written by hand",
    ));
    for kept in &report.kept {
        let (name, ours, theirs) =
            (&kept.field, value(locale, &kept.ours), value(locale, &kept.theirs));
        let place = format!("{}.{name}", kept.id);
        lines.push(match kept.is_news {
            false => said(
                locale,
                format!("  ! {place}: {ours}（元は {theirs}）"),
                format!("  ! {place}: {ours} (the file has {theirs})"),
            ),
            true => said(
                locale,
                format!("  ! {place}: {ours}（元は変わって {theirs}）"),
                format!("  ! {place}: {ours} (the file now has {theirs})"),
            ),
        });
    }
    lines.push(said(
        locale,
        "  元のファイルに合わせるなら `--take ID.項目`、その募集の全部なら `--take ID`",
        "  `--take ID.FIELD` takes what the file has; `--take ID` does for the whole position",
    ));
}

fn gone(report: &Report, locale: Locale, lines: &mut Vec<String>) {
    if report.gone.is_empty() {
        return;
    }
    lines.push(count(locale, report.gone.len(), "ファイルにもうない", "gone from the file"));
    for gone in &report.gone {
        let (id, closes) = (&gone.id, &gone.closes);
        lines.push(match gone.fate {
            Fate::Told => said(
                locale,
                format!("  - {id}：{closes} まで募集中のまま（`--close-gone` で締め切ります）"),
                format!("  - {id}: stays open until {closes} (`--close-gone` closes it)"),
            ),
            Fate::Closed(last) => said(
                locale,
                format!("  - {id}：締め切りました（最終日 {closes} → {last}）"),
                format!("  - {id}: closed (last day {closes} → {last})"),
            ),
            Fate::ByHand => said(
                locale,
                format!("  - {id}：締切 {closes} は手で書いたので、そのままです"),
                format!("  - {id}: its last day, {closes}, was written by hand and stays"),
            ),
        });
    }
}

fn value(locale: Locale, value: &Option<String>) -> String {
    match value {
        Some(value) => format!("“{value}”"),
        None => said(locale, "なし", "nothing"),
    }
}
