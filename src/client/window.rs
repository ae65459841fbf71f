//! The window on a long list: only the rows in view, and some around them, are in the document.
//!
//! What stands before and after them is space, as high as the rows there were when they were seen,
//! or as rows are on average. Rows are measured as soon as they stand there; if that moves what the
//! reader looks at, the page is scrolled by as much.

use std::cell::{Cell, RefCell};
use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::web_sys::{Element, HtmlElement};
use wasm_bindgen::JsCast;

use super::lists::say_why;
use super::table::made;
use super::{dom, scroll};
use crate::browser::fetch;
use crate::views::live::{MANY, PRINTED, Table};

/// How far beyond the screen rows stand in the document, in pixels.
const MARGIN: i32 = 600;
/// How long whoever types pauses before rows that they don't see are put in too, in milliseconds.
const QUIET: i32 = 100;
/// How high a row is before any was measured, in pixels.
const GUESS: usize = 96;

thread_local! {
    static LISTS: RefCell<Vec<List>> = const { RefCell::new(Vec::new()) };
    static LISTENING: Cell<bool> = const { Cell::new(false) };
    /// Counts what was wanted.
    static WANTED: Cell<u32> = const { Cell::new(0) };
}

/// A long list.
struct List {
    element: HtmlElement,
    table: Arc<Table>,
    /// What the build wrote.
    written: Vec<Element>,
    /// All rows that it shows, in order.
    rows: Vec<usize>,
    /// What is said of each row.
    reasons: Vec<String>,
    /// Whether for now none stand in the document but those in view.
    is_hurried: bool,
    /// Those in the document.
    here: Vec<Row>,
    /// How many stand side by side.
    columns: usize,
    /// How high each row is; 0 if it was never seen.
    heights: Vec<usize>,
    /// For which width that holds.
    width: i32,
}

/// A row in the document.
struct Row {
    /// Its place among all rows that the list shows.
    place: usize,
    /// Its number in the table.
    row: usize,
    element: HtmlElement,
}

/// Lets a list show these rows of a table, each with what is said of it, if anything is.
pub(super) fn show(list: &Element, table: &Arc<Table>, rows: Vec<usize>, reasons: Vec<String>) {
    listen();
    LISTS.with_borrow_mut(|lists| {
        lists.retain(|other| other.element.is_connected());
        let known = lists.iter_mut().find(|other| *other.element == *list);
        if let Some(known) = known {
            known.table = table.clone();
            known.rows = rows;
            known.reasons = reasons;
            known.is_hurried = true;
            return known.update(false, false);
        }
        let Some(element) = list.dyn_ref::<HtmlElement>() else { return };
        let written = dom::all_in(list, "[data-row]");
        list.set_text_content(None);
        // Rows above are replaced by space and back: here, not by the browser, is known how high.
        let _ = element.style().set_property("overflow-anchor", "none");
        let mut list = List {
            element: element.clone(),
            table: table.clone(),
            written,
            rows,
            reasons,
            is_hurried: true,
            here: Vec::new(),
            columns: 1,
            heights: vec![0; table.count()],
            width: 0,
        };
        list.update(false, false);
        lists.push(list);
    });
    scroll::settle();
    WANTED.set(WANTED.get().wrapping_add(1));
    let number = WANTED.get();
    spawn_local(async move {
        fetch::pause(QUIET).await;
        if WANTED.get() == number {
            update(true, false);
        }
    });
}

/// Lets a list stand as the build wrote it.
pub(super) fn restore(list: &Element) {
    LISTS.with_borrow_mut(|lists| {
        let Some(place) = lists.iter().position(|other| *other.element == *list) else { return };
        let known = lists.swap_remove(place);
        list.set_text_content(None);
        for row in &known.written {
            let _ = list.append_child(row);
        }
        known.space(0, 0);
    });
}

fn listen() {
    if LISTENING.replace(true) {
        return;
    }
    window_event_listener(ev::scroll, move |_| update(true, false));
    window_event_listener(ev::resize, move |_| update(true, false));
    window_event_listener(ev::beforeprint, move |_| update(false, true));
    window_event_listener(ev::afterprint, move |_| update(false, false));
}

/// Brings every list up to date.
fn update(moved: bool, all: bool) {
    LISTS.with_borrow_mut(|lists| {
        lists.retain(|list| list.element.is_connected());
        lists.iter_mut().for_each(|list| {
            list.is_hurried = false;
            list.update(moved, all);
        });
    });
}

impl List {
    /// Puts the rows in view into the document, or all of them. If the reader has only `moved`,
    /// what is in view stays where it is.
    fn update(&mut self, moved: bool, all: bool) {
        let width = self.element.offset_width();
        if self.width != width {
            self.width = width;
            self.heights.fill(0);
        }
        let rows = self.here.iter().map(|row| (row.element.clone(), dom::top_of(&row.element)));
        let anchor = if moved { rows.into_iter().find(|(_, top)| *top >= 0) } else { None };
        // The first rows tell how high rows are and how many stand side by side; with that the
        // others are found.
        for _ in 0..3 {
            let before = (self.columns, self.here.len());
            self.put(moved, all);
            self.measure();
            if before == (self.columns, self.here.len()) {
                break;
            }
        }
        if let Some((row, before)) = anchor.filter(|(row, _)| row.is_connected()) {
            let by = dom::top_of(&row) - before;
            if by != 0 {
                window().scroll_by_with_x_and_y(0.0, f64::from(by));
            }
        }
    }

