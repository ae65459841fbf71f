//! When what stands in a feed was last changed.

use jiff::{Timestamp, Zoned};

use crate::domain::Locale;
use crate::pages::change::Changes;
use crate::pages::told::{Item, all};
use crate::route::Feed;

impl Item<'_> {
    /// When it was last changed, for readers of `locale`, as far as anybody knows: never before it
    /// was told.
    pub(super) fn updated(&self, changes: Changes<'_>, locale: Locale) -> Zoned {
        let published = self.published(changes, locale);
        match self.changed(changes, locale) {
            Some(changed) if changed > published => changed,
            _ => published,
        }
    }
}

/// When a feed last changed: with the newest of what stands in it; without any, with the newest of
/// what ever stood in it.
pub(super) fn updated(
    changes: Changes<'_>,
    feed: &Feed,
    locale: Locale,
    items: &[Item<'_>],
) -> Zoned {
    let newest = |items: &[Item<'_>]| items.iter().map(|it| it.updated(changes, locale)).max();
    newest(items)
        .or_else(|| newest(&all(changes.site, feed)))
        .unwrap_or_else(|| Timestamp::UNIX_EPOCH.to_zoned(changes.site.config.time_zone.clone()))
}
