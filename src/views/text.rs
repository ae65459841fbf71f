//! The words of the interface, in Japanese and English: the one place for them.

use crate::domain::{
    Attendance, Audience, Connection, EmploymentType, EventStatus, Locale, Offer, OpenTo, Outcome,
    PayPeriod, ProgrammePartKind, StoryKind, TimelineKind,
};

/// The words of the interface in a locale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text(pub Locale);

impl Text {
    const fn pick(self, ja: &'static str, en: &'static str) -> &'static str {
        match self.0 {
            Locale::Ja => ja,
            Locale::En => en,
        }
    }
}

/// Defines one method for each phrase, with its doc comment made of the phrase itself.
macro_rules! phrases {
    ($( $name:ident: $ja:literal, $en:literal; )+) => {
        impl Text {
            $(
                #[doc = concat!("“", $en, "”")]
                pub const fn $name(self) -> &'static str {
                    self.pick($ja, $en)
                }
            )+
        }
    };
}

phrases! {
    // The shell.
    skip_to_content: "本文へ移動", "Skip to content";
    menu: "メニュー", "Menu";
    main_menu: "主なページ", "Main";
    other_language: "English", "日本語";
    home: "ホーム", "Home";
    footer_pages: "このネットワークについて", "About the network";
    site_footer: "サイトの案内", "About this site";
    only_in_other_language: "このページは日本語だけで公開しています。", "This page has not been translated yet. It is shown in Japanese.";
    loading: "読み込んでいます", "Loading";
    load_failed_title: "ページを読み込めませんでした", "This page could not be loaded";
    load_failed_text: "通信が途切れたようです。もう一度試すか、リンクから直接開いてください。", "The connection seems to have been lost. Try again, or open the page directly.";
    retry: "もう一度試す", "Try again";
    open_directly: "直接開く", "Open the page directly";
    contact: "お問い合わせ", "Contact";
    repository: "このサイトの原稿", "Source of this site";

    // Kinds of content.
    events: "イベント", "Events";
    stories: "ストーリー", "Stories";
    jobs: "募集", "Positions";
    people: "人", "People";
    topics: "話題", "Topics";
    activity: "活動の記録", "Activity";

    // Home.
    next_event: "次のイベント", "Next event";
    no_upcoming: "いま予定されているイベントはありません。", "No events are planned at the moment.";
    all_events: "すべてのイベント", "All events";
    all_stories: "すべてのストーリー", "All stories";
    all_jobs: "すべての募集", "All positions";
    ways_in: "関わり方", "Ways in";
    jobs_lead: "戻ることも、手伝うことも、ともに始めることも。", "Come back, lend a hand, or start something together.";
    no_open_jobs: "いま公開している募集はありません。", "There are no open positions at the moment.";
    no_stories: "ストーリーはまだありません。", "There are no stories yet.";

    // Events.
    events_lead: "講座と集まり。アルムナイと社員、そしてこれから出会う人のために。", "Lectures and gatherings, for alumni, for employees and for those we have yet to meet.";
    upcoming: "これから", "Upcoming";
    past: "これまで", "Past";
    no_past: "終わったイベントはまだありません。", "No events have been held yet.";
    date_and_time: "日時", "Date and time";
    former_date: "変更前の日時", "Former date";
    venue: "場所", "Place";
    map: "地図", "Map";
    online_link: "オンライン参加・案内", "Online";
    for_whom: "対象", "For";
    connection: "つながり", "Connection";
    fee: "参加費", "Fee";
    capacity: "定員", "Places";
    series: "シリーズ", "Series";
    other_in_series: "同じシリーズのイベント", "Also in this series";
    registration: "申し込み", "Registration";
    register: "申し込む", "Register";
    registration_closed: "申し込みは締め切りました", "Registration has closed";
    no_registration: "申し込みは不要です", "No registration needed";
    programme: "プログラム", "Programme";
    speakers: "話す人", "Speakers";
    event_is_past: "このイベントは終了しました。", "This event has taken place.";
    read_report: "報告を読む", "Read the report";
    report_of: "このイベントの報告です", "A report on this event";
    all_day: "終日", "all day";
    local_time: "現地時間", "local time";
    starts_on: "開始", "Starts";
    as_of: "この一覧は右の時点のものです：", "This list is as of";

    // Stories.
    stories_lead: "辞めた人、戻った人、ともに始めた人。点ではなく、線の話。", "People who left, came back, or started something with us: lines, not dots.";
    kind: "種類", "Kind";
    topic: "話題", "Topic";
    any: "すべて", "All";
    appears: "登場する人", "Who appears";
    written_by: "文", "Words by";
    updated: "更新", "updated";
    related_stories: "あわせて読む", "Read next";
    parties: "誰と誰が", "Who with whom";
    outcome: "生まれたもの", "What came of it";
    skills_then: "在籍中に身につけたこと", "Learned at the company";
    skills_now: "いま使っていること", "Used today";
    excerpt_from: "出典", "Source";
    read_original: "元の文章を読む", "Read the original";
    come_back: "戻りたい方への募集を見る", "See positions for people who want to come back";
    part: "第", "Part";

    // Positions.
    jobs_lead_long: "再入社、副業、協業、相談役、そして紹介。関わり方ごとに募集しています。締め切りを過ぎた募集も、記録として残しています。", "To come back, to work with us on the side, to start something together, to advise, to recommend someone. Positions that have closed stay here as a record.";
    filter: "絞り込み", "Filter";
    words: "ことば", "Words";
    words_hint: "職種、場所、技能など", "Title, place, skill";
    offer: "関わり方", "Kind of offer";
    place: "場所", "Place";
    remote: "働く場所", "Remote";
    clear: "条件を消す", "Clear";
    open_jobs: "募集中", "Open";
    closed_jobs: "締め切りました", "Closed";
    closed: "募集終了", "Closed";
    closes_today: "本日まで", "Closes today";
    closes_tomorrow: "あと1日", "1 day left";
    none_match: "条件に合う募集はありません。条件を一つ減らしてみてください。", "No position matches. Try loosening a condition.";
    no_story_matches: "条件に合うストーリーはありません。条件を一つ減らしてみてください。", "No story matches. Try loosening a condition.";
    organisation: "募集元", "Offered by";
    employment_type: "契約", "Contract";
    salary: "報酬", "Pay";
    salary_not_told: "応相談", "To be agreed";
    skills: "求めること", "What is asked";
    posted: "掲載日", "Posted";
    closes: "締め切り", "Closes";
    apply: "応募する・問い合わせる", "Apply or ask";
    job_is_closed: "この募集は終了しました。", "This position has closed.";
    see_open_jobs: "募集中のものを見る", "See open positions";
    remote_no: "出社", "On site";
    remote_hybrid: "ハイブリッド", "Hybrid";
    remote_full: "フルリモート", "Fully remote";

    // People.
    people_lead: "ここに載っているのは、載ることに同意した人たちです。", "The people shown here have agreed to be shown.";
    timeline: "これまで", "So far";
    open_to: "声をかけてください", "Ask me about";
    specialities: "得意なこと", "Knows well";
    industry: "業種", "Industry";
    region: "地域", "Region";
    links: "リンク", "Links";
    in_stories: "登場するストーリー", "Stories";
    in_events: "話したイベント", "Talks";
    agreed_on: "掲載に同意した日", "Agreed to be shown on";

    // Topics and activity.
    topics_lead: "イベントもストーリーも人も、話題からたどれます。", "Events, stories and people, by what they are about.";
    nothing_on_topic: "この話題の記事はまだありません。", "There is nothing on this topic yet.";
    activity_lead: "事務局が自分たちで動かせることだけを、四半期ごとに数えています。", "What the alumni office itself can influence, counted by quarter.";
    not_measured_title: "測っていないこと", "What is deliberately not measured";
    not_measured: "商談の数や再入社の人数は数えません。誰にも動かせない数を目標にすると、関わり方が窮屈になるからです。訪問者の計測もしていません。", "We do not count deals or people who came back: a target that nobody controls cramps everyone who has to meet it. Nor do we track visitors.";
    events_held: "開いたイベント", "Events held";
    stories_told: "届けたストーリー", "Stories told";
    positions_open: "公開していた募集", "Positions open";
    quarter: "四半期", "Quarter";
    figures_table: "数字を表で見る", "The figures as a table";
    counted_until: "集計日：", "Counted on";

    // Not found.
    not_found_title: "ページが見つかりません", "Page not found";
    not_found_text: "アドレスが変わったか、入力に間違いがあるようです。", "It may have moved, or the address may be mistyped.";
    meant: "もしかして", "Did you mean";
    start_from: "ここからどうぞ", "Start from here";

    list_separator: "、", ", ";
    range: "〜", " to ";
}

