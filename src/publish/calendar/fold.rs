//! The folding of long lines (RFC 5545, section 3.1).

/// The most octets of a line, without its end.
const MOST: usize = 75;

/// A calendar whose lines are folded in some way, with every line folded at 75 octets and no
/// character split. The crate `icalendar` forgets the space before a last piece of 75 octets, which
/// makes a line of 76: so its lines are put together, and folded anew.
pub(super) fn refolded(calendar: &str) -> String {
    let whole = calendar.replace("\r\n ", "");
    let mut folded = String::with_capacity(calendar.len() + calendar.len() / MOST);
    for line in whole.split_terminator("\r\n") {
        let mut length = 0;
        for c in line.chars() {
            if length + c.len_utf8() > MOST {
                folded.push_str("\r\n ");
                length = 1;
            }
            folded.push(c);
            length += c.len_utf8();
        }
        folded.push_str("\r\n");
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_has_75_octets_at_most_the_space_before_it_included() {
        for (length, expected) in [
            (74, vec![74]),
            (75, vec![75]),
            (76, vec![75, 2]),
            (149, vec![75, 75]),
            (150, vec![75, 75, 2]),
        ] {
            let folded = refolded(&format!("{}\r\n", "a".repeat(length)));
            let lengths: Vec<_> = folded.split_terminator("\r\n").map(str::len).collect();
            assert_eq!(lengths, expected, "{length}");
        }
        // What the crate makes of 150 octets.
        let wrong = format!("{}\r\n {}\r\nEND:X\r\n", "a".repeat(75), "a".repeat(75));
        let right = format!("{}\r\n {}\r\n a\r\nEND:X\r\n", "a".repeat(75), "a".repeat(74));
        assert_eq!(refolded(&wrong), right);
    }

    #[test]
    fn no_character_is_split_and_nothing_is_lost() {
        for character in ["é", "港", "🍵"] {
            let line = format!("SUMMARY:{}", character.repeat(60));
            let folded = refolded(&format!("{line}\r\n"));
            assert!(folded.split("\r\n").all(|line| line.len() <= MOST), "{folded}");
            assert_eq!(folded.replace("\r\n ", ""), format!("{line}\r\n"));
        }
    }
}
