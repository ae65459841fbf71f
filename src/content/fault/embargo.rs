//! About what is not to be seen yet.

use super::Fault;
use crate::content::code;
use crate::domain::Publication;

pub(in crate::content) fn not_yet(path: &str, named: Publication) -> Fault {
    let Publication::From(at) = named else {
        return Fault::new(
            code::NOT_YET,
            said!(
                "`{path}` は下書きなので、まだ公開されません",
                "`{path}` is a draft and not published yet"
            ),
        )
        .help(said!(
            "ここから名前とリンクを外すか、この原稿も `draft: true` にしてください。",
            "Take its name and the link out of here, or make this a draft too: `draft: true`."
        ));
    };
    let at = at.timestamp();
    Fault::new(
        code::NOT_YET,
        said!(
            "`{path}` が公開されるのは {at} で、この原稿のほうが先に出ます",
            "`{path}` is published at {at}, and this is published before"
        ),
    )
    .help(said!(
        "ここから名前とリンクを外すか、この原稿にも同じ `publish_at` を書いてください。",
        "Take its name and the link out of here, or give this the same `publish_at`."
    ))
}

pub(in crate::content) fn consent_to_come() -> Fault {
    Fault::new(
        code::CONSENT_TO_COME,
        said!(
            "同意の日が、まだ来ていません",
            "The day of the consent is still to come, and this is published before"
        ),
    )
    .help(said!(
        "年を確かめてください。まだ同意していない人がいるなら、`draft: true` にして待ちます。",
        "Check the year. If somebody has not agreed yet, wait with `draft: true`."
    ))
}
