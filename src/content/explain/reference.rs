//! E4: things that one file names and another one holds.

use super::example::{body, event, file, position, settings, story};

explanations! {
    UNKNOWN_PERSON "その人のページがない"
    "`speakers`・`people`・`authors` には、`people` フォルダーにある名前を書きます。ページのない人は、登壇者や書いた人なら `{ name: … }` と名前で書けます。"
    "`speakers`, `people` and `authors` name files of the folder `people`. A speaker or an author without a page can be named: `{ name: … }`."
    wrong [event("speakers: [sakaki-haruko]")]
    right [event("speakers: [sakaki-haruka, { name: 林 みお }]")];

    UNKNOWN_STORY "そのストーリーがない"
    "`report` には、`stories` フォルダーにある名前を書きます。報告をまだ書いていなければ、行ごと消してください。"
    "`report` names a file of the folder `stories`. If the report isn't written yet, remove the line."
    wrong [event("report: tea-report")]
    right [event("report: tea-report"), file("stories/tea-report.md", REPORT)];

    UNKNOWN_KEY "`site.toml` にない言葉"
    "話題・業種・地域・シリーズは、先に `site.toml` で名前を決めておきます。似た言葉が増えないようにするためです。"
    "Topics, industries, regions and series are defined in `site.toml` first, so that there aren't two words for one thing."
    wrong [event("topics: [foods]")]
    right [event("topics: [food]")];

    UNKNOWN_PAGE "そのページがない"
    "`site.toml` の `menu` と `ways` は、一覧（`events` など）か、`pages` フォルダーにあるページを指します。"
    "In `site.toml`, `menu` and `ways` lead to lists (such as `events`) and to pages of the folder `pages`."
    wrong [settings("menu = [\"events\", \"abuot\"]")]
    right [settings("menu = [\"events\", \"about\"]")];

    NOT_A_REPORT "イベントの報告が、報告のストーリーでない"
    "イベントの `report` に書けるのは、`kind: report` のストーリーです。ほかの種類なら、本文からリンクしてください。"
    "An event's `report` is a story of `kind: report`. Link to other stories from the text."
    wrong [event("report: bread")]
    right [event("report: tea-report"), file("stories/tea-report.md", REPORT)];

    DUPLICATE_ID "二つの募集が同じ `id`"
    "`id` は募集のアドレスになります。写して書き換えたときに、そのまま残りがちです。"
    "The `id` becomes the address of a position. It is easily left as it was in a copy."
    wrong [file("jobs.json", TWICE)]
    right [file("jobs.json", BOTH)];

    DUPLICATE_EVENT_ID "二つのイベントが同じ `id`"
    "読む人のカレンダーは、イベントを `id` で見分けます。同じ `id` だと、片方がもう片方に上書きされます。`id` のないイベントでは、ファイルの名前が `id` です。"
    "Readers' calendars know an event by its `id`; of two with one `id`, one overwrites the other. An event without an `id` has the name of its file."
    wrong [file("events/walk.md", TAKEN)]
    right [file("events/walk.md", OWN)];

    DUPLICATE_PART "シリーズの同じ番号が二つある"
    "一つのシリーズのなかで、番号は一つずつです。"
    "Within a series, each number is there once."
    wrong [event("series: mirai\nnumber: 1"), file("events/walk.md", NUMBERED)]
    right [event("series: mirai\nnumber: 2"), file("events/walk.md", NUMBERED)];

    OTHER_SERIES "そのシリーズには入れられない"
    "`site.toml` で `kind = \"events\"` のシリーズにはイベントだけ、`\"stories\"` にはストーリーだけが入ります。"
    "A series of `kind = \"events\"` in `site.toml` holds events alone, one of `\"stories\"` stories alone."
    wrong [settings("[series.mirai]\ntitle = \"未来講座\"\nsummary = \"講座。\"\nkind = \"events\""), story("series: mirai\npart: 1")]
    right [settings("[series.mirai]\ntitle = \"未来講座\"\nsummary = \"講座。\"\nkind = \"both\""), story("series: mirai\npart: 1")];

    DUPLICATE_IMPORT "二つの募集が、同じ取り込み元を名乗っている"
    "`imported` は、次の取り込みで同じ募集だと見分けるための印です。募集を写して新しく作ったときは、`imported` を消してください。"
    "By `imported` the next import knows a position again. Remove it from a position that is a copy of another one."
    wrong [file("jobs.json", IMPORTED_TWICE)]
    right [position("\"posted\": \"2026-10-01\",")];

    CONSENT_TO_COME "同意の日が、まだ来ていない"
    "同意を得る前に出るストーリーやプロフィールは公開されません。年の書き間違いでなければ、`draft: true` にして待ちます。"
    "Nothing is published before the people in it agreed. If the year is right, wait with `draft: true`."
    wrong [story("consent: 2099-01-10")]
    right [story("consent: 2026-09-20")];

    NOT_YET "まだ公開されないものを、先に出るものが挙げている"
    "下書きや、公開の日時が先のものの名前やリンクがあると、そこから知れてしまいます。外すか、同じ `publish_at` を書きます。"
    "A name or a link would tell of a draft, or of what is published later. Take it out, or give this the same `publish_at`."
    wrong [file("pages/plan.md", PLAN), body("[新しい計画](/plan/)を進めています。")]
    right [file("pages/plan.md", PLAN), body("いくつかの計画を進めています。")];
}

