//! The tokens of a source, and what can be found in them.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::sources::Found;

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
pub fn is_after_dot(tokens: &[TokenTree], at: usize) -> bool {
    before(tokens, at, 1) == Some('.') && before(tokens, at, 2) != Some('.')
}

/// Adds every path in the tokens to those that are found.
pub fn collect_paths(tokens: &[TokenTree], found: &mut Vec<Found<Vec<String>>>) {
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

/// Tokens without `#[doc = "…"]`, which is what a comment that documents something is to Rust.
pub fn without_comments(stream: TokenStream) -> Vec<TokenTree> {
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
