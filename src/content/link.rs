//! Links to the web. Whether something is there, only the web knows: whoever can ask it tells what
//! was found with [`WebLink::gone`] and [`WebLink::moved`].

use super::diagnostic::{Diagnostic, Position};
use super::fault::web;

/// A link to a page on the web: http or https.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct WebLink {
    /// The file in which it stands, relative to the content folder.
    pub path: String,
    /// Where in that file.
    pub position: Position,
    /// Where it leads, as the editor wrote it.
    pub url: String,
}

/// Why a link leads nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gone {
    /// The site answers that there is no such page: the status of its answer, 404 or 410 (RFC 9110,
    /// 15.5.5 and 15.5.11).
    Page(u16),
    /// There is no such host.
    Host,
}

impl WebLink {
    /// Tells that the link leads nowhere.
    pub fn gone(&self, why: Gone) -> Diagnostic {
        let fault = match why {
            Gone::Page(status) => web::no_page(&self.url, status),
            Gone::Host => web::no_host(&self.url),
        };
        fault.at(&self.path, Some(self.position))
    }

    /// Tells that what was there is at another address now, for good.
    pub fn moved(&self, to: &str) -> Diagnostic {
        web::moved(&self.url, to).at(&self.path, Some(self.position))
    }
}
