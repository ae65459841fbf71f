//! What is wrong with a proposal, told to whoever filled in the form.

use crate::content::Said;
use crate::domain::Slug;

pub(in crate::content) fn not_the_form(label: &Said) -> Said {
    let (ja, en) = (&label.ja, &label.en);
    said!(
        "見出し「### {ja} / {en}」がありません。フォームで書き直すか、消した見出しを戻してください",
        "the heading `### {ja} / {en}` isn't there; write it with the form again, or put back the heading"
    )
}

pub(in crate::content) fn unanswered(label: &Said) -> Said {
    let (ja, en) = (&label.ja, &label.en);
    said!("「{ja}」に答えがありません", "`{en}` has no answer")
}

pub(in crate::content) fn not_agreed(sentence: &Said) -> Said {
    let (ja, en) = (&sentence.ja, &sentence.en);
    said!(
        "印がありません：「{ja}」。そうであると確かめてから、[ ] を [x] にしてください",
        "this is not ticked: `{en}`. Make sure that it is so, then change [ ] to [x]"
    )
}

pub(in crate::content) fn unknown_choice(label: &Said, found: &str) -> Said {
    let (ja, en) = (&label.ja, &label.en);
    said!(
        "「{ja}」の答え「{found}」は、フォームの選択肢にありません",
        "`{en}` is answered with `{found}`, which the form doesn't offer"
    )
}

pub(in crate::content) fn not_a_name(found: &str, near: Option<&Slug>) -> Said {
    let rule = said!(
        "`{found}` は名前に使えません。小文字の a–z、数字と、そのあいだのハイフンだけです",
        "`{found}` can't be a name: small letters a to z, digits and single hyphens between them"
    );
    match near {
        Some(near) => {
            let (ja, en) = (rule.ja, rule.en);
            said!("{ja}。`{near}` ではどうですか", "{en}. Did you mean `{near}`?")
        }
        None => rule,
    }
}

pub(in crate::content) fn consent_missing() -> Said {
    Said::new(
        "名前の出る人がいるのに、全員が同意した日がありません。一人でもまだなら、出せません",
        "somebody is named, but the day by which all had agreed isn't there; as long as one hasn't, it can't be published",
    )
}
