//! A page as a complete HTML document: head, markup and data.

use std::fmt::Write as _;

use crate::domain::{Locale, Site};
use crate::route::{Address, BasePath, Feed, FeedFormat, File, Route};
use crate::views::Source;
use crate::views::links::Links;
use crate::views::shell::DATA_ID;
use crate::views::still;

use super::canonical::{Canonical, canonical_of};
use super::change::Changes;
use super::made::Made;
use super::shell::{Program, Shell, Start};
use super::{absolute, share, structured};

/// What a page may load and do: files of its own host, WebAssembly, the line that starts the client,
/// and nothing else.
fn policy(starter: &Starter<'_>) -> String {
    let (line, more) = match starter {
        Starter::Client(start) => (format!(" '{}'", start.digest), ""),
        // The composer reads and checks off the main thread.
        Starter::Composer(_) => (String::new(), "; worker-src 'self'"),
        Starter::Nothing => (String::new(), ""),
    };
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{line}; style-src 'self'; \
         img-src 'self' data:; connect-src 'self'; manifest-src 'self'; \
         base-uri 'none'; form-action 'self'{more}"
    )
}

/// What starts the program of a page.
enum Starter<'s> {
    Client(&'s Start),
    /// The composer, on the page that has it: in the place of the reader's client, which then takes
    /// every way to that page and from it as one to another site.
    Composer(&'s Program),
    Nothing,
}

/// The background of a page (`--paper` in `style/tokens.css`), in the light and in the dark.
pub(crate) const PAPER: [(&str, &str); 2] = [("light", "#faf8f3"), ("dark", "#15171a")];

/// The document of a page.
pub(crate) fn assemble(changes: Changes<'_>, base: &BasePath, shell: &Shell, made: Made) -> String {
    let head = head(changes, base, shell, &made);
    // `<` is the only character that could end the script element early.
    let data = made.data.replace('<', "\\u003c");
    let body = format!(
        "<div id=\"app\">{}</div><script type=\"application/json\" id=\"{DATA_ID}\">{data}</script>",
        made.markup,
    );
    shell.around(made.address.locale.tag(), &head, &body)
}

fn starter<'s>(site: &Site, shell: &'s Shell, address: &Address) -> Starter<'s> {
    let has_composer = address.route == Route::Contribute && site.config.repository.is_some();
    match (shell.composer.as_ref().filter(|_| has_composer), &shell.start) {
        (Some(program), _) => Starter::Composer(program),
        (None, Some(start)) => Starter::Client(start),
        (None, None) => Starter::Nothing,
    }
}

fn head(changes: Changes<'_>, base: &BasePath, shell: &Shell, made: &Made) -> String {
    let site = changes.site;
    let mut head = Head(String::new());
    let address = &made.address;
    let name = site.config.name.get(address.locale);
    let title = match &address.route {
        Route::Home => made.title.clone(),
        _ => format!("{}｜{name}", made.title),
    };
    let canonical = canonical_of(site, address);
    let starter = starter(site, shell, address);
    let policy = policy(&starter);
    head.element("meta", &[("http-equiv", "Content-Security-Policy"), ("content", &policy)]);
    let _ = write!(head.0, "<title>{}</title>", escaped(&title));
    head.meta("name", "description", &made.description);
    head.meta("name", "color-scheme", "light dark");
    for (scheme, paper) in PAPER {
        let media = format!("(prefers-color-scheme: {scheme})");
        let attributes = [("name", "theme-color"), ("content", paper), ("media", &media)];
        head.element("meta", &attributes);
    }
    if !made.indexed {
        head.meta("name", "robots", "noindex");
    }
    if canonical != Canonical::Nothing {
        head.addresses(site, base, address, &canonical);
        head.beside(site, base, made);
        head.open_graph(site, base, made);
    }
    if let Starter::Client(start) = starter {
        // Behind the style sheet it would wait for that, and the rest of the page for both. Here it
        // runs before anything can be painted.
        head.0.push_str(&start.element);
        // Where no icon is named the browser looks for one by itself, before it paints.
        head.link("icon", "data:,", None);
    }
    if let Some(style) = &shell.style {
        head.link("stylesheet", &base.file(style), None);
    }
    head.later(base, shell, address.locale, &starter);
    head.feeds(changes, base, address);
    if let Some(data) = structured::data(changes, base, made, &canonical) {
        // As in the page's data: nothing but `<` could end the element early.
        let data = data.replace('<', "\\u003c");
        let _ = write!(head.0, "<script type=\"application/ld+json\">{data}</script>");
    }
    if let Starter::Composer(program) = starter {
        head.composer(base, program);
    }
    head.0
}

