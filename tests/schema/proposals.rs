//! The issue forms, and what is made of what people write into them.

use std::fs;
use std::path::PathBuf;

use fastrand::Rng;
use naname::content::scaffold::Kind;
use naname::content::scaffold::proposal::{self, Proposal};
use naname::content::{Said, SourceFile, load, mend};
use naname::domain::{Locale, Slug};
use naname::publish::reader;
use naname::route::Schema;
use serde_json::Value;

use crate::{document, json, yaml};

/// What people type, with all that could mean something to YAML or Markdown.
const LINES: &[&str] = &[
    "港の朝",
    "Tea: part 2",
    "# 1",
    "\"q\"",
    "- a",
    "true",
    "2027",
    "[a](/)",
    "🍵",
    "---",
    "a\\b",
];

const TEXTS: &[&str] = &[
    "本文です。",
    "## 見出し\r\n\r\n本文。",
    "### 題名 / Title in Japanese\n\nここは本文。",
    "---\ntitle: 別の題名\n---\n本文。",
    "- [X] 箱\n- [ ] 箱\n\n```yaml\n---\n```",
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn path(kind: Kind) -> PathBuf {
    let name = if kind == Kind::Event { "event" } else { "story" };
    root().join(format!(".github/ISSUE_TEMPLATE/{name}.yml"))
}

#[test]
fn the_forms_ask_what_is_understood() {
    for kind in proposal::KINDS {
        let (path, form) = (path(kind), proposal::form(kind));
        if std::env::var_os("BLESS").is_some() {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, &form).unwrap();
        }
        let is_same = fs::read_to_string(&path).unwrap_or_default() == form;
        assert!(is_same, "{}: `BLESS=1 cargo test --test schema` writes it anew", path.display());
    }
}

/// The questions of the form that lies in the repository.
fn asked(kind: Kind) -> Vec<Value> {
    let form = yaml::parse(&fs::read_to_string(path(kind)).unwrap());
    let asked = form["body"].as_array().unwrap().iter();
    asked.filter(|ask| ask["type"] != "markdown").cloned().collect()
}

#[test]
fn headings_and_names_stand_once() {
    for kind in proposal::KINDS {
        for of in
            [&|ask: &Value| ask["id"].clone(), &|ask: &Value| ask["attributes"]["label"].clone()]
                as [&dyn Fn(&Value) -> Value; 2]
        {
            let all: Vec<_> = asked(kind).iter().map(of).map(|it| it.to_string()).collect();
            let mut once = all.clone();
            once.sort();
            once.dedup();
            assert_eq!(once.len(), all.len(), "{all:?}");
        }
    }
}

#[test]
fn whatever_a_text_needs_is_asked_and_needed() {
    for (kind, schema) in
        [(Kind::Event, Schema::Event(Locale::Ja)), (Kind::Story, Schema::Story(Locale::Ja))]
    {
        let asked = asked(kind);
        for name in json(schema)["required"].as_array().unwrap() {
            let name = name.as_str().unwrap();
            let is_for = |ask: &&Value| {
                let id = ask["id"].as_str().unwrap();
                id == name || id.starts_with(&format!("{name}-"))
            };
            let ask = asked.iter().find(is_for);
            let ask = ask.unwrap_or_else(|| panic!("{kind:?}: nobody asks for {name}"));
            let boxes = ask["type"] == "checkboxes";
            assert!(boxes || ask["validations"]["required"] == true, "{kind:?}: {name}");
        }
    }
}

/// What somebody answers to a question.
fn answer(ask: &Value, rng: &mut Rng) -> String {
    let id = ask["id"].as_str().unwrap();
    let options = ask["attributes"]["options"].as_array();
    let placeholder = ask["attributes"]["placeholder"].as_str();
    let is_needed = ask["validations"]["required"] == true;
    match (ask["type"].as_str().unwrap(), id) {
        ("checkboxes", _) => {
            let options = options.unwrap().iter().enumerate();
            let lines = options.map(|(index, option)| {
                let is_ticked = index == 0 || option["required"] == true || rng.bool();
                let mark = if is_ticked { 'X' } else { ' ' };
                format!("- [{mark}] {}", option["label"].as_str().unwrap())
            });
            lines.collect::<Vec<_>>().join("\n")
        }
        // A place is needed unless it is online only, which a form can't say.
        _ if !is_needed && !["venue-name", "consent"].contains(&id) && rng.bool() => {
            "_No response_".to_owned()
        }
        ("dropdown", _) => rng.choice(options.unwrap()).unwrap().as_str().unwrap().to_owned(),
        ("textarea", _) => rng.choice(TEXTS).unwrap().to_string(),
        (_, "start") => rng
            .choice([
                "2027-04-17T14:00",
                "2027-04-17 14:00",
                "2027/4/17 14:00",
                "2027-04-17T14：00",
            ])
            .unwrap()
            .to_owned(),
        (_, "date") => rng.choice(["2026-04-17", "2026/4/17", "2026年4月17日"]).unwrap().to_owned(),
        (_, "end" | "consent" | "registration-url" | "file-name") => {
            placeholder.unwrap().to_owned()
        }
        _ => rng.choice(LINES).unwrap().to_string(),
    }
}