const PLAN: &str = "---
title: 新しい計画
summary: 春に始める計画です。
draft: true
---
本文です。
";

const REPORT: &str = "---
title: 茶会の報告
summary: 八人が来ました。
kind: report
date: 2026-12-10
---
本文です。
";

const TAKEN: &str = "---
title: 工場を歩く
summary: 昔の職場を、いまの人と歩きます。
start: 2027-03-06
end: 2027-03-06
attendance: online
audience: [alumni]
id: tea
---
本文です。
";

const OWN: &str = "---
title: 工場を歩く
summary: 昔の職場を、いまの人と歩きます。
start: 2027-03-06
end: 2027-03-06
attendance: online
audience: [alumni]
id: factory-walk-2027
---
本文です。
";

const NUMBERED: &str = "---
title: 工場を歩く
summary: 昔の職場を、いまの人と歩きます。
start: 2027-03-06
end: 2027-03-06
attendance: online
audience: [alumni]
series: mirai
number: 1
---
本文です。
";

/// A position by its id, with what stands before the end of it.
macro_rules! job {
    ($id:literal, $more:literal) => {
        concat!(
            "{ \"id\": \"",
            $id,
            "\", \"title\": \"購買\", \"organisation\": \"みなと商会\", \"offer\": \"return\",\n  ",
            "\"location\": { \"country\": \"JP\" }, \"remote\": \"no\", \"employment_type\": \"full-time\",\n  ",
            "\"description\": \"買う。\", \"posted\": \"2026-10-01\", \"closes\": \"2026-12-31\",\n  ",
            "\"apply\": { \"url\": \"mailto:jobs@example.com\" }",
            $more,
            " }"
        )
    };
}

const TWICE: &str =
    concat!("{ \"jobs\": [\n", job!("buyer", ""), ",\n", job!("buyer", ""), "\n] }\n");

const BOTH: &str =
    concat!("{ \"jobs\": [\n", job!("buyer", ""), ",\n", job!("buyer-2", ""), "\n] }\n");

const IMPORTED_TWICE: &str = concat!(
    "{ \"jobs\": [\n",
    job!(
        "buyer",
        ",\n  \"imported\": { \"from\": \"lever\", \"key\": \"7\", \"marks\": \"\u{2026}\" }"
    ),
    ",\n",
    job!(
        "cook",
        ",\n  \"imported\": { \"from\": \"lever\", \"key\": \"7\", \"marks\": \"\u{2026}\" }"
    ),
    "\n] }\n"
);
