//! E3: fields together.

use super::example::{DRAWING, english, event, file, position, settings, story};

explanations! {
    ENDS_BEFORE_START "終わりが始まりより前"
    "日付の打ち間違いか、日をまたぐ催しです。夜中の零時を過ぎて終わるなら、終わりを次の日にします。募集では、締切が公開日より前のときに出ます。"
    "A slip, or an event that goes on after midnight and ends on the next day. For a position: it closes before it was posted."
    wrong [event("start: 2026-12-03T19:00\nend: 2026-12-03T09:00")]
    right [event("start: 2026-12-03T19:00\nend: 2026-12-03T21:00")];

    MIXED_DATES "`start` と `end` の片方にだけ時刻がある"
    "時刻のあるイベントか、終日のイベントかの、どちらかです。両方に時刻を書くか、両方とも日付だけにします。"
    "An event has times or whole days. Give both of them a time, or neither."
    wrong [event("start: 2026-12-03T19:00\nend: 2026-12-04")]
    right [event("start: 2026-12-03\nend: 2026-12-04")];

    VENUE_MISSING "会場のあるイベントに、会場がない"
    "`in-person` と `hybrid` のイベントには、来る人のために `venue` が要ります。まだ決まっていなければ、街の名前だけでも書いてください。"
    "Who comes to an event that is `in-person` or `hybrid` must know where. If the place isn't settled, name the town."
    wrong [file("events/walk.md", NOWHERE)]
    right [file("events/walk.md", SOMEWHERE)];

    PREVIOUS_START "`previous_start` と `status: rescheduled` が組になっていない"
    "日程を変えたイベントには、前の日時も出ます。カレンダーに入れた人が気づけるようにするためです。二つは、いつも一緒に書きます。"
    "An event that was moved shows its former date, so that people who noted it see the change. The two fields go together."
    wrong [event("status: rescheduled")]
    right [event("status: rescheduled\nprevious_start: 2026-11-05T19:00")];

    NUMBER_WITHOUT_SERIES "番号があるのに、シリーズがない"
    "`number` や `part` は、`series` のなかの何回目かです。`series` を足すか、番号を消してください。"
    "`number` and `part` count within a `series`. Add the series, or remove the number."
    wrong [event("number: 3")]
    right [event("series: mirai\nnumber: 1")];

    ALT_MISSING "画像に説明がない"
    "`image` には、見えない人のための `alt` が要ります。読み上げで使われ、画像が届かないときにも出ます。「写真」ではなく、何が写っているかを一文で書きます。"
    "An `image` needs `alt` for those who don't see it: it is read aloud, and shown where the picture doesn't arrive. Say in a sentence what it shows."
    wrong [file("events/walk/index.md", PICTURED), file("events/walk/cover.svg", DRAWING)]
    right [file("events/walk/index.md", DESCRIBED), file("events/walk/cover.svg", DRAWING)];

    ALT_WITHOUT_PICTURE "説明があるのに、画像がない"
    "`alt` は `image`（人では `photo`）の説明です。画像を足すか、`alt` を消してください。"
    "`alt` describes `image` (or `photo`, for a person). Add the picture, or remove `alt`."
    wrong [event("alt: 丸い卓を囲む人たち")]
    right [event("fee: 無料")];

    CONSENT_MISSING "名前の出る人の、同意の日がない"
    "人の名前が出る原稿は、全員の同意がなければ公開しません。最後の一人が同意した日を `consent` に書きます。"
    "A text that names people is not published unless all of them agreed. `consent` is the day on which the last one did."
    wrong [file("stories/tea.md", UNASKED)]
    right [file("stories/tea.md", ASKED)];

    NOT_A_COLLABORATION "協業でないストーリーに、協業の項目がある"
    "`parties` と `outcome` は、`kind: collaboration` のストーリーだけに書きます。"
    "`parties` and `outcome` belong to stories of `kind: collaboration`."
    wrong [story("outcome: service")]
    right [story("kind: collaboration\nparties: [みなと商会, 合同会社はこにわ]\noutcome: service")];

    TOO_FEW_PARTIES "協業の当事者が二者に足りない"
    "協業は二者以上です。この会社も含めて、全員を挙げてください。"
    "A collaboration has two parties or more. Name all of them, this company too."
    wrong [story("kind: collaboration\nparties: [みなと商会]\noutcome: service")]
    right [story("kind: collaboration\nparties: [みなと商会, 合同会社はこにわ]\noutcome: service")];

    SOURCE_INCOMPLETE "転載の出典と許諾が組になっていない"
    "転載には、どこから（`source`）と、だれの許しで（`credit`）の両方が要ります。"
    "What was published elsewhere says from where it is (`source`) and by whose leave it is here (`credit`)."
    wrong [story("source: { title: 港の本 }")]
    right [story("source: { title: 港の本 }\ncredit: 著者の許しを得て載せました。")];

    FACT_TRANSLATED "英語版の事実が、元と違う"
    "日時、人、話題のような事実は、どの言語でも同じです。元の日本語にだけ書けば、英語のページにも出ます。二か所に書くと、いつか食い違います。"
    "Facts such as dates, people and topics are the same in every language. What stands in the original is shown in English too; what stands twice will differ one day."
    wrong [english("start: 2026-12-04T19:00")]
    right [english("title: Tea")];

    MIN_ABOVE_MAX "給与の下限が上限より大きい"
    "`min` と `max` を取り違えたか、けたが違います。"
    "`min` and `max` are exchanged, or a digit is missing."
    wrong [position("\"salary\": { \"currency\": \"JPY\", \"min\": 8000000, \"max\": 600000, \"per\": \"year\" },")]
    right [position("\"salary\": { \"currency\": \"JPY\", \"min\": 6000000, \"max\": 8000000, \"per\": \"year\" },")];

    REMOTE_COUNTRIES "在宅だけの仕事でないのに、国の指定がある"
    "`remote_countries` は、すべて在宅の仕事（`\"remote\": \"full\"`）で、どの国から働けるかを示します。ほかの募集には書きません。"
    "`remote_countries` tells from which countries wholly remote work (`\"remote\": \"full\"`) can be done. Other positions don't have it."
    wrong [position("\"remote\": \"hybrid\", \"remote_countries\": [\"JP\"],")]
    right [position("\"remote\": \"full\", \"remote_countries\": [\"JP\"],")];

    SALARY_EMPTY "給与に、下限も上限もない"
    "`salary` には `min` か `max` を書きます。額を出さないときは、`salary` ごと消してください。"
    "A `salary` has `min`, `max` or both. If the pay isn't told, remove it whole."
    wrong [position("\"salary\": { \"currency\": \"JPY\", \"per\": \"year\" },")]
    right [position("\"salary\": { \"currency\": \"JPY\", \"min\": 6000000, \"per\": \"year\" },")];

    TOO_FEW "並びが空"
    "この並びには一つ以上が要ります。だれに向けたイベントか分からないと、どの案内にも出せません。"
    "This list can't be empty: an event for nobody is shown to nobody."
    wrong [event("audience: []")]
    right [event("audience: [alumni, employees]")];

    TOO_FEW_SYNONYMS "同じ意味の言葉の組に、言葉が足りない"
    "組の言葉は、どれで検索しても、ほかの言葉も見つかります。一つだけでは、何も変わりません。"
    "Whoever searches for one word of a group finds the others, too. One by itself changes nothing."
    wrong [settings("search.synonyms = [[\"引越し\"]]")]
    right [settings("search.synonyms = [[\"引越し\", \"引っ越し\"]]")];

    SYNONYM_TWICE "一つの言葉が、同じ意味の言葉の組に二度ある"
    "一つの言葉は、一つの組にだけ書きます。二つの組が同じ意味なら、一つにまとめます。大文字と小文字、全角と半角、ひらがなとカタカナの違いは、書かなくても見つかります。"
    "A word belongs to one group; if two groups mean the same, make one of them. Upper and lower case, full and half width, hiragana and katakana are one without being written here."
    wrong [settings("search.synonyms = [[\"引越し\", \"引っ越し\"], [\"移転\", \"引越し\"]]")]
    right [settings("search.synonyms = [[\"引越し\", \"引っ越し\", \"移転\"]]")];
}

