//! Explanations as text: one in a terminal, all on a page of the documentation.

use std::fmt::Write;

use super::{Explanation, Part, Piece, all};
use crate::domain::Locale;

/// An explanation for whoever asked in a terminal.
pub fn in_terminal(explanation: &Explanation, locale: Locale) -> String {
    let mut text = format!("{}  {}\n\n", explanation.code, explanation.title().get(locale));
    let _ = writeln!(text, "{}", explanation.more.get(locale));
    for (heading, pieces) in
        headings(locale).into_iter().zip([explanation.wrong, explanation.right])
    {
        let _ = write!(text, "\n{heading}\n");
        for piece in pieces {
            let caption = caption(piece, locale);
            if !caption.is_empty() {
                let _ = writeln!(text, "  {caption}");
            }
            if piece.part.language(piece.path).is_some() {
                for line in piece.text.lines() {
                    let _ = writeln!(text, "  | {line}");
                }
            }
        }
    }
    text
}

fn headings(locale: Locale) -> [&'static str; 2] {
    match locale {
        Locale::Ja => ["だめな例", "よい例"],
        Locale::En => ["Wrong", "Right"],
    }
}

/// What a piece is, in a line; nothing for a command, which says it itself.
fn caption(piece: &Piece, locale: Locale) -> String {
    let path = piece.path;
    match (piece.part, locale) {
        (Part::Command, _) => String::new(),
        (Part::Only, Locale::Ja) => format!("{path}（このほかに何もない）"),
        (Part::Only, Locale::En) => format!("{path} (and nothing else)"),
        (Part::ShiftJis, Locale::Ja) => format!("{path}（Shift_JIS で保存）"),
        (Part::ShiftJis, Locale::En) => format!("{path} (saved as Shift_JIS)"),
        (Part::Body, Locale::Ja) => format!("{path} の本文"),
        (Part::Body, Locale::En) => format!("{path}, in the text"),
        _ => path.to_owned(),
    }
}

/// All explanations, as a page of the documentation in Markdown.
pub fn page() -> String {
    let mut text = INTRODUCTION.to_owned();
    for explanation in all() {
        let title = explanation.title();
        let _ = write!(text, "\n## {}\n\n", explanation.code);
        let _ = write!(text, "**{}** {}\n\n", title.ja, explanation.more.ja);
        let _ = writeln!(text, "**{}** {}", title.en, explanation.more.en);
        let [wrong, right] = headings(Locale::Ja);
        let [wrong_en, right_en] = headings(Locale::En);
        examples(&mut text, &format!("✗ {wrong} · {wrong_en}"), explanation.wrong);
        examples(&mut text, &format!("✓ {right} · {right_en}"), explanation.right);
    }
    text
}

fn examples(text: &mut String, heading: &str, pieces: &[Piece]) {
    let _ = write!(text, "\n{heading}\n");
    for piece in pieces {
        let (ja, en) = (caption(piece, Locale::Ja), caption(piece, Locale::En));
        match (ja.is_empty(), ja == en) {
            (true, _) => {}
            (_, true) => drop(write!(text, "\n`{ja}`\n")),
            (_, false) => drop(write!(text, "\n{ja} · {en}\n")),
        }
        if let Some(language) = piece.part.language(piece.path) {
            let _ = write!(text, "\n````{language}\n{}\n````\n", piece.text.trim_end());
        }
    }
}

const INTRODUCTION: &str = "# エラーと注意の一覧 · Errors and warnings

`cargo site check` とプルリクエストの確認が伝えることの、すべてです。E はエラーで、直すまで公開されません。W は注意で、公開はされます。
端末では `cargo site explain E206` で同じものが読めます。

All that `cargo site check` and the check of a pull request can tell. E is an error: nothing is published until it is mended. W is a warning: it is published all the same.
In a terminal, `cargo site explain E206` tells the same.

<!-- このページは src/content/explain から作ります: BLESS=1 cargo test --test content
     This page is made of src/content/explain: BLESS=1 cargo test --test content -->
";
