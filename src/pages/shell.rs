//! The shell: the frame into which every page is put.

use serde::{Deserialize, Serialize};

/// A shell page, cut where the parts of a page go.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shell {
    /// Up to the page's language.
    pub before_language: String,
    /// From there to the page's head.
    pub before_head: String,
    /// From there to the page's body.
    pub before_body: String,
    /// The rest.
    pub after_body: String,
    /// What starts the client, where it is built.
    pub start: Option<Start>,
    /// The path of the style sheet in `dist/`.
    pub style: Option<String>,
    /// The path of the one for paper.
    pub print: Option<String>,
    /// The files of the composer, where it is built.
    pub composer: Option<Program>,
}

/// The element that starts the client: the only script that stands in a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Start {
    /// The element.
    pub element: String,
    /// By what the policy of a page knows its text (`hash-source`, CSP Level 3 §2.3.1).
    pub digest: String,
}

/// A WebAssembly program: its files, as a page names them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Program {
    /// The module that wasm-bindgen wrote.
    pub js: String,
    /// The program itself.
    pub wasm: String,
    /// How its parts look.
    pub style: String,
}

impl Shell {
    /// A document: the shell around a page.
    pub(crate) fn around(&self, language: &str, head: &str, body: &str) -> String {
        let parts = [
            self.before_language.as_str(),
            language,
            &self.before_head,
            head,
            &self.before_body,
            body,
            &self.after_body,
        ];
        parts.concat()
    }
}
