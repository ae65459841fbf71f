//! The sources of the crate, read as Rust reads them: without comments, and without their tests.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;
use syn::visit::{self, Visit};

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

/// The text of a token that is a string literal.
pub fn string(token: &TokenTree) -> Option<String> {
    let TokenTree::Literal(literal) = token else { return None };
    match syn::parse_str::<syn::Lit>(&literal.to_string()) {
        Ok(syn::Lit::Str(text)) => Some(text.value()),
        _ => None,
    }
}

/// Calls `look` with every token, as the place of it in the row in which it stands.
pub fn each(tokens: &[TokenTree], look: &mut dyn FnMut(&[TokenTree], usize)) {
    for (at, token) in tokens.iter().enumerate() {
        look(tokens, at);
        if let TokenTree::Group(group) = token {
            let inside: Vec<_> = group.stream().into_iter().collect();
            each(&inside, look);
        }
    }
}

/// The character of a token that is a punctuation mark.
pub fn mark(token: Option<&TokenTree>) -> Option<char> {
    match token {
        Some(TokenTree::Punct(mark)) => Some(mark.as_char()),
        _ => None,
    }
}

fn before(tokens: &[TokenTree], at: usize, count: usize) -> Option<char> {
    mark(at.checked_sub(count).and_then(|place| tokens.get(place)))
}

/// Whether a name is a method or a field: one dot stands before it, not the two of a range.
fn is_after_dot(tokens: &[TokenTree], at: usize) -> bool {
    before(tokens, at, 1) == Some('.') && before(tokens, at, 2) != Some('.')
}

fn collect_paths(tokens: &[TokenTree], found: &mut Vec<Found<Vec<String>>>) {
    each(tokens, &mut |tokens, at| {
        let Some(TokenTree::Ident(first)) = tokens.get(at) else { return };
        let is_inside = before(tokens, at, 1) == Some(':') && before(tokens, at, 2) == Some(':');
        let is_lifetime = before(tokens, at, 1) == Some('\'');
        if is_inside || is_lifetime || is_after_dot(tokens, at) {
            return;
        }
        let mut path = vec![first.to_string()];
        let mut next = at + 1;
        while let (Some(':'), Some(':'), Some(TokenTree::Ident(part))) =
            (mark(tokens.get(next)), mark(tokens.get(next + 1)), tokens.get(next + 2))
        {
            path.push(part.to_string());
            next += 3;
        }
        found.push(Found { what: path, line: first.span().start().line });
    });
}

/// The `use` items of a source.
#[derive(Default)]
struct Imports {
    names: HashMap<String, Vec<String>>,
    found: Vec<Found<Vec<String>>>,
}

impl<'ast> Visit<'ast> for Imports {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.take(&item.tree, &[]);
        visit::visit_item_use(self, item);
    }
}

impl Imports {
    fn take(&mut self, tree: &syn::UseTree, above: &[String]) {
        let with = |name: &syn::Ident| -> Vec<String> {
            above.iter().cloned().chain([name.to_string()]).collect()
        };
        match tree {
            syn::UseTree::Path(path) => self.take(&path.tree, &with(&path.ident)),
            syn::UseTree::Name(name) if name.ident == "self" => {
                let local = above.last().cloned().unwrap_or_default();
                self.add(local, above.to_vec(), name.ident.span().start().line);
            }
            syn::UseTree::Name(name) => {
                self.add(name.ident.to_string(), with(&name.ident), name.ident.span().start().line);
            }
            syn::UseTree::Rename(rename) => {
                let line = rename.ident.span().start().line;
                self.add(rename.rename.to_string(), with(&rename.ident), line);
            }
            syn::UseTree::Glob(glob) => {
                let path = above.iter().cloned().chain(["*".to_owned()]).collect();
                let line = glob.star_token.spans[0].start().line;
                self.found.push(Found { what: path, line });
            }
            syn::UseTree::Group(group) => {
                group.items.iter().for_each(|item| self.take(item, above));
            }
        }
    }

    fn add(&mut self, local: String, path: Vec<String>, line: usize) {
        self.found.push(Found { what: path.clone(), line });
        if path.first() != Some(&local) || path.len() > 1 {
            self.names.insert(local, path);
        }
    }
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

/// Tokens without `#[doc = "…"]`, which is what a comment that documents something is to Rust.
fn without_comments(stream: TokenStream) -> Vec<TokenTree> {
    let mut kept: Vec<TokenTree> = Vec::new();
    for token in stream {
        let TokenTree::Group(group) = token else {
            kept.push(token);
            continue;
        };
        let inside = without_comments(group.stream());
        let is_doc = group.delimiter() == Delimiter::Bracket
            && matches!(inside.first(), Some(TokenTree::Ident(name)) if name == "doc");
        if is_doc && mark(kept.last()) == Some('#') {
            kept.pop();
            continue;
        }
        if is_doc && mark(kept.last()) == Some('!') {
            kept.truncate(kept.len().saturating_sub(2));
            continue;
        }
        let mut clean = proc_macro2::Group::new(group.delimiter(), inside.into_iter().collect());
        clean.set_span(group.span());
        kept.push(TokenTree::Group(clean));
    }
    kept
}
