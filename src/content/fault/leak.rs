//! About what must not be published.

use super::{Fault, Said};
use crate::content::code;
use crate::content::leak::{Kind, Leak, shortened};

pub(in crate::content) fn in_source(leak: &Leak, found: &str, is_setting: bool) -> Fault {
    let (code, _, what) = of(leak, found);
    let fault = Fault::new(code, what);
    let Said { ja, en } = mend(leak.kind);
    if is_setting {
        return fault.help(said!(
            "{ja} 公開してよいものなら、site.toml の [leaks] に `allow = [{{ leak = \"…\", because = \"理由\" }}]` と書きます。",
            "{en} If it may be public, say so below `[leaks]`: `allow = [{{ leak = \"…\", because = \"why\" }}]`."
        ));
    }
    fault.help(said!(
        "{ja} 公開してよいものなら、この原稿に `allow: [{{ leak: \"…\", because: \"理由\" }}]` と書きます。",
        "{en} If it may be public, say so in this text: `allow: [{{ leak: \"…\", because: \"why\" }}]`."
    ))
}

pub(in crate::content) fn in_output(leak: &Leak, found: &str, file: &str) -> Fault {
    let (code, found, Said { ja, en }) = of(leak, found);
    Fault::new(
        code,
        said!("できあがる `{file}` に `{found}` が載ってしまいます。{ja}", "`{file}` would publish `{found}`. {en}"),
    )
    .help(said!(
        "文字の書き方（`&#64;` など）や画像の中も見てください。何も書き出していません。",
        "Look for it in other spellings (`&#64;`), in names of files and in drawings too. Nothing was written."
    ))
}

pub(in crate::content) fn in_picture(file: &str, held: &str) -> Fault {
    Fault::new(
        code::LEAK_IN_PICTURE,
        said!(
            "画像 `{file}` には、写っているもの以外の記録（{held}）が入っています",
            "The picture `{file}` tells more than it shows: it holds {held}"
        ),
    )
    .help(said!(
        "撮影の場所や人の名前が入っていることがあります。「プロパティ」→「個人情報の削除」などで消してから、置き直してください。",
        "That may be the place where it was taken, or a name. Remove it (in Windows: Properties, Remove personal information; on a Mac: export it without location), and put the picture back."
    ))
}

pub(in crate::content) fn unneeded(text: &str) -> Fault {
    Fault::new(
        code::UNNEEDED_ALLOWANCE,
        said!(
            "`{text}` は許されていますが、この原稿にはもうありません",
            "`{text}` is allowed, but nothing here needs that"
        ),
    )
    .help(said!(
        "この `allow` を消すか、原稿と一字ずつ同じに書いてください。",
        "Remove this item of `allow`, or write it letter for letter as it stands in the text."
    ))
}

/// The code, what may be shown of it, and what is wrong.
fn of(leak: &Leak, found: &str) -> (&'static str, String, Said) {
    let shown = shortened(leak, found);
    let (code, what) = match leak.kind {
        Kind::Mail => (
            code::LEAK_MAIL,
            said!(
                "`{shown}` は個人のメールアドレスのようです",
                "`{shown}` looks like somebody's mail address"
            ),
        ),
        Kind::Phone => (
            code::LEAK_PHONE,
            said!("`{shown}` は電話番号のようです", "`{shown}` looks like a telephone number"),
        ),
        Kind::Mark => (
            code::LEAK_MARK,
            said!(
                "`{shown}` は、外に出さない書類の印です",
                "`{shown}` marks what is not for everybody"
            ),
        ),
        Kind::Host => (
            code::LEAK_HOST,
            said!(
                "`{shown}` は社内だけの場所です",
                "`{shown}` is a place inside the company's own network"
            ),
        ),
        Kind::Meeting => (
            code::LEAK_MEETING,
            said!(
                "`{shown}` があれば、だれでも会議に入れます",
                "`{shown}` lets everybody into the meeting"
            ),
        ),
        Kind::Secret => {
            let rule = leak.rule.as_deref().unwrap_or_default();
            (
                code::LEAK_SECRET,
                said!(
                    "`{shown}` は鍵やトークンのようです（{rule}）",
                    "`{shown}` looks like a key or a token ({rule})"
                ),
            )
        }
    };
    (code, shown, what)
}

fn mend(kind: Kind) -> Said {
    match kind {
        Kind::Mail | Kind::Phone => said!(
            "消すか、事務局の連絡先にしてください。",
            "Remove it, or give the office's address instead."
        ),
        Kind::Mark => said!(
            "どこから写した文か確かめ、公開してよい部分だけを書いてください。",
            "See where this was copied from, and publish only what is meant for everybody."
        ),
        Kind::Host => said!(
            "消すか、社外からも見られるアドレスにしてください。",
            "Remove it, or link to what can be read from outside."
        ),
        Kind::Meeting => said!(
            "申し込みのページだけを載せ、入り方は申し込んだ人に送ってください。",
            "Link to the registration, and send the way in to those who registered."
        ),
        Kind::Secret => said!(
            "すぐに無効にして作り直してください。ここから消しても、変更の履歴に残ります。",
            "Revoke it and make a new one at once: removed from here, it stays in the history."
        ),
    }
}
