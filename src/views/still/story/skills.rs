//! What somebody learned then, and works with now: two ends of a line.

use leptos::prelude::*;

use crate::domain::Story;
use crate::views::Source;

/// Skills then and now, side by side.
pub(super) fn skills(source: Source<'_>, story: &Story) -> Option<impl IntoView + use<>> {
    let text = source.text();
    let skills = story.skills.as_ref()?;
    let end = |class: &'static str, title: &'static str, skills: &[String]| {
        let items: Vec<_> = skills.iter().map(|skill| view! { <li>{skill.clone()}</li> }).collect();
        (!items.is_empty()).then(|| {
            view! {
                <div class=class>
                    <dt>{title}</dt>
                    <dd>
                        <ul>{items}</ul>
                    </dd>
                </div>
            }
        })
    };
    Some(view! {
        <dl class="skills">
            {end("skills__end", text.skills_then(), &skills.then)}
            {end("skills__end skills__end--now", text.skills_now(), &skills.now)}
        </dl>
    })
}
