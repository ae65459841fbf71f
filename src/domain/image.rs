//! A picture beside a text.

/// A picture that lies beside a content file, with the text that stands for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// The file's name, in the folder of the content file.
    pub file: String,
    /// What the picture shows, for those who don't see it.
    pub alt: String,
}
