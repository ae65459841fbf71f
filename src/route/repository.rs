//! The code host's own pages on which an editor proposes a file.
//!
//! The composer sends nothing: it opens the page on which the host makes a new file, or changes one,
//! and the host asks whom it knows and makes the pull request.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::domain::{CodeHost, Config};

/// What stands for itself everywhere in an address (RFC 3986, section 2.3).
const UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The same, for a path of several parts.
const PATH: &AsciiSet = &UNRESERVED.remove(b'/');

/// How many bytes an address may have. GitHub refuses more than 8191
/// (<https://github.com/github/docs/issues/5136>), and browsers send a few of their own.
pub const LONGEST: usize = 8000;

/// The repository that holds the content of a site, as far as its host is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repository {
    host: Option<CodeHost>,
    address: String,
    branch: String,
    folder: String,
}

/// The page on which a new file is proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NewFile {
    /// The page, with path and content filled in.
    Filled(String),
    /// The page, with the path filled in. The content must be pasted.
    Named(String),
    /// The repository: how a file is made there is not known.
    Unknown(String),
}

impl Repository {
    /// The repository that a site names. Where it doesn't say which host that is, the name of the
    /// host tells: `github.com`, `gitlab.example.org`.
    pub fn of(config: &Config) -> Option<Repository> {
        let address = config.repository.as_deref()?;
        let host = config.code_host.or_else(|| guessed(address));
        Some(Repository::new(host, address, &config.branch, &config.folder))
    }

    /// The repository at this address, whose branch takes proposals and whose folder, empty if it
    /// is the whole, holds the content.
    pub fn new(host: Option<CodeHost>, address: &str, branch: &str, folder: &str) -> Repository {
        let address = address.trim_end_matches('/');
        Repository {
            host,
            address: address.strip_suffix(".git").unwrap_or(address).to_owned(),
            branch: branch.to_owned(),
            folder: folder.to_owned(),
        }
    }

    /// The same, with another branch.
    pub fn on(&self, branch: &str) -> Repository {
        Repository { branch: branch.to_owned(), ..self.clone() }
    }

    /// Which host it is.
    pub fn host(&self) -> Option<CodeHost> {
        self.host
    }

    /// Its own page.
    pub fn home(&self) -> &str {
        &self.address
    }

    /// The branch that takes proposals.
    pub fn branch(&self) -> &str {
        &self.branch
    }

    /// The folder of the content.
    pub fn folder(&self) -> &str {
        &self.folder
    }

    /// The path in the repository of a file of the content folder.
    pub fn path(&self, path: &str) -> String {
        if self.folder.is_empty() { path.to_owned() } else { format!("{}/{path}", self.folder) }
    }

    /// Where a new file is made.
    pub fn new_file(&self, path: &str, text: &str) -> NewFile {
        let branch = utf8_percent_encode(&self.branch, PATH);
        let name = utf8_percent_encode(path, PATH);
        match self.host {
            Some(CodeHost::GitHub) => {
                // The folder of the content is surely there, which a folder in it need not be.
                let folder = utf8_percent_encode(&self.folder, PATH);
                let slash = if self.folder.is_empty() { "" } else { "/" };
                let named = format!("{}/new/{branch}{slash}{folder}?filename={name}", self.address);
                let filled = format!("{named}&value={}", utf8_percent_encode(text, UNRESERVED));
                match filled.len() <= LONGEST {
                    true => NewFile::Filled(filled),
                    false => NewFile::Named(named),
                }
            }
            // GitLab's editor no longer takes a content from the address
            // (https://gitlab.com/gitlab-org/gitlab/-/work_items/594214).
            Some(CodeHost::GitLab) => {
                let path = self.path(path);
                let name = utf8_percent_encode(&path, PATH);
                NewFile::Named(format!("{}/-/new/{branch}/?file_name={name}", self.address))
            }
            None => NewFile::Unknown(self.address.clone()),
        }
    }

