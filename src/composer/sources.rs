//! What the composer must know to make any page as the build made it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::{Instant, Raster};
use crate::pages::Shell;
use crate::route::BasePath;

/// The content of a site as it is published, and how it was built. It is one file of the site.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sources {
    /// The path below which the site is published.
    pub base: BasePath,
    /// The build's instant.
    pub at: Instant,
    /// What stands around every page.
    pub shell: Shell,
    /// The content files, by their paths relative to the content folder, as they are in the
    /// repository. What is not published is not among them.
    pub texts: BTreeMap<String, String>,
    /// The photographs that are published, by their paths relative to the content folder.
    pub photographs: BTreeMap<String, Photograph>,
    /// The paths of the drawings that are published.
    pub drawings: Vec<String>,
    /// When the texts were last changed, in seconds since 1970-01-01T00:00:00Z.
    pub history: BTreeMap<String, i64>,
}

/// What is known of a photograph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Photograph {
    /// Its width in pixels, turned upright.
    pub width: u32,
    /// Its height in pixels, turned upright.
    pub height: u32,
    /// Whether parts of it may be transparent.
    pub transparent: bool,
}

impl From<Raster> for Photograph {
    fn from(Raster { width, height, transparent }: Raster) -> Photograph {
        Photograph { width, height, transparent }
    }
}

impl From<Photograph> for Raster {
    fn from(Photograph { width, height, transparent }: Photograph) -> Raster {
        Raster { width, height, transparent }
    }
}
