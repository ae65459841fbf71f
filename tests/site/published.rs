//! Sites as they are written, and what a reader sees of them.

use std::path::Path;

use naname::publish::{Output, OutputFile};

/// A site as it would be written to `dist/`.
pub struct Published(pub Output);

impl Published {
    /// The text of a file as it is: of a page, with what is hidden, and with its data.
    pub fn file(&self, path: &str) -> String {
        match self.0.get(path) {
            Some(OutputFile::Bytes(bytes)) => String::from_utf8(bytes.clone()).unwrap(),
            other => panic!("{path}: {other:?}"),
        }
    }

    /// The paths of all files.
    pub fn paths(&self) -> Vec<String> {
        self.0.iter().map(|(path, _)| path.to_owned()).collect()
    }

    /// All pages, each with its path.
    pub fn pages(&self) -> Vec<(String, Page)> {
        let html = self.0.iter().filter(|(path, _)| path.ends_with(".html"));
        html.map(|(path, file)| (path.to_owned(), Page::of(file))).collect()
    }

    /// The page at an address below the base path: `/en/events/`.
    pub fn page(&self, address: &str) -> Page {
        let path = format!("{}index.html", address.trim_start_matches('/'));
        Page::of(self.0.get(&path).unwrap_or_else(|| panic!("there is no {path}")))
    }
}

/// A page's document.
pub struct Page(pub String);

impl Page {
    fn of(file: &OutputFile) -> Page {
        let OutputFile::Bytes(bytes) = file else { panic!("this is no page: {file:?}") };
        let whole = String::from_utf8(bytes.clone()).unwrap();
        // What the clock hides, no reader sees at this instant.
        let hidden = lol_html::element!("main [hidden], main script", |element| {
            element.remove();
            Ok(())
        });
        let seen = lol_html::RewriteStrSettings::new().append_element_content_handler(hidden);
        Page(lol_html::rewrite_str(&whole, seen).unwrap())
    }

    /// What stands in its head, a line for each element.
    pub fn head(&self) -> String {
        between(&self.0, "<head>", "</head>").replace("><", ">\n<") + "\n"
    }

    /// The markup of its main part.
    pub fn main(&self) -> &str {
        between(&self.0, "<main id=\"main\" class=\"main\">", "</main>")
    }

    /// What its main part says, without markup: a line for each piece of text.
    pub fn text(&self) -> String {
        text(self.main())
    }

    /// The markup of the section of its main part that has this id as its label.
    pub fn section(&self, id: &str) -> Option<&str> {
        let opening = format!("aria-labelledby=\"{id}\"");
        let (_, rest) = self.main().split_once(&opening)?;
        Some(rest.split_once("</section>").map_or(rest, |(section, _)| section))
    }

    /// Its data, as JSON.
    pub fn data(&self) -> &str {
        between(&self.0, "<script type=\"application/json\" id=\"page-data\">", "</script>")
    }

    /// The values of an attribute, wherever it stands.
    pub fn values(&self, attribute: &str) -> Vec<&str> {
        values(&self.0, attribute)
    }
}

/// The values of an attribute in markup.
pub fn values<'a>(markup: &'a str, attribute: &str) -> Vec<&'a str> {
    let opening = format!(" {attribute}=\"");
    markup.split(&opening).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// What stands between two texts.
pub fn between<'a>(markup: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = markup.split_once(start).unwrap_or_else(|| panic!("no {start}"));
    rest.split_once(end).unwrap_or_else(|| panic!("no {end} after {start}")).0
}

/// What markup says: a line for each piece of text.
pub fn text(markup: &str) -> String {
    let mut lines = Vec::new();
    let mut rest = markup;
    while let Some((text, after)) = rest.split_once('<') {
        lines.push(text.trim());
        let end = if after.starts_with("!--") { "-->" } else { ">" };
        rest = after.split_once(end).map_or("", |(_, rest)| rest);
    }
    lines.push(rest.trim());
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

/// Whether all these stand in a text, in this order.
pub fn assert_in_order(text: &str, parts: &[&str]) {
    let mut rest = text;
    for part in parts {
        let Some((_, after)) = rest.split_once(part) else {
            panic!("`{part}` is missing, or stands too early, in\n{text}");
        };
        rest = after;
    }
}

/// Compares with `tests/site/NAME`; `BLESS=1` writes it anew.
pub fn assert_snapshot(name: &str, found: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/site").join(name);
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, found).unwrap();
        return;
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(found, expected, "BLESS=1 writes tests/site/{name}; look at what differs first");
}
