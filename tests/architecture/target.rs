//! Where the code asks for which target it is compiled.

use crate::sources::Source;

/// The one file besides `lib.rs` and the binaries that may ask; none needs to.
const ONE_NAMED_FILE: Option<&str> = None;

/// The questions for the target in a source that may not ask.
pub fn questions(source: &Source) -> Vec<String> {
    let may = source.path == "src/lib.rs"
        || source.is_in("src/bin")
        || Some(source.path.as_str()) == ONE_NAMED_FILE;
    if may {
        return Vec::new();
    }
    source
        .idents()
        .iter()
        .filter(|name| matches!(name.what.as_str(), "target_arch" | "target_family"))
        .map(|name| {
            format!(
                "{}: `{}`: which target it is decides in `lib.rs`, `Cargo.toml` and the binaries \
                 which rooms there are; inside a room the code is one. Move what differs to \
                 `client` or `publish`, or pass it in as a function (as `Reader::fold`).",
                source.at(name.line),
                name.what,
            )
        })
        .collect()
}

mod proofs {
    use super::*;

    #[test]
    fn a_question_for_the_target_is_found() {
        for text in [
            "#[cfg(target_arch = \"wasm32\")] fn f() {}",
            "fn f() { if cfg!(not(target_arch = \"wasm32\")) {} }",
            "#![cfg(target_family = \"wasm\")]",
            "#[cfg_attr(target_arch = \"wasm32\", inline)] fn f() {}",
        ] {
            assert_eq!(questions(&Source::parse("src/views/a.rs", text)).len(), 1, "{text}");
            assert_eq!(questions(&Source::parse("src/lib.rs", text)), [""; 0]);
            assert_eq!(questions(&Source::parse("src/bin/client.rs", text)), [""; 0]);
        }
        let told = "//! Not `target_arch`.\nfn f() {}";
        assert_eq!(questions(&Source::parse("src/views/a.rs", told)), [""; 0]);
    }
}
