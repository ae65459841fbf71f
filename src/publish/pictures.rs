//! Photographs, made ready for readers: upright, in the colours of the web, in fitting widths, and
//! without a word of what cameras and programs write into files (Exif, GPS, XMP, IPTC, profiles).
//! Only pixels are taken from the original, which stays out of the site.
//!
//! An unchanged picture costs nothing: what was made of it is kept under the digest of its bytes.

use std::io::Cursor;
use std::path::Path;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageReader};
use moxcms::{ColorProfile, Layout, TransformOptions};
use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::{Failure, Request, reader, writer};
use crate::content::Shown;
use crate::domain::{Raster, RasterFormat};

/// How good pictures with losses are, out of 100.
const QUALITY: u8 = 80;

/// Raise it whenever the same original gives other bytes: what was kept before is then of no use.
const RECIPE: &[u8] = b"1";

/// The files of all photographs of a site: their paths, and what is in them.
///
/// # Errors
/// If a picture can't be read although its beginning is right, or the cache can't be written.
pub(super) fn files(
    shown: &Shown<'_>,
    request: &Request<'_>,
) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let paths = shown.pictures.par_iter();
    let made: Result<Vec<_>, Failure> = paths
        .filter_map(|path| Some((*path, shown.site.pictures.get(*path)?)))
        .map(|(path, raster)| of_picture(path, *raster, request))
        .collect();
    Ok(made?.into_iter().flatten().collect())
}

/// What is published of a picture: every width in WebP, and one that any program can show.
fn wanted(path: &str, raster: Raster) -> Vec<(String, u32, RasterFormat)> {
    let fallback = (raster.fallback_width(), raster.fallback_format());
    let widths = raster.widths().into_iter().map(|width| (width, RasterFormat::WebP));
    let all = widths.chain([fallback]);
    all.map(|(width, format)| (Raster::file(path, width, format), width, format)).collect()
}

fn of_picture(
    path: &str,
    raster: Raster,
    request: &Request<'_>,
) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let original = request.content.join(path);
    let bytes = reader::file(&original)?;
    let key = digest(&bytes);
    let mut pixels = None;
    let mut files = Vec::new();
    for (file, width, format) in wanted(path, raster) {
        let kept = request.cache.map(|cache| {
            cache.join("pictures").join(&key).join(format!("{width}.{}", format.ending()))
        });
        let found = kept.as_ref().filter(|kept| reader::changed(kept).is_some());
        let bytes = match found {
            Some(kept) => reader::file(kept)?,
            None => {
                if pixels.is_none() {
                    pixels = Some(upright(&bytes).map_err(|why| broken(&original, why))?);
                }
                let Some(pixels) = &pixels else { continue };
                let made = encoded(pixels, raster, width, format);
                let made = made.map_err(|why| broken(&original, why))?;
                if let Some(kept) = &kept {
                    writer::keep(kept, &made)?;
                }
                made
            }
        };
        files.push((file, bytes));
    }
    Ok(files)
}

fn broken(path: &Path, why: String) -> Failure {
    Failure::Picture(path.to_owned(), why)
}

/// The digest of a picture and of what is done with it.
fn digest(bytes: &[u8]) -> String {
    let digest = Sha256::new().chain_update(RECIPE).chain_update(bytes).finalize();
    digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

/// The pixels of a picture, turned upright and in sRGB.
fn upright(bytes: &[u8]) -> Result<DynamicImage, String> {
    let told = |error: image::ImageError| error.to_string();
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format();
    let mut decoder = reader.map_err(|error| error.to_string())?.into_decoder().map_err(told)?;
    let orientation = decoder.orientation().map_err(told)?;
    let profile = decoder.icc_profile().ok().flatten();
    let image = DynamicImage::from_decoder(decoder).map_err(told)?;
    // Eight bits for each colour are what the web shows.
    let image = if image.color().has_alpha() {
        DynamicImage::ImageRgba8(image.to_rgba8())
    } else {
        DynamicImage::ImageRgb8(image.to_rgb8())
    };
    let mut image = match profile {
        Some(profile) => in_srgb(image, &profile),
        None => image,
    };
    image.apply_orientation(orientation);
    Ok(image)
}

/// The picture in the colours of the web. One whose profile can't be read, or is not of red, green
/// and blue, stays as it is.
fn in_srgb(image: DynamicImage, profile: &[u8]) -> DynamicImage {
    let layout = if image.color().has_alpha() { Layout::Rgba } else { Layout::Rgb };
    let transform = ColorProfile::new_from_slice(profile).and_then(|profile| {
        let srgb = ColorProfile::new_srgb();
        profile.create_transform_8bit(layout, &srgb, layout, TransformOptions::default())
    });
    let Ok(transform) = transform else { return image };
    let source = image.as_bytes();
    let mut target = vec![0; source.len()];
    if transform.transform(source, &mut target).is_err() {
        return image;
    }
    let (width, height) = (image.width(), image.height());
    let changed = if image.color().has_alpha() {
        image::RgbaImage::from_raw(width, height, target).map(DynamicImage::ImageRgba8)
    } else {
        image::RgbImage::from_raw(width, height, target).map(DynamicImage::ImageRgb8)
    };
    changed.unwrap_or(image)
}

/// A picture in a width and format, as the bytes of a file.
fn encoded(
    image: &DynamicImage,
    raster: Raster,
    width: u32,
    format: RasterFormat,
) -> Result<Vec<u8>, String> {
    let height = raster.height_at(width);
    let smaller;
    let image = if (image.width(), image.height()) == (width, height) {
        image
    } else {
        smaller = image.resize_exact(width, height, FilterType::Lanczos3);
        &smaller
    };
    let mut bytes = Vec::new();
    let told = |error: image::ImageError| error.to_string();
    match format {
        RasterFormat::WebP => {
            let encoder = if image.color().has_alpha() {
                webp::Encoder::from_rgba(image.as_bytes(), width, height)
            } else {
                webp::Encoder::from_rgb(image.as_bytes(), width, height)
            };
            bytes.extend_from_slice(&encoder.encode(f32::from(QUALITY)));
        }
        RasterFormat::Jpeg => {
            let opaque = image.to_rgb8();
            opaque
                .write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, QUALITY))
                .map_err(told)?;
        }
        RasterFormat::Png => {
            image.write_with_encoder(PngEncoder::new(&mut bytes)).map_err(told)?;
        }
    }
    Ok(bytes)
}
