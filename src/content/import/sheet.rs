//! A table, as spreadsheets export it: a line of headings, then a line for each position.

use csv::{ReaderBuilder, StringRecord};

use super::listing::Listing;
use super::row::{Pay, Row, filled};
use super::words::half_width;
use crate::content::fault::import;
use crate::content::job::{ApplyFields, ImportedFields, JobFields, LocationFields, SalaryFields};
use crate::content::ledger::Reading;
use crate::content::read::Record;
use crate::domain::{JobSource, Locale};

/// A column: a field, and the language if it is a text in one.
type Column = (&'static str, Option<Locale>);

/// Other names of columns, in the half width and in lower case.
const NAMES: &[(&str, &[&str])] = &[
    (
        JobFields::id,
        &["番号", "求人番号", "募集番号", "整理番号", "管理番号", ImportedFields::key, "no."],
    ),
    (
        JobFields::title,
        &["職種", "職種名", "タイトル", "募集名", "求人名", "ポジション", "position"],
    ),
    (
        JobFields::organisation,
        &["組織", "会社", "会社名", "企業名", "募集元", "organization", "company"],
    ),
    (DEPARTMENT, &["部署", "部署名", "部門", "所属", "team"]),
    (JobFields::offer, &["区分", "募集区分", "種類", "種別"]),
    (PLACE, &["勤務地", "場所", "就業場所", JobFields::location, "place"]),
    (LocationFields::country, &["国", "国名"]),
    (LocationFields::region, &["都道府県", "地域", "prefecture", "state"]),
    (LocationFields::city, &["市区町村", "市", "都市"]),
    (JobFields::remote, &["リモート", "在宅", "在宅勤務", "テレワーク", "リモート可否"]),
    (JobFields::remote_countries, &["リモート可能国", "在宅可能国"]),
    (JobFields::employment_type, &["雇用形態", "契約形態", "type"]),
    (SalaryFields::currency, &["通貨"]),
    (SalaryFields::min, &["給与下限", "年収下限", "下限", "salary_min", "min_salary"]),
    (SalaryFields::max, &["給与上限", "年収上限", "上限", "salary_max", "max_salary"]),
    (SalaryFields::per, &["給与単位", "給与の単位", "単位", "salary_per", "pay_period"]),
    (JobFields::skills, &["スキル", "求めるスキル", "必要なスキル", "skill"]),
    (JobFields::description, &["説明", "内容", "仕事内容", "業務内容", "本文", "募集内容"]),
    (JobFields::posted, &["掲載日", "公開日", "募集開始日", "開始日"]),
    (
        JobFields::closes,
        &["締切", "締切日", "募集締切", "締め切り", "応募締切", "終了日", "deadline"],
    ),
    (JobFields::apply, &["応募先", "応募", "応募url", ApplyFields::url, "link", "apply_url"]),
    (JobFields::audience, &["対象", "対象者"]),
];

/// Columns that are no field of a position.
const DEPARTMENT: &str = "department";
const PLACE: &str = "place_name";

/// Reads a table. What is wrong in its form is written down.
pub(super) fn read(text: &str, reading: &mut Reading<'_>) -> Option<Listing> {
    let mut table = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes());
    let mut columns: Option<Vec<Option<Column>>> = None;
    let mut listing =
        Listing { from: JobSource::Csv, rows: Vec::new(), unlisted: 0, unused: Vec::new() };
    for record in table.records() {
        let Ok(record) = record else {
            reading.fault_of_file(import::other_shape(JobSource::Csv.word()));
            return None;
        };
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let start = start(&record, text);
        let span = start..text.len().min(start + 1);
        let Some(columns) = &columns else {
            columns = Some(headings(&record, &span, &mut listing.unused, reading)?);
            continue;
        };
        // Spreadsheets put empty cells behind the last one.
        let is_full = record.len() >= columns.len();
        if !is_full || record.iter().skip(columns.len()).any(|cell| !cell.trim().is_empty()) {
            let fault = import::cells(columns.len(), record.len());
            reading.fault(&span, fault);
            continue;
        }
        let cell = |column: Column| {
            let at = columns.iter().position(|it| *it == Some(column))?;
            filled(record.get(at).map(str::to_owned))
        };
        listing.rows.push(Row { span, ..row(&cell, columns) });
    }
    if columns.is_none() {
        reading.fault_of_file(import::empty_file());
        return None;
    }
    Some(listing)
}

/// Where a record begins: after the empty lines before it.
fn start(record: &StringRecord, text: &str) -> usize {
    let at = record.position().map_or(0, csv::Position::byte);
    let at = usize::try_from(at).unwrap_or_default().min(text.len());
    let rest = text.get(at..).unwrap_or_default();
    at + rest.len() - rest.trim_start_matches(['\r', '\n']).len()
}

