//! How long files are and what they are called.

use crate::sources::Source;

/// How many lines a file has at most. Its unit tests are not counted: nobody should leave a test
/// out for the sake of a number.
const MOST_LINES: usize = 300;

/// Names that say how code looks instead of what it is about.
const EMPTY_NAMES: &[&str] = &[
    "util",
    "utils",
    "helper",
    "helpers",
    "common",
    "manager",
    "managers",
    "types",
    "misc",
    "shared",
    "lib_utils",
];

/// What is wrong with a file's length and name.
pub fn shape(source: &Source) -> Vec<String> {
    let mut faults = Vec::new();
    if source.lines > MOST_LINES {
        faults.push(format!(
            "{}: {} lines, at most {MOST_LINES} (without its tests). Split it by a noun of the \
             domain.",
            source.path, source.lines,
        ));
    }
    let inline = source.items.iter().filter_map(|item| match item {
        syn::Item::Mod(module) => Some(module.ident.to_string()),
        _ => None,
    });
    let path = source.path.trim_end_matches(".rs");
    for name in path.split('/').map(str::to_owned).chain(inline) {
        if name.split(['_', '-']).any(|part| EMPTY_NAMES.contains(&part)) {
            faults.push(format!(
                "{}: `{name}` names nothing. Call the module by what it is about.",
                source.path,
            ));
        }
    }
    faults
}

mod proofs {
    use super::*;

    #[test]
    fn long_files_and_empty_names_are_found() {
        let long = "fn f() {}\n".repeat(301);
        assert_eq!(shape(&Source::parse("src/views/a.rs", &long)).len(), 1);
        let tested = format!(
            "{}#[cfg(test)]\nmod tests {{\n{}}}\n",
            "fn f() {}\n".repeat(299),
            "fn g() {}\n".repeat(50)
        );
        assert_eq!(shape(&Source::parse("src/views/a.rs", &tested)), [""; 0]);
        for path in ["src/utils.rs", "src/views/date_utils.rs", "src/common/mod.rs"] {
            assert_eq!(shape(&Source::parse(path, "")).len(), 1, "{path}");
        }
        assert_eq!(shape(&Source::parse("src/lib.rs", "mod helpers {}")).len(), 1);
    }
}
