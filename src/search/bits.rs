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

/// Reads what a [`Writer`] wrote. Behind the end there is nothing, whatever was announced.
pub(super) struct Reader<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl<'b> Reader<'b> {
    pub(super) fn new(bytes: &'b [u8]) -> Reader<'b> {
        Reader { bytes, at: 0 }
    }

    /// The next bit.
    pub(super) fn bit(&mut self) -> Option<bool> {
        let byte = self.bytes.get(self.at >> 3)?;
        let bit = byte >> (7 - (self.at & 7)) & 1;
        self.at += 1;
        Some(bit == 1)
    }

    /// So many bits, as a number.
    pub(super) fn bits(&mut self, count: u32) -> Option<u64> {
        let mut value = 0;
        let mut left = count as usize;
        while left > 0 {
            let byte = u64::from(*self.bytes.get(self.at >> 3)?);
            let ahead = 8 - (self.at & 7);
            let taken = if left < ahead { left } else { ahead };
            let bits = byte >> (ahead - taken) & ((1 << taken) - 1);
            value = (value << taken) | bits;
            self.at += taken;
            left -= taken;
        }
        Some(value)
    }

    /// A number in Rice's code.
    pub(super) fn rice(&mut self, k: u32) -> Option<u64> {
        let mut above = 0;
        while self.bit()? {
            above += 1;
        }
        Some((above << k) | self.bits(k)?)
    }

    /// A number in the gamma code.
    pub(super) fn gamma(&mut self) -> Option<u64> {
        let mut length = 0;
        while !self.bit()? {
            length += 1;
        }
        if length > 40 {
            return None;
        }
        Some(((1 << length) | self.bits(length)?) - 1)
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
        assert_eq!(reader.bits(64), None);
        assert_eq!(Reader::new(&[0xff; 4]).rice(3), None);
        assert_eq!(Reader::new(&[0; 9]).gamma(), None);
    }
}
