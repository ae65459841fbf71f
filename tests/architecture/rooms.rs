//! Who may use whom, and who is pure.

use crate::sources::{Found, Source};

/// The rooms, and of our own what each may use.
const ROOMS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("content", &["domain", "route"]),
    ("route", &["domain"]),
    ("search", &["domain", "route"]),
    ("views", &["domain", "route", "search"]),
    ("browser", &["route"]),
    ("client", &["domain", "route", "views", "browser"]),
    ("finder", &["domain", "route", "search", "browser"]),
    ("pages", &["domain", "content", "route", "views"]),
    ("composer", &["domain", "content", "route", "views", "pages"]),
    ("editor", &["domain", "content", "route", "views", "composer"]),
    ("publish", &["domain", "content", "route", "search", "views", "pages", "composer"]),
];

/// What does IO, reads a clock or rolls dice. Pure rooms use nothing below these paths.
const IMPURE: &[&str] = &[
    "std::fs",
    "std::io",
    "std::env",
    "std::net",
    "std::process",
    "std::thread",
    "std::os",
    "std::time::SystemTime",
    "std::time::Instant",
    "std::hash::RandomState",
    "std::collections::hash_map::RandomState",
    "jiff::tz::TimeZone::system",
    "jiff::tz::TimeZone::try_system",
    "jiff::tz::db",
    "image::open",
    "image::ImageReader::open",
    "walkdir",
    "tempfile",
    "notify",
    "rayon",
    "tiny_http",
    "leptos",
    "leptos_router",
    "gloo_net",
    "web_sys",
    "js_sys",
    "wasm_bindgen",
];

/// What stands below an impure path and does nothing but read memory.
const PURE_ALL_THE_SAME: &str = "std::io::Cursor";

/// Macros that write to the terminal.
const LOUD: &[&str] = &["println", "print", "eprintln", "eprint", "dbg"];

fn is_below(path: &[String], prefix: &str) -> bool {
    let prefix: Vec<_> = prefix.split("::").collect();
    path.len() >= prefix.len() && path.iter().zip(&prefix).all(|(part, wanted)| part == wanted)
}

fn shown(path: &Found<Vec<String>>) -> String {
    path.what.join("::")
}

/// What a source uses of rooms that it may not know.
pub fn doors(source: &Source) -> Vec<String> {
    let Some((room, may)) = ROOMS.iter().find(|(room, _)| *room == source.room()) else {
        return Vec::new();
    };
    let mut faults: Vec<String> = source
        .paths()
        .iter()
        .filter_map(|path| {
            let other = match path.what.as_slice() {
                [of, other, ..] if of == "crate" || of == "naname" => other.as_str(),
                _ => return None,
            };
            let is_room = ROOMS.iter().any(|(room, _)| *room == other);
            (is_room && other != *room && !may.contains(&other)).then(|| {
                let may = if may.is_empty() { "nothing of ours".into() } else { may.join(", ") };
                format!(
                    "{}: `{}`: the room `{room}` may use {may}. Pass what is needed in as a value, \
                     or move this to a room that may know both.",
                    source.at(path.line),
                    shown(path),
                )
            })
        })
        .collect();
    faults.sort();
    faults.dedup();
    faults
}

/// The IO of a source and its looks at the clock.
pub fn impurities(source: &Source) -> Vec<String> {
    let mut faults = Vec::new();
    for path in source.paths() {
        let reads_clock = path.what.len() > 1 && path.what.last().is_some_and(|it| it == "now");
        let is_impure = IMPURE.iter().any(|impure| is_below(&path.what, impure))
            && !is_below(&path.what, PURE_ALL_THE_SAME);
        if reads_clock || is_impure {
            faults.push(format!(
                "{}: `{}`: this room is pure: text in, values out, in the browser \
                 too. Let `publish` or the command do this and pass the result in.",
                source.at(path.line),
                shown(&path),
            ));
        }
    }
    for name in LOUD {
        if !source.macros(name).is_empty() {
            faults.push(format!(
                "{}: `{name}!`: `domain` and `content` say nothing to the terminal. Give back a \
                 value or a diagnostic.",
                source.path,
            ));
        }
    }
    faults
}

/// The IO of a source that renders: it uses Leptos, and is as pure otherwise.
pub fn reaches(source: &Source) -> Vec<String> {
    let renders = |fault: &String| fault.contains("`leptos");
    impurities(source).into_iter().filter(|fault| !renders(fault)).collect()
}

