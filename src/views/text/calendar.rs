//! Words in calendars, and words about them.

use super::Text;
use crate::domain::{Event, EventStatus, Locale};

impl Text {
    /// The name of a calendar: of all events of a site, or of one of its series.
    pub fn calendar_name(self, site: &str, series: Option<&str>) -> String {
        match (self.0, series) {
            (Locale::Ja, Some(series)) => format!("{series}｜{site}"),
            (Locale::En, Some(series)) => format!("{series} – {site}"),
            (Locale::Ja, None) => format!("{site}のイベント"),
            (Locale::En, None) => format!("{site}: events"),
        }
    }

    /// The name of what a calendar holds of a year.
    pub fn calendar_of_year(self, name: &str, year: i16) -> String {
        match self.0 {
            Locale::Ja => format!("{name}（{year}年）"),
            Locale::En => format!("{name}, {year}"),
        }
    }

    /// What stands before the years of which there are calendars.
    pub const fn calendars_of_years(self) -> &'static str {
        self.pick(
            "届くのは、この一年とこれからの分です。年ごとのファイル：",
            "You get the last year, and all that is to come. Files for each year:",
        )
    }

    /// An event's title where its status would not be seen: many calendars show nothing else.
    pub fn calendar_title(self, event: &Event) -> String {
        let said = match event.status {
            EventStatus::Scheduled | EventStatus::Rescheduled => None,
            status => self.status(status),
        };
        match (self.0, said) {
            (_, None) => event.title.clone(),
            (Locale::Ja, Some(said)) => format!("【{said}】{}", event.title),
            (Locale::En, Some(said)) => format!("{said}: {}", event.title),
        }
    }

    /// What a calendar tells of an event, a line for each thing; `page` is the address of its page.
    pub fn calendar_details(self, event: &Event, page: &str) -> String {
        let online = event.online.as_ref().map(|url| match self.0 {
            Locale::Ja => format!("オンライン：{url}"),
            Locale::En => format!("Online: {url}"),
        });
        let status = self.status_sentence(event.status).map(str::to_owned);
        let lines = [status, Some(event.summary.clone()), online, Some(page.to_owned())];
        lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
    }

    /// A place as one line: its name and its address.
    pub fn calendar_place(self, name: &str, address: Option<&str>) -> String {
        match (self.0, address) {
            (_, None) => name.to_owned(),
            (Locale::Ja, Some(address)) => format!("{name}（{address}）"),
            (Locale::En, Some(address)) => format!("{name}, {address}"),
        }
    }

    /// “Add to calendar”
    pub const fn add_to_calendar(self) -> &'static str {
        self.pick("カレンダーに入れる", "Add to calendar")
    }

    /// What opens in the reader's own calendar program.
    pub const fn calendar_file(self) -> &'static str {
        self.pick("カレンダー用ファイル（.ics）", "Calendar file (.ics)")
    }

    /// “Google Calendar”
    pub const fn google_calendar(self) -> &'static str {
        self.pick("Google カレンダー", "Google Calendar")
    }

    /// “Outlook on the web”
    pub const fn outlook(self) -> &'static str {
        self.pick("Outlook（ウェブ）", "Outlook on the web")
    }

    /// The heading of what tells how to subscribe to a calendar.
    pub fn subscribe_to(self, title: &str) -> String {
        match self.0 {
            Locale::Ja => format!("「{title}」をカレンダーで受け取る"),
            Locale::En => format!("Follow “{title}” in your calendar"),
        }
    }

    /// “Subscribe”
    pub const fn subscribe(self) -> &'static str {
        self.pick("カレンダーに登録する", "Subscribe")
    }

    /// How to subscribe.
    pub const fn how_to_subscribe(self) -> &'static str {
        self.pick(
            "一度登録すると、新しい回も日程の変更も、手元のカレンダーに届きます。ボタンで開かないときは、下のアドレスをコピーして、カレンダーの「URLで追加」（照会・購読）に貼り付けてください。",
            "Subscribe once, and new dates and changes reach your own calendar. If the button opens nothing, copy the address below and paste it where your calendar adds one “from URL”.",
        )
    }

    /// “Address of the calendar”
    pub const fn calendar_address(self) -> &'static str {
        self.pick("カレンダーのアドレス", "Address of the calendar")
    }
}
