//! What may be published although it looks like a leak.

use super::{Field, Read, read_group, record};
use crate::content::ledger::Reading;
use crate::content::source::Node;

record! {
    /// A text that may be published.
    AllowFields, "this item of `allow`" {
        required fact leak: String,
        required fact because: String,
    }
}

/// A text that may be published, and why. It is written down where it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::content) struct Allowed;

impl Read for Allowed {
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
