//! E5: the text.

use super::example::body;

explanations! {
    BAD_SCHEME "リンクの始まりが、使えない種類"
    "リンクは `https://`・`http://`・`mailto:`・`tel:` で始めます。ほかの種類は、読む人の機器で何が起こるか分からないので使えません。"
    "Links begin with `https://`, `http://`, `mailto:` or `tel:`. What other kinds do on a reader's device isn't known."
    wrong [body("[申し込み](javascript:alert(1))")]
    right [body("[申し込み](https://forms.example.com/tea)")];

    BROKEN_LINK "リンク先のページがない"
    "`/` で始まるリンクは、このサイトのページを指します。ページの名前を変えたり消したりすると切れます。"
    "Links that begin with `/` lead to pages of this site. They break when a page is renamed or removed."
    wrong [body("[榊さん](/people/sakaki-haruko/)")]
    right [body("[榊さん](/people/sakaki-haruka/)")];

    LOCALE_IN_LINK "リンクに言語が入っている"
    "`/en/` を付けずに書きます。日本語のページでは日本語へ、英語のページでは英語へ、サイトがつなぎます。"
    "Write the link without `/en/`: the site leads readers of Japanese to Japanese pages and readers of English to English ones."
    wrong [body("[榊さん](/en/people/sakaki-haruka/)")]
    right [body("[榊さん](/people/sakaki-haruka/)")];

    RELATIVE_LINK "リンクが `/` で始まらない"
    "`../` やファイル名で書いたリンクは、出るページによって違う所へ行きます。`/` から書いてください。"
    "Links such as `../tea.md` lead elsewhere on every page where they are shown. Begin with `/`."
    wrong [body("[茶会](../events/tea.md)")]
    right [body("[茶会](/events/tea/)")];

    HEADING_ONE "本文に、いちばん大きい見出しがある"
    "ページの見出しは `title` です。一つのページに一つだけなので、本文の見出しは `##` から始めます。"
    "The heading of the page is `title`, and there is one. Headings in the text begin with `##`."
    wrong [body("# はじめに")]
    right [body("## はじめに")];

    ALT_EMPTY "本文の画像に説明がない"
    "`![ここ](map.svg)` の「ここ」に、見えない人のための説明を書きます。"
    "Between the brackets of `![…](map.svg)` stands what the picture shows, for those who don't see it."
    wrong [body("![](map.svg)")]
    right [body("駅から歩いて三分です。")];

    REMOTE_PICTURE "画像が、原稿と同じフォルダーにない"
    "ほかのサイトの画像は、いつか消え、読む人のことをそのサイトに知らせます。使ってよい画像なら、原稿と同じフォルダーに置いてください。"
    "A picture of another site vanishes one day, and tells that site who reads. If you may use it, put it beside the text."
    wrong [body("![地図](https://maps.example.com/map.png)")]
    right [body("[地図](https://maps.example.com/)")];

    BROKEN_ANCHOR "リンク先のページに、その場所がない"
    "`#` より後ろは見出しの文字から作られるので、見出しを書き直すと切れます。英語の原稿からは、英語のページの見出しを指します。"
    "What stands behind `#` is made of the words of a heading, so the link breaks when the heading is reworded. From an English text it leads to a heading of the English page."
    wrong [body("[持ち物](#持ち物)は下にあります。\n\n## 持って来るもの\n\n筆記用具。")]
    right [body("[持ち物](#持って来るもの)は下にあります。\n\n## 持って来るもの\n\n筆記用具。")];
}
