//! A text and its translation: two files become one [`Entry`].

use std::sync::Arc;

use jiff::tz::TimeZone;

use super::body;
use super::fault::{Fault, field, file, syntax, text};
use super::ledger::{Folder, Ledger, Reading};

use super::place;
use super::read::{Difference, Record, read_record};
use super::source::{self, Source, Span, parse_yaml};
use crate::domain::{Entry, Localized, Publication, Slug};
use crate::route::Address;

/// The front matter of a kind of text.
pub(super) trait Article: Record {
    /// What it becomes.
    type Value;
    /// What must hold between its fields in the original.
    fn check(&self, zone: &TimeZone, reading: &mut Reading<'_>);
    /// From when on it is to be seen.
    fn publication(&self, zone: &TimeZone) -> Publication;
    /// What must hold between its texts, in the original and in a translation.
    fn check_texts(&self, reading: &mut Reading<'_>);
    /// The value, if nothing that it needs is missing or faulty.
    fn build(&self, body: Arc<str>, zone: &TimeZone) -> Option<Self::Value>;
}

/// The files of a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Files<'a> {
    /// The original; none if it isn't there or isn't text.
    pub original: Option<&'a Source<'a>>,
    /// The translation; likewise.
    pub translation: Option<&'a Source<'a>>,
    /// Whether there is a file for the translation, be it text or not.
    pub is_translated: bool,
}

/// A file with its front matter read.
struct Draft<A> {
    article: A,
    body: Arc<str>,
}

/// Reads a text and its translation. What is wrong in either is written down.
pub(super) fn read<A: Article>(
    slug: &Slug,
    folder: &Folder,
    files: Files<'_>,
    zone: &TimeZone,
    ledger: &mut Ledger,
) -> Option<Entry<A::Value>> {
    let original = files.original.and_then(|source| {
        let mut reading = Reading { source, ledger, folder: Some(folder.clone()) };
        let original = read_file::<A>(true, &mut reading)?;
        original.article.check(zone, &mut reading);
        Some(original)
    });
    let translation = files.translation.and_then(|source| {
        let mut reading = Reading { source, ledger, folder: Some(folder.clone()) };
        let translation = read_file::<A>(false, &mut reading)?;
        if let (Some(original), Some(source)) = (&original, files.original) {
            for (name, span, how) in translation.article.differences(&original.article) {
                let fault = match how {
                    Difference::Added => text::fact_only_in_translation(name, source.path),
                    Difference::Changed => text::fact_translated(name, source.path),
                };
                reading.fault(&span, fault);
            }
        }
        Some(translation)
    });
    if let (Some(source), false) = (files.original, files.is_translated) {
        let stem = source.path.strip_suffix(".md").unwrap_or(source.path);
        ledger.fault(source.path, None, text::untranslated(&format!("{stem}.en.md")));
    }
    let original = original?;
    let en = translation.and_then(|translation| {
        let body = if translation.body.trim().is_empty() {
            original.body.clone()
        } else {
            translation.body
        };
        translation.article.inherit(&original.article).build(body, zone)
    });
    let publication = original.article.publication(zone);
    let text = Localized { ja: original.article.build(original.body, zone)?, en };
    Some(Entry { slug: slug.clone(), folder: folder.path.clone(), publication, text })
}

fn read_file<A: Article>(is_original: bool, reading: &mut Reading<'_>) -> Option<Draft<A>> {
    let source = reading.source;
    let parts = match source::split(source) {
        Ok(parts) => parts,
        Err((span, fault)) => {
            reading.fault(&span, fault);
            return None;
        }
    };
    let body_text = source.text.get(parts.body.clone()).unwrap_or_default();
    let own = place::page(source.path).map(|(route, locale)| Address::new(locale, route));
    body::check(body_text, &body::Place::At(parts.body.start), own.as_ref(), reading);
    if is_original && body_text.trim().is_empty() {
        reading.fault_of_file(text::empty_body());
    }
    let article: A = read_front_matter(&parts.block, is_original, reading)?;
    article.check_texts(reading);
    Some(Draft { article, body: body_text.replace("\r\n", "\n").trim().into() })
}

fn read_front_matter<A: Article>(
    block: &Span,
    is_original: bool,
    reading: &mut Reading<'_>,
) -> Option<A> {
    let text = reading.source.text.get(block.clone()).unwrap_or_default();
    let (node, faults) = parse_yaml(text, block.start);
    let broken = node.is_none() && !faults.is_empty();
    for (span, fault) in faults {
        reading.fault(&span, fault);
    }
    if broken {
        return None;
    }
    let opening = reading.source.text_start();
    let opening = opening..opening + 3;
    let article = match node {
        // An empty block is a group of no fields.
        None => A::default(),
        Some(node) => match read_record::<A>(&node, reading) {
            Some(article) => article,
            None => {
                fault_for_no_fields(text, block.start, &node.span, reading);
                return None;
            }
        },
    };
    if is_original {
        for name in article.missing() {
            reading.fault(&opening, field::missing(name));
        }
    }
    Some(article)
}

/// `title：港` is a text to YAML, not a field: say what was meant.
fn fault_for_no_fields(text: &str, base: usize, span: &Span, reading: &mut Reading<'_>) {
    let slips = source::usual_slips(text, base);
    if slips.is_empty() {
        reading.fault(span, syntax::not_fields());
    }
    for (span, fault) in slips {
        reading.fault(&span, fault);
    }
}

/// The fault of a translation without an original.
pub(super) fn orphan(path: &str) -> Fault {
    let original = path.strip_suffix(".en.md").map(|stem| format!("{stem}.md"));
    file::orphan_translation(original.as_deref().unwrap_or(path))
}
