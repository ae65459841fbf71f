//! The search index of a site: what `search` needs to find pages, as files.

mod page;
mod parts;
mod text;

use std::collections::BTreeSet;

use icu_normalizer::ComposingNormalizerBorrowed;
use rayon::prelude::*;
use sha2::{Digest, Sha256};

use crate::domain::{Locale, Site};
use crate::route::{File, Search};
use crate::search::{
    Entry, Forms, Group, Head, KINDS, Kind, OLD_FORMS, TOLD_TOGETHER, Told, bucket, document,
    groups,
};
use page::Paged;
use parts::Sorted;

/// So many pages are indexed in one go: whole files of what is told of them.
const TOGETHER: usize = 8 * TOLD_TOGETHER as usize;

/// A vocabulary that is no longer lies in one file, in bytes.
const SMALL_VOCABULARY: usize = 16 * 1024;

/// In how many files a larger one lies: one for each letter, and one for the rest.
const BUCKETS: u32 = 27;

/// Unicode's NFKC and lower case, as browsers have them.
pub fn normal(text: &str) -> String {
    ComposingNormalizerBorrowed::new_nfkc().normalize(text).to_lowercase()
}

/// What some pages are to the index.
#[derive(Default)]
struct Indexed {
    entries: Vec<Vec<Entry>>,
    words: BTreeSet<String>,
    told: Vec<(Search, Vec<u8>)>,
}

/// The files of the index of a site, of which all is to be seen.
pub fn files(site: &Site) -> Vec<(File, Vec<u8>)> {
    files_while(site, &|| true).unwrap_or_default()
}

/// The same, as long as it is wanted; nothing if it is no longer.
pub(super) fn files_while(
    site: &Site,
    is_wanted: &(dyn Fn() -> bool + Sync),
) -> Option<Vec<(File, Vec<u8>)>> {
    let pages = page::all(site);
    let forms = Forms::parse(OLD_FORMS);
    let groups = groups(&site.config.synonyms, &forms, normal);
    let indexed: Vec<Indexed> = pages
        .par_chunks(TOGETHER)
        .enumerate()
        .map(|(number, some)| {
            is_wanted().then(|| of_pages(site, number * TOGETHER, some, &groups, &forms))
        })
        .collect::<Option<_>>()?;
    let count = u32::try_from(pages.len()).unwrap_or(u32::MAX);
    let mut entries = Vec::with_capacity(indexed.len());
    let mut words = BTreeSet::new();
    let mut files: Vec<(Search, Vec<u8>)> = Vec::new();
    for of_some in indexed {
        entries.push(of_some.entries);
        words.extend(of_some.words);
        files.extend(of_some.told);
    }
    let sorted = Sorted::of(entries);
    let bits = sorted.bits();
    let long = sorted.long(bits, count);
    files.extend(sorted.files(bits, count, &long));
    let buckets = vocabulary(&words, &mut files);
    let mut head = Head {
        version: String::new(),
        bits,
        buckets,
        long,
        counts: counts(&pages),
        forms: OLD_FORMS.to_owned(),
        synonyms: synonyms(&site.config.synonyms),
    };
    head.version = version(&head, &files);
    let named = |(piece, bytes)| (File::Search(head.version.clone(), piece), bytes);
    let mut all: Vec<(File, Vec<u8>)> = files.into_iter().map(named).collect();
    all.push((File::SearchHead, head.write().into_bytes()));
    Some(all)
}

fn of_pages(
    site: &Site,
    first: usize,
    pages: &[Paged<'_>],
    groups: &[Group],
    forms: &Forms,
) -> Indexed {
    let mut indexed = Indexed { entries: parts::empty(), ..Indexed::default() };
    for locale in Locale::ALL {
        let mut lines = Vec::new();
        for (number, page) in (first..).zip(pages) {
            let Some(text) = text::of(site, page, locale) else {
                lines.push(String::new());
                continue;
            };
            let number = u32::try_from(number).unwrap_or(u32::MAX);
            let document = document(&text.passages, groups, (forms, normal), (number, locale));
            parts::put(document.entries, &mut indexed.entries);
            indexed.words.extend(document.words);
            let date = page.date.as_deref();
            lines.push(Told::line(&page.route, &text.title, &text.summary, date));
        }
        let together = lines.chunks(TOLD_TOGETHER as usize);
        for (number, lines) in (first / TOLD_TOGETHER as usize..).zip(together) {
            let piece = Search::Told(locale, u32::try_from(number).unwrap_or(u32::MAX));
            if lines.iter().any(|line| !line.is_empty()) {
                indexed.told.push((piece, lines.join("\n").into_bytes()));
            }
        }
    }
    indexed
}

/// A group in each line, with tabs between its words.
fn synonyms(groups: &[Vec<String>]) -> String {
    let one_line = |word: &String| word.split_whitespace().collect::<Vec<_>>().join(" ");
    let line = |group: &Vec<String>| {
        format!("{}\n", group.iter().map(one_line).collect::<Vec<_>>().join("\t"))
    };
    groups.iter().map(line).collect()
}

fn counts(pages: &[Paged<'_>]) -> [u32; KINDS] {
    Kind::ALL.map(|kind| {
        let count = pages.iter().filter(|page| page.kind == kind).count();
        u32::try_from(count).unwrap_or(u32::MAX)
    })
}

/// Lists the words, and tells in how many files.
fn vocabulary(words: &BTreeSet<String>, files: &mut Vec<(Search, Vec<u8>)>) -> u32 {
    let length: usize = words.iter().map(|word| word.len() + 1).sum();
    let buckets = match length {
        0 => return 0,
        length if length <= SMALL_VOCABULARY => 1,
        _ => BUCKETS,
    };
    let mut texts = vec![String::new(); buckets as usize];
    for word in words {
        if let Some(text) = texts.get_mut(bucket(word, buckets) as usize) {
            text.push_str(word);
            text.push('\n');
        }
    }
    let pieces = (0..).map(Search::Words).zip(texts.into_iter().map(String::into_bytes));
    files.extend(pieces);
    buckets
}

/// A name for what is in all files, in letters alone: digits could be taken for a number that must
/// not be published.
fn version(head: &Head, files: &[(Search, Vec<u8>)]) -> String {
    const LETTERS: usize = 12;
    let digests: Vec<_> = files.par_iter().map(|(_, bytes)| Sha256::digest(bytes)).collect();
    let mut all = Sha256::new();
    all.update(head.write());
    for ((piece, _), digest) in files.iter().zip(digests) {
        all.update(format!("{piece:?}"));
        all.update(digest);
    }
    let letter = |byte: &u8| char::from(b'a' + byte % 26);
    all.finalize().iter().take(LETTERS).map(letter).collect()
}
