//! Ashby: `api.ashbyhq.com/posting-api/job-board/BOARD?includeCompensation=true`.

use serde::Deserialize;

use super::row::{Pay, Row, Wording, filled};
use super::{html, prose, words};
use crate::content::job::JobFields;

/// A position of the job board.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Posting {
    id: Option<String>,
    title: Option<String>,
    location: Option<String>,
    department: Option<String>,
    team: Option<String>,
    is_listed: Option<bool>,
    is_remote: Option<bool>,
    workplace_type: Option<String>,
    description_html: Option<String>,
    description_plain: Option<String>,
    published_at: Option<String>,
    application_deadline: Option<String>,
    employment_type: Option<String>,
    address: Option<Address>,
    job_url: Option<String>,
    apply_url: Option<String>,
    compensation: Option<Compensation>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Address {
    postal_address: Option<PostalAddress>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct PostalAddress {
    address_country: Option<String>,
    address_region: Option<String>,
    address_locality: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Compensation {
    #[serde(default)]
    summary_components: Vec<Component>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Component {
    compensation_type: Option<String>,
    interval: Option<String>,
    currency_code: Option<String>,
    min_value: Option<serde_json::Number>,
    max_value: Option<serde_json::Number>,
}

/// The position in our order; none if the board doesn't list it.
pub(super) fn row(posting: Posting) -> Option<Row> {
    if posting.is_listed == Some(false) {
        return None;
    }
    let place = filled(posting.location);
    let remote = filled(posting.workplace_type).or_else(|| {
        let is_remote = posting.is_remote? || place.as_deref().and_then(words::remote_in).is_some();
        Some(words::remote_or_not(is_remote).to_owned())
    });
    let html = filled(posting.description_html).map(|text| html::markdown(&text));
    let plain = || posting.description_plain.as_deref().map(prose::markdown);
    let address = posting.address.and_then(|address| address.postal_address);
    let (country, region, city) = address.map_or((None, None, None), |address| {
        (address.address_country, address.address_region, address.address_locality)
    });
    let mut governs = vec![JobFields::remote_countries];
    if posting.compensation.is_some() {
        governs.push(JobFields::salary);
    }
    Some(Row {
        key: filled(posting.id).or_else(|| posting.job_url.clone()),
        title: Wording::untold(posting.title),
        department: filled(posting.department).or(filled(posting.team)),
        place,
        country: filled(country),
        region: Wording::untold(region),
        city: Wording::untold(city),
        remote,
        employment_type: filled(posting.employment_type),
        pay: posting.compensation.and_then(pay),
        description: Wording::untold(filled(html).or_else(plain)),
        posted: filled(posting.published_at),
        closes: filled(posting.application_deadline),
        apply: [posting.apply_url, posting.job_url].into_iter().filter_map(filled).collect(),
        governs,
        ..Row::default()
    })
}

/// The pay without bonus and shares.
fn pay(compensation: Compensation) -> Option<Pay> {
    let mut components = compensation.summary_components.into_iter();
    let salary = components.find(|it| it.compensation_type.as_deref() == Some("Salary"))?;
    Some(Pay {
        currency: filled(salary.currency_code),
        min: salary.min_value.map(|number| number.to_string()),
        max: salary.max_value.map(|number| number.to_string()),
        per: filled(salary.interval),
    })
}