/// An event that says neither where it is nor that it is online.
const NOWHERE: &str = "---
title: 工場を歩く
summary: 昔の職場を、いまの人と歩きます。
start: 2027-03-06
end: 2027-03-06
attendance: in-person
audience: [alumni]
---
歩きやすい靴でお越しください。
";

/// The same, with its place.
const SOMEWHERE: &str = "---
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

/// A story about somebody who may not know of it.
const UNASKED: &str = "---
title: 卓を囲む人
summary: 茶会を続ける理由を聞きました。
kind: interview
date: 2026-11-20
people: [sakaki-haruka]
---
本文です。
";

/// The same, with everybody's consent.
const ASKED: &str = "---
title: 卓を囲む人
summary: 茶会を続ける理由を聞きました。
kind: interview
date: 2026-11-20
people: [sakaki-haruka]
consent: 2026-11-10
---
本文です。
";

/// An event with a picture that nobody describes.
const PICTURED: &str = "---
title: 茶会
summary: 八人が、一つの卓を囲みます。
start: 2027-03-06
end: 2027-03-06
attendance: online
audience: [alumni]
image: cover.svg
---
本文です。
";

/// The same, described.
const DESCRIBED: &str = "---
title: 茶会
summary: 八人が、一つの卓を囲みます。
start: 2027-03-06
end: 2027-03-06
attendance: online
audience: [alumni]
image: cover.svg
alt: 丸い卓を囲む人たち
---
本文です。
";
