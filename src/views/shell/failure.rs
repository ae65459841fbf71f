//! What is shown when a page could not be fetched.

use leptos::prelude::*;

use crate::domain::Locale;
use crate::views::text::Text;

/// An honest message, a button that tries again, and a plain link.
#[component]
pub(super) fn Failure(
    /// The address that was wanted.
    href: String,
    /// The language of the page before.
    locale: Locale,
    /// Tries again.
    retry: Callback<()>,
) -> impl IntoView {
    let text = Text(locale);
    view! {
        <div class="frame failure" role="alert">
            <h1 class="failure__title">{text.load_failed_title()}</h1>
            <p>{text.load_failed_text()}</p>
            <p class="failure__ways">
                <button class="button" type="button" on:click=move |_| retry.run(())>
                    {text.retry()}
                </button>
                <a href=href rel="external">{text.open_directly()}</a>
            </p>
        </div>
    }
}
