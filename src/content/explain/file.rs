//! E0: files.

use super::example::{DRAWING, command, copy, file, moved, only, shift_jis};

explanations! {
    UNREADABLE "原稿のフォルダーか、その中のファイルを読めない"
    "指定したフォルダーがないか、読む許しがありません。フォルダーの名前の打ち間違いを確かめてください。"
    "The folder that was named isn't there, or may not be read. Look for a slip in its name."
    wrong [command("cargo site check --content contnet")]
    right [command("cargo site check --content content")];

    NOTHING_HERE "フォルダーに原稿がない"
    "原稿のフォルダーには、少なくとも `site.toml` があります。一つ上や一つ下のフォルダーを指定していないか、確かめてください。"
    "A content folder holds at least `site.toml`. Perhaps the folder above or below is meant."
    wrong [only("README.md", "原稿はここに置きます。\n")]
    right [file("events/walk.md", WALK)];

    SITE_MISSING "`site.toml` がない"
    "`site.toml` には、ネットワークの名前、アドレス、メニュー、使える話題があります。名前は小文字で、原稿のフォルダーのすぐ下に置きます。"
    "`site.toml` tells the network's name, its address, its menu and the topics that texts can use. It has a name in lower case and lies right in the content folder."
    wrong [moved("site.toml", "Site.toml")]
    right [moved("site.toml", "site.toml")];

    NOT_UTF8 "文字コードが UTF-8 でない"
    "古い Windows のソフトは Shift_JIS で保存することがあります。そのままでは文字化けします。保存するときに、文字コードで「UTF-8」を選んでください。"
    "Old programs save Japanese as Shift_JIS, which others see as garbage. Choose \"UTF-8\" as the encoding when you save."
    wrong [shift_jis("events/walk.md", WALK)]
    right [file("events/walk.md", WALK)];

    STRAY_FILE "ファイルが、その種類の置き場所にない"
    "原稿は `events/名前.md` か `events/名前/index.md` に置きます。画像は、原稿が `index.md` のとき、その同じフォルダーに置きます。ほかのファイルは、サイトでは使いません。"
    "A text lies in `events/NAME.md` or `events/NAME/index.md`. Pictures lie beside an `index.md`. The site has no use for other files."
    wrong [file("events/cover.svg", DRAWING)]
    right [moved("events/tea.md", "events/tea/index.md"), moved("events/tea.en.md", "events/tea/index.en.md"), file("events/tea/cover.svg", DRAWING)];

    ODD_ENDING "原稿のファイル名が `.md` で終わらない"
    "原稿のファイル名は、小文字の `.md` で終わります。`.MD`・`.txt`・`.markdown` では読まれません。ファイルの名前を変えるだけで直ります。"
    "The name of a text ends in `.md`, in lower case; `.MD`, `.txt` and `.markdown` are not read. Renaming the file is enough."
    wrong [copy("events/tea.md", "events/walk.MD")]
    right [copy("events/tea.md", "events/walk.md")];

    BAD_SLUG "ファイルやフォルダーの名前が、アドレスに使えない"
    "ファイルの名前は、そのままページのアドレスになります。どこで打っても同じになるよう、小文字の a-z、数字、ハイフンだけを使います。"
    "The name of a file becomes the address of its page. So that it reads the same wherever it is typed, it has lower-case letters a-z, digits and hyphens only."
    wrong [copy("events/tea.md", "events/Spring_Tea.md")]
    right [copy("events/tea.md", "events/spring-tea.md")];

    DUPLICATE_SLUG "二つのファイルが同じアドレスになる"
    "`tea.md` と `tea/index.md` は、どちらも同じページになります。画像を使うならフォルダーのほうを、使わないなら `tea.md` だけを残してください。"
    "`tea.md` and `tea/index.md` both make the same page. Keep the folder if the text has pictures, and `tea.md` alone if it has none."
    wrong [copy("events/tea.md", "events/tea/index.md")]
    right [moved("events/tea.md", "events/tea/index.md")];

    RESERVED_SLUG "ページの名前が、サイトのほかの場所のものと重なる"
    "`events` や `jobs` のようなアドレスは、一覧のページが使います。ページには、ほかの名前を付けてください。"
    "Addresses such as `events` or `jobs` belong to lists. Give the page another name."
    wrong [copy("pages/about.md", "pages/events.md")]
    right [copy("pages/about.md", "pages/our-events.md")];

    ORPHAN_TRANSLATION "英語版に、元の日本語がない"
    "このサイトは日本語が元で、英語はその訳です。英語版だけを置くことはできません。名前の打ち間違いで組になっていないこともあります。"
    "Japanese comes first on this site, and English is its translation, so an English text can't stand alone. Perhaps a slip in a name keeps the two apart."
    wrong [copy("events/tea.en.md", "events/walk.en.md")]
    right [copy("events/tea.md", "events/walk.md"), copy("events/tea.en.md", "events/walk.en.md")];

    ORPHAN_FOLDER "画像のフォルダーに原稿がない"
    "画像だけのフォルダーがあります。`index.md` を書くか、フォルダーを消してください。原稿が `tea.md` なら、それを `tea/index.md` に移します。"
    "A folder holds pictures and no text. Write its `index.md`, or remove it. If the text is `tea.md`, move it to `tea/index.md`."
    wrong [file("events/walk/cover.svg", DRAWING)]
    right [copy("events/tea.md", "events/walk/index.md"), file("events/walk/cover.svg", DRAWING)];

    UNKNOWN_FOLDER "フォルダーの名前に意味がない"
    "原稿を置くフォルダーは `events`・`stories`・`people`・`pages` の四つです。単数形や大文字では読まれません。"
    "There are four folders for texts: `events`, `stories`, `people` and `pages`. In the singular or in capitals they mean nothing."
    wrong [copy("events/tea.md", "event/walk.md")]
    right [copy("events/tea.md", "events/walk.md")];

    UNKNOWN_LOCALE "ファイル名が、サイトにない言語を指している"
    "日本語は `名前.md`、英語は `名前.en.md` です。ほかの言語は、このサイトにはありません。日本語に `.ja` は付けません。"
    "The Japanese text is `NAME.md`, the English one `NAME.en.md`. The site has no other language, and Japanese has no `.ja`."
    wrong [copy("events/tea.md", "events/tea.fr.md")]
    right [copy("events/tea.md", "events/walk.md")];
}

/// A small event.
const WALK: &str = "---
title: 工場を歩く
summary: 昔の職場を、いまの人と歩きます。
start: 2027-03-06
end: 2027-03-06
attendance: in-person
venue: { name: 第一工場 }
audience: [alumni]
---
歩きやすい靴でお越しください。
";
