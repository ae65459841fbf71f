//! The sources of the crate, read as Rust reads them: without comments, and without their tests.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::visit::Visit;

use crate::imports::Imports;
use crate::tokens::{collect_paths, each, is_after_dot, string, without_comments};

/// The folder of the package.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// A source file.
pub struct Source {
    /// Its path from the package's folder: `src/content/read/date.rs`.
    pub path: String,
    /// Its items, without those that are there for tests.
    pub items: Vec<syn::Item>,
    /// Their tokens, without comments.
    pub tokens: Vec<TokenTree>,
    /// How many lines it has besides its tests.
    pub lines: usize,
    /// The names that `use` brings into it, each with the path that it stands for.
    names: HashMap<String, Vec<String>>,
    imports: Vec<Found<Vec<String>>>,
}

/// Something in a source, and the line on which it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<T> {
    /// What it is.
    pub what: T,
    /// Its line, from 1.
    pub line: usize,
}

impl Source {
    /// The source that this text is.
    pub fn parse(path: &str, text: &str) -> Source {
        let file = match syn::parse_file(text) {
            Ok(file) => file,
            Err(error) => panic!("{path} is not Rust: {error}"),
        };
        let mut of_tests = 0;
        let items = without_tests(file.items, &mut of_tests);
        let attributes = file.attrs.iter().map(ToTokens::to_token_stream);
        let stream: TokenStream =
            attributes.chain(items.iter().map(ToTokens::to_token_stream)).collect();
        let mut imports = Imports::default();
        items.iter().for_each(|item| imports.visit_item(item));
        Source {
            path: path.to_owned(),
            tokens: without_comments(stream),
            lines: text.lines().count() - of_tests,
            names: imports.names,
            imports: imports.found,
            items,
        }
    }

    /// The room in which it is: `content` for `src/content/read/date.rs`, `route` for `src/route.rs`.
    pub fn room(&self) -> &str {
        let path = self.path.trim_start_matches("src/").trim_end_matches(".rs");
        path.split('/').next().unwrap_or(path)
    }

    /// Whether it is in this folder.
    pub fn is_in(&self, folder: &str) -> bool {
        self.path.starts_with(&format!("{folder}/"))
    }

    /// The place of something in it, for messages.
    pub fn at(&self, line: usize) -> String {
        format!("{}:{line}", self.path)
    }

    /// The path of its module: `[crate, content, read, date]`.
    fn module(&self) -> Vec<String> {
        let path = self.path.trim_start_matches("src/").trim_end_matches(".rs");
        let path = path.strip_suffix("/mod").unwrap_or(path);
        let parts = path.split('/').filter(|part| *part != "lib").map(str::to_owned);
        std::iter::once("crate".to_owned()).chain(parts).collect()
    }

    /// Every path in it (`fs::read` as `std::fs::read`, `super::read` as `crate::content::read`),
    /// in `use`, in code and inside macros.
    pub fn paths(&self) -> Vec<Found<Vec<String>>> {
        let mut found = self.imports.clone();
        collect_paths(&self.tokens, &mut found);
        found
            .into_iter()
            .map(|path| Found { what: self.resolved(path.what), line: path.line })
            .collect()
    }

    fn resolved(&self, path: Vec<String>) -> Vec<String> {
        let mut path = path;
        if let Some(whole) = path.first().and_then(|first| self.names.get(first)) {
            path = whole.iter().chain(path.iter().skip(1)).cloned().collect();
        }
        match path.first().map(String::as_str) {
            Some("self" | "super") => {}
            _ => return path,
        }
        let mut module = self.module();
        let up = path.iter().take_while(|part| *part == "super" || *part == "self");
        for part in up {
            if part == "super" {
                module.pop();
            }
        }
        let rest = path.iter().skip_while(|part| *part == "super" || *part == "self");
        module.extend(rest.cloned());
        module
    }

    /// Every method that is called in it, and every field that is read.
    pub fn methods(&self) -> Vec<Found<String>> {
        let mut found = Vec::new();
        each(&self.tokens, &mut |tokens, at| {
            if let Some(TokenTree::Ident(name)) = tokens.get(at)
                && is_after_dot(tokens, at)
            {
                found.push(Found { what: name.to_string(), line: name.span().start().line });
            }
        });
        found
    }

    /// Every name in it, also inside macros.
    pub fn idents(&self) -> Vec<Found<String>> {
        let mut found = Vec::new();
        each(&self.tokens, &mut |tokens, at| {
            if let Some(TokenTree::Ident(name)) = tokens.get(at) {
                found.push(Found { what: name.to_string(), line: name.span().start().line });
            }
        });
        found
    }

    /// Every string literal in it, also inside macros; comments are none.
    pub fn strings(&self) -> Vec<Found<String>> {
        let mut found = Vec::new();
        each(&self.tokens, &mut |tokens, at| {
            if let Some(text) = tokens.get(at).and_then(string) {
                let line = tokens.get(at).map_or(0, |token| token.span().start().line);
                found.push(Found { what: text, line });
            }
        });
        found
    }

    /// What stands between the brackets of every call of a macro of this name.
    pub fn macros(&self, name: &str) -> Vec<Vec<TokenTree>> {
        let mut found = Vec::new();
        each(&self.tokens, &mut |tokens, at| {
            if let [TokenTree::Ident(called), TokenTree::Punct(mark), TokenTree::Group(body), ..] =
                tokens.get(at..).unwrap_or_default()
                && called == name
                && mark.as_char() == '!'
            {
                found.push(body.stream().into_iter().collect());
            }
        });
        found
    }
}

/// Every source below `src/`, in the order of their paths.
pub fn all() -> Vec<Source> {
    let mut sources: Vec<_> = walkdir::WalkDir::new(root().join("src"))
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.path().extension().is_some_and(|ending| ending == "rs"))
        .map(|entry| Source::parse(&relative(entry.path()), &read(entry.path())))
        .collect();
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(sources.len() > 100, "only {} sources were found", sources.len());
    sources
}

/// The text of a file.
pub fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn relative(path: &Path) -> String {
    path.strip_prefix(root()).unwrap().to_str().unwrap().replace('\\', "/")
}

/// The items that are not there for tests; `lines` counts the lines of those that are.
fn without_tests(items: Vec<syn::Item>, lines: &mut usize) -> Vec<syn::Item> {
    let mut kept = Vec::new();
    for item in items {
        let is_test = attributes(&item).iter().any(|attribute| {
            let condition = attribute.to_token_stream().to_string().replace(' ', "");
            condition == "#[cfg(test)]" || condition == "#[test]"
        });
        if is_test {
            let span = syn::spanned::Spanned::span(&item);
            *lines += span.end().line + 1 - span.start().line;
            continue;
        }
        match item {
            syn::Item::Mod(mut module) => {
                module.content =
                    module.content.map(|(brace, items)| (brace, without_tests(items, lines)));
                kept.push(syn::Item::Mod(module));
            }
            item => kept.push(item),
        }
    }
    kept
}

fn attributes(item: &syn::Item) -> &[syn::Attribute] {
    match item {
        syn::Item::Mod(item) => &item.attrs,
        syn::Item::Fn(item) => &item.attrs,
        syn::Item::Use(item) => &item.attrs,
        syn::Item::Const(item) => &item.attrs,
        syn::Item::Struct(item) => &item.attrs,
        syn::Item::Impl(item) => &item.attrs,
        _ => &[],
    }
}
