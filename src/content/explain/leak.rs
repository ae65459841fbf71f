//! E65: what must not be published.

use super::example::{body, command};

explanations! {
    LEAK_MAIL "個人のメールアドレスが載ってしまう"
    "サイトはだれでも読めます。個人のアドレスは迷惑メールに使われ、あとから消しても写しが残ります。事務局の連絡先か、申し込みのページを書きます。本人が望むなら、その文字と理由を `allow` に書けば載せられます。"
    "Anybody can read the site: a private address ends up with senders of junk, and copies stay after it is gone. Give the office's address or the page for registering. If its owner wants it there, name it in `allow` with the reason."
    wrong [body("問い合わせは taro@example.net まで。")]
    right [body("問い合わせは事務局まで。")];

    LEAK_PHONE "電話番号が載ってしまう"
    "個人の番号は載せません。公開している代表番号は、site.toml の [leaks] の `contacts` に一度書けば、どこにでも書けます。"
    "A private number doesn't belong here. A public one of the office goes into `contacts` below [leaks] in site.toml, once, and may stand anywhere then."
    wrong [body("当日の連絡先は 090-0000-1234 です。")]
    right [body("当日の連絡先は、申し込んだ方に送ります。")];

    LEAK_MARK "「社外秘」などの印がある"
    "社内の資料から写した文に、印が残っています。印だけを消さず、外に出してよい文かを、元の資料の持ち主に確かめてください。"
    "The text was copied from a paper with a mark on it. Don't just remove the mark: ask the owner of that paper what may go out."
    wrong [body("社外秘：新工場の計画")]
    right [body("新工場の計画は、四月に発表しました。")];

    LEAK_HOST "社内だけの場所が載ってしまう"
    "社外の人は開けず、社内の仕組みの名前だけが知られます。会社ごとのホスト名は、site.toml の [leaks] の `hosts` に書きます。"
    "Nobody outside can open it; all it does is tell how things are called inside. The company's own host names go into `hosts` below [leaks] in site.toml."
    wrong [body("資料は http://files.intranet.local/tea にあります。")]
    right [body("資料は https://files.example.com/tea にあります。")];

    LEAK_MEETING "だれでも会議に入れてしまう"
    "パスコードの入ったリンクやパスコードそのものを載せると、だれでも会議に入れます。申し込みのページだけを載せ、入り方は申し込んだ人に送ります。"
    "A link with its passcode, or the passcode, lets anybody in. Publish the page for registering, and send the way in to those who registered."
    wrong [body("[会議](https://us02web.zoom.us/j/81234567890?pwd=QmFuYW5hMTIz)")]
    right [body("[申し込み](https://forms.example.com/tea)")];

    LEAK_SECRET "鍵やトークンが載ってしまう"
    "プログラムや仕組みに入るための文字です。原稿から消しても変更の履歴に残るので、すぐに無効にし、作り直してください。"
    "With it one gets into a program or a system. It stays in the history even when it is removed from the text: revoke it at once and make a new one."
    wrong [body(KEY)]
    right [body("鍵は管理者に聞いてください。")];

    LEAK_IN_PICTURE "画像に、写っているもの以外の記録がある"
    "`public` に置いた画像は、そのまま公開されます。撮影した場所や持ち主の名前が入っていることがあるので、消してから置きます。原稿の隣の写真からは、サイトを作るときにすべて消えます。"
    "A picture in `public` is published as it is, and may tell where it was taken and by whom: remove that first. From photographs beside texts everything is removed when the site is built."
    wrong [command("# public/assets/office.jpg: Exif, GPS\ncargo site build")]
    right [command("exiftool -all= public/assets/office.jpg\ncargo site build")];
}

/// No key: made for this example, in the form that one code host gives its tokens.
const KEY: &str = concat!("トークンは gh", "p_9fK2mQ7xR4tW1vB8nL3pZ6cY5dH0jS2aG7eU です。");
