//! The texts of rows, searched while somebody types.

use super::engine::Rows;

/// Everything that can be searched for in the rows of a board.
#[derive(Debug, Default)]
pub struct Texts {
    count: usize,
    columns: Vec<Folded>,
}

/// Texts that were made alike, as one: a word is looked for in all of them at once, which for ten
/// thousand short texts is ten times faster than in one after the other.
#[derive(Debug)]
struct Folded {
    text: String,
    /// Where each of them ends.
    ends: Vec<usize>,
    /// For each row which of them it has; empty if each has its own.
    index: Vec<u32>,
}

impl Folded {
    /// Adds the rows in which a word stands.
    fn find(&self, word: &str, rows: &mut Rows) {
        let mut found = Rows::of(self.ends.len(), []);
        let (mut value, mut any) = (0, false);
        for (at, _) in self.text.match_indices(word) {
            while self.ends.get(value).is_some_and(|end| *end < at) {
                value += 1;
            }
            found.insert(value);
            any = true;
        }
        if self.index.is_empty() {
            rows.add(&found);
        } else if any {
            for (row, value) in self.index.iter().enumerate() {
                if found.has(*value as usize) {
                    rows.insert(row);
                }
            }
        }
    }
}

impl Texts {
    /// The folded texts of rows, one of each.
    pub(super) fn of_rows(rows: &[String]) -> Texts {
        let rows: Vec<_> = rows.iter().map(|text| text.replace('\t', " ")).collect();
        let mut texts = Texts::default();
        texts.add(rows.len(), rows.join("\t"), Vec::new());
        texts
    }

    /// Adds folded texts of `count` rows, parted by tabs; `index` tells for each row which of them
    /// it has, or nothing if each has its own.
    pub(super) fn add(&mut self, count: usize, text: String, index: Vec<u32>) {
        let mut ends: Vec<usize> = text.match_indices('\t').map(|(tab, _)| tab).collect();
        ends.push(text.len());
        self.count = count;
        self.columns.push(Folded { text, ends, index });
    }

    /// The rows in which every word of the folded `wanted` stands.
    pub(super) fn find(&self, wanted: &str) -> Rows {
        let mut rows = Rows::of(self.count, 0..self.count);
        for word in wanted.split_whitespace() {
            let mut found = Rows::of(self.count, []);
            for column in &self.columns {
                column.find(word, &mut found);
            }
            rows.keep(&found);
        }
        rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found_somewhere_in_its_row() {
        let mut texts = Texts::default();
        texts.add(4, "港の倉庫\tr&d\t<b>\t".to_owned(), Vec::new());
        texts.add(4, "横浜\t神戸".to_owned(), vec![1, 0, 1, 0]);
        for (wanted, rows) in [
            ("", vec![0, 1, 2, 3]),
            ("神戸", vec![0, 2]),
            ("神戸 倉庫", vec![0]),
            ("  r&d　横浜 ", vec![1]),
            ("<b>", vec![2]),
            ("港の倉庫神戸", vec![]),
        ] {
            assert_eq!(texts.find(wanted), Rows::of(4, rows), "{wanted}");
        }
    }

    #[test]
    fn a_word_does_not_go_on_in_the_next_row() {
        let texts = Texts::of_rows(&["ab\tc".to_owned(), "d".to_owned(), String::new()]);
        assert_eq!(texts.find("b c"), Rows::of(3, [0]));
        assert_eq!(texts.find("c d"), Rows::of(3, []));
        assert_eq!(texts.find("cd"), Rows::of(3, []));
    }
}
