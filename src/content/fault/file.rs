//! About files and folders.

use super::{Fault, Mend, Said, did_you_mean};
use crate::content::code;
use crate::domain::{Slug, SlugError};

/// Why a text can't be the name of a thing.
pub(super) fn slug_error(why: SlugError) -> Said {
    match why {
        SlugError::Empty => said!("名前が空です", "a slug has at least one character"),
        SlugError::Character(c) => said!(
            "使えるのは小文字の a-z、数字、ハイフンだけで、`{c}` は使えません",
            "a slug has only a-z, 0-9 and hyphens, not `{c}`"
        ),
        SlugError::Hyphen => said!(
            "ハイフンは文字や数字のあいだに一つだけ置けます",
            "a slug's hyphens stand alone, between letters or digits"
        ),
    }
}

/// The name that is almost this one, if it differs in case and in the signs between words alone.
pub(super) fn like_slug(text: &str) -> Option<String> {
    let slug = text.trim().to_lowercase().replace([' ', '_', '.', '\u{3000}'], "-");
    Slug::parse(&slug).ok().map(|slug| slug.to_string())
}

pub(in crate::content) fn nothing_here() -> Fault {
    Fault::new(
        code::NOTHING_HERE,
        said!("このフォルダーに原稿がありません", "There is no content in this folder"),
    )
    .help(said!(
        "原稿のフォルダーには `site.toml` と `jobs.json`、それに `.md` の原稿が入った `events`・`stories`・`people`・`pages` があります。このフォルダーで合っていますか？",
        "A content folder holds `site.toml`, `jobs.json` and the folders `events`, `stories`, `people` and `pages` with a `.md` file for each text. Is this the right folder?"
    ))
}

pub(in crate::content) fn site_missing(lookalike: Option<&str>) -> Fault {
    let fault = Fault::new(
        code::SITE_MISSING,
        said!(
            "原稿のフォルダーに `site.toml` がありません",
            "There is no `site.toml` in the content folder"
        ),
    );
    match lookalike {
        Some(path) => fault.help(said!(
            "`{path}` の名前を `site.toml` に変えてください。",
            "Rename `{path}` to `site.toml`."
        )),
        None => fault.help(said!(
            "`site.toml` には、ネットワークの名前、アドレス、メニューを書きます。見本の原稿から写して、書き換えてください。",
            "`site.toml` holds the network's name, its address and its menu. Copy the one of the sample content and change it."
        )),
    }
}

pub(in crate::content) fn not_utf8(line: u32, byte_in_line: usize, byte: u8) -> Fault {
    Fault::new(
        code::NOT_UTF8,
        said!(
            "このファイルは UTF-8 ではありません（{line} 行目の {byte_in_line} バイト目が 0x{byte:02X}）",
            "This file is not UTF-8: line {line}, byte {byte_in_line} is 0x{byte:02X}"
        ),
    )
    .help(SAVE_AS_UTF_8)
}

/// `encoding` is the name of the one in which the file seems to be.
pub(in crate::content) fn other_encoding(encoding: &str) -> Fault {
    Fault::new(
        code::NOT_UTF8,
        said!(
            "このファイルは UTF-8 ではなく、{encoding} で保存されているようです",
            "This file seems to be saved as {encoding}, not as UTF-8"
        ),
    )
    .help(SAVE_AS_UTF_8)
}

const SAVE_AS_UTF_8: Said = Said::new(
    "文字コードを「UTF-8」にして、保存し直してください（Shift_JIS や「ANSI」ではなく）。",
    "Save the file again with the encoding \"UTF-8\" (not Shift_JIS or \"ANSI\").",
);

/// A file beside the content whose name is nearly one that means something.
pub(in crate::content) fn misnamed(meant: &str) -> Fault {
    Fault::new(
        code::STRAY_FILE,
        said!("この名前のファイルは読まれません", "A file of this name is not read"),
    )
    .help(super::meant(meant))
}

pub(in crate::content) fn text_in_wrong_place(example: &str) -> Fault {
    Fault::new(
        code::STRAY_FILE,
        said!(
            "原稿が、サイトの見ない場所にあります",
            "A text file lies where the site doesn't look for one"
        ),
    )
    .help(said!(
        "原稿は `{example}.md` か `{example}/index.md` に置きます。",
        "Texts lie in `{example}.md` or `{example}/index.md`."
    ))
}

pub(in crate::content) fn picture_in_wrong_place(folder: &str) -> Fault {
    Fault::new(
        code::STRAY_FILE,
        said!("画像が、どの原稿からも使えない場所にあります", "A picture lies where no text can use it"),
    )
    .help(said!(
        "原稿のためのフォルダーを作り、画像を同じ所に置いてください：`{folder}/NAME/index.md` と `{folder}/NAME/cover.svg`。",
        "Give the text a folder of its own and put the picture beside it: `{folder}/NAME/index.md` and `{folder}/NAME/cover.svg`."
    ))
}

pub(in crate::content) fn unused_file() -> Fault {
    Fault::new(
        code::STRAY_FILE,
        said!("この種類のファイルは、サイトでは使いません", "The site has no use for a file of this kind"),
    )
    .help(said!(
        "原稿のそばに置けるのは画像（.jpg、.png、.webp、.svg）だけです。このファイルを、原稿のフォルダーの外へ移してください。",
        "Beside a text, only pictures can lie: .jpg, .png, .webp, .svg. Move this file out of the content folder."
    ))
}

