//! Diagnostics in two languages, for workflows and for code scanning; and `site explain`.

use std::fs;

use serde_json::Value;

use crate::{BROKEN_EVENT, Place};

fn broken() -> Place {
    let place = Place::new();
    place.write("content/events/a.md", BROKEN_EVENT);
    place
}

#[test]
fn a_language_is_asked_for_or_the_systems() {
    let place = broken();
    let check = ["check", "--content", "content"];
    let with = |arguments: &[&str], variables: &[(&str, &str)]| {
        let mut command = place.site(arguments);
        command.env_remove("LC_ALL").env_remove("LC_MESSAGES").env_remove("LANG");
        command.envs(variables.iter().copied());
        String::from_utf8(command.output().unwrap().stderr).unwrap()
    };
    let (ja, en) = ("`summary` のことですか？", "Did you mean `summary`?");
    for (arguments, variables, expected, other) in [
        (&[][..], &[][..], en, ja),
        (&["--lang", "ja"], &[], ja, en),
        (&[], &[("LANG", "ja_JP.UTF-8")], ja, en),
        (&["--lang", "en"], &[("LANG", "ja_JP.UTF-8")], en, ja),
        (&[], &[("LANG", "ja_JP.UTF-8"), ("LC_ALL", "C")], en, ja),
    ] {
        let said = with(&[&check, arguments].concat(), variables);
        assert!(said.contains(expected) && !said.contains(other), "{arguments:?}: {said}");
    }
    for arguments in [
        &["build", "--content", "content", "--dist", "dist"][..],
        &["prerender", "--content", "content", "--shell", "client/index.html", "--out", "out"],
    ] {
        let said = with(&[arguments, &["--lang", "ja"]].concat(), &[]);
        assert!(said.contains(ja) && said.contains("エラー"), "{arguments:?}: {said}");
    }
    let said = with(&["check", "--content", "nowhere", "--lang", "ja"], &[]);
    assert!(said.contains("この原稿のフォルダーはありません"), "{said}");
}

#[test]
fn a_workflow_gets_ten_annotations_and_a_summary_of_all() {
    let place = Place::new();
    for name in ["a", "b", "c", "d"] {
        place.write(&format!("content/events/{name}.md"), BROKEN_EVENT);
    }
    place.write("summary.md", "before\n");
    let mut command = place.site(&["check", "--content", "content", "--format", "github"]);
    let output = command.env("GITHUB_STEP_SUMMARY", place.path("summary.md")).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let out = String::from_utf8(output.stdout).unwrap();
    assert_eq!(out.lines().count(), 10, "{out}");
    assert!(out.lines().all(|line| line.starts_with("::error file=content/events/")), "{out}");
    assert!(out.contains("line=2,endLine=2,col=1,endColumn=7,title=E202 "), "{out}");
    let summary = fs::read_to_string(place.path("summary.md")).unwrap();
    let json = place.run(&["check", "--content", "content", "--format", "json"]).out;
    assert!(summary.starts_with("before\n"), "{summary}");
    assert_eq!(summary.matches("\n- ").count(), json.lines().count(), "{summary}");
    for name in ["a", "b", "c", "d"] {
        assert!(summary.contains(&format!("### `content/events/{name}.md`")), "{summary}");
    }
}

#[test]
fn without_a_summary_the_log_says_all() {
    let ran = broken().run(&["check", "--content", "content", "--format", "github"]);
    assert!(ran.err.contains("summry: A typing error"), "{}", ran.err);
}

/// What code scanning needs of SARIF 2.1.0; `tests/validate` reads it by the schema.
#[test]
fn code_scanning_gets_rules_and_results_with_their_places() {
    let place = broken();
    let ran = place.run(&["check", "--content", "content", "--format", "sarif", "--lang", "ja"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    let log: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let results = run["results"].as_array().unwrap();
    let json = place.run(&["check", "--content", "content", "--format", "json"]).out;
    assert_eq!(results.len(), json.lines().count());
    for result in results {
        let rule = &rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()];
        assert_eq!(rule["id"], result["ruleId"]);
        assert!(!rule["shortDescription"]["text"].as_str().unwrap().is_ascii(), "{rule}");
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "content/events/a.md");
        let region = &place["region"];
        assert!(region.is_null() || region["startLine"].as_u64() >= Some(1), "{result}");
    }
    assert!(results.iter().any(|one| one["ruleId"] == "E202"), "{log}");
    let fine = Place::new().run(&["check", "--content", "content", "--format", "sarif"]);
    let log: Value = serde_json::from_str(&fine.out).unwrap();
    assert_eq!((fine.code, &log["runs"][0]["results"]), (0, &serde_json::json!([])));
}

