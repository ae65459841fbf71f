//! The words around stories, series and people.

use super::Text;
use crate::domain::Locale;

phrases! {
    share: "このページを共有する", "Share this page";
    copied: "リンクをコピーしました", "Link copied";
    copy_address: "アドレスをコピー", "Copy the address";

    series_lead: "つづけて開く催しと、回を重ねるストーリー。", "Events held again and again, and stories told in parts.";
    no_series: "シリーズはまだありません。", "There are no series yet.";
    next_and_later: "次回とその先", "Next and later";
    no_next: "次回はまだ決まっていません。", "The next one has not been announced yet.";
    planned: "予定", "Planned";
    planned_parts: "まだ告知していない回", "Not yet announced";
    time_open: "時期は未定", "no date yet";
    nothing_in_series: "このシリーズには、まだ何もありません。", "There is nothing in this series yet.";
    all_parts: "この連載のすべて", "The whole series";
    this_part: "この回", "You are here";
    previous_part: "前の回", "Previous part";
    next_part: "次の回", "Next part";

    shown_by_consent: "載せているのは、双方が公開に同意したものだけです。すべてではありません。", "Only what both sides agreed to make public is shown. It is not a complete list.";
    all_collaborations: "公開している協業を見る", "See the collaborations we can show";
    returns_open: "戻りたい方への募集", "Open to people who want to come back";
    no_returns: "いま公開している、戻りたい方への募集はありません。", "No position for people who want to come back is open at the moment.";
    excerpt_note: "この記事は転載です", "This is an excerpt";
    reported_event: "報告するイベント", "The event";

    unlike: "ナナメの人", "Across the diagonal";
    of_generation: "世代", "generation";
    trade: "業種", "trade";
    speciality: "専門", "speciality";
    same_year: "同じ年の入社", "Joined in the same year";
}

impl Text {
    /// How long a text takes to read.
    pub fn minutes(self, minutes: u32) -> String {
        match self.0 {
            Locale::Ja => format!("約{minutes}分"),
            Locale::En => format!("{minutes} min read"),
        }
    }

    /// Which part of a series of stories.
    pub fn part_number(self, part: u32) -> String {
        match self.0 {
            Locale::Ja => format!("第{part}回"),
            Locale::En => format!("Part {part}"),
        }
    }

    /// Which event of a series.
    pub fn event_number(self, number: u32) -> String {
        match self.0 {
            Locale::Ja => format!("第{number}回"),
            Locale::En => format!("No. {number}"),
        }
    }

    /// A month or a year in which something is planned.
    pub fn around(self, date: &str) -> String {
        match self.0 {
            Locale::Ja => format!("{date}ごろ"),
            Locale::En => format!("around {date}"),
        }
    }

    /// How many events and stories a series has.
    pub fn series_counts(self, events: usize, stories: usize) -> String {
        let mut parts = Vec::new();
        if events > 0 {
            parts.push(match self.0 {
                Locale::Ja => format!("イベント{events}回"),
                Locale::En if events == 1 => "1 event".to_owned(),
                Locale::En => format!("{events} events"),
            });
        }
        if stories > 0 {
            parts.push(match self.0 {
                Locale::Ja => format!("ストーリー{stories}本"),
                Locale::En if stories == 1 => "1 story".to_owned(),
                Locale::En => format!("{stories} stories"),
            });
        }
        parts.join(self.list_separator())
    }

    /// Why a story goes together with another one: the same people appear.
    pub fn also_about(self, names: &[String]) -> String {
        let names = names.join(self.list_separator());
        match self.0 {
            Locale::Ja => format!("{names}も登場"),
            Locale::En => format!("Also about {names}"),
        }
    }

    /// Why a story goes together with another one: what they share, and which.
    pub fn same(self, what: &str, names: &[String]) -> String {
        let names = names.join(self.list_separator());
        match self.0 {
            Locale::Ja => format!("同じ{what}：{names}"),
            Locale::En => format!("Same {}: {names}", what.to_lowercase()),
        }
    }

    /// Who the people are that are proposed on somebody's page: `ways` are generation, trade and
    /// speciality, or those of them in which they differ.
    pub fn unlike_whom(self, name: &str, ways: &[&str]) -> String {
        match (self.0, ways) {
            (Locale::Ja, [_, _, _]) => {
                format!("{}の三つとも、{name}さんとちがう人たちです。", ways.join("・"))
            }
            (Locale::Ja, _) => format!(
                "{}が{name}さんとちがう人たちです。三つともちがう人は、まだ載っていません。",
                ways.join("と")
            ),
            (Locale::En, [_, _, _]) => {
                format!("People who differ from {name} in {}.", joined(ways))
            }
            (Locale::En, _) => format!(
                "People who differ from {name} in {}. Nobody here does in all three ways yet.",
                joined(ways)
            ),
        }
    }

    /// How far apart two people joined the company: `years` is negative for somebody who came
    /// before.
    pub fn years_apart(self, years: i16) -> String {
        let count = years.unsigned_abs();
        match (self.0, years) {
            (_, 0) => self.same_year().to_owned(),
            (Locale::Ja, ..0) => format!("入社が{count}年早い"),
            (Locale::Ja, _) => format!("入社が{count}年遅い"),
            (Locale::En, -1) => "Joined a year earlier".to_owned(),
            (Locale::En, 1) => "Joined a year later".to_owned(),
            (Locale::En, ..0) => format!("Joined {count} years earlier"),
            (Locale::En, _) => format!("Joined {count} years later"),
        }
    }
}

fn joined(words: &[&str]) -> String {
    match words.split_last() {
        None => String::new(),
        Some((last, [])) => (*last).to_owned(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
    }
}
