//! What a host serves for an address at which nothing stands.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::domain::Locale;
use crate::views::fresh::Fresh;
use crate::views::shell::use_reader;
use crate::views::text::Text;

/// How many pages are suggested.
const SUGGESTIONS: usize = 3;
/// How alike an address must be to be suggested, from 0 to 1.
const ALIKE: f64 = 0.72;

/// The data of the page: all pages of the site in its locale, so that it can say where the reader
/// may have meant to go.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NotFound {
    /// Every page.
    pub known: Vec<KnownPage>,
}

/// A page that exists.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KnownPage {
    /// Its address, below the host.
    pub href: String,
    /// Its title.
    pub title: String,
}

impl NotFound {
    /// The pages that the reader may have meant, once the address is known.
    pub fn view(self, locale: Locale) -> impl IntoView {
        let text = Text(locale);
        let reader = use_reader();
        let known = StoredValue::new(self.known);
        move || {
            let path = if reader.alive.get() { reader.path.get() } else { String::new() };
            let found = known.with_value(|known| nearest(&path, known));
            Fresh((!found.is_empty()).then(|| {
                let found: Vec<_> = found
                    .into_iter()
                    .map(|(href, title)| view! { <li><a href=href>{title}</a></li> })
                    .collect();
                view! {
                    <section class="section" aria-labelledby="meant">
                        <h2 class="section__title" id="meant">
                            {text.meant()}
                        </h2>
                        <ul class="link-list">{found}</ul>
                    </section>
                }
            }))
        }
    }
}

/// The pages whose last part of the address is most like the one that was asked for.
fn nearest(path: &str, known: &[KnownPage]) -> Vec<(String, String)> {
    let last = |path: &str| {
        path.trim_end_matches('/').rsplit('/').next().unwrap_or_default().to_ascii_lowercase()
    };
    let asked = last(path);
    if asked.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(f64, &KnownPage)> = Vec::new();
    for page in known {
        let alike = strsim::jaro_winkler(&asked, &last(&page.href));
        if alike >= ALIKE {
            let place = found.iter().take_while(|(other, _)| *other >= alike).count();
            found.insert(place, (alike, page));
            found.truncate(SUGGESTIONS);
        }
    }
    found.into_iter().map(|(_, page)| (page.href.clone(), page.title.clone())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistyped_address_finds_its_page() {
        let page = |href: &str| KnownPage { href: href.to_owned(), title: href.to_owned() };
        let known = [
            page("/alumni/en/jobs/"),
            page("/alumni/en/events/mirai-12/"),
            page("/alumni/en/events/factory-walk/"),
        ];
        let nearest = |path| nearest(path, &known).first().map(|(href, _)| href.clone());
        let found = nearest("/alumni/en/events/mirai12/");
        assert_eq!(found.as_deref(), Some("/alumni/en/events/mirai-12/"));
        assert_eq!(nearest("/alumni/en/Job").as_deref(), Some("/alumni/en/jobs/"));
        assert_eq!(nearest("/alumni/en/xyzzy/"), None);
    }
}
