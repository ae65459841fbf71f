//! How to follow what stands on a page.

use leptos::prelude::*;

use crate::route::{Feed, FeedFormat, File};
use crate::views::Source;

/// What a feed gathers, in a few words.
pub fn feed_name(source: Source<'_>, feed: &Feed) -> String {
    let (text, site, locale) = (source.text(), source.site, source.locale());
    let name = match feed {
        Feed::Stories => None,
        Feed::Events => Some(text.events().to_owned()),
        Feed::Jobs => Some(text.jobs().to_owned()),
        Feed::ReturnJobs => Some(text.return_jobs().to_owned()),
        Feed::RemoteJobs => Some(text.remote_jobs().to_owned()),
        Feed::Series(key) => site.config.series(key).map(|series| series.title.get(locale).clone()),
        Feed::Person(slug) => site.people.get(slug).map(|entry| entry.get(locale).name.clone()),
        Feed::Topic(key) => site.config.topics.name(key).map(|name| name.get(locale).clone()),
    };
    name.unwrap_or_else(|| text.stories().to_owned())
}

/// The quiet line with the feeds of a page; nothing if it has none.
pub(super) fn feeds(source: Source<'_>, feeds: &[Feed]) -> Option<impl IntoView + use<>> {
    let lines: Vec<_> = feeds
        .iter()
        .map(|feed| {
            let forms = FeedFormat::ALL.map(|format| {
                let file = File::Feed(source.locale(), feed.clone(), format);
                let href = source.links.to_file(&file);
                view! {
                    " "
                    <a href=href rel="external" type=format.media_type()>
                        {format.name()}
                    </a>
                }
            });
            view! { <span class="meta__part">{feed_name(source, feed)} {forms.to_vec()}</span> }
        })
        .collect();
    let title = source.text().feeds();
    (!lines.is_empty()).then(|| {
        view! {
            <p class="meta">
                <span class="meta__part">{title}</span>
                {lines}
            </p>
        }
    })
}
