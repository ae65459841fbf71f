//! About links to the web, when it has been asked.

use url::Url;

use super::Fault;
use crate::content::code;

/// `status` is 404 or 410.
pub(in crate::content) fn no_page(url: &str, status: u16) -> Fault {
    Fault::new(
        code::DEAD_LINK,
        said!(
            "`{url}` にページがありません（応答は {status}）",
            "There is no page at `{url}` (the answer is {status})"
        ),
    )
    .help(said!(
        "ブラウザーで開いて確かめ、新しいアドレスに直すか、リンクを外してください。",
        "Open it in a browser to be sure; then write the new address, or remove the link."
    ))
}

pub(in crate::content) fn no_host(url: &str) -> Fault {
    let parsed = Url::parse(url).ok();
    let host = parsed.as_ref().and_then(Url::host_str).unwrap_or(url);
    Fault::new(
        code::DEAD_LINK,
        said!("`{host}` というサイトがありません", "There is no site `{host}`"),
    )
    .help(said!(
        "打ち間違いなら直し、なくなったサイトなら、リンクを外してください。",
        "Correct it if it is a slip; if the site is gone, remove the link."
    ))
}

pub(in crate::content) fn moved(url: &str, to: &str) -> Fault {
    Fault::new(
        code::MOVED_LINK,
        said!("`{url}` は `{to}` に移りました", "`{url}` has moved to `{to}` for good"),
    )
    .help(said!(
        "いまはまだつながりますが、ずっとではありません。`{to}` に書き換えてください。",
        "The old address still works, but not for ever. Write `{to}`."
    ))
}
