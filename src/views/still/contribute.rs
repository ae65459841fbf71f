//! The page on which one contributes.

use leptos::prelude::*;

use super::{lead, rendered};
use crate::domain::Html;
use crate::views::Source;

/// How to contribute; the composer puts itself into `#composer`.
pub fn contribute(source: Source<'_>) -> Html {
    let text = source.text();
    rendered(view! {
        <div class="frame">
            {lead(source, text.contribute(), text.contribute_lead(), None, &[])}
            <div id="composer"></div>
        </div>
    })
}
