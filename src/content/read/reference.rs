//! Names of things that other files hold. Whether they are there is checked when all is read.

use super::Read;
use super::scalar::{read_text, slug};
use crate::content::fault::{picture, thing};
use crate::content::form::Sort;
use crate::content::ledger::{Reading, Wanted};
use crate::content::place::PICTURE_ENDINGS;
use crate::content::shape::{Form, Shape};
use crate::content::source::Node;
use crate::domain::Slug;

macro_rules! references {
    ($( $(#[$meta:meta])* $name:ident ($example:literal) => $wanted:ident, )+) => {
        $(
            $(#[$meta])*
            #[derive(Clone, Debug, PartialEq, Eq)]
            pub(in crate::content) struct $name(pub Slug);

            impl Read for $name {
                fn shape() -> Shape {
                    slug($example).sorted(Sort::$wanted)
                }

                fn read(node: &Node, reading: &mut Reading<'_>) -> Option<Self> {
                    let slug = Slug::read(node, reading)?;
                    reading.refer(&node.span, Wanted::$wanted(slug.clone()));
                    Some($name(slug))
                }
            }
        )+
    };
}

references! {
    /// A person with a profile.
    PersonSlug ("sakaki-haruka") => Person,
    /// A story that reports on an event.
    ReportSlug ("mirai-12-report") => Report,
    /// A word of the topics.
    TopicKey ("food") => Topic,
    /// A word of the industries.
    IndustryKey ("trading") => Industry,
    /// A word of the regions.
    RegionKey ("kanto") => Region,
    /// A word of the series, where an event names it.
    SeriesKey ("mirai") => Series,
    /// A word of the series, where a story names it.
    StorySeriesKey ("second-first-day") => StorySeries,
    /// A page to which a way leads.
    WayPage ("for-alumni") => WayPage,
}

/// The name of a picture beside the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::content) struct PictureFile(pub String);

impl Read for PictureFile {
    fn shape() -> Shape {
        let endings = PICTURE_ENDINGS.join("|");
        Form::of(&format!(r"(?:\./)?[^/\\:]*\.(?:{endings})"), "cover.svg").sorted(Sort::Picture)
    }

    fn read(node: &Node, reading: &mut Reading<'_>) -> Option<Self> {
        let file = read_text(node, reading, thing::PICTURE)?;
        let file = file.strip_prefix("./").unwrap_or(file);
        let Some(folder) = reading.folder.clone() else {
            reading.fault(&node.span, picture::not_a_file_name(file));
            return None;
        };
        if file.contains(['/', '\\', ':']) {
            reading.fault(&node.span, picture::not_a_file_name(file));
            return None;
        }
        let file = file.to_owned();
        reading.refer(&node.span, Wanted::Picture { folder, file: file.clone() });
        Some(PictureFile(file))
    }
}
