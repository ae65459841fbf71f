//! What a form asks.

use super::fault;
use crate::content::Said;
use crate::content::event::EventFields;
use crate::content::scaffold::Kind;
use crate::content::story::StoryFields;
use crate::domain::{Attendance, Audience, Locale, StoryKind, Word};

/// What the answers are called on which others depend.
pub(super) const NAME: &str = "name";
pub(super) const NAMED: &str = "named";
pub(super) const CONSENT: &str = "consent";
pub(super) const TITLE_EN: &str = "title-en";

/// A question.
#[derive(Clone, Debug)]
pub(super) struct Ask {
    /// Its name in the form.
    pub id: &'static str,
    /// Its heading, in the form and in the issue that is written with it.
    pub label: Said,
    /// What is said below the heading, where the field it fills doesn't say it.
    pub about: Option<Said>,
    /// How it is answered.
    pub input: Input,
    /// Whether there must be an answer.
    pub is_required: bool,
    /// Where the answer goes.
    pub goes: Goes,
}

/// How a question is answered.
#[derive(Clone, Debug)]
pub(super) enum Input {
    /// In a line, for example this.
    Line(&'static str),
    /// In a text of many lines.
    Text,
    /// With one of these words.
    One(Vec<&'static Word>),
    /// With some of these words.
    Some(Vec<&'static Word>),
    /// By agreeing to all of these sentences.
    All(Vec<Said>),
}

/// Where an answer goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Goes {
    /// Into a field of the file in this language: `venue.name` is the name in the group `venue`.
    Field(&'static str, Locale),
    /// Below the front matter of the file in this language.
    Body(Locale),
    /// Nowhere: it stays in the issue.
    Nowhere,
}

impl Ask {
    /// The heading in both languages.
    pub(super) fn heading(&self) -> String {
        both(&self.label)
    }

    /// The answer in a section of the issue.
    pub(super) fn answer(&self, section: &str) -> Result<Option<String>, Said> {
        let given = match section {
            "" | "_No response_" => None,
            given => Some(given),
        };
        let answer = match (&self.input, given) {
            (Input::All(sentences), given) => {
                let ticked = ticked(given.unwrap_or_default());
                let missing = sentences.iter().find(|it| !ticked.contains(&both(it).as_str()));
                return missing.map_or(Ok(None), |it| Err(fault::not_agreed(it)));
            }
            (_, None) | (Input::One(_), Some("None")) => None,
            (Input::Some(words), Some(given)) => {
                let words = ticked(given).into_iter().map(|option| self.word(words, option));
                let words = words.collect::<Result<Vec<_>, _>>()?.join(", ");
                Some(words).filter(|words| !words.is_empty())
            }
            (Input::One(words), Some(given)) => Some(self.word(words, given)?.to_owned()),
            (Input::Line(_) | Input::Text, Some(given)) => Some(given.to_owned()),
        };
        match answer {
            None if self.is_required => Err(fault::unanswered(&self.label)),
            answer => Ok(answer),
        }
    }

    fn word(&self, words: &[&'static Word], found: &str) -> Result<&'static str, Said> {
        let found_word = words.iter().find(|word| option(word) == found);
        found_word.map(|word| word.word).ok_or_else(|| fault::unknown_choice(&self.label, found))
    }
}

/// A text in both languages, as it stands in a form.
pub(super) fn both(said: &Said) -> String {
    format!("{} / {}", said.ja, said.en)
}

/// A word as it can be chosen in a form.
pub(super) fn option(word: &Word) -> String {
    let (ja, en) = (word.meaning.get(Locale::Ja), word.meaning.get(Locale::En));
    format!("{}: {ja} / {}", word.word, en.trim_end_matches('.'))
}

/// The boxes that are ticked.
fn ticked(section: &str) -> Vec<&str> {
    let boxes = section.lines().filter_map(|line| {
        let line = line.trim();
        line.strip_prefix("- [X] ").or_else(|| line.strip_prefix("- [x] "))
    });
    boxes.map(str::trim).collect()
}

/// The questions of a form, in their order. Long texts come last: a heading in one of them can't be
/// taken for one of the form.
pub(super) fn asks(kind: Kind) -> Vec<Ask> {
    match kind {
        Kind::Story => story(),
        _ => event(),
    }
}

fn ask(id: &'static str, label: (&'static str, &'static str), goes: Goes, input: Input) -> Ask {
    Ask { id, label: Said::new(label.0, label.1), about: None, input, is_required: false, goes }
}

impl Ask {
    fn needed(self) -> Ask {
        Ask { is_required: true, ..self }
    }

    fn about(self, ja: &'static str, en: &'static str) -> Ask {
        Ask { about: Some(Said::new(ja, en)), ..self }
    }
}

const JA: Locale = Locale::Ja;
const EN: Locale = Locale::En;

fn event() -> Vec<Ask> {
    use EventFields as F;
    use Goes::Field;
    use Input::Line;
    let attendance = Input::One(Attendance::MEANINGS.iter().collect());
    let audience = Input::Some(Audience::MEANINGS.iter().collect());
    let mut asks = vec![sure()];
    asks.extend(titles(F::title, F::summary));
    asks.extend([
        ask("start", ("始まり", "Begins"), Field(F::start, JA), Line("2027-04-17 14:00")).needed(),
        ask("end", ("終わり", "Ends"), Field(F::end, JA), Line("2027-04-17 17:00")).needed(),
        ask(
            "attendance",
            ("参加のしかた", "How to take part"),
            Field(F::attendance, JA),
            attendance,
        )
        .needed(),
        ask(
            "venue",
            ("会場の名前", "Name of the place"),
            Field("venue.name", JA),
            Line("河岸の二階"),
        ),
        ask(
            "address",
            ("会場の住所", "Address of the place"),
            Field("venue.address", JA),
            Line("東京都中央区"),
        ),
        ask("audience", ("だれに向けて", "For whom"), Field(F::audience, JA), audience).needed(),
        ask("fee", ("参加費", "Fee"), Field(F::fee, JA), Line("無料")),
        ask(
            "registration",
            ("申し込み先", "Where to register"),
            Field("registration.url", JA),
            Line("https://forms.example.com/tea"),
        ),
        name(),
    ]);
    asks.extend(bodies());
    asks
}

fn story() -> Vec<Ask> {
    use Goes::{Field, Nowhere};
    use Input::Line;
    use StoryFields as F;
    // What somebody made together with the company is told with more than a form asks.
    let kinds = StoryKind::MEANINGS.iter();
    let kinds = kinds.filter(|it| it.word != StoryKind::Collaboration.word()).collect();
    let mut asks = vec![
        sure(),
        ask(
            NAMED,
            ("名前の出る人、写る人", "Who is named or shown"),
            Nowhere,
            Line("林 みお、榊 はるか"),
        )
        .about(
            "全員です。自分だけのときは自分を。だれも出ないときは空けておきます。",
            "Everybody, you too. Leave it empty if nobody is.",
        ),
        ask(
            CONSENT,
            ("全員が同意した日", "The day by which all of them had agreed"),
            Field(F::consent, JA),
            Line("2027-03-01"),
        ),
    ];
    asks.extend(titles(F::title, F::summary));
    asks.extend([
        ask("kind", ("種類", "Kind"), Field(F::kind, JA), Input::One(kinds)).needed(),
        ask(
            "date",
            ("出したい日", "The day to publish it"),
            Field(F::date, JA),
            Line("2027-04-01"),
        )
        .needed(),
        ask("author", ("書いた人", "Who wrote it"), Field("authors.name", JA), Line("林 みお"))
            .needed(),
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
    let label = ("書く前に", "Before you write");
    ask("sure", label, Goes::Nowhere, Input::All(sentences)).needed()
}

fn titles(title: &'static str, summary: &'static str) -> [Ask; 4] {
    use Goes::Field;
    use Input::Line;
    [
        ask("title", ("題名", "Title in Japanese"), Field(title, JA), Line("ななめの茶会 春の回"))
            .needed(),
        ask(
            TITLE_EN,
            ("英語の題名", "Title in English"),
            Field(title, EN),
            Line("Diagonal Tea in spring"),
        )
        .about("まだなら空けておきます。", "Leave it empty if it isn't there yet."),
        ask(
            "summary",
            ("紹介", "Summary in Japanese"),
            Field(summary, JA),
            Line("世代も仕事も違う八人が、一つの卓を囲みます。"),
        )
        .needed(),
        ask(
            "summary-en",
            ("英語の紹介", "Summary in English"),
            Field(summary, EN),
            Line("Eight people around one table."),
        )
        .about("まだなら空けておきます。", "Leave it empty if it isn't there yet."),
    ]
}

fn name() -> Ask {
    ask(
        NAME,
        ("アドレスにする名前", "Name in the address"),
        Goes::Nowhere,
        Input::Line("spring-tea-2027"),
    )
    .about(
        "小文字の a–z、数字、ハイフン。空けておけば、英語の題名から付けます。",
        "Small letters, digits and hyphens. Empty: it is taken from the English title.",
    )
}

fn bodies() -> [Ask; 2] {
    [
        ask("body", ("本文", "Text in Japanese"), Goes::Body(JA), Input::Text).needed().about(
            "見出しは「##」から。画像は事務局に送ってください。",
            "Headings begin with ##. Send pictures to the office.",
        ),
        ask("body-en", ("英語の本文", "Text in English"), Goes::Body(EN), Input::Text)
            .about("まだなら空けておきます。", "Leave it empty if it isn't there yet."),
    ]
}
