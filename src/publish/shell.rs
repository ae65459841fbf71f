//! The shell page: the frame that Trunk made, into which every page is put.

use std::cell::RefCell;
use std::path::Path;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use lol_html::html_content::{Attribute, ContentType};
use lol_html::{RewriteStrSettings, element, rewrite_str};
use sha2::{Digest, Sha256};

use super::{Failure, OutputFile, glue, program, reader};
use crate::pages::{Shell, Start};
use crate::route::BasePath;

/// Stands in the shell where the page's language goes. Unicode's noncharacters can't occur in a
/// text that somebody wrote.
const LANGUAGE: &str = "\u{fdd0}";
/// Stands where the page's head goes.
const HEAD: &str = "\u{fdd1}";
/// Stands where the page's body goes.
const BODY: &str = "\u{fdd2}";

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
    /// one, so that only one request blocks the first paint. The one for paper stays a file of its
    /// own, which pages name for later, as they do the script that starts the client.
    ///
    /// # Errors
    /// If a marker is missing or the page has no `<html>`.
    pub(super) fn parse(markup: &str, base: &BasePath, client: &Path) -> Result<Frame, Failure> {
        let sheets = RefCell::new(Vec::new());
        let script = RefCell::new(None);
        let print = RefCell::new(None);
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
            .append_element_content_handler(element!(
                "link[rel=stylesheet][href][media=print]",
                |link| {
                    let name = name_of(&link.get_attribute("href").unwrap_or_default());
                    *print.borrow_mut() = Some(name).filter(|name| !name.is_empty());
                    link.remove();
                    Ok(())
                }
            ))
            .append_element_content_handler(element!("script[data-js]", |element| {
                *script.borrow_mut() =
                    Some(name_of(&element.get_attribute("data-js").unwrap_or_default()));
                element.remove();
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
        let style = Style::merge(sheets.into_inner());
        let mut files = style.as_ref().map(Style::files).unwrap_or_default();
        let mut start = None;
        if let Some(js) = script.into_inner() {
            start = Some(start_of(base, &js, search.as_ref().map(|(module, _)| module)));
            files.extend(client_files(client, js));
        }
        files.extend(search.into_iter().flat_map(|(_, files)| files));
        let composer = program::composer(base, client);
        let (composer, named) =
            composer.map_or_else(Default::default, |(it, files)| (Some(it), files));
        files.extend(named);
        let shell = Shell {
            before_language,
            before_head,
            before_body,
            after_body,
            start,
            style: style.map(|style| style.path),
            print: print.into_inner(),
            composer,
        };
        Ok(Frame { shell, files })
    }
}

/// The element that starts the client of this module: once the page is painted, it asks for
/// `public/start.js`, which finds the programs in its attributes. So nothing but the document and its
/// style sheet comes before the first paint.
fn start_of(base: &BasePath, js: &str, finder: Option<&String>) -> Start {
    let line = format!(
        "new PerformanceObserver(()=>import(\"{}\")).observe({{type:\"paint\"}})",
        base.file("start.js"),
    );
    let finder = finder.map(|module| format!(" data-finder=\"{module}\"")).unwrap_or_default();
    let js = base.file(js);
    Start {
        element: format!("<script data-js=\"{js}\"{finder}>{line}</script>"),
        digest: format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(&line))),
    }
}

/// The client's script and its program, as small as they can be made.
fn client_files(client: &Path, js: String) -> Vec<(String, OutputFile)> {
    let Some(script) = text_of(client, &js) else { return Vec::new() };
    let wasm = program::program_of(&js);
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
        // Behind one another, parts of a layer are one part.
        let css = texts.join("").replace("}@layer parts{", "");
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
        let page = shell.around("en", "<title>T</title>", "<p>B</p>");
        assert_eq!(shell.print.as_deref(), Some("p.css"));
        assert!(!page.contains("/b/p.css"), "{page}");
        assert!(page.contains("<html lang=\"en\" data-base=\"/b\">"), "{page}");
        assert!(page.contains("<meta charset=\"utf-8\"><title>T</title><script"), "{page}");
        assert!(page.contains("<body><p>B</p></body>"), "{page}");
        let style = shell.style.unwrap();
        assert_eq!(files[0], (style, OutputFile::Bytes(b"a{}".to_vec())));
        assert_eq!(files[1], ("a.css".to_owned(), OutputFile::Absent));
    }

    #[test]
    fn what_starts_the_client_is_known_to_the_policy() {
        let script = "<script src=/b/start.js data-js=/b/client-1.js>";
        let markup = SHELL.replace("<script src=/b/start.js>", script);
        let base = BasePath::of_public_url("/b/");
        let shell = Frame::parse(&markup, &base, Path::new("/nowhere")).unwrap().shell;
        assert!(!shell.around("en", "", "").contains("client"));
        let line = "new PerformanceObserver(()=>import(\"/b/start.js\"))\
            .observe({type:\"paint\"})";
        let start = Start {
            element: format!("<script data-js=\"/b/client-1.js\">{line}</script>"),
            digest: "sha256-fahfXI+q6YVoAQUeOC94QE+gPvULXRvUpNJU+TjdL4Y=".to_owned(),
        };
        assert_eq!(shell.start, Some(start));
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
