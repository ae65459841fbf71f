//! The words for the values of the domain.

use super::Text;
use crate::domain::{
    Attendance, Audience, Connection, EmploymentType, EventStatus, MenuSection, Offer, OpenTo,
    Outcome, PayPeriod, ProgrammePartKind, RemoteKind, StoryKind, TimelineKind,
};

impl Text {
    /// A section of the site.
    pub const fn section(self, section: MenuSection) -> &'static str {
        match section {
            MenuSection::Events => self.events(),
            MenuSection::Stories => self.stories(),
            MenuSection::Jobs => self.jobs(),
            MenuSection::People => self.people(),
            MenuSection::Topics => self.topics(),
            MenuSection::Activity => self.activity(),
        }
    }

    /// Whether a position can be done from elsewhere, in a word.
    pub const fn remote_kind(self, kind: RemoteKind) -> &'static str {
        match kind {
            RemoteKind::Full => self.pick("フルリモート", "Fully remote"),
            RemoteKind::Hybrid => self.pick("ハイブリッド", "Hybrid"),
            RemoteKind::No => self.pick("出社", "On site"),
        }
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
            EventStatus::Cancelled => Some(
                self.pick("このイベントは中止になりました。", "This event has been cancelled."),
            ),
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
