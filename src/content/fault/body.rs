//! About the text below the front matter.

use super::{Fault, did_you_mean, meant, nearest};
use crate::content::code;
use crate::content::source::shortened;

pub(in crate::content) fn bad_scheme(scheme: &str) -> Fault {
    Fault::new(
        code::BAD_SCHEME,
        said!("リンクは `{scheme}:` では始められません", "A link can't begin with `{scheme}:`"),
    )
    .help(said!(
        "`https://`・`http://`・`mailto:`・`tel:` のどれかで始めます。このサイトのページへは `/` から書きます。",
        "Links begin with `https://`, `http://`, `mailto:` or `tel:`; links to pages of this site with `/`."
    ))
}

pub(in crate::content) fn bad_link(url: &str) -> Fault {
    Fault::new(
        code::BAD_SCHEME,
        said!("`{url}` はウェブのアドレスではありません", "`{url}` is not a web address"),
    )
    .help(said!(
        "ブラウザーのアドレス欄から、全体を写してください。",
        "Copy the whole address from the browser."
    ))
}

pub(in crate::content) fn broken_link(path: &str, known: &[&str]) -> Fault {
    let help = did_you_mean(path, known, || {
        said!(
            "サイトでそのページを開き、アドレスのうちホスト名より後ろを写してください。",
            "Open the page on the site and copy the part of its address after the host."
        )
    });
    Fault::new(
        code::BROKEN_LINK,
        said!(
            "リンク先の `{path}` というページがありません",
            "This link leads to `{path}`, but there is no such page"
        ),
    )
    .help(help)
}

pub(in crate::content) fn broken_anchor(page: &str, id: &str, known: &[&str]) -> Fault {
    let help = did_you_mean(id, known, || {
        said!(
            "見出しの文字から作られる名前です。サイトでその見出しを開き、アドレスの `#` より後ろを写すか、`#{id}` を消してください。",
            "The name is made of the words of a heading. Copy what stands behind `#` in the address of that place, or remove `#{id}`."
        )
    });
    Fault::new(
        code::BROKEN_ANCHOR,
        said!(
            "`{page}` に `#{id}` という場所がありません",
            "There is no place `#{id}` on `{page}`"
        ),
    )
    .help(help)
}

pub(in crate::content) fn locale_in_link(path: &str, without: &str) -> Fault {
    Fault::new(
        code::LOCALE_IN_LINK,
        said!("リンク `{path}` に言語が入っています", "The link `{path}` names the language"),
    )
    .help(said!(
        "`{without}` と書いてください。読む人の言語は、サイトが付けます。",
        "Write `{without}`: the site adds the reader's language."
    ))
}

pub(in crate::content) fn relative_link(url: &str, known: &[&str]) -> Fault {
    let wanted = format!("/{}/", url.trim_start_matches(['.', '/']).trim_end_matches(".md"));
    let help = nearest(&wanted, known.iter().copied()).map_or_else(
        || {
            said!(
                "最初の `/` から書いてください：`/events/mirai-12/`。ほかのサイトへは `https://` から書きます。",
                "Write the address from the first slash on: `/events/mirai-12/`. For another site, begin with `https://`."
            )
        },
        meant,
    );
    Fault::new(
        code::RELATIVE_LINK,
        said!(
            "リンク `{url}` は `/` で始まっていないので、ページによって違う所へ行ってしまいます",
            "The link `{url}` is relative; it would lead somewhere else on every page"
        ),
    )
    .help(help)
}

pub(in crate::content) fn heading_one() -> Fault {
    Fault::new(
        code::HEADING_ONE,
        said!(
            "`#` はページ全体の見出しで、それは `title` です",
            "`#` is the heading of the whole page, and that is `title`"
        ),
    )
    .help(said!(
        "本文の見出しは `##` から始めてください。",
        "Begin headings in the text with `##`."
    ))
}

pub(in crate::content) fn heading_jump(from: usize, to: usize) -> Fault {
    let found = "#".repeat(to);
    let expected = "#".repeat(from + 1);
    Fault::new(
        code::HEADING_JUMP,
        said!(
            "見出し `{found}` の前の段が抜けています",
            "This heading, `{found}`, jumps over a level"
        ),
    )
    .help(said!("`{expected}` で始めてください。", "Begin it with `{expected}`."))
}

pub(in crate::content) fn alt_empty(file: &str) -> Fault {
    Fault::new(
        code::ALT_EMPTY,
        said!(
            "画像 `{file}` に、見えない人のための説明がありません",
            "The picture `{file}` has no text for those who don't see it"
        ),
    )
    .help(said!(
        "何が写っているかを、かっこの中に書いてください：`![…]({file})`。",
        "Write what it shows between the brackets: `![…]({file})`."
    ))
}

pub(in crate::content) fn remote_picture(url: &str) -> Fault {
    Fault::new(
        code::REMOTE_PICTURE,
        said!(
            "画像 `{url}` が、原稿と同じフォルダーにありません",
            "The picture `{url}` doesn't lie beside the text"
        ),
    )
    .help(said!(
        "画像を `index.md` と同じフォルダーに置き、ファイル名だけを書いてください：`![…](map.svg)`。",
        "Put the picture beside `index.md` and write its file name only: `![…](map.svg)`."
    ))
}

pub(in crate::content) fn picture_in_job() -> Fault {
    Fault::new(
        code::REMOTE_PICTURE,
        said!(
            "募集の説明に画像は入れられません",
            "The description of a position can't hold a picture"
        ),
    )
    .help(said!(
        "言葉で書くか、ページへのリンクにしてください。",
        "Say it in words, or link to a page."
    ))
}

pub(in crate::content) fn raw_html(html: &str) -> Fault {
    let html = shortened(html);
    Fault::new(
        code::RAW_HTML,
        said!(
            "`{html}` は、書いたとおりの文字で表示されます。本文に HTML は使えません",
            "`{html}` is shown as it is written: texts hold no HTML"
        ),
    )
    .help(said!(
        "Markdown で書いてください。記号そのものを出したいときは `\\<` と書きます。",
        "Use Markdown instead; write `\\<` if the sign itself is meant."
    ))
}
