//! Who makes [`Html`](naname::domain::Html), and what becomes markup.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::visit::{self, Visit};

use crate::sources::Source;
use crate::tokens::{each, mark};

/// Who may call `Html::from_renderer`: the renderer of Markdown, the renderer of still views, and
/// the client for a page of this site that it fetched. Each does it in one place.
const RENDERERS: &[&str] =
    &["src/content/markdown.rs", "src/views/still/mod.rs", "src/client/navigation.rs"];

/// Where it is defined.
const DEFINITION: &str = "src/domain/html.rs";

/// Calls of `Html::from_renderer` by somebody who may not, or more than once.
pub fn makers(source: &Source) -> Vec<String> {
    if source.path == DEFINITION {
        return Vec::new();
    }
    let mut calls: Vec<_> =
        source.idents().into_iter().filter(|name| name.what == "from_renderer").collect();
    if RENDERERS.contains(&source.path.as_str()) && !calls.is_empty() {
        calls.remove(0);
    }
    calls
        .iter()
        .map(|call| {
            format!(
                "{}: `Html::from_renderer` trusts its text blindly. Only {} call it, once each: \
                 give text to a view (Leptos escapes it) or Markdown to `content::markdown`.",
                source.at(call.line),
                RENDERERS.join(", "),
            )
        })
        .collect()
}

/// Ways to make [`Html`](naname::domain::Html) in its own module besides the one.
pub fn constructors(source: &Source) -> Vec<String> {
    let mut faults = Vec::new();
    for item in &source.items {
        match item {
            syn::Item::Struct(item) if item.ident == "Html" => {
                let text = item.to_token_stream().to_string();
                for (wrong, why) in [
                    ("(pub", "the field is not private"),
                    ("Deserialize", "whoever reads data could make it"),
                    ("From", "a conversion makes it of any text"),
                ] {
                    if text.replace(' ', "").contains(wrong) {
                        faults.push(format!("{}: `Html`: {why}. Remove that.", source.path));
                    }
                }
            }
            syn::Item::Impl(item) => {
                let of = item.self_ty.to_token_stream().to_string();
                let text = item.to_token_stream().to_string();
                let header = text.split('{').next().unwrap_or_default();
                let makes = ["From", "TryFrom", "FromStr", "Deserialize"];
                let found =
                    makes.iter().find(|name| header.split_whitespace().any(|word| word == **name));
                if let Some(name) = found
                    && of == "Html"
                {
                    faults.push(format!("{}: `impl {name} for Html`: remove it.", source.path));
                }
                for item in &item.items {
                    let syn::ImplItem::Fn(function) = item else { continue };
                    let gives = function.sig.output.to_token_stream().to_string();
                    let makes = gives.contains("Html") || gives.contains("Self");
                    let takes_self = function.sig.receiver().is_some();
                    if of == "Html"
                        && makes
                        && !takes_self
                        && (function.sig.ident != "from_renderer"
                            || matches!(function.vis, syn::Visibility::Public(_)))
                    {
                        faults.push(format!(
                            "{}: `{}` makes `Html`: only `pub(crate) fn from_renderer` may.",
                            source.path, function.sig.ident,
                        ));
                    }
                }
            }
            _ => {}
        }
    }
    faults
}

/// What reaches `inner_html` in a view without being [`Html`](naname::domain::Html).
pub fn unsafe_markup(source: &Source) -> Vec<String> {
    let mut functions = Functions::default();
    source.items.iter().for_each(|item| functions.visit_item(item));
    let mut faults = Vec::new();
    let mut seen = 0;
    for function in &functions.found {
        let tokens: Vec<TokenTree> = function.body.clone().into_iter().collect();
        for given in given_to_inner_html(&tokens) {
            seen += 1;
            if !is_html(&given, function) {
                faults.push(fault(source, &function.name, &given));
            }
        }
    }
    let all = source.idents().iter().filter(|name| name.what == "inner_html").count();
    let methods = source.methods();
    let called = methods.iter().filter(|name| name.what == "inner_html").count();
    if source.room() == "views" && (called > 0 || all > seen) {
        faults.push(fault(source, "somewhere in it", "inner_html in another form"));
    }
    for name in methods {
        let writes = ["set_inner_html", "set_outer_html", "insert_adjacent_html"];
        if writes.contains(&name.what.as_str()) {
            faults.push(fault(source, &source.at(name.line), &name.what));
        }
    }
    faults
}

fn fault(source: &Source, place: &str, what: &str) -> String {
    format!(
        "{}, {place}: `{what}` becomes markup, and nothing says that it is safe. `inner_html` takes \
         a part of a page's `Stills` (`stills.part(0)`) or an `Html` that was passed in \
         (`body.into_string()`); everything else is text for Leptos to escape.",
        source.path,
    )
}

/// A function, with what is needed to see where a name in it comes from.
struct Function {
    name: String,
    /// Its parameters and types, without spaces: `stills:Stills`.
    parameters: Vec<String>,
    /// Its body, without spaces.
    text: String,
    body: TokenStream,
}

#[derive(Default)]
struct Functions {
    found: Vec<Function>,
}

impl<'ast> Visit<'ast> for Functions {
    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.add(&item.sig, item.block.to_token_stream());
        visit::visit_item_fn(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.add(&item.sig, item.block.to_token_stream());
        visit::visit_impl_item_fn(self, item);
    }
}

impl Functions {
    fn add(&mut self, signature: &syn::Signature, body: TokenStream) {
        let parameters = signature.inputs.iter().filter_map(|input| match input {
            syn::FnArg::Typed(typed) => {
                let name = typed.pat.to_token_stream();
                Some(format!("{name}:{}", typed.ty.to_token_stream()).replace(' ', ""))
            }
            syn::FnArg::Receiver(_) => None,
        });
        self.found.push(Function {
            name: format!("`{}`", signature.ident),
            parameters: parameters.collect(),
            text: body.to_string().replace([' ', '\n'], ""),
            body,
        });
    }
}

