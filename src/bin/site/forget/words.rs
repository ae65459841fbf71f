//! What is said to whoever forgets somebody.

use naname::content::forget::{Forgotten, Mention};
use naname::domain::Locale;

use crate::source::Source;

/// One of two texts.
fn said<'a>(locale: Locale, ja: &'a str, en: &'a str) -> &'a str {
    match locale {
        Locale::Ja => ja,
        Locale::En => en,
    }
}

pub(super) fn faults_before(locale: Locale) -> &'static str {
    said(
        locale,
        "先に、いまある間違いを直してください。何も変えていません",
        "mend what is wrong already; nothing was changed",
    )
}

pub(super) fn faults_after(locale: Locale) -> &'static str {
    said(
        locale,
        "この人を消すと、上の間違いが残ります。先に直してください。何も変えていません",
        "without this person the content would be wrong as told above; mend that first; nothing was \
         changed",
    )
}

pub(super) fn nobody(locale: Locale, slug: &str, known: &[&str]) -> String {
    let known = known.join(", ");
    match locale {
        Locale::Ja => format!("`people` に `{slug}` はありません。あるのは {known} です"),
        Locale::En => format!("there is no `{slug}` in `people`; there are {known}"),
    }
}

pub(super) fn left_alone(locale: Locale) -> &'static str {
    said(
        locale,
        "何も変えていません。消すには `--yes` を付けるか、聞かれたときに名前を打ってください",
        "nothing was changed; give `--yes`, or type the name when you are asked",
    )
}

pub(super) fn question(locale: Locale, slug: &str) -> String {
    match locale {
        Locale::Ja => format!("これを行うには `{slug}` と打ってください："),
        Locale::En => format!("To do this, type `{slug}`: "),
    }
}

/// What will be done, and what will not.
pub(super) fn plan(locale: Locale, source: &Source, forgotten: &Forgotten) -> Vec<String> {
    let mut lines = Vec::new();
    let files =
        |paths: &[String]| -> Vec<String> { paths.iter().map(|path| source.path(path)).collect() };
    let places = |mentions: &[Mention]| -> Vec<String> {
        let line = |it: &Mention| {
            format!("{}:{}:{}  {}", source.path(&it.path), it.line, it.column, it.text)
        };
        mentions.iter().map(line).collect()
    };
    for (heading, items) in [
        (said(locale, "消すファイル", "Files that are removed"), files(&forgotten.removed)),
        (
            said(
                locale,
                "外す名前とリンク（リンクの文字は残ります）",
                "Names and links that are taken out (the words of a link stay)",
            ),
            places(&forgotten.references),
        ),
        (
            said(
                locale,
                "文章や項目に残る名前。人が読んで決めてください（行は、消したあとのもの）",
                "Named in words that stay: read and decide (lines as they are afterwards)",
            ),
            places(&forgotten.mentions),
        ),
        (
            said(
                locale,
                "写っているかもしれない画像。残ります",
                "Pictures that stay and may show them",
            ),
            files(&forgotten.pictures),
        ),
    ] {
        if !items.is_empty() {
            lines.push(format!("{heading}{}", said(locale, "：", ":")));
            lines.extend(items.into_iter().map(|item| format!("  {item}")));
        }
    }
    lines
}

/// What was done, and what nobody here can do.
pub(super) fn done(locale: Locale, slug: &str, forgotten: &Forgotten) -> Vec<String> {
    let (removed, changed) = (forgotten.removed.len(), forgotten.changed.len());
    let left = forgotten.mentions.len() + forgotten.pictures.len();
    let purge = format!(
        "  git filter-repo --invert-paths --path-glob 'content/people/{slug}.*' --path content/people/{slug}/"
    );
    match locale {
        Locale::Ja => vec![
            format!("{removed} 個のファイルを消し、{changed} 個を直しました。人が見る所は {left} か所です。"),
            "サイトを作り直して公開するまで、公開中のページは変わりません。".to_owned(),
            "Git の履歴には残っています。履歴からも消すには、全員の作業を止め、写しを取ってから次を行い、強制的に送り直します：".to_owned(),
            purge,
            "ほかの原稿の中の文は `--replace-text` で消せます。そのあと、コードを預けている所に、キャッシュと複製（フォーク）の削除を頼んでください。".to_owned(),
        ],
        Locale::En => vec![
            format!("{removed} files were removed and {changed} changed; {left} places are left for people to read."),
            "The published pages stay as they are until the site is built and published again.".to_owned(),
            "The history of Git still holds it all. To remove it there too, have everybody stop, keep a copy, then do this and push by force:".to_owned(),
            purge,
            "Words in other texts are removed by its `--replace-text`. Then ask the code host to clear its caches, and the owners of forks to delete them.".to_owned(),
        ],
    }
}
