//! A page as a complete HTML document: head, markup and data.

use std::fmt::Write as _;

use crate::domain::{Locale, Site};
use crate::route::{Address, BasePath, Route};
use crate::views::shell::DATA_ID;

use super::pages::Made;
use super::shell::Shell;

/// What a page may load and do: files of its own host, WebAssembly, and nothing else.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
    base-uri 'none'; form-action 'self'";

/// The document of a page.
pub(super) fn assemble(site: &Site, base: &BasePath, shell: &Shell, made: Made) -> String {
    let head = head(site, base, shell, &made);
    // `<` is the only character that could end the script element early.
    let data = made.data.replace('<', "\\u003c");
    let body = format!(
        "<div id=\"app\">{}</div><script type=\"application/json\" id=\"{DATA_ID}\">{data}</script>",
        made.markup,
    );
    shell.around(made.address.locale.tag(), &head, &body)
}

/// The whole address of a page.
pub(super) fn absolute(site: &Site, base: &BasePath, address: &Address) -> String {
    format!("{}{}", site.config.origin, address.href(base))
}

/// The address under which search engines should know a page. One that nobody has translated is the
/// same page in both languages: the original is the one to index.
pub(super) fn canonical(site: &Site, base: &BasePath, made: &Made) -> Option<String> {
    let original = Address::new(made.written_in, made.address.route.clone());
    (original.route != Route::NotFound).then(|| absolute(site, base, &original))
}

/// The languages in which there is a page, itself included, each with its address there.
pub(super) fn alternates(site: &Site, base: &BasePath, made: &Made) -> Vec<(&'static str, String)> {
    if !made.translated {
        return Vec::new();
    }
    let at = |locale| absolute(site, base, &Address::new(locale, made.address.route.clone()));
    let mut alternates = Locale::ALL.map(|locale| (locale.tag(), at(locale))).to_vec();
    alternates.push(("x-default", at(Locale::Ja)));
    alternates
}

fn head(site: &Site, base: &BasePath, shell: &Shell, made: &Made) -> String {
    let mut head = Head(String::new());
    let address = &made.address;
    let name = site.config.name.get(address.locale);
    let title = match &address.route {
        Route::Home => made.title.clone(),
        _ => format!("{}｜{name}", made.title),
    };
    head.element("meta", &[("http-equiv", "Content-Security-Policy"), ("content", POLICY)]);
    let _ = write!(head.0, "<title>{}</title>", escaped(&title));
    head.meta("name", "description", &made.description);
    head.meta("name", "color-scheme", "light dark");
    if !made.indexed {
        head.meta("name", "robots", "noindex");
    }
    if let Some(canonical) = canonical(site, base, made) {
        head.link("canonical", &canonical, None);
        for (language, href) in alternates(site, base, made) {
            head.link("alternate", &href, Some(language));
        }
        head.meta("property", "og:title", &made.title);
        head.meta("property", "og:description", &made.description);
        head.meta("property", "og:type", made.kind);
        head.meta("property", "og:url", &canonical);
        head.meta("property", "og:site_name", name);
        head.meta("property", "og:locale", made.written_in.open_graph());
        if made.translated {
            let other = address.locale.other();
            head.meta("property", "og:locale:alternate", other.open_graph());
        }
        if let Some(picture) = &made.picture {
            head.meta("property", "og:image", &format!("{}{}", site.config.origin, picture.src));
            head.meta("property", "og:image:alt", &picture.alt);
        }
    }
    let icon = base.file("favicon.svg");
    head.element("link", &[("rel", "icon"), ("href", &icon), ("type", "image/svg+xml")]);
    if let Some(style) = shell.style() {
        head.link("stylesheet", &base.file(style), None);
    }
    head.0
}

/// The elements of a head, as text.
struct Head(String);

impl Head {
    fn element(&mut self, name: &str, attributes: &[(&str, &str)]) {
        let _ = write!(self.0, "<{name}");
        for (attribute, value) in attributes {
            let _ = write!(self.0, " {attribute}=\"{}\"", escaped(value));
        }
        self.0.push('>');
    }

    fn meta(&mut self, key: &str, name: &str, content: &str) {
        self.element("meta", &[(key, name), ("content", content)]);
    }

    fn link(&mut self, rel: &str, href: &str, language: Option<&str>) {
        match language {
            Some(language) => {
                self.element("link", &[("rel", rel), ("hreflang", language), ("href", href)]);
            }
            None => self.element("link", &[("rel", rel), ("href", href)]),
        }
    }
}

/// Text as it may stand between tags and in double quotes.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            c => escaped.push(c),
        }
    }
    escaped
}