    /// Which places are in view, and how much space is before and after them.
    fn in_view(&self, all: bool) -> (usize, usize, usize, usize) {
        let count = self.rows.len();
        if all || (count <= MANY && !self.is_hurried) {
            return (0, if all { count.min(PRINTED) } else { count }, 0, 0);
        }
        let height = window().inner_height().ok().and_then(|height| height.as_f64());
        let screen = scroll::whole(height.unwrap_or(800.0)) as i32;
        let top = dom::top_of(&self.element);
        let margin = if self.is_hurried { 0 } else { MARGIN };
        let from = usize::try_from(-top - margin).unwrap_or(0);
        let to = usize::try_from(screen - top + margin).unwrap_or(0);
        let (mut sum, mut seen) = (0_usize, 0);
        for height in self.heights.iter().filter(|height| **height > 0) {
            sum += height;
            seen += 1;
        }
        let average = sum.checked_div(seen).map_or(GUESS, |average| average.max(1));
        let (mut first, mut before, mut last, mut until, mut y) = (0, 0, 0, 0, 0);
        for line in 0..count.div_ceil(self.columns) {
            let row = self.rows.get(line * self.columns).copied().unwrap_or_default();
            let height = self.heights.get(row).copied().filter(|height| *height > 0);
            if y <= to {
                last = line + 1;
            }
            y += height.unwrap_or(average);
            if y < from {
                (first, before) = (line + 1, y);
            }
            if last == line + 1 {
                until = y;
            }
        }
        ((first * self.columns).min(count), (last * self.columns).min(count), before, y - until)
    }

    /// Puts what is in view into the document and takes the rest out.
    fn put(&mut self, moved: bool, all: bool) {
        let (first, last, mut before, after) = self.in_view(all);
        let count = self.rows.len();
        let mut old = std::mem::take(&mut self.here);
        // Whoever is in a row with the keyboard goes on from there: it stays, with those beside it.
        let focused = dom::document().active_element().filter(|_| moved);
        let focused = focused.and_then(|focused| {
            old.iter().find(|row| row.element.contains(Some(&focused))).map(|row| row.place)
        });
        let kept = focused.map_or(0..0, |place| place.saturating_sub(1)..place + 2);
        let mut places: Vec<usize> = kept.clone().filter(|place| *place < first).collect();
        let mut own = 0;
        for place in &places {
            let row = self.rows.get(*place).and_then(|row| self.heights.get(*row));
            own += row.copied().unwrap_or_default();
        }
        before = before.saturating_sub(own);
        places.extend(first..last);
        places.extend(kept.filter(|place| *place >= last.max(first)));
        let wanted = || places.iter().filter_map(|place| Some((*place, *self.rows.get(*place)?)));
        let known = |old: &[Row], row| old.iter().position(|known| known.row == row);
        let missing: Vec<_> = wanted().filter(|(_, row)| known(&old, *row).is_none()).collect();
        let mut made = made(&self.table, &missing, count).into_iter();
        let mut here = Vec::new();
        for (place, row) in wanted() {
            let element = if let Some(known) = known(&old, row) {
                let element = old.swap_remove(known).element;
                let _ = element.set_attribute("aria-setsize", &count.to_string());
                let _ = element.set_attribute("aria-posinset", &(place + 1).to_string());
                element
            } else {
                let Some(element) = made.next().and_then(|it| it.dyn_into().ok()) else { break };
                element
            };
            here.push(Row { place, row, element });
        }
        for row in old {
            row.element.remove();
        }
        self.here = here;
        let mut next = self.element.first_element_child();
        for Row { row, element, .. } in &self.here {
            if next.as_ref() == Some(element.as_ref()) {
                next = element.next_element_sibling();
            } else {
                let _ = self.element.insert_before(element, next.as_deref());
            }
            if let Some(reason) = self.reasons.get(*row) {
                say_why(element, reason);
            }
        }
        self.space(before, after);
    }

    /// Measures what stands in the document.
    fn measure(&mut self) {
        if self.width == 0 {
            // Nobody sees it.
            return;
        }
        let tops: Vec<i32> = self.here.iter().map(|row| row.element.offset_top()).collect();
        let first = tops.first().copied().unwrap_or_default();
        self.columns = tops.iter().take_while(|top| **top == first).count().max(1);
        let lines = tops.iter().zip(&self.here).step_by(self.columns);
        let next = lines.clone().skip(1);
        for ((top, row), (next, after)) in lines.zip(next) {
            if after.place == row.place + self.columns
                && let Some(height) = self.heights.get_mut(row.row)
            {
                *height = usize::try_from(next - top).unwrap_or(0);
            }
        }
    }

    fn space(&self, before: usize, after: usize) {
        let style = self.element.style();
        for (name, space) in [("padding-block-start", before), ("padding-block-end", after)] {
            let _ = style.set_property(name, &format!("{space}px"));
        }
    }
}
