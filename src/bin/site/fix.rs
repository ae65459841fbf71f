//! `site check --fix`: what can be meant in one way only is mended in the files.

use naname::content::mend::{self, Mended};
use naname::domain::Locale;
use naname::publish::writer;
use similar::TextDiff;

use crate::source::Source;
use crate::stop::Stop;

/// Mends the files of a content folder and prints what changed in them, line by line.
///
/// # Errors
/// If a file can't be written.
pub(crate) fn run(source: &Source, locale: Locale) -> Result<(), Stop> {
    let mended = mend::mend(&source.files);
    for one in &mended {
        write(source, one)?;
        println!("{}", shown(source, one, locale).trim_end());
    }
    let count = mended.len();
    match locale {
        Locale::Ja => eprintln!("{count} 個のファイルを直しました"),
        Locale::En if count == 1 => eprintln!("1 file was mended"),
        Locale::En => eprintln!("{count} files were mended"),
    }
    Ok(())
}

fn write(source: &Source, one: &Mended) -> Result<(), Stop> {
    let path = source.folder.join(&one.path);
    if one.before != one.after {
        writer::replace_file(&path, one.after.as_bytes())?;
    }
    if let Some(renamed) = &one.renamed {
        writer::rename(&path, &source.folder.join(renamed))?;
    }
    Ok(())
}

/// What changed in a file, as programmers know it; marks and line ends, which nobody sees, in words.
fn shown(source: &Source, one: &Mended, locale: Locale) -> String {
    let (old, new) = (source.path(&one.path), one.renamed.as_ref().unwrap_or(&one.path));
    let new = source.path(new);
    let before = one.before.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let mut text = format!("--- {old}\n+++ {new}\n");
    if before.len() != one.before.len() {
        text.push_str(match locale {
            Locale::Ja => "(見えない印と行の終わりを直しました)\n",
            Locale::En => "(marks and line ends that nobody sees)\n",
        });
    }
    let diff = TextDiff::from_lines(&before, &one.after);
    for hunk in diff.unified_diff().context_radius(1).iter_hunks() {
        text.push_str(&hunk.to_string());
    }
    text
}
