//! Keys and tokens, by the rules of a project that keeps them.
//!
//! They are read by `regex-lite`: without the tables of Unicode the composer is a third smaller, and a
//! key that stands right behind a Japanese word begins at the boundary of a word.

use std::ops::Range;
use std::sync::{LazyLock, OnceLock};

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use regex_lite::{Regex, RegexBuilder};
use serde::Deserialize;

use super::{Kind, Leak};

/// The rules. The file names where they come from, and their licence.
const RULES: &str = include_str!("betterleaks.toml");

/// How large a compiled rule may be, in bytes.
const LARGEST: usize = 64 << 20;

#[derive(Deserialize)]
struct File {
    rules: Vec<Rule>,
}

#[derive(Deserialize)]
struct Rule {
    id: String,
    regex: String,
    /// A text without any of these, in small letters, holds nothing.
    keywords: Vec<String>,
    /// How many bits of information each sign carries at least; less is a placeholder.
    #[serde(default)]
    entropy: f64,
    #[serde(skip)]
    compiled: OnceLock<Option<Regex>>,
    #[serde(skip)]
    is_assignment: OnceLock<bool>,
}

/// In many rules a name is followed by this, and then by what is assigned to it. Each keyword is in
/// the name then, which stands first.
const ASSIGNMENT: &str =
    r#"(?:[ \t\w.-]{0,20})[\s'"]{0,3}(?:=|>|:{1,3}=|\|\||:|=>|\?=|,)[\x60'"\s=]{0,5}"#;

/// Whether a name is followed by an assignment and by as much as the shortest key. What the rules
/// themselves would say takes a hundred times as long, and the names are those of services to which
/// pages link.
fn is_assigned(after: &[u8]) -> bool {
    // More than the rules allow: a name may be longer than its keyword.
    const FARTHEST: usize = 80;
    const SHORTEST: usize = 8;
    let between = |byte: &u8| {
        byte.is_ascii_alphanumeric() || byte.is_ascii_whitespace() || b"_.-'\"\x0b".contains(byte)
    };
    let before = after.iter().take(FARTHEST).take_while(|byte| between(byte)).count();
    let rest = after.get(before..).unwrap_or_default();
    if !rest.first().is_some_and(|byte| b"=>:|?,".contains(byte)) {
        return false;
    }
    let around = |byte: &u8| b"=>:|?,`'\"\x0b".contains(byte) || byte.is_ascii_whitespace();
    let skipped = rest.iter().take_while(|byte| around(byte)).count();
    let value = rest.iter().skip(skipped);
    value.take(SHORTEST).take_while(|byte| byte.is_ascii_graphic() && !around(byte)).count()
        >= SHORTEST
}

struct Rules {
    rules: Vec<Rule>,
    keywords: AhoCorasick,
    /// For each keyword the rules that it belongs to.
    of_keyword: Vec<usize>,
}

static ALL: LazyLock<Option<Rules>> = LazyLock::new(|| {
    let file: File = toml::from_str(RULES).ok()?;
    let mut words = Vec::new();
    let mut of_keyword = Vec::new();
    for (index, rule) in file.rules.iter().enumerate() {
        words.extend(rule.keywords.iter().cloned());
        of_keyword.extend(rule.keywords.iter().map(|_| index));
    }
    // Every text is searched for them, and a table of all steps is three times as fast.
    let table = Some(AhoCorasickKind::DFA);
    let keywords =
        AhoCorasick::builder().ascii_case_insensitive(true).kind(table).build(&words).ok()?;
    Some(Rules { rules: file.rules, keywords, of_keyword })
});

/// The keys and tokens in a text.
pub(super) fn secrets(text: &str) -> Vec<Leak> {
    let Some(all) = &*ALL else { return Vec::new() };
    let bytes = text.as_bytes();
    let mut near = Vec::new();
    for run in ascii_runs(bytes) {
        let words = all.keywords.find_overlapping_iter(bytes.get(run.clone()).unwrap_or_default());
        near.extend(words.filter_map(|word| {
            let index = *all.of_keyword.get(word.pattern().as_usize())?;
            let rest = bytes.get(run.start + word.end()..).unwrap_or_default();
            let can_be = !all.rules.get(index)?.is_assignment() || is_assigned(rest);
            can_be.then_some(index)
        }));
    }
    near.sort_unstable();
    near.dedup();
    near.into_iter()
        .filter_map(|rule| all.rules.get(rule))
        .flat_map(|rule| rule.found(text))
        .collect()
}

/// Where ASCII characters stand in a text, one after the other: no keyword has any others, and of
/// Japanese texts they are a fifth.
fn ascii_runs(text: &[u8]) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let rest = text.get(from..)?;
        let start = from + rest.iter().position(u8::is_ascii)?;
        let run = text.get(start..)?;
        let length = run.iter().position(|byte| !byte.is_ascii()).unwrap_or(run.len());
        from = start + length;
        Some(start..from)
    })
}

