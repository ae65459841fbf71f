//! What a site publishes of its own sources, for the composer.

use std::collections::BTreeMap;

use toml_edit::{DocumentMut, Item};

use super::Request;
use crate::composer::Sources;
use crate::content::{Shown, leak};
use crate::pages::{Shell, change::Changes};
use crate::route::File;

/// The file that holds them. Without a repository there is nowhere to send a proposal to, and none.
pub(super) fn file(
    shown: &Shown<'_>,
    changes: Changes<'_>,
    shell: &Shell,
    request: &Request<'_>,
) -> Option<(File, Vec<u8>)> {
    let site = changes.site;
    site.config.repository.as_ref()?;
    let (photographs, drawings): (Vec<&str>, Vec<&str>) =
        shown.pictures.iter().partition(|path| site.pictures.contains_key(**path));
    let photographs = photographs
        .into_iter()
        .filter_map(|path| Some((path.to_owned(), (*site.pictures.get(path)?).into())));
    let texts = shown.texts.iter().filter_map(|file| {
        let text = std::str::from_utf8(&file.bytes).ok()?;
        Some((file.path.clone(), public(&file.path, text)))
    });
    let sources = Sources {
        base: request.base.clone(),
        at: request.at,
        shell: shell.clone(),
        texts: texts.collect(),
        photographs: photographs.collect(),
        drawings: drawings.into_iter().map(str::to_owned).collect(),
        history: history(changes),
    };
    // Maps of texts and numbers can always be written.
    serde_json::to_vec(&sources).ok().map(|bytes| (File::Sources, bytes))
}

/// A content file without what only its repository should tell: how hosts and marks of the
/// company's own are called, for which the guard looks.
fn public(path: &str, text: &str) -> String {
    let is_settings = path.ends_with(".toml");
    let settings = is_settings.then(|| text.parse::<DocumentMut>().ok()).flatten();
    let Some(mut settings) = settings else { return text.to_owned() };
    if let Some(leaks) = settings.get_mut(leak::SETTINGS).and_then(Item::as_table_like_mut) {
        for untold in leak::UNTOLD {
            leaks.remove(untold);
        }
    }
    settings.to_string()
}

/// When each text was last changed, and no more: the names of files that are gone are nobody's
/// business.
fn history(changes: Changes<'_>) -> BTreeMap<String, i64> {
    let folders = changes.site.folders();
    changes.history.without_names(folders).map(|(path, at)| (path, at.as_second())).collect()
}
