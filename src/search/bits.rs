//! Numbers in as few bits as they need: Rice's code where their size is known about, Elias' gamma
//! code where not.

/// Bits that are written one after the other, the highest of each byte first.
#[derive(Debug, Default)]
pub(super) struct Writer {
    bytes: Vec<u8>,
    /// Bits that don't fill a byte yet, the last written lowest.
    held: u64,
    count: u32,
}

impl Writer {
    /// The lowest bits of a number, at most 56 of them.
    pub(super) fn bits(&mut self, value: u64, count: u32) {
        self.held = (self.held << count) | (value & ((1 << count) - 1));
        self.count += count;
        while self.count >= 8 {
            self.count -= 8;
            self.bytes.push((self.held >> self.count) as u8);
        }
    }

    fn ones(&mut self, mut count: u64) {
        while count > 32 {
            self.bits(u64::MAX, 32);
            count -= 32;
        }
        self.bits(u64::MAX, count as u32);
    }

    /// Rice's code: the lowest `k` bits as they are, what is above them counted in ones.
    pub(super) fn rice(&mut self, value: u64, k: u32) {
        self.ones(value >> k);
        self.bits(0, 1);
        self.bits(value, k);
    }

    /// Elias' gamma code of a number and one more, so that nought has a code too.
    pub(super) fn gamma(&mut self, value: u64) {
        let value = value + 1;
        let length = value.ilog2();
        self.bits(0, length);
        self.bits(value, length + 1);
    }

    /// The bytes, the last filled up with noughts.
    pub(super) fn finish(mut self) -> Vec<u8> {
        if self.count > 0 {
            self.bits(0, 8 - self.count);
        }
        self.bytes
    }
}

/// How many bits Rice's code takes for a number.
pub(super) fn rice_length(value: u64, k: u32) -> u64 {
    (value >> k) + 1 + u64::from(k)
}

/// Reads what a [`Writer`] wrote. Behind the end there is nothing, whatever was announced.
pub(super) struct Reader<'b> {
    bytes: &'b [u8],
    at: u64,
}

/// So many bits at least are seen at once.
const SEEN: u32 = 56;

impl<'b> Reader<'b> {
    pub(super) fn new(bytes: &'b [u8]) -> Reader<'b> {
        Reader { bytes, at: 0 }
    }

    /// The next bits, the first one highest; noughts behind the end.
    fn seen(&self) -> u64 {
        let rest = self.bytes.get((self.at >> 3) as usize..).unwrap_or_default();
        let word = match rest.first_chunk() {
            Some(word) => u64::from_be_bytes(*word),
            None => {
                let mut word = [0; 8];
                for (into, byte) in word.iter_mut().zip(rest) {
                    *into = *byte;
                }
                u64::from_be_bytes(word)
            }
        };
        word << (self.at & 7)
    }

    /// Goes on by so many bits, if they are there.
    pub(super) fn skip(&mut self, count: u64) -> Option<()> {
        self.at = self.at.checked_add(count)?;
        (self.at <= 8 * self.bytes.len() as u64).then_some(())
    }

    /// How many ones stand before the next nought, but no more than `most`; a nought behind fewer is
    /// read, too.
    pub(super) fn ones(&mut self, most: u32) -> Option<u32> {
        let ones = self.seen().leading_ones();
        if ones >= most {
            self.skip(u64::from(most))?;
            return Some(most);
        }
        self.skip(u64::from(ones) + 1)?;
        Some(ones)
    }

    /// So many bits, at most 56, as a number.
    pub(super) fn bits(&mut self, count: u32) -> Option<u64> {
        let value = if count == 0 { 0 } else { self.seen() >> (64 - count) };
        self.skip(u64::from(count))?;
        Some(value)
    }

    /// A number in Rice's code.
    pub(super) fn rice(&mut self, k: u32) -> Option<u64> {
        let mut above = 0;
        loop {
            let ones = self.ones(SEEN)?;
            above += u64::from(ones);
            if ones < SEEN {
                return Some((above << k) | self.bits(k)?);
            }
        }
    }

    /// A number in the gamma code.
    pub(super) fn gamma(&mut self) -> Option<u64> {
        let length = self.seen().leading_zeros();
        if length > 40 {
            return None;
        }
        self.skip(u64::from(length))?;
        Some(self.bits(length + 1)? - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let numbers = [0, 1, 2, 3, 7, 8, 100, 4095, 65_536, 1 << 30, (1 << 38) - 1];
        let mut writer = Writer::default();
        for number in numbers {
            writer.gamma(number);
            for k in 8..=24 {
                writer.rice(number & 0xff_ffff, k);
            }
            writer.bits(number, 38);
        }
        let bytes = writer.finish();
        let mut reader = Reader::new(&bytes);
        for number in numbers {
            assert_eq!(reader.gamma(), Some(number));
            for k in 8..=24 {
                assert_eq!(reader.rice(k), Some(number & 0xff_ffff));
            }
            assert_eq!(reader.bits(38), Some(number));
        }
        assert_eq!(reader.bits(56), None);
        assert_eq!(Reader::new(&[0xff; 4]).rice(3), None);
        assert_eq!(Reader::new(&[0; 9]).gamma(), None);
    }
}
