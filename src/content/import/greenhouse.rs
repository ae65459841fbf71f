//! Greenhouse: `boards-api.greenhouse.io/v1/boards/BOARD/jobs?content=true`.

use serde::Deserialize;

use super::row::{Row, Wording, filled};
use super::{html, words};

/// A position of the job board.
#[derive(Deserialize)]
pub(super) struct Posting {
    id: Option<serde_json::Number>,
    title: Option<String>,
    absolute_url: Option<String>,
    location: Option<Named>,
    /// HTML, its signs written as entities.
    content: Option<String>,
    first_published: Option<String>,
    application_deadline: Option<String>,
    #[serde(default)]
    departments: Vec<Named>,
}

#[derive(Deserialize)]
struct Named {
    name: Option<String>,
}

/// The position in our order.
pub(super) fn row(posting: Posting) -> Option<Row> {
    let place = filled(posting.location.and_then(|location| location.name));
    let description = posting.content.map(|content| html::markdown(&html::decoded(&content)));
    let department = posting.departments.into_iter().find_map(|it| filled(it.name));
    Some(Row {
        key: posting.id.map(|id| id.to_string()),
        title: Wording::untold(posting.title),
        // `No Department` is what Greenhouse calls having none.
        department: department.filter(|name| name != "No Department"),
        remote: place.as_deref().and_then(words::remote_in),
        place,
        description: Wording::untold(description),
        posted: filled(posting.first_published),
        closes: filled(posting.application_deadline),
        apply: posting.absolute_url.into_iter().collect(),
        ..Row::default()
    })
}
