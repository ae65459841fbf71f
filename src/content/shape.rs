//! What can stand in a field, as data. The readers tell it beside what they accept, and from it
//! come JSON Schemas and scaffolds.

use super::form::Sort;
use crate::domain::{Localized, Word};

/// What can stand in a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// A text that is not empty.
    Text,
    /// A text of a certain form.
    Form(Form),
    /// A whole number between these two, both included.
    Number { least: u64, most: u64 },
    /// True or false.
    Truth,
    /// One of the words of a `keyword!`.
    Words(&'static [Word]),
    /// A list of these texts, in this order.
    Exactly(&'static [&'static str]),
    /// A list.
    List(Box<Shape>),
    /// A group of fields.
    Group(Group),
    /// A table whose names the editor chooses; each is a slug.
    Table(Box<Shape>),
    /// One of these.
    Either(Vec<Shape>),
}

impl Shape {
    /// The same, with what its texts stand for.
    pub(super) fn sorted(self, sort: Sort) -> Shape {
        match self {
            Shape::Form(form) => Shape::Form(Form { sort, ..form }),
            shape => shape,
        }
    }
}

/// The form of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Form {
    /// A regular expression (ECMA-262) that the whole text matches.
    pub pattern: String,
    /// Such a text.
    pub example: &'static str,
    /// The least and the most that a text of this form is if YAML takes it for a whole number.
    pub as_number: Option<(u64, u64)>,
    /// What it stands for.
    pub sort: Sort,
}

impl Form {
    /// A text that matches this pattern and never looks like a number.
    pub(super) fn of(pattern: &str, example: &'static str) -> Shape {
        Form::whole(pattern, example, None)
    }

    /// A text that matches this pattern and may be all digits.
    pub(super) fn or_number(pattern: &str, example: &'static str, range: (u64, u64)) -> Shape {
        Form::whole(pattern, example, Some(range))
    }

    fn whole(pattern: &str, example: &'static str, as_number: Option<(u64, u64)>) -> Shape {
        let pattern = format!("^(?:{pattern})$");
        Shape::Form(Form { pattern, example, as_number, sort: Sort::Plain })
    }
}

/// Fields that stand together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Group {
    /// The fields, in the order in which editors meet them.
    pub fields: Vec<FieldShape>,
    /// What must hold between them.
    pub rules: Vec<Rule>,
}

/// A field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FieldShape {
    /// Its name.
    pub name: &'static str,
    /// Whether it must be there.
    pub is_required: bool,
    /// Whether it is the same in every language.
    pub is_fact: bool,
    /// What it means, in both languages.
    pub about: Localized<&'static str>,
    /// What can stand in it.
    pub shape: Shape,
}

/// What must hold between fields, as far as a schema can say it. That a date is before another is
/// left to the checker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Rule {
    /// Where the first stands, the second does too.
    Needs(&'static str, &'static str),
    /// Where the first, a list, is not empty, the second stands, unless the third is true.
    FilledNeedsUnless(&'static str, &'static str, &'static str),
    /// Where the field has one of the words, the others stand.
    WordsNeed(&'static str, Vec<&'static str>, Vec<&'static str>),
    /// Only where the field has the word may the others stand.
    OnlyWith(&'static str, &'static str, Vec<&'static str>),
    /// A list has so many items or more.
    AtLeast(&'static str, usize),
    /// One of these stands, or more.
    OneOf(Vec<&'static str>),
    /// Either both moments have a time of day or neither.
    Alike(&'static str, &'static str),
}
