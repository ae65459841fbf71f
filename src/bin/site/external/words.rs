//! What is said of the links to the web beside the diagnostics.

use naname::domain::Locale;

use super::answer::Why;

/// How many addresses were looked at, and what was found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub there: usize,
    pub moved: usize,
    pub gone: usize,
    pub untold: usize,
    /// How many of all were known from a former run.
    pub known: usize,
}

/// While the web is asked.
pub(super) fn progress(done: usize, all: usize, locale: Locale) -> String {
    match locale {
        Locale::Ja => format!("ウェブのリンクを確かめています：{done}／{all}"),
        Locale::En => format!("Asking the web about links: {done} of {all}"),
    }
}

/// All in a line.
pub(super) fn summary(counts: Counts, locale: Locale) -> String {
    let Counts { there, moved, gone, untold, known } = counts;
    let all = there + moved + gone + untold;
    match locale {
        Locale::Ja => format!(
            "ウェブのリンク {all} 件：ある {there}、移った {moved}、ない {gone}、確かめられない {untold}（{known} 件は前に確かめたまま）"
        ),
        Locale::En => format!(
            "{all} addresses on the web: {there} there, {moved} moved, {gone} gone, {untold} that \
             could not be told ({known} known from before)"
        ),
    }
}

/// An address of which nothing could be told, with a place at which it stands.
pub(super) fn untold(url: &str, why: &Why, place: &str, locale: Locale) -> String {
    let why = match (why, locale) {
        (Why::Status(status), Locale::Ja) => format!("応答は {status}"),
        (Why::Status(status), Locale::En) => format!("the answer is {status}"),
        (Why::Late, Locale::Ja) => "時間内に答えがない".to_owned(),
        (Why::Late, Locale::En) => "no answer in time".to_owned(),
        (Why::Circles, Locale::Ja) => "ほかのアドレスへの案内が終わらない".to_owned(),
        (Why::Circles, Locale::En) => "it leads on and on to other addresses".to_owned(),
        (Why::Elsewhere, Locale::Ja) => "ウェブの外へ案内する".to_owned(),
        (Why::Elsewhere, Locale::En) => "it leads away from the web".to_owned(),
        (Why::Offline, Locale::Ja) => {
            "どのサイトにもつながらない。ネットワークを確かめる".to_owned()
        }
        (Why::Offline, Locale::En) => "no site can be reached; is there a network?".to_owned(),
        (Why::Failed(why), _) => why.clone(),
    };
    match locale {
        Locale::Ja => format!("  確かめられない：{url}（{why}）{place}"),
        Locale::En => format!("  could not be told: {url} ({why}), {place}"),
    }
}

/// There are faults, so what links lead where is not known.
pub(crate) fn not_asked(locale: Locale) -> &'static str {
    match locale {
        Locale::Ja => "間違いがあるので、ウェブのリンクは確かめていません。先に直してください",
        Locale::En => "The web was not asked about links: mend the errors first",
    }
}
