//! Markup that is safe to put into a page as it is.

/// HTML made by this program: the only thing that views give to `inner_html`.
///
/// The field is private, and the architecture test lists the three places that may call the
/// constructors: the Markdown renderer, the renderer of still views, and the client, which takes
/// the body of a page of this site that it fetched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    /// Markup that a renderer of this crate wrote, in which every text from outside is escaped.
    pub(crate) const fn from_renderer(markup: String) -> Html {
        Html(markup)
    }

    /// The markup.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The markup, taken out for `inner_html`.
    pub fn into_string(self) -> String {
        self.0
    }
}