impl Rule {
    fn is_assignment(&self) -> bool {
        *self.is_assignment.get_or_init(|| {
            let Some((name, _)) = self.regex.split_once(ASSIGNMENT) else { return false };
            let name = name.strip_prefix("(?i)(?:").map(|name| name.replace('\\', ""));
            let holds = |name: String| self.keywords.iter().all(|word| name.contains(word));
            name.is_some_and(holds)
        })
    }

    fn regex(&self) -> Option<&Regex> {
        // A repetition of a thousand letters of all scripts is large.
        let build = || RegexBuilder::new(&self.regex).size_limit(LARGEST).build().ok();
        self.compiled.get_or_init(build).as_ref()
    }

    fn found(&self, text: &str) -> Vec<Leak> {
        let Some(regex) = self.regex() else { return Vec::new() };
        let secrets = regex.captures_iter(text).filter_map(|found| {
            // What is secret is the first group, where there is one.
            found.iter().skip(1).flatten().next().or_else(|| found.get(0))
        });
        secrets
            .filter(|secret| entropy(secret.as_str()) >= self.entropy)
            .map(|secret| Leak {
                kind: Kind::Secret,
                range: secret.range(),
                rule: Some(self.id.clone()),
            })
            .collect()
    }
}

/// Shannon's entropy of a text, in bits for each byte.
#[expect(clippy::cast_precision_loss, reason = "no key is that long")]
fn entropy(text: &str) -> f64 {
    let mut counts = [0_usize; 256];
    for byte in text.bytes() {
        if let Some(count) = counts.get_mut(usize::from(byte)) {
            *count += 1;
        }
    }
    let all = text.len() as f64;
    let parts = counts.iter().filter(|count| **count > 0).map(|count| *count as f64 / all);
    -parts.map(|part| part * part.log2()).sum::<f64>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_can_be_used() {
        let all = ALL.as_ref().unwrap();
        assert!(all.rules.len() > 300, "{}", all.rules.len());
        let refused: Vec<_> =
            all.rules.iter().filter(|rule| rule.regex().is_none()).map(|rule| &rule.id).collect();
        assert!(refused.is_empty(), "{refused:?}");
    }

    #[test]
    fn keywords_are_ascii_and_looked_for_there() {
        let all = ALL.as_ref().unwrap();
        assert!(all.rules.iter().all(|rule| rule.keywords.iter().all(|word| word.is_ascii())));
        for (text, expected) in [
            ("", &[][..]),
            ("鍵", &[]),
            ("key", &["key"]),
            ("鍵key鍵a", &["key", "a"]),
            ("a鍵鍵b c", &["a", "b c"]),
        ] {
            let runs: Vec<&str> = ascii_runs(text.as_bytes()).map(|run| &text[run]).collect();
            assert_eq!(runs, expected, "{text}");
        }
    }

    #[test]
    fn what_is_assigned_is_told_from_what_is_named() {
        let all = ALL.as_ref().unwrap();
        let count = all.rules.iter().filter(|rule| rule.is_assignment()).count();
        assert!(count > 80, "{count}");
        for (after, expected) in [
            (" = 0123456789abcdef", true),
            ("_api_key: '0123456789abcdef'", true),
            ("-key\" => \"0123456789abcdef\"", true),
            (":card\" content=\"summary\"", false),
            (".com/intent/tweet?text=0123456789abcdef", false),
            (" と GitHub", false),
            (" = short", false),
            ("", false),
        ] {
            assert_eq!(is_assigned(after.as_bytes()), expected, "{after}");
        }
        let key = ["9fk2mq7xr4", "tw1vb8nl3pz6cy5"].concat();
        for before in ["twitter_api_key = ", "TWITTER: '", "data-twitter-key=\""] {
            assert_ne!(secrets(&format!("{before}{key}\"'")), [], "{before}");
        }
    }

    #[test]
    fn keys_are_found_and_placeholders_are_not() {
        // Put together here, so that nobody who looks for keys finds some in this file.
        let github = ["gh", "p_", "9fK2mQ7xR4tW1vB8nL3pZ6cY5dH0jS2aG7eU"].concat();
        let aws = ["AK", "IA", "Q3EGX7B2WLM4TZ5R"].concat();
        let slack = ["xo", "xb-123456789012-123456789012-AbCdEfGhIjKlMnOpQrStUvWx"].concat();
        let lines = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj\n".repeat(3);
        let key = format!("-----BEGIN PRIVATE {0}-----\n{lines}-----END PRIVATE {0}-----", "KEY");
        for (text, rule) in [
            (&github, "github-pat"),
            (&aws, "aws-access-token"),
            (&slack, "slack-bot-token"),
            (&key, "private-key"),
        ] {
            let text = format!("鍵は {text} です");
            let found = secrets(&text);
            assert_eq!(
                found.iter().filter_map(|it| it.rule.as_deref()).collect::<Vec<_>>(),
                [rule],
                "{text}"
            );
            assert!(text.is_char_boundary(found[0].range.start), "{text}");
        }
        let same = ["gh", "p_", &"a".repeat(36)].concat();
        for text in ["", "ghp_", "秘密の鍵", "-----BEGIN", &same] {
            assert_eq!(secrets(text), [], "{text}");
        }
    }
}
