//! Where an excerpt comes from.

use crate::views::still::piece::IntoPiece;
use leptos::prelude::*;

use crate::domain::{Locale, Story};
use crate::views::Source;

/// The credit of an excerpt: it stands above the text and below it, so that nobody misses it.
pub(super) fn excerpt(source: Source<'_>, story: &Story) -> Option<impl IntoView + use<>> {
    let text = source.text();
    story.source.as_ref().map(|work| {
        let original = work.canonical.clone().or_else(|| work.url.clone());
        let publisher = work.publisher.as_ref().map(|publisher| match source.locale() {
            Locale::Ja => format!("（{publisher}）"),
            Locale::En => format!(" ({publisher})"),
        });
        let title = match work.url.clone() {
            Some(href) => {
                let title = work.title.clone();
                view! { <a href=href rel="external">{title}</a> }.into_piece()
            }
            None => work.title.clone().into_piece(),
        };
        view! {
            <div class="excerpt" role="note">
                <p class="excerpt__note">{text.excerpt_note()}</p>
                <p>
                    <b>{text.excerpt_from()}</b>
                    " "
                    <cite>{title}</cite>
                    {publisher}
                </p>
                <p class="excerpt__credit">{work.credit.clone()}</p>
                {original.map(|href| {
                    view! {
                        <p>
                            <a href=href rel="external">
                                {text.read_original()}
                            </a>
                        </p>
                    }
                })}
            </div>
        }
    })
}
