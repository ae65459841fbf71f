//! What a schema accepts, the checker accepts, and the other way round.

use std::collections::BTreeMap;

use fastrand::Rng;
use naname::content::{Severity, load};
use naname::domain::Locale;
use naname::route::Schema;
use serde_json::{Value, json};

use crate::document::{folder, samples, sayable, site};
use crate::random::{change, group};
use crate::{Judge, json as schema_of};

/// What no schema can see: what is in other files, which of two dates or numbers is the greater,
/// which words stand twice, and what is said in a text.
fn is_beyond(code: &str) -> bool {
    let beyond = ["E4", "E5", "E65"];
    matches!(code, "E301" | "E313" | "E317" | "E318")
        || beyond.iter().any(|start| code.starts_with(start))
}

/// What a pattern comes near to, and no nearer: addresses on the web, and which zones there are.
fn is_near(code: &str) -> bool {
    matches!(code, "E207" | "E211" | "E213" | "E214")
}

/// The codes of the errors in the file of a document.
fn errors(schema: Schema, document: &Value, japanese: &Value) -> Vec<&'static str> {
    let (files, path) = site(schema, document, japanese);
    let found = match load(&files) {
        Ok(_) => Vec::new(),
        Err(found) => found,
    };
    let errors = found.iter().filter(|it| it.severity == Severity::Error && it.path == path);
    errors.map(|it| it.code).collect()
}

/// The original beside which the translations stand.
fn japanese(schema: Schema) -> Value {
    let original = match schema {
        Schema::Event(_) => Schema::Event(Locale::Ja),
        Schema::Story(_) => Schema::Story(Locale::Ja),
        Schema::Person(_) => Schema::Person(Locale::Ja),
        _ => Schema::Page(Locale::Ja),
    };
    group(&schema_of(original), 0.0, &mut Rng::with_seed(0))
}

/// Compares schema and checker; gives whether both accept.
fn compare(judge: &Judge, schema: Schema, document: &Value, japanese: &Value) -> bool {
    let refusal = judge.refusal(document);
    let errors = errors(schema, document, japanese);
    let seen: Vec<_> = errors.iter().filter(|code| !is_beyond(code)).collect();
    let must_accept = seen.is_empty();
    let must_refuse = seen.iter().any(|code| !is_near(code));
    // A translation may repeat a fact, which does no harm; the schema tells that it needn't.
    let is_translation = folder(schema).is_some_and(|(_, locale)| locale == Locale::En);
    let mut fields = document.as_object().unwrap().iter();
    let repeats = fields.any(|(name, value)| japanese.get(name) == Some(value));
    if must_accept && refusal.is_some() && is_translation && repeats {
        return false;
    }
    assert!(
        !(must_accept && refusal.is_some()),
        "{schema:?}: the checker accepts what the schema refuses:\n{document:#}\n{refusal:?}",
    );
    assert!(
        !(must_refuse && refusal.is_none()),
        "{schema:?}: the schema accepts what the checker refuses ({seen:?}):\n{document:#}",
    );
    must_accept
}

#[test]
fn the_sample_fits_its_schemas() {
    for schema in Schema::ALL {
        let judge = Judge::new(schema);
        let samples = samples(schema);
        assert!(!samples.is_empty(), "{schema:?}");
        for document in samples {
            assert_eq!(judge.refusal(&document), None, "{schema:?}: {document:#}");
        }
    }
}

#[test]
fn schemas_and_checker_agree_on_changed_samples() {
    let mut told = BTreeMap::new();
    for (seed, schema) in (0..).zip(Schema::ALL) {
        let judge = Judge::new(schema);
        let (form, samples, japanese) = (schema_of(schema), samples(schema), japanese(schema));
        let mut rng = Rng::with_seed(seed);
        let count: &mut (u32, u32) = told.entry(schema).or_default();
        for _ in 0..1500 {
            let mut document = rng.choice(&samples).unwrap().clone();
            for _ in 0..rng.u8(1..4) {
                change(&mut document, &form, &samples, &mut rng);
            }
            let document = sayable(schema, document);
            match compare(&judge, schema, &document, &japanese) {
                true => count.0 += 1,
                false => count.1 += 1,
            }
        }
    }
    for (schema, (right, wrong)) in &told {
        assert!(*right > 60 && *wrong > 60, "{schema:?}: {right} right, {wrong} wrong");
    }
}

#[test]
fn schemas_and_checker_agree_on_documents_from_nothing() {
    for (seed, schema) in (100..).zip(Schema::ALL) {
        let judge = Judge::new(schema);
        let (form, japanese) = (schema_of(schema), japanese(schema));
        let mut rng = Rng::with_seed(seed);
        for _ in 0..500 {
            let share = rng.f64() * 0.5;
            let document = sayable(schema, group(&form, share, &mut rng));
            compare(&judge, schema, &document, &japanese);
        }
    }
}

/// The one liberty that the checker takes: it doesn't mind spaces around a value.
#[test]
fn spaces_around_a_value_are_taken_away_by_the_checker_alone() {
    let schema = Schema::Page(Locale::Ja);
    let document = json!({ "title": " a ", "summary": "b", "lists": " report " });
    assert_eq!(errors(schema, &document, &document), [""; 0]);
    assert!(Judge::new(schema).refusal(&document).is_some());
}

#[test]
fn a_comparison_that_fails_is_told() {
    let (wrong, right) = (json!({ "title": "a" }), json!({ "title": "a", "summary": "b" }));
    let (page, story) = (Schema::Page(Locale::Ja), Schema::Story(Locale::Ja));
    let differs = |judge: &Judge, document: &Value| {
        std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            compare(judge, page, document, document)
        }))
        .is_err()
    };
    assert!(differs(&Judge::new(story), &right), "refused by the schema of something else");
    assert!(differs(&Judge::new(Schema::Page(Locale::En)), &wrong), "where nothing is required");
}
