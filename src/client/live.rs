//! The live parts of the page that is shown.

use leptos::prelude::*;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::PositionState;
use leptos::task::spawn_local;
use leptos::web_sys::Element;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use leptos_router::params::ParamsMap;

use super::{clock, device, dom, lists, table};
use crate::browser::{fetch, line};
use crate::domain::{Instant, Locale};
use crate::views::live::{Board, LINES_ATTRIBUTE, LIVE_ATTRIBUTE};
use crate::views::shell::{Host, Reader};

/// Makes the live parts of pages live, one page after the other.
#[derive(Clone, Copy)]
pub(super) struct Parts {
    /// Under this owner every part has one of its own.
    owner: StoredValue<Owner>,
    /// The owners of the parts of the page that is shown.
    shown: StoredValue<Vec<Owner>>,
    clock: RwSignal<Instant>,
    marks: RwSignal<()>,
    query: Signal<ParamsMap>,
    set_query: Callback<ParamsMap>,
    /// The path of the page that is shown.
    here: RwSignal<String>,
}

/// What a page asks of this browser.
const HOST: Host = Host {
    fold: dom::fold,
    texts: lists::texts,
    links: lists::links,
    rows: table::fetch,
    tell_rest: lists::tell_rest,
    at_leisure,
    arrange: lists::arrange,
    save_calendar: lists::save_calendar,
    focus: dom::focus_soon,
    close: dom::close_disclosure,
    kept: device::kept,
    keep: device::keep,
    mine: lists::mine,
    today: clock::today,
};

/// How long a page has stood there before more of it is asked for than it needs, in milliseconds: its
/// pictures, and whoever reads already, come first.
const QUIET: i32 = 1500;

/// Has something done after a while, if the line is fast and nobody has to save data. What was done to
/// a page that is left by then changes nothing.
fn at_leisure(then: Box<dyn FnOnce()>) {
    if line::is_at_leisure() {
        spawn_local(async move {
            fetch::pause(QUIET).await;
            then();
        });
    }
}

/// What is to be live on the page that stands in the document, each with its data.
pub(super) fn found() -> Vec<(Element, Board)> {
    let mut found = Vec::new();
    for element in dom::all(&dom::document(), &format!("[{LIVE_ATTRIBUTE}]")) {
        let lines = element.next_element_sibling();
        let lines = lines.filter(|lines| lines.has_attribute(LINES_ATTRIBUTE));
        if let Some(lines) = lines.and_then(|lines| lines.text_content()) {
            found.push((element, Board::read(&lines)));
        }
    }
    found
}

impl Parts {
    /// Call it inside the router.
    pub(super) fn new(clock: RwSignal<Instant>, marks: RwSignal<()>) -> Parts {
        let location = use_location();
        let navigate = StoredValue::new_local(use_navigate());
        let path = location.pathname;
        let asked = location.query;
        let here = RwSignal::new(path.get_untracked());
        // The router knows the next page's query before that page is there: until then the one that
        // is shown stays as it is, or it would be another length when its place is kept.
        let query = Memo::new(move |before: Option<&ParamsMap>| {
            let (wanted, query) = (path.get(), asked.get());
            if here.get() == wanted { query } else { before.cloned().unwrap_or_default() }
        });
        let set_query = Callback::new(move |wanted: ParamsMap| {
            let address = format!("{}{}", path.get_untracked(), wanted.to_query_string());
            let options = NavigateOptions {
                resolve: false,
                replace: true,
                scroll: false,
                ..NavigateOptions::default()
            };
            navigate.with_value(|navigate| navigate(&address, options));
        });
        Parts {
            owner: StoredValue::new(Owner::current().unwrap_or_default()),
            shown: StoredValue::new(Vec::new()),
            clock,
            marks,
            query: query.into(),
            set_query,
            here,
        }
    }

    /// Forgets the parts of the page that is left.
    pub(super) fn leave(self) {
        for owner in self.shown.try_update_value(std::mem::take).unwrap_or_default() {
            owner.cleanup();
        }
    }

    /// Makes these parts live, which are those of the page that now stands in the document.
    pub(super) fn enter(self, parts: Vec<(Element, Board)>, locale: Locale, built: Instant) {
        self.leave();
        let here = dom::document().location().and_then(|it| it.pathname().ok());
        self.here.set(here.unwrap_or_default());
        for (element, part) in parts {
            self.hydrate(element, part, locale, built);
        }
    }

    fn hydrate(self, element: Element, part: Board, locale: Locale, built: Instant) {
        let owner = self.owner.with_value(Owner::child);
        owner.with(|| {
            let alive = RwSignal::new(false);
            let clock = self.clock;
            provide_context(Reader {
                now: Signal::derive(move || if alive.get() { clock.get() } else { built }),
                alive,
                query: self.query,
                set_query: self.set_query,
                marks: self.marks,
                host: HOST,
            });
            let view = part.view(locale).into_view();
            let state = view.hydrate::<true>(&Cursor::new(element), &PositionState::default());
            // What the view holds lives as long as its owner.
            StoredValue::new_local(state);
            Effect::new(move |_| alive.set(true));
        });
        self.shown.update_value(|shown| shown.push(owner));
    }
}