/// What stands after every `inner_html=`.
fn given_to_inner_html(tokens: &[TokenTree]) -> Vec<String> {
    let mut found = Vec::new();
    each(tokens, &mut |tokens, at| {
        let is_name = matches!(tokens.get(at), Some(TokenTree::Ident(it)) if it == "inner_html");
        if is_name && mark(tokens.get(at + 1)) == Some('=') {
            found.push(value(tokens.get(at + 2..).unwrap_or_default()));
        }
    });
    found
}

/// The expression at the start of these tokens: names, dots, calls.
fn value(tokens: &[TokenTree]) -> String {
    let mut text = String::new();
    let mut is_whole = false;
    for token in tokens {
        match token {
            TokenTree::Punct(mark) if ".:&*!?|".contains(mark.as_char()) => {
                text.push(mark.as_char());
                is_whole = false;
            }
            TokenTree::Ident(_) | TokenTree::Literal(_) if is_whole => break,
            TokenTree::Ident(_) | TokenTree::Literal(_) => {
                text.push_str(&token.to_string());
                is_whole = true;
            }
            TokenTree::Group(_) => {
                text.push_str(&token.to_string().replace(' ', ""));
                is_whole = true;
            }
            TokenTree::Punct(_) => break,
        }
    }
    text
}

/// Whether an expression in a function is `Html`: a part of the page's stills, a parameter of this
/// type, or a name for one of the two.
fn is_html(given: &str, function: &Function) -> bool {
    let has = |parameter: &str| function.parameters.iter().any(|other| other == parameter);
    let has_stills = has("stills:Stills") || function.text.contains("letPage{data,stills}=page;");
    let is_part = |text: &str| {
        has_stills
            && text
                .strip_prefix("stills.part(")
                .and_then(|rest| rest.strip_suffix(')'))
                .is_some_and(|index| index.chars().all(|c| c.is_ascii_alphanumeric()))
    };
    if is_part(given) {
        return true;
    }
    if let Some(name) = given.strip_suffix(".into_string()") {
        return has(&format!("{name}:Html"));
    }
    let is_name = given.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    let Some((_, rest)) = function.text.split_once(&format!("let{given}=")) else { return false };
    let Some((meaning, _)) = rest.split_once(';') else { return false };
    let is_frame = ["header", "footer"]
        .iter()
        .any(|part| meaning == format!("move||shown.with(|shown|shown.page().stills.{part}())"));
    is_name && (is_frame || is_part(meaning))
}

mod proofs {
    use super::*;

    #[test]
    fn html_of_somebody_else_is_found() {
        let call = "fn f(text: String) -> Html { Html::from_renderer(text) }";
        let aliased = "use crate::domain::Html as H; fn f() { m! { H::from_renderer(a) } }";
        for text in [call, aliased] {
            assert_eq!(makers(&Source::parse("src/views/live/a.rs", text)).len(), 1, "{text}");
            assert_eq!(makers(&Source::parse(RENDERERS[1], text)), [""; 0]);
        }
        let twice = "fn f() { Html::from_renderer(a); Html::from_renderer(b) }";
        assert_eq!(makers(&Source::parse(RENDERERS[0], twice)).len(), 1);
    }

    #[test]
    fn another_way_to_make_html_is_found() {
        for text in [
            "pub struct Html(pub String);",
            "#[derive(Deserialize)] pub struct Html(String);",
            "impl Html { pub fn new(text: String) -> Html { Html(text) } }",
            "impl Html { pub fn from_renderer(text: String) -> Self { Html(text) } }",
            "impl From<String> for Html { fn from(text: String) -> Html { Html(text) } }",
        ] {
            assert!(!constructors(&Source::parse(DEFINITION, text)).is_empty(), "{text}");
        }
        let right = "pub struct Html(String); impl Html { \
            pub(crate) const fn from_renderer(markup: String) -> Html { Html(markup) } \
            pub fn as_str(&self) -> &str { &self.0 } }";
        assert_eq!(constructors(&Source::parse(DEFINITION, right)), [""; 0]);
    }

    #[test]
    fn text_that_becomes_markup_is_found() {
        for text in [
            "fn f(title: String) { view! { <p inner_html=title></p> } }",
            "fn f(story: Story) { view! { <p inner_html=story.body.clone()></p> } }",
            "fn f(body: String) { view! { <p inner_html=body.into_string()></p> } }",
            "fn f() { view! { <p inner_html=format!(\"<b>{a}</b>\")></p> } }",
            "fn f() { view! { <p inner_html=\"<b>a</b>\"></p> } }",
            "fn f(stills: Vec<String>) { view! { <p inner_html=stills.part(0)></p> } }",
            "fn f() { let words = name(); view! { <p inner_html=words></p> } }",
            "fn f() { p().inner_html(title) }",
            "fn f() { element.set_inner_html(title); }",
        ] {
            let faults = unsafe_markup(&Source::parse("src/views/a.rs", text));
            assert!(!faults.is_empty(), "{text}");
        }
        for text in [
            "fn f(stills: Stills) { view! { <p data-still inner_html=stills.part(0)></p> } }",
            "fn f(body: Html) { view! { <p inner_html=body.into_string() class=\"a\"></p> } }",
            "fn f(stills: Stills) { let words = stills.part(0); view! { <p inner_html=words/> } }",
            "fn f(title: String) { view! { <p>{title}</p> } }",
        ] {
            assert_eq!(unsafe_markup(&Source::parse("src/views/a.rs", text)), [""; 0], "{text}");
        }
    }
}
