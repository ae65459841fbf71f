//! E6: pictures.

use super::example::{DRAWING, file};

explanations! {
    PICTURE_MISSING "画像がない"
    "原稿が指す画像が、同じフォルダーにありません。アップロードを忘れたか、名前が違います。"
    "A text names a picture that doesn't lie beside it: it wasn't uploaded, or has another name."
    wrong [file("events/walk/index.md", PICTURED), file("events/walk/covre.svg", DRAWING)]
    right [file("events/walk/index.md", PICTURED), file("events/walk/cover.svg", DRAWING)];

    PICTURE_CASE "画像の名前の、大文字と小文字が違う"
    "手元の Windows や Mac では出ても、ウェブでは大文字と小文字が別の文字なので出ません。"
    "It shows on your Windows or Mac, but not on the web, where small and capital letters differ."
    wrong [file("events/walk/index.md", PICTURED), file("events/walk/Cover.svg", DRAWING)]
    right [file("events/walk/index.md", PICTURED), file("events/walk/cover.svg", DRAWING)];

    PICTURE_ENDING "出せない種類の画像"
    "置けるのは .jpg・.png・.webp・.svg です。iPhone の HEIC や GIF、TIFF は、先に変換してください。"
    "Pictures are .jpg, .png, .webp or .svg. Convert HEIC (from an iPhone), GIF and TIFF first."
    wrong [file("events/walk/index.md", HEIC)]
    right [file("events/walk/index.md", PICTURED), file("events/walk/cover.svg", DRAWING)];

    SVG_SYNTAX "図のファイルが壊れている"
    "SVG の中身が途中で切れているか、SVG ではないものです。描いたソフトから「プレーン SVG」で書き出し直してください。"
    "The SVG ends too early, or is something else. Export it again from the drawing program as \"plain SVG\"."
    wrong [file("events/walk/index.md", PICTURED), file("events/walk/cover.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"4\"></svg>\n")]
    right [file("events/walk/index.md", PICTURED), file("events/walk/cover.svg", DRAWING)];

    SVG_UNSAFE "図に、害になりうるものが入っている"
    "SVG にはプログラムやほかのサイトへの参照も入れられます。それらと、サイトの決まりで効かない `style` は使えません。"
    "An SVG can hold programs and take things from other sites. Those are refused, and so is `style`, which the site's policy keeps from working."
    wrong [file("events/walk/index.md", PICTURED), file("events/walk/cover.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>\n")]
    right [file("events/walk/index.md", PICTURED), file("events/walk/cover.svg", DRAWING)];

    PICTURE_BROKEN "読めない画像"
    "画像のファイルが途中で切れているか、大きすぎるか、画像ではないものです。画像のソフトで開き、JPEGかPNGで保存しなおしてください。"
    "The file ends too early, is far too large, or is no picture. Open it in a program for pictures and save it anew, as JPEG or PNG."
    wrong [file("events/walk/index.md", PICTURED), file("events/walk/cover.svg", DRAWING), file("events/walk/hall.png", "???")]
    right [file("events/walk/index.md", PICTURED), file("events/walk/cover.svg", DRAWING)];
}

const PICTURED: &str = "---
title: 工場を歩く
summary: 昔の職場を、いまの人と歩きます。
start: 2027-03-06
end: 2027-03-06
attendance: online
audience: [alumni]
image: cover.svg
alt: 歩く人と、長い影
---
本文です。
";

const HEIC: &str = "---
title: 工場を歩く
summary: 昔の職場を、いまの人と歩きます。
start: 2027-03-06
end: 2027-03-06
attendance: online
audience: [alumni]
image: cover.heic
alt: 歩く人と、長い影
---
本文です。
";
