//! The shell page: the frame that Trunk made, into which every page is put.

use std::cell::RefCell;
use std::path::Path;

use lol_html::html_content::{Attribute, ContentType};
use lol_html::{RewriteStrSettings, element, rewrite_str};
use sha2::{Digest, Sha256};

use super::{Failure, OutputFile, glue, program, reader};
use crate::pages::Shell;
use crate::route::BasePath;

/// Stands in the shell where the page's language goes. Unicode's noncharacters can't occur in a
/// text that somebody wrote.
const LANGUAGE: &str = "\u{fdd0}";
/// Stands where the page's head goes.
const HEAD: &str = "\u{fdd1}";
/// Stands where the page's body goes.
const BODY: &str = "\u{fdd2}";

/// Stands on both sides of the element that starts the client.
const START: &str = "\u{fdd3}";

/// The shell page that Trunk made, taken apart.
pub(super) struct Frame {
    /// What stands around every page.
    pub(super) shell: Shell,
    /// The files that belong to it: its style sheet, the absence of those that are merged in it, the
    /// client's script without its comments and indentation, and the other programs under their lasting
    /// names.
    pub(super) files: Vec<(String, OutputFile)>,
}

/// The style sheets of the shell, merged to one.
struct Style {
    path: String,
    css: String,
    merged: Vec<String>,
}

impl Frame {
    /// The shell page with this markup. Its style sheets that lie in the folder `client` become
    /// one, so that only one request blocks the first paint. One for paper alone stays as it is:
    /// browsers fetch it when the page is there.
    ///
    /// # Errors
    /// If a marker is missing or the page has no `<html>`.
    pub(super) fn parse(markup: &str, base: &BasePath, client: &Path) -> Result<Frame, Failure> {
        let sheets = RefCell::new(Vec::new());
        let script = RefCell::new(None);
        let search = program::search(base, client);
        let prefix = base.file("");
        let name_of = |href: &str| href.strip_prefix(&prefix).unwrap_or_default().to_owned();
        let settings = RewriteStrSettings::new()
            // Trunk leaves out the quotation marks of values; an attribute that is set has them.
            .append_element_content_handler(element!("*", |element| {
                let quoted = |attribute: &Attribute<'_>| (attribute.name(), attribute.value());
                let values: Vec<_> = element.attributes().iter().map(quoted).collect();
                for (name, value) in values {
                    element.set_attribute(&name, &value)?;
                }
                Ok(())
            }))
            .append_element_content_handler(element!("html", |html| {
                html.set_attribute("lang", LANGUAGE)?;
                html.set_attribute("data-base", base.as_str())?;
                Ok(())
            }))
            .append_element_content_handler(element!("meta[name=naname-head]", |marker| {
                marker.replace(HEAD, ContentType::Html);
                Ok(())
            }))
            .append_element_content_handler(element!("#naname-body", |marker| {
                marker.replace(BODY, ContentType::Html);
                Ok(())
            }))
            .append_element_content_handler(element!(
                "link[rel=stylesheet][href]:not([media])",
                |link| {
                    let name = name_of(&link.get_attribute("href").unwrap_or_default());
                    if let Some(css) = text_of(client, &name) {
                        sheets.borrow_mut().push((name, css));
                        link.remove();
                    }
                    Ok(())
                }
            ))
            .append_element_content_handler(element!("script[data-js]", |element| {
                element.before(START, ContentType::Html);
                element.after(START, ContentType::Html);
                let name = |of| name_of(&element.get_attribute(of).unwrap_or_default());
                *script.borrow_mut() = Some((name("data-js"), name("data-wasm")));
                if let Some((stem, _)) = &search {
                    element.set_attribute("data-search", stem)?;
                }
                Ok(())
            }));
        let marked = rewrite_str(markup, settings).map_err(|error| {
            Failure::Shell(format!("this is not HTML that can be read: {error}"))
        })?;
        let cut = |text: &str, marker: &str, what: &str| match text.split_once(marker) {
            Some((before, after)) => Ok((before.to_owned(), after.to_owned())),
            None => Err(Failure::Shell(format!("the shell page lacks {what}; add it"))),
        };
        let (before_language, rest) = cut(&marked, LANGUAGE, "its `<html>` element")?;
        let (before_head, rest) =
            cut(&rest, HEAD, "the marker `<meta name=\"naname-head\">` in its head")?;
        let (before_body, after_body) =
            cut(&rest, BODY, "the marker `<div id=\"naname-body\"></div>` in its body")?;
        let (before_start, start, before_body) = around_start(&before_body);
        let style = Style::merge(sheets.into_inner());
        let mut files = style.as_ref().map(Style::files).unwrap_or_default();
        if let Some((js, wasm)) = script.into_inner() {
            files.extend(client_files(client, js, wasm));
        }
        files.extend(search.into_iter().flat_map(|(_, files)| files));
        let composer = program::composer(base, client);
        let (composer, named) =
            composer.map_or_else(Default::default, |(it, files)| (Some(it), files));
        files.extend(named);
        let shell = Shell {
            before_language,
            before_head,
            before_start,
            start,
            before_body,
            after_body,
            style: style.map(|style| style.path),
            composer,
        };
        Ok(Frame { shell, files })
    }
}