/// The elements of a head, as text.
struct Head(String);

impl Head {
    /// The address of the page to know, and the languages in which it is there.
    fn addresses(&mut self, site: &Site, base: &BasePath, address: &Address, own: &Canonical) {
        if let Some(href) = own.href(site, base, address) {
            self.link("canonical", &href, None);
        }
        for (language, href) in own.alternates(site, base, address) {
            self.link("alternate", &href, Some(language));
        }
    }

    /// What can wait until the page is painted: `public/start.js` puts it in place then. It stands here
    /// for whoever has no scripts, and for pages without that one.
    fn later(&mut self, base: &BasePath, shell: &Shell, locale: Locale, starter: &Starter<'_>) {
        let (open, close) = match starter {
            Starter::Client(_) => ("<noscript>", "</noscript>"),
            Starter::Composer(_) | Starter::Nothing => ("", ""),
        };
        self.0.push_str(open);
        self.link("icon", &base.file("favicon.svg"), None);
        self.link("manifest", &File::Manifest(locale).href(base), None);
        if let Some(print) = &shell.print {
            let href = base.file(print);
            let attributes = [("rel", "stylesheet"), ("media", "print"), ("href", href.as_str())];
            self.element("link", &attributes);
        }
        self.0.push_str(close);
    }

    /// How the composer looks, and what starts it.
    fn composer(&mut self, base: &BasePath, program: &Program) {
        self.link("stylesheet", &program.style, None);
        self.element(
            "script",
            &[
                ("type", "module"),
                ("src", &base.file("contribute.js")),
                ("data-module", &program.js),
                ("data-binary", &program.wasm),
                ("data-sources", &File::Sources.href(base)),
            ],
        );
        self.0.push_str("</script>");
    }

    /// The pages before and after it, of those of a list.
    fn beside(&mut self, site: &Site, base: &BasePath, made: &Made) {
        for (rel, route) in ["prev", "next"].iter().zip(&made.beside) {
            if let Some(route) = route {
                let page = Address::new(made.address.locale, route.clone());
                self.link(rel, &absolute::address(site, base, &page), None);
            }
        }
    }

    /// How the page looks where somebody shares it (Open Graph).
    fn open_graph(&mut self, site: &Site, base: &BasePath, made: &Made) {
        let address = &made.address;
        let links = absolute::links(site, base, address.locale);
        let own = Address::new(made.written_in, address.route.clone());
        self.meta("property", "og:title", &made.title);
        self.meta("property", "og:description", &made.description);
        self.meta("property", "og:type", made.kind);
        self.meta("property", "og:url", &own.href(&links.base));
        self.meta("property", "og:site_name", site.config.name.get(address.locale));
        self.meta("property", "og:locale", made.written_in.open_graph());
        if made.translated {
            let other = address.locale.other();
            self.meta("property", "og:locale:alternate", other.open_graph());
        }
        let picture = share::picture(&links, &site.config.origin, made);
        self.meta("property", "og:image", &picture.src);
        if let Some((width, height)) = picture.size {
            self.meta("property", "og:image:width", &width.to_string());
            self.meta("property", "og:image:height", &height.to_string());
        }
        self.meta("property", "og:image:alt", &picture.alt);
        self.meta("name", "twitter:card", "summary_large_image");
    }

    /// The feeds by which one can follow what stands on the page.
    fn feeds(&mut self, changes: Changes<'_>, base: &BasePath, address: &Address) {
        let links = Links { base: base.clone(), locale: address.locale };
        let source = Source { site: changes.site, links: &links, at: changes.at };
        for feed in Feed::on(changes.site, &address.route) {
            let name = still::feed_name(source, &feed);
            for format in FeedFormat::ALL {
                let href = links.to_file(&File::Feed(address.locale, feed.clone(), format));
                let title = format!("{name} ({})", format.name());
                self.element(
                    "link",
                    &[
                        ("rel", "alternate"),
                        ("type", format.media_type()),
                        ("title", &title),
                        ("href", &href),
                    ],
                );
            }
        }
    }

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
pub(crate) fn escaped(text: &str) -> String {
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
