//! What a site publishes of its own sources, for the composer.

use std::collections::BTreeMap;

use super::Request;
use crate::composer::Sources;
use crate::content::Loaded;
use crate::pages::{Shell, change::Changes};
use crate::route::File;

/// The file that holds them. Without a repository there is nowhere to send a proposal to, and none.
pub(super) fn file(
    loaded: &Loaded,
    changes: Changes<'_>,
    shell: &Shell,
    request: &Request<'_>,
) -> Option<(File, Vec<u8>)> {
    let site = changes.site;
    site.config.repository.as_ref()?;
    let (photographs, drawings) =
        loaded.pictures.iter().partition::<Vec<_>, _>(|path| site.pictures.contains_key(*path));
    let photographs = photographs
        .into_iter()
        .filter_map(|path| Some((path.clone(), (*site.pictures.get(path)?).into())));
    let texts = loaded.texts.iter().filter_map(|file| {
        let text = std::str::from_utf8(&file.bytes).ok()?;
        Some((file.path.clone(), text.to_owned()))
    });
    let sources = Sources {
        base: request.base.clone(),
        at: request.at,
        shell: shell.clone(),
        texts: texts.collect(),
        photographs: photographs.collect(),
        drawings: drawings.into_iter().cloned().collect(),
        history: history(changes),
    };
    // Maps of texts and numbers can always be written.
    serde_json::to_vec(&sources).ok().map(|bytes| (File::Sources, bytes))
}

/// When each text was last changed, and no more: the names of files that are gone are nobody's
/// business.
fn history(changes: Changes<'_>) -> BTreeMap<String, i64> {
    let folders = changes.site.folders();
    changes.history.without_names(folders).map(|(path, at)| (path, at.as_second())).collect()
}
