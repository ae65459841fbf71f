//! What can be chosen on each list: the boards, made of the site.

mod choices;
mod form;
mod table;

mod events;
mod jobs;
mod months;
mod people;
mod stories;

use crate::views::still::piece::{IntoPiece, Piece};
use leptos::prelude::*;

pub(super) use events::{events, soonest_first};
pub(super) use jobs::{jobs, matching};
pub(super) use people::people;
pub(super) use stories::stories;
pub(super) use table::table;

use super::pagination::Leaf;
use crate::domain::Instant;
use crate::route::{Address, File, Route};
use crate::views::Source;
use crate::views::live::{Board, PRINTED};
use crate::views::text::Text;
use table::lines;

/// A board inside still markup: its view as the build sees it, and its data.
pub(super) fn live(source: Source<'_>, part: Board) -> impl IntoView + use<> {
    let rest = part.away.is_some().then(|| rest(source.text()));
    // What could end the script element early is escaped; nothing else is read as markup there.
    let data = lines(&part).join("\n").replace('&', "&amp;").replace('<', "&lt;");
    let view = part.view(source.locale());
    view! {
        <div class="live" data-live>
            {view}
        </div>
        <script type="text/plain" data-lines>{data}</script>
        {rest}
    }
}

/// What is said of the rows that the page doesn't have, each at its time.
fn rest(text: Text) -> impl IntoView {
    view! {
        <div class="rest meta" role="status">
            <p data-on="coming" hidden>{text.rows_coming()}</p>
            <p data-on="failed" hidden>
                {text.rows_failed()}
                " "
                <button class="filters__clear" type="button" data-to-words>{text.retry()}</button>
            </p>
            <p data-on="part" hidden>
                {text.rows_in_view()}
                " "
                <button class="filters__clear" type="button" data-to-words>{text.to_words()}</button>
            </p>
        </div>
        <p class="print-only" data-on="part" hidden>{text.printed(PRINTED)}</p>
    }
}

/// The board of a list, on one of its pages. The rows of a long one lie beside its first page, whose
/// board therefore has none; its other pages lead to that.
pub(super) fn live_on(source: Source<'_>, leaf: &Leaf, part: impl FnOnce() -> Board) -> Piece {
    if leaf.is_only() {
        live(source, part()).into_piece()
    } else if leaf.is_first() {
        live(source, away(source, part(), leaf.first())).into_piece()
    } else {
        view! {
            <p class="lead__more">
                <a href=source.links.to(leaf.first())>{source.text().filter_whole_list()}</a>
            </p>
        }
        .into_piece()
    }
}

/// A board whose rows lie beside the first page of a list.
pub(super) fn away(source: Source<'_>, board: Board, list: Route) -> Board {
    let rows = File::Rows(Address::new(source.locale(), list));
    board.away(source.links.to_file(&rows), source.at)
}

/// A list of a board: the rows in it at the build's instant. Each item is told which row it is and
/// what else can be searched for in it.
pub(super) fn list<V: IntoView + 'static>(
    class: &'static str,
    rows: Vec<(usize, String, V)>,
    none: &'static str,
) -> impl IntoView {
    list_of(class, until_ever(rows), none, None, false)
}

/// A list like [`list`] on one of the pages of a longer one, whose rows may stand in it until an
/// instant only: the clock hides them then, whether all rows are there or not. If rows that would
/// stand in it are on another page, `is_elsewhere`, the list is told: the client then shows it with
/// a row alone.
pub(super) fn list_of_page<V: IntoView + 'static>(
    class: &'static str,
    rows: Vec<(usize, String, Option<Instant>, V)>,
    none: &'static str,
    is_elsewhere: bool,
) -> impl IntoView {
    list_of(class, rows, none, None, is_elsewhere)
}

/// A list like [`list`], of which no row is shown before the reader has chosen something. Each row
/// then says why it is shown, after the words `why`.
pub(super) fn list_with_reasons<V: IntoView + 'static>(
    class: &'static str,
    rows: Vec<(usize, String, V)>,
    none: &'static str,
    why: &'static str,
) -> impl IntoView {
    list_of(class, until_ever(rows), none, Some(why), false)
}

fn until_ever<V>(rows: Vec<(usize, String, V)>) -> Vec<(usize, String, Option<Instant>, V)> {
    rows.into_iter().map(|(row, words, view)| (row, words, None, view)).collect()
}

fn list_of<V: IntoView + 'static>(
    class: &'static str,
    rows: Vec<(usize, String, Option<Instant>, V)>,
    none: &'static str,
    why: Option<&'static str>,
    is_elsewhere: bool,
) -> impl IntoView {
    let any = (!rows.is_empty() && why.is_none()) || is_elsewhere;
    let rows: Vec<_> = rows
        .into_iter()
        .map(|(row, words, until, view)| {
            view! {
                <li
                    data-row=row.to_string()
                    data-until=until.map(|until| until.0.to_string())
                    hidden=why.is_some()
                    data-words=(!words.is_empty()).then_some(words)>
                    {view}
                </li>
            }
        })
        .collect();
    view! {
        <ul class=class data-list data-why=why data-elsewhere=is_elsewhere>
            {rows}
        </ul>
        <p class="empty" data-none hidden=any>
            {none}
        </p>
    }
}
