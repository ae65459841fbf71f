//! What `site.toml` says of leaks.

use super::value::Mail;
use crate::content::leak::Rules;
use crate::content::ledger::Reading;
use crate::content::read::{Allowed, Field, Read, record};
use crate::content::shape::Shape;
use crate::content::source::Node;
use crate::content::texts;

record! {
    /// What must not be published here, and what may.
    LeaksFields, LEAKS {
        /// Hosts of the company's own network; `*.` before a domain means all below it.
        optional fact hosts: Vec<Wanted> = "社内だけのホスト名。`*.` を前に付けると、その下すべて。",
        /// Words that mark what is not for everybody, beside the usual ones.
        optional fact words: Vec<Wanted> = "外に出さない書類の印。よくあるものは書かなくても見つかります。",
        /// Mail addresses, their domains, and telephone numbers that are public.
        optional fact contacts: Vec<String> = "公開してよいメールアドレス、そのドメイン、電話番号。",
        /// Texts that may stand in this file although they look like a leak, each with the reason.
        optional fact allow: Vec<Allowed> = "漏えいに見えても、このファイルに書いてよい文字と、その理由。",
    }
}

/// What is looked for. Where it is written it is no leak.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::content) struct Wanted(String);

impl Read for Wanted {
    fn shape() -> Shape {
        Shape::Text
    }

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
