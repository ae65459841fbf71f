//! A picture with the text that stands for it.

use leptos::prelude::*;

use crate::domain::Image;
use crate::views::Source;

/// A picture, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Its address.
    pub src: String,
    /// The text that stands for it.
    pub alt: String,
}

impl Picture {
    /// The picture of a piece of content whose files lie in `folder`.
    pub fn of(source: Source<'_>, folder: &str, image: &Image) -> Picture {
        Picture {
            src: source.links.file(&format!("{folder}/{}", image.file)),
            alt: image.alt.clone(),
        }
    }

    /// The picture in its plate: the style gives the proportions, so that nothing moves when it
    /// arrives. Beside a title that says the same it is decoration, and then has no text.
    pub(super) fn view(self, decoration: bool, eager: bool) -> impl IntoView {
        let alt = if decoration { String::new() } else { self.alt };
        let loading = if eager { "eager" } else { "lazy" };
        view! {
            <div class="plate">
                <img src=self.src alt=alt loading=loading decoding="async" />
            </div>
        }
    }
}
