//! The choices of a facet, collected row by row.

use crate::domain::Instant;
use crate::views::live::{Choice, Facet};

/// A facet that is being made.
pub(super) struct Choices(Facet);

impl Choices {
    /// A facet without any choices yet.
    pub(super) fn new(name: &str, title: &str) -> Choices {
        Choices(Facet { name: name.to_owned(), title: title.to_owned(), choices: Vec::new() })
    }

    /// A facet with these choices, in this order.
    pub(super) fn of(
        name: &str,
        title: &str,
        choices: impl IntoIterator<Item = (String, String)>,
    ) -> Choices {
        let mut facet = Choices::new(name, title);
        for (value, label) in choices {
            facet.choice(&value, &label);
        }
        facet
    }

    fn choice(&mut self, value: &str, label: &str) -> Option<&mut Choice> {
        let choices = &mut self.0.choices;
        let place = choices.iter().position(|choice| choice.value == value);
        let place = place.unwrap_or_else(|| {
            choices.push(Choice {
                value: value.to_owned(),
                label: label.to_owned(),
                rows: Vec::new(),
                times: Vec::new(),
            });
            choices.len() - 1
        });
        choices.get_mut(place)
    }

    /// Says that a row has a choice; one that is not there yet gets this label.
    pub(super) fn add(&mut self, value: &str, label: &str, row: usize) {
        if let Some(choice) = self.choice(value, label)
            && choice.rows.last() != Some(&row)
        {
            choice.rows.push(row);
        }
    }

    /// Says that a row has a choice from an instant until before another.
    pub(super) fn timed(&mut self, value: &str, row: usize, from: Instant, until: Instant) {
        if let Some(choice) = self.choice(value, value) {
            choice.times.push((row, from, until));
        }
    }

    /// The facet with the choices that most rows have first, for choices that have no order of
    /// their own.
    pub(super) fn by_count(mut self) -> Choices {
        self.0.choices.sort_by(|a, b| (b.rows.len(), &a.label).cmp(&(a.rows.len(), &b.label)));
        self
    }

    /// The facet with its choices in the order of their words.
    pub(super) fn by_value(mut self) -> Choices {
        self.0.choices.sort_by(|a, b| a.value.cmp(&b.value));
        self
    }

    /// The facet, without choices that no row ever has; nothing if there is nothing to choose.
    pub(super) fn facet(mut self) -> Option<Facet> {
        self.0.choices.retain(|choice| !choice.rows.is_empty() || !choice.times.is_empty());
        (!self.0.choices.is_empty()).then_some(self.0)
    }
}
