//! The questions of each form.

use super::ask::{Ask, Goes, Input};
use crate::content::Said;
use crate::content::event::{EventFields, RegistrationFields, VenueFields};
use crate::content::scaffold::Kind;
use crate::content::story::{AuthorFields, StoryFields};
use crate::domain::{Attendance, Audience, Locale, StoryKind};

/// The question for the name in the address.
pub(super) const NAME: &str = "file-name";
/// The question for who is named.
pub(super) const NAMED: &str = "named";

/// The questions of a form, in their order. Long texts come last: a heading in one of them can't be
/// taken for one of the form.
pub(super) fn asks(kind: Kind) -> Vec<Ask> {
    match kind {
        Kind::Story => story(),
        _ => event(),
    }
}

const JA: Locale = Locale::Ja;
const EN: Locale = Locale::En;

fn event() -> Vec<Ask> {
    use EventFields as F;
    use Input::Line;
    use RegistrationFields as R;
    use VenueFields as V;
    let attendance = Input::One(Attendance::MEANINGS.iter().collect());
    let audience = Input::Some(Audience::MEANINGS.iter().collect());
    let place = ["会場の名前", "Name of the place"];
    let address = ["会場の住所", "Address of the place"];
    let register = ["申し込み先", "Where to register"];
    let form = Line("https://forms.example.com/tea");
    let mut asks = vec![sure()];
    asks.extend(titles(F::title, F::summary));
    asks.extend([
        Ask::field(F::start, JA, ["始まり", "Begins"], Line("2027-04-17 14:00")).needed(),
        Ask::field(F::end, JA, ["終わり", "Ends"], Line("2027-04-17 17:00")).needed(),
        Ask::field(F::attendance, JA, ["参加のしかた", "How to take part"], attendance).needed(),
        Ask::inside(F::venue, V::name, place, Line("河岸の二階")),
        Ask::inside(F::venue, V::address, address, Line("東京都中央区")),
        Ask::field(F::audience, JA, ["だれに向けて", "For whom"], audience).needed(),
        Ask::field(F::fee, JA, ["参加費", "Fee"], Line("無料")),
        Ask::inside(F::registration, R::url, register, form),
        name(),
    ]);
    asks.extend(bodies());
    asks
}

fn story() -> Vec<Ask> {
    use Input::Line;
    use StoryFields as F;
    // What somebody made together with the company is told with more than a form asks.
    let kinds = StoryKind::MEANINGS.iter();
    let kinds = kinds.filter(|it| it.word != StoryKind::Collaboration.word()).collect();
    let who = ["名前の出る人、写る人", "Who is named or shown"];
    let agreed = ["全員が同意した日", "The day by which all of them had agreed"];
    let mut asks = vec![
        sure(),
        Ask::new(NAMED, who, Goes::Nowhere, Line("林 みお、榊 はるか")).about(
            "全員です。自分だけのときは自分を。だれも出ないときは空けておきます。",
            "Everybody, you too. Leave it empty if nobody is.",
        ),
        Ask::field(F::consent, JA, agreed, Line("2027-03-01")),
    ];
    let day = ["出したい日", "The day to publish it"];
    let author = ["書いた人", "Who wrote it"];
    asks.extend(titles(F::title, F::summary));
    asks.extend([
        Ask::field(F::kind, JA, ["種類", "Kind"], Input::One(kinds)).needed(),
        Ask::field(F::date, JA, day, Line("2027-04-01")).needed(),
        Ask::inside(F::authors, AuthorFields::name, author, Line("林 みお")).needed(),
        name(),
    ]);
    asks.extend(bodies());
    asks
}

/// What must be so before anything is public.
fn sure() -> Ask {
    let sentences = vec![
        Said::new(
            "これは、だれでも読める場所に出す必要があります。メールや、ログインの要る場所では足りません",
            "This must be public at all: a mail, or a page behind a login, would not do",
        ),
        Said::new(
            "社内の数字、顧客の名前、会議の入室用アドレス、個人の連絡先はありません",
            "It holds no internal figures, no customers' names, no way into a meeting and nobody's own address or number",
        ),
        Said::new(
            "名前の出る人、写る人の全員が、この文面に同意しました",
            "Everybody named or shown has agreed to these words",
        ),
        Said::new(
            "この投稿もだれでも読めます。消しても変更の履歴に残ることを、わかっています",
            "I know that this issue can be read too, and that the history keeps what is removed",
        ),
    ];
    let label = ["書く前に", "Before you write"];
    Ask::new("sure", label, Goes::Nowhere, Input::All(sentences)).needed()
}

/// What is said of English, which may come later.
const LATER: [&str; 2] = ["まだなら空けておきます。", "Leave it empty if it isn't there yet."];

fn titles(title: &'static str, summary: &'static str) -> [Ask; 4] {
    use Input::Line;
    let [ja, en] = LATER;
    let title_en = ["英語の題名", "Title in English"];
    let summary_en = ["英語の紹介", "Summary in English"];
    let what = Line("世代も仕事も違う八人が、一つの卓を囲みます。");
    [
        Ask::field(title, JA, ["題名", "Title in Japanese"], Line("ななめの茶会 春の回")).needed(),
        Ask::field(title, EN, title_en, Line("Diagonal Tea in spring")).about(ja, en),
        Ask::field(summary, JA, ["紹介", "Summary in Japanese"], what).needed(),
        Ask::field(summary, EN, summary_en, Line("Eight people around one table.")).about(ja, en),
    ]
}

fn name() -> Ask {
    let label = ["アドレスにする名前", "Name in the address"];
    Ask::new(NAME, label, Goes::Nowhere, Input::Line("spring-tea-2027")).about(
        "小文字の a–z、数字、ハイフン。空けておけば、英語の題名から付けます。",
        "Small letters, digits and hyphens. Empty: it is taken from the English title.",
    )
}

fn bodies() -> [Ask; 2] {
    let [ja, en] = LATER;
    let text = |label, locale: Locale| {
        Ask::new(&format!("text-{}", locale.tag()), label, Goes::Body(locale), Input::Text)
    };
    [
        text(["本文", "Text in Japanese"], JA).needed().about(
            "見出しは「##」から。画像は事務局に送ってください。",
            "Headings begin with ##. Send pictures to the office.",
        ),
        text(["英語の本文", "Text in English"], EN).about(ja, en),
    ]
}
