//! A picture beside a text.

use serde::{Deserialize, Serialize};

/// A picture that lies beside a content file, with the text that stands for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// The file's name, in the folder of the content file.
    pub file: String,
    /// What the picture shows, for those who don't see it.
    pub alt: String,
}

/// A picture made of pixels: a photograph. It is never published as it is, because of what cameras
/// write into files, but in several widths; see [`Raster::widths`] and [`Raster::file`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Raster {
    /// Its width in pixels, turned upright.
    pub width: u32,
    /// Its height in pixels, turned upright.
    pub height: u32,
    /// Whether parts of it may be transparent.
    pub transparent: bool,
}

/// A format in which pictures are published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RasterFormat {
    /// WebP, with losses: what nearly all browsers take.
    WebP,
    /// JPEG, for programs that show links, and for old browsers.
    Jpeg,
    /// PNG, the same for pictures that are transparent.
    Png,
}

impl RasterFormat {
    /// The ending of its files, without the dot.
    pub const fn ending(self) -> &'static str {
        match self {
            RasterFormat::WebP => "webp",
            RasterFormat::Jpeg => "jpg",
            RasterFormat::Png => "png",
        }
    }
}

impl Raster {
    /// The widths in which pictures are published, in pixels: a phone's column, twice that, a wide
    /// column, and the widest.
    const WIDTHS: [u32; 4] = [480, 960, 1440, 1920];
    /// The width of the fallback, in pixels.
    const FALLBACK: u32 = 960;

    /// The widths in which it is published, in pixels, ascending: never wider than it is.
    pub fn widths(self) -> Vec<u32> {
        let widest = Raster::WIDTHS.last().map_or(self.width, |widest| self.width.min(*widest));
        Raster::WIDTHS.into_iter().filter(|width| *width < widest).chain([widest]).collect()
    }

    /// The width of the one that any program can show, in pixels.
    pub fn fallback_width(self) -> u32 {
        self.width.min(Raster::FALLBACK)
    }

    /// The format of the one that any program can show.
    pub const fn fallback_format(self) -> RasterFormat {
        if self.transparent { RasterFormat::Png } else { RasterFormat::Jpeg }
    }

    /// Its height at a width, in pixels.
    pub fn height_at(self, width: u32) -> u32 {
        let (own, wanted) = (u64::from(self.width.max(1)), u64::from(width));
        let height = (u64::from(self.height) * wanted + own / 2) / own;
        u32::try_from(height).unwrap_or(u32::MAX).max(1)
    }

    /// The path under which the picture at `path` is published in a width and format.
    pub fn file(path: &str, width: u32, format: RasterFormat) -> String {
        format!("{path}.{width}.{}", format.ending())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_never_made_larger() {
        for (width, expected) in [
            (1, vec![1]),
            (480, vec![480]),
            (481, vec![480, 481]),
            (1000, vec![480, 960, 1000]),
            (1920, vec![480, 960, 1440, 1920]),
            (6000, vec![480, 960, 1440, 1920]),
        ] {
            let raster = Raster { width, height: 10, transparent: false };
            assert_eq!(raster.widths(), expected, "{width}");
            assert!(raster.fallback_width() <= width, "{width}");
        }
    }

    #[test]
    fn a_height_keeps_the_proportion() {
        for (width, height, at, expected) in
            [(4000, 3000, 960, 720), (3, 2, 3, 2), (4000, 1, 480, 1), (1000, 667, 480, 320)]
        {
            let raster = Raster { width, height, transparent: false };
            assert_eq!(raster.height_at(at), expected, "{width}x{height} at {at}");
        }
    }
}
