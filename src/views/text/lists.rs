//! The words of lists: what can be chosen, what is on, and what is kept on the reader's device.

use super::Text;
use crate::domain::Locale;
use crate::views::live::BoardKind;

phrases! {
    // What can be chosen.
    when: "いつ", "When";
    registration_open: "申し込み受付中", "Registration open";
    attendance_title: "参加のしかた", "How to attend";
    series: "シリーズ", "Series";
    country_title: "国", "Country";
    city: "市区町村", "City";
    organisation: "募集元", "Organisation";
    when_posted: "時期", "Time";
    new_positions: "新着（2週間以内）", "New (within two weeks)";
    new_position: "新着", "New";
    closing_soon: "まもなく締め切り", "Closing soon";
    on_this_device: "この端末の記録", "On this device";
    saved: "保存した募集", "Saved";
    new_since: "前回の訪問のあとに出た募集", "New since your last visit";
    skills_of_story: "身につけたこと・使うこと", "Skills, then and now";
    year: "年", "Year";
    generation: "入社した年代", "Joined in";

    // Orders and views.
    sort: "並び順", "Order";
    by_offer: "関わり方の順", "By kind of offer";
    newest_first: "新しい順", "Newest first";
    closing_first: "締め切りの近い順", "Closing first";
    by_pay: "報酬の高い順", "Highest pay first";
    view: "表示", "View";
    as_list: "一覧", "List";
    as_months: "月", "Month";
    month_before: "前の月", "Month before";
    month_after: "次の月", "Month after";
    save_as_calendar: "この一覧をカレンダーに保存", "Save these as a calendar";

    // The language tag (BCP 47) of the region whose way of writing dates is this site's.
    dates_as_in: "ja", "en-GB";

    // Nothing fits.
    nothing_fits: "条件に合うものがありません。条件を一つ外すと見つかります。", "Nothing fits all conditions. Loosen one of them:";
    nothing_fits_at_all: "条件に合うものがありません。条件を消して、はじめから探してみてください。", "Nothing fits. Clear the conditions and start again.";
    no_closed_jobs: "終了した募集はありません。", "No position has closed yet.";

    // Long lists, of which a page has a part.
    rows_coming: "一覧をすべて読み込んでいます…", "Loading the whole list…";
    rows_failed: "一覧の残りを読み込めませんでした。", "The rest of the list could not be loaded.";
    rows_in_view: "ブラウザーのページ内検索で見つかるのは、いま画面に出ている行だけです。", "Your browser’s own search finds only the rows that are on the screen.";
    to_words: "ことばで絞り込む", "Filter by words instead";
    filter_whole_list: "一覧を条件で絞り込む", "Filter the whole list";

    // The pages of a long list.
    pages_of_list: "一覧のページ", "Pages of this list";
    previous_page: "前のページ", "Previous page";
    next_page: "次のページ", "Next page";

    // What is kept on the device.
    for_you: "あなたに合う募集", "Positions for you";
    for_you_lead: "得意なことや希望を選ぶと、合う募集と、その理由が並びます。", "Tick what you know and wish for, and see which positions fit, and why.";
    for_you_link: "得意なことから、合う募集を探す", "Find what fits your skills";
    stays_on_device: "ここで選んだことも、保存した募集も、この端末のブラウザーの中だけに残ります。どこにも送信されません。", "What you tick and what you save stays in this browser, on this device. Nothing is sent anywhere.";
    needs_scripts: "このページの機能にはJavaScriptが必要です。", "This page needs JavaScript to work.";
    match_title: "選ぶと、合う募集が出ます", "Tick, and see what fits";
    match_lead: "多く当てはまる順に並びます。", "What fits most comes first.";
    tick_something: "まだ何も選ばれていないか、合う募集がありません。", "Nothing is ticked yet, or no open position fits.";
    saved_positions: "保存した募集", "Saved positions";
    none_saved: "まだ保存した募集はありません。募集の一覧で☆を押すと、ここに並びます。", "Nothing saved yet. Press ☆ beside a position to keep it here.";
    kept_title: "この端末の記録", "What this device keeps";
    kept_text: "保存した募集、選んだ条件、前回の訪問で見た募集。書き出すことも、すべて消すこともできます。", "Saved positions, what you ticked, and which positions you had seen. Take them with you, or delete everything.";
    kept_export: "書き出す", "Export";
    kept_delete: "すべて消す", "Delete everything";
    kept_deleted: "すべて消しました。", "Everything has been deleted.";
    kept_refused: "このブラウザーでは保存が許可されていません。", "This browser does not allow anything to be kept.";
    ask_for_referral: "紹介を相談する", "Ask for a referral";
    fits_because: "合う理由：", "Fits because of ";
}