/// The looks at a clock of a source that is given the instant.
pub fn clocks(source: &Source) -> Vec<String> {
    source
        .paths()
        .iter()
        .filter(|path| path.what.len() > 1 && path.what.last().is_some_and(|it| it == "now"))
        .map(|path| {
            format!(
                "{}: `{}`: what is published depends on the content and the instant that was \
                 passed in, never on the clock. Take the instant as an argument.",
                source.at(path.line),
                shown(path),
            )
        })
        .collect()
}

/// Sources that only ask such a collection what it has and never walk through it.
const ONLY_ASKED: &[&str] = &["src/content/markdown/heading.rs"];

/// The collections of a source whose order differs from run to run.
pub fn disorder(source: &Source) -> Vec<String> {
    if ONLY_ASKED.contains(&source.path.as_str()) {
        return Vec::new();
    }
    source
        .idents()
        .iter()
        .filter(|name| matches!(name.what.as_str(), "HashMap" | "HashSet"))
        .map(|name| {
            format!(
                "{}: `{}` has another order in every run, and it would reach the bytes of a page. \
                 Use `BTreeMap` or `BTreeSet`.",
                source.at(name.line),
                name.what,
            )
        })
        .collect()
}

mod proofs {
    use super::*;

    #[test]
    fn a_room_that_reaches_too_far_is_found() {
        for (path, text) in [
            ("src/domain/a.rs", "use crate::content::load;"),
            ("src/domain/a.rs", "fn f() { super::super::views::dates::when(); }"),
            ("src/route.rs", "use crate::{domain::Slug, views::links::Links};"),
            ("src/content/a.rs", "fn f(site: &crate::publish::Output) {}"),
            ("src/views/still/a.rs", "use crate::content as door;"),
            ("src/views/still/a.rs", "fn f() { view! { <p>{crate::publish::f()}</p> } }"),
            ("src/client/a.rs", "use crate::publish::Output;"),
            ("src/client/a.rs", "use crate::content::load;"),
            ("src/pages/a.rs", "use crate::publish::Output;"),
            ("src/composer/a.rs", "use crate::editor::start;"),
            ("src/editor/a.rs", "use crate::client::start;"),
            ("src/publish/a.rs", "fn f() { crate::client::start() }"),
        ] {
            assert_eq!(doors(&Source::parse(path, text)).len(), 1, "{path}: {text}");
        }
        for (path, text) in [
            ("src/content/a.rs", "use crate::domain::Site; use super::read::record;"),
            ("src/publish/a.rs", "use crate::views::still; fn f() { super::writer::f() }"),
            ("src/domain/a.rs", "//! See [`crate::content`].\n/// And `crate::views`.\nfn f() {}"),
            ("src/domain/a.rs", "#[cfg(test)] mod tests { use crate::content::load; }"),
        ] {
            assert_eq!(doors(&Source::parse(path, text)), [""; 0], "{path}: {text}");
        }
    }

    #[test]
    fn io_and_clocks_are_found() {
        for text in [
            "use std::fs;",
            "use std::{collections::BTreeMap, io::Read};",
            "fn f() { std::env::var(\"A\"); }",
            "use std::time::{Duration, SystemTime};",
            "use std::time as clock; fn f(at: clock::Instant) {}",
            "fn f() { jiff::Timestamp::now() }",
            "use jiff::Zoned; fn f() { m!(a, Zoned::now()) }",
            "fn f() { println!(\"a\") }",
            "use leptos::prelude::*;",
        ] {
            let faults = impurities(&Source::parse("src/content/a.rs", text));
            assert!(!faults.is_empty(), "{text}");
        }
        let pure = "use std::collections::BTreeMap; use jiff::{Timestamp, Zoned};\n\
                    /// Not `std::fs`.\nfn f(now: Timestamp) -> bool { now.is_zero() && x.fs }";
        assert_eq!(impurities(&Source::parse("src/content/a.rs", pure)), [""; 0]);
        let looks = Source::parse(
            "src/views/a.rs",
            "use std::time::Instant as At;\
            fn f() { At::now(); }",
        );
        assert_eq!(clocks(&looks).len(), 1);
        let renders = "use leptos::prelude::*; use std::fs; fn f() { Owner::new(); }";
        let faults = reaches(&Source::parse("src/pages/a.rs", renders));
        assert!(!faults.is_empty() && faults.iter().all(|it| it.contains("std::fs")), "{faults:?}");
        let map = Source::parse("src/views/a.rs", "fn f(a: std::collections::HashMap<u8, u8>) {}");
        assert_eq!(disorder(&map).len(), 1);
    }
}
