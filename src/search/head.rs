//! What a browser must know of an index before it asks anything of it: a short text at an address
//! that never changes.

use super::fold::Forms;
use super::kind::KINDS;
use super::long::Long;

/// The first line. Another number is another format.
const FORMAT: &str = "naname-search 2";

/// What is known of the whole index. As a text it has a line for each fact, and one for each group
/// of synonyms.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// What is in all other paths: a name for what is in all other files.
    pub version: String,
    /// So many bits number the parts.
    pub bits: u32,
    /// In how many files the vocabulary lies: none, one, or one for each letter.
    pub buckets: u32,
    /// Which lists lie in files of their own.
    pub long: Long,
    /// How many pages there are of each kind.
    pub counts: [u32; KINDS],
    /// Old forms of ideographs with today's, one after the other.
    pub forms: String,
    /// What readers may mean alike: a group in each line, with tabs between its words.
    pub synonyms: String,
}

impl Head {
    /// The text.
    pub fn write(&self) -> String {
        let counts: Vec<String> = self.counts.iter().map(u32::to_string).collect();
        format!(
            "{FORMAT}\n{}\n{}\n{}\n{}\n{}\n{}\n{}",
            self.version,
            self.bits,
            self.buckets,
            self.long.write(),
            counts.join("\t"),
            self.forms,
            self.synonyms
        )
    }

    /// What a text says; nothing if it has another format.
    pub(super) fn read(text: &str) -> Option<Head> {
        let mut lines = text.splitn(8, '\n');
        if lines.next()? != FORMAT {
            return None;
        }
        let version = lines.next()?.to_owned();
        let bits = lines.next()?.parse().ok().filter(|bits| *bits < 14)?;
        let buckets: u32 = lines.next()?.parse().ok()?;
        let long = Long::read(lines.next()?);
        let mut counts = [0; KINDS];
        for (count, written) in counts.iter_mut().zip(lines.next()?.split('\t')) {
            *count = written.parse().ok().filter(|count| *count < 1 << 20)?;
        }
        let forms = lines.next()?.to_owned();
        let synonyms = lines.next()?.to_owned();
        Some(Head { version, bits, buckets, long, counts, forms, synonyms })
    }

    /// How many pages there are.
    pub(super) fn pages(&self) -> u32 {
        self.counts.iter().sum()
    }

    /// The old forms.
    pub(super) fn table(&self) -> Forms {
        Forms::parse(&self.forms)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let head = Head {
            version: "abc".into(),
            bits: 11,
            buckets: 27,
            long: Long::of(vec![3, 99]),
            counts: [1, 2, 3, 4, 5],
            forms: "國国".into(),
            synonyms: "a\tb c\n港\n".into(),
        };
        assert_eq!(Head::read(&head.write()), Some(head.clone()));
        assert_eq!(head.pages(), 15);
        for broken in
            ["", "naname-search 1\na\n1\n1\n\n1\n\n", "naname-search 2\na\n99\n1\n\n1\n\n"]
        {
            assert_eq!(Head::read(broken), None);
        }
    }
}
