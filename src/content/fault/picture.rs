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
        ".jpg、.png、.webp、.svg のどれかで保存し、終わりを小文字にしてください。",
        "Save it as .jpg, .png, .webp or .svg, with the ending in lower case."
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

pub(in crate::content) fn heic() -> Fault {
    Fault::new(
        code::PICTURE_ENDING,
        said!(
            "スマートフォン独自の形式（HEIC）の画像です",
            "This is a picture in a telephone's own format (HEIC)"
        ),
    )
    .help(said!(
        "JPEGで保存してください。iPhoneでは、自分あてにメールで送るか、「設定」→「カメラ」→「フォーマット」で「互換性優先」を選びます。",
        "Save it as JPEG: on an iPhone, share it by mail, or choose Settings, Camera, Formats, Most Compatible."
    ))
}

pub(in crate::content) fn other_kind(ending: &str, kind: &str) -> Fault {
    Fault::new(
        code::PICTURE_ENDING,
        said!(
            "名前の終わりは `.{ending}` ですが、中身は {kind} の画像です",
            "The name ends in `.{ending}`, but the picture is {kind}"
        ),
    )
    .help(said!(
        "ファイルの名前の終わりと、原稿に書いた名前を `.{kind}` に直してください。",
        "Rename it to `.{kind}`, and the name where the text shows it."
    ))
}

pub(in crate::content) fn unreadable(reason: &str) -> Fault {
    let reason = if reason.is_empty() { String::new() } else { format!(" ({reason})") };
    Fault::new(
        code::PICTURE_BROKEN,
        said!("この画像は読めません{reason}", "This picture can't be read{reason}"),
    )
    .help(said!(
        "画像のソフトで開き、JPEGかPNGで保存しなおしてください。",
        "Open it in a program for pictures and save it anew, as JPEG or PNG."
    ))
}

pub(in crate::content) fn too_large(width: u32, height: u32) -> Fault {
    Fault::new(
        code::PICTURE_BROKEN,
        said!(
            "この画像は {width} × {height} 画素で、大きすぎます",
            "This picture has {width} × {height} pixels, too many"
        ),
    )
    .help(said!(
        "小さくして保存してください。幅4000画素あれば十分です。",
        "Save it smaller: 4000 pixels in width are more than enough."
    ))
}
