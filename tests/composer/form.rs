//! Every file of the sample as a form, and what the site knows by name for it.

use naname::composer::{Draft, JOBS, Wanted};
use naname::content::form::{self, Given, Sort};
use naname::content::scaffold::Kind;
use naname::domain::Locale;
use naname::publish::History;

use crate::{built, load, sample, workshop};

/// The drafts that change what is in the sample.
fn drafts() -> Vec<Draft> {
    let files = sample();
    let read = |path: &str| {
        let file = files.iter().find(|file| file.path == path)?;
        Some(String::from_utf8(file.bytes.to_vec()).unwrap())
    };
    let site = load(&files).site;
    let texts = site.folders().map(str::to_owned);
    let positions = site.jobs.values().map(|entry| entry.folder.clone());
    let paths: Vec<_> = texts.chain(positions).collect();
    let draft = |path: &String| Wanted::at(path).and_then(|wanted| wanted.draft("1", read));
    paths.iter().map(|path| draft(path).unwrap_or_else(|| panic!("{path}"))).collect()
}

/// Each text with its language.
fn texts(draft: &Draft) -> Vec<(Locale, String)> {
    let locales = Locale::ALL
        .into_iter()
        .filter(|it| *it == Locale::Ja || (draft.kind() != Kind::Job && draft.en.is_some()));
    locales.map(|it| (it, draft.text(it).unwrap().to_owned())).collect()
}

#[test]
fn what_is_set_to_what_it_is_stays_to_the_byte() {
    let mut count = 0;
    for draft in drafts() {
        for (locale, text) in texts(&draft) {
            let kind = draft.kind();
            let path = draft.path(locale);
            let values = form::values(kind, &text).unwrap_or_else(|| panic!("{path}"));
            for field in form::fields(kind, locale) {
                let given = values.iter().find(|(name, _)| name == field.name);
                let given = given.map(|(_, given)| given.clone()).unwrap_or_default();
                let set = form::set(kind, locale, &text, field.name, &given);
                assert_eq!(set.as_deref(), Some(text.as_str()), "{path}: {}", field.name);
                count += 1;
            }
            assert_eq!(form::tidy(kind, locale, &text), text, "{path}");
        }
    }
    assert!(count > 1000, "{count}");
}

#[test]
fn a_field_that_is_cleared_and_filled_in_again_leaves_the_others_alone() {
    for draft in drafts() {
        for (locale, text) in texts(&draft) {
            let (kind, path) = (draft.kind(), draft.path(locale));
            let before = form::values(kind, &text).unwrap();
            for (name, given) in &before {
                if form::fields(kind, locale).iter().all(|field| field.name != name) {
                    continue;
                }
                let set = |text: &str, given: &Given| {
                    form::set(kind, locale, text, name, given)
                        .unwrap_or_else(|| panic!("{path}: {name}"))
                };
                let bare = set(&text, &Given::Nothing);
                let again = set(&bare, given);
                let sorted = |text: &str| {
                    let mut values = form::values(kind, text).unwrap();
                    values.sort_by(|a, b| a.0.cmp(&b.0));
                    values
                };
                assert_eq!(sorted(&again), sorted(&text), "{path}: {name}\n{again}");
                assert_eq!(form::body(kind, &again), form::body(kind, &text), "{path}");
            }
        }
    }
}

#[test]
fn a_change_of_nothing_is_the_file_and_its_page() {
    let output = built(&load(&sample()), &History::default());
    let mut workshop = workshop(&output);
    let jobs = workshop.text(JOBS).map(str::to_owned);
    for draft in drafts() {
        let fitted = draft.fitted(jobs.as_deref(), Locale::Ja).unwrap();
        for text in &fitted.texts {
            assert_eq!(workshop.text(&text.path), Some(text.text.as_str()), "{}", text.path);
        }
        let composed = workshop.compose(&fitted.texts, Some(&fitted.address), Locale::Ja);
        assert!(composed.page.is_some(), "{}: {:?}", fitted.address, composed.diagnostics);
    }
}

#[test]
fn what_the_site_knows_can_be_chosen() {
    let output = built(&load(&sample()), &History::default());
    let mut workshop = workshop(&output);
    for (locale, name, topic) in
        [(Locale::Ja, "榊 遥", "食"), (Locale::En, "Haruka Sakaki", "Food")]
    {
        let known = workshop.known(locale);
        let names = |sort| known.names(sort).unwrap().to_vec();
        assert!(names(Sort::Person).contains(&("sakaki-haruka".to_owned(), name.to_owned())));
        assert!(names(Sort::Topic).iter().any(|(word, said)| word == "food" && said == topic));
        assert!(names(Sort::Report).iter().any(|(word, _)| word == "mirai-11-report"));
        assert!(!names(Sort::Series).is_empty() && !names(Sort::StorySeries).is_empty());
        assert_eq!(known.names(Sort::Day), None);
        assert!(known.is_taken("events/mirai-12") && known.is_taken("jobs/return-logistics-dx"));
        assert!(!known.is_taken("events/mirai-1"));
    }
}