impl Text {
    /// How many choices are not shown yet.
    pub fn more_choices(self, count: usize) -> String {
        match self.0 {
            Locale::Ja => format!("ほかの{count}件も選ぶ"),
            Locale::En => format!("{count} more"),
        }
    }

    /// How many rows are printed at most.
    pub fn printed(self, most: usize) -> String {
        match self.0 {
            Locale::Ja => format!("印刷されるのは、はじめの{most}件までです。"),
            Locale::En => format!("The first {most} are printed at most."),
        }
    }

    /// How many rows of a board are shown.
    pub fn shown(self, kind: BoardKind, count: usize) -> String {
        let (one, many) = match kind {
            BoardKind::Events => ("event", "events"),
            BoardKind::Stories => ("story", "stories"),
            BoardKind::Jobs | BoardKind::Match => ("position", "positions"),
            BoardKind::People => ("person", "people"),
        };
        let unit = match kind {
            BoardKind::Stories => "本",
            BoardKind::People => "人",
            _ => "件",
        };
        match self.0 {
            Locale::Ja => format!("{count}{unit}"),
            Locale::En => format!("{count} {}", if count == 1 { one } else { many }),
        }
    }

    /// The title of a page of a list, by that of the first one.
    pub fn title_of_page(self, title: &str, number: usize) -> String {
        match self.0 {
            Locale::Ja => format!("{title}（{number}ページ目）"),
            Locale::En => format!("{title}, page {number}"),
        }
    }

    /// A page of a list.
    pub fn page_number(self, number: usize) -> String {
        match self.0 {
            Locale::Ja => format!("{number}ページ目"),
            Locale::En => format!("Page {number}"),
        }
    }

    /// Which of the pages of a list this is.
    pub fn page_of(self, number: usize, count: usize) -> String {
        match self.0 {
            Locale::Ja => format!("全{count}ページの{number}ページ目"),
            Locale::En => format!("Page {number} of {count}"),
        }
    }

    /// Takes a choice away.
    pub fn take_away(self, choice: &str) -> String {
        match self.0 {
            Locale::Ja => format!("{choice}を外す"),
            Locale::En => format!("Remove {choice}"),
        }
    }

    /// How many rows there would be without a condition.
    pub fn without(self, condition: &str, count: usize) -> String {
        match self.0 {
            Locale::Ja => format!("「{condition}」を外すと{count}件"),
            Locale::En => format!("{count} without “{condition}”"),
        }
    }

    /// A day of a month, and how many events are on it.
    pub fn day(self, month: &str, day: u8, events: usize) -> String {
        let date = match self.0 {
            Locale::Ja => format!("{month}{day}日"),
            Locale::En => format!("{day} {month}"),
        };
        match (self.0, events) {
            (_, 0) => date,
            (Locale::Ja, events) => format!("{date}、イベント{events}件"),
            (Locale::En, 1) => format!("{date}, 1 event"),
            (Locale::En, events) => format!("{date}, {events} events"),
        }
    }

    /// Saves a position.
    pub fn save_position(self, title: &str) -> String {
        match self.0 {
            Locale::Ja => format!("「{title}」を保存"),
            Locale::En => format!("Save “{title}”"),
        }
    }

    /// The subject of a letter that asks to be referred.
    pub fn referral_subject(self, title: &str) -> String {
        match self.0 {
            Locale::Ja => format!("紹介の相談：{title}"),
            Locale::En => format!("Referral: {title}"),
        }
    }

    /// A decade in which people joined.
    pub fn joined_in(self, decade: i16) -> String {
        match self.0 {
            Locale::Ja => format!("{decade}年代"),
            Locale::En => format!("the {decade}s"),
        }
    }

    /// The same time where the reader is.
    pub fn your_time(self, from: &str, until: &str) -> String {
        match self.0 {
            Locale::Ja => format!("お使いの時間帯では {from}–{until}"),
            Locale::En => format!("In your time zone: {from}–{until}"),
        }
    }
}
