//! A file that somebody else's program wrote, as text.

use encoding_rs::{Encoding, SHIFT_JIS, UTF_8};

use crate::content::fault::import;
use crate::content::ledger::Ledger;
use crate::content::{Diagnostic, Position};

/// The text of a file, as [`super::decode`] tells.
pub(super) fn decode(path: &str, bytes: &[u8]) -> Result<String, Vec<Diagnostic>> {
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None if std::str::from_utf8(bytes).is_ok() => UTF_8,
        None => SHIFT_JIS,
    };
    let (text, _, is_damaged) = encoding.decode(bytes);
    if !is_damaged {
        return Ok(text.into_owned());
    }
    let good = text.split('\u{fffd}').next().unwrap_or_default();
    let line = good.matches('\n').count() + 1;
    let line = u32::try_from(line).unwrap_or(u32::MAX);
    let position = Position { line, column: 1, start: good.len(), end: good.len() };
    let mut ledger = Ledger::default();
    ledger.fault(path, Some(position), import::encoding());
    Err(ledger.into_diagnostics())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> Result<String, Vec<Diagnostic>> {
        decode("a.csv", bytes)
    }

    #[test]
    fn what_spreadsheets_write_is_read() {
        let shift_jis = SHIFT_JIS.encode("職種名,①髙田").0;
        assert_eq!(text(&shift_jis).unwrap(), "職種名,①髙田");
        assert_eq!(text("\u{feff}職種名".as_bytes()).unwrap(), "職種名");
        let utf_16: Vec<u8> = [0xff, 0xfe]
            .into_iter()
            .chain("職,a".encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        assert_eq!(text(&utf_16).unwrap(), "職,a");
    }

    #[test]
    fn what_is_no_text_is_told_with_its_line() {
        let faults = text(b"a,b\n\x89PNG\xff\xff").unwrap_err();
        let lines: Vec<_> = faults.iter().map(|it| it.position.map(|place| place.line)).collect();
        assert_eq!(lines, [Some(2)]);
    }
}
