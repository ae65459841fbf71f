//! Where the code asks for which target and with which features it is compiled.

use crate::sources::Source;

/// The one file besides `lib.rs` and the binaries that may ask; none needs to.
const ONE_NAMED_FILE: Option<&str> = None;

/// The three programs for the browser, by their features.
const PROGRAMS: &[&str] = &["client", "search", "composer"];

/// What is wrong with the features of a manifest.
pub fn features(manifest: &toml::Table) -> Vec<String> {
    let features = manifest.get("features").and_then(toml::Value::as_table);
    let names = features.into_iter().flatten().map(|(name, _)| name.as_str());
    names
        .filter(|name| !PROGRAMS.contains(name))
        .map(|name| {
            format!(
                "Cargo.toml: `{name}`: a feature picks one of the programs for the browser ({}) \
                 and nothing else, so that plain `cargo test` tests all. Remove it.",
                PROGRAMS.join(", "),
            )
        })
        .collect()
}

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
        .filter(|name| matches!(name.what.as_str(), "target_arch" | "target_family" | "feature"))
        .map(|name| {
            format!(
                "{}: `{}`: target and features decide in `lib.rs`, `Cargo.toml` and the binaries \
                 which rooms there are; inside a room the code is one. Move what differs to \
                 `client`, `editor` or `publish`, or pass it in as a function (as `Reader::fold`).",
                source.at(name.line),
                name.what,
            )
        })
        .collect()
}

mod proofs {
    use super::*;

    #[test]
    fn a_feature_too_many_is_found() {
        let manifest = |features: &str| format!("[features]\n{features}").parse().unwrap();
        assert_eq!(features(&manifest("client = []\ncomposer = []")), [""; 0]);
        assert_eq!(features(&manifest("client = []\ndefault = []")).len(), 1);
        assert_eq!(features(&toml::Table::new()), [""; 0]);
    }

    #[test]
    fn a_question_for_the_target_is_found() {
        for text in [
            "#[cfg(target_arch = \"wasm32\")] fn f() {}",
            "fn f() { if cfg!(not(target_arch = \"wasm32\")) {} }",
            "#![cfg(target_family = \"wasm\")]",
            "#[cfg(feature = \"composer\")] fn f() {}",
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
