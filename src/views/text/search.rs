//! The words of the search.

use super::Text;
use crate::domain::Locale;
use crate::search::Kind;

phrases! {
    search: "検索", "Search";
    search_lead: "イベント、ストーリー、人、募集、ご案内のすべてから。", "Events, stories, people, positions and pages, all at once.";
    search_words: "さがすことば", "What to look for";
    search_hint: "ことばを入れてください", "Type a word or two";
    search_needs_scripts: "検索にはJavaScriptが必要です。下の一覧からもたどれます。", "Searching needs JavaScript. Everything can also be reached from the list below.";
    search_recent: "最近の検索", "Recent searches";
    search_forget: "履歴を消す", "Forget these";
    search_failed: "検索の準備ができませんでした。つながりを確かめて、もう一度試してください。前に調べたことばは、つながらなくても探せます。", "What the search needs could not be fetched. Check the connection and try again; what you looked for before can be found without one.";
    search_looking: "さがしています", "Looking";
    // Where `{}` stands, the search writes a number.
    search_found_none: "見つかりませんでした。ことばを短くするか、別の言い方で試してください。", "Nothing found. Try fewer or other words.";
    search_found_one: "1件", "1 result";
    search_found_many: "{}件", "{} results";
    search_found_at_most: "最大{}件", "up to {} results";
    search_by_kind: "種類で絞る", "By kind";
    search_all_kinds: "すべて", "All";
    search_more: "続きを見る", "Show more";
    search_pages: "ご案内", "Pages";
    site_map: "サイトの全体", "The whole site";
}

impl Text {
    /// A kind of pages.
    pub const fn found_kind(self, kind: Kind) -> &'static str {
        match kind {
            Kind::Event => self.events(),
            Kind::Story => self.stories(),
            Kind::Person => self.people(),
            Kind::Job => self.jobs(),
            Kind::Page => self.search_pages(),
        }
    }

    /// Shows all of a kind; where `{}` stands, the search writes how many they are.
    pub fn all_of(self, kind: &str) -> String {
        match self.0 {
            Locale::Ja => format!("{kind}をすべて見る（{{}}件）"),
            Locale::En => format!("All {{}} in {kind}"),
        }
    }
}
