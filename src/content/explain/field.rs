//! E2: a field by itself.

use super::example::{event, file, position, settings};

explanations! {
    MISSING_FIELD "必要な項目がない"
    "どの原稿にも、欠かせない項目があります。`content/README.md` の例で「必須」とあるものです。"
    "Every kind of text has fields that it can't do without: those marked as required in `content/README.md`."
    wrong [file("pages/rules.md", "---\ntitle: きまり\n---\n本文です。\n")]
    right [file("pages/rules.md", "---\ntitle: きまり\nsummary: たがいのために。\n---\n本文です。\n")];

    UNKNOWN_FIELD "その名前の項目はない"
    "項目の名前は決まっています。打ち間違いか、ほかの種類の原稿の項目です。知らない項目を黙って捨てると、書いたことが出ないまま気づけないので、エラーにしています。"
    "The names of fields are fixed: this is a slip, or a field of another kind of text. It is an error because what is dropped silently is missed too late."
    wrong [event("capasity: 24")]
    right [event("capacity: 24")];

    WRONG_SHAPE "項目の値の形が違う"
    "一つの値、`[a, b]` のような並び、`{ name: … }` のようなまとまりの、どれを書くかは項目によって決まっています。"
    "It depends on the field whether it has one value, a list such as `[a, b]`, or a group such as `{ name: … }`."
    wrong [event("audience: alumni")]
    right [event("audience: [alumni]")];

    EMPTY_VALUE "項目に値がない"
    "名前だけの項目は、書き忘れかもしれないのでエラーにしています。要らない項目は、行ごと消してください。"
    "A name without a value may be something forgotten. Remove the whole line of a field that isn't needed."
    wrong [event("fee:")]
    right [event("fee: 無料")];

    UNKNOWN_WORD "ここに書ける言葉ではない"
    "決まった言葉から選ぶ項目です。日本語や大文字では書けません。並びの区切りは半角のコンマです。"
    "This field takes one of a few words, in English and in lower case; in a list they are parted by half-width commas."
    wrong [event("audience: [卒業生]")]
    right [event("audience: [alumni]")];

    BAD_DATE "日付や時刻として読めない"
    "日付は `2026-12-03`、日時は `2026-12-03T19:00` の形だけです。`12/3` は国によって別の日になるので、使いません。数字もハイフンも半角です。"
    "A date is written `2026-12-03`, a time `2026-12-03T19:00`, and in no other way: `12/3` is another day in another country. Digits and hyphens are half-width."
    wrong [event("start: 2026/12/3 19:00")]
    right [event("start: 2026-12-03T19:00")];

    BAD_URL "アドレスとして読めない"
    "ブラウザーのアドレス欄から、`https://` を含めて全体を写してください。申し込み先には、`mailto:` とメールアドレスも書けます。"
    "Copy the whole address from the browser, with `https://`. Where people register or apply, `mailto:` and a mail address will do too."
    wrong [event("online: meet.example.com/tea")]
    right [event("online: https://meet.example.com/tea")];

    BAD_NUMBER "数字として読めない"
    "半角の数字だけを書きます。単位（名、円）、コンマ、引用符は付けません。"
    "Write half-width digits and nothing else: no unit, no comma, no quotation marks."
    wrong [event("capacity: 24名")]
    right [event("capacity: 24")];

    BAD_KEY "名前の書き方が違う"
    "人やストーリーや話題は、アドレスや `site.toml` にある名前で指します。表示される名前ではありません。"
    "People, stories and topics are named as in their address or in `site.toml`, not as they are shown."
    wrong [event("speakers: [榊 遥]")]
    right [event("speakers: [sakaki-haruka]")];

    BAD_COUNTRY "国や通貨がコードで書かれていない"
    "国は大文字二つ（`JP`）、通貨は大文字三つ（`JPY`）で書きます。求人を集めるほかのサイトも、このコードで読みます。"
    "A country has two capital letters (`JP`), a currency three (`JPY`). Other sites that list positions read these codes too."
    wrong [position("\"location\": { \"country\": \"日本\" },")]
    right [position("\"location\": { \"country\": \"JP\" },")];

    BAD_TIME_ZONE "時間帯として読めない"
    "`Asia/Tokyo` のような、地域と都市の名前で書きます。`JST` や `+09:00` では、夏時間が分かりません。"
    "Write a region and a city, such as `Asia/Tokyo`. `JST` or `+09:00` doesn't tell about summer time."
    wrong [settings("time_zone = \"JST\"")]
    right [settings("time_zone = \"Asia/Tokyo\"")];

    BAD_LOCALES "言語が、サイトの言語でない"
    "サイトは日本語と英語の二つで、日本語が先です。"
    "A site has two languages: Japanese first, and English."
    wrong [settings("locales = [\"en\", \"ja\"]")]
    right [settings("locales = [\"ja\", \"en\"]")];

    BAD_ORIGIN "`origin` が `https://` とホスト名だけでない"
    "`origin` は、サイトが置かれる場所のホスト名までです。最後の `/` や、その下のパスは書きません。"
    "`origin` is where the site is published, up to the host: no slash at its end and no path."
    wrong [settings("origin = \"https://alumni.example.com/\"")]
    right [settings("origin = \"https://alumni.example.com\"")];

    BAD_MAIL "メールアドレスとして読めない"
    "アドレスだけを書きます。名前、かっこ、全角の `＠` は使えません。"
    "Write the address alone, without a name, brackets or a full-width `＠`."
    wrong [settings("contact = \"alumni＠example.com\"")]
    right [settings("contact = \"alumni@example.com\"")];
}
