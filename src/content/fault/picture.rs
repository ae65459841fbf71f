//! About pictures.

use super::{Fault, Said, meant, nearest, reason};
use crate::content::code;
use crate::content::source::shortened;

pub(in crate::content) fn missing(file: &str, folder: &str, there: &[&str]) -> Fault {
    let help = nearest(file, there.iter().copied()).map_or_else(
        || {
            said!(
                "画像を、`index.md` のあるフォルダー `{folder}` に置いてください。",
                "Put the picture into the folder `{folder}`, beside `index.md`."
            )
        },
        meant,
    );
    Fault::new(
        code::PICTURE_MISSING,
        said!(
            "`{folder}` に `{file}` というファイルがありません",
            "There is no file `{file}` in `{folder}`"
        ),
    )
    .help(help)
}

pub(in crate::content) fn without_folder(file: &str, folder: &str) -> Fault {
    Fault::new(
        code::PICTURE_MISSING,
        said!(
            "この原稿と同じ所に `{file}` というファイルがありません",
            "There is no file `{file}` beside this text"
        ),
    )
    .help(said!(
        "原稿を `{folder}/index.md` に移し、画像を同じフォルダーに置いてください。",
        "Move the text to `{folder}/index.md` and put the picture beside it."
    ))
}

pub(in crate::content) fn case(file: &str, there: &str) -> Fault {
    Fault::new(
        code::PICTURE_CASE,
        said!(
            "ファイルの名前は `{file}` ではなく `{there}` です。ウェブでは、大文字と小文字は別の文字です",
            "The file is called `{there}`, not `{file}`: small and capital letters differ on the web"
        ),
    )
    .help(said!(
        "`{there}` と書くか、ファイルの名前を変えてください。",
        "Write `{there}`, or rename the file."
    ))
}

pub(in crate::content) fn ending(file: &str) -> Fault {
    Fault::new(
        code::PICTURE_ENDING,
        said!(
            "`{file}` は、どのブラウザーでも出せる画像ではありません",
            "`{file}` is not a picture that every browser shows"
        ),
    )
    .help(said!(
        ".svg、.png、.jpg、.webp、.avif のどれかで保存し、終わりを小文字にしてください。",
        "Save it as .svg, .png, .jpg, .webp or .avif, with the ending in lower case."
    ))
}

pub(in crate::content) fn not_a_file_name(file: &str) -> Fault {
    Fault::new(
        code::PICTURE_MISSING,
        said!(
            "`{file}` は、同じフォルダーにある画像の名前ではありません",
            "`{file}` is not the name of a file beside this text"
        ),
    )
    .help(said!(
        "画像を `index.md` と同じフォルダーに置き、名前だけを書いてください：`cover.svg`。",
        "Put the picture beside `index.md` and write its name only: `cover.svg`."
    ))
}

pub(in crate::content) fn unused(folder: &str) -> Fault {
    Fault::new(
        code::PICTURE_UNUSED,
        said!("この画像は、どこにも出ていません", "This picture is shown nowhere"),
    )
    .help(said!(
        "`{folder}` の原稿に `image: …` か `![…](…)` で入れるか、要らなければ消してください。",
        "Show it in the text of `{folder}`, with `image: …` or `![…](…)`, or remove it."
    ))
}

pub(in crate::content) fn svg_syntax(why: &str) -> Fault {
    let ja = reason::in_japanese(why);
    Fault::new(
        code::SVG_SYNTAX,
        said!("この図を読めません{ja}", "This drawing can't be read: {why}"),
    )
    .help(PLAIN_SVG)
}

const PLAIN_SVG: Said = Said::new(
    "描いたソフトから「プレーン SVG」で書き出し直してください。",
    "Export it again from the drawing program as \"plain SVG\".",
);

const COLOURS: Said = Said::new(
    "「プレーン SVG」で書き出し直し、色は属性（`fill=\"#…\"`）で付けてください。",
    "Export it again as \"plain SVG\", with colours as attributes (`fill=\"#…\"`).",
);

pub(in crate::content) fn not_svg(root: &str) -> Fault {
    Fault::new(
        code::SVG_SYNTAX,
        said!(
            "`<{root}>` で始まっていて、図（SVG）ではありません",
            "This file is not a drawing: it begins with `<{root}>`"
        ),
    )
    .help(PLAIN_SVG)
}

pub(in crate::content) fn svg_element(name: &str) -> Fault {
    Fault::new(
        code::SVG_UNSAFE,
        said!(
            "サイトの図に `<{name}>` は入れられません",
            "A drawing on the site can't hold `<{name}>`"
        ),
    )
    .help(COLOURS)
}

pub(in crate::content) fn svg_attribute(name: &str) -> Fault {
    Fault::new(
        code::SVG_UNSAFE,
        said!(
            "サイトの図に `{name}` という属性は入れられません",
            "A drawing on the site can't hold the attribute `{name}`"
        ),
    )
    .help(COLOURS)
}

pub(in crate::content) fn svg_reference(target: &str) -> Fault {
    let target = shortened(target);
    Fault::new(
        code::SVG_UNSAFE,
        said!(
            "この図は、ほかの場所のものを使っています：`{target}`",
            "This drawing takes something from elsewhere: `{target}`"
        ),
    )
    .help(said!(
        "埋め込みやリンクをなくし、図だけで完結させてください。",
        "Embed nothing and link nowhere: a drawing holds all that it shows."
    ))
}
