//! Addresses as text, and types that leave the room to which they belong.

use naname::route::RESERVED_SLUGS;
use proc_macro2::TokenTree;

use crate::sources::Source;
use crate::tokens::{each, mark, string};

/// The modules of `content` that others may enter, besides its root.
const DOORS: &[&str] = &[
    "src/content/mod.rs",
    "src/content/anchor.rs",
    "src/content/code.rs",
    "src/content/explain.rs",
    "src/content/explain/example.rs",
    "src/content/explain/fields.rs",
    "src/content/explain/page.rs",
    "src/content/forget.rs",
    "src/content/form.rs",
    "src/content/form/position.rs",
    "src/content/import/mod.rs",
    "src/content/leak.rs",
    "src/content/link.rs",
    "src/content/scaffold.rs",
    "src/content/scaffold/proposal.rs",
    "src/content/scaffold/proposal/form.rs",
    "src/content/schema.rs",
    "src/content/markdown.rs",
    "src/content/mend.rs",
];

/// What others may know of `content`.
const CONTENT_API: &[&str] = &[
    "load",
    "load_beside",
    "page_of",
    "KnownPicture",
    "Loaded",
    "Shown",
    "Memory",
    "Record",
    "SourceFile",
    "Diagnostic",
    "Position",
    "Severity",
    "Said",
    "Mend",
    "code",
    "explain",
    "forget",
    "form",
    "import",
    "leak",
    "link",
    "markdown",
    "mend",
    "scaffold",
    "schema",
    "self",
];

/// Addresses that a view or the client writes as text.
pub fn written(source: &Source) -> Vec<String> {
    let mut faults: Vec<String> = source
        .strings()
        .iter()
        .filter(|text| is_address(&text.what))
        .map(|text| fault(source, text.line, &text.what))
        .collect();
    each(&source.tokens, &mut |tokens, at| {
        let [TokenTree::Ident(name), TokenTree::Punct(equals), value, ..] =
            tokens.get(at..).unwrap_or_default()
        else {
            return;
        };
        let is_link = ["href", "src", "action", "srcset", "poster"].iter().any(|it| name == it);
        let Some(text) = string(value) else { return };
        let stands_alone = mark(at.checked_sub(1).and_then(|at| tokens.get(at))) != Some('-');
        if is_link && equals.as_char() == '=' && stands_alone && !text.starts_with('#') {
            faults.push(fault(source, name.span().start().line, &text));
        }
    });
    faults.dedup();
    faults
}

fn fault(source: &Source, line: usize, text: &str) -> String {
    format!(
        "{}: {text:?} is an address written as text: it knows nothing of the base path or the \
         locale, and nobody checks it. Ask a `Route` for it (`links.to(Route::…)`, `links.file(…)`), \
         or let `route.rs` answer the question.",
        source.at(line),
    )
}

fn is_address(text: &str) -> bool {
    let rooted = text.strip_prefix('/').is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
    let whole = ["http://", "https://", "//"].iter().any(|start| {
        text.strip_prefix(start).is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
    });
    rooted || whole || RESERVED_SLUGS.iter().any(|slug| text.contains(&format!("/{slug}/")))
}

/// Types and functions of `content` that others could reach although they are no part of its API.
pub fn leaks(source: &Source) -> Vec<String> {
    if !source.is_in("src/content") || DOORS.contains(&source.path.as_str()) {
        return Vec::new();
    }
    let reexported = ["Diagnostic", "Memory", "Mend", "Position", "Record", "Said", "Severity"];
    let mut names: Vec<String> = source
        .items
        .iter()
        .filter_map(public_name)
        .filter(|name| !reexported.contains(&name.as_str()))
        .collect();
    for body in source.items.iter().filter_map(macro_body) {
        each(&body, &mut |tokens, at| {
            if let [TokenTree::Ident(public), TokenTree::Ident(kind), name, ..] =
                tokens.get(at..).unwrap_or_default()
                && public == "pub"
                && ["struct", "enum", "trait", "type", "mod", "use"].iter().any(|it| kind == it)
            {
                names.push(name.to_string());
            }
        });
    }
    names
        .into_iter()
        .map(|name| {
            format!(
                "{}: `{name}` is `pub`. What a file looks like is the business of `content` alone: \
                 write `pub(super)` or `pub(in crate::content)`, and hand out a type of `domain`.",
                source.path,
            )
        })
        .collect()
}

