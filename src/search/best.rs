//! What is shown of what was found: the best pages of each kind.

use super::find::Found;
use super::index::Index;
use super::kind::{KINDS, Kind};
use super::told::Told;

/// How many pages of a kind are shown beside other kinds.
pub const FEW: usize = 3;

/// What an answer may take before the reader does more, in bytes: files of the index, and pages that are
/// looked into. With the program and the head, the first one stays below 100 kB.
const WORTH: usize = 46_000;

/// What a page takes about, compressed, in bytes.
const PAGE: usize = 7_000;

/// Into how many pages of results one looks at once, at most. The others wait until the reader moves, or
/// has seen the first ones for a while on a fast line.
const FIRST_LOOKS: usize = 2;

/// Into how many pages of results one looks at once, if so many bytes of the index were fetched for them.
pub fn looks(fetched: usize) -> usize {
    FIRST_LOOKS.min(WORTH.saturating_sub(fetched) / PAGE)
}

/// The best pages of each kind, the kind of the best one first.
pub type Best = Vec<(Kind, Vec<Told>)>;

impl Index {
    /// What is shown of the best pages: `many` of each kind, or of the one with this name in addresses
    /// ([`Kind::word`]), if it isn't empty.
    ///
    /// # Errors
    /// With the paths of files that are needed.
    pub fn best(&self, found: &Found, kind: &str, many: usize) -> Result<Best, Vec<String>> {
        let mut best: Best = Vec::new();
        let mut missing = Vec::new();
        let mut left = [many; KINDS];
        for document in &found.documents {
            let own = self.kind(*document);
            let Some(left) = left.get_mut(own as usize) else { continue };
            if *left == 0 || !kind.is_empty() && kind != own.word() {
                continue;
            }
            *left -= 1;
            match self.told(*document) {
                Err(file) => missing.push(file),
                Ok(None) => {}
                Ok(Some(told)) => match best.iter_mut().find(|(other, _)| *other == own) {
                    Some((_, pages)) => pages.push(told),
                    None => best.push((own, vec![told])),
                },
            }
        }
        missing.dedup();
        if missing.is_empty() { Ok(best) } else { Err(missing) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_worth_so_many_bytes() {
        for (fetched, pages) in [(0, 2), (32_000, 2), (32_001, 1), (39_001, 0), (90_000, 0)] {
            assert_eq!(looks(fetched), pages, "{fetched}");
        }
    }
}
