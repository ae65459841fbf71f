//! A new position in `jobs.json`.

use super::{Answers, answer};
use crate::content::import::Document;
use crate::content::job::JobFields;
use crate::content::shape::Group;
use crate::domain::{Locale, Slug};

/// The file with a position more.
pub(super) fn add(jobs: &str, group: &Group, id: &Slug, answers: &Answers) -> Option<String> {
    let document = Document::parse(jobs)?;
    let mut fields = vec![(JobFields::id, id.as_str().into())];
    for field in &group.fields {
        let answer = |locale| answers.get(&(field.name, locale)).map(String::as_str);
        if let Some(ja) = answer(Locale::Ja) {
            fields.push((field.name, answer::json(&field.shape, ja, answer(Locale::En))));
        }
    }
    document.add(fields);
    Some(document.text())
}
