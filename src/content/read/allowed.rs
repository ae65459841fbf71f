//! What may be published although it looks like a leak.

use super::{Field, Read, read_group, record};
use crate::content::ledger::Reading;
use crate::content::shape::Shape;
use crate::content::source::Node;

record! {
    /// A text that may be published.
    AllowFields, ALLOWANCE {
        /// The text, letter for letter.
        required fact leak: String = "載せてよい文字。一字ずつ同じに書きます。",
        /// Why it may be published.
        required fact because: String = "載せてよい理由。",
    }
}

/// A text that may be published, and why. It is written down where it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::content) struct Allowed;

impl Read for Allowed {
    fn shape() -> Shape {
        AllowFields::shape()
    }

    fn read(node: &Node, reading: &mut Reading<'_>) -> Option<Self> {
        let fields: AllowFields = read_group(node, reading)?;
        let (Field::Given(text, own), Field::Given(_, reason)) = (fields.leak, fields.because)
        else {
            return None;
        };
        // All of the item: the reason may repeat the text.
        let end = own.end.max(reason.end);
        reading.allow(&(node.span.start.min(own.start).min(reason.start)..end), text);
        Some(Allowed)
    }
}
