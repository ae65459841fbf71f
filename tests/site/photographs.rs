//! Photographs beside texts: what readers get of them, and what they do not.

use std::fs;
use std::io::Cursor;
use std::path::Path;

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageFormat, ImageReader, Rgb, RgbImage};
use naname::content;
use naname::publish::{History, Output, OutputFile, Request, reader, render};
use naname::route::BasePath;
use tempfile::TempDir;

use crate::published::Published;
use crate::small::{AT, SHELL, Small, instant};

/// Words that a camera might write into a picture, and that nobody may find in the site.
const SECRETS: [&str; 5] = ["Exif", "35.4437N", "ns.adobe.com/xap", "Photoshop 3.0", "CanaryCam"];

/// A photograph as a camera lying on its side takes it: red above, blue below, 800 × 400 pixels as
/// stored, to be turned by 90° to the right (Exif orientation 6), and full of secrets.
fn photograph() -> Vec<u8> {
    let pixels =
        RgbImage::from_fn(
            800,
            400,
            |_, y| if y < 200 { Rgb([220, 20, 20]) } else { Rgb([20, 20, 220]) },
        );
    let mut jpeg = Vec::new();
    pixels.write_with_encoder(JpegEncoder::new_with_quality(&mut jpeg, 95)).unwrap();
    // TIFF 6.0 inside Exif 2.3: the one tag 0x0112, a short, of the value 6.
    let mut exif =
        b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0".to_vec();
    exif.extend_from_slice(b"CanaryCam 35.4437N");
    let mut whole = jpeg[..2].to_vec();
    whole.extend(segment(0xe1, &exif));
    whole.extend(segment(0xe1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>CanaryCam</x:xmpmeta>"));
    whole.extend(segment(0xed, b"Photoshop 3.0\08BIM\x04\x04CanaryCam"));
    whole.extend(segment(0xfe, b"CanaryCam"));
    whole.extend_from_slice(&jpeg[2..]);
    whole
}

/// A segment of a JPEG file (ITU-T T.81, B.1.1.4).
fn segment(marker: u8, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len() + 2).unwrap().to_be_bytes();
    [&[0xff, marker], length.as_slice(), data].concat()
}

/// A site with a story that shows a picture at its head and in its text.
fn site(file: &str, bytes: &[u8]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let small = Small::bare().with(
        "stories/bread/index.md",
        &format!(
            "---\ntitle: パン\nsummary: 要約。\nkind: interview\ndate: 2026-10-01\nimage: {file}\nalt: 窯\n---\n\
             本文。\n\n![窯の中]({file})\n"
        ),
    );
    for file in small.files() {
        write(folder.path(), &file.path, &file.bytes);
    }
    write(folder.path(), &format!("stories/bread/{file}"), bytes);
    folder
}

fn write(folder: &Path, path: &str, bytes: &[u8]) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

fn published(folder: &Path, cache: Option<&Path>) -> Output {
    let files = reader::content_folder(folder).unwrap();
    let loaded = content::load(&files).unwrap_or_else(|faults| panic!("{faults:#?}"));
    let request = Request {
        shell: SHELL,
        base: &BasePath::of_public_url("/alumni/"),
        at: instant(AT),
        content: folder,
        history: &History::default(),
        client: Path::new("/nowhere"),
        cache,
    };
    render(&loaded, &request).unwrap()
}

fn bytes<'o>(output: &'o Output, path: &str) -> &'o [u8] {
    match output.get(path) {
        Some(OutputFile::Bytes(bytes)) => bytes,
        other => panic!("{path}: {other:?}"),
    }
}

fn picture(output: &Output, path: &str) -> DynamicImage {
    ImageReader::new(Cursor::new(bytes(output, path)))
        .with_guessed_format()
        .unwrap()
        .decode()
        .unwrap()
}

#[test]
fn a_photograph_is_upright_in_fitting_widths_and_never_larger_than_it_was() {
    let folder = site("oven.jpg", &photograph());
    let output = published(folder.path(), None);
    let paths: Vec<_> =
        output.iter().map(|(path, _)| path).filter(|path| path.contains("oven")).collect();
    assert_eq!(paths, ["stories/bread/oven.jpg.400.jpg", "stories/bread/oven.jpg.400.webp"]);
    for path in paths {
        let shown = picture(&output, path).to_rgb8();
        assert_eq!((shown.width(), shown.height()), (400, 800), "{path}");
        // What was above is on the right after a turn to the right.
        let (left, right) = (shown.get_pixel(50, 400), shown.get_pixel(350, 400));
        assert!(left[2] > 180 && left[0] < 60, "{path}: {left:?}");
        assert!(right[0] > 180 && right[2] < 60, "{path}: {right:?}");
    }
}

