//! The budgets in bytes: what a first visit costs.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;
use lol_html::{RewriteStrSettings, element, rewrite_str};
use naname::publish::{program_of, reader};

use super::grown;
use super::run::Count;
use crate::stop::Stop;

/// The first window of a connection: HTML of a page and the CSS that its first paint waits for, for 95
/// of 100 pages.
const PAGE: usize = 14 * 1024;

/// Everything that the client is made of.
const CLIENT: usize = 170 * 1024;

/// Everything that the search is made of, without the site's index. Together with what nearly every first
/// question needs of that, it stays below 100 kB at ten thousand texts.
const SEARCH: usize = 50 * 1024;

/// Everything that the composer is made of, without the site's sources.
const COMPOSER: usize = 1500 * 1024;

/// Into which pieces a page is taken apart.
const PIECES: [&str; 3] = ["head", "markup", "data"];

/// With this begins what a page holds as data, whoever reads it.
const DATA: &str = "<script type=\"application/";

/// Measures a site that is built at /.
pub(super) fn run(dist: &Path) -> Result<Count, Stop> {
    let mut sizes = Sizes { dist, known: BTreeMap::new() };
    let mut pages = Vec::new();
    let mut told = grown::Sizes::default();
    let (mut client, mut search, mut composer) = (Vec::new(), Vec::new(), Vec::new());
    for path in reader::paths(dist)?.into_iter().filter(|path| path.ends_with(".html")) {
        let html = reader::text(&dist.join(&path))?;
        let page = Page::read(&html)?;
        for (piece, size) in PIECES.iter().zip(pieces(&html)?) {
            told.add(&format!("{piece} of all pages"), size);
        }
        let mut size = sizes.of(&path)?;
        for sheet in &page.sheets {
            size += sizes.of(sheet)?;
        }
        pages.push((size, path));
        client.extend(page.client);
        search.extend(page.search);
        composer.extend(page.composer);
    }
    pages.sort();
    let (Some(median), Some(high), Some(largest)) = (at(&pages, 50), at(&pages, 95), pages.last())
    else {
        return Err(Stop::Because(format!("{}: there are no pages", dist.display())));
    };
    println!(
        "HTML + CSS, gzip: p50 {}, p95 {} of {} ({} pages; the largest is {} with {})",
        kib(median.0),
        kib(high.0),
        kib(PAGE),
        pages.len(),
        largest.1,
        kib(largest.0),
    );
    for (size, path) in [high, largest] {
        let pieces = pieces(&reader::text(&dist.join(path))?)?;
        let pieces: Vec<String> =
            PIECES.iter().zip(pieces).map(|(name, size)| format!("{name} {}", kib(size))).collect();
        println!("  {} has {}: {}", path, kib(*size), pieces.join(", "));
    }
    let client = program(&mut sizes, "client", client, CLIENT)?;
    let search = program(&mut sizes, "search", search, SEARCH)?;
    let composer = program(&mut sizes, "composer", composer, COMPOSER)?;
    for (path, size) in &sizes.known {
        if !path.ends_with(".html") {
            told.add_file(path, *size)?;
        }
    }
    told.compare()?;
    Ok(verdict(high.0 <= PAGE) + client + search + composer)
}

/// Measures a program that consists of these files, which pages name again and again.
fn program(
    sizes: &mut Sizes<'_>,
    name: &str,
    mut files: Vec<String>,
    limit: usize,
) -> Result<Count, Stop> {
    files.sort();
    files.dedup();
    if files.is_empty() {
        return Err(Stop::Because(format!(
            "no page starts the {name}: there is nothing to measure"
        )));
    }
    let mut size = 0;
    for path in &files {
        size += sizes.of(path)?;
    }
    println!("{name}, gzip: {} of {} ({} files)", kib(size), kib(limit), files.len());
    for path in &files {
        println!("  {path}: {}", kib(sizes.of(path)?));
    }
    Ok(verdict(size <= limit))
}

fn verdict(holds: bool) -> Count {
    if holds { Count::PASSED } else { Count::FAILED }
}

/// The smallest page that is at least as large as this share of all.
fn at(pages: &[(usize, String)], percent: usize) -> Option<&(usize, String)> {
    pages.get((pages.len() * percent).div_ceil(100).checked_sub(1)?)
}

fn kib(bytes: usize) -> String {
    format!("{}.{} KiB", bytes / 1024, bytes % 1024 * 10 / 1024)
}

/// The sizes of files after compression, each worked out once.
struct Sizes<'a> {
    dist: &'a Path,
    known: BTreeMap<String, usize>,
}

