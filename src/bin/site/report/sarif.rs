//! Diagnostics as SARIF 2.1.0 (OASIS), for code scanning and editors.

use std::collections::BTreeSet;

use naname::content::{Diagnostic, Severity, explain};
use naname::domain::Locale;
use serde_json::{Value, json};

use super::github::{end_column, in_repository};
use crate::source::Source;

/// The schema of the format (SARIF 2.1.0, Errata 01, section 3.13.3).
const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// A log of one run.
pub(crate) fn log(source: &Source, diagnostics: &[Diagnostic], locale: Locale) -> Value {
    let codes: BTreeSet<&str> = diagnostics.iter().map(|one| one.code).collect();
    let codes: Vec<&str> = codes.into_iter().collect();
    let rules: Vec<Value> = codes.iter().map(|code| rule(code, locale)).collect();
    let results: Vec<Value> =
        diagnostics.iter().map(|one| result(source, one, &codes, locale)).collect();
    json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "Naname",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            // Columns are counted in characters (section 3.14.27).
            "columnKind": "unicodeCodePoints",
            "language": locale.tag(),
            "results": results,
        }],
    })
}

/// A kind of fault (section 3.49).
fn rule(code: &str, locale: Locale) -> Value {
    let Some(explanation) = explain::of(code) else { return json!({ "id": code }) };
    json!({
        "id": code,
        "shortDescription": { "text": explanation.title().get(locale) },
        "fullDescription": { "text": explanation.more.get(locale) },
    })
}

/// A fault (section 3.27).
fn result(source: &Source, one: &Diagnostic, codes: &[&str], locale: Locale) -> Value {
    let level = match one.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let text = match &one.help {
        Some(help) => format!("{}\n{}", one.message.get(locale), help.get(locale)),
        None => one.message.get(locale).to_owned(),
    };
    let mut place = json!({ "artifactLocation": { "uri": uri(&in_repository(source, one)) } });
    if let Some(position) = one.position {
        let mut region = json!({ "startLine": position.line, "startColumn": position.column });
        if let Some(end) = end_column(source, one) {
            region["endColumn"] = end.into();
        }
        place["region"] = region;
    }
    json!({
        "ruleId": one.code,
        "ruleIndex": codes.iter().position(|code| *code == one.code),
        "level": level,
        "message": { "text": text },
        "locations": [{ "physicalLocation": place }],
    })
}

/// A path as a relative reference (RFC 3986, section 4.2).
fn uri(path: &str) -> String {
    let mut uri = String::new();
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_' | b'~' => {
                uri.push(char::from(byte));
            }
            other => uri.push_str(&format!("%{other:02X}")),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_becomes_a_reference() {
        assert_eq!(uri("content/events/a-1.md"), "content/events/a-1.md");
        assert_eq!(uri("a b/榊:%.md"), "a%20b/%E6%A6%8A%3A%25.md");
    }
}