impl Text {
    /// How many positions are shown.
    pub fn positions_shown(self, count: usize) -> String {
        match self.0 {
            Locale::Ja => format!("{count}件"),
            Locale::En if count == 1 => "1 position".to_owned(),
            Locale::En => format!("{count} positions"),
        }
    }

    /// How many stories are shown.
    pub fn stories_shown(self, count: usize) -> String {
        match self.0 {
            Locale::Ja => format!("{count}本"),
            Locale::En if count == 1 => "1 story".to_owned(),
            Locale::En => format!("{count} stories"),
        }
    }

    /// How many places an event has.
    pub fn people_count(self, count: u32) -> String {
        match self.0 {
            Locale::Ja => format!("{count}名"),
            Locale::En => count.to_string(),
        }
    }

    /// In how many days a position closes.
    pub fn days_left(self, days: i64) -> String {
        match (self.0, days) {
            (_, ..=0) => self.closes_today().to_owned(),
            (_, 1) => self.closes_tomorrow().to_owned(),
            (Locale::Ja, days) => format!("あと{days}日"),
            (Locale::En, days) => format!("{days} days left"),
        }
    }

    /// Until when registration is open.
    pub fn register_by(self, date: &str) -> String {
        match self.0 {
            Locale::Ja => format!("申込は{date}まで"),
            Locale::En => format!("Register by {date}"),
        }
    }

