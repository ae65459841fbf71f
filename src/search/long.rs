//! Which lists lie in files of their own.
//!
//! A few hundred terms stand in a third of all texts and more. Within a part, their lists would be fetched
//! by everybody who asks for another term of it, and often several of them lie in one. So a part can
//! lack some of the smaller parts into which it would fall with more bits to number it: those are files of
//! their own, and the head tells which.

/// So many bits more number these than number the parts.
pub const LONG_BITS: u32 = 4;

/// The numbers of lists that lie in files of their own, ascending.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Long(Vec<u32>);

impl Long {
    /// Of these numbers, ascending.
    pub fn of(numbers: Vec<u32>) -> Long {
        Long(numbers)
    }

    /// Whether a number is among them.
    pub fn has(&self, number: u32) -> bool {
        self.0.contains(&number)
    }

    /// As letters: how far each number is from the one before, to the base of 26, the highest digit
    /// first; the last one is a small letter. Digits could be taken for a number that must not be
    /// published.
    pub(super) fn write(&self) -> String {
        let mut written = String::new();
        let mut before = 0;
        for number in &self.0 {
            let mut digits = Vec::new();
            let mut step = number - before;
            before = *number;
            while step >= 26 {
                digits.push((step % 26) as u8);
                step /= 26;
            }
            digits.push(step as u8);
            while let Some(digit) = digits.pop() {
                let a = if digits.is_empty() { b'a' } else { b'A' };
                written.push(char::from(a + digit));
            }
        }
        written
    }

    /// What letters say; other characters say nothing.
    pub(super) fn read(written: &str) -> Long {
        let mut numbers = Vec::new();
        let mut number: u32 = 0;
        let mut step: u32 = 0;
        for letter in written.bytes() {
            let (a, is_last) = if letter < b'a' { (b'A', false) } else { (b'a', true) };
            step = step.wrapping_mul(26).wrapping_add(u32::from(letter.wrapping_sub(a) % 26));
            if is_last {
                number = number.wrapping_add(step);
                numbers.push(number);
                step = 0;
            }
        }
        Long(numbers)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        for (numbers, written) in [
            (vec![], ""),
            (vec![0], "a"),
            (vec![1, 27, 28], "bBab"),
            (vec![25, 25 + 26 * 26, 1 << 17], "zBAaHKWh"),
        ] {
            let long = Long::of(numbers);
            assert_eq!(long.write(), written);
            assert_eq!(Long::read(written), long);
        }
        assert!(Long::of(vec![3, 5]).has(5) && !Long::of(vec![3, 5]).has(4));
        // Whatever it says, it is read.
        Long::read("ZZZZZZZZZZzzzz~ 9é");
    }
}
