//! What binds the client's script to its program, made smaller. wasm-bindgen writes both, and gives
//! what one asks of the other long names.

use std::path::Path;

use aho_corasick::{AhoCorasick, MatchKind};

use super::{OutputFile, reader};

/// The largest program, in bytes, in which names are looked for. One that was compiled to be there
/// soon, while serving, is far larger, and nobody waits for its bytes.
const LARGEST: u64 = 2 * 1024 * 1024;

/// With so many hexadecimal digits end the names that wasm-bindgen makes up.
const DIGITS: usize = 16;

/// JavaScript as wasm-bindgen writes it, without the comments that fill whole lines and without
/// indentation: a tenth of it. Trunk's own minifier doesn't understand all of it.
pub(super) fn tidied(script: &str) -> String {
    let mut in_comment = false;
    let mut tidied = String::with_capacity(script.len());
    for line in script.lines().map(str::trim) {
        if line.starts_with("/**") && (line.ends_with("*/") || !line.contains("*/")) {
            in_comment = true;
        }
        if !in_comment && !line.is_empty() && !line.starts_with("//") {
            tidied.push_str(line);
            tidied.push('\n');
        }
        if line.ends_with("*/") {
            in_comment = false;
        }
    }
    tidied
}

/// A script and the program at this path, as small as they can be made.
pub(super) fn small(path: &Path, script: String) -> [OutputFile; 2] {
    let is_small = reader::length(path).is_some_and(|length| length <= LARGEST);
    match is_small.then(|| reader::file(path)) {
        Some(Ok(program)) => {
            let (script, program) = with_plain_names(&script, &program);
            [OutputFile::Bytes(script.into_bytes()), OutputFile::Bytes(program)]
        }
        _ => [OutputFile::Bytes(script.into_bytes()), OutputFile::CopyOf(path.to_owned())],
    }
}

/// A script and its program in which the names that end with a digest are mere numbers. They are as
/// long as before, so that nothing else of the program changes, but a digest can't be compressed and
/// zeros can: 4 % less to fetch.
fn with_plain_names(script: &str, program: &[u8]) -> (String, Vec<u8>) {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    let mut names: Vec<&str> =
        script.split(|c| !is_part(c)).filter(|word| is_made_up(word)).collect();
    names.sort_unstable();
    names.dedup();
    let plain = |(number, name): (usize, &&str)| {
        format!("_{number:0width$}", width = name.len().saturating_sub(1))
    };
    let plain: Vec<String> = names.iter().enumerate().map(plain).collect();
    let found = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(&names);
    match found {
        Ok(found) => (found.replace_all(script, &plain), found.replace_all_bytes(program, &plain)),
        Err(_) => (script.to_owned(), program.to_owned()),
    }
}

/// Whether a name ends with a digest, after `_` or `h`.
fn is_made_up(name: &str) -> bool {
    let Some((before, digest)) = name.split_at_checked(name.len().saturating_sub(DIGITS)) else {
        return false;
    };
    before.len() > 1
        && before.ends_with(['_', 'h'])
        && digest.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_loses_its_comments_and_nothing_else() {
        let script = "/**\n * A comment.\n */\nexport function f() {\n    // Why.\n    \
            return \"a // b\"; // here\n}\n/** @type {number} */\nlet a = 1;\n";
        let tidy = "export function f() {\nreturn \"a // b\"; // here\n}\nlet a = 1;\n";
        assert_eq!(tidied(script), tidy);
    }

    #[test]
    fn names_of_script_and_program_become_numbers_of_the_same_length() {
        let script = "import { __wbg_now_0123456789abcdef as now };\n\
            wasm.invoke__hfedcba9876543210(now);\nconst plain_name = 1;";
        let program = b"\x1b__wbg_now_0123456789abcdef\x00\x1cinvoke__hfedcba9876543210\xff";
        let (script, program) = with_plain_names(script, program);
        assert_eq!(
            script,
            "import { _0000000000000000000000000 as now };\n\
             wasm._000000000000000000000001(now);\nconst plain_name = 1;"
        );
        let expected = b"\x1b_0000000000000000000000000\x00\x1c_000000000000000000000001\xff";
        assert_eq!(program, expected);
    }

    #[test]
    fn only_names_that_end_with_a_digest_are_made_up() {
        for (name, expected) in [
            ("__wbg_now_0123456789abcdef", true),
            ("invoke__h0123456789abcdef", true),
            ("_0123456789abcdef", false),
            ("__wbg_now_0123456789abcde", false),
            ("__wbg_now_0123456789abcdeg", false),
            ("名前名前名前名前_0123456789", false),
        ] {
            assert_eq!(is_made_up(name), expected, "{name}");
        }
    }
}
