//! Pieces of content, as examples show them.

/// A piece of content: how it departs from content that has no faults.
#[derive(Clone, Copy, Debug)]
pub struct Piece {
    /// The file, relative to the content folder.
    pub path: &'static str,
    /// What of the file is shown.
    pub part: Part,
    /// What stands there.
    pub text: &'static str,
}

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A whole file.
    File,
    /// A whole file, and nothing else in the folder.
    Only,
    /// A whole file, in Shift_JIS.
    ShiftJis,
    /// The file of which the text names the former path, now here.
    Moved,
    /// One more file, with what is in the file that the text names.
    Copy,
    /// Fields of the front matter.
    Fields,
    /// The text below the front matter.
    Body,
    /// Fields of a position.
    Position,
    /// Lines of `site.toml`.
    Settings,
    /// A file of positions to import.
    Import,
    /// A command.
    Command,
}

impl Part {
    /// The language of the text, as Markdown names it; none if the path says all.
    pub(super) fn language(self, path: &str) -> Option<&'static str> {
        match self {
            Part::Moved | Part::Copy => None,
            Part::Fields => Some("yaml"),
            Part::Body => Some("markdown"),
            Part::Position => Some("json"),
            Part::Settings => Some("toml"),
            Part::Command => Some("sh"),
            Part::File | Part::Only | Part::ShiftJis | Part::Import => {
                Some(match path.rsplit_once('.') {
                    Some((_, "md")) => "markdown",
                    Some((_, "json")) => "json",
                    Some((_, "toml")) => "toml",
                    Some((_, "svg")) => "xml",
                    _ => "plain",
                })
            }
        }
    }
}

const fn piece(path: &'static str, part: Part, text: &'static str) -> Piece {
    Piece { path, part, text }
}

pub(super) const fn file(path: &'static str, text: &'static str) -> Piece {
    piece(path, Part::File, text)
}

pub(super) const fn only(path: &'static str, text: &'static str) -> Piece {
    piece(path, Part::Only, text)
}

pub(super) const fn shift_jis(path: &'static str, text: &'static str) -> Piece {
    piece(path, Part::ShiftJis, text)
}

pub(super) const fn moved(from: &'static str, path: &'static str) -> Piece {
    piece(path, Part::Moved, from)
}

pub(super) const fn copy(of: &'static str, path: &'static str) -> Piece {
    piece(path, Part::Copy, of)
}

pub(super) const fn event(text: &'static str) -> Piece {
    piece("events/tea.md", Part::Fields, text)
}

pub(super) const fn story(text: &'static str) -> Piece {
    piece("stories/bread.md", Part::Fields, text)
}

pub(super) const fn english(text: &'static str) -> Piece {
    piece("events/tea.en.md", Part::Fields, text)
}

pub(super) const fn body(text: &'static str) -> Piece {
    piece("pages/about.md", Part::Body, text)
}

pub(super) const fn position(text: &'static str) -> Piece {
    piece("jobs.json", Part::Position, text)
}

pub(super) const fn settings(text: &'static str) -> Piece {
    piece("site.toml", Part::Settings, text)
}

pub(super) const fn import(path: &'static str, text: &'static str) -> Piece {
    piece(path, Part::Import, text)
}

pub(super) const fn command(text: &'static str) -> Piece {
    piece("", Part::Command, text)
}

/// A drawing without faults.
pub(super) const DRAWING: &str =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><circle r=\"4\"/></svg>";
