//! Proposing: what is asked before, and the steps to the code host's own page.

use web_sys::Element;

use super::dom::{self, Building, button, make, of_class};
use super::open::{Open, QUESTIONS};
use crate::content::form::Given;
use crate::content::scaffold::Kind;
use crate::domain::Locale;
use crate::route::{NewFile, Repository};
use crate::views::text::Text;

/// The place for it. What depends on the draft is filled in by [`update`].
pub(super) fn made(text: Text, repository: &Repository, open: &Open) -> Element {
    let questions = [text.i_checked_public(), text.i_checked_way_in(), text.i_checked_consent()];
    let questions = questions.into_iter().enumerate().map(|(at, words)| {
        let tick = make("input").with("type", "checkbox").with("data-question", &at.to_string());
        let tick = tick.marked("checked", open.answered.get(at).copied().unwrap_or_default());
        of_class("label", "tick").holding([tick, make("span").said(words)])
    });
    let day = of_class("input", "control").with("id", "consent-day").with("type", "date");
    let branch = of_class("input", "control")
        .with("id", "same-branch")
        .with("type", "text")
        .with("autocomplete", "off")
        .with("autocapitalize", "none")
        .with("placeholder", repository.branch())
        .with("aria-describedby", "same-branch-hint")
        .with("data-branch", "");
    of_class("section", "composer__propose").with("aria-labelledby", "propose").holding([
        of_class("h2", "composer__title").with("id", "propose").said(text.propose()),
        of_class("p", "section__lead").said(text.propose_lead()),
        of_class("fieldset", "entry")
            .holding([of_class("legend", "entry__label").said(text.leak_questions())])
            .holding(questions)
            .holding([of_class("div", "entry")
                .with("data-consent", "")
                .marked("hidden", true)
                .holding([
                    of_class("label", "entry__label")
                        .with("for", "consent-day")
                        .said(text.consent_day()),
                    day.with("data-consent-day", ""),
                ])]),
        of_class("div", "propose__state").with("role", "status").with("data-state", ""),
        of_class("div", "propose__steps").with("data-steps", ""),
        of_class("p", "composer__said").with("role", "status").with("data-said", ""),
        of_class("details", "more").holding([
            of_class("summary", "more__title").said(text.same_branch()),
            of_class("div", "entry").holding([
                of_class("label", "entry__label")
                    .with("for", "same-branch")
                    .said(text.same_branch()),
                of_class("p", "entry__hint")
                    .with("id", "same-branch-hint")
                    .said(text.same_branch_hint()),
                branch,
            ]),
        ]),
    ])
}

/// What keeps a draft from being proposed.
fn reasons(text: Text, open: &Open) -> Vec<&'static str> {
    let (needs_consent, day) = open.draft.consent();
    let is_answered = open.answered == [true; QUESTIONS];
    [
        (!open.is_sound(), text.reason_errors()),
        (!is_answered, text.reason_questions()),
        (needs_consent && day == Given::Nothing, text.reason_consent()),
    ]
    .into_iter()
    .filter_map(|(is_so, words)| is_so.then_some(words))
    .collect()
}

/// Says whether it can be proposed, and how.
pub(super) fn update(room: &Element, text: Text, repository: &Repository, open: &Open) {
    let parts = (
        dom::find(room, "[data-state]"),
        dom::find(room, "[data-steps]"),
        dom::find(room, "[data-consent]"),
    );
    let (Some(state), Some(steps), Some(consent)) = parts else { return };
    let (needs_consent, day) = open.draft.consent();
    dom::hide(&consent, !needs_consent);
    let field = dom::find(room, "[data-consent-day]");
    if let Some(field) =
        field.filter(|field| dom::document().active_element().as_ref() != Some(field))
    {
        dom::set_value(&field, day.as_text());
    }
    let reasons = reasons(text, open);
    let told = if open.found.is_none() {
        text.checking().to_owned()
    } else if reasons.is_empty() {
        text.ready().to_owned()
    } else {
        format!("{}{}{}", text.not_yet(), text.colon(), reasons.join(""))
    };
    dom::tell(&state, &told);
    let repository = match open.branch.trim() {
        "" => repository.clone(),
        branch => repository.on(branch),
    };
    let made = if reasons.is_empty() && open.found.is_some() {
        ways(text, &repository, open)
    } else {
        Vec::new()
    };
    // What is the same stays: the focus may be in it.
    let written = |all: &[Element]| all.iter().map(Element::outer_html).collect::<String>();
    if written(&made) != written(&dom::all(&steps, ":scope > *")) {
        dom::refill(&steps, made);
    }
}

/// The way to the host for each file.
fn ways(text: Text, repository: &Repository, open: &Open) -> Vec<Element> {
    let draft = &open.draft;
    let locales = Locale::ALL.into_iter().filter(|locale| match locale {
        Locale::En => draft.kind() != Kind::Job && draft.en.is_some(),
        Locale::Ja => true,
    });
    locales.flat_map(|locale| way(text, repository, open, locale)).collect()
}

fn way(text: Text, repository: &Repository, open: &Open, locale: Locale) -> Vec<Element> {
    let path = open.draft.path(locale);
    let Some(content) = content(open, locale) else { return Vec::new() };
    let words = match locale {
        Locale::Ja => text.open_new_file(),
        Locale::En => text.open_new_file_of_english(),
    };
    let link = |address: &str| {
        of_class("a", "button")
            .with("href", address)
            .with("target", "_blank")
            .with("rel", "external noopener")
            .said(words)
    };
    let step = |words: &str| make("li").said(words);
    let act = |action: &str, words: &str| {
        let act = button("button button--quiet button--small", action, words);
        act.with("data-language", locale.tag())
    };
    let copy = || {
        step(text.step_copy()).holding([of_class("p", "propose__row")
            .holding([act("copy", text.copy_text()), act("download", text.download())])])
    };
    let at = |address: &str| of_class("p", "propose__row").holding([link(address)]);
    let place = || make("code").said(&repository.path(&path));
    let steps = of_class("ol", "propose__list");
    if open.draft.is_change || open.draft.kind() == Kind::Job {
        return vec![steps.holding([
            copy(),
            step(text.step_open_edit()).holding([at(&repository.edit(&path)), place()]),
            step(text.step_paste_over()),
            step(text.step_commit()),
        ])];
    }
    match repository.new_file(&path, &content) {
        NewFile::Filled(address) => {
            vec![at(&address), of_class("p", "meta").said(text.step_filled())]
        }
        NewFile::Named(address) => {
            let is_long = content.len() > 1000;
            let why = if is_long { text.is_too_long() } else { text.must_be_pasted() };
            let open = step(text.step_open_new()).holding([at(&address), place()]);
            let steps = steps.holding([
                copy(),
                open,
                step(text.step_paste_new()),
                step(text.step_commit()),
            ]);
            vec![of_class("p", "propose__why").said(why), steps]
        }
        NewFile::Unknown(address) => {
            let open = step(text.step_open_repository()).holding([at(&address), place()]);
            vec![steps.holding([
                copy(),
                open,
                step(text.step_paste_new()),
                step(text.step_commit()),
            ])]
        }
    }
}

/// What is proposed: the text without what its beginning has told; of a position, the whole file.
pub(super) fn content(open: &Open, locale: Locale) -> Option<String> {
    match (open.draft.kind(), &open.found) {
        (Kind::Job, Some((fitted, _))) => fitted.texts.first().map(|text| text.text.clone()),
        (Kind::Job, None) => None,
        _ => open.draft.tidy(locale),
    }
}