/// The sign between the cells: the one that stands most often in the first line.
fn delimiter(text: &str) -> u8 {
    let line = text.trim_start().lines().next().unwrap_or_default();
    let count = |sign: u8| line.bytes().filter(|byte| *byte == sign).count();
    [b',', b'\t', b';'].into_iter().rev().max_by_key(|sign| count(*sign)).unwrap_or(b',')
}

/// What the columns are; the ones that no position can do without must be there.
fn headings(
    record: &StringRecord,
    span: &std::ops::Range<usize>,
    unused: &mut Vec<String>,
    reading: &mut Reading<'_>,
) -> Option<Vec<Option<Column>>> {
    let mut columns: Vec<Option<Column>> = Vec::new();
    for heading in record {
        let column = column(heading).filter(|column| !columns.contains(&Some(*column)));
        if column.is_none() && !heading.trim().is_empty() {
            unused.push(heading.trim().to_owned());
        }
        columns.push(column);
    }
    let needed = [JobFields::id, JobFields::title, JobFields::description, JobFields::apply];
    let is_there = |name: &&str| columns.iter().flatten().any(|(field, _)| field == name);
    let missing: Vec<_> = needed.into_iter().filter(|name| !is_there(name)).collect();
    if missing.is_empty() {
        return Some(columns);
    }
    reading.fault(span, import::columns(&missing, unused));
    None
}

/// What a heading means: `職種名（英語）`, `title_en`, `Title (English)`.
fn column(heading: &str) -> Option<Column> {
    let heading = half_width(heading).to_lowercase();
    let plain = heading.trim_end_matches(['*', '※']).trim();
    let endings: [(Locale, &[&str]); 2] = [
        (Locale::En, &["_en", "(en)", "(英語)", "(英)", "(english)", " en"]),
        (Locale::Ja, &["_ja", "(ja)", "(日本語)", "(日)", "(japanese)", " ja"]),
    ];
    let told = endings.into_iter().find_map(|(locale, endings)| {
        let stem = endings.iter().find_map(|ending| plain.strip_suffix(ending))?;
        Some((locale, stem.trim()))
    });
    let (locale, name) = told.map_or((None, plain), |(locale, stem)| (Some(locale), stem));
    let name = name.replace(' ', "_");
    NAMES
        .iter()
        .find(|(field, others)| *field == name || others.contains(&name.as_str()))
        .map(|(field, _)| (*field, locale))
}

/// A line of the table in our order.
fn row(cell: &dyn Fn(Column) -> Option<String>, columns: &[Option<Column>]) -> Row {
    let one = |field| cell((field, None)).or_else(|| cell((field, Some(Locale::Ja))));
    let text = |field| super::row::Wording { ja: one(field), en: cell((field, Some(Locale::En))) };
    let has = |field: &str| columns.iter().flatten().any(|(it, _)| *it == field);
    let pay = Pay {
        currency: one(SalaryFields::currency),
        min: one(SalaryFields::min),
        max: one(SalaryFields::max),
        per: one(SalaryFields::per),
    };
    let has_pay = pay.min.is_some() || pay.max.is_some();
    let mut governs: Vec<&'static str> = JobFields::FIELDS
        .iter()
        .filter(|name| [JobFields::skills, JobFields::remote_countries].contains(name))
        .filter(|name| has(name))
        .copied()
        .collect();
    if has(SalaryFields::min) || has(SalaryFields::max) {
        governs.push(JobFields::salary);
    }
    Row {
        key: one(JobFields::id),
        title: text(JobFields::title),
        organisation: text(JobFields::organisation),
        department: one(DEPARTMENT),
        offer: one(JobFields::offer),
        place: one(PLACE),
        country: one(LocationFields::country),
        region: text(LocationFields::region),
        city: text(LocationFields::city),
        remote: one(JobFields::remote),
        remote_countries: one(JobFields::remote_countries),
        employment_type: one(JobFields::employment_type),
        pay: has_pay.then_some(pay),
        skills: one(JobFields::skills),
        description: text(JobFields::description),
        posted: one(JobFields::posted),
        closes: one(JobFields::closes),
        apply: one(JobFields::apply).into_iter().collect(),
        audience: one(JobFields::audience),
        governs,
        ..Row::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_have_many_forms() {
        for (heading, expected) in [
            ("職種名", Some((JobFields::title, None))),
            ("職種名（英語）", Some((JobFields::title, Some(Locale::En)))),
            ("Title (English)", Some((JobFields::title, Some(Locale::En)))),
            ("title_ja", Some((JobFields::title, Some(Locale::Ja)))),
            ("Employment Type", Some((JobFields::employment_type, None))),
            ("応募ＵＲＬ", Some((JobFields::apply, None))),
            ("備考", None),
        ] {
            assert_eq!(column(heading), expected, "{heading}");
        }
    }

    #[test]
    fn the_sign_between_cells_is_found() {
        assert_eq!(delimiter("a,b;c,d"), b',');
        assert_eq!(delimiter("a\tb\tc,d"), b'\t');
        assert_eq!(delimiter("a;b;c"), b';');
        assert_eq!(delimiter("a"), b',');
    }
}
