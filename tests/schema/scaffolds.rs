//! Whatever `site new` makes is right from the first moment on, to the checker and to the schema.

use fastrand::Rng;
use naname::content::scaffold::{Answers, Kind, Question, Wish, files, jobs};
use naname::content::{SourceFile, load};
use naname::domain::{Locale, Slug};
use naname::route::Schema;
use serde_json::Value;

use crate::{Judge, document, json as schema_of};

const SITE: &str = include_str!("../smallest/site.toml");

/// What people type, with all that could mean something to YAML or JSON.
const TEXTS: &[&str] = &[
    "港の朝",
    "Tea: part 2",
    "# 1",
    "\"quoted\"",
    "it's",
    "- a",
    "true",
    "2027",
    "{ a }",
    "[a]",
    "a\\b",
    "*&!|>%@`",
    "🍵",
    "null",
    "---",
    "a, b、c",
];

fn answer(question: &Question, rng: &mut Rng) -> String {
    let one = |rng: &mut Rng| match (rng.choice(question.words), &question.example) {
        (Some(word), _) => word.word.to_owned(),
        (None, Some(example)) => example.clone(),
        // This one is Markdown, in which a few of the texts would be wrong.
        (None, None) if question.name == "description" => "仕事の説明".to_owned(),
        (None, None) => rng.choice(TEXTS).unwrap().to_string(),
    };
    match question.is_list {
        true => [one(rng), one(rng)].join(", "),
        false => one(rng),
    }
}

/// Random answers to all that is needed; in English too, or not.
fn answers(kind: Kind, rng: &mut Rng) -> Answers {
    let (mut answers, is_english) = (Answers::new(), rng.bool());
    for question in kind.questions() {
        if kind.needed(&answers).contains(&question.name) {
            answers.insert((question.name, Locale::Ja), answer(&question, rng));
            if is_english && question.is_translated {
                answers.insert((question.name, Locale::En), answer(&question, rng));
            }
        }
    }
    answers
}

fn schema(kind: Kind, locale: Locale) -> Schema {
    match kind {
        Kind::Event => Schema::Event(locale),
        Kind::Story => Schema::Story(locale),
        Kind::Person => Schema::Person(locale),
        Kind::Page => Schema::Page(locale),
        Kind::Job => Schema::Jobs,
    }
}

fn text(file: &SourceFile) -> &str {
    std::str::from_utf8(&file.bytes).unwrap()
}

fn assert_right(made: Vec<SourceFile>) {
    let site = SourceFile::new("site.toml", SITE);
    let all: Vec<_> = made.iter().cloned().chain([site]).collect();
    let shown = || made.iter().map(text).collect::<Vec<_>>().join("\n");
    let loaded = load(&all).unwrap_or_else(|faults| panic!("{faults:#?}\n{}", shown()));
    let told: Vec<_> = loaded.warnings.iter().map(|it| it.code).collect();
    // That there is no text and no English yet; a long description has no body to be empty.
    assert!(told.iter().all(|code| ["W001", "W006"].contains(code)), "{told:?}\n{}", shown());
}

#[test]
fn every_scaffold_of_every_kind_is_right() {
    let slug = Slug::parse("new-one").unwrap();
    let mut rng = Rng::with_seed(4);
    for kind in Kind::ALL.into_iter().filter(|kind| *kind != Kind::Job) {
        let judges = Locale::ALL.map(|locale| Judge::new(schema(kind, locale)));
        for _ in 0..150 {
            let answers = answers(kind, &mut rng);
            for ((name, locale), answer) in &answers {
                assert_eq!(kind.faults(name, *locale, answer), Vec::new(), "{name}: {answer}");
            }
            let has_folder = rng.bool();
            let made = files(&Wish { kind, slug: &slug, has_folder, answers: &answers });
            for (file, judge) in made.iter().zip(&judges) {
                let document = document::front_matter(text(file));
                assert_eq!(judge.refusal(&document), None, "{}", text(file));
                assert!(kind.paths(&slug).contains(&file.path), "{}", file.path);
            }
            assert_right(made);
        }
    }
}

#[test]
fn a_new_position_leaves_the_others_as_they_are() {
    let slug = Slug::parse("new-one").unwrap();
    let judge = Judge::new(Schema::Jobs);
    let mut rng = Rng::with_seed(5);
    let sample = include_str!("../../content/jobs.json");
    let odd = "\u{feff}{\r\n\t\"jobs\": [  ],\r\n\t\"$schema\" : \"x\"}\r\n";
    for before in ["{ \"jobs\": [] }", odd, sample] {
        for _ in 0..40 {
            let answers = answers(Kind::Job, &mut rng);
            let wish = Wish { kind: Kind::Job, slug: &slug, has_folder: false, answers: &answers };
            let after = jobs(before, &wish).unwrap();
            let document: Value =
                serde_json::from_str(after.trim_start_matches('\u{feff}')).unwrap();
            assert_eq!(judge.refusal(&document), None, "{after}");
            let shared = before.chars().zip(after.chars()).take_while(|(a, b)| a == b).count();
            let list_end = before.chars().collect::<Vec<_>>().iter().rposition(|c| *c == ']');
            assert!(shared + 8 >= list_end.unwrap(), "{after}");
            if before != sample {
                assert_right(vec![SourceFile::new("jobs.json", after)]);
            }
        }
    }
    assert_eq!(
        jobs(
            "[]",
            &Wish { kind: Kind::Job, slug: &slug, has_folder: false, answers: &Answers::new() }
        ),
        None
    );
}

/// Every field stands in a scaffold with what it means, and what a comment shows as an example
/// would be right without its `#`.
#[test]
fn comments_explain_every_field_with_an_example_that_is_right() {
    let slug = Slug::parse("new-one").unwrap();
    for kind in Kind::ALL.into_iter().filter(|kind| *kind != Kind::Job) {
        let answers = Answers::from([(("title", Locale::En), "a".to_owned())]);
        let made = files(&Wish { kind, slug: &slug, has_folder: false, answers: &answers });
        assert_eq!(made.len(), 2);
        for (file, locale) in made.iter().zip(Locale::ALL) {
            let form = schema_of(schema(kind, locale));
            for (name, field) in form["properties"].as_object().unwrap() {
                let about = field["description"].as_str().unwrap().lines();
                let about = about.collect::<Vec<_>>()[if locale == Locale::Ja { 0 } else { 1 }];
                assert!(text(file).contains(about), "{name} is not explained:\n{}", text(file));
                let mut lines = text(file).lines();
                let Some(line) = lines.find_map(|it| it.strip_prefix(&format!("# {name}: ")))
                else {
                    assert!(text(file).contains(&format!("\n{name}: ")), "{name}:\n{}", text(file));
                    continue;
                };
                let value = &crate::yaml::parse(&format!("it: {line}\n"))["it"];
                let refusal = Judge::of(field.clone()).refusal(value);
                assert_eq!(refusal, None, "{kind:?}: {name}: {line}");
            }
        }
    }
    let rest = Kind::Job.rest();
    assert!(rest.len() > 2 && !rest.iter().any(|(name, _)| *name == "imported"), "{rest:?}");
}
