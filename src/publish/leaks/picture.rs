//! What pictures hold beside what they show: where and with what they were taken, by whom, and what
//! somebody wrote into them.

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Chunks of PNG that are text or a camera's record (PNG third edition, section 11.3).
const CHUNKS: &[(&[u8], &str)] = &[
    (b"eXIf", "EXIF"),
    (b"tEXt", "a text"),
    (b"zTXt", "a text"),
    (b"iTXt", "a text (XMP)"),
    (b"tIME", "a time"),
];

/// Names of records, wherever they stand in a file: for forms that are not taken apart here, and for
/// what is hung on behind a picture.
const NAMES: &[(&[u8], &str)] = &[
    (b"http://ns.adobe.com/xap/1.0/", "XMP"),
    (b"<x:xmpmeta", "XMP"),
    (b"Photoshop 3.0\0", "IPTC"),
    (b"Exif\0\0", "EXIF"),
];

/// The records in a file; none if it is no picture.
pub(super) fn records(bytes: &[u8]) -> Vec<&'static str> {
    let mut found = if bytes.starts_with(PNG) {
        png(bytes)
    } else if bytes.starts_with(b"\xff\xd8\xff") {
        jpeg(bytes)
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        webp(bytes)
    } else if bytes.get(4..8) == Some(b"ftyp") {
        // AVIF and HEIF: boxes within boxes, whose records have names.
        Vec::new()
    } else {
        return Vec::new();
    };
    let named = NAMES.iter().filter(|(name, _)| bytes.windows(name.len()).any(|it| it == *name));
    found.extend(named.map(|(_, held)| *held));
    found.sort_unstable();
    found.dedup();
    found
}

fn number(bytes: Option<&[u8]>, is_little: bool) -> usize {
    let add = |sum: usize, byte: &u8| (sum << 8) | usize::from(*byte);
    let bytes = bytes.unwrap_or_default();
    if is_little { bytes.iter().rev().fold(0, add) } else { bytes.iter().fold(0, add) }
}

fn png(bytes: &[u8]) -> Vec<&'static str> {
    let mut found = Vec::new();
    let mut at = PNG.len();
    while let Some(name) = bytes.get(at + 4..at + 8) {
        let held = CHUNKS.iter().find(|(chunk, _)| *chunk == name);
        found.extend(held.map(|(_, held)| *held));
        at += 12 + number(bytes.get(at..at + 4), false);
    }
    found
}

/// Segments up to the picture itself (ITU T.81, annex B): APP1 is EXIF or XMP, APP13 IPTC.
fn jpeg(bytes: &[u8]) -> Vec<&'static str> {
    let mut found = Vec::new();
    let mut at = 2;
    while let Some([0xff, marker]) = bytes.get(at..at + 2) {
        let held = match marker {
            0xda => break,
            0xe1 if bytes.get(at + 4..at + 8) == Some(b"Exif") => Some("EXIF"),
            0xe1 => Some("XMP"),
            0xed => Some("IPTC"),
            0xfe => Some("a comment"),
            _ => None,
        };
        found.extend(held);
        // A marker may be padded by further 0xff, which has no length.
        at += if *marker == 0xff { 1 } else { 2 + number(bytes.get(at + 2..at + 4), false) };
    }
    found
}

fn webp(bytes: &[u8]) -> Vec<&'static str> {
    let mut found = Vec::new();
    let mut at = 12;
    while let Some(name) = bytes.get(at..at + 4) {
        let held = match name {
            b"EXIF" => Some("EXIF"),
            b"XMP " => Some("XMP"),
            _ => None,
        };
        found.extend(held);
        let length = number(bytes.get(at + 4..at + 8), true);
        at += 8 + length + length % 2;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chunk(name: &[u8; 4], data: &[u8]) -> Vec<u8> {
        let length = u32::try_from(data.len()).unwrap().to_be_bytes();
        [&length[..], name, data, &[0; 4]].concat()
    }

    fn segment(marker: u8, data: &[u8]) -> Vec<u8> {
        let length = u16::try_from(data.len() + 2).unwrap().to_be_bytes();
        [&[0xff, marker][..], &length, data].concat()
    }

    fn riff(name: &[u8; 4], data: &[u8]) -> Vec<u8> {
        let length = u32::try_from(data.len()).unwrap().to_le_bytes();
        [&name[..], &length, data].concat()
    }

    #[test]
    fn records_are_found_in_each_form() {
        let png = |chunks: Vec<u8>| [PNG, &chunk(b"IHDR", &[0; 13]), &chunks].concat();
        let jpeg = |more: Vec<u8>| {
            [&[0xff, 0xd8][..], &segment(0xe0, b"JFIF\0"), &more, &[0xff, 0xda, 0, 2]].concat()
        };
        let webp = |more: Vec<u8>| {
            [&b"RIFF\0\0\0\0WEBP"[..], &riff(b"VP8 ", &[1, 2, 3, 0]), &more].concat()
        };
        let avif = |more: &[u8]| [&b"\0\0\0\x1cftypavif"[..], more].concat();
        let none: &[&str] = &[];
        for (name, bytes, expected) in [
            ("png", png(chunk(b"iCCP", b"x")), none),
            ("png text", png(chunk(b"tEXt", b"Author\0A")), &["a text"]),
            ("png packed text", png(chunk(b"zTXt", b"x")), &["a text"]),
            ("png EXIF", png(chunk(b"eXIf", b"x")), &["EXIF"]),
            ("png XMP", png(chunk(b"iTXt", b"XML:com.adobe.xmp")), &["a text (XMP)"]),
            ("jpeg", jpeg(segment(0xe2, b"ICC_PROFILE\0")), none),
            ("jpeg EXIF", jpeg(segment(0xe1, b"Exif\0\0MM")), &["EXIF"]),
            ("jpeg IPTC", jpeg(segment(0xed, b"x")), &["IPTC"]),
            ("jpeg comment", jpeg(segment(0xfe, b"by A")), &["a comment"]),
            ("jpeg padded", jpeg([&[0xff][..], &segment(0xfe, b"by A")].concat()), &["a comment"]),
            ("jpeg behind", [jpeg(vec![]), b"<x:xmpmeta".to_vec()].concat(), &["XMP"]),
            ("webp", webp(riff(b"ICCP", b"xx")), none),
            ("webp EXIF", webp(riff(b"EXIF", b"xx")), &["EXIF"]),
            ("webp XMP", webp(riff(b"XMP ", b"xx")), &["XMP"]),
            ("avif", avif(b"meta"), none),
            ("avif EXIF", avif(b"metaExif\0\0MM"), &["EXIF"]),
            ("no picture", b"Exif\0\0".to_vec(), none),
            ("cut off", png(vec![0, 0]), none),
            ("empty", Vec::new(), none),
        ] {
            assert_eq!(records(&bytes), expected, "{name}");
        }
    }
}