/// What a source of another room uses of `content` besides its API.
pub fn trespasses(source: &Source) -> Vec<String> {
    if source.is_in("src/content") {
        return Vec::new();
    }
    let mut faults: Vec<String> = source
        .paths()
        .iter()
        .filter_map(|path| match path.what.as_slice() {
            [of, room, name, ..]
                if (of == "crate" || of == "naname")
                    && room == "content"
                    && !CONTENT_API.contains(&name.as_str()) =>
            {
                Some(format!(
                    "{}: `{}` is no part of what `content` offers ({}).",
                    source.at(path.line),
                    path.what.join("::"),
                    CONTENT_API.join(", "),
                ))
            }
            _ => None,
        })
        .collect();
    faults.sort();
    faults.dedup();
    faults
}

fn public_name(item: &syn::Item) -> Option<String> {
    let (visibility, name) = match item {
        syn::Item::Struct(item) => (&item.vis, item.ident.to_string()),
        syn::Item::Enum(item) => (&item.vis, item.ident.to_string()),
        syn::Item::Fn(item) => (&item.vis, item.sig.ident.to_string()),
        syn::Item::Trait(item) => (&item.vis, item.ident.to_string()),
        syn::Item::Type(item) => (&item.vis, item.ident.to_string()),
        syn::Item::Const(item) => (&item.vis, item.ident.to_string()),
        syn::Item::Static(item) => (&item.vis, item.ident.to_string()),
        syn::Item::Mod(item) => (&item.vis, item.ident.to_string()),
        syn::Item::Use(item) => (&item.vis, "use".to_owned()),
        _ => return None,
    };
    matches!(visibility, syn::Visibility::Public(_)).then_some(name)
}

fn macro_body(item: &syn::Item) -> Option<Vec<TokenTree>> {
    match item {
        syn::Item::Macro(item) if item.ident.is_some() => {
            Some(item.mac.tokens.clone().into_iter().collect())
        }
        _ => None,
    }
}

mod proofs {
    use super::*;

    fn view(text: &str) -> Vec<String> {
        written(&Source::parse("src/views/a.rs", text))
    }

    #[test]
    fn an_address_as_text_is_found() {
        for text in [
            "fn f() { view! { <a href=\"/events/\">a</a> } }",
            "fn f() { view! { <a href=\"events/\">a</a> } }",
            "fn f() { view! { <div><img src=\"/a.svg\"/></div> } }",
            "fn f() { view! { <a href=format!(\"{base}/jobs/{id}/\")>a</a> } }",
            "const HELP: &str = \"https://example.com/help\";",
            "fn f(path: &str) -> bool { path.starts_with(\"/en/\") }",
        ] {
            assert!(!view(text).is_empty(), "{text}");
        }
        for text in [
            "fn f() { view! { <a class=\"skip\" href=\"#main\">a</a> } }",
            "fn f() { view! { <a href=links.to(Route::Home)>a</a> } }",
            "fn f() { view! { <path d=\"M4 20 20 4\"/> } }",
            "/// `/events/`, `https://example.com`\nfn f() { a.split('/').join(\" / \") }",
            "fn f() { a.split_once(\"://\") }",
            "#[cfg(test)] mod tests { const A: &str = \"/events/\"; }",
        ] {
            assert_eq!(view(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn a_wire_type_that_leaves_is_found() {
        for text in [
            "pub struct EventFields { a: u8 }",
            "pub(super) struct A; pub fn read() {}",
            "macro_rules! record { ($a:ident) => { pub struct $a { b: u8 } } }",
        ] {
            assert_eq!(leaks(&Source::parse("src/content/event.rs", text)).len(), 1, "{text}");
        }
        let kept = "pub(in crate::content) struct A(pub u8); pub(super) fn f() {} impl A { \
                    pub fn g() {} } macro_rules! m { () => { pub(super) struct B { pub a: u8 } } }";
        assert_eq!(leaks(&Source::parse("src/content/event.rs", kept)), [""; 0]);
        let outside = Source::parse("src/publish/a.rs", "use crate::content::event::EventFields;");
        assert_eq!(trespasses(&outside).len(), 1);
        let api = Source::parse("src/publish/a.rs", "use crate::content::{Loaded, markdown};");
        assert_eq!(trespasses(&api), [""; 0]);
    }
}
