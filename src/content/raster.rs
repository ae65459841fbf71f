//! Photographs: what can be known of one before it is made ready for the site.

use std::io::Cursor;

use image::metadata::Orientation;
use image::{ImageDecoder, ImageFormat, ImageReader};

use super::fault::{Fault, picture};
use super::place;
use crate::domain::Raster;

/// The most pixels that a photograph may have: more than any camera's, fewer than would fill the
/// memory of the machine that builds.
const MOST_PIXELS: u64 = 120_000_000;

/// The size of the photograph in a file, turned upright.
pub(super) fn read(path: &str, bytes: &[u8]) -> Result<Raster, Fault> {
    if is_heic(bytes) {
        return Err(picture::heic());
    }
    let unreadable = |error: &dyn std::fmt::Display| picture::unreadable(&error.to_string());
    let reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|error| unreadable(&error))?;
    let ending = place::ending(path);
    let Some(format) = reader.format() else { return Err(picture::unreadable("")) };
    if format != ImageFormat::from_extension(ending).unwrap_or(format) {
        return Err(picture::other_kind(ending, format.extensions_str().first().unwrap_or(&"")));
    }
    let mut decoder = reader.into_decoder().map_err(|error| unreadable(&error))?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(picture::too_large(width, height));
    }
    let lies = matches!(
        orientation,
        Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH
    );
    let (width, height) = if lies { (height, width) } else { (width, height) };
    Ok(Raster { width, height, transparent: decoder.color_type().has_alpha() })
}

/// Whether it is a picture as telephones take it: ISO/IEC 23008-12, a box `ftyp` with a brand of
/// the HEVC family.
fn is_heic(bytes: &[u8]) -> bool {
    let brand = bytes.get(4..12).unwrap_or_default();
    [b"ftypheic", b"ftypheix", b"ftypheim", b"ftyphevc", b"ftypmif1"].iter().any(|b| *b == brand)
}
