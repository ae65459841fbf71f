//! About stories: who is in them, and from where they are.

use super::Fault;
use crate::content::code;

pub(in crate::content) fn consent_missing() -> Fault {
    Fault::new(
        code::CONSENT_MISSING,
        said!(
            "人の名前が出ていますが、同意の日がありません",
            "The story names people, but not the day on which they agreed"
        ),
    )
    .help(said!(
        "名前の出る全員に確かめ、最後の一人が同意した日を `consent:` に書いてください。",
        "Ask everybody who is named, then add `consent:` with the day on which the last one agreed."
    ))
}

pub(in crate::content) fn not_a_collaboration(field: &str) -> Fault {
    Fault::new(
        code::NOT_A_COLLABORATION,
        said!(
            "`{field}` は、協業（`kind: collaboration`）のストーリーだけに書きます",
            "Only a story of `kind: collaboration` has the field `{field}`"
        ),
    )
    .help(said!(
        "`kind: collaboration` と書くか、`{field}` を消してください。",
        "Write `kind: collaboration`, or remove `{field}`."
    ))
}

pub(in crate::content) fn collaboration_incomplete(field: &str) -> Fault {
    Fault::new(
        code::MISSING_FIELD,
        said!(
            "項目 `{field}` がありません。協業のストーリーには要ります",
            "The field `{field}` is missing; a story of a collaboration needs it"
        ),
    )
    .help(said!("`{field}` の行を足してください。", "Add a line for `{field}`."))
}

pub(in crate::content) fn too_few_parties() -> Fault {
    Fault::new(
        code::TOO_FEW_PARTIES,
        said!("協業の当事者は、二者以上です", "A collaboration has two parties or more"),
    )
    .help(said!(
        "全員を挙げてください：`parties: [みなと商会, 合同会社はこにわ]`。",
        "Name all of them: `parties: [みなと商会, 合同会社はこにわ]`."
    ))
}

pub(in crate::content) fn source_incomplete(present: &str, missing: &str) -> Fault {
    Fault::new(
        code::SOURCE_INCOMPLETE,
        said!(
            "`{present}` があるのに、`{missing}` がありません",
            "`{present}` stands without `{missing}`"
        ),
    )
    .help(said!(
        "`{missing}` を足すか、`{present}` を消してください。",
        "Add `{missing}`, or remove `{present}`."
    ))
}