    /// Where a file that is there is changed.
    pub fn edit(&self, path: &str) -> String {
        let branch = utf8_percent_encode(&self.branch, PATH);
        let path = self.path(path);
        let path = utf8_percent_encode(&path, PATH);
        match self.host {
            Some(CodeHost::GitHub) => format!("{}/edit/{branch}/{path}", self.address),
            Some(CodeHost::GitLab) => format!("{}/-/edit/{branch}/{path}", self.address),
            None => self.address.clone(),
        }
    }
}

fn guessed(address: &str) -> Option<CodeHost> {
    let (_, rest) = address.split_once("://")?;
    let host = rest.split(['/', ':']).next()?;
    let has = |word: &str| host.split('.').any(|label| label.to_lowercase().contains(word));
    CodeHost::ALL.iter().copied().find(|it| has(it.word()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn repository(address: &str, folder: &str) -> Repository {
        Repository::new(guessed(address), address, "main", folder)
    }

    #[test]
    fn a_new_file_is_named_and_filled() {
        let office = repository("https://github.com/minato/alumni.git", "content");
        let text = "---\ntitle: 茶会 & 話 #1\n---\n🍵+a=b?\n";
        let encoded = "---%0Atitle%3A%20%E8%8C%B6%E4%BC%9A%20%26%20%E8%A9%B1%20%231%0A---%0A\
            %F0%9F%8D%B5%2Ba%3Db%3F%0A";
        let page = "https://github.com/minato/alumni/new/main/content?filename=events/tea/index.md";
        assert_eq!(
            office.new_file("events/tea/index.md", text),
            NewFile::Filled(format!("{page}&value={encoded}")),
        );
        let alone = repository("https://github.example.com/a/b/", "").on("茶/春 1");
        assert_eq!(
            alone.new_file("pages/a.md", "a"),
            NewFile::Filled(
                "https://github.example.com/a/b/new/%E8%8C%B6/%E6%98%A5%201?filename=pages/a.md&value=a"
                    .to_owned()
            ),
        );
        let gitlab = repository("https://gitlab.example.org/group/alumni", "site/content");
        assert_eq!(
            gitlab.new_file("pages/a.md", "a"),
            NewFile::Named(
                "https://gitlab.example.org/group/alumni/-/new/main/?file_name=site/content/pages/a.md"
                    .to_owned()
            ),
        );
    }

    #[test]
    fn what_is_too_long_for_a_link_is_only_named() {
        let office = repository("https://github.com/minato/alumni", "content");
        let named = "https://github.com/minato/alumni/new/main/content?filename=pages/a.md";
        let room = LONGEST - named.len() - "&value=".len();
        let at = |text: &str| office.new_file("pages/a.md", text);
        assert!(matches!(at(&"a".repeat(room)), NewFile::Filled(link) if link.len() == LONGEST));
        assert_eq!(at(&"a".repeat(room + 1)), NewFile::Named(named.to_owned()));
        // A Japanese character has nine bytes in an address.
        assert!(matches!(at(&"港".repeat(room / 9)), NewFile::Filled(_)));
        assert_eq!(at(&"港".repeat(room / 9 + 1)), NewFile::Named(named.to_owned()));
    }

    #[test]
    fn a_file_is_changed_on_its_own_page() {
        for (address, edit) in [
            ("https://github.com/a/b", "https://github.com/a/b/edit/main/content/jobs.json"),
            ("https://gitlab.com/a/b", "https://gitlab.com/a/b/-/edit/main/content/jobs.json"),
            ("https://git.example.com/a/b", "https://git.example.com/a/b"),
        ] {
            assert_eq!(repository(address, "content").edit("jobs.json"), edit);
        }
        let told = Repository::new(Some(CodeHost::GitLab), "https://git.example.com/a", "m", "");
        assert_eq!(told.edit("a.md"), "https://git.example.com/a/-/edit/m/a.md");
        assert_eq!(guessed("https://example.com/github/gitlab"), None);
    }
}
