//! Positions.

use serde_json::Value;

use super::node::Node;
use super::{About, end_of};
use crate::content::markdown;
use crate::domain::{EmploymentType, Entry, Job, Offer, PayPeriod, Remote, Salary};
use crate::pages::entries;

/// The posting of a position. There is none for what is closed, and none for what is no work for
/// the one who reads it: a partnership, advice, somebody to be recommended.
pub(super) fn posting(about: About<'_>, entry: &Entry<Job>) -> Option<Node> {
    let (source, locale) = (about.source, about.source.locale());
    let zone = &source.site.config.time_zone;
    let job = entry.get(locale);
    let is_work = matches!(job.offer, Offer::Return | Offer::Employment | Offer::SideWork);
    if !is_work || job.closes_at(zone) <= about.source.at {
        return None;
    }
    let address = |written: &str| entries::address(source, &entry.folder, written);
    let description = markdown::render(&job.description, &address).into_string();
    let employer = || Node::new("Organization").with("name", job.organisation.as_str());
    let identifier = Node::new("PropertyValue")
        .with("name", job.organisation.as_str())
        .with("value", entry.slug.as_str());
    let remote = matches!(job.remote, Remote::Full(_));
    let posting = Node::new("JobPosting")
        .with("url", about.page)
        .with("title", job.title.as_str())
        .with("description", description)
        .with("identifier", identifier)
        .with("datePosted", job.posted.to_string())
        .with("validThrough", end_of(job.closes, zone))
        .with("employmentType", employment_type(job.employment_type))
        .with("hiringOrganization", employer())
        // One applies at the address that the page leads to, not on the page itself.
        .with("directApply", false)
        .maybe("baseSalary", job.salary.as_ref().and_then(salary))
        .maybe(
            "skills",
            (!job.skills.is_empty()).then(|| job.skills.join(source.text().list_separator())),
        );
    let posting = if remote {
        posting
            .with("jobLocationType", "TELECOMMUTE")
            .each("applicantLocationRequirements", countries(about, job))
    } else {
        posting.with("jobLocation", place(job))
    };
    Some(posting)
}

/// Where one may live. Google asks for at least one country; a position that is open to the whole
/// world names the employer's.
fn countries(about: About<'_>, job: &Job) -> Vec<Value> {
    let codes = match &job.remote {
        Remote::Full(codes) if !codes.is_empty() => codes.as_slice(),
        _ => std::slice::from_ref(&job.location.country),
    };
    let country =
        |code: &String| Node::new("Country").with("name", about.source.text().country(code)).into();
    codes.iter().map(country).collect()
}

fn place(job: &Job) -> Node {
    let address = Node::new("PostalAddress")
        .with("addressCountry", job.location.country.as_str())
        .maybe("addressRegion", job.location.region.as_deref())
        .maybe("addressLocality", job.location.city.as_deref());
    Node::new("Place").with("address", address)
}

/// The form of the contract in Google's words.
const fn employment_type(contract: EmploymentType) -> &'static str {
    match contract {
        EmploymentType::FullTime => "FULL_TIME",
        EmploymentType::PartTime => "PART_TIME",
        EmploymentType::Contract | EmploymentType::Project => "CONTRACTOR",
        EmploymentType::Temporary => "TEMPORARY",
        EmploymentType::Volunteer => "VOLUNTEER",
    }
}

/// The pay; none for a whole piece of work, for which there is no unit.
fn salary(salary: &Salary) -> Option<Node> {
    let unit = match salary.per {
        PayPeriod::Year => "YEAR",
        PayPeriod::Month => "MONTH",
        PayPeriod::Day => "DAY",
        PayPeriod::Hour => "HOUR",
        PayPeriod::Project => return None,
    };
    let value = Node::new("QuantitativeValue").with("unitText", unit);
    let value = match (salary.min, salary.max) {
        (Some(min), Some(max)) if min == max => value.with("value", min),
        (min, max) => value.maybe("minValue", min).maybe("maxValue", max),
    };
    Some(
        Node::new("MonetaryAmount").with("currency", salary.currency.as_str()).with("value", value),
    )
}