pub(in crate::content) fn too_deep() -> Fault {
    Fault::new(
        code::STRAY_FILE,
        said!("フォルダーが深すぎます", "This file lies in a folder too deep"),
    )
    .help(said!(
        "画像は `index.md` のすぐそばに置き、あいだにフォルダーを作らないでください。",
        "Put pictures right beside `index.md`, without a folder between."
    ))
}

/// `path` is the file's.
pub(in crate::content) fn odd_ending(ending: &str, path: &str) -> Fault {
    let fault = Fault::new(
        code::ODD_ENDING,
        said!(
            "原稿のファイル名は `.{ending}` ではなく `.md` で終わります",
            "A text ends in `.md`, not in `.{ending}`"
        ),
    )
    .help(said!(
        "ファイル名の終わりを、小文字の `.md` に変えてください。",
        "Rename the file so that it ends in `.md`, in lower case."
    ));
    let stem = path.strip_suffix(ending).filter(|_| ending.eq_ignore_ascii_case("md"));
    Fault { mend: stem.map(|stem| Box::new(Mend::Rename(format!("{stem}md")))), ..fault }
}

pub(in crate::content) fn bad_slug(name: &str, why: SlugError) -> Fault {
    let Said { ja, en } = slug_error(why);
    Fault::new(
        code::BAD_SLUG,
        said!(
            "`{name}` はアドレスに使えません。{ja}",
            "`{name}` can't be part of an address: {en}"
        ),
    )
    .help(like_slug(name).as_deref().map_or_else(
        || {
            said!(
                "小文字の a-z、数字、ハイフンだけの名前に変えてください：`spring-tea-2027`。",
                "Rename it with lower-case letters a-z, digits and hyphens: `spring-tea-2027`."
            )
        },
        |slug| said!("`{slug}` に変えてください。", "Rename it to `{slug}`."),
    ))
}

pub(in crate::content) fn duplicate_slug(other: &str) -> Fault {
    Fault::new(
        code::DUPLICATE_SLUG,
        said!("`{other}` と同じアドレスになります", "This file has the same address as `{other}`"),
    )
    .help(said!(
        "どちらか一つを残すか、片方の名前を変えてください。",
        "Keep one of the two, or rename one of them."
    ))
}

pub(in crate::content) fn reserved_slug(name: &str) -> Fault {
    Fault::new(
        code::RESERVED_SLUG,
        said!(
            "ページの名前に `{name}` は使えません。そのアドレスは、サイトのほかの場所のものです",
            "A page can't be called `{name}`: that address belongs to another part of the site"
        ),
    )
    .help(said!(
        "二つ目の言葉を足すなどして、名前を変えてください。",
        "Rename the file, for example with a second word."
    ))
}

pub(in crate::content) fn orphan_translation(original: &str) -> Fault {
    Fault::new(
        code::ORPHAN_TRANSLATION,
        said!("この英語版には、元の日本語がありません", "This translation has no original"),
    )
    .help(said!(
        "先に日本語を `{original}` に書くか、ファイル名を直してください。",
        "Write the Japanese text first, in `{original}`, or correct the file's name."
    ))
}

pub(in crate::content) fn orphan_folder(folder: &str) -> Fault {
    Fault::new(
        code::ORPHAN_FOLDER,
        said!("`{folder}` に原稿がありません", "There is no text in `{folder}`"),
    )
    .help(said!(
        "`{folder}/index.md` を書くか、フォルダーを消してください。",
        "Write `{folder}/index.md`, or remove the folder."
    ))
}

pub(in crate::content) fn unknown_folder(name: &str, known: &[&str]) -> Fault {
    const PICTURES: [&str; 6] = ["images", "img", "pictures", "photos", "assets", "media"];
    let lower = name.to_lowercase();
    let help = match lower.as_str() {
        "jobs" | "job" | "positions" => said!(
            "募集は、フォルダーではなく `jobs.json` に書きます。",
            "Positions stand in `jobs.json`, not in a folder."
        ),
        picture if PICTURES.contains(&picture) => said!(
            "画像は、それを使う原稿の `index.md` と同じフォルダーに置きます：`events/NAME/cover.svg`。",
            "A picture lies beside the `index.md` that shows it: `events/NAME/cover.svg`."
        ),
        _ => did_you_mean(name, known, || {
            said!(
                "原稿は `events`・`stories`・`people`・`pages` のどれかに置きます。",
                "Texts lie in `events`, `stories`, `people` or `pages`."
            )
        }),
    };
    Fault::new(
        code::UNKNOWN_FOLDER,
        said!(
            "`{name}` というフォルダーは、サイトでは使いません",
            "A folder `{name}` has no meaning for the site"
        ),
    )
    .help(help)
}

pub(in crate::content) fn unknown_locale(tag: &str) -> Fault {
    Fault::new(
        code::UNKNOWN_LOCALE,
        said!(
            "`.md` の前の `.{tag}` は、このサイトの言語ではありません",
            "`.{tag}` before `.md` is not a language of this site"
        ),
    )
    .help(said!(
        "日本語は `NAME.md`、英語は `NAME.en.md` です。",
        "The Japanese text is `NAME.md`, the English one `NAME.en.md`."
    ))
}