    /// The place of an event in its series.
    pub fn series_number(self, series: &str, number: Option<u32>) -> String {
        match (self.0, number) {
            (_, None) => series.to_owned(),
            (Locale::Ja, Some(number)) => format!("{series} 第{number}回"),
            (Locale::En, Some(number)) => format!("{series} no. {number}"),
        }
    }

    /// The place of a story in its series.
    pub fn series_part(self, series: &str, part: u32) -> String {
        match self.0 {
            Locale::Ja => format!("{series} 第{part}回"),
            Locale::En => format!("{series}, part {part}"),
        }
    }

    /// From which countries a position can be done.
    pub fn remote_from(self, countries: &[String]) -> String {
        let names: Vec<_> = countries.iter().map(|code| self.country(code)).collect();
        let list = names.join(self.list_separator());
        match (self.0, countries.is_empty()) {
            (_, true) => self.remote_full().to_owned(),
            (Locale::Ja, false) => format!("フルリモート（{list}）"),
            (Locale::En, false) => format!("Fully remote ({list})"),
        }
    }

    /// A country (ISO 3166-1 alpha-2). One that is not in the list keeps its code.
    pub fn country(self, code: &str) -> String {
        let name = match code {
            "JP" => self.pick("日本", "Japan"),
            "SG" => self.pick("シンガポール", "Singapore"),
            "NL" => self.pick("オランダ", "Netherlands"),
            "DE" => self.pick("ドイツ", "Germany"),
            "FR" => self.pick("フランス", "France"),
            "GB" => self.pick("英国", "United Kingdom"),
            "US" => self.pick("米国", "United States"),
            "CN" => self.pick("中国", "China"),
            "KR" => self.pick("韓国", "South Korea"),
            "TW" => self.pick("台湾", "Taiwan"),
            "VN" => self.pick("ベトナム", "Vietnam"),
            "TH" => self.pick("タイ", "Thailand"),
            "ID" => self.pick("インドネシア", "Indonesia"),
            "IN" => self.pick("インド", "India"),
            "AU" => self.pick("オーストラリア", "Australia"),
            "BR" => self.pick("ブラジル", "Brazil"),
            other => return other.to_owned(),
        };
        name.to_owned()
    }