/// What stands before, in and after the element that starts the client. A shell without one is cut
/// at its end.
fn around_start(text: &str) -> (String, String, String) {
    let mut parts = text.splitn(3, START).map(str::to_owned);
    let mut next = || parts.next().unwrap_or_default();
    (next(), next(), next())
}

/// The client's script and its program, as small as they can be made.
fn client_files(client: &Path, js: String, wasm: String) -> Vec<(String, OutputFile)> {
    let Some(script) = text_of(client, &js) else { return Vec::new() };
    let path = client.join(&wasm);
    let [script, program] = glue::small(&path, glue::tidied(&script));
    let mut files = vec![(js, script)];
    // What stays as it is lies there already.
    if matches!(program, OutputFile::Bytes(_)) {
        files.push((wasm, program));
    }
    files
}

fn text_of(client: &Path, name: &str) -> Option<String> {
    if name.is_empty() || name.contains("..") {
        return None;
    }
    reader::text(&client.join(name)).ok()
}

impl Style {
    fn merge(sheets: Vec<(String, String)>) -> Option<Style> {
        if sheets.is_empty() {
            return None;
        }
        let (mut merged, texts): (Vec<_>, Vec<_>) = sheets.into_iter().unzip();
        let css = texts.join("\n");
        let digest = Sha256::digest(css.as_bytes());
        let name: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let path = format!("style-{name}.css");
        merged.sort();
        merged.dedup();
        merged.retain(|other| *other != path);
        Some(Style { path, css, merged })
    }

    fn files(&self) -> Vec<(String, OutputFile)> {
        let own = (self.path.clone(), OutputFile::Bytes(self.css.clone().into_bytes()));
        let merged = self.merged.iter().map(|path| (path.clone(), OutputFile::Absent));
        [own].into_iter().chain(merged).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHELL: &str = "<!doctype html><html lang=ja><head><meta charset=utf-8>\
        <meta name=naname-head><link rel=stylesheet href=/b/a.css>\
        <link rel=stylesheet media=print href=/b/p.css><script src=/b/start.js></script>\
        </head><body><div id=naname-body></div></body></html>";

    #[test]
    fn a_page_stands_where_the_markers_stood() {
        let base = BasePath::of_public_url("/b/");
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a.css"), "a{}").unwrap();
        std::fs::write(folder.path().join("p.css"), "p{}").unwrap();
        let Frame { shell, files } = Frame::parse(SHELL, &base, folder.path()).unwrap();
        let page = shell.around("en", "<title>T</title>", None, "<p>B</p>");
        assert!(
            page.contains("<link rel=\"stylesheet\" media=\"print\" href=\"/b/p.css\">"),
            "{page}"
        );
        assert!(page.contains("<html lang=\"en\" data-base=\"/b\">"), "{page}");
        assert!(page.contains("<meta charset=\"utf-8\"><title>T</title><link"), "{page}");
        assert!(page.contains("<body><p>B</p></body>"), "{page}");
        let style = shell.style.unwrap();
        assert_eq!(files[0], (style, OutputFile::Bytes(b"a{}".to_vec())));
        assert_eq!(files[1], ("a.css".to_owned(), OutputFile::Absent));
    }

    #[test]
    fn the_client_can_be_taken_out() {
        let script = "<script src=/start.js data-js=/client-1.js></script><title>x</title></head>";
        let markup = SHELL.replace("<script src=/b/start.js></script></head>", script);
        let shell =
            Frame::parse(&markup, &BasePath::default(), Path::new("/nowhere")).unwrap().shell;
        let page = shell.around("en", "", None, "");
        assert!(page.contains("data-js=\"/client-1.js\""), "{page}");
        let page = shell.around("en", "", Some("<script src=\"/other.js\"></script>"), "");
        assert!(page.contains("<script src=\"/other.js\"></script><title>"), "{page}");
        assert!(!page.contains("client"), "{page}");
    }

    #[test]
    fn a_missing_marker_is_named() {
        for (marker, named) in [
            ("<meta name=naname-head>", "naname-head"),
            ("<div id=naname-body></div>", "naname-body"),
        ] {
            let lacking = SHELL.replace(marker, "");
            let result = Frame::parse(&lacking, &BasePath::default(), Path::new("/nowhere"));
            match result.err() {
                Some(Failure::Shell(what)) => assert!(what.contains(named), "{what}"),
                other => panic!("{other:?}"),
            }
        }
    }
}
