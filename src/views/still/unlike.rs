//! Somebody unlike you: the people proposed on a person's page, and in what they differ.

use leptos::prelude::*;

use super::people::row;
use crate::domain::{Entry, Person, Slug, Taxonomy};
use crate::views::Source;

/// The section of a person's page that proposes people unlike them; none where there is nobody.
pub(super) fn unlike(source: Source<'_>, entry: &Entry<Person>) -> Option<impl IntoView + use<>> {
    let text = source.text();
    let across = source.site.across.get(&entry.slug)?;
    let ways = [
        (across.ways.generation, text.of_generation()),
        (across.ways.trade, text.trade()),
        (across.ways.speciality, text.speciality()),
    ];
    let names: Vec<_> =
        ways.into_iter().filter(|(differs, _)| *differs).map(|(_, name)| name).collect();
    let words = text.unlike_whom(&entry.get(source.locale()).name, &names);
    let rows: Vec<_> = across
        .people
        .iter()
        .filter_map(|slug| source.site.people.get(slug))
        .map(|other| row(source, other, Some(in_what(source, entry, other))))
        .collect();
    Some(view! {
        <section class="section" aria-labelledby="unlike">
            <h2 class="section__title" id="unlike">
                {text.unlike()}
            </h2>
            <p class="section__lead">{words}</p>
            <ul class="cast cast--wide">{rows}</ul>
        </section>
    })
}

/// In what somebody differs, in words: how many years apart, which trade, what they know well.
fn in_what(source: Source<'_>, entry: &Entry<Person>, other: &Entry<Person>) -> String {
    let (text, locale) = (source.text(), source.locale());
    let years = entry.facts().joined().zip(other.facts().joined());
    let name = |key: &Option<Slug>, taxonomy: &Taxonomy| {
        key.as_ref().and_then(|key| Some(taxonomy.name(key)?.get(locale).clone()))
    };
    let parts = [
        years.map(|(own, others)| text.years_apart(others - own)),
        name(&other.facts().industry, &source.site.config.industries),
        other.get(locale).specialities.first().cloned(),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" / ")
}
