//! About pictures.

use super::{Fault, nearest};
use crate::content::code;

pub(in crate::content) fn missing(file: &str, folder: &str, there: &[&str]) -> Fault {
    let help = match nearest(file, there.iter().copied()) {
        Some(near) => format!("Did you mean `{near}`?"),
        None => format!("Put the picture into the folder `{folder}`, beside `index.md`."),
    };
    Fault::new(code::PICTURE_MISSING, format!("There is no file `{file}` in `{folder}`")).help(help)
}

pub(in crate::content) fn without_folder(file: &str, folder: &str) -> Fault {
    Fault::new(code::PICTURE_MISSING, format!("There is no file `{file}` beside this text"))
        .help(format!("Move the text to `{folder}/index.md` and put the picture beside it."))
}

pub(in crate::content) fn case(file: &str, there: &str) -> Fault {
    Fault::new(
        code::PICTURE_CASE,
        format!("The file is called `{there}`, not `{file}`: small and capital letters differ on the web"),
    )
    .help(format!("Write `{there}`, or rename the file."))
}

pub(in crate::content) fn ending(file: &str) -> Fault {
    Fault::new(code::PICTURE_ENDING, format!("`{file}` is not a picture that every browser shows"))
        .help("Save it as .jpg, .png, .webp or .svg, with the ending in lower case.")
}

pub(in crate::content) fn not_a_file_name(file: &str) -> Fault {
    Fault::new(
        code::PICTURE_MISSING,
        format!("`{file}` is not the name of a file beside this text"),
    )
    .help("Put the picture beside `index.md` and write its name only: `cover.svg`.")
}

pub(in crate::content) fn svg_syntax(reason: &str) -> Fault {
    Fault::new(code::SVG_SYNTAX, format!("This drawing can't be read: {reason}"))
        .help("Export it again from the drawing program as \"plain SVG\".")
}

pub(in crate::content) fn not_svg(root: &str) -> Fault {
    Fault::new(code::SVG_SYNTAX, format!("This file is not a drawing: it begins with `<{root}>`"))
        .help("Export it again from the drawing program as \"plain SVG\".")
}

pub(in crate::content) fn svg_element(name: &str) -> Fault {
    Fault::new(code::SVG_UNSAFE, format!("A drawing on the site can't hold `<{name}>`"))
        .help("Export it again as \"plain SVG\", with colours as attributes (`fill=\"#…\"`).")
}

pub(in crate::content) fn svg_attribute(name: &str) -> Fault {
    Fault::new(code::SVG_UNSAFE, format!("A drawing on the site can't hold the attribute `{name}`"))
        .help("Export it again as \"plain SVG\", with colours as attributes (`fill=\"#…\"`).")
}

pub(in crate::content) fn svg_reference(target: &str) -> Fault {
    Fault::new(
        code::SVG_UNSAFE,
        format!(
            "This drawing takes something from elsewhere: `{}`",
            crate::content::source::shortened(target)
        ),
    )
    .help("Embed nothing and link nowhere: a drawing holds all that it shows.")
}

pub(in crate::content) fn heic() -> Fault {
    Fault::new(code::PICTURE_ENDING, "This is a picture in a telephone's own format (HEIC)").help(
        "Save it as JPEG: on an iPhone, share it by mail, or choose Settings, Camera, Formats, \
         Most Compatible.",
    )
}

pub(in crate::content) fn other_kind(ending: &str, kind: &str) -> Fault {
    Fault::new(
        code::PICTURE_ENDING,
        format!("The name ends in `.{ending}`, but the picture is {kind}"),
    )
    .help(format!("Rename it to `.{kind}`, and the name where the text shows it."))
}

pub(in crate::content) fn unreadable(reason: &str) -> Fault {
    let reason = if reason.is_empty() { String::new() } else { format!(": {reason}") };
    Fault::new(code::PICTURE_BROKEN, format!("This picture can't be read{reason}"))
        .help("Open it in a program for pictures and save it anew, as JPEG or PNG.")
}

pub(in crate::content) fn too_large(width: u32, height: u32) -> Fault {
    Fault::new(code::PICTURE_LARGE, format!("This picture has {width} × {height} pixels, too many"))
        .help("Save it smaller: 4000 pixels in width are more than enough.")
}
