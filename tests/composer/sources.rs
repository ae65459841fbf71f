//! What a site publishes of its sources: its content, and nothing else.

use naname::composer::Sources;
use naname::content::SourceFile;
use naname::publish::History;

use crate::{built, load, published, sample, text};

fn site(extra: &str) -> Vec<SourceFile> {
    let site = include_str!("../smallest/site.toml");
    // Tables come last in TOML.
    let site = format!("{extra}{site}");
    vec![SourceFile::new("site.toml", site)]
}

#[test]
fn the_texts_are_as_they_lie_in_the_repository() {
    let files = sample();
    let Sources { texts, photographs, drawings, .. } =
        published(&built(&load(&files), &History::default()));
    for file in &files {
        let ending = file.path.rsplit('.').next().unwrap();
        let is_text = matches!(ending, "md" | "toml" | "json") && !file.path.starts_with("README");
        let published = texts.get(&file.path).map(String::as_bytes);
        assert_eq!(published, is_text.then_some(file.bytes.as_slice()), "{}", file.path);
        let is_drawing = ending == "svg";
        assert_eq!(drawings.contains(&file.path), is_drawing, "{}", file.path);
        let is_photograph = !is_text && !is_drawing && !file.path.starts_with("README");
        assert_eq!(photographs.contains_key(&file.path), is_photograph, "{}", file.path);
    }
}

#[test]
fn without_a_repository_there_are_no_sources_and_no_composer() {
    let with =
        built(&load(&site("repository = \"https://git.example.com/a/b\"\n")), &History::default());
    let without = built(&load(&site("")), &History::default());
    assert!(with.get("source/content.json").is_some());
    assert!(without.get("source/content.json").is_none());
    for (path, _) in with.iter().filter(|(path, _)| path.ends_with(".html")) {
        let is_its_page = path.ends_with("contribute/index.html");
        assert_eq!(text(&with, path).contains("/composer-"), is_its_page, "{path}");
        assert_eq!(text(&with, path).contains("worker-src"), is_its_page, "{path}");
        assert_eq!(text(&with, path).contains("client-1"), !is_its_page, "{path}");
        let other = text(&without, path);
        assert!(!other.contains("/composer-") && other.contains("client-1"), "{path}");
    }
    let page = text(&with, "en/contribute/index.html");
    let composer = |ending: &str| {
        let path =
            with.iter().find(|(path, _)| path.starts_with("composer-") && path.ends_with(ending));
        format!("/b/{}", path.unwrap().0)
    };
    let script = format!(
        "<script type=\"module\" src=\"/b/contribute.js\" data-module=\"{}\" data-binary=\"{}\" \
         data-sources=\"/b/source/content.json\"></script>",
        composer(".js"),
        composer(".wasm"),
    );
    assert!(page.contains(&script), "{page}");
}

#[test]
fn what_version_control_knows_of_other_files_stays_there() {
    let at = |text: &str| text.parse().unwrap();
    let history = History::of([
        ("events/mirai-12/a-secret-name.jpg".to_owned(), at("2026-10-02T03:04:05Z")),
        ("stories/a-draft-long-gone.md".to_owned(), at("2026-11-03T03:04:05Z")),
        ("pages/about.md".to_owned(), at("2026-11-03T03:04:05Z")),
    ]);
    let sources = published(&built(&load(&sample()), &history));
    let expected = [
        ("events/mirai-12.en.md", 1_790_910_245),
        ("events/mirai-12.md", 1_790_910_245),
        ("pages/about.en.md", 1_793_675_045),
        ("pages/about.md", 1_793_675_045),
    ];
    assert!(sources.history.iter().map(|(path, at)| (path.as_str(), *at)).eq(expected));
}
