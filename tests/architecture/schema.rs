//! The words and fields of the content format, each written once.

use std::collections::{BTreeMap, BTreeSet};

use naname::route::RESERVED_SLUGS;
use proc_macro2::TokenTree;
use quote::ToTokens;
use syn::visit::{self, Visit};

use crate::sources::Source;
use crate::tokens::{each, mark, string};

/// The words of every `keyword!` of these sources, each with its enum.
pub fn words(sources: &[Source]) -> BTreeMap<String, String> {
    let mut words = BTreeMap::new();
    for source in sources {
        for body in source.macros("keyword") {
            let names = body.iter().find(|token| matches!(token, TokenTree::Ident(_)));
            let name = names.map(ToString::to_string).unwrap_or_default();
            let mut own: Vec<String> = Vec::new();
            // What stands in brackets behind a word says what it means.
            each(&body, &mut |tokens, at| {
                let is_word = at.checked_sub(1).and_then(|it| mark(tokens.get(it))) == Some('=');
                own.extend(tokens.get(at).filter(|_| is_word).and_then(string));
            });
            words.extend(own.into_iter().map(|word| (word, name.clone())));
        }
    }
    words
}

/// The fields of every `record!` of these sources.
pub fn fields(sources: &[Source]) -> BTreeSet<String> {
    let mut fields = BTreeSet::new();
    for body in sources.iter().flat_map(|source| source.macros("record")) {
        each(&body, &mut |tokens, at| {
            let [need, sort, TokenTree::Ident(field), colon, ..] =
                tokens.get(at..).unwrap_or_default()
            else {
                return;
            };
            let (need, sort) = (need.to_string(), sort.to_string());
            let is_field = ["required", "optional"].contains(&need.as_str())
                && ["fact", "text"].contains(&sort.as_str())
                && mark(Some(colon)) == Some(':');
            if is_field {
                fields.insert(field.to_string());
            }
        });
    }
    fields
}

/// String literals that repeat a word of an enum. A word that is also a folder's or an address's
/// name (`events`) may stand there as that.
pub fn repeated_words(source: &Source, words: &BTreeMap<String, String>) -> Vec<String> {
    source
        .strings()
        .iter()
        .filter(|text| !RESERVED_SLUGS.contains(&text.what.as_str()))
        .filter_map(|text| {
            let of = words.get(&text.what)?;
            Some(format!(
                "{}: {:?} is a word of `{of}`, written once more: the two can come to differ. Use \
                 `{of}::….word()`, or define the words with `keyword!`.",
                source.at(text.line),
                text.what,
            ))
        })
        .collect()
}

/// String literals that repeat the name of a field. One that is also a folder's, a language's or an
/// address's name (`people`, `en`) may stand there as that.
pub fn repeated_fields(source: &Source, fields: &BTreeSet<String>) -> Vec<String> {
    source
        .strings()
        .iter()
        .filter(|text| !RESERVED_SLUGS.contains(&text.what.as_str()))
        .filter(|text| fields.contains(&text.what))
        .map(|text| {
            format!(
                "{}: {:?} is a field of a `record!`, written once more: rename one and a message \
                 names a field that no editor knows. Take the name from the record.",
                source.at(text.line),
                text.what,
            )
        })
        .collect()
}

/// `impl Read for …` that compares with words of its own instead of those of an enum.
pub fn vocabularies(source: &Source) -> Vec<String> {
    let mut readers = Readers::default();
    source.items.iter().for_each(|item| readers.visit_item(item));
    readers
        .found
        .into_iter()
        .map(|(name, words)| {
            format!(
                "{}: `{name}` spells its words by hand ({}): neither the schema nor the composer's \
                 form can know them. Define them with `keyword!` in `domain`.",
                source.path,
                words.join(", "),
            )
        })
        .collect()
}

#[derive(Default)]
struct Readers {
    found: Vec<(String, Vec<String>)>,
}

impl<'ast> Visit<'ast> for Readers {
    fn visit_item_impl(&mut self, item: &'ast syn::ItemImpl) {
        let text = item.to_token_stream().to_string();
        if text.starts_with("impl Read for") {
            let mut arms = Arms::default();
            arms.visit_item_impl_inside(item);
            if !arms.words.is_empty() {
                self.found.push((item.self_ty.to_token_stream().to_string(), arms.words));
            }
        }
        visit::visit_item_impl(self, item);
    }
}

#[derive(Default)]
struct Arms {
    words: Vec<String>,
}

impl Arms {
    fn visit_item_impl_inside(&mut self, item: &syn::ItemImpl) {
        item.items.iter().for_each(|item| self.visit_impl_item(item));
    }
}

impl<'ast> Visit<'ast> for Arms {
    fn visit_pat(&mut self, pattern: &'ast syn::Pat) {
        let text = pattern.to_token_stream().to_string();
        if text.starts_with('"') {
            self.words.push(text);
            return;
        }
        visit::visit_pat(self, pattern);
    }
}

mod proofs {
    use super::*;

    fn content(text: &str) -> Source {
        Source::parse("src/content/a.rs", text)
    }

    #[test]
    fn a_word_or_field_that_is_written_twice_is_found() {
        let domain = Source::parse(
            "src/domain/a.rs",
            "keyword! { /** How. */ Attendance { /** There. */ InPerson = \"in-person\" (\"会場\"), \
             /** On a screen. */ Online = \"online\" (\"オンライン\"), } }",
        );
        let words = words(&[domain]);
        assert_eq!(words.keys().collect::<Vec<_>>(), ["in-person", "online"]);
        assert_eq!(words["online"], "Attendance");
        let twice = content("fn f(word: &str) -> bool { word == \"in-person\" }");
        assert_eq!(repeated_words(&twice, &words).len(), 1);
        let told = content("/// in-person\nfn f() { say(\"write in-person here\") }");
        assert_eq!(repeated_words(&told, &words), [""; 0]);

        let records = content(
            "record! { EventFields, \"the event\" { required text title: String, \
             optional fact end: Moment, } } fn f() { missing(\"end\") }",
        );
        let fields = fields(std::slice::from_ref(&records));
        assert_eq!(fields.iter().collect::<Vec<_>>(), ["end", "title"]);
        assert_eq!(repeated_fields(&records, &fields).len(), 1);
    }

    #[test]
    fn words_that_are_spelled_by_hand_are_found() {
        let by_hand = content(
            "impl Read for Word { fn read(node: &Node) -> Option<Self> { match text(node)? { \
             \"no\" => Some(Word::No), \"full\" => Some(Word::Full), _ => None } } }",
        );
        assert_eq!(vocabularies(&by_hand).len(), 1);
        let derived = content(
            "impl Read for Word { fn read(node: &Node) -> Option<Self> { \
             Word::from_word(text(node)?) } } fn g(a: &str) { match a { \"b\" => {} _ => {} } }",
        );
        assert_eq!(vocabularies(&derived), [""; 0]);
    }
}
