//! The page on which one contributes, and the ways to it.

use crate::published::text;
use crate::small::Small;

const REPOSITORY: &str = "origin = \"https://alumni.example.com\"";

fn with_repository() -> Small {
    let settings = format!("repository = \"https://github.example.com/a/b\"\n{REPOSITORY}");
    Small::one_of_each().configured(REPOSITORY, &settings)
}

/// Pages of single pieces of content, each with what it is made of.
const PIECES: [(&str, &str); 5] = [
    ("/events/tea/", "events/tea"),
    ("/stories/bread/", "stories/bread"),
    ("/people/sakaki-haruka/", "people/sakaki-haruka"),
    ("/jobs/buyer/", "jobs/buyer"),
    ("/about/", "pages/about"),
];

#[test]
fn the_guide_needs_no_repository_and_no_script() {
    let site = Small::one_of_each().publish();
    for (path, words) in [
        (
            "/contribute/",
            ["送る前に", "そもそも、公開する必要がありますか。", "送ったあと", "メールで"],
        ),
        (
            "/en/contribute/",
            ["Before you propose", "Must this be public at all?", "What happens next", "by mail"],
        ),
    ] {
        let page = site.page(path);
        let told = text(&page.0);
        for words in &words[..3] {
            assert!(told.contains(words), "{path}: {words}");
        }
        assert!(!page.0.contains("id=\"composer\"") && !page.0.contains("contribute.js"), "{path}");
    }
    for (path, page) in site.pages() {
        assert!(page.0.contains("/contribute/\""), "{path}: the footer leads there");
        assert!(!page.0.contains("?edit="), "{path}");
    }
    let mail = "origin = \"https://alumni.example.com\"\ncontact = \"office@example.com\"";
    let site = Small::one_of_each().configured(REPOSITORY, mail).publish();
    assert!(site.page("/contribute/").0.contains("mailto:office@example.com"));
}

#[test]
fn the_composer_is_told_where_proposals_go() {
    let site = with_repository()
        .configured(REPOSITORY, &format!("branch = \"trunk\"\nfolder = \"./site/\"\n{REPOSITORY}"))
        .publish();
    let page = site.page("/en/contribute/");
    for said in [
        "data-repository=\"https://github.example.com/a/b\"",
        "data-host=\"github\"",
        "data-branch=\"trunk\"",
        "data-folder=\"site\"",
    ] {
        assert!(page.0.contains(said), "{said}");
    }
    let told = Small::one_of_each().configured(
        REPOSITORY,
        &format!(
            "repository = \"https://git.example.com/a\"\ncode_host = \"gitlab\"\n{REPOSITORY}"
        ),
    );
    assert!(told.publish().page("/contribute/").0.contains("data-host=\"gitlab\""));
}

#[test]
fn every_piece_of_content_can_be_mended_from_its_page() {
    let site = with_repository().publish_at(crate::small::AT, "/alumni/");
    for (path, file) in PIECES {
        for (prefix, words) in [("", "このページを直す"), ("/en", "Edit this page")] {
            let page = site.page(&format!("{prefix}{path}"));
            let link = format!("href=\"/alumni{prefix}/contribute/?edit={file}\"");
            assert!(page.0.contains(&link), "{prefix}{path}: {link}");
            assert!(text(&page.0).contains(words), "{path}");
        }
    }
    assert!(!site.page("/events/").0.contains("?edit="), "a list has no file");
}
