//! Every page is the build's, byte for byte.

use naname::composer::Text;
use naname::domain::Locale;
use naname::publish::{History, Output};
use naname::route::Address;

use crate::{built, load, sample, text, workshop};

/// Changes of some of the sample's files, with one of a file that is gone.
fn history() -> History {
    let at = |text: &str| text.parse().unwrap();
    History::of([
        ("events/mirai-12/old-venue.svg".to_owned(), at("2026-10-02T03:04:05Z")),
        ("events/mirai-12/index.en.md".to_owned(), at("2026-11-02T03:04:05Z")),
        ("stories/gone.md".to_owned(), at("2026-11-03T03:04:05Z")),
        ("site.toml".to_owned(), at("2026-11-04T03:04:05Z")),
    ])
}

fn pages(output: &Output) -> Vec<&str> {
    output.iter().map(|(path, _)| path).filter(|path| path.ends_with(".html")).collect()
}

#[test]
fn every_page_of_the_sample_is_the_builds() {
    let output = built(&load(&sample()), &history());
    let mut workshop = workshop(&output);
    let pages = pages(&output);
    assert!(pages.len() > 100, "{}", pages.len());
    for path in pages {
        let Some(address) = Address::parse(&format!("/{path}")) else {
            assert!(path.ends_with("404.html"), "{path}");
            continue;
        };
        let composed = workshop.compose(&[], Some(&address.path()), address.locale);
        assert_eq!(composed.diagnostics, []);
        assert!(composed.page.as_deref() == Some(text(&output, path)), "{path} differs");
    }
}

#[test]
fn every_file_leads_to_its_page() {
    let output = built(&load(&sample()), &history());
    let mut workshop = workshop(&output);
    for (path, page) in [
        ("events/mirai-12/index.md", "events/mirai-12/index.html"),
        ("events/mirai-12/index.en.md", "events/mirai-12/index.html"),
        ("pages/about.md", "about/index.html"),
        ("jobs.json", "jobs/index.html"),
        ("site.toml", "index.html"),
    ] {
        let own = workshop.text(path).unwrap().to_owned();
        let texts = [Text { path: path.to_owned(), text: own }];
        for (locale, prefix) in [(Locale::Ja, ""), (Locale::En, "en/")] {
            let composed = workshop.compose(&texts, None, locale);
            let expected = text(&output, &format!("{prefix}{page}"));
            assert!(composed.page.as_deref() == Some(expected), "{path} {locale:?}");
        }
    }
}

/// What is typed is to be seen as if it had been built, and forgotten with the next call.
#[test]
fn a_changed_text_and_a_new_one_are_what_a_build_of_them_would_be() {
    let (path, new) = ("stories/a-new-story.md", "pages/about.md");
    let before = built(&load(&sample()), &history());
    let mut workshop = workshop(&before);
    let about = workshop.text(new).unwrap().replacen("\n---\n", "\n---\n\n新しい段落。\n\n", 1);
    let story = "---\ntitle: 新しい話\nsummary: まだどこにもない話です。\nkind: interview\n\
        date: 2026-11-01\n---\n\n本文です。\n";
    let texts = [
        Text { path: path.to_owned(), text: story.to_owned() },
        Text { path: new.to_owned(), text: about.clone() },
    ];
    let mut files = sample();
    for Text { path, text } in &texts {
        files.retain(|file| file.path != *path);
        let bytes = text.clone().into_bytes();
        files.push(naname::content::SourceFile::new(path.clone(), bytes));
    }
    let after = built(&load(&files), &history());
    for (address, file) in [
        (None, "stories/a-new-story/index.html"),
        (Some("/about/"), "about/index.html"),
        (Some("/stories/"), "stories/index.html"),
    ] {
        let composed = workshop.compose(&texts, address, Locale::Ja);
        let page = composed.page.unwrap_or_else(|| panic!("{:?}", composed.diagnostics.first()));
        assert!(page == text(&after, file), "{file} differs");
    }
    assert_eq!(workshop.text(path), None);
    let composed = workshop.compose(&[], Some("/about/"), Locale::Ja);
    assert!(composed.page.as_deref() == Some(text(&before, "about/index.html")));
}
