//! Where one begins: the drafts, and what can be written.

use web_sys::Element;

use super::dom::{Building, button, make, of_class};
use super::kept::Keeping;
use crate::composer::Draft;
use crate::content::scaffold::Kind;
use crate::views::text::Text;

/// The beginning. `trouble` is what went wrong before.
pub(super) fn made(text: Text, drafts: &[Draft], keeping: Keeping, trouble: &str) -> Vec<Element> {
    let mut parts = Vec::new();
    if !trouble.is_empty() {
        parts.push(of_class("p", "notice notice--strong").with("role", "alert").said(trouble));
    }
    parts.push(begin(text));
    parts.push(list(text, drafts, keeping));
    // Who has begun something most likely goes on with it.
    if let [.., begin, list] = parts.as_mut_slice()
        && !drafts.is_empty()
    {
        std::mem::swap(begin, list);
    }
    parts
}

/// What is said of keeping.
pub(super) fn keeping(text: Text, keeping: Keeping) -> &'static str {
    match keeping {
        Keeping::Kept => text.stays_in_browser(),
        Keeping::Full => text.keeping_full(),
        Keeping::Refused => text.not_kept(),
    }
}

/// The name of a kind.
pub(super) fn kind(text: Text, kind: Kind) -> &'static str {
    match kind {
        Kind::Event => text.kind_event(),
        Kind::Story => text.kind_story(),
        Kind::Person => text.kind_person(),
        Kind::Page => text.kind_page(),
        Kind::Job => text.kind_position(),
    }
}

fn begin(text: Text) -> Element {
    let kinds = Kind::ALL.into_iter().enumerate().map(|(at, it)| {
        let radio = make("input").with("type", "radio").with("name", "kind");
        let radio = radio.with("value", &at.to_string()).marked("checked", at == 0);
        of_class("label", "tick tick--kind").holding([radio, make("span").said(kind(text, it))])
    });
    let slug = of_class("input", "control")
        .with("id", "new-slug")
        .with("type", "text")
        .with("autocomplete", "off")
        .with("autocapitalize", "none")
        .with("spellcheck", "false")
        .with("aria-describedby", "new-slug-hint new-slug-fault");
    let pictures = make("input").with("type", "checkbox").with("id", "new-folder");
    let pictures = pictures.with("aria-describedby", "new-folder-hint");
    of_class("section", "composer__begin").with("aria-labelledby", "begin-new").holding([
        of_class("h2", "composer__title").with("id", "begin-new").said(text.begin_new()),
        of_class("fieldset", "entry").holding([
            of_class("legend", "entry__label").said(text.which_kind()),
            of_class("div", "entry__ticks").holding(kinds),
        ]),
        of_class("div", "entry").holding([
            of_class("label", "entry__label").with("for", "new-slug").said(text.address_name()),
            of_class("p", "entry__hint").with("id", "new-slug-hint").said(text.address_name_hint()),
            slug,
            of_class("p", "entry__fault").with("id", "new-slug-fault").with("role", "status"),
        ]),
        of_class("div", "entry entry--tick").holding([
            pictures,
            of_class("label", "entry__label").with("for", "new-folder").said(text.with_pictures()),
            of_class("p", "entry__hint")
                .with("id", "new-folder-hint")
                .said(text.with_pictures_hint()),
        ]),
        button("button", "begin", text.begin()),
    ])
}

fn list(text: Text, drafts: &[Draft], state: Keeping) -> Element {
    let items = drafts.iter().map(|draft| item(text, draft));
    let none = drafts.is_empty().then(|| of_class("p", "empty").said(text.no_drafts()));
    let file = make("input").with("type", "file").with("accept", "application/json,.json");
    let file = file.with("class", "visually-hidden").with("id", "draft-file").with("data-file", "");
    let open = of_class("label", "button button--quiet button--small composer__file");
    let open = open.with("for", "draft-file").said(text.open_file());
    of_class("section", "composer__drafts")
        .with("aria-labelledby", "drafts")
        .holding([
            of_class("h2", "composer__title")
                .with("id", "drafts")
                .with("tabindex", "-1")
                .said(text.drafts()),
            of_class("p", "meta").with("data-keeping", "").said(keeping(text, state)),
            of_class("ul", "draft-list").holding(items),
        ])
        .holding(none)
        .holding([
            file,
            open,
            of_class("p", "composer__said").with("role", "status").with("data-said", ""),
        ])
}

fn item(text: Text, draft: &Draft) -> Element {
    let name = draft.called();
    let act = |class: &str, action: &str, words: &str| {
        button(class, action, words)
            .with("data-id", &draft.id)
            .with("aria-label", &text.of_draft(words, &name))
    };
    const SMALL: &str = "button button--quiet button--small";
    of_class("li", "draft").holding([
        of_class("span", "draft__kind kind").said(kind(text, draft.kind())),
        of_class("span", "draft__name").said(&name),
        of_class("span", "draft__actions").holding([
            act("button button--small", "open", text.open_draft()),
            act(SMALL, "export", text.save_as_file()),
            act(SMALL, "delete", text.delete_draft()),
        ]),
    ])
}