/// An issue as the code host writes it.
fn issue(kind: Kind, rng: &mut Rng) -> (String, Vec<(String, String)>) {
    let answers: Vec<(String, String)> = asked(kind)
        .iter()
        .map(|ask| (ask["attributes"]["label"].as_str().unwrap().to_owned(), answer(ask, rng)))
        .collect();
    let sections: Vec<_> =
        answers.iter().map(|(label, answer)| format!("### {label}\n\n{answer}")).collect();
    (sections.join("\n\n"), answers)
}

fn sample() -> Vec<SourceFile> {
    reader::content_folder(&root().join("content")).unwrap()
}

fn text(file: &SourceFile) -> &str {
    std::str::from_utf8(&file.bytes).unwrap()
}

#[test]
fn what_a_form_makes_is_right_among_the_sample() {
    let sample = sample();
    let name = Slug::parse("proposal-12").unwrap();
    let mut rng = Rng::with_seed(12);
    for kind in proposal::KINDS {
        for _ in 0..40 {
            let (issue, answers) = issue(kind, &mut rng);
            let proposal =
                Proposal::read(kind, &issue).unwrap_or_else(|faults| panic!("{faults:?}\n{issue}"));
            let made = proposal.files(&name);
            let japanese = document::front_matter(text(&made[0]));
            let title = answers.iter().find(|(label, _)| label.starts_with("題名 /")).unwrap();
            assert_eq!(japanese["title"], title.1, "{issue}");
            let (_, body) = text(&made[0]).split_once("\n---\n").unwrap();
            let given = answers.iter().find(|(label, _)| label.starts_with("本文 /")).unwrap();
            assert_eq!(body.trim_end(), given.1.replace("\r\n", "\n"));

            let mut all: Vec<_> = sample.iter().chain(&made).cloned().collect();
            all.sort_by(|a, b| a.path.cmp(&b.path));
            for one in mend::mend(&all) {
                let file = all.iter_mut().find(|file| file.path == one.path).unwrap();
                *file = SourceFile::new(one.path, one.after);
            }
            let shown = || made.iter().map(text).collect::<Vec<_>>().join("\n");
            load(&all).unwrap_or_else(|faults| panic!("{faults:#?}\n{}", shown()));
        }
    }
}

/// The faults of an issue in which something is replaced.
fn faults(kind: Kind, what: &str, by: &str) -> Vec<Said> {
    let issue = fs::read_to_string(root().join("tests/command/proposal/story.md")).unwrap();
    assert!(kind == Kind::Story && issue.contains(what), "{what}");
    Proposal::read(kind, &issue.replace(what, by)).err().unwrap_or_default()
}

#[test]
fn every_slip_is_named() {
    let kind = Kind::Story;
    for (what, by, expected) in [
        ("### 題名 / Title in Japanese", "### だいめい", "Title in Japanese` isn't there"),
        ("港の朝に、パンを焼く", "_No response_", "`Title in Japanese` has no answer"),
        ("- [X] 名前の出る人", "- [ ] 名前の出る人", "this is not ticked: `Everybody named"),
        ("interview: ", "intervew: ", "`Kind` is answered with `intervew: "),
        ("harbour-bread", "Harbour Bread", "Did you mean `harbour-bread`?"),
        ("harbour-bread", "../../evil", "`../../evil` can't be a name"),
        ("2026-03-01", "_No response_", "had agreed isn't there"),
    ] {
        let faults = faults(kind, what, by);
        assert_eq!(faults.len(), 1, "{what}: {faults:?}");
        assert!(faults[0].en.contains(expected), "{what}: {}", faults[0].en);
        assert!(!faults[0].ja.is_ascii(), "{what}: {}", faults[0].ja);
    }
    assert_eq!(faults(kind, "港", "港"), Vec::new());
}

#[test]
fn the_workflow_finds_what_it_looks_for() {
    let read = |path: &str| fs::read_to_string(root().join(path)).unwrap();
    let workflow = read(".github/workflows/propose.yml");
    let form = yaml::parse(&proposal::form(Kind::Story));
    let label = form["labels"][0].as_str().unwrap();
    let choice = format!("labels.*.name, '{label}') && 'story' || 'event'");
    assert!(workflow.contains(&choice), "{label}");
    // What it takes of the template for the pull request.
    let template = read(".github/pull_request_template.md");
    for mark in ["<!-- content -->", "<!-- /content -->"] {
        assert_eq!(template.lines().filter(|line| *line == mark).count(), 1, "{mark}");
        assert!(workflow.contains(&mark.replace('/', "\\/")), "{mark}");
    }
}
