//! The picture that stands beside a link to a page, wherever somebody shares it.

use super::made::Made;
use crate::route::Route;
use crate::views::links::Links;
use crate::views::text::Text;

/// The width of the drawings in `public/assets`, in pixels.
const WIDTH: u32 = 1200;
/// Their height.
const HEIGHT: u32 = 630;

/// A picture as Open Graph tells it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct SharePicture {
    /// Its whole address.
    pub(crate) src: String,
    /// The text that stands for it.
    pub(crate) alt: String,
    /// Width and height in pixels, where they are known.
    pub(crate) size: Option<(u32, u32)>,
}

/// The picture for a page: its own, if that is a photograph; else the drawing for its kind, because
/// hardly any service shows a vector drawing. `links` makes whole addresses.
pub(crate) fn picture(links: &Links, origin: &str, made: &Made) -> SharePicture {
    if let Some(own) = made.picture.as_ref().filter(|own| is_photograph(&own.src)) {
        let src = format!("{origin}{}", own.src);
        let size = own.photo.as_ref().map(|photo| (photo.width, photo.height));
        return SharePicture { src, alt: own.alt.clone(), size };
    }
    let text = Text(links.locale);
    let (drawing, alt) = match &*made.address.route.first() {
        Route::Events | Route::Event(_) => ("event", text.drawing_of_event()),
        Route::Stories | Route::Story(_) => ("story", text.drawing_of_story()),
        Route::Jobs | Route::Job(_) => ("job", text.drawing_of_job()),
        Route::People | Route::Person(_) => ("person", text.drawing_of_person()),
        _ => ("site", text.drawing_of_site()),
    };
    SharePicture {
        src: links.file(&format!("assets/share-{drawing}.png")),
        alt: alt.to_owned(),
        size: Some((WIDTH, HEIGHT)),
    }
}

/// Whether a picture is made of pixels, as its name tells.
pub(crate) fn is_photograph(file: &str) -> bool {
    !file.rsplit('.').next().is_some_and(|extension| extension.eq_ignore_ascii_case("svg"))
}
