//! Lever: `api.lever.co/v0/postings/SITE?mode=json`.

use serde::Deserialize;

use super::listing::section;
use super::row::{Pay, Row, Wording, filled};
use super::{html, prose, words};
use crate::content::job::JobFields;

/// A posting.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Posting {
    id: Option<String>,
    text: Option<String>,
    #[serde(default)]
    categories: Categories,
    country: Option<String>,
    hosted_url: Option<String>,
    apply_url: Option<String>,
    description: Option<String>,
    description_plain: Option<String>,
    #[serde(default)]
    lists: Vec<List>,
    additional: Option<String>,
    additional_plain: Option<String>,
    workplace_type: Option<String>,
    salary_range: Option<Range>,
    created_at: Option<serde_json::Number>,
}

#[derive(Default, Deserialize)]
struct Categories {
    commitment: Option<String>,
    department: Option<String>,
    location: Option<String>,
    team: Option<String>,
}

/// A part of the text with a heading.
#[derive(Deserialize)]
struct List {
    text: Option<String>,
    content: Option<String>,
}

#[derive(Deserialize)]
struct Range {
    currency: Option<String>,
    interval: Option<String>,
    min: Option<serde_json::Number>,
    max: Option<serde_json::Number>,
}

/// The posting in our order.
pub(super) fn row(posting: Posting) -> Option<Row> {
    let place = filled(posting.categories.location);
    let told = filled(posting.workplace_type).filter(|word| word != "unspecified");
    let parts = [
        text(posting.description, posting.description_plain),
        lists(&posting.lists),
        text(posting.additional, posting.additional_plain),
    ];
    let description: Vec<String> = parts.into_iter().flatten().collect();
    Some(Row {
        key: filled(posting.id),
        title: Wording::untold(posting.text),
        department: filled(posting.categories.department).or(filled(posting.categories.team)),
        country: filled(posting.country),
        remote: told.or_else(|| place.as_deref().and_then(words::remote_in)),
        place,
        employment_type: filled(posting.categories.commitment),
        pay: posting.salary_range.map(|range| Pay {
            currency: filled(range.currency),
            min: range.min.map(|number| number.to_string()),
            max: range.max.map(|number| number.to_string()),
            per: filled(range.interval),
        }),
        description: Wording::untold(Some(description.join("\n\n"))),
        posted: posting.created_at.map(|number| number.to_string()),
        apply: [posting.apply_url, posting.hosted_url].into_iter().filter_map(filled).collect(),
        governs: vec![JobFields::salary, JobFields::remote_countries],
        ..Row::default()
    })
}

/// A part of the text, from HTML if it is there.
fn text(markup: Option<String>, plain: Option<String>) -> Option<String> {
    let markup = filled(markup).map(|markup| html::markdown(&markup));
    filled(markup).or_else(|| filled(plain.map(|plain| prose::markdown(&plain))))
}

fn lists(lists: &[List]) -> Option<String> {
    let sections: String = lists
        .iter()
        .map(|list| {
            let heading = list.text.as_deref().unwrap_or_default();
            section(heading, list.content.as_deref().unwrap_or_default())
        })
        .collect();
    filled(Some(html::markdown(&sections)))
}
