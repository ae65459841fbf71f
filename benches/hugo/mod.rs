//! The peer: Hugo, on the same texts, with templates of like weight.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::corpus::{Corpus, TOPICS, Text};

/// The program, where `cargo site bench` has installed it.
pub fn program() -> Option<PathBuf> {
    std::env::var_os("NANAME_HUGO").map(PathBuf::from)
}

/// The command that builds a project of Hugo into a folder.
pub fn build(program: &Path, project: &Path, dist: &Path) -> Command {
    let mut hugo = Command::new(program);
    hugo.arg("--source").arg(project).arg("--destination").arg(dist);
    hugo.args(["--quiet", "--noBuildLock"]).env("HUGO_CACHEDIR", project.join("cache"));
    hugo
}

/// Writes a corpus as a project of Hugo.
///
/// # Errors
/// If it can't be written.
pub fn write(corpus: Corpus, project: &Path) -> io::Result<()> {
    let templates = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/hugo");
    fs::create_dir_all(project)?;
    fs::copy(templates.join("hugo.toml"), project.join("hugo.toml"))?;
    copy(&templates.join("layouts"), &project.join("layouts"))?;
    for (language, names) in [
        ("ja", ["イベント", "ストーリー", "人", "話題"]),
        ("en", ["Events", "Stories", "People", "Topics"]),
    ] {
        let content = project.join("content").join(language);
        for (section, name) in ["events", "stories", "people", "topics"].into_iter().zip(names) {
            page(&content.join(section).join("_index.md"), &format!("title: {name}\n"), "")?;
        }
        for topic in TOPICS {
            let title = format!("title: {topic}\n");
            page(&content.join("topics").join(topic).join("_index.md"), &title, "")?;
        }
    }
    corpus.each(|text| text.write(project))
}

impl Text {
    fn write(&self, project: &Path) -> io::Result<()> {
        // What stands in the Japanese front matter alone is inherited in ours.
        let own = |line: &&str| {
            !["title:", "summary:", "name:", "headline:"].iter().any(|it| line.starts_with(it))
        };
        let facts: String =
            self.fields[0].lines().filter(own).map(|line| format!("{line}\n")).collect();
        for (at, language) in ["ja", "en"].into_iter().enumerate() {
            let content = project.join("content").join(language);
            let path = match self.path.starts_with("people/") {
                true => content.join(&self.path).join("_index.md"),
                false => content.join(format!("{}.md", self.path)),
            };
            let fields = match at {
                0 => self.fields[0].clone(),
                _ => format!("{}{facts}", self.fields[at]),
            };
            let fields = fields
                .replace("name: ", "title: ")
                .replace("venue: { title: ", "venue: { name: ")
                .replace("speakers:\n", "people:\n");
            let date = fields.lines().find_map(|line| line.strip_prefix("start: "));
            let date = date.map(|date| format!("date: {date}:00+09:00\n")).unwrap_or_default();
            page(&path, &format!("{fields}{date}"), &self.body[at])?;
        }
        Ok(())
    }
}

fn page(path: &Path, fields: &str, body: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, format!("---\n{fields}---\n{body}"))
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
