//! What the check says of a draft, and the way to the place of which it speaks.

use serde::Deserialize;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlTextAreaElement};

use super::dom::{Building, button, make, of_class};
use crate::composer::{Draft, Fitted};
use crate::domain::Locale;
use crate::views::text::Text;

/// Something that the check says, as the worker answers it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(super) struct Finding {
    severity: String,
    code: Option<String>,
    path: Option<String>,
    line: Option<u32>,
    column: Option<u32>,
    message: String,
    help: Option<String>,
}

impl Finding {
    /// Whether the page can't be made because of it.
    pub(super) fn is_error(&self) -> bool {
        self.severity == "error"
    }

    /// The text of which it speaks, and where in it.
    fn place(&self, draft: &Draft, fitted: &Fitted) -> Option<(Locale, u32, u32)> {
        let (line, column) = (self.line?, self.column?);
        let path = self.path.as_deref()?;
        if let Some(whole) = &fitted.whole {
            let (line, column) = whole.place(line, column)?;
            return (path == draft.path(Locale::Ja)).then_some((Locale::Ja, line, column));
        }
        let own = |locale: &Locale| draft.text(*locale).is_some() && draft.path(*locale) == path;
        Locale::ALL.into_iter().find(own).map(|locale| (locale, line, column))
    }

    /// Whether it is about the draft. The rest of the site has its own editors.
    fn is_own(&self, draft: &Draft, fitted: &Fitted) -> bool {
        let path = self.path.as_deref();
        let is_ours = fitted.texts.iter().any(|text| Some(text.path.as_str()) == path);
        match fitted.whole {
            Some(_) => self.place(draft, fitted).is_some() || (is_ours && self.is_error()),
            None => is_ours || self.is_error(),
        }
    }
}

/// Those that are about the draft.
pub(super) fn own(found: Vec<Finding>, draft: &Draft, fitted: &Fitted) -> Vec<Finding> {
    let own = found.into_iter().filter(|it| it.is_own(draft, fitted));
    // What keeps the page from being made comes first.
    let (mut errors, warnings): (Vec<_>, Vec<_>) = own.partition(Finding::is_error);
    errors.extend(warnings);
    errors
}

/// The list of what was found.
pub(super) fn list(text: Text, found: &[Finding], draft: &Draft, fitted: &Fitted) -> Vec<Element> {
    found.iter().map(|finding| item(text, finding, draft, fitted)).collect()
}

fn item(text: Text, finding: &Finding, draft: &Draft, fitted: &Fitted) -> Element {
    let class = if finding.is_error() { "finding finding--error" } else { "finding" };
    let code = finding.code.as_deref().unwrap_or_default();
    let help = finding.help.as_deref().map(|help| said(of_class("p", "finding__help"), help));
    let place = match finding.place(draft, fitted) {
        Some((locale, line, column)) => {
            button("finding__place", "jump", &text.line_and_column(line, column))
                .with("data-language", locale.tag())
                .with("data-line", &line.to_string())
                .with("data-column", &column.to_string())
        }
        None => make("span").said(finding.path.as_deref().unwrap_or_default()),
    };
    of_class("li", class).holding(
        [
            of_class("p", "finding__head")
                .holding([place, of_class("span", "finding__code").said(code)]),
            said(make("p"), &finding.message),
        ]
        .into_iter()
        .chain(help),
    )
}

/// Words in which what is to be typed stands between backticks.
fn said(element: Element, words: &str) -> Element {
    words.split('`').enumerate().fold(element, |element, (at, part)| match at % 2 {
        0 => element.said(part),
        _ => element.holding([make("code").said(part)]),
    })
}

/// Puts the caret at a line and a column of a text, and selects what stands there.
pub(super) fn jump(area: &Element, line: u32, column: u32) {
    let Some(area) = area.dyn_ref::<HtmlTextAreaElement>() else { return };
    let text = area.value();
    let start = offset(&text, line, column);
    // A mark of one character shows where it is.
    let end = start + text.encode_utf16().nth(start).filter(|unit| *unit != 10).map_or(0, |_| 1);
    let _ = area.focus();
    let (start, end) = (u32::try_from(start), u32::try_from(end));
    let _ = area.set_selection_range(start.unwrap_or_default(), end.unwrap_or_default());
    let lines = i32::try_from(text.lines().count().max(1)).unwrap_or(1);
    let above = i32::try_from(line.saturating_sub(4)).unwrap_or_default();
    area.set_scroll_top(area.scroll_height() / lines * above);
}

/// The place in UTF-16, in which browsers count, of a line and a column in characters.
fn offset(text: &str, line: u32, column: u32) -> usize {
    let mut at = 0;
    let mark = text.starts_with('\u{feff}');
    for (number, content) in (1..).zip(text.split('\n')) {
        if number == line {
            let hidden = usize::from(mark && number == 1);
            let before = usize::try_from(column.saturating_sub(1)).unwrap_or_default() + hidden;
            return at + content.chars().take(before).map(char::len_utf16).sum::<usize>();
        }
        at += content.encode_utf16().count() + 1;
    }
    at.saturating_sub(1)
}
