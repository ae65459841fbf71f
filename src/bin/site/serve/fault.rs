//! What stands over the page while something is wrong.

use naname::content::{Diagnostic, Record};
use naname::domain::Locale;
use serde::Serialize;

use crate::report;
use crate::source::Source;

/// Something wrong, as the page shows it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct Fault {
    #[serde(flatten)]
    record: Record,
    /// The line of the file, or what the compiler said.
    source: Option<String>,
}

impl Fault {
    /// A fault in the content.
    pub(super) fn in_content(source: &Source, diagnostic: &Diagnostic, locale: Locale) -> Fault {
        Fault {
            record: report::record(source, diagnostic, locale),
            source: report::line(source, diagnostic).map(str::to_owned),
        }
    }

    /// A fault in the project: its first line says what, the others why.
    pub(super) fn in_project(reason: &str) -> Fault {
        let (message, rest) = reason.split_once('\n').unwrap_or((reason, ""));
        Fault {
            record: Record::of_message(message),
            source: (!rest.is_empty()).then(|| rest.to_owned()),
        }
    }
}
