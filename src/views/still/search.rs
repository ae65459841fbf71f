//! The page of the search.

use leptos::prelude::*;

use super::{lead, rendered};
use crate::domain::Html;
use crate::route::Route;
use crate::search::Kind;
use crate::views::Source;
use crate::views::text::Text;

/// The page of the search, with the whole site below it, for those who would rather look around and
/// for browsers that run no scripts.
///
/// All that the search shows and says stands here already, hidden, as a template or in attributes: it fills
/// in what was found, and carries no words of its own.
pub fn search(source: Source<'_>) -> Html {
    let text = source.text();
    let kinds: Vec<_> =
        Kind::ALL.iter().map(|kind| kind_button(text.found_kind(*kind), kind.word())).collect();
    let groups: Vec<_> = Kind::ALL.iter().map(|kind| group(text, *kind)).collect();
    rendered(view! {
        <div class="frame">
            {lead(source, text.search(), text.search_lead(), None, &[])}
            <noscript>
                <p class="notice notice--strong">{text.search_needs_scripts()}</p>
            </noscript>
            <div class="search scripted" data-search>
                <form role="search">
                    <label class="search__field">
                        <span class="visually-hidden">{text.search_words()}</span>
                        <input
                            type="search"
                            name="q"
                            placeholder=text.search_hint()
                            autocomplete="off"
                            enterkeyhint="search"
                            data-first
                        />
                    </label>
                </form>
                {recent(text)}
                <p
                    class="count search__count"
                    role="status"
                    data-looking=text.search_looking()
                    data-failed=text.search_failed()
                    data-none=text.search_found_none()
                    data-one=text.search_found_one()
                    data-many=text.search_found_many()
                    data-most=text.search_found_at_most()
                ></p>
                <div class="search__kinds" role="group" aria-label=text.search_by_kind() hidden>
                    {kind_button(text.search_all_kinds(), "")}
                    {kinds}
                </div>
                <div class="search__groups">{groups}</div>
                <template>
                    <li class="hit">
                        <a class="hit__title"></a>
                        <span class="meta"></span>
                        <p class="hit__text"></p>
                    </li>
                </template>
            </div>
            {site_map(source)}
        </div>
    })
}

/// What was looked for lately, on this device.
fn recent(text: Text) -> impl IntoView {
    view! {
        <div class="search__recent" hidden>
            <h2 class="search__title">{text.search_recent()}</h2>
            <ul class="chips"></ul>
            <button class="filters__clear" type="button" data-forget>
                {text.search_forget()}
            </button>
        </div>
    }
}

fn kind_button(label: &'static str, value: &'static str) -> impl IntoView {
    let pressed = value.is_empty().to_string();
    view! {
        <button class="chip chip--plain" type="button" data-kind=value aria-pressed=pressed>
            {label}
            " "
            <span class="choice__count"></span>
        </button>
    }
}

fn group(text: Text, kind: Kind) -> impl IntoView {
    view! {
        <section class="search__group" data-group=kind.word() hidden>
            <h2 class="search__title">{text.found_kind(kind)}</h2>
            <ul></ul>
            <button
                class="filters__clear"
                type="button"
                data-more=kind.word()
                data-all=text.all_of(text.found_kind(kind))
                data-next=text.search_more()
            ></button>
        </section>
    }
}

/// Every list, topic, series and plain page.
fn site_map(source: Source<'_>) -> impl IntoView + use<> {
    let (text, site, locale) = (source.text(), source.site, source.locale());
    let fixed = Route::FIXED.into_iter().filter(|route| *route != Route::Search);
    let mut known: Vec<(Route, String)> =
        fixed.filter_map(|route| Some((route.clone(), text.fixed(&route)?.to_owned()))).collect();
    let topics = &site.config.topics;
    known.extend(topics.keys().filter_map(|key| {
        Some((Route::Topic(key.clone()), topics.name(key)?.get(locale).clone()))
    }));
    known.extend(
        site.config
            .series
            .iter()
            .map(|series| (Route::Series(series.key.clone()), series.title.get(locale).clone())),
    );
    known.extend(
        site.pages
            .values()
            .map(|entry| (Route::Page(entry.slug.clone()), entry.get(locale).title.clone())),
    );
    let links: Vec<_> = known
        .into_iter()
        .map(|(route, title)| {
            view! {
                <li>
                    <a href=source.links.to(route)>{title}</a>
                </li>
            }
        })
        .collect();
    view! {
        <nav class="section" aria-labelledby="site-map">
            <h2 class="section__title" id="site-map">
                {text.site_map()}
            </h2>
            <ul class="link-list link-list--columns">{links}</ul>
        </nav>
    }
}