impl Sizes<'_> {
    fn of(&mut self, path: &str) -> Result<usize, Stop> {
        let path = path.trim_start_matches('/');
        if let Some(size) = self.known.get(path) {
            return Ok(*size);
        }
        let size = packed(&reader::file(&self.dist.join(path))?)?;
        self.known.insert(path.to_owned(), size);
        Ok(size)
    }
}

/// The size of bytes after compression.
fn packed(bytes: &[u8]) -> Result<usize, Stop> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let packed = encoder.write_all(bytes).and_then(|()| encoder.finish());
    Ok(packed.map_err(|error| format!("it can't be compressed: {error}"))?.len())
}

/// Of what a page consists, each of the [`PIECES`] compressed alone: so one sees which of them has
/// grown.
fn pieces(html: &str) -> Result<[usize; 3], Stop> {
    let (outside_body, body) = html.split_once("</head>").unwrap_or(("", html));
    let [mut head, mut markup, mut data] = [const { String::new() }; 3];
    for (piece, text) in [(&mut head, outside_body), (&mut markup, body)] {
        let mut rest = text;
        while let Some((before, script)) = rest.split_once(DATA) {
            let (inside, after) = script.split_once("</script>").unwrap_or((script, ""));
            piece.push_str(before);
            data.push_str(inside);
            rest = after;
        }
        piece.push_str(rest);
    }
    Ok([packed(head.as_bytes())?, packed(markup.as_bytes())?, packed(data.as_bytes())?])
}

/// What a page asks for.
#[derive(Debug, Default, PartialEq)]
struct Page {
    sheets: Vec<String>,
    client: Vec<String>,
    search: Vec<String>,
    composer: Vec<String>,
}

impl Page {
    fn read(html: &str) -> Result<Page, Stop> {
        let page = RefCell::new(Page::default());
        let settings = RewriteStrSettings::new()
            .append_element_content_handler(element!("link[rel=stylesheet]:not([media])", |link| {
                page.borrow_mut().sheets.extend(link.get_attribute("href"));
                Ok(())
            }))
            .append_element_content_handler(element!("script[data-js]", |script| {
                let files = |name| script.get_attribute(name).map(|js| [program_of(&js), js]);
                let mut page = page.borrow_mut();
                page.search.extend(files("data-finder").into_iter().flatten());
                let client = files("data-js").into_iter().flatten();
                page.client.extend(client);
                // What starts them lies beside them.
                let folder = page.client.first().and_then(|file| file.rsplit_once('/'));
                let start = folder.map(|(folder, _)| format!("{folder}/start.js"));
                page.client.extend(start);
                Ok(())
            }))
            .append_element_content_handler(element!("script[data-module]", |script| {
                for name in ["src", "data-module", "data-binary"] {
                    page.borrow_mut().composer.extend(script.get_attribute(name));
                }
                Ok(())
            }));
        rewrite_str(html, settings).map_err(|error| error.to_string())?;
        Ok(page.take())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_names_its_files() {
        let page = Page::read(
            "<link rel=stylesheet href=/a.css><link rel=stylesheet media=print href=/p.css><link rel=icon href=/i.svg>\
             <script data-js=/c.js data-finder=/s-1.js></script>\
             <script src=/e.js data-module=/e-1.js data-binary=/e-1.wasm></script>",
        );
        let page = page.unwrap();
        assert_eq!(page.sheets, ["/a.css"]);
        assert_eq!(page.client, ["/c_bg.wasm", "/c.js", "/start.js"]);
        assert_eq!(page.search, ["/s-1_bg.wasm", "/s-1.js"]);
        assert_eq!(page.composer, ["/e.js", "/e-1.js", "/e-1.wasm"]);
    }

    #[test]
    fn what_a_page_consists_of_is_told() {
        let data = "<script type=\"application/json\">[1,2]</script>";
        let page = format!("<html><head><title>A</title>{data}</head><body><p>B</p>{data}</body>");
        let alone = |text: &str| packed(text.as_bytes()).unwrap();
        let expected = [
            alone("<html><head><title>A</title>"),
            alone("<body><p>B</p></body>"),
            alone("json\">[1,2]json\">[1,2]"),
        ];
        assert_eq!(pieces(&page).unwrap(), expected);
    }

    #[test]
    fn percentiles_are_pages() {
        let pages: Vec<_> = (1..=20).map(|size| (size, String::new())).collect();
        assert_eq!(at(&pages, 50).unwrap().0, 10);
        assert_eq!(at(&pages, 95).unwrap().0, 19);
        assert_eq!(at(&pages[..1], 95).unwrap().0, 1);
        assert_eq!(at(&[], 95), None);
        assert_eq!(kib(1536), "1.5 KiB");
    }
}
