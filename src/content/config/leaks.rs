//! What `site.toml` says of leaks.

use super::value::Mail;
use crate::content::leak::Rules;
use crate::content::ledger::Reading;
use crate::content::read::{Allowed, Field, Read, record};
use crate::content::source::Node;
use crate::content::texts;

record! {
    /// What must not be published here, and what may.
    LeaksFields, "`[leaks]`" {
        optional fact hosts: Vec<Wanted>,
        optional fact words: Vec<Wanted>,
        optional fact contacts: Vec<String>,
        optional fact allow: Vec<Allowed>,
    }
}

/// What is looked for. Where it is written it is no leak.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::content) struct Wanted(String);

impl Read for Wanted {
    fn read(node: &Node, reading: &mut Reading<'_>) -> Option<Self> {
        let text = String::read(node, reading)?;
        reading.ledger.searched_for.push(node.span.clone());
        Some(Wanted(text))
    }
}

/// The rules, with the office's address among what is public.
pub(super) fn rules(fields: &Field<LeaksFields>, contact: &Field<Mail>) -> Rules {
    let fields = fields.value().unwrap_or_default();
    let mut contacts = texts::list(&fields.contacts);
    contacts.extend(contact.value().map(|mail| mail.0));
    let texts = |wanted: &Field<Vec<Wanted>>| {
        texts::list(wanted).into_iter().map(|wanted| wanted.0).collect()
    };
    Rules { hosts: texts(&fields.hosts), words: texts(&fields.words), contacts }
}
