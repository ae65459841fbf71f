//! `site explain`: more about a kind of fault.

use clap::Args;
use naname::content::explain;
use naname::domain::Locale;

use crate::language::Language;
use crate::stop::Stop;

/// What to explain.
#[derive(Args)]
pub(crate) struct Options {
    /// The code, such as E206; without one, all are listed
    code: Option<String>,
    #[command(flatten)]
    lang: Language,
}

/// Prints what there is to say about a code, or the list of codes.
///
/// # Errors
/// If there is no such code.
pub(crate) fn run(options: &Options) -> Result<(), Stop> {
    let locale = options.lang.locale();
    let Some(code) = &options.code else {
        for explanation in explain::all() {
            println!("{}  {}", explanation.code, explanation.title().get(locale));
        }
        return Ok(());
    };
    match explain::of(code) {
        Some(explanation) => print!("{}", explain::in_terminal(explanation, locale)),
        None => {
            return Err(Stop::Because(match locale {
                Locale::Ja => {
                    format!("`{code}` という番号はありません。`cargo site explain` で一覧が出ます")
                }
                Locale::En => format!("there is no code `{code}`; `cargo site explain` lists them"),
            }));
        }
    }
    Ok(())
}
