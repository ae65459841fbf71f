//! Diagnostics for a merge request of GitLab: a Code Quality report, which is what it takes of the
//! format of Code Climate.

use naname::content::{Diagnostic, Severity};
use naname::domain::Locale;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::github::in_repository;
use crate::source::Source;

/// A report.
pub(crate) fn quality(source: &Source, diagnostics: &[Diagnostic], locale: Locale) -> Value {
    let all = diagnostics.iter().enumerate();
    all.map(|(index, one)| {
        let before = diagnostics.iter().take(index).filter(|other| is_same(other, one)).count();
        finding(source, one, before, locale)
    })
    .collect()
}

fn finding(source: &Source, one: &Diagnostic, before: usize, locale: Locale) -> Value {
    let severity = match one.severity {
        Severity::Error => "critical",
        Severity::Warning => "minor",
    };
    let message = one.message.get(locale);
    let description = match &one.help {
        Some(help) => format!("{message} ({})", help.get(locale)),
        None => message.to_owned(),
    };
    json!({
        "description": description,
        "check_name": one.code,
        "fingerprint": fingerprint(one, before),
        "severity": severity,
        "location": {
            "path": in_repository(source, one),
            "lines": { "begin": one.position.map_or(1, |position| position.line) },
        },
    })
}

/// The same for a fault that only moved, so that it is not told as a new one.
fn fingerprint(one: &Diagnostic, before: usize) -> String {
    let about = format!("{}\0{}\0{}\0{before}", one.code, one.path, one.message.en);
    Sha256::digest(about).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn is_same(a: &Diagnostic, b: &Diagnostic) -> bool {
    (a.code, &a.path, &a.message) == (b.code, &b.path, &b.message)
}
