//! The language in which the command speaks of content.

use std::env;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use naname::domain::Locale;

/// The variable by which a calling command names the language.
pub(crate) const LANGUAGE: &str = "NANAME_LANG";

/// The language that was asked for, or none.
#[derive(Args, Clone, Copy, Debug)]
pub(crate) struct Language {
    /// The language of messages [default: the system's]
    #[arg(long, value_name = "LANGUAGE", value_parser = tag())]
    lang: Option<Locale>,
}

impl Language {
    /// The language: the one that was asked for, else the system's.
    pub(crate) fn locale(self) -> Locale {
        self.lang.unwrap_or_else(|| of(|name| env::var(name).ok()))
    }

    /// Whether nothing was asked for.
    pub(crate) fn is_none(self) -> bool {
        self.lang.is_none()
    }
}

fn tag() -> impl TypedValueParser<Value = Locale> {
    PossibleValuesParser::new(Locale::ALL.map(Locale::tag))
        .try_map(|tag| Locale::from_tag(&tag).ok_or("this is no language of a site"))
}

/// The language that variables name. The first that is set decides, as POSIX has it (Base
/// Definitions, 8.2): `LC_ALL`, the category `LC_MESSAGES`, `LANG`.
fn of(variable: impl Fn(&str) -> Option<String>) -> Locale {
    let value = [LANGUAGE, "LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(variable)
        .find(|value| !value.is_empty());
    let value = value.unwrap_or_default();
    // `ja_JP.UTF-8`, `ja`, `ja-JP`
    let language = value.split(['_', '-', '.', '@']).next().unwrap_or_default();
    Locale::from_tag(&language.to_ascii_lowercase()).unwrap_or(Locale::En)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(variables: &[(&str, &str)]) -> Locale {
        of(|name| {
            let found = variables.iter().find(|(other, _)| *other == name);
            found.map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn the_first_variable_that_is_set_decides() {
        for (variables, locale) in [
            (&[][..], Locale::En),
            (&[("LANG", "ja_JP.UTF-8")], Locale::Ja),
            (&[("LANG", "ja")], Locale::Ja),
            (&[("LANG", "jam_JM")], Locale::En),
            (&[("LANG", "C.UTF-8")], Locale::En),
            (&[("LANG", "de_DE.UTF-8")], Locale::En),
            (&[("LANG", "ja_JP.UTF-8"), ("LC_MESSAGES", "en_GB.UTF-8")], Locale::En),
            (&[("LANG", "en_GB.UTF-8"), ("LC_ALL", "ja_JP.eucJP")], Locale::Ja),
            (&[("LANG", "ja_JP.UTF-8"), ("LC_ALL", "")], Locale::Ja),
            (&[("LANG", "ja_JP.UTF-8"), (LANGUAGE, "en")], Locale::En),
        ] {
            assert_eq!(with(variables), locale, "{variables:?}");
        }
    }
}
