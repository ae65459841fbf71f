//! About the text below the front matter.

use super::{Fault, did_you_mean, nearest};
use crate::content::code;

pub(in crate::content) fn bad_scheme(scheme: &str) -> Fault {
    Fault::new(code::BAD_SCHEME, format!("A link can't begin with `{scheme}:`"))
        .help("Links begin with `https://`, `http://`, `mailto:` or `tel:`; links to pages of this site with `/`.")
}

pub(in crate::content) fn bad_link(url: &str) -> Fault {
    Fault::new(code::BAD_SCHEME, format!("`{url}` is not a web address"))
        .help("Copy the whole address from the browser.")
}

pub(in crate::content) fn broken_link(path: &str, known: &[&str]) -> Fault {
    let help = did_you_mean(path, known, || {
        "Open the page on the site and copy the part of its address after the host.".to_owned()
    });
    Fault::new(code::BROKEN_LINK, format!("This link leads to `{path}`, but there is no such page"))
        .help(help)
}

pub(in crate::content) fn locale_in_link(path: &str, without: &str) -> Fault {
    Fault::new(code::LOCALE_IN_LINK, format!("The link `{path}` names the language"))
        .help(format!("Write `{without}`: the site adds the reader's language."))
}

pub(in crate::content) fn relative_link(url: &str, known: &[&str]) -> Fault {
    let wanted = format!("/{}/", url.trim_start_matches(['.', '/']).trim_end_matches(".md"));
    let help = match nearest(&wanted, known.iter().copied()) {
        Some(near) => format!("Did you mean `{near}`?"),
        None => {
            "Write the address from the first slash on: `/events/mirai-12/`. For another site, \
                 begin with `https://`."
                .to_owned()
        }
    };
    Fault::new(
        code::RELATIVE_LINK,
        format!("The link `{url}` is relative; it would lead somewhere else on every page"),
    )
    .help(help)
}

pub(in crate::content) fn heading_one() -> Fault {
    Fault::new(code::HEADING_ONE, "`#` is the heading of the whole page, and that is `title`")
        .help("Begin headings in the text with `##`.")
}

pub(in crate::content) fn heading_jump(from: usize, to: usize) -> Fault {
    let found = "#".repeat(to);
    let expected = "#".repeat(from + 1);
    Fault::new(code::HEADING_JUMP, format!("This heading, `{found}`, jumps over a level"))
        .help(format!("Begin it with `{expected}`."))
}

pub(in crate::content) fn alt_empty(file: &str) -> Fault {
    Fault::new(
        code::ALT_EMPTY,
        format!("The picture `{file}` has no text for those who don't see it"),
    )
    .help(format!("Write what it shows between the brackets: `![…]({file})`."))
}

pub(in crate::content) fn remote_picture(url: &str) -> Fault {
    Fault::new(code::REMOTE_PICTURE, format!("The picture `{url}` doesn't lie beside the text"))
        .help("Put the picture beside `index.md` and write its file name only: `![…](map.svg)`.")
}

pub(in crate::content) fn picture_in_job() -> Fault {
    Fault::new(code::REMOTE_PICTURE, "The description of a position can't hold a picture")
        .help("Say it in words, or link to a page.")
}

pub(in crate::content) fn raw_html(html: &str) -> Fault {
    Fault::new(
        code::RAW_HTML,
        format!(
            "`{}` is shown as it is written: texts hold no HTML",
            crate::content::source::shortened(html)
        ),
    )
    .help("Use Markdown instead; write `\\<` if the sign itself is meant.")
}