    /// A kind of story.
    pub const fn story_kind(self, kind: StoryKind) -> &'static str {
        match kind {
            StoryKind::Interview => self.pick("インタビュー", "Interview"),
            StoryKind::Return => self.pick("再入社", "Return"),
            StoryKind::Collaboration => self.pick("協業", "Collaboration"),
            StoryKind::Insight => self.pick("視点", "Insight"),
            StoryKind::Report => self.pick("報告", "Report"),
            StoryKind::News => self.pick("お知らせ", "News"),
        }
    }

    /// What came of a collaboration.
    pub const fn outcome_of(self, outcome: Outcome) -> &'static str {
        match outcome {
            Outcome::Service => self.pick("サービス", "A service"),
            Outcome::Fund => self.pick("ファンド", "A fund"),
            Outcome::HrPartnership => self.pick("人事部門との提携", "A partnership with HR"),
            Outcome::Product => self.pick("製品", "A product"),
            Outcome::Other => self.pick("その他", "Something else"),
        }
    }

    /// Whether an event takes place as announced; nothing to say if it does.
    pub const fn status(self, status: EventStatus) -> Option<&'static str> {
        match status {
            EventStatus::Scheduled => None,
            EventStatus::Tentative => Some(self.pick("仮日程", "Date to be confirmed")),
            EventStatus::Postponed => Some(self.pick("延期", "Postponed")),
            EventStatus::Rescheduled => Some(self.pick("日程変更", "Rescheduled")),
            EventStatus::Cancelled => Some(self.pick("中止", "Cancelled")),
        }
    }

    /// What a status means for a reader, in a sentence.
    pub const fn status_sentence(self, status: EventStatus) -> Option<&'static str> {
        match status {
            EventStatus::Scheduled => None,
            EventStatus::Tentative => Some(self.pick(
                "日程は仮のものです。変わることがあります。",
                "The date is not yet certain and may change.",
            )),
            EventStatus::Postponed => Some(self.pick(
                "延期になりました。新しい日程は決まりしだいお知らせします。",
                "Postponed. A new date will be announced here.",
            )),
            EventStatus::Rescheduled => {
                Some(self.pick("日程が変わりました。", "The date has changed."))
            }
            EventStatus::Cancelled => {
                Some(self.pick("このイベントは中止になりました。", "This event has been cancelled."))
            }
        }
    }

    /// How one takes part.
    pub const fn attendance(self, attendance: Attendance) -> &'static str {
        match attendance {
            Attendance::InPerson => self.pick("会場", "In person"),
            Attendance::Online => self.pick("オンライン", "Online"),
            Attendance::Hybrid => self.pick("会場とオンライン", "In person and online"),
        }
    }

    /// Whom a thing is for.
    pub const fn audience(self, audience: Audience) -> &'static str {
        match audience {
            Audience::Alumni => self.pick("アルムナイ", "Alumni"),
            Audience::Employees => self.pick("社員", "Employees"),
            Audience::Leavers => self.pick("退職を控えた方", "People about to leave"),
            Audience::Recruits => self.pick("入社を考えている方", "People thinking of joining"),
            Audience::Public => self.pick("どなたでも", "Everyone"),
        }
    }

    /// Several kinds of people.
    pub fn audiences(self, audiences: &[Audience]) -> String {
        let names: Vec<_> = audiences.iter().map(|audience| self.audience(*audience)).collect();
        names.join(self.pick("・", ", "))
    }

    /// Whom an event brings together.
    pub const fn connection_of(self, connection: Connection) -> &'static str {
        match connection {
            Connection::Tate => self.pick("タテ（先輩と後輩）", "Tate: across seniority"),
            Connection::Yoko => self.pick("ヨコ（同期）", "Yoko: peers of one year"),
            Connection::Naname => self.pick(
                "ナナメ（世代・業種・専門を超えて）",
                "Naname: across generations, trades and skills",
            ),
        }
    }

    /// A part of a programme.
    pub const fn part_kind(self, kind: ProgrammePartKind) -> &'static str {
        match kind {
            ProgrammePartKind::Lecture => self.pick("講演", "Talk"),
            ProgrammePartKind::Social => self.pick("交流", "Social"),
            ProgrammePartKind::Break => self.pick("休憩", "Break"),
            ProgrammePartKind::Other => self.pick("その他", "Other"),
        }
    }

    /// A step in a timeline.
    pub const fn timeline_kind(self, kind: TimelineKind) -> &'static str {
        match kind {
            TimelineKind::Joined => self.pick("入社", "Joined"),
            TimelineKind::Left => self.pick("退職", "Left"),
            TimelineKind::Returned => self.pick("再入社", "Returned"),
            TimelineKind::Now => self.pick("いま", "Now"),
            TimelineKind::Other => self.pick("", ""),
        }
    }

    /// What a person would like to be asked for.
    pub const fn open_to_what(self, open_to: OpenTo) -> &'static str {
        match open_to {
            OpenTo::Speaking => self.pick("講演", "Giving a talk"),
            OpenTo::Mentoring => self.pick("相談・助言", "Mentoring"),
            OpenTo::SideWork => self.pick("副業", "Side work"),
            OpenTo::Return => self.pick("再入社", "Coming back"),
            OpenTo::Partnership => self.pick("協業", "A partnership"),
        }
    }

    /// What is offered.
    pub const fn offer_of(self, offer: Offer) -> &'static str {
        match offer {
            Offer::Return => self.pick("再入社", "Return"),
            Offer::Employment => self.pick("入社", "Employment"),
            Offer::SideWork => self.pick("副業", "Side work"),
            Offer::Partnership => self.pick("協業", "Partnership"),
            Offer::Advisory => self.pick("相談役", "Advisory"),
            Offer::Referral => self.pick("紹介のお願い", "Referral"),
        }
    }

    /// The form of a contract.
    pub const fn contract(self, employment_type: EmploymentType) -> &'static str {
        match employment_type {
            EmploymentType::FullTime => self.pick("正社員・常勤", "Full time"),
            EmploymentType::PartTime => self.pick("短時間・非常勤", "Part time"),
            EmploymentType::Contract => self.pick("有期契約", "Fixed-term contract"),
            EmploymentType::Temporary => self.pick("短期", "Temporary"),
            EmploymentType::Project => self.pick("業務委託", "By project"),
            EmploymentType::Volunteer => self.pick("無償", "Unpaid"),
        }
    }

    /// What a pay is for.
    pub const fn per(self, period: PayPeriod) -> &'static str {
        match period {
            PayPeriod::Year => self.pick("年", "a year"),
            PayPeriod::Month => self.pick("月", "a month"),
            PayPeriod::Day => self.pick("日", "a day"),
            PayPeriod::Hour => self.pick("時間", "an hour"),
            PayPeriod::Project => self.pick("一件", "a project"),
        }
    }
}
