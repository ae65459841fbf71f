//! Finding: which pages have all words of a query, the best first.

use std::rc::Rc;

use super::index::Index;
use super::kind::{KINDS, Kind};
use super::query::{Query, Word};
use super::vocabulary;
use super::way::{Rank, Way};
use crate::domain::Locale;

/// What was found.
#[derive(Clone, Debug)]
pub struct Found {
    /// The best document of each page, the best first. Of two that are as good, that of the newer
    /// page.
    pub documents: Vec<u32>,
    /// How many pages of each kind were found.
    pub counts: [usize; KINDS],
    /// The query as it was understood: with the words that were perhaps meant. This is what
    /// [`super::marks()`] and its like are to be asked with.
    pub query: Query,
}

/// What each document counts; nought if it doesn't have what was looked for.
type Scores = Vec<u16>;

pub(super) fn find(index: &Index, query: &Query) -> Result<Found, Vec<String>> {
    let mut query = query.clone();
    let mut needed = Vec::new();
    for word in &query.words {
        for way in &word.ways {
            need(index, way, &mut needed);
        }
    }
    if !needed.is_empty() {
        return Err(needed);
    }
    let mut sum: Scores = Vec::new();
    let mut is_first = true;
    for word in &mut query.words {
        let scores = scores_of(index, word, &mut needed);
        if is_first {
            sum = scores;
        } else {
            for (sum, score) in sum.iter_mut().zip(scores) {
                *sum = if *sum == 0 || score == 0 { 0 } else { *sum + score };
            }
        }
        is_first = false;
    }
    if !needed.is_empty() {
        return Err(needed);
    }
    Ok(ordered(index, &sum, query))
}

fn need(index: &Index, way: &Way, needed: &mut Vec<String>) {
    for (_, term) in &way.terms {
        index.need(*term, needed);
    }
}

/// What each document counts for a word. If none has it, the word may be the beginning of another,
/// or mistyped; these ways are added to it.
fn scores_of(index: &Index, word: &mut Word, needed: &mut Vec<String>) -> Scores {
    let mut scores = vec![0; 2 * index.pages() as usize];
    let mut is_found = false;
    for way in &word.ways {
        is_found |= add(index, way, &mut scores);
    }
    if is_found || word.latin.is_empty() {
        return scores;
    }
    let latin = word.latin.as_str();
    let listed = index.vocabulary(latin, needed);
    if !needed.is_empty() {
        return scores;
    }
    let mut words = vocabulary::beginning(listed, latin);
    let mut rank = Rank::Beginning;
    if words.is_empty() {
        words = vocabulary::near(listed, latin);
        rank = Rank::Other;
    }
    let way = if words.is_empty() { Way::within(latin) } else { Way::listed(latin, &words, rank) };
    need(index, &way, needed);
    add(index, &way, &mut scores);
    word.ways.push(Rc::new(way));
    scores
}

/// Lets documents count what they do in this way, if that is more. Whether there are any.
fn add(index: &Index, way: &Way, scores: &mut Scores) -> bool {
    // For each document, of how many groups of terms it has one, and the least weight of these.
    let mut had: Vec<(u16, u8)> = vec![(0, 3); scores.len()];
    let mut all = 0;
    for (place, term) in &way.terms {
        all = *place + 1;
        index.documents(*term, &mut |document, weight| {
            if let Some((count, least)) = had.get_mut(document as usize)
                && *count == *place
            {
                *count += 1;
                *least = if weight < *least { weight } else { *least };
            }
        });
    }
    let mut is_found = false;
    for (score, (count, least)) in scores.iter_mut().zip(&had) {
        let own = way.rank as u16 + 4 * u16::from(*least);
        if all > 0 && *count == all && own > *score {
            is_found = true;
            *score = own;
        }
    }
    if let Some(whole) = way.whole.filter(|_| is_found) {
        index.documents(whole, &mut |document, weight| {
            if let (Some(score), Some((count, _))) =
                (scores.get_mut(document as usize), had.get(document as usize))
                && *count == all
            {
                *score += 1 + u16::from(weight);
            }
        });
    }
    is_found
}

fn ordered(index: &Index, scores: &Scores, query: Query) -> Found {
    let mut documents = Vec::new();
    let mut counts = [0; KINDS];
    let preferred = usize::from(query.locale == Locale::En);
    // Scores are few, so each is looked for in turn.
    let mut best: Vec<(u16, u32)> = Vec::new();
    let mut levels: Vec<u16> = Vec::new();
    for (page, both) in (0..).zip(scores.chunks(2)) {
        let of = |language: usize| both.get(language).copied().unwrap_or_default();
        let score = if of(0) > of(1) { of(0) } else { of(1) };
        if score == 0 {
            continue;
        }
        let language = if of(preferred) > 0 { preferred } else { 1 - preferred };
        best.push((score, 2 * page + language as u32));
        let at = levels.partition_point(|level| *level > score);
        if levels.get(at) != Some(&score) {
            levels.insert(at, score);
        }
    }
    for level in levels {
        for (_, document) in best.iter().filter(|(score, _)| *score == level) {
            documents.push(*document);
            let kind = index.kind(*document);
            let at = Kind::ALL.iter().position(|it| *it == kind);
            if let Some(count) = at.and_then(|at| counts.get_mut(at)) {
                *count += 1;
            }
        }
    }
    Found { documents, counts, query }
}
