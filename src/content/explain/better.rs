//! W0: what might be better. The site is built all the same.

use super::example::{DRAWING, body, command, copy, event, file, settings};

explanations! {
    UNTRANSLATED "英語版がない"
    "英語で読む人には、断り書きを添えて日本語が出ます。`名前.en.md` に、`title` と `summary` と本文だけを英語で書けば足ります。"
    "Readers of English get the Japanese text with a note. `NAME.en.md` needs no more than `title`, `summary` and the text."
    wrong [copy("pages/about.md", "pages/rules.md")]
    right [copy("pages/about.md", "pages/rules.md"), copy("pages/about.en.md", "pages/rules.en.md")];

    LONG_SUMMARY "要約が、リンクの見出しより長い"
    "`summary` は、一覧と、リンクを共有したときの見出しに出ます。日本語で 120 字、英語で 200 字を超えると切れます。"
    "`summary` is shown in lists and beside shared links. Beyond 120 characters in Japanese, or 200 in English, it is cut off."
    wrong [event(LONG)]
    right [event("summary: 世代も仕事も違う八人が、一つの卓を囲みます。")];

    CLOSES_LATE "申し込みの締切が、イベントより後"
    "終わってからも申し込めることになっています。年や月の打ち間違いかもしれません。"
    "People could register for what is over. The year or the month may be a slip."
    wrong [event("registration: { url: \"https://forms.example.com/tea\", closes: 2027-12-01T23:59 }")]
    right [event("registration: { url: \"https://forms.example.com/tea\", closes: 2026-12-01T23:59 }")];

    HEADING_JUMP "見出しの段が抜けている"
    "読み上げで見出しをたどる人は、段が抜けると、何かを読み落としたと思います。文字の大きさのために段を飛ばさないでください。"
    "Who goes from heading to heading by ear takes a level that is left out for something missed. Don't skip a level for the size of its letters."
    wrong [body("## はじめに\n\n#### 細かいこと")]
    right [body("## はじめに\n\n### 細かいこと")];

    RAW_HTML "本文の HTML は、文字のまま出る"
    "本文には Markdown だけを使います。HTML の印は、そのままの文字で読む人に見えてしまいます。"
    "Texts are Markdown alone: readers see the marks of HTML as they are written."
    wrong [body("<b>大切</b>なこと")]
    right [body("**大切**なこと")];

    EMPTY_BODY "本文がない"
    "項目だけの原稿です。ページが空に見えるので、数行でも書いてください。"
    "There are fields and nothing below them, so the page looks empty. Write a few lines."
    wrong [file("pages/rules.md", "---\ntitle: きまり\nsummary: たがいのために。\n---\n")]
    right [file("pages/rules.md", "---\ntitle: きまり\nsummary: たがいのために。\n---\n本文です。\n")];

    PART_MISSING "シリーズの番号が抜けている"
    "番号を打ち間違えたか、まだページのない回です。これからの回なら、`site.toml` に `planned` として書けます。"
    "A slip in a number, or a part without a page. What is to come can stand in `site.toml` as `planned`."
    wrong [event("series: mirai\nnumber: 1"), file("events/walk.md", THIRD)]
    right [event("series: mirai\nnumber: 2"), file("events/walk.md", THIRD)];

    PLAN_FULFILLED "予定の回が、もうある"
    "`site.toml` の `planned` にある回のページができています。予定のほうを消してください。"
    "There is a page now for what `site.toml` has as `planned`. Remove the plan."
    wrong [event("series: mirai\nnumber: 1"), settings("[series.mirai]\ntitle = \"未来講座\"\nsummary = \"講座。\"\nplanned = [{ part = 1, title = \"港の話\" }]")]
    right [event("series: mirai\nnumber: 1"), settings("[series.mirai]\ntitle = \"未来講座\"\nsummary = \"講座。\"\nplanned = [{ part = 2, title = \"港の話\" }]")];

    PICTURE_UNUSED "どこにも出ていない画像がある"
    "原稿のフォルダーにあるのに、`image` でも本文でも使われていません。名前の書き忘れか、要らなくなった画像です。要らない画像も、保管場所を見る人には見えます。"
    "It lies beside a text that doesn't show it, with `image` or in its text: something was forgotten, or it isn't needed any more. Who looks into the repository sees it all the same."
    wrong [copy("events/tea.md", "events/walk/index.md"), file("events/walk/cover.svg", DRAWING)]
    right [file("events/walk/index.md", PICTURED), file("events/walk/cover.svg", DRAWING)];

    DEAD_LINK "リンクの先のページが、ウェブにない"
    "`--external` を付けて調べたときだけ出ます。相手のサイトが「ない」と答えた（404・410）か、サイトそのものがなくなっています。断られたり、答えが来なかったりしたリンクは、注意にせず、まとめに並べます。"
    "Told only when `--external` asks the web: the other site answers that there is no such page (404, 410), or the site is gone. Links that were refused or not answered are listed at the end, without a warning."
    wrong [body("[港の歴史](https://www.example.com/harbor-histroy)"), command("cargo site check --external")]
    right [body("[港の歴史](https://www.example.com/harbor-history)"), command("cargo site check --external")];

    MOVED_LINK "リンクの先が、別のアドレスに移った"
    "`--external` を付けて調べたときだけ出ます。相手のサイトが、前のアドレスから新しいアドレスへ、ずっと（301・308）という約束で案内しています。案内はいつか終わるので、新しいほうを書いておきます。"
    "Told only when `--external` asks the web: the other site sends readers from the old address to a new one, and says that it is for good (301, 308). Some day it will stop; write the new one."
    wrong [body("[港の歴史](http://www.example.com/history)"), command("cargo site check --external")]
    right [body("[港の歴史](https://www.example.com/history)"), command("cargo site check --external")];

    UNNEEDED_ALLOWANCE "`allow` に、もうないものが書いてある"
    "`allow` の文字が原稿にありません。あとで同じ文字がまた入っても気づけないので、要らないものは消します。"
    "What `allow` names isn't in the text. Remove it, or nobody would notice if it came back."
    wrong [event("allow: [{ leak: 090-0000-1234, because: 代表番号 }]")]
    right [event("fee: 無料")];
}

const LONG: &str = "summary: 世代も仕事も違う八人が、一つの卓を囲みます。はじめての方も、久しぶりの方も、どうぞ気軽にお越しください。お茶とお菓子は用意します。手ぶらでかまいません。途中からでも、途中まででも歓迎します。会場の場所や持ち物で分からないことがあれば、事務局までお気軽にお問い合わせください。";

const THIRD: &str = "---
title: 工場を歩く
summary: 昔の職場を、いまの人と歩きます。
start: 2027-03-06
end: 2027-03-06
attendance: online
audience: [alumni]
series: mirai
number: 3
---
本文です。
";

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
