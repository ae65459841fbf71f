//! What a file is, by its path: `events/mirai-12/index.en.md` is the English text of an event.

use super::fault::{Fault, file, picture};
use crate::domain::{Locale, Slug};
use crate::route::Route;

/// A folder of texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Events,
    Pages,
    People,
    Stories,
}

impl Kind {
    /// Every kind, in the order of their folders.
    pub(super) const ALL: [Kind; 4] = [Kind::Events, Kind::Pages, Kind::People, Kind::Stories];

    /// The folder's name.
    pub(super) const fn folder(self) -> &'static str {
        match self {
            Kind::Events => "events",
            Kind::Pages => "pages",
            Kind::People => "people",
            Kind::Stories => "stories",
        }
    }

    /// Where a text of this kind stands on the site.
    pub(super) fn route(self, slug: Slug) -> Route {
        match self {
            Kind::Events => Route::Event(slug),
            Kind::Pages => Route::Page(slug),
            Kind::People => Route::Person(slug),
            Kind::Stories => Route::Story(slug),
        }
    }
}

/// What a file is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// `site.toml`.
    Site,
    /// `jobs.json`.
    Jobs,
    /// A text.
    Text {
        kind: Kind,
        slug: Slug,
        locale: Locale,
        /// Whether it is `SLUG/index.md` and not `SLUG.md`.
        in_folder: bool,
    },
    /// A picture beside a text.
    Picture { kind: Kind, slug: Slug },
    /// A file beside the content that is nobody's business: `README.md` at the top.
    Ignored,
}

/// Endings of pictures that browsers show.
pub(super) const PICTURE_ENDINGS: &[&str] = &["svg", "png", "jpg", "jpeg", "webp"];

/// Endings of pictures that have to be saved otherwise first.
const REFUSED_PICTURES: &[&str] = &["heic", "heif", "avif", "gif", "tif", "tiff", "bmp", "jxl"];

/// The ending of a file's name, without the dot; empty if it has none.
pub(super) fn ending(file: &str) -> &str {
    file.rsplit_once('.').map_or("", |(_, ending)| ending)
}

/// What the file at this path is.
pub(super) fn of_path(path: &str) -> Result<Place, Fault> {
    let parts: Vec<&str> = path.split('/').collect();
    let (folder, rest) = match parts.as_slice() {
        [] => return Ok(Place::Ignored),
        ["site.toml"] => return Ok(Place::Site),
        ["jobs.json"] => return Ok(Place::Jobs),
        [name] => return at_the_top(name),
        [folder, rest @ ..] => (*folder, rest),
    };
    let Some(kind) = Kind::ALL.into_iter().find(|kind| kind.folder() == folder) else {
        return Err(file::unknown_folder(folder, &Kind::ALL.map(Kind::folder)));
    };
    match rest {
        [name] => beside_others(kind, name),
        [name, file] => in_own_folder(kind, name, file),
        _ => Err(file::too_deep()),
    }
}

/// Whether the file at this path holds text of editors.
pub(super) fn holds_text(path: &str) -> bool {
    matches!(of_path(path), Ok(Place::Site | Place::Jobs | Place::Text { .. }))
}

/// The page on which what stands in the file at this path is to be seen, and the language in which
/// it is written.
pub(super) fn page(path: &str) -> Option<(Route, Locale)> {
    match of_path(path).ok()? {
        Place::Site => Some((Route::Home, Locale::Ja)),
        Place::Jobs => Some((Route::Jobs, Locale::Ja)),
        Place::Text { kind, slug, locale, .. } => Some((kind.route(slug), locale)),
        Place::Picture { kind, slug } => Some((kind.route(slug), Locale::Ja)),
        Place::Ignored => None,
    }
}

/// A file beside the folders. What isn't content may lie there, but no text and no other
/// `jobs.json`: an editor would wait for it in vain.
fn at_the_top(name: &str) -> Result<Place, Fault> {
    let lower = name.to_lowercase();
    let (stem, ending) = lower.rsplit_once('.').unwrap_or((lower.as_str(), ""));
    match ending {
        "md" | "markdown" | "mdx" if !stem.starts_with("readme") => {
            Err(file::text_in_wrong_place(&format!("{}/{stem}", Kind::Events.folder())))
        }
        "json" if strsim::damerau_levenshtein(stem, "jobs") < 2 => Err(file::misnamed("jobs.json")),
        _ => Ok(Place::Ignored),
    }
}

