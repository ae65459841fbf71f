//! The web app manifest: what the site is when somebody puts it among their programs.

use serde_json::json;

use crate::domain::{Locale, Site};
use crate::pages::document::PAPER;
use crate::route::{Address, BasePath, File, Route};

/// The longest name that fits below an icon, in characters.
const SHORT: usize = 12;

/// The manifest of each locale.
pub(super) fn files(site: &Site, base: &BasePath) -> [(File, Vec<u8>); 2] {
    Locale::ALL.map(|locale| (File::Manifest(locale), manifest(site, base, locale)))
}

/// The manifest for readers of a locale (W3C Web Application Manifest). Both locales are one scope:
/// whoever changes the language stays in the program.
fn manifest(site: &Site, base: &BasePath, locale: Locale) -> Vec<u8> {
    let config = &site.config;
    let name = config.name.get(locale);
    let short = if name.chars().count() <= SHORT { name } else { config.organisation.get(locale) };
    let start = Address::new(locale, Route::Home).href(base);
    let [(_, paper), _] = PAPER;
    let icon = |file: &str, size: &str, purpose: &str| {
        let src = base.file(&format!("assets/{file}"));
        json!({ "src": src, "sizes": size, "type": "image/png", "purpose": purpose })
    };
    let manifest = json!({
        "name": name,
        "short_name": short,
        "description": config.description.get(locale),
        "lang": locale.tag(),
        "dir": "ltr",
        "id": start,
        "start_url": start,
        "scope": base.file(""),
        "display": "minimal-ui",
        "background_color": paper,
        "theme_color": paper,
        "icons": [
            icon("icon-192.png", "192x192", "any"),
            icon("icon-512.png", "512x512", "any"),
            icon("icon-maskable-512.png", "512x512", "maskable"),
        ],
    });
    manifest.to_string().into_bytes()
}