#[test]
fn a_code_is_explained_with_examples() {
    let place = Place::new();
    let ran = place.run(&["explain", "e206"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    for part in ["E206  A date or time is not one.", "Wrong", "2026/12/3 19:00", "Right"] {
        assert!(ran.out.contains(part), "{part} in {}", ran.out);
    }
    let ran = place.run(&["explain", "E206", "--lang", "ja"]);
    assert!(ran.out.contains("だめな例") && ran.out.contains("よい例"), "{}", ran.out);
    let ran = place.run(&["explain"]);
    assert!(ran.out.lines().count() > 80 && ran.out.contains("W001  "), "{}", ran.out);
    let ran = place.run(&["explain", "E999"]);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{ran:?}");
    assert!(ran.err.contains("E999"), "{}", ran.err);
}

#[test]
fn what_is_safe_is_mended_and_shown_and_once_is_enough() {
    let place = broken();
    place.write(
        "content/events/b.MD",
        "---\r\ntitle：茶会\r\nstart: 2026/12/3\r\n---\r\n本文。\r\n",
    );
    place.write("content/events/notes.pdf", "\u{feff}a\r\n");
    let fix = ["check", "--content", "content", "--fix"];
    let ran = place.run(&fix);
    assert_eq!(ran.code, 1, "{ran:?}");
    for line in ["+++ content/events/b.md", "-title：茶会", "+title: 茶会", "+start: 2026-12-03"]
    {
        assert!(ran.out.lines().any(|found| found == line), "{line} in {}", ran.out);
    }
    assert!(ran.err.contains("1 file was mended") && ran.err.contains("E201"), "{}", ran.err);
    let text = fs::read_to_string(place.path("content/events/b.md")).unwrap();
    assert_eq!(text, "---\ntitle: 茶会\nstart: 2026-12-03\n---\n本文。\n");
    assert!(!place.path("content/events/b.MD").exists());
    let read = |name: &str| fs::read_to_string(place.path(name)).unwrap();
    assert_eq!(read("content/events/a.md"), BROKEN_EVENT);
    assert_eq!(read("content/events/notes.pdf"), "\u{feff}a\r\n");
    let before = crate::files(&place.path("content"));
    let again = place.run(&fix);
    assert_eq!((again.out.as_str(), crate::files(&place.path("content"))), ("", before));
    assert!(again.err.contains("0 files were mended"), "{}", again.err);
}

#[test]
fn a_merge_request_gets_a_report_whose_findings_are_known_again() {
    let place = broken();
    let report = |place: &Place| -> Value {
        let ran = place.run(&["check", "--content", "content", "--format", "gitlab"]);
        assert_eq!(ran.code, 1, "{ran:?}");
        serde_json::from_str(&ran.out).unwrap()
    };
    let first = report(&place);
    let slip = |report: &Value| -> Value {
        let mut findings = report.as_array().unwrap().iter();
        findings.find(|it| it["check_name"] == "E202").unwrap().clone()
    };
    let found = slip(&first);
    assert_eq!(found["location"]["path"], "content/events/a.md");
    assert_eq!(found["location"]["lines"]["begin"], 2);
    assert_eq!(found["severity"], "critical");
    assert!(found["description"].as_str().unwrap().contains("Did you mean `summary`?"));

    let prints = |report: &Value| -> Vec<String> {
        let findings = report.as_array().unwrap().iter();
        findings.map(|it| it["fingerprint"].as_str().unwrap().to_owned()).collect()
    };
    let mut once = prints(&first);
    once.sort();
    once.dedup();
    assert_eq!(once.len(), first.as_array().unwrap().len(), "two findings look like one");
    // A line more above them, and they are the same ones.
    place.write("content/events/a.md", &BROKEN_EVENT.replacen("---\n", "---\n# A comment\n", 1));
    let moved = report(&place);
    assert_eq!(slip(&moved)["location"]["lines"]["begin"], 3);
    assert_eq!(prints(&moved), prints(&first));
    let fine = Place::new().run(&["check", "--content", "content", "--format", "gitlab"]);
    assert_eq!((fine.code, fine.out.trim()), (0, "[]"));
}