/// `events/NAME.md`.
fn beside_others(kind: Kind, name: &str) -> Result<Place, Fault> {
    let ending = ending(name);
    match ending.to_ascii_lowercase().as_str() {
        "md" | "markdown" | "txt" | "mdx" if ending != "md" => {
            Err(file::odd_ending(ending, &format!("{}/{name}", kind.folder())))
        }
        "md" => {
            let (stem, locale) = stem_and_locale(name)?;
            if stem == "index" {
                return Err(file::text_in_wrong_place(&format!("{}/NAME", kind.folder())));
            }
            Ok(Place::Text { kind, slug: slug(stem)?, locale, in_folder: false })
        }
        picture if PICTURE_ENDINGS.contains(&picture) => {
            Err(file::picture_in_wrong_place(kind.folder()))
        }
        _ => Err(file::unused_file()),
    }
}

/// `events/NAME/FILE`.
fn in_own_folder(kind: Kind, name: &str, file: &str) -> Result<Place, Fault> {
    let ending = ending(file);
    match ending.to_ascii_lowercase().as_str() {
        "md" | "markdown" | "txt" | "mdx" if ending != "md" => {
            Err(file::odd_ending(ending, &format!("{}/{name}/{file}", kind.folder())))
        }
        "md" => {
            let (stem, locale) = stem_and_locale(file)?;
            if stem != "index" {
                return Err(file::text_in_wrong_place(&format!("{}/{stem}", kind.folder())));
            }
            Ok(Place::Text { kind, slug: slug(name)?, locale, in_folder: true })
        }
        picture if PICTURE_ENDINGS.contains(&picture) => {
            Ok(Place::Picture { kind, slug: slug(name)? })
        }
        picture if REFUSED_PICTURES.contains(&picture) => Err(picture::ending(file)),
        _ => Err(file::unused_file()),
    }
}

/// `mirai-12.en.md` is `mirai-12` in English.
fn stem_and_locale(name: &str) -> Result<(&str, Locale), Fault> {
    let stem = name.strip_suffix(".md").unwrap_or(name);
    match stem.split_once('.') {
        None => Ok((stem, Locale::Ja)),
        Some((stem, "en")) => Ok((stem, Locale::En)),
        Some((_, tag)) => Err(file::unknown_locale(tag)),
    }
}

fn slug(name: &str) -> Result<Slug, Fault> {
    Slug::parse(name).map_err(|why| file::bad_slug(name, why))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(kind: Kind, slug: &str, locale: Locale, in_folder: bool) -> Option<Place> {
        Some(Place::Text { kind, slug: Slug::parse(slug).unwrap(), locale, in_folder })
    }

    #[test]
    fn what_a_file_is() {
        for (path, expected) in [
            ("site.toml", Some(Place::Site)),
            ("jobs.json", Some(Place::Jobs)),
            ("README.md", Some(Place::Ignored)),
            ("events/a-1.md", text(Kind::Events, "a-1", Locale::Ja, false)),
            ("events/a-1.en.md", text(Kind::Events, "a-1", Locale::En, false)),
            ("stories/b/index.md", text(Kind::Stories, "b", Locale::Ja, true)),
            ("stories/b/index.en.md", text(Kind::Stories, "b", Locale::En, true)),
            ("stories/b/README.md", None),
            ("stories/b/c/index.md", None),
            ("stories/index.md", None),
            ("event/a.md", None),
            ("events/a.MD", None),
            ("events/a.markdown", None),
            ("events/a.txt", None),
            ("events/a.fr.md", None),
            ("events/A.md", None),
            ("events/港.md", None),
            ("events/a.svg", None),
            ("events/a/notes.pdf", None),
        ] {
            assert_eq!(of_path(path).ok(), expected, "{path}");
        }
    }
}
