//! Events in a month: a grid of days that works with the keyboard as the ARIA practices for a grid
//! tell it, and on a phone shows which days have events, with the events below.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::Month;
use super::state::State;
use crate::views::fresh::Fresh;
use crate::views::text::Text;

/// The name of the month in addresses.
const MONTH: &str = "month";

/// The month view at work.
#[derive(Clone, Copy)]
struct Months {
    text: Text,
    state: State,
    /// Which month is shown, counted from the first.
    shown: Memo<usize>,
    /// The day that the keyboard is on.
    day: RwSignal<u8>,
    /// Whether the keyboard has just gone into another month.
    refocus: StoredValue<bool>,
}

/// The month view, while it is chosen.
pub(super) fn month(text: Text, state: State) -> impl IntoView {
    let shown = Memo::new(move |_| {
        let wanted = state.query.one(MONTH);
        let today = state.board.with_untracked(|board| (state.reader.host.today)(&board.zone));
        state.board.with(|board| {
            let of = |name: &str| board.months.iter().position(|month| month.name == name);
            // The month that has the next event, be it this one or a later one.
            let this = today.get(..7).unwrap_or("");
            let next = || {
                let mut months = board.months.iter();
                months.position(|month| *month.name >= *this && !month.rows.is_empty())
            };
            let last = board.months.len().saturating_sub(1);
            of(&wanted).or_else(next).or_else(|| of(this)).unwrap_or(last)
        })
    });
    let months =
        Months { text, state, shown, day: RwSignal::new(1), refocus: StoredValue::new(false) };
    move || Fresh(state.shows_months().then(|| calendar(months)))
}

fn calendar(months: Months) -> impl IntoView {
    let Months { text, state, shown, .. } = months;
    let count = move || state.board.with(|board| board.months.len());
    let title = move || months.with(|month| month.title.clone());
    let step = move |label: &'static str, by: isize, class: &'static str| {
        view! {
            <button
                class=class
                type="button"
                aria-label=label
                disabled=move || shown.get().checked_add_signed(by).is_none_or(|to| to >= count())
                on:click=move |_| months.go(by)
            ></button>
        }
    };
    view! {
        <section class="months" aria-labelledby="month">
            <header class="months__head">
                {step(text.month_before(), -1, "months__step months__step--back")}
                <h2 class="months__title" id="month" aria-live="polite">
                    {title}
                </h2>
                {step(text.month_after(), 1, "months__step")}
            </header>
            {move || Fresh(grid(months))}
        </section>
    }
}

/// An event on the days of a month: which row, its days, title and address.
type Entry = (u8, u8, String, String);

fn grid(months: Months) -> impl IntoView {
    let Months { text, state, .. } = months;
    if months.refocus.get_value() {
        months.refocus.set_value(false);
        (state.reader.host.focus)(format!("#{}", day_id(months.day.get_untracked())));
    }
    let entries = months.entries();
    let (offset, days, title) =
        months.with(|month| (month.offset, month.days, month.title.clone()));
    let name = months.with(|month| month.name.clone());
    let today = state.board.with_untracked(|board| (state.reader.host.today)(&board.zone));
    let weekdays: Vec<_> = state.board.with_untracked(|board| {
        let weekdays = board.weekdays.iter();
        weekdays.map(|day| view! { <th scope="col">{day.clone()}</th> }).collect()
    });
    let cell = |place: u8| {
        let day = (place + 1).checked_sub(offset).filter(|day| (1..=days).contains(day));
        let of_day: Vec<_> = entries
            .iter()
            .filter(|(from, until, ..)| day.is_some_and(|day| *from <= day && day <= *until))
            .map(|(_, _, title, href)| {
                view! {
                    <a class="months__event" href=href.clone()>
                        {title.clone()}
                    </a>
                }
            })
            .collect();
        let number = day.unwrap_or(0);
        let is_today = day.is_some() && today == format!("{name}-{number:02}");
        let class = if of_day.is_empty() { "" } else { "months__busy" };
        let spoken = day.map(|day| text.day(&title, day, of_day.len()));
        let tab = move || if months.day.get() == number { "0" } else { "-1" };
        view! {
            <td
                role="gridcell"
                id=day.map(day_id)
                class=class
                aria-label=spoken
                aria-current=is_today.then_some("date")
                tabindex=day.map(|_| tab)
                on:keydown=move |event| months.press(&event)
                on:focus=move |_| months.day.set(number.max(1))
            >
                <span class="months__day">{day}</span>
                {of_day}
            </td>
        }
    };
    let weeks: Vec<_> = (0..(offset + days).div_ceil(7))
        .map(|week| {
            let cells: Vec<_> = (week * 7..week * 7 + 7).map(cell).collect();
            view! { <tr>{cells}</tr> }
        })
        .collect();
    let list: Vec<_> = entries
        .iter()
        .map(|(from, _, event, href)| {
            view! {
                <li>
                    <span class="months__on">{text.day(&title, *from, 0)}</span>
                    <a href=href.clone()>{event.clone()}</a>
                </li>
            }
        })
        .collect();
    view! {
        <table class="months__grid" role="grid" aria-labelledby="month">
            <thead>
                <tr>{weekdays}</tr>
            </thead>
            <tbody>{weeks}</tbody>
        </table>
        <ul class="months__list">{list}</ul>
    }
}

