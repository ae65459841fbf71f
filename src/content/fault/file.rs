//! About files and folders.

use super::{Fault, did_you_mean};
use crate::content::code;
use crate::domain::SlugError;

pub(in crate::content) fn nothing_here() -> Fault {
    Fault::new(code::NOTHING_HERE, "There is no content in this folder").help(
        "A content folder holds `site.toml`, `jobs.json` and the folders `events`, `stories`, \
         `people` and `pages` with a `.md` file for each text. Is this the right folder?",
    )
}

pub(in crate::content) fn site_missing(lookalike: Option<&str>) -> Fault {
    let fault = Fault::new(code::SITE_MISSING, "There is no `site.toml` in the content folder");
    match lookalike {
        Some(path) => fault.help(format!("Rename `{path}` to `site.toml`.")),
        None => fault.help(
            "`site.toml` holds the network's name, its address and its menu. Copy the one of the \
             sample content and change it.",
        ),
    }
}

pub(in crate::content) fn not_utf8(line: u32, byte_in_line: usize, byte: u8) -> Fault {
    Fault::new(
        code::NOT_UTF8,
        format!("This file is not UTF-8: line {line}, byte {byte_in_line} is 0x{byte:02X}"),
    )
    .help("Save the file again with the encoding \"UTF-8\" (not Shift_JIS or \"ANSI\").")
}

pub(in crate::content) fn text_in_wrong_place(example: &str) -> Fault {
    Fault::new(code::STRAY_FILE, "A text file lies where the site doesn't look for one")
        .help(format!("Texts lie in `{example}.md` or `{example}/index.md`."))
}

pub(in crate::content) fn picture_in_wrong_place(folder: &str) -> Fault {
    Fault::new(code::STRAY_FILE, "A picture lies where no text can use it").help(format!(
        "Give the text a folder of its own and put the picture beside it: `{folder}/NAME/index.md` \
         and `{folder}/NAME/cover.svg`."
    ))
}

pub(in crate::content) fn unused_file() -> Fault {
    Fault::new(code::STRAY_FILE, "The site has no use for a file of this kind").help(
        "Beside a text, only pictures can lie: .jpg, .png, .webp, .svg. Move this \
         file out of the content folder.",
    )
}

pub(in crate::content) fn too_deep() -> Fault {
    Fault::new(code::STRAY_FILE, "This file lies in a folder too deep")
        .help("Put pictures right beside `index.md`, without a folder between.")
}

pub(in crate::content) fn odd_ending(ending: &str) -> Fault {
    Fault::new(code::ODD_ENDING, format!("A text ends in `.md`, not in `.{ending}`"))
        .help("Rename the file so that it ends in `.md`, in lower case.")
}

pub(in crate::content) fn bad_slug(name: &str, why: SlugError) -> Fault {
    Fault::new(code::BAD_SLUG, format!("`{name}` can't be part of an address: {why}"))
        .help("Rename it with lower-case letters a-z, digits and hyphens: `spring-tea-2027`.")
}

pub(in crate::content) fn duplicate_slug(other: &str) -> Fault {
    Fault::new(code::DUPLICATE_SLUG, format!("This file has the same address as `{other}`"))
        .help("Keep one of the two, or rename one of them.")
}

pub(in crate::content) fn reserved_slug(name: &str) -> Fault {
    Fault::new(
        code::RESERVED_SLUG,
        format!(
            "A page can't be called `{name}`: that address belongs to another part of the site"
        ),
    )
    .help("Rename the file, for example with a second word.")
}

pub(in crate::content) fn orphan_translation(original: &str) -> Fault {
    Fault::new(code::ORPHAN_TRANSLATION, "This translation has no original").help(format!(
        "Write the Japanese text first, in `{original}`, or correct the file's name."
    ))
}

pub(in crate::content) fn orphan_folder(folder: &str) -> Fault {
    Fault::new(code::ORPHAN_FOLDER, format!("There is no text in `{folder}`"))
        .help(format!("Write `{folder}/index.md`, or remove the folder."))
}

pub(in crate::content) fn unknown_folder(name: &str, known: &[&str]) -> Fault {
    let help = did_you_mean(name, known, || {
        "Texts lie in `events`, `stories`, `people` or `pages`.".to_owned()
    });
    Fault::new(code::UNKNOWN_FOLDER, format!("A folder `{name}` has no meaning for the site"))
        .help(help)
}

pub(in crate::content) fn unknown_locale(tag: &str) -> Fault {
    Fault::new(
        code::UNKNOWN_LOCALE,
        format!("`.{tag}` before `.md` is not a language of this site"),
    )
    .help("The Japanese text is `NAME.md`, the English one `NAME.en.md`.")
}
