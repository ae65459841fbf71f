//! A picture with the text that stands for it.

use leptos::prelude::*;

use crate::domain::{Image, Raster, RasterFormat};
use crate::views::Source;
use crate::views::links::Links;

/// How wide a picture is shown at the head of a page (HTML `sizes`).
const WIDE: &str = "(min-width: 72rem) 66rem, 100vw";
/// How wide a picture is shown in a list.
const NARROW: &str = "(min-width: 48rem) 22rem, 100vw";

/// A picture, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Its address: of a photograph the one that any program can show.
    pub src: String,
    /// The text that stands for it.
    pub alt: String,
    /// What else is known of a photograph.
    pub photo: Option<Photo>,
}

/// The files of a photograph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Photo {
    /// The addresses in WebP with their widths (HTML `srcset`).
    pub srcset: String,
    /// The width of the picture at `src`, in pixels.
    pub width: u32,
    /// The height of the picture at `src`, in pixels.
    pub height: u32,
}

impl Picture {
    /// The picture of a piece of content whose files lie in `folder`.
    pub fn of(source: Source<'_>, folder: &str, image: &Image) -> Picture {
        Picture::at(source, &format!("{folder}/{}", image.file), &image.alt)
    }

    /// The picture at a path of the content folder.
    pub fn at(source: Source<'_>, path: &str, alt: &str) -> Picture {
        let photo = source.site.pictures.get(path);
        let src = match photo {
            Some(raster) => Raster::file(path, raster.fallback_width(), raster.fallback_format()),
            None => path.to_owned(),
        };
        Picture {
            src: source.links.file(&src),
            alt: alt.to_owned(),
            photo: photo.map(|raster| Photo::of(source.links, path, *raster)),
        }
    }

    /// The picture in its plate: the style gives the proportions, so that nothing moves when it
    /// arrives. Beside a title that says the same it is decoration, and then has no text.
    pub(super) fn view(self, decoration: bool, eager: bool) -> impl IntoView {
        let alt = if decoration { String::new() } else { self.alt };
        let loading = if eager { "eager" } else { "lazy" };
        let sizes = if decoration { NARROW } else { WIDE };
        let size = self.photo.as_ref().map(|photo| (photo.width, photo.height));
        let webp = self.photo.map(|photo| {
            view! { <source type="image/webp" srcset=photo.srcset sizes=sizes /> }
        });
        view! {
            <div class="plate">
                <picture>
                    {webp}
                    <img
                        src=self.src
                        alt=alt
                        width=size.map(|(width, _)| width.to_string())
                        height=size.map(|(_, height)| height.to_string())
                        loading=loading
                        decoding="async"
                    />
                </picture>
            </div>
        }
    }
}

impl Photo {
    fn of(links: &Links, path: &str, raster: Raster) -> Photo {
        let widths = raster.widths().into_iter().map(|width| {
            let file = Raster::file(path, width, RasterFormat::WebP);
            format!("{} {width}w", links.file(&file))
        });
        let width = raster.fallback_width();
        Photo {
            srcset: widths.collect::<Vec<_>>().join(", "),
            width,
            height: raster.height_at(width),
        }
    }
}
