//! The words of the interface, in Japanese and English: the one place for them.

mod calendar;
mod facts;
mod words;

use crate::domain::Locale;
use crate::route::Route;

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

impl Text {
    /// The name of a page that every site has (one of [`Route::FIXED`]); none of another one.
    pub const fn fixed(self, route: &Route) -> Option<&'static str> {
        Some(match route {
            Route::Home => self.home(),
            Route::Events => self.events(),
            Route::Stories => self.stories(),
            Route::Jobs => self.jobs(),
            Route::ForYou => self.for_you(),
            Route::People => self.people(),
            Route::Topics => self.topics(),
            Route::AllSeries => self.series(),
            Route::Activity => self.activity(),
            Route::Contribute => self.contribute(),
            Route::Search => self.search(),
            _ => return None,
        })
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

// They use the macro, so they come after it.
mod composer;
mod contribute;
mod lists;
mod search;
mod story;

phrases! {
    // The shell.
    skip_to_content: "本文へ移動", "Skip to content";
    menu: "メニュー", "Menu";
    main_menu: "主なページ", "Main";
    other_language: "English", "日本語";
    home: "ホーム", "Home";
    site_footer: "サイトの案内", "About this site";
    only_in_other_language: "このページは日本語だけで公開しています。", "This page has not been translated yet. It is shown in Japanese.";
    load_failed_title: "ページを読み込めませんでした", "This page could not be loaded";
    load_failed_text: "通信が途切れたようです。もう一度試すか、リンクから直接開いてください。", "The connection seems to have been lost. Try again, or open the page directly.";
    retry: "もう一度試す", "Try again";
    open_directly: "直接開く", "Open the page directly";
    contact: "お問い合わせ", "Contact";
    repository: "このサイトの原稿", "Source of this site";

    // Feeds, and the drawings that stand beside links elsewhere.
    feeds: "フィード", "Feeds";
    return_jobs: "再入社の募集", "Positions to come back to";
    remote_jobs: "フルリモートの募集", "Fully remote positions";
    drawing_of_site: "斜めの線で結ばれた二つの点", "Two dots joined by a slanting line";
    drawing_of_event: "暦の一日から、斜めの線がのびている", "A slanting line rises from a day in a calendar";
    drawing_of_story: "文章の行のあいだを、斜めの線が渡っている", "A slanting line crosses the lines of a text";
    drawing_of_job: "開いた扉へ、斜めの線が続いている", "A slanting line leads to an open door";
    drawing_of_person: "二人の人を、斜めの線が結んでいる", "Two people joined by a slanting line";

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
    no_people: "まだ誰も載っていません。", "Nobody is shown here yet.";
    no_topics: "話題はまだありません。", "There are no topics yet.";
    nothing_counted: "数えるものはまだありません。", "There is nothing to count yet.";
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
    online_link: "オンライン", "Online";
    for_whom: "対象", "For";
    connection: "つながり", "Connection";
    fee: "参加費", "Fee";
    capacity: "定員", "Places";
    other_in_series: "同じシリーズのイベント", "Also in this series";
    register: "申し込む", "Register";
    registration_closed: "申し込みは締め切りました", "Registration has closed";
    full: "満席", "Full";
    registration_full: "満席になりました。申し込みは受け付けていません", "Every place is taken; registration is closed";
    programme: "プログラム", "Programme";
    speakers: "話す人", "Speakers";
    event_is_past: "このイベントは終了しました。", "This event has taken place.";
    read_report: "報告を読む", "Read the report";
    report_of: "このイベントの報告です", "A report on this event";
    all_day: "終日", "all day";
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
    similar_jobs: "ほかの募集", "Similar positions";
    employment_type: "契約", "Contract";
    salary: "報酬", "Pay";
    salary_not_told: "応相談", "To be agreed";
    skills: "求めること", "What is asked";
    posted: "掲載日", "Posted";
    closes: "締め切り", "Closes";
    apply: "応募する・問い合わせる", "Apply or ask";
    job_is_closed: "この募集は終了しました。", "This position has closed.";
    see_open_jobs: "募集中のものを見る", "See open positions";

    // People.
    people_lead: "ここに載っているのは、載ることに同意した人たちです。", "The people shown here have agreed to be shown.";
    timeline: "これまで", "So far";
    open_to: "歓迎する相談", "Ask me about";
    specialities: "得意なこと", "Knows well";
    industry: "業種", "Industry";
    region: "地域", "Region";
    links: "リンク", "Links";
    in_stories: "登場するストーリー", "Stories";
    in_events: "登壇", "Talks";
    agreed_on: "掲載に同意した日", "Agreed to be shown on";

    // Topics and activity.
    topics_lead: "イベントもストーリーも人も、話題からたどれます。", "Events, stories and people, by what they are about.";
    nothing_on_topic: "この話題の記事はまだありません。", "There is nothing on this topic yet.";
    activity_lead: "事務局が自分たちで動かせることだけを、四半期ごとに数えています。", "What the alumni office itself can influence, counted by quarter.";
    not_measured_title: "測っていないこと", "What is deliberately not measured";
    not_measured: "商談の数や再入社の人数は、ここに並べません。誰にも動かせない数を目標にすると、関わり方が窮屈になるからです。このサイトを訪れた人の計測もしていません。", "Deals and returns do not stand here: a number that nobody controls, once it is a target, cramps everyone who has to meet it. Nor do we track who visits this site.";
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
    colon: "：", ": ";
    full_stop: "。", ". ";
    range: "〜", " to ";
}
