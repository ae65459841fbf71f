//! The positions of a file, whichever system it is from.

use serde::de::DeserializeOwned;

use super::row::Row;
use super::{Request, ashby, greenhouse, lever, sheet};
use crate::content::fault::import;
use crate::content::ledger::Reading;
use crate::content::source::{Node, Span, Value, parse_json};
use crate::domain::JobSource;

/// The positions of a file.
pub(super) struct Listing {
    /// The system from which it is.
    pub from: JobSource,
    /// Its positions.
    pub rows: Vec<Row>,
    /// How many it marks as not public; they are left out.
    pub unlisted: usize,
    /// The columns of a table that mean nothing here.
    pub unused: Vec<String>,
}

/// The name of the list in which Greenhouse and Ashby have their positions.
const LIST: &str = "jobs";

/// Reads the positions of a file. What is wrong in its form is written down.
pub(super) fn read(request: &Request<'_>, reading: &mut Reading<'_>) -> Option<Listing> {
    let text = request.text.trim_start();
    let is_json = text.starts_with(['{', '[']);
    if text.is_empty() {
        reading.fault_of_file(import::empty_file());
        return None;
    }
    match request.from {
        Some(JobSource::Csv) => sheet::read(request.text, reading),
        None if !is_json => sheet::read(request.text, reading),
        from => json(request, from, reading),
    }
}

fn json(
    request: &Request<'_>,
    from: Option<JobSource>,
    reading: &mut Reading<'_>,
) -> Option<Listing> {
    let (node, faults) = parse_json(request.text, 0);
    let is_broken = !faults.is_empty();
    for (span, fault) in faults {
        reading.fault(&span, fault);
    }
    if is_broken {
        return None;
    }
    let node = node?;
    let items = items(&node);
    let Some(from) = from.or_else(|| told_by(&node, items)) else {
        reading.fault_of_file(import::unknown_source());
        return None;
    };
    // Lever gives the bare list, the other two a group with the list in it.
    let is_list = matches!(node.value, Value::List(_));
    let Some(items) = items.filter(|_| is_list == (from == JobSource::Lever)) else {
        reading.fault_of_file(import::other_shape(from.word()));
        return None;
    };
    let mut listing = Listing { from, rows: Vec::new(), unlisted: 0, unused: Vec::new() };
    for item in items {
        let text = request.text.get(item.span.clone()).unwrap_or_default();
        let row = match from {
            JobSource::Greenhouse => one(text, greenhouse::row),
            JobSource::Lever => one(text, lever::row),
            JobSource::Ashby | JobSource::Csv => one(text, ashby::row),
        };
        match row {
            Ok(Some(row)) => listing.rows.push(Row { span: head(&item.span), ..row }),
            Ok(None) => listing.unlisted += 1,
            Err(why) => {
                let fault = import::other_posting(from.word(), &why);
                reading.fault(&head(&item.span), fault);
            }
        }
    }
    Some(listing)
}

/// Reads one position; none if it is not public.
fn one<T: DeserializeOwned>(text: &str, row: fn(T) -> Option<Row>) -> Result<Option<Row>, String> {
    serde_json::from_str(text).map(row).map_err(|error| error.to_string())
}

fn items(root: &Node) -> Option<&[Node]> {
    match &root.value {
        Value::List(items) => Some(items),
        Value::Map(_) => match &field(root, LIST)?.value {
            Value::List(items) => Some(items),
            _ => None,
        },
        _ => None,
    }
}

/// The system that writes positions in this way.
fn told_by(root: &Node, items: Option<&[Node]>) -> Option<JobSource> {
    let items = items?;
    let has = |name: &str| items.first().is_some_and(|item| field(item, name).is_some());
    match root.value {
        Value::List(_) if items.is_empty() || has("hostedUrl") || has("categories") => {
            Some(JobSource::Lever)
        }
        Value::Map(_) if has("absolute_url") => Some(JobSource::Greenhouse),
        Value::Map(_)
            if has("jobUrl") || has("isListed") || field(root, "apiVersion").is_some() =>
        {
            Some(JobSource::Ashby)
        }
        Value::Map(_) if field(root, "meta").is_some() => Some(JobSource::Greenhouse),
        _ => None,
    }
}

fn field<'n>(node: &'n Node, name: &str) -> Option<&'n Node> {
    let Value::Map(entries) = &node.value else { return None };
    entries.iter().find(|entry| entry.name == name).map(|entry| &entry.node)
}

fn head(span: &Span) -> Span {
    span.start..span.end.min(span.start + 1)
}

/// A description with a heading before each of its parts, from HTML.
pub(super) fn section(heading: &str, html: &str) -> String {
    let list = if html.trim_start().starts_with("<li") {
        format!("<ul>{html}</ul>")
    } else {
        html.to_owned()
    };
    format!("<h2>{heading}</h2>{list}")
}
