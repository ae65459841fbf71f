//! The page on which one contributes: a guide, in which the composer takes its place.

use leptos::prelude::*;

use super::{lead, rendered};
use crate::domain::{CodeHost, Html};
use crate::route::{Repository, Route};
use crate::views::Source;

/// How to contribute. The composer puts itself into `#composer`, and reads there where proposals
/// go; where the site names no repository there is only the guide.
pub fn contribute(source: Source<'_>) -> Html {
    let text = source.text();
    let repository = Repository::of(&source.site.config);
    rendered(view! {
        <div class="frame contribute">
            {lead(source, text.contribute(), text.contribute_lead(), None, &[])}
            {repository.as_ref().map(|repository| room(source, repository))}
            {what_and_who(source)}
            {questions(source)}
            {afterwards(source)}
            {otherwise(source, repository.as_ref())}
        </div>
    })
}

/// Where the composer will be.
fn room(source: Source<'_>, repository: &Repository) -> impl IntoView + use<> {
    let text = source.text();
    view! {
        <noscript>
            <p class="notice notice--strong">{text.composer_needs_scripts()}</p>
        </noscript>
        <p class="notice notice--strong composer-off">{text.composer_is_off()}</p>
        <div
            id="composer"
            class="composer scripted"
            data-repository=repository.home().to_owned()
            data-host=repository.host().map_or("", CodeHost::word)
            data-branch=repository.branch().to_owned()
            data-folder=repository.folder().to_owned()
        >
            <p class="composer__wait" role="status">{text.composer_loading()}</p>
        </div>
    }
}

fn what_and_who(source: Source<'_>) -> impl IntoView + use<> {
    let text = source.text();
    let kinds = [
        text.propose_event(),
        text.propose_story(),
        text.propose_person(),
        text.propose_page(),
        text.propose_position(),
    ];
    let kinds = kinds.map(|kind| view! { <li>{kind}</li> });
    view! {
        <section class="section" aria-labelledby="what">
            <h2 class="section__title" id="what">{text.what_can_be_proposed()}</h2>
            <div class="prose">
                <ul>{kinds}</ul>
            </div>
        </section>
        <section class="section" aria-labelledby="who">
            <h2 class="section__title" id="who">{text.who_can_propose()}</h2>
            <p class="section__lead">{text.who_can_propose_text()}</p>
        </section>
    }
}

/// What everybody is asked who proposes something.
fn questions(source: Source<'_>) -> impl IntoView + use<> {
    let text = source.text();
    let questions = [
        (text.must_be_public(), text.must_be_public_text()),
        (text.no_way_in(), text.no_way_in_text()),
        (text.everyone_agreed(), text.everyone_agreed_text()),
    ];
    let questions = questions.map(|(question, answer)| {
        view! {
            <li>
                <strong>{question}</strong>
                " "
                {answer}
            </li>
        }
    });
    view! {
        <section class="section" aria-labelledby="before">
            <h2 class="section__title" id="before">{text.before_proposing()}</h2>
            <p class="section__lead">{text.before_proposing_text()}</p>
            <div class="prose">
                <ol>{questions}</ol>
            </div>
        </section>
    }
}

fn afterwards(source: Source<'_>) -> impl IntoView + use<> {
    let text = source.text();
    let steps = [text.next_checked(), text.next_read(), text.next_published()];
    let steps = steps.map(|step| view! { <li>{step}</li> });
    view! {
        <section class="section" aria-labelledby="next">
            <h2 class="section__title" id="next">{text.what_happens_next()}</h2>
            <div class="prose">
                <ol>{steps}</ol>
            </div>
        </section>
    }
}

fn otherwise(source: Source<'_>, repository: Option<&Repository>) -> impl IntoView + use<> {
    let text = source.text();
    let host = repository.map(|repository| {
        let home = repository.home().to_owned();
        view! {
            <p>
                {text.on_code_host()}
                " "
                <a href=home rel="external">{text.open_repository()}</a>
            </p>
        }
    });
    let mail = source.site.config.contact.clone().map(|contact| {
        let words = if host.is_some() { text.by_mail() } else { text.no_repository() };
        let href = format!("mailto:{contact}");
        view! {
            <p>
                {words}
                " "
                <a href=href>{contact}</a>
            </p>
        }
    });
    view! {
        <section class="section" aria-labelledby="otherwise">
            <h2 class="section__title" id="otherwise">{text.without_composer()}</h2>
            <div class="prose">{host} {mail}</div>
        </section>
    }
}

/// The way from a page to the composer with what the page is made of: a file below the content
/// folder, its ending left out. Nothing where the site names no repository.
pub(super) fn edit_link(source: Source<'_>, file: &str) -> Option<impl IntoView + use<>> {
    source.site.config.repository.as_ref()?;
    let href = source.links.with_query(Route::Contribute, &[("edit", file)]);
    Some(view! {
        <p class="frame edit-page">
            <a class="edit-page__link" href=href>{source.text().edit_page()}</a>
        </p>
    })
}