/// The `id` of a day.
fn day_id(day: u8) -> String {
    format!("day-{day}")
}

impl Months {
    fn with<T: Default>(self, f: impl FnOnce(&Month) -> T) -> T {
        let shown = self.shown.get();
        self.state.board.with(|board| board.months.get(shown).map(f)).unwrap_or_default()
    }

    /// The events of the month that fit what was chosen, the earliest first.
    fn entries(self) -> Vec<Entry> {
        let days: Vec<_> = self.state.found.with(|found| {
            self.with(|month| {
                month.rows.iter().copied().filter(|(row, ..)| found.rows.has(*row)).collect()
            })
        });
        let rows: Vec<_> = days.iter().map(|(row, ..)| *row).collect();
        let links = self.state.reader.host.links;
        let links = self.state.table.with(|table| links(table.as_deref(), &rows));
        let entries = days.into_iter().zip(links);
        entries.map(|((_, from, until), (title, href))| (from, until, title, href)).collect()
    }

    /// Shows another month.
    fn go(self, by: isize) {
        let name = self.shown.get_untracked().checked_add_signed(by).and_then(|to| {
            self.state.board.with_untracked(|board| Some(board.months.get(to)?.name.clone()))
        });
        if let Some(name) = name {
            self.state.query.set(MONTH, vec![name]);
        }
    }

    /// Moves about with the keyboard: arrows by days and weeks, Home and End in the week, Page Up
    /// and Page Down by months; Enter goes to the first link of the day.
    fn press(self, event: &KeyboardEvent) {
        let day = i32::from(self.day.get_untracked());
        let (offset, days) = self.with(|month| (i32::from(month.offset), i32::from(month.days)));
        let weekday = (offset + day - 1).rem_euclid(7);
        let wanted = match event.key().as_str() {
            "ArrowLeft" => day - 1,
            "ArrowRight" => day + 1,
            "ArrowUp" => day - 7,
            "ArrowDown" => day + 7,
            "Home" => (day - weekday).max(1),
            "End" => (day + 6 - weekday).min(days),
            "PageUp" => day - days.max(31),
            "PageDown" => day + days.max(31),
            "Enter" => {
                (self.state.reader.host.focus)(format!("#{} a", day_id(self.day.get_untracked())));
                return;
            }
            _ => return,
        };
        event.prevent_default();
        self.move_to(wanted, day, days);
    }

    fn move_to(self, wanted: i32, day: i32, days: i32) {
        let inside = (1..=days).contains(&wanted);
        let by_month = (wanted - day).abs() >= 28;
        let mut to = wanted;
        if !inside {
            let by = if wanted < 1 { -1 } else { 1 };
            let there = self.shown.get_untracked().checked_add_signed(by);
            let there = there.and_then(|to| self.days_of(to));
            let Some(there) = there else { return };
            to = match by {
                _ if by_month => day.min(there),
                -1 => there + wanted,
                _ => wanted - days,
            };
            self.refocus.set_value(true);
            self.go(by);
        }
        let to = u8::try_from(to).unwrap_or(1);
        self.day.set(to);
        if inside {
            (self.state.reader.host.focus)(format!("#{}", day_id(to)));
        }
    }

    /// How many days a month has.
    fn days_of(self, month: usize) -> Option<i32> {
        self.state.board.with_untracked(|board| Some(i32::from(board.months.get(month)?.days)))
    }
}