#[test]
fn nothing_that_a_camera_wrote_is_in_any_file() {
    let folder = site("oven.jpg", &photograph());
    let original = fs::read(folder.path().join("stories/bread/oven.jpg")).unwrap();
    let has = |bytes: &[u8], secret: &str| {
        bytes.windows(secret.len()).any(|part| part == secret.as_bytes())
    };
    for secret in SECRETS {
        assert!(has(&original, secret), "the test's own picture lacks {secret}");
    }
    for (path, file) in published(folder.path(), None).iter() {
        let OutputFile::Bytes(bytes) = file else { panic!("{path} is a copy of an original") };
        for secret in SECRETS {
            assert!(!has(bytes, secret), "{path} holds {secret}");
        }
    }
}

#[test]
fn a_page_names_every_width_and_keeps_the_place() {
    let mut wide = Vec::new();
    let pixels = RgbImage::from_pixel(1000, 500, Rgb([120, 90, 60]));
    pixels.write_to(&mut Cursor::new(&mut wide), ImageFormat::Png).unwrap();
    let folder = site("oven.png", &wide);
    let output = Published(published(folder.path(), None));
    let page = output.file("stories/bread/index.html");
    let at = |width: u32| format!("/alumni/stories/bread/oven.png.{width}.webp {width}w");
    let srcset = format!("srcset=\"{}, {}, {}\"", at(480), at(960), at(1000));
    assert_eq!(page.matches(&srcset).count(), 2, "at the head and in the text: {page}");
    let img = "src=\"/alumni/stories/bread/oven.png.960.jpg\"";
    assert_eq!(page.matches(img).count(), 2, "{page}");
    assert_eq!(page.matches("width=\"960\" height=\"480\"").count(), 2, "{page}");
    assert!(
        page.contains("https://alumni.example.com/alumni/stories/bread/oven.png.960.jpg"),
        "for shared links"
    );
    let paths = output.paths();
    for width in [480, 960, 1000] {
        assert!(paths.contains(&format!("stories/bread/oven.png.{width}.webp")), "{paths:?}");
    }
    assert!(!paths.contains(&"stories/bread/oven.png".to_owned()), "the original");
}

#[test]
fn an_unchanged_picture_is_taken_from_the_cache_and_a_changed_one_is_not() {
    let folder = site("oven.jpg", &photograph());
    let cache = tempfile::tempdir().unwrap();
    let path = "stories/bread/oven.jpg.400.webp";
    let first = bytes(&published(folder.path(), Some(cache.path())), path).to_vec();
    let kept: Vec<_> = reader::paths(cache.path()).unwrap();
    assert_eq!(kept.len(), 2, "{kept:?}");
    // Whatever stands there is taken: the picture is not made again.
    for kept in &kept {
        fs::write(cache.path().join(kept), b"kept").unwrap();
    }
    assert_eq!(bytes(&published(folder.path(), Some(cache.path())), path), b"kept");
    let mut other = photograph();
    let end = other.len();
    other.insert(end, 0);
    write(folder.path(), "stories/bread/oven.jpg", &other);
    assert_eq!(bytes(&published(folder.path(), Some(cache.path())), path), first);
}

#[test]
fn what_is_no_picture_for_the_web_is_refused_with_a_way_out() {
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec();
    let mut png = Vec::new();
    RgbImage::new(2, 2).write_to(&mut Cursor::new(&mut png), ImageFormat::Png).unwrap();
    let half = photograph()[..200].to_vec();
    for (file, bytes, code, help) in [
        ("oven.jpg", heic, "E603", "JPEG"),
        ("oven.jpg", png, "E603", ".png"),
        ("oven.jpg", half, "E606", "JPEG or PNG"),
        ("oven.jpg", b"hello".to_vec(), "E606", "JPEG or PNG"),
    ] {
        let folder = site(file, &bytes);
        let files = reader::content_folder(folder.path()).unwrap();
        let faults = content::load(&files).unwrap_err();
        let fault = faults.iter().find(|fault| fault.path == "stories/bread/oven.jpg").unwrap();
        assert_eq!(fault.code, code, "{fault:?}");
        assert!(fault.help.as_ref().is_some_and(|told| told.en.contains(help)), "{fault:?}");
    }
}
